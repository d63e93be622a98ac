"""Reads shares of a whole: "half a million", "two-thirds of", "one in five"."""

from decimal import Decimal

from sitegen.extract.figures.units.lookup import longest, unit_names
from sitegen.extract.figures.words.magnitudes import Number, read_magnitude
from sitegen.extract.figures.words.nouns import STOPS
from sitegen.extract.figures.words.number_words import SMALL, below_hundred
from sitegen.extract.figures.words.tokens import Text, word_set

FRACTION = "a fraction of a whole, not a number of things"
_HALF = 2
_SLASHED = word_set("2 4 5 8 10 16 32 64")
"""Denominators of fractions in digits: those of measures and prices, whose values are finite decimals."""
_WHOLES = frozenset({"point", "points", "pound", "dollar", "euro", "cent"})
"""Words that a fraction can be of besides the measures."""
_WHICH_HALF = word_set(
    "first second third last other another one top bottom upper lower eastern western northern southern back front "
    "better this that the his her its their my our your each either latter former early late",
)
_TIMES_MANY = word_set(
    "days years weeks months hours minutes seconds nights decades games matches overs balls innings laps holes rounds "
    "outings starts attempts tries at-bats",
)
_TIMES = word_set(
    "day year week month hour night century decade season game match time day's year's night's",
)
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
PARTS = frozenset(_PARTS)
_ROUND = {"hundred": 100, "thousand": 1000}
_FREE = frozenset({3, 5, 6, 7, 8, 9, 10})
"""Parts that need no whole beside them to be a share: a quarter is a time and a half a part of a match as well."""


def read_fraction(text: Text, index: int) -> Number | None:
    """Read a fraction: "half a million", "a half-mile", "three-quarters of a percentage point", "two-thirds of"."""
    counted = _count(text, index)
    if counted is None:
        return None
    count, place = counted
    parts = _PARTS.get(text.at(place).lower)
    if parts is None or (place > index and not text.joined(place) and not text.glued(place)):
        return None
    whole = _whole(text, place + 1)
    if whole:
        factor, end = whole
        exact = (count * factor) % parts == 0
        return Number(count * factor / parts, index, end, factor, spelled=True, hold=() if exact else (FRACTION,))
    measured = _measured(text, place + 1, parts)
    if measured:
        return _exact_part(Number(Decimal(0), index, measured, spelled=True), count, parts)
    return _read_part(text, index, place, count, parts)


def _read_part(text: Text, index: int, place: int, count: Decimal, parts: int) -> Number | None:
    """Read a share of a whole, which is held where the whole is not told beside it ("two thirds agreed")."""
    shared = _is_share(text, place + 1, parts) and not _is_more(text, place)
    if shared and (place > index or _is_half(text, index)):
        return _share(count, parts, index, place + 1)
    free = parts in _FREE and place > index and text.at(index).lower not in {"a", "an"}
    if free and _is_closed(text, place + 1):
        return _share(count, parts, index, place + 1)._replace(hold=(FRACTION,))
    return None


def _is_closed(text: Text, after: int) -> bool:
    """Return whether no noun follows that an ordinal could belong to ("one third baseman")."""
    then = text.at(after)
    return (then.kind == "mark" and then.text not in {"-", "‑"}) or then.lower in STOPS or not text.joined(after)


def read_slashed(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read a fraction in digits, "1/2" or "3/8", as its value and the token after it; no date and no "24/7"."""
    over, slash, under = text.at(index), text.at(index + 1), text.at(index + 2)
    if slash.text != "/" or not text.glued(index + 2) or under.text not in _SLASHED or not over.text.isdigit():
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
    measured = _measured(text, after, _HALF if text.at(after).lower != "of" else 0)
    return Number(value, index, measured) if measured else None


def read_share_in_digits(text: Text, index: int) -> Number | None:
    """Read "2/3 of", which states a share."""
    found = read_slashed(text, index)
    third = text.at(index + 2).text == "3" and text.at(index + 1).text == "/" and text.at(index).text in {"1", "2"}
    after = index + 3
    if not (found or third) or text.at(after).lower != "of" or not _is_share(text, after, 0):
        return None
    return _share(Decimal(text.at(index).text), int(text.at(index + 2).text), index, after)


def _share(count: Decimal, parts: int, first: int, after: int) -> Number:
    """Return a share of a whole in hundredths, rounded to two decimals where it has more."""
    value = (100 * count / parts).quantize(Decimal("0.01"))
    return Number(value, first, after, spelled=True, fraction=True)


def _exact_part(number: Number, count: Decimal, parts: int) -> Number:
    exact = 10**4 * int(count) % parts == 0
    return number._replace(value=(count / parts).quantize(Decimal("0.0001")), hold=() if exact else (FRACTION,))


def read_more(text: Text, after: int) -> tuple[Decimal, int]:
    """Read the part that follows a whole number: "and a half", "-and-a-half", "and three quarters".

    Returns:
        What it adds, and the token after it; nothing and the same token where there is none.

    """
    place = _past_hyphen(text, after)
    if text.at(place).lower != "and" or not (place > after or text.joined(after)):
        return Decimal(0), after
    place = _past_hyphen(text, place + 1)
    count = 1 if text.at(place).lower in {"a", "an"} else SMALL.get(text.at(place).lower, 0)
    place = _past_hyphen(text, place + 1)
    parts = {2: ("half", "halves"), 4: ("quarter", "quarters"), 3: ("third", "thirds")}
    of = next((part for part, names in parts.items() if text.at(place).lower in names), 0)
    if not 0 < count < of or of == 3:  # noqa: PLR2004 - a third has no finite decimal form
        return Decimal(0), after
    return Decimal(count) / of, place + 1


def _past_hyphen(text: Text, place: int) -> int:
    return place + text.hyphened(place)


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


def _is_more(text: Text, place: int) -> bool:
    """Return whether a part adds to one whole: "a loaf and a half of bread" is no share of the bread."""
    first = place - (text.at(place - 1).lower in {"a", "an"})
    return text.at(first - 1).lower == "and" and text.at(first - 3).lower in {"a", "an", "one"}


def _is_share(text: Text, index: int, parts: int) -> bool:
    """Return whether what follows a part makes it a share: "of the members", "half the members"."""
    lower = text.at(index).lower
    if text.at(index + 1 + (lower == "of")).lower in _TIMES:
        return False
    return lower == "of" or (parts == _HALF and lower in {"the", "all", "its", "their", "our"})


def _whole(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read the magnitude that a fraction divides: "a million", "of a million", "-million", "-a-dozen"."""
    of = _past_hyphen(text, index)
    after = of + 1 if text.at(of).lower == "of" else index
    place = _past_hyphen(text, after)
    if text.at(place).lower in {"a", "an"}:
        after = place + 1
    found = read_magnitude(text, after)
    return (Decimal(found[0]), found[1]) if found and text.joined(index) | text.glued(index) else None


def _measured(text: Text, index: int, parts: int) -> int | None:
    """Return where the unit stands that a fraction is of: "half a mile", "a quarter of a mile", "a half-mile"."""
    if not text.joined(index):
        return None
    of = text.at(index).lower == "of"
    place = index + of
    article = text.at(place).lower in {"a", "an", "one"} or (of and text.at(place).text == "1")
    place += article
    bare = parts in {2, 4} or text.at(index).text == "-"
    if not (of and article) and (of or not bare or (article and parts != _HALF)):
        return None
    end = _past_hyphen(text, place)
    unit = longest(text, end, unit_names(text.language))
    lower = text.at(end).lower
    known = lower in _WHOLES or (unit is not None and not unit.unit.hold)
    if not known or not (text.joined(place) or text.glued(place)):
        return None
    return end if lower in {"point", "points"} else place


def read_ratio(text: Text, index: int) -> Number | None:
    """Read "one in five", "nine out of ten", which states a share."""
    low = below_hundred(text, index)
    if low is None and text.at(index).text.isascii() and text.at(index).text.isdigit():
        low = (Decimal(text.at(index).text[:3]), index + 1)
    if low is None:
        return None
    joint = _past_hyphen(text, low[1])
    if not (text.joined(low[1]) and text.joined(joint) and text.joined(joint + 1)):
        return None
    out = text.lowers(joint, joint + 2) == ("out", "of")
    if not out and text.at(joint).lower != "in":
        return None
    place = _past_hyphen(text, joint + 1 + out)
    place += text.at(place).lower == "every"
    token = text.at(place)
    high = below_hundred(text, place)
    if high is None and token.kind == "number" and token.text.isdigit() and len(token.text) <= 3:  # noqa: PLR2004
        high = (Decimal(token.text), place + 1)
    if high is None and text.at(place).lower in {"a", "one"} and text.at(place + 1).lower in _ROUND:
        high = (Decimal(_ROUND[text.at(place + 1).lower]), place + 2)
    if high is None or high[0] <= low[0] or text.at(high[1]).lower in _TIMES_MANY or not text.at(high[1]).text:
        return None
    return _share(low[0], int(high[0]), index, high[1])
