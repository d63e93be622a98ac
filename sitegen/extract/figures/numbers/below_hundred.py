"""Reads numbers below one hundred in words."""

from decimal import Decimal

from sitegen.extract.languages.vocabulary import Numbers
from sitegen.extract.text.text import Text

_TEN = 10


def below_hundred(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read a number from zero to ninety-nine in words: its value, and the token after it."""
    word = text.at(index).word
    small = word.value(Numbers.SMALL)
    if small is not None:
        return Decimal(small), index + 1
    tens = word.value(Numbers.TENS)
    if tens is None:
        return None
    place = index + 1
    place += text.at(place).text in {"-", "‑"} and text.glued(place)
    ones = digit(text, place)
    return (Decimal(tens + ones), place + 1) if ones and text.joined(place) else (Decimal(tens), index + 1)


def digit(text: Text, index: int) -> int | None:
    """Return the value of a word for a number below ten, else None."""
    small = text.at(index).word.value(Numbers.SMALL)
    return small if small is not None and small < _TEN else None
