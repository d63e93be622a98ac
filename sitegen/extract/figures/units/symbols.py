"""Units written as letters: those whose case tells them apart, and those that only other words of the article tell.

A symbol of the SI means another unit in another case: ``ML`` is a megalitre and ``ml`` a thousandth of a litre, ``mW``
lights a pointer and ``MW`` a town. Desks write most symbols in any case all the same, so that only those are read by
their case that exist in two.
"""

from collections.abc import Iterator

from sitegen.extract import reasons
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Units


def open_symbols(language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield the symbols that may stand for two units, one of those, and why a figure with them is held."""
    for symbol, readings in language.table(Units.OPEN_SYMBOL).items():
        yield symbol, readings[0].unit, reasons.open_symbol(symbol, [reading.unit for reading in readings])
    for symbol, unit in language.table(Units.BITS_OR_BYTES).items():
        yield symbol, unit, reasons.bits_or_bytes(symbol)


def settle(symbol: str, words: frozenset[str], language: Language) -> str | None:
    """Return the unit that a symbol of several stands for, where the words of the article tell one of them."""
    readings = language.table(Units.OPEN_SYMBOL).get(symbol, ())
    told = [reading.unit for reading in readings if reading.told_by & words]
    return told[0] if len(told) == 1 else None


def is_initials(word: str, language: Language, *, spelled: bool, glued: bool, counted: bool) -> bool:
    """Return whether a word after a number is somebody's initials and no unit.

    Args:
        word: The word as written.
        language: That of the article.
        spelled: Whether the number is in words ("a dozen HP directors").
        glued: Whether the word hangs on the digits.
        counted: Whether a noun follows that the number may count.

    """
    if not (word.isupper() and word.isalpha()) or glued:
        return False
    before_noun = counted and word in language.words(Units.INITIALS_BEFORE_NOUN)
    return spelled or before_noun or word in language.words(Units.INITIALS)
