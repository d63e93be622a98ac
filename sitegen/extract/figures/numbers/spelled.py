"""Reads numbers in words: cardinals, and the vague ones that tell only a size."""

from decimal import Decimal

from sitegen.extract.figures.numbers.digits import MAX_DIGITS
from sitegen.extract.figures.numbers.fractions import read_fraction, read_more
from sitegen.extract.figures.units.currency_names import currency_tables
from sitegen.extract.figures.units.lookup import unit_names
from sitegen.extract.figures.words.magnitudes import PLURALS, RUN_TOGETHER, Number, apply_magnitudes, read_magnitude
from sitegen.extract.figures.words.number_words import SMALL, below_hundred
from sitegen.extract.figures.words.tokens import Text
from sitegen.records.doubts import Doubts, doubts

ORDER = "an order of magnitude, not a number"
_HEDGES = frozenset({"about", "nearly", "almost", "around", "roughly", "some", "approximately"})
VAGUE = frozenset({"several", "few", "many", "couple"})


def read_spelled(text: Text, index: int) -> Number | None:
    """Read the number in words that starts at a token."""
    lower = text.at(index).lower
    if lower in PLURALS:
        return _order(text, index)
    if lower in VAGUE or (lower in {"a", "an"} and text.at(index + 1).lower in VAGUE):
        return _vague(text, index)
    return read_fraction(text, index) or _cardinal(text, index)


def _order(text: Text, index: int) -> Number | None:
    """Read "hundreds of millions of", which tells a size and no number."""
    value, after = Decimal(1), index
    while (size := PLURALS.get(text.at(after).lower)) and text.at(after + 1).lower == "of" and text.joined(after + 1):
        value, after = value * size, after + 2
        if after - index > 2 * len(PLURALS):
            break
    if after == index:
        return None
    return Number(value, index, after, factor=value, spelled=True, hold=(ORDER,))


def _vague(text: Text, index: int) -> Number | None:
    """Read "several hundred", "a few thousand", "a couple of million"."""
    after = index + 1 + (text.at(index).lower in {"a", "an"})
    after += text.at(after).lower == "of"
    scaled = apply_magnitudes(text, Number(Decimal(1), index, after, spelled=True), money=False)
    return scaled._replace(hold=(ORDER,)) if scaled.factor > 1 else None


def _cardinal(text: Text, index: int) -> Number | None:
    """Read a number in words: groups below a thousand, each with a smaller magnitude than the one before."""
    if text.at(index).lower in {"a", "an"}:
        return _article(text, index)
    if text.at(index).lower == "hundred":
        return _bare_hundred(text, index)
    total, last, after, hold = Decimal(0), Decimal(10**18), index, Doubts()
    while (group := _group(text, after)) is not None:
        value, after = _halved(text, *group)
        scaled = apply_magnitudes(text, Number(value, index, after), money=False)
        hold = doubts(*hold, *scaled.hold, RUN_TOGETHER if scaled.factor >= last else None)
        total, after, last = total + scaled.value, scaled.after, scaled.factor
        skip = text.at(after).lower == "and" and last == 1000  # noqa: PLR2004
        if last == 1 or _group(text, after + skip) is None or not text.joined(after):
            break
        after += skip
    if after == index:
        return None
    total, after = _half_more(text, total, last, after)
    factor = last if last > 1 else Decimal(100 if total >= 100 else 1)  # noqa: PLR2004
    return Number(total, index, after, factor=factor, spelled=True, hold=hold)


def _bare_hundred(text: Text, index: int) -> Number | None:
    """Read "about hundred miles", where a word says that a number follows."""
    if text.at(index - 1).lower not in _HEDGES or text.at(index).opens:
        return None
    return Number(Decimal(100), index, index + 1, factor=Decimal(100), spelled=True)


def _article(text: Text, index: int) -> Number | None:
    """Read "a" before a magnitude: "a hundred and twenty", "a million and a half"."""
    if read_magnitude(text, index + 1) is None:
        return Number(Decimal(1), index, index + 1, spelled=True) if halves_unit(text, index) else None
    if text.at(index + 1).lower == "hundred":
        value, after = _tail(text, Decimal(100), index + 2)
        scaled = apply_magnitudes(text, Number(value, index, after, spelled=True), money=False)
        return scaled._replace(factor=max(scaled.factor, Decimal(100)))
    scaled = apply_magnitudes(text, Number(Decimal(1), index, index + 1, spelled=True), money=False)
    value, after = _half_more(text, scaled.value, scaled.factor, scaled.after)
    return scaled._replace(value=value, after=after)


def halves_unit(text: Text, index: int) -> bool:
    """Return whether a part follows the unit that stands behind "a": "a mile and a half", "a dollar and a quarter"."""
    unit = text.lowers(index + 1, index + 2)
    known = unit in unit_names(text.language) or unit in currency_tables(text.language).names
    return known and bool(read_more(text, index + 2)[0])


def _half_more(text: Text, value: Decimal, factor: Decimal, after: int) -> tuple[Decimal, int]:
    """Add the half of a magnitude that follows it: "a million and a half"."""
    part, end = read_more(text, after) if factor > 1 else (Decimal(0), after)
    return value + factor * part, end


def _halved(text: Text, value: Decimal, after: int) -> tuple[Decimal, int]:
    """Add "and a half", "and a quarter", "point five" to a group."""
    part, end = read_more(text, after)
    if part:
        return value + part, end
    place, tail = after + 1, ""
    if text.at(after).lower != "point":
        return value, after
    while text.at(place).lower in SMALL and SMALL[text.at(place).lower] < 10 and len(tail) < MAX_DIGITS // 2:  # noqa: PLR2004
        tail, place = tail + str(SMALL[text.at(place).lower]), place + 1
    return (value + Decimal(f"0.{tail}"), place) if tail else (value, after)


def _group(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read a number below one thousand in words, or so many hundreds ("nineteen hundred")."""
    found = below_hundred(text, index)
    if found is None or not text.joined(found[1]) or text.at(found[1]).lower != "hundred":
        return found
    return _tail(text, 100 * found[0], found[1] + 1)


def _tail(text: Text, hundreds: Decimal, after: int) -> tuple[Decimal, int]:
    """Add what follows hundreds: "and twenty-five", "twenty-five"."""
    skip = text.at(after).lower == "and"
    rest = below_hundred(text, after + skip) if text.joined(after) else None
    return (hundreds + rest[0], rest[1]) if rest else (hundreds, after)
