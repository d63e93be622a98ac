"""Joins amounts that name one quantity in two units: "5 dollars and 13 cents", "5 feet 10 inches", "10 by 12 feet"."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Literal, NamedTuple, get_args

from sitegen.extract.clauses.word_kinds import is_inflected_verb
from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.figures.numbers.added_parts import read_more
from sitegen.extract.figures.numbers.below_hundred import below_hundred
from sitegen.extract.figures.units.currency_names import CENT
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.languages.vocabulary import Amounts, Closed, CountedNouns
from sitegen.extract.reasons import SHARED_UNIT, SMALLER_UNIT, THREE_UNITS, UNEVEN
from sitegen.extract.text.text import Text

_Large = Literal["foot", "pound", "stone", "yard", "hour", "minute", "year", "day", "week"]
_Small = Literal["inch", "ounce", "pound", "foot", "minute", "second", "month", "hour", "day"]
_Length = Literal["meter", "foot", "inch", "centimeter", "millimeter", "kilometer", "mile", "yard"]


class _Step(NamedTuple):
    """A unit, the next smaller one, and how many of those it has."""

    large: _Large
    small: _Small
    ratio: int


_PER_FOOT = 12
_STEPS = (
    _Step("foot", "inch", _PER_FOOT),
    _Step("yard", "foot", 3),
    _Step("pound", "ounce", 16),
    _Step("stone", "pound", 14),
    _Step("year", "month", 12),
    _Step("week", "day", 7),
    _Step("day", "hour", 24),
    _Step("hour", "minute", 60),
    _Step("minute", "second", 60),
)
_LARGEST_FACTOR = 1000
"""Nobody tells the cents of millions."""
_INCH: _Small = "inch"
_FOOT: _Large = "foot"
_POUND_STERLING: Literal["GBP"] = "GBP"
_LENGTHS = frozenset(get_args(_Length))
"""What a side is told in; "2 x 500mg" is two of something."""
_INCHES = frozenset(str(inches) for inches in range(_PER_FOOT))
_SIDES = 3
"""A box has no more sides that are told in one run ("2 by 3 by 4 metres")."""

Reader = Callable[[int], Amount | None]
"""Reads the amount that starts at a token."""


def join_smaller(text: Text, amount: Amount, read: Reader) -> Amount:
    """Return an amount with the part of it that is told in a smaller unit right after it."""
    unit = amount.unit
    if unit is None or amount.number.factor > _LARGEST_FACTOR or amount.value != int(amount.value):
        return amount
    if unit.id == _FOOT and (tall := _with_bare_inches(text, amount)):
        return tall
    if amount.hyphened:
        return amount
    named = text.at(amount.after - 1).kind == "word" or text.at(amount.after).isa(Closed.AND)
    ranges = text.at(amount.first - 1).isa(Closed.BETWEEN)
    money = unit.kind == "currency" and unit.factor == 1 and named and not ranges
    if not money and not any(unit.id == step.large for step in _STEPS):
        return amount
    joint = text.at(amount.after)
    skip = joint.isa(Closed.AND) or (joint.text == "," and not money)
    part = read(amount.after + skip) if text.joined(amount.after + skip) else None
    if money:
        return _with_cents(amount, part) or _with_bare_cents(text, amount) or amount
    joint_amount = _with_smaller(amount, part)
    return amount if joint_amount is None else _unless_longer(text, joint_amount, read)


def _unless_longer(text: Text, amount: Amount, read: Reader) -> Amount:
    """Hold what goes on in a third unit ("3 years, 2 months and 14 days"): two of three parts are not the whole."""
    place = amount.after
    place += text.at(place).text == ","
    place += text.at(place).isa(Closed.AND)
    more = read(place) if place > amount.after and text.joined(place) else None
    longer = more is not None and more.unit is not None and more.unit.kind == amount.unit.kind if amount.unit else False
    return replace(amount, hold=(*amount.hold, THREE_UNITS)) if longer else amount


def with_half(text: Text, amount: Amount) -> Amount:
    """Return an amount with the part of its unit told behind it: "a mile and a half", "two dollars and a half"."""
    unit, number = amount.unit, amount.number
    worded = text.at(amount.after - 1).kind == "word" and number.after < amount.after and not amount.hyphened
    if unit is None or not worded or number.fraction or number.value != int(number.value):
        return amount
    part, after = read_more(text, amount.after)
    if not (part and _ends_part(text, after)):
        return amount  # "two miles and a half hour later"
    hold = (*amount.hold, UNEVEN) if number.factor > 1 else amount.hold  # "a million euros and a half"
    return replace(amount, after=after, value=amount.value + part * unit.factor, hold=hold)


def _ends_part(text: Text, after: int) -> bool:
    """Return whether nothing follows a part that it could be a part of ("a mile and a half | burned")."""
    then = text.at(after)
    return then.kind == "mark" or then.isa(Amounts.AFTER_PART) or not text.joined(after) or is_inflected_verb(then)


def _with_cents(amount: Amount, part: Amount | None) -> Amount | None:
    """Return "5 dollars and 13 cents" as one amount of money."""
    unit = amount.unit
    if part is None or part.unit is None or unit is None or part.unit.factor != CENT or not 0 < part.value < 1:
        return None
    if part.unit.id != unit.id and not (part.unit.note or part.unit.hold):
        return None
    sure = replace(
        amount, after=part.after, value=amount.value + part.value, hold=amount.number.hold + part.number.hold
    )
    named = part.unit if unit.hold and part.unit.id == unit.id and not part.unit.hold else unit
    return replace(sure, unit=named._replace(factor=Decimal(1)), hold=sure.hold + named.hold)


def _with_bare_cents(text: Text, amount: Amount) -> Amount | None:
    """Return "two pounds fifty" as one amount; only money is told so."""
    rest = below_hundred(text, amount.after) if amount.number.spelled and text.joined(amount.after) else None
    if rest is None or rest[0] < 5 or amount.unit is None:  # noqa: PLR2004 - nobody says "two pounds three"
        return None
    then = text.at(rest[1])
    if then.kind == "word" and not then.isa(CountedNouns.STOP) and text.joined(rest[1]):
        return None
    unit = amount.unit._replace(hold=()) if amount.unit.id == _POUND_STERLING else amount.unit
    return replace(amount, after=rest[1], value=amount.value + rest[0] * CENT, unit=unit, hold=unit.hold)


def _with_bare_inches(text: Text, amount: Amount) -> Amount | None:
    """Return "5-foot-3" and "five feet three" in inches."""
    hyphen = text.hyphened(amount.after)
    place = amount.after + hyphen
    digits = text.at(place).text
    inches = Decimal(digits) if digits in _INCHES else (below_hundred(text, place) or (None, 0))[0]
    then = text.at(place + 1)
    inch = then.text == "-" and text.at(place + 2).isa(Amounts.INCH)
    ends = then.kind == "mark" or then.isa(CountedNouns.STOP, Amounts.EXTENT)
    closed = ends or not text.joined(place + 1) or (hyphen and then.text != "-")
    if inches is None or inches >= _PER_FOOT or not (closed or inch) or not (hyphen or text.joined(place)):
        return None
    unit = Unit(_INCH, "measure", note=SMALLER_UNIT)
    short = then.isa(Amounts.INCH_MARK) and (text.glued(place + 1) or text.at(place + 2).isa(Amounts.EXTENT))
    return replace(amount, after=place + 1 + short + 2 * inch, value=amount.value * _PER_FOOT + inches, unit=unit)


def _with_smaller(amount: Amount, part: Amount | None) -> Amount | None:
    """Return "5 feet 10 inches" in inches, where it has a whole value."""
    unit = amount.unit
    if part is None or part.unit is None or unit is None or part.upper is not None or part.number.factor != 1:
        return None
    count = next((s.ratio for s in _STEPS if s.large == unit.id and s.small == part.unit.id), None)
    if count is None or not 0 <= part.value < count:
        return None
    note = part.unit._replace(note=SMALLER_UNIT)
    return replace(part, first=amount.first, value=amount.value * count + part.value, unit=note)


def with_next_unit(text: Text, amount: Amount, read: Reader) -> Amount:
    """Return a bare number with the unit of the one that "and" joins to it ("5 and 6 percent respectively").

    Only "respectively" tells that the unit is that of both; without it the number is held.
    """
    joint = amount.after
    joined = text.at(joint).isa(Closed.AND) and text.joined(joint)
    if amount.unit is not None or amount.number.factor != 1 or not joined:
        return amount
    then = read(joint + 1)
    if then is None or then.unit is None or then.number.spelled != amount.number.spelled or then.hyphened:
        return amount
    behind = then.unit.kind in {"percent", "measure", "currency"} and then.number.after < then.after
    if not behind or text.at(then.first).kind == "mark" or _YEAR.match(text.at(amount.first).text):
        return amount
    told = then.number.factor == 1 and _is_each(text, then.after)
    value = amount.value * then.unit.factor
    hold = amount.hold + then.unit.hold + (() if told else (SHARED_UNIT,))
    return replace(amount, value=value, unit=then.unit, hold=hold)


def _is_each(text: Text, after: int) -> bool:
    """Return whether "respectively" follows soon."""
    return any(token.isa(Amounts.RESPECTIVELY) for token in text.tokens[after : after + _RESPECTIVE])


_RESPECTIVE = 12
"""How many tokens after the last number "respectively" may stand."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


def with_shared_unit(text: Text, amount: Amount, read: Reader) -> Amount:
    """Return the first side of "10 by 12 feet" with the unit that stands after the last."""
    if amount.unit is not None or not text.at(amount.after).isa(Amounts.BY_SIDE) or not text.joined(amount.after):
        return amount
    last: Amount | None = amount
    for _ in range(_SIDES - 1):
        last = read(last.after + 1) if last and text.at(last.after).isa(Amounts.BY_SIDE) else None
        if last and last.unit and last.unit.id in _LENGTHS:
            return replace(amount, unit=last.unit)
    return amount
