"""Indirect speech: the clause that a cue reports, where it can be told without a parser."""

from sitegen.extract.clauses import AUXILIARIES
from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.cues import FORMS, NOUN_TOO, TALK
from sitegen.extract.lexicon.people import GROUPS, SPEAKERS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.page import Item
from sitegen.extract.phrases import PREPOSITIONS, Source
from sitegen.extract.reading import Clause, Reading
from sitegen.extract.report import Report

_TELLS = TALK | {"tell"}
_INQUIRIES = words("poll polls survey surveys study studies report reports data figures census audit review records")
_MIN_WORDS = 4
_ENDS = frozenset({".", "!", "?"})


def find_indirect(reading: Reading, taken: set[int]) -> list[Report]:
    """Find the indirect speech of a sentence.

    Args:
        reading: The sentence as it was read.
        taken: Identities of cues that report quotations already.

    """
    found: list[Report] = []
    covered: list[tuple[int, int]] = []
    for clause in reading.clauses:
        if clause.source is None or id(clause.cue) in taken:
            continue
        if clause.cue.lemma == "according":
            pieces = _around(reading, clause)
        elif clause.cue.lemma in _TELLS or (clause.cue.lemma == "show" and _is_inquiry(reading, clause.source)):
            pieces = _after_cue(reading, clause) or _before_cue(reading, clause)
        else:
            continue
        if not pieces or _words(reading, pieces) < _MIN_WORDS or _repeats_unsaid(reading, clause, pieces):
            continue
        if any(clause.cue.first >= first and clause.cue.past <= past for first, past in covered):
            continue
        covered += pieces
        found.append(_report(reading, clause, pieces))
    return found


def _is_inquiry(reading: Reading, source: Source) -> bool:
    """Return whether a subject is something that people wrote to say what they found: it "shows" in their place."""
    return any(item.lower in _INQUIRIES for item in reading.sentence.items[source.first : source.past])


def _report(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> Report:
    items = reading.sentence.items
    return Report(
        kind="indirect",
        sentence=reading.sentence,
        evidence="according" if clause.cue.lemma == "according" else "indirect",
        pieces=[(items[first].start, items[past - 1].end) for first, past in pieces],
        cue=clause.cue,
        source=clause.source,
        source_sentence=reading.sentence,
        manner=clause.cue.manner,
    )


def _repeats_unsaid(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> bool:
    """Return whether words in marks that nobody said stand in a piece ("denied that she said “...”")."""
    items = reading.sentence.items
    for other in reading.clauses:
        if other is clause or not other.cue.manner:
            continue
        near = items[other.cue.past : other.cue.past + _NEAR]
        if any(item.quote is not None for item in near) and any(a <= other.cue.first < b for a, b in pieces):
            return True
    return False


_NEAR = 4


def _words(reading: Reading, pieces: list[tuple[int, int]]) -> int:
    items = reading.sentence.items
    return sum(1 for first, past in pieces for item in items[first:past] if item.text[:1].isalnum())


def _last(items: list[Item]) -> int:
    past = len(items)
    while past > 0 and (items[past - 1].text in _ENDS or items[past - 1].text in {")", "]"}):
        past -= 1
    return past


_CLAUSE_STARTS = words(
    """
    that he she they it we i you the a an this these those there his her their its our my some many most no if
    whether both all what how why when each every any not such one two
    """,
)


_CLEAR = words(
    """
    say argue claim insist add suggest acknowledge predict admit maintain contend warn explain concede believe
    allege note reckon think
    """,
)
"""Verbs whose clause often goes without "that"."""
_VERBS = AUXILIARIES - {"to", "not", "never"}


def _after_cue(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    """Find the clause after "she said", with or without "that"."""
    items = reading.sentence.items
    if clause.inverted:
        return None
    first, end = clause.cue.past, _end_of_clause(reading, clause)
    that = next((n for n in range(first, min(end, first + _LISTENER)) if items[n].lower in {"that", "whether"}), None)
    if (
        that == first
        and that + 1 < end
        and items[that + 1].lower in _VERBS
        and items[first - 1].lower in NOUN_TOO | {"emails"}
    ):
        return None  # "27 claims that have been filed"
    if that is not None and _is_clause(items, reading, that + 1, end) and not _clause_between(items, first, that):
        return [(that, end)]
    if clause.cue.lemma == "tell":
        start = _past_listener(items, reading, first, end)
    elif clause.cue.lemma in _CLEAR:
        start = _past_time(items, first, end)
    else:
        start = None
    if start is None or not _is_clause(items, reading, start, end) or not _starts_clause(items, reading, start):
        return None
    return [(start, end)]


_LISTENER = 12
_SUBJECTS = words("he she they it there we his her")


def _past_listener(items: list[Item], reading: Reading, first: int, end: int) -> int | None:
    """Return where the clause after "told reporters" begins: after the listener, where that is one word or a name."""
    name = reading.names.at.get(first)
    if name is not None and name.first == first:
        return name.past if name.past < end else None
    if first + 1 < end and items[first].lower in GROUPS | {"him", "them", "us", "me", "reporters", "journalists"}:
        return first + 1
    return next((n for n in range(first + 1, min(end, first + 6)) if items[n].lower in _SUBJECTS), None)


def _past_time(items: list[Item], first: int, end: int) -> int:
    while first < end and (
        items[first].lower in DAYS | WHEN
        or (items[first].lower == "on" and items[min(first + 1, end - 1)].lower in DAYS)
    ):
        first += 1
    return first


def _clause_between(items: list[Item], first: int, past: int) -> bool:
    """Return whether something else than a listener, a place or a time stands before "that"."""
    between = items[first:past]
    return any(i.lower in _VERBS or i.text in {";", ":"} or i.quote is not None for i in between)


def _is_clause(items: list[Item], reading: Reading, first: int, end: int) -> bool:
    """Return whether the words hold a verb: an auxiliary, or a word with the ending of one."""
    verbs = 0
    for n in range(first + 1, end):
        item = items[n]
        if item.quote is not None and n > first + 1:
            return True
        if item.lower in _VERBS or item.lower in FORMS:
            return True
        if n not in reading.names.at and item.text.islower() and item.lower.endswith(("ed", "es", "s", "t")):
            verbs += 1
    return verbs > 1


def _end_of_clause(reading: Reading, clause: Clause) -> int:
    """Return where the reported clause ends; one in a relative clause that a comma opened, at the next comma."""
    items, end = reading.sentence.items, _end_at_next(reading, clause)
    if not clause.relative or clause.cue.group_first < 2 or items[clause.cue.group_first - 2].text != ",":  # noqa: PLR2004
        return end
    commas = (n for n in range(clause.cue.past + 1, end) if items[n].text == ",")
    return next((n for n in commas if _is_clause(items, reading, clause.cue.past, n)), end)


def _end_at_next(reading: Reading, clause: Clause) -> int:
    """Return where the next report begins: at ", adding ..." or ", and she said ...", else where the sentence ends."""
    items = reading.sentence.items
    for other in reading.clauses:
        if other.cue.first <= clause.cue.past:
            continue
        start = other.cue.group_first
        if (
            other.source is not None
            and not other.inherited
            and not other.inverted
            and other.source.first > clause.cue.past
        ):
            start = other.source.first
            if items[start - 1].lower in {"and", "but", "while"} and items[start - 2].text == ",":
                return start - 2
            continue
        if items[start - 1].text == "," and (other.inherited or other.cue.lemma == "according"):
            return start - 1
        if items[start - 1].lower in {"and", "but"} and other.inherited and start - 2 > clause.cue.past:
            return start - 1 - (items[start - 2].text == ",")
    end = _last(items)
    return next((n for n in range(clause.cue.past + 1, end) if items[n].text == ";" and not _goes_on(items, n)), end)


def _goes_on(items: list[Item], semicolon: int) -> bool:
    """Return whether what is reported goes on after a semicolon: "that the pier is old; that the mill is older"."""
    following = [item.lower for item in items[semicolon + 1 : semicolon + 3]]
    return "that" in following


def _starts_clause(items: list[Item], reading: Reading, first: int) -> bool:
    item = items[first]
    return (
        item.lower in _CLAUSE_STARTS
        or first in reading.names.at
        or (item.quote is None and item.text.islower() and item.lower.endswith("s"))
    )


_AFTER_BARE = words(", in on at during last after when this to as before while of with for early late")


def _before_cue(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    """Find the clause that ends with a comma before "she said"; where the sentence goes on after it, the rest, too."""
    items = reading.sentence.items
    if clause.inherited or clause.source is None:
        return None
    start = clause.cue.group_first if clause.inverted else clause.source.first
    if start < 2 or items[start - 1].text != ",":  # noqa: PLR2004 - a word and a comma
        return None
    end = _last(items)
    past = _past_time(items, max(clause.cue.past, clause.source.past), end)
    if (
        past < end
        and items[past].lower not in _AFTER_BARE
        and items[past].lower not in DAYS | WHEN
        and not clause.inverted
    ):
        return None
    first = 1 if items[0].lower in {"and", "but", "so"} and start > 3 else 0  # noqa: PLR2004
    goes_on = past < end and items[past].text == "," and past + 1 < end and not clause.inverted
    if not _is_clause(items, reading, first, start - 1):
        if not goes_on or not _is_clause(items, reading, past, end):
            return None
    elif (
        items[first].lower in PREPOSITIONS and not goes_on and not any(i.text == "," for i in items[first : start - 1])
    ):
        return None
    pieces = [(first, start - 1)]
    if goes_on:
        pieces.append((past + 1, end))
    return pieces


def _around(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    """Find what "according to" reports: the clause before it, or, where it begins the sentence, the one after."""
    items = reading.sentence.items
    end = _last(items)
    if clause.source is None:
        return None
    if clause.cue.first <= 1:
        comma = next((n for n in range(clause.source.past, end) if items[n].text == ","), None)
        if comma is None or comma + 1 >= end:
            return None
        return [(_past_aside(items, reading, comma, end) + 1, end)]
    past = clause.cue.first
    while past > 0 and items[past - 1].text == ",":
        past -= 1
    return [(0, past)] if past else None


def _past_aside(items: list[Item], reading: Reading, comma: int, end: int) -> int:
    """Return the comma that closes what is said of a source, else the one given.

    "According to a report, published in May, ferries ..." and "According to Mira Halden, a mechanic, ferries ...".
    """
    opening = items[comma + 1].lower
    described = opening in {"a", "an", "the"}
    aside = opening.endswith("ed") or opening in _ASIDES or (described and reading.names.ending.get(comma) is not None)
    close = next((n for n in range(comma + 2, min(end, comma + _LONGEST_ASIDE)) if items[n].text == ","), None)
    if not aside or close is None or close + 1 >= end:
        return comma
    between = items[comma + 1 : close]
    plain = all(item.quote is None and item.text != ";" for item in between)
    if described:
        told = any(item.lower in SPEAKERS for item in between)
        plain = plain and told and not any(item.lower in _VERBS or item.lower in FORMS for item in between)
    return close if plain and _is_clause(items, reading, close + 1, end) else comma


_ASIDES = frozenset({"who", "which", "whose", "written", "sent", "based", "seen", "made"})
"""Words after a source that open an aside; so does a participle."""
_LONGEST_ASIDE = 16
