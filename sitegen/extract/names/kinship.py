"""Words around a name that say whose relative its bearer is."""

from typing import Literal

from sitegen.extract.languages.vocabulary import Closed, Kinship
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item
from sitegen.extract.text.tokens import DASHES

_REACH = 9
_STOPS = frozenset({";", ":", ".", "“”", "(", ")", *DASHES})
_APPOSITION = 3
"""Items of ", his aunt"."""


def mentions_kin(items: list[Item], name: Name | None = None) -> bool:
    """Return whether a sentence speaks of a relative, outside quotations.

    Args:
        items: The sentence.
        name: What its apposition calls the bearer of this name does not count ("Mira Halden, mother of ..."), nor
            does a relative who is named right there ("Mira Halden met her uncle Jonas Halden").

    """
    own: range = range(0)
    if name is not None and name.past < len(items) and items[name.past].text == ",":
        own = range(name.past + 1, name.past + 3)
    kin = [at for at, item in enumerate(items) if item.isa(Kinship.KIN) and at not in own]
    named = name is not None and all(at + 1 < len(items) and items[at + 1].capital for at in kin)
    return bool(kin) and not named


Relation = Literal["", "owned", "of"]
"""How a name is introduced as a relative's: not at all, "his wife, X", or "the son of former mayor X"."""


def relation_of(items: list[Item], name: Name) -> Relation:
    """Return how the words around a name make its bearer somebody's relative."""
    after = items[name.past : name.past + _APPOSITION]
    if len(after) == _APPOSITION and after[0].text == "," and after[1].isa(Kinship.OWNER) and after[2].isa(Kinship.KIN):
        return "owned"
    for at in range(name.first - 1, max(-1, name.first - 1 - _REACH), -1):
        item = items[at]
        if item.text in _STOPS or item.isa(Kinship.BREAK):
            return ""
        if item.isa(Kinship.KIN):
            return _relation(items, at, name)
    return ""


def _relation(items: list[Item], kin: int, name: Name) -> Relation:
    """Return how a noun for a relative governs the name after it: "of" follows it, or somebody owns it."""
    if items[kin + 1].isa(Closed.OF):
        return "of"
    owned = any(item.isa(Kinship.OWNER) for item in items[max(0, kin - 3) : kin])
    commas = sum(item.text == "," for item in items[kin + 1 : name.first])
    return "owned" if owned and commas <= 1 else ""
