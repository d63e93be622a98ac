"""Names that only say where somebody lives, or which seat they hold: such a name speaks for nobody."""

import re

from sitegen.extract.lexicon.places import AREAS, COUNTRIES, STATE_CODES
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item
from sitegen.extract.sentences.phrases import SentenceNames

BEFORE_PLACE = words("in at near from outside")
"""Words before the name of a place."""


def is_place(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether a name only says where, or for which seat: "Tarn, N.C.", "in Tarn", "R-Tarn", "a Tarn, Ohio,"."""
    return _is_area(name) or hangs_on_place(items, names, name)


def _is_area(name: Name) -> bool:
    *first, last = (word.lower() for word in name.words)
    return last in AREAS | COUNTRIES and all(word in AREAS | COUNTRIES | _QUARTERS for word in first)


_QUARTERS = words("new north south east west northern southern eastern western")


def hangs_on_place(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether the words before a name make it a place or a seat: "in Tarn", "of Tarn, N.C.", "R-Tarn"."""
    if _SEAT.match(name.words[-1]):
        return True
    if len(name.words) == 1 and "." in name.words[0] and name.words[0].lower() in STATE_CODES:
        return True
    if name.name_first == 0 or name.before or name.owns(items):
        return False
    at = name.name_first - 1
    if items[at - (at > 0 and items[at].lower == "the")].lower in BEFORE_PLACE - {"from"} | {"along", "across"}:
        return True
    coded = (len(name.words) == 1 and name.words[0].lower() in STATE_CODES) or _is_area(name)
    return coded and items[at].text == "," and names.ending.get(at) is not None


_SEAT = re.compile(r"[DRI]-[A-Z]")
"""How the party and the state of a member stand in brackets or between commas."""
