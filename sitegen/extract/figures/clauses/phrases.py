"""Reads noun phrases with what belongs to them, by what closes them."""

from sitegen.extract.figures.clauses.verb_groups import DETERMINERS, PREPOSITIONS, Place
from sitegen.extract.figures.words.nouns import is_plural
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.extract.lexicon.counted import MAGNITUDES, MODIFIED_PLURALS, NOMINAL, SMALL, STOPS

INSIDE = frozenset({"of", "for", "to", "from", "against", "on", "in", "with", "by"})
_CLOSERS = word_set(
    "who which that whom whose while as because although though but and or if when where than so",
)
_TRIMMED = INSIDE | DETERMINERS | word_set("early late mid little only just alone")
"""Words that end no noun phrase: they belong to what follows it ("early Sunday", "little more than")."""
_STATES = word_set("live lie depend rely belong")
"""Verbs whose base form looks like an adjective or a noun; a preposition after them tells ("households live from")."""
_NUMBERS = SMALL.keys() | MAGNITUDES.keys()
MAX_WORDS = 14


def read_phrase(text: Text, first: int, end: int) -> Place | None:
    """Read a noun phrase with its prepositional complements, up to what closes it."""
    place = first
    while place < end and place - first < MAX_WORDS and _continues(text, place, first):
        place += 1
    while place > first and (text.at(place - 1).lower in _TRIMMED or text.at(place - 1).kind == "mark"):
        place -= 1
    if place == first or all(text.at(p).lower in STOPS for p in range(first, place)):
        return None
    return Place(first, place)


def _continues(text: Text, place: int, first: int) -> bool:
    token = text.at(place)
    if place > first and not text.joined(place) and not text.glued(place):
        return False
    if token.text in {"-", "‑", "&"}:
        return text.glued(place)
    if token.text == ".":
        return text.glued(place) and not text.at(place + 1).opens
    if token.kind == "number":
        return text.glued(place) and place > first
    if (
        token.kind != "word"
        or token.lower in _CLOSERS
        or token.lower in _NUMBERS
        or (place > first and _follows_head(text, place))
    ):
        return False
    return _word_continues(text, place, first)


def _follows_head(text: Text, place: int) -> bool:
    """Return whether a word stands after a plural head, where only a verb can ("villagers stayed")."""
    before, token = text.at(place - 1), text.at(place)
    if not is_plural(before) or before.lower in MODIFIED_PLURALS or before.lower in NOMINAL:
        return False
    body = token.lower.endswith(("committee", "council", "board", "team", "states"))
    return token.lower not in INSIDE and not is_plural(token) and not body


def _word_continues(text: Text, place: int, first: int) -> bool:
    token = text.at(place)
    if token.lower in _STATES and place > first and text.at(place + 1).lower in PREPOSITIONS:
        return False
    if token.lower in DETERMINERS:
        return place == first or text.at(place - 1).lower in INSIDE
    if token.text == "to" and text.at(place + 1).lower not in DETERMINERS and not _names(text, place + 1):
        return False
    if token.lower in STOPS:
        return token.lower in INSIDE and place > first
    return not (token.lower.endswith("ly") and is_plural(text.at(place - 1)))


def _names(text: Text, place: int) -> bool:
    """Return whether a word after "to" is a noun by its form, so that "to" is no infinitive ("to reach")."""
    token = text.at(place)
    if token.text[:1].isupper():
        return not token.lower.endswith(("'s", "s'"))
    return is_plural(token) or token.lower.endswith(("ion", "ment", "ness", "ity", "ism", "ance", "ence"))
