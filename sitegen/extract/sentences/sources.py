"""The noun phrase of who speaks: before the cue, or after it."""

from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.people import BODIES, OFFICES, PRONOUNS, SPEAKERS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.names.kinship import KIN
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import POSSESSIVE, Item
from sitegen.extract.sentences.clauses import AUXILIARIES, Cue, is_adverb
from sitegen.extract.sentences.phrases import (
    BREAKS,
    PREPOSITIONS,
    STOPS,
    TO_THE_LEFT,
    SentenceNames,
    Source,
    joins_fields,
    joins_names,
    phrase_ending,
    read_phrase,
)
from sitegen.extract.sentences.placing import is_place

_APPOSITION = words(
    "who whose which a an the one then now formerly himself herself himself president of at in from with"
)
_LIMIT = 45


def subject_before(items: list[Item], names: SentenceNames, cue: Cue) -> Source | None:
    """Find the subject that ends right before a cue's verb group."""
    past = cue.group_first
    if past == 0:
        return None
    last = items[past - 1]
    if last.text in {",", ")", "—", "–", "--", "-"}:
        return before_parenthesis(items, names, past - 1)
    source = phrase_ending(items, names, past)
    return _before_who(items, names, source) if source is not None else None


def _before_who(items: list[Item], names: SentenceNames, source: Source) -> Source:
    """Prefer the name in "Mira Halden, who is chair of the trust said", which lacks its second comma."""
    told = _told_of(items, names, source)
    if told is not None:
        return told
    at = source.first
    if source.form == "name" or at < 4 or items[at - 1].lower not in {"is", "was"} or items[at - 2].lower != "who":  # noqa: PLR2004 - a name, a comma, "who is"
        return source
    name = names.ending.get(at - 2 - (items[at - 3].text == ","))
    return Source(name.first, name.past, "name", name) if name is not None and name.words else source


def _told_of(items: list[Item], names: SentenceNames, source: Source) -> Source | None:
    """Return the subject of "The diver who found the boat said" and "Those who voted for Halden said".

    What stands right before the verb is an object inside the relative clause; who did it is told before that.
    """
    for who in range(source.first - 1, max(0, source.first - _RELATIVE), -1):
        if items[who].text in STOPS or items[who].quote is not None or items[who].lower in BREAKS - {"who"}:
            return None
        if items[who].lower == "who":
            following = items[who + 1]
            does = following.text.islower() and following.lower not in _SUBJECTS and who + 1 not in names.at
            return phrase_ending(items, names, who) if does or who + 1 < source.first else None
    return None


_SUBJECTS = SPEAKERS | PRONOUNS.keys() | words("the a an his her their its this that some")
_CLOSES = BREAKS | AUXILIARIES - POSSESSIVE
"""Words that end a subject after its verb."""
_RELATIVE = 14
"""Words before a verb among which the "who" of a relative clause stands."""


def before_parenthesis(items: list[Item], names: SentenceNames, close: int) -> Source | None:
    """Find the subject of "X, a doctor, said": before the comma that opens what stands between.

    Args:
        items: The sentence.
        names: Its names.
        close: The mark that closes what stands between.

    """
    mark = items[close].text
    opener = {")": "("}.get(mark, mark)
    best: Source | None = None
    for at in range(close - 1, max(-1, close - _LIMIT), -1):
        text = items[at].text
        if opener == "," and (text in {";", ":"} or _is_utterance(items[at])):
            break
        if text != opener or at == 0:
            continue
        inner_first = at + 1
        end = before_bracket(items, at, _BRACKET) if opener == "," else at
        candidate = phrase_ending(items, names, end) if end else None
        if candidate is None or candidate.past != end or _is_place(items, names, candidate):
            continue
        if candidate.first and items[candidate.first - 1].lower == "who":
            continue
        pure = names.at.get(inner_first)
        if (
            pure is not None
            and pure.words
            and (candidate.form != "name" or bool(pure.before))
            and (_ends_name(items, pure, close) or before_bracket(items, close, _BRACKET) == pure.past)
            and not is_place(items, names, pure)
        ):
            return Source(candidate.first, pure.past, "name", pure)
        if candidate.form == "pronoun" and best is not None:
            break
        if best is None or (candidate.form == "name" and best.form != "name"):
            best = candidate
        if candidate.form == "name" and items[inner_first].lower in _APPOSITION | OFFICES:
            return candidate
    return best


def before_bracket(items: list[Item], at: int, reach: int) -> int:
    """Return where what stands before a mark ends: before the party or place in brackets of "Halden (Tarn):".

    Args:
        items: The sentence.
        at: The mark, a comma or a colon.
        reach: How many items before the mark the bracket has to open within.

    """
    if at == 0 or items[at - 1].text != ")":
        return at
    return next((n for n in range(at - 2, max(-1, at - reach), -1) if items[n].text == "("), at)


_BRACKET = 9
_TITLE = 8
"""Words in marks that may be the title of what somebody wrote."""


def _is_utterance(item: Item) -> bool:
    """Return whether a quotation is more than a title inside a description ("author of “The Weir”")."""
    return item.quote is not None and (item.quote.words > _TITLE or not item.quote.last.isalnum())


def _is_place(items: list[Item], names: SentenceNames, source: Source) -> bool:
    """Return whether what stands before a comma is a place only ("in Tarn, Ohio, in July, said")."""
    return source.name is not None and source.form == "name" and is_place(items, names, source.name)


def _ends_name(items: list[Item], name: Name, close: int) -> bool:
    """Return whether what follows a name up to the closing comma only says more about who bears it."""
    return name.past == close or items[name.past].text == "," or items[name.past].lower in {"of", "from", "at"}


def subject_after(items: list[Item], names: SentenceNames, at: int) -> Source | None:
    """Read the subject of an inverted cue or of "according to": the noun phrase that begins at an item."""
    first = at
    while first < len(items) and is_adverb(items[first]) and items[first].quote is None:
        first += 1
    if first >= len(items):
        return None
    if items[first].lower in {"he", "she", "they", "i", "we"}:
        return Source(first, first + 1, "pronoun", head=items[first].lower)
    nominative = _OBJECTS.get(items[first].lower)
    if nominative is not None and (first + 1 == len(items) or items[first + 1].text in STOPS):
        return Source(first, first + 1, "pronoun", head=nominative)
    past = first
    while past < len(items) and past - first < TO_THE_LEFT:
        item = items[past]
        name = names.at.get(past)
        if name is not None and name.first == past:
            past = name.past
            continue
        modifies = past > first and items[past - 1].lower in {"a", "an", "the"}
        if item.text in STOPS or item.quote is not None or (item.lower in DAYS | WHEN and not modifies):
            break
        if item.lower in _CLOSES and not (
            item.lower == "and" and (joins_names(names, past) or joins_fields(items, past))
        ):
            break
        past += 1
    if past == first or (items[first].lower in PREPOSITIONS and first not in names.at):
        return None
    return read_phrase(items, names, first, past)


_OBJECTS = {"him": "he", "her": "she", "them": "they"}
"""Pronouns after "according to"."""


def named_after_comma(items: list[Item], names: SentenceNames, source: Source) -> Source:
    """Prefer the name in "said a second resident, Mira Halden." and in "according to the maker, Tarn Shipping,"."""
    if source.form not in {"role", "description"} or source.past + 1 >= len(items) or items[source.past].text != ",":
        return source
    at = source.past + 1
    while at not in names.at and at < len(items) and at - source.past <= _LED_BY and items[at].lower in _LEADING_TO:
        at += 1
    name = names.at.get(at)
    if name is None or not name.words or name.first != at:
        return source
    if name.kind not in {"person", "unknown"} and not (source.definite and source.head in BODIES):
        return source
    closes = name.past >= len(items) or items[name.past].text in {",", ".", "“”", ";", ":"}
    return Source(name.first, name.past, "name", name) if closes else source


_LED_BY = 3
_LEADING_TO = words("his her their a the") | OFFICES | KIN
"""Words that describe between a comma and the name ("the other man, his cousin Jonas Oke,")."""
