"""Bodies named by an owner: "Harbour Fishers' Union", "Delk's Analytics", "Elland's Foreign Ministry"."""

from sitegen.extract.languages.vocabulary import Closed, CountedNouns, GivenNames, Morphology, Names, People, Places
from sitegen.extract.names.capitals import APOSTROPHES, is_capital
from sitegen.extract.pages.page import Item


def owns_body(items: list[Item], first: int, at: int, people: frozenset[str]) -> bool:
    """Return whether an owner's mark stands within the name of a body.

    A plural owns what it names ("Harbour Fishers' Union", "Fishers' Free Reef Trust"); of one owner it must be a word
    that names a firm behind its founder ("Delk's Analytics"), or a body that each state has ("Elland's Foreign
    Ministry").
    """
    past = at + 1
    while past < len(items) and is_capital(items[past]):
        past += 1
    if past == at + 1 or past - at > _OWNED:
        return False
    last = items[past - 1]
    if items[at].text in APOSTROPHES:
        return last.isa(Places.ORGANISATION_WORD) and items[at - 1].isa(Morphology.PLURAL_ENDING)
    if not items[at].isa(Closed.OWNER_ENDING) or items[at - 1].lower in people:
        return False
    if items[at - 1].isa(CountedNouns.IRREGULAR_PLURAL) and last.isa(Places.ORGANISATION_WORD):
        return True  # "Women's Reef Union"
    return _is_seat(items, at, last) or _is_owned_by_one(items, first, at, past)


def _is_seat(items: list[Item], at: int, last: Item) -> bool:
    """Return whether an officer owns where they sit ("Tarn Attorney's Office")."""
    return items[at - 1].isa(People.OFFICE) and last.isa(Names.SEAT)


def _is_owned_by_one(items: list[Item], first: int, at: int, past: int) -> bool:
    """Return whether a founder, readers or a state owns what a name goes on with."""
    last = items[past - 1]
    named = _is_founded(items, first, at, last) or _is_for_readers(items, first, at, last)
    return named or _is_of_state(items[first:at], items[at + 1 : past])


def _is_for_readers(items: list[Item], first: int, at: int, last: Item) -> bool:
    """Return whether a paper is named by who reads it ("People's Daily", "Farmer's Weekly")."""
    return at == first + 1 and items[first].isa(Names.READERS) and last.isa(Names.PAPER, Names.PERIODICAL)


def _is_founded(items: list[Item], first: int, at: int, last: Item) -> bool:
    """Return whether one owner stands before what a founder's firm is ("Delk's Analytics", "In Tarn Delk's Bar")."""
    return last.isa(Names.FOUNDED) and (at == first + 1 or items[first - 1] is items[0])


def _is_of_state(owner: list[Item], owned: list[Item]) -> bool:
    """Return whether a state stands before words for what each has ("Elland's Foreign Ministry")."""
    person = owner[0].isa(GivenNames.GIVEN_NAME) and len(owner) > 1
    return not person and len(owner) <= _STATE and len(owned) > 1 and owned[-1].isa(Names.OF_STATE)


_STATE = 2
"""Words of a state's name before an owner's mark ("South Korea's")."""
_OWNED = 5
"""Words of a body's name behind its owner, and the mark."""
