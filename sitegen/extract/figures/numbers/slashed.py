"""Reads fractions in digits: "1/2", "3/8 of a", "2/3 of"."""

from decimal import Decimal

from sitegen.extract.figures.numbers.shares import HALF, is_share, past_measured, share_of
from sitegen.extract.figures.words.magnitudes import Number
from sitegen.extract.languages.vocabulary import Closed
from sitegen.extract.text.text import Text

_SLASHED = frozenset({"2", "4", "5", "8", "10", "16", "32", "64"})
"""Denominators of fractions in digits: those of measures and prices, whose values are finite decimals."""


def read_slashed(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read a fraction in digits, "1/2" or "3/8", as its value and the token after it; no date and no "24/7"."""
    over, slash, under = text.at(index), text.at(index + 1), text.at(index + 2)
    if slash.text != "/" or not text.glued(index + 2) or under.text not in _SLASHED or not over.text.isdecimal():
        return None
    tight = text.glued(index + 1) and not (text.at(index + 3).text == "/" and text.glued(index + 3))
    if not tight or not over.text.isascii() or not 0 < int(over.text[:3]) < int(under.text):
        return None
    return Decimal(over.text) / Decimal(under.text), index + 3


def read_slashed_of(text: Text, index: int) -> Number | None:
    """Read "1/4 of 1" before a percent, "5/8 of a" before a mile, and "1/2" before a unit of its own."""
    found = read_slashed(text, index)
    if found is None:
        return None
    value, after = found
    measured = past_measured(text, after, 0 if text.at(after).isa(Closed.OF) else HALF)
    return Number(value, index, measured) if measured else None


def read_share_in_digits(text: Text, index: int) -> Number | None:
    """Read "2/3 of", which states a share."""
    found = read_slashed(text, index)
    third = text.at(index + 2).text == "3" and text.at(index + 1).text == "/" and text.at(index).text in {"1", "2"}
    after = index + 3
    if not (found or third) or not text.at(after).isa(Closed.OF) or not is_share(text, after, 0):
        return None
    if past_measured(text, after, 0):
        return None  # "3/10 of 1 percent" is no share of anything
    return share_of(Decimal(text.at(index).text), int(text.at(index + 2).text), index, after)
