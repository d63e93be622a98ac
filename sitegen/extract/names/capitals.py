"""Whether a word can be part of a name by its capital."""

from sitegen.extract.languages.vocabulary import Calendar, Names
from sitegen.extract.pages.page import Item

APOSTROPHES = frozenset({"'", "’"})
_NO_NAME = (Names.NO_NAME, Calendar.DAY)


def is_capital(item: Item) -> bool:
    """Return whether an item can be part of a name."""
    if item.quote is not None or not (item.capital or _begins_with_particle(item)):
        return False
    month = item.isa(Calendar.MONTH) and not item.isa(Names.NAME_MONTH)
    return not month and not item.isa(*_NO_NAME)


def _begins_with_particle(item: Item) -> bool:
    """Return whether a name begins with a small particle that is joined to it ("al-Sadun")."""
    return item.isa(Names.WITH_PARTICLE) and item.text != item.lower


def is_letters(word: str) -> bool:
    """Return whether a word is capital letters alone, more than one ("DZ")."""
    return len(word) > 1 and word.isalpha() and word.isupper()
