"""Reads numbers in words: cardinals, and the vague ones that tell only a size."""

from decimal import Decimal

from sitegen.extract.figures.numbers.added_parts import read_more
from sitegen.extract.figures.numbers.below_hundred import below_hundred, digit
from sitegen.extract.figures.numbers.digits import MAX_DIGITS
from sitegen.extract.figures.numbers.fractions import read_fraction
from sitegen.extract.figures.units.currency_names import currency_tables
from sitegen.extract.figures.units.lookup import unit_names
from sitegen.extract.figures.words.magnitudes import Number, apply_magnitudes, read_magnitude
from sitegen.extract.languages.vocabulary import Closed, Numbers
from sitegen.extract.reasons import ORDER, RUN_TOGETHER
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token
from sitegen.records.doubts import Doubts, doubts

_HUNDRED, _THOUSAND = 100, 1000
_LONGEST_ORDER = 9
"""More magnitudes than this in a row ("millions of millions of") tell nothing."""


def read_spelled(text: Text, index: int) -> Number | None:
    """Read the number in words that starts at a token."""
    token = text.at(index)
    if token.word.value(Numbers.MAGNITUDE_PLURAL) is not None:
        return _order(text, index)
    if token.isa(Numbers.VAGUE) or (token.isa(Closed.A) and text.at(index + 1).isa(Numbers.VAGUE)):
        return _vague(text, index)
    return read_fraction(text, index) or _cardinal(text, index)


def _order(text: Text, index: int) -> Number | None:
    """Read "hundreds of millions of", which tells a size and no number."""
    value, after = Decimal(1), index
    while (size := text.at(after).word.value(Numbers.MAGNITUDE_PLURAL)) and _is_of(text, after + 1):
        value, after = value * size, after + 2
        if after - index > 2 * _LONGEST_ORDER:
            break
    if after == index:
        return None
    return Number(value, index, after, factor=value, spelled=True, hold=(ORDER,))


def _is_of(text: Text, place: int) -> bool:
    return text.at(place).isa(Closed.OF) and text.joined(place)


def _vague(text: Text, index: int) -> Number | None:
    """Read "several hundred", "a few thousand", "a couple of million"."""
    after = index + 1 + text.at(index).isa(Closed.A)
    after += text.at(after).isa(Closed.OF)
    scaled = apply_magnitudes(text, Number(Decimal(1), index, after, spelled=True), money=False)
    return scaled._replace(hold=(ORDER,)) if scaled.factor > 1 else None


def _cardinal(text: Text, index: int) -> Number | None:
    """Read a number in words: groups below a thousand, each with a smaller magnitude than the one before."""
    if text.at(index).isa(Closed.A):
        return _article(text, index)
    if _is_hundred(text.at(index)):
        return _bare_hundred(text, index)
    total, last, after, hold = Decimal(0), Decimal(10**18), index, Doubts()
    while (group := _group(text, after)) is not None:
        value, after = _halved(text, *group)
        scaled = apply_magnitudes(text, Number(value, index, after), money=False)
        hold = doubts(*hold, *scaled.hold, RUN_TOGETHER if scaled.factor >= last else None)
        total, after, last = total + scaled.value, scaled.after, scaled.factor
        skip = text.at(after).isa(Closed.AND) and last == _THOUSAND
        if last == 1 or _group(text, after + skip) is None or not text.joined(after):
            break
        after += skip
    if after == index:
        return None
    total, after = _half_more(text, total, last, after)
    factor = last if last > 1 else Decimal(_HUNDRED if total >= _HUNDRED else 1)
    return Number(total, index, after, factor=factor, spelled=True, hold=hold)


def _bare_hundred(text: Text, index: int) -> Number | None:
    """Read "about hundred miles", where a word says that a number follows."""
    if not text.at(index - 1).isa(Numbers.HEDGE) or text.at(index).opens:
        return None
    return Number(Decimal(_HUNDRED), index, index + 1, factor=Decimal(_HUNDRED), spelled=True)


def _is_hundred(token: Token) -> bool:
    return token.word.value(Numbers.MAGNITUDE) == _HUNDRED


def _article(text: Text, index: int) -> Number | None:
    """Read "a" before a magnitude: "a hundred and twenty", "a million and a half"."""
    if read_magnitude(text, index + 1) is None:
        return Number(Decimal(1), index, index + 1, spelled=True) if halves_unit(text, index) else None
    if _is_hundred(text.at(index + 1)):
        value, after = _tail(text, Decimal(_HUNDRED), index + 2)
        scaled = apply_magnitudes(text, Number(value, index, after, spelled=True), money=False)
        return scaled._replace(factor=max(scaled.factor, Decimal(_HUNDRED)))
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
    if not text.at(after).isa(Numbers.DECIMALS_FOLLOW):
        return value, after
    while (decimal := _decimal(text, place)) is not None and len(tail) < MAX_DIGITS // 2:
        tail, place = f"{tail}{decimal}", place + 1
    return (value + Decimal(f"0.{tail}"), place) if tail else (value, after)


def _decimal(text: Text, place: int) -> int | None:
    """Return the value of a word behind the point of a number in words, nought included ("three point oh five")."""
    return 0 if text.at(place).isa(Numbers.NOUGHT) else digit(text, place)


def _group(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read a number below one thousand in words, or so many hundreds ("nineteen hundred")."""
    found = below_hundred(text, index)
    if found is None or not text.joined(found[1]) or not _is_hundred(text.at(found[1])):
        return found
    return _tail(text, _HUNDRED * found[0], found[1] + 1)


def _tail(text: Text, hundreds: Decimal, after: int) -> tuple[Decimal, int]:
    """Add what follows hundreds: "and twenty-five", "twenty-five"."""
    skip = text.at(after).isa(Closed.AND)
    rest = below_hundred(text, after + skip) if text.joined(after) else None
    return (hundreds + rest[0], rest[1]) if rest else (hundreds, after)
