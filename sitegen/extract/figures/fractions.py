"""Reads shares of a whole: "half a million", "two-thirds of", "one in five"."""

from decimal import Decimal

from sitegen.extract.figures.magnitudes import Number, read_magnitude
from sitegen.extract.figures.number_words import SMALL, below_hundred
from sitegen.extract.figures.tokens import Text, word_set

FRACTION = "a fraction of a whole, not a number of things"
_HALF = 2
_WHICH_HALF = word_set(
    "first second third last other another one top bottom upper lower eastern western northern southern back front "
    "better this that the his her its their my our your each either latter former early late",
)
_TIMES_MANY = word_set(
    "days years weeks months hours minutes seconds nights decades games matches",
)
_TIMES = word_set(
    "day year week month hour night century decade season game match time day's year's night's",
)
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10,
}  # fmt: skip


def read_fraction(text: Text, index: int) -> Number | None:
    """Read a fraction: "half a million", "three-quarters of a million", "two-thirds of"."""
    counted = _count(text, index)
    if counted is None:
        return None
    count, after = counted
    parts = _PARTS.get(text.at(after).lower)
    if parts is None or (after > index and not text.joined(after) and not text.glued(after)):
        return None
    whole = _whole(text, after + 1)
    if whole:
        factor, end = whole
        exact = (count * factor) % parts == 0
        return Number(count * factor / parts, index, end, factor, spelled=True, hold=None if exact else FRACTION)
    measured = _measured(text, after + 1)
    if measured:
        return Number(count / parts, index, measured, spelled=True, hold=None if 100 % parts == 0 else FRACTION)
    if not _is_share(text, after + 1, parts) or (after == index and not _is_half(text, index)):
        return None
    value = (100 * count / parts).quantize(Decimal("0.01"))
    return Number(value, index, after + 1, spelled=True, fraction=True, hold=FRACTION)


def _count(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read how many parts there are: "two-", "a", or one where the part itself comes first."""
    lower = text.at(index).lower
    if lower in {"half", "quarter"}:
        return Decimal(1), index
    if lower not in {"a", "an"} and not 0 < SMALL.get(lower, 0) < 10:  # noqa: PLR2004
        return None
    hyphen = text.at(index + 1).text == "-" and text.glued(index + 1)
    return Decimal(SMALL.get(lower, 1)), index + 1 + hyphen


def _is_half(text: Text, index: int) -> bool:
    """Return whether a part without a count is a half that is a share, not one that is told from the other."""
    before = text.at(index - 1).lower
    return text.at(index).lower == "half" and (text.at(index).opens or before not in _WHICH_HALF)


def _is_share(text: Text, index: int, parts: int) -> bool:
    """Return whether what follows a part makes it a share: "of the members", "half the members"."""
    lower = text.at(index).lower
    if text.at(index + 1 + (lower == "of")).lower in _TIMES:
        return False
    return lower == "of" or (parts == _HALF and lower in {"the", "all", "its", "their", "our"})


def _whole(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read the magnitude that a fraction divides: "a million", "of a million", "-million", "a dozen"."""
    after = index + (text.at(index).lower == "of")
    after += text.at(after).lower in {"a", "an"}
    found = read_magnitude(text, after)
    return (Decimal(found[0]), found[1]) if found and text.joined(index) | text.glued(index) else None


def _measured(text: Text, index: int) -> int | None:
    """Return where the unit stands that a fraction is of: "half a percentage point", "a quarter of a mile"."""
    place = index + (text.at(index).lower == "of")
    place += text.at(place).lower in {"a", "an", "one", "1"}
    # Half of a unit that is measured in decimals has an exact value.
    units = {"percent", "percentage", "per", "mile", "kilometre", "kilometer", "tonne", "ton", "metre", "meter", "acre"}
    return place if text.at(place).lower in units and text.joined(place) else None


def read_ratio(text: Text, index: int) -> Number | None:
    """Read "one in five", "nine out of ten", which states a share."""
    low = below_hundred(text, index)
    if low is None and text.at(index).text.isascii() and text.at(index).text.isdigit():
        low = (Decimal(text.at(index).text[:3]), index + 1)
    if low is None or not text.joined(low[1]) or not text.joined(low[1] + 1):
        return None
    out = text.lowers(low[1], low[1] + 2) == ("out", "of")
    if not out and text.at(low[1]).lower != "in":
        return None
    place = low[1] + 1 + out
    place += text.at(place).lower == "every"
    token = text.at(place)
    high = below_hundred(text, place)
    if high is None and token.kind == "number" and token.text.isdigit() and len(token.text) <= 3:  # noqa: PLR2004
        high = (Decimal(token.text), place + 1)
    if high is None or high[0] <= low[0] or text.at(high[1]).lower in _TIMES_MANY or not text.at(high[1]).text:
        return None
    value = (100 * low[0] / high[0]).quantize(Decimal("0.01"))
    return Number(value, index, high[1], spelled=True, fraction=True, hold=FRACTION)
