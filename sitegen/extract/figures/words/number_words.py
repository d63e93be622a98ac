"""The words for the numbers below one hundred."""

from decimal import Decimal

from sitegen.extract.figures.words.tokens import Text

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


def below_hundred(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read a number from zero to ninety-nine in words: its value, and the token after it."""
    lower = text.at(index).lower
    if lower in SMALL:
        return Decimal(SMALL[lower]), index + 1
    if lower not in TENS:
        return None
    place = index + 1
    place += text.at(place).text in {"-", "‑"} and text.glued(place)
    ones = SMALL.get(text.at(place).lower, 0)
    if 0 < ones < 10 and text.joined(place):  # noqa: PLR2004
        return Decimal(TENS[lower] + ones), place + 1
    return Decimal(TENS[lower]), index + 1
