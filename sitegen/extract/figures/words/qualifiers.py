"""Reads the words around a number that change what it asserts: "nearly", "up to", "or more"."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import BesideFigures, Closed, Qualifiers
from sitegen.extract.languages.vocabulary.qualifiers import QualifierTable
from sitegen.extract.reasons import CONFLICT, NEGATED
from sitegen.extract.text.text import Text
from sitegen.records.doubts import Doubts, doubts
from sitegen.records.extraction import Qualifier


class Qualified(NamedTuple):
    """A qualifier and where the words of the number with it start or end."""

    qualifier: Qualifier
    edge: int
    hold: Doubts = ()


def read_leading(text: Text, first: int, limit: int) -> Qualified:
    """Read the qualifiers that stand directly before a number.

    Args:
        text: The article.
        first: The number's first token.
        limit: The first token that no other figure holds.

    Returns:
        The qualifier, ``exact`` where there is none, and the first token of its words.

    """
    found: list[Qualifier] = []
    edge = first
    while (phrase := _before(text, edge, limit)) is not None:
        subject_ends = text.at(edge).isa(Qualifiers.VERB) and edge < first
        if subject_ends and text.at(phrase[1]).isa(Qualifiers.VERB):
            break  # "Day [passes start at] €9"
        qualifier, edge = phrase
        if qualifier != "exact":
            found.append(qualifier)
        elif not found:
            # "a record" stands for no other value, but it is part of what is written.
            continue
    several = len(set(found)) > 1
    negated, torn = _is_negated(text, edge, limit), several and not _hedged(found)
    hold = doubts(NEGATED if negated else None, CONFLICT if torn else None)
    if several:
        return Qualified(_strongest(found), edge, hold)
    return Qualified(found[0] if found else "exact", edge, hold)


def _hedged(found: list[Qualifier]) -> bool:
    """Return whether a bound is only softened ("at least about 500", "an estimated more than 500")."""
    return len(set(found) - {"approximately"}) == 1


def _strongest(found: list[Qualifier]) -> Qualifier:
    return next((q for q in found if q != "approximately"), "approximately")


def _ends_at(text: Text, edge: int, limit: int) -> tuple[Qualifier, int] | None:
    """Return the longest phrase that ends before a token, and where it starts."""
    if edge <= limit or not _reads_on(text, edge):
        return None
    known = _phrases(text.language, Qualifiers.LEADING, -1).get(text.at(edge - 1).lower, ())
    for words, qualifier in known:
        start = edge - len(words)
        if start < limit or text.lowers(start, edge) != words or not _is_led_as_verb(text, start):
            continue
        if all(_reads_on(text, place) for place in range(start + 1, edge)):
            return qualifier, start
    return None


def _before(text: Text, edge: int, limit: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier before a token, and where it starts; "just" may stand behind a verb ("start at just €9")."""
    directly = _ends_at(text, edge, limit)
    if directly is not None:
        return directly
    found = _ends_at(text, edge - 1, limit) if text.at(edge - 1).isa(Qualifiers.FOCUS) else None
    return found if found is not None and text.at(found[1]).isa(Qualifiers.VERB) else None


def _is_led_as_verb(text: Text, place: int) -> bool:
    """Return whether what may be no verb is one: behind "to", a modal or a plural ("may top €9", "tolls top €9")."""
    before = text.at(place - 1)
    helped = before.isa(Closed.TO, Closed.MODAL) or is_plural(before)
    return helped or not text.at(place).isa(Qualifiers.BARE_VERB)


def _reads_on(text: Text, index: int) -> bool:
    return not text.at(index).opens and (text.joined(index) or text.at(index).kind != "word")


def _is_negated(text: Text, edge: int, limit: int) -> bool:
    before = text.at(edge - 1)
    if edge <= limit or text.at(edge).opens:
        return False
    if before.isa(Qualifiers.FOCUS):
        before = text.at(edge - 2)
        return before.isa(Qualifiers.NEGATION) and not before.isa(Closed.NOT)
    return before.isa(Qualifiers.NEGATION)


def read_trailing(text: Text, after: int) -> Qualified | None:
    """Read the qualifier that stands after a number: "or more", "or so", "+"."""
    token = text.at(after)
    if token.text == "-" and text.glued(after):
        hung = text.at(after + 1).word.value(Qualifiers.HYPHENED)
        if hung:
            return Qualified(hung.means, after + 2)
    known = _phrases(text.language, Qualifiers.TRAILING, 0).get(token.lower, ())
    if not known or not (text.glued(after) or (text.joined(after) and token.text != "+")):
        return None
    for words, qualifier in known:
        end = after + len(words)
        if text.lowers(after, end) == words:
            other = _adds_a_number(text, after, end) or _counts_others(text, end)
            return None if other else Qualified(qualifier, end)
    return None


def _adds_a_number(text: Text, after: int, end: int) -> bool:
    """Return whether words behind a number belong to what follows: "plus €50", "or more than"."""
    adds = text.at(after).isa(Qualifiers.ADDS) and (text.at(end).kind == "number" or text.at(end).text in _OPEN)
    return adds or text.at(end).isa(Qualifiers.NOT_AFTER)


def _counts_others(text: Text, end: int) -> bool:
    """Return whether the last of the words behind a number tells how many of a noun are meant ("at | most shops")."""
    most = text.at(end - 1).isa(Qualifiers.OF_MANY) and text.joined(end)
    return most and is_plural(text.at(end))


def adds_more(text: Text, after: int) -> bool:
    """Return whether "plus" behind a whole amount adds something to it: "plus interest", "plus a fee"."""
    token = text.at(after + 1)
    noun = token.isa(Closed.ARTICLE) or not token.isa(BesideFigures.FUNCTION)
    return text.at(after).isa(Qualifiers.ADDS) and token.kind == "word" and text.joined(after + 1) and noun


def read_closing(text: Text, after: int) -> Qualified | None:
    """Read a qualifier behind a figure, where the clause ends behind it: "40 boats, at most."."""
    known = _phrases(text.language, Qualifiers.CLOSING, 0).get(text.at(after).lower, ())
    if not text.joined(after) and text.at(after).text != ",":
        return None
    for words, qualifier in known:
        end = after + len(words)
        if text.lowers(after, end) == words:
            return Qualified(qualifier, end) if closes(text, end) else None
    return None


def closes(text: Text, place: int) -> bool:
    """Return whether a clause ends before a token."""
    token = text.at(place)
    return (token.kind == "mark" and token.text not in _OPEN) or not text.joined(place)


_OPEN = frozenset("$€£¥₹#-‑&/%+")
"""Marks that something goes on behind."""


_Phrases = tuple[tuple[tuple[str, ...], Qualifier], ...]


@cache
def _phrases(language: Language, table: QualifierTable, place: int) -> Mapping[str, _Phrases]:
    """Return the phrases of a table, and what each makes of its number, by one of their words.

    Args:
        language: The language.
        table: The table.
        place: Which word: 0 for the first, -1 for the last.

    Returns:
        The word -> the phrases with it, those with most words first.

    """
    groups: dict[str, _Phrases] = {}
    for written, phrase in sorted(language.table(table).items(), key=lambda item: -len(item[0].split())):
        words = tuple(written.split())
        groups[words[place]] = (*groups.get(words[place], ()), (words, phrase.means))
    return groups
