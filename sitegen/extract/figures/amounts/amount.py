"""Joins one number with its sign, its currency and its unit."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from sitegen.extract.figures.amounts.glued_units import read_glued
from sitegen.extract.figures.amounts.unit_after import METER, read_unit
from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.money.currencies import read_adjective, read_prefix
from sitegen.extract.figures.numbers.digits import may_group_thousands
from sitegen.extract.figures.numbers.numerals import read_number
from sitegen.extract.figures.units.lookup import Unit, UnitAt
from sitegen.extract.figures.words.magnitudes import Number, apply_magnitudes, letter_size
from sitegen.extract.figures.words.nouns import Counted, is_race, read_counted
from sitegen.extract.figures.words.qualifiers import Qualified, read_trailing
from sitegen.extract.languages.vocabulary import Amounts, Closed, Numbers
from sitegen.extract.reasons import AMBIGUOUS_LETTER, EITHER, TWO_CURRENCIES, UNKNOWN_SUFFIX
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import SPACE, Token
from sitegen.records.doubts import Doubts
from sitegen.records.extraction import Qualifier

_SIGNS = frozenset({"-", "−"})
_DASH = "–"
"""Printed for a minus behind a preposition, "is" or a bracket."""
_BRACKET = "("
_DOLLAR: Literal["USD"] = "USD"


@dataclass(frozen=True, slots=True)
class Amount:
    """A value with its unit in a run of tokens."""

    first: int
    after: int
    value: Decimal
    unit: Unit | None
    number: Number
    upper: Decimal | None = None
    noun: Counted | None = None
    hold: Doubts = ()
    qualifier: Qualifier | None = None
    """What stands between the number and its unit ("10 or more miles")."""
    hyphened: bool = False
    """Whether the unit hangs on a hyphen, as before a noun ("a 12-mile zone")."""


def read_operand(text: Text, index: int, context: MoneyContext, *, money: bool = False) -> Amount | None:
    """Read one number with the currency before and the unit after it.

    Args:
        text: The article.
        index: Where it may start.
        context: What the article says about money.
        money: Whether the number before it in a range is one of money.

    """
    glued = read_glued(text, index)
    if glued:
        return Amount(index, glued[0].after, glued[0].value, glued[1], glued[0])
    outer = _signed(text, index)
    prefix = read_prefix(text, index + outer, context)
    place = prefix.after if prefix else index + outer
    inner = 0 if outer else _signed(text, place, priced=prefix is not None)
    number = read_number(text, place + inner, money=money or prefix is not None)
    if number is None or (prefix and number.first > index and text.at(number.first).gap > 1):
        return None
    if outer or inner:
        number = number._replace(value=-number.value)
    suffix, hyphened = read_unit(text, number, context)
    between = None if suffix else read_trailing(text, number.after)
    if between:
        number, suffix, hyphened = _after_qualifier(text, number, between, context, money=prefix is not None)
    told = between.qualifier if between and between.edge <= number.after else None
    amount = Amount(
        index, number.after, number.value, None, number, hold=number.hold, hyphened=hyphened, qualifier=told
    )
    money = prefix is not None or (suffix is not None and suffix.unit.kind == "currency")
    if money and not context.pointed and may_group_thousands(text, number):
        amount = replace(amount, hold=(*amount.hold, EITHER))
    if prefix:
        return _with_prefix(text, amount, prefix.unit, suffix)
    if suffix is None and _opens_with_minus(text.at(index)):
        return None  # A dash before a count ("-5 people") tells a list, and "minus two players" takes them away.
    if suffix and text.glued(suffix.after) and text.at(suffix.after).kind == "number":
        amount = replace(amount, hold=(*amount.hold, UNKNOWN_SUFFIX))  # "9.8 m/s2" is no speed
    return _with_suffix(text, amount, suffix) if suffix else _with_letter(text, amount)


def _after_qualifier(
    text: Text, number: Number, between: Qualified, context: MoneyContext, *, money: bool
) -> tuple[Number, UnitAt | None, bool]:
    """Read the magnitude and unit that a qualifier parts from their number: "$20-plus trillion", "10 or more miles"."""
    moved = apply_magnitudes(text, number._replace(after=between.edge), money=money)
    if moved.factor == 1 or number.factor != 1:
        moved = number._replace(after=between.edge)
    suffix, hyphened = read_unit(text, moved, context)
    if suffix is None and moved.factor == number.factor:
        return number, None, False
    return moved, suffix, hyphened


def _signed(text: Text, place: int, *, priced: bool = False) -> int:
    """Return how many tokens a minus sign takes: "−2.3 percent", "-$5", "$-5", "minus 5 degrees", "minus half a"."""
    token, then = text.at(place), text.at(place + 1)
    minus = token.isa(Amounts.MINUS) and not text.at(place - 1).isa(Closed.OR)
    spelled = minus and then.isa(Numbers.START) and text.at(place - 1).kind != "number"
    sum_follows = then.text in {"$", "€", "£"} and text.at(place + 2).kind == "number"
    sign = (token.text in _SIGNS or _is_long_minus(text, place)) and _is_apart(text, place, priced=priced)
    return int(spelled or ((then.kind == "number" or sum_follows) and (sign or minus)))


def _is_long_minus(text: Text, place: int) -> bool:
    """Return whether a long dash may be a minus by what stands before it ("stands at –0.75 percent", "Brask (–4%)")."""
    before = text.at(place - 1)
    return text.at(place).text == _DASH and (before.text == _BRACKET or before.isa(Closed.PREPOSITION, Closed.IS))


def _opens_with_minus(token: Token) -> bool:
    return token.text == "-" or token.isa(Amounts.MINUS)


def _is_apart(text: Text, place: int, *, priced: bool) -> bool:
    """Return whether a dash hangs on what follows and on nothing before it but a bracket ("Brask (-4%)")."""
    before = text.at(place - 1)
    apart = priced or not text.glued(place) or before.text == _BRACKET
    hangs = apart and text.glued(place + 1)
    return hangs and before.kind != "number" and before.text != "%"


def _with_suffix(text: Text, amount: Amount, suffix: UnitAt) -> Amount:
    unit = suffix.unit
    value, hold = amount.value * unit.factor, amount.hold + unit.hold
    if amount.number.letter:
        factor = letter_size(text, amount.number.letter)
        sure = unit.kind in {"currency", "measure"}  # Nobody writes metres and another unit ("2.5m tonnes").
        value, hold = value * factor, hold if sure else (*hold, AMBIGUOUS_LETTER)
    return replace(amount, after=suffix.after, value=value, unit=unit, hold=hold)


def _with_prefix(text: Text, amount: Amount, unit: Unit, suffix: UnitAt | None) -> Amount:
    """Join a number to the currency before it, and to the same one after it."""
    dollars = unit.id == _DOLLAR and bool(unit.note or unit.hold)
    if dollars and suffix is None:
        suffix = read_adjective(text, amount.after)
    if suffix and suffix.unit.kind == "currency":
        unnamed = dollars and suffix.unit.factor == 1
        same = suffix.unit.id == unit.id or unnamed
        better = suffix.unit if unnamed and not suffix.unit.hold else unit
        hold = amount.hold + (better.hold if same else (TWO_CURRENCIES,))
        return replace(amount, after=suffix.after, unit=better, hold=hold)
    then = text.at(amount.after)
    glued = text.glued(amount.after) and then.kind == "word"
    odd = then.isa(Amounts.ODD_SHORT) and then.gap == SPACE
    after = amount.after + odd
    hold = amount.hold + ((UNKNOWN_SUFFIX,) if glued or odd else ()) + unit.hold
    return replace(amount, after=after, unit=unit, hold=hold, hyphened=False)


def _with_letter(text: Text, amount: Amount) -> Amount:
    """Settle "5m" and "10k" without a currency: a magnitude before a plural, a length before "long", else left open."""
    letter = amount.number.letter
    if not letter:
        return amount
    if _is_meter_letter(text, letter) and _is_length(text, amount):
        return replace(amount, unit=METER)
    noun = read_counted(text, amount.after)
    if noun is None or is_race(text, noun):
        return replace(amount, hold=(*amount.hold, AMBIGUOUS_LETTER))
    factor = letter_size(text, letter)
    number = amount.number._replace(value=amount.number.value * factor, factor=factor)
    return replace(amount, value=number.value, number=number)


def _is_length(text: Text, amount: Amount) -> bool:
    """Return whether "m" stands for metres: "5m long", "324m (1,063ft)", "2m by 3m"."""
    after, first = amount.after, amount.first
    if text.at(first - 1).isa(Amounts.BY_SIDE) and _is_meter_letter(text, text.at(first - 2).lower):
        return True
    token, then, unit = text.at(after), text.at(after + 1), text.at(after + 2)
    if token.isa(Amounts.EXTENT) and text.joined(after):
        return True
    if token.text == "(" and then.kind == "number":
        return unit.isa(Amounts.LENGTH_IN_BRACKETS)
    return token.isa(Amounts.BY_SIDE) and then.kind == "number" and _is_meter_letter(text, unit.lower)


def _is_meter_letter(text: Text, letter: str) -> bool:
    return letter in text.language.words(Amounts.METER_LETTER)
