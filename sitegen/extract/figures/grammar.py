"""Joins numbers with their currencies, units and ranges: the amounts of an article.

An amount is everything about a figure that stands in one run of words, its qualifier left out.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from sitegen.extract.figures.currencies import Setting, read_prefix, read_suffix
from sitegen.extract.figures.magnitudes import LETTERS, Number
from sitegen.extract.figures.nouns import Counted, is_race, read_counted
from sitegen.extract.figures.numerals import STARTERS, read_number
from sitegen.extract.figures.rates import EACH, RATE_UNKNOWN, may_be_rate, read_rate
from sitegen.extract.figures.tokens import Text, word_set
from sitegen.extract.figures.units import Unit, UnitAt, longest, unit_names

AMBIGUOUS_LETTER = "the letter after the number may be a magnitude or a unit"
TWO_CURRENCIES = "two currencies around one number"
NO_UNIT = "what the number counts is not told beside it"
UNEVEN = "the two ends of the range do not fit together"
UNKNOWN_SUFFIX = "the letters glued to the number have no known meaning"
FROM_TO = "only one end of the change carries the magnitude"
CHANGES = word_set(
    "rose rise rises risen fell fall falls fallen grew grow grown climbed dropped drop increased increase decreased "
    "decrease declined decline jumped soared surged plunged slipped slid shrank dipped gained added cut raised "
    "lowered by",
)
"""Words after which "3 percent to 5 percent" tells a change and where it led, no range."""
_HYPHENS = frozenset({"-", "–", "‑", "—"})


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
    hold: str | None = None
    hyphened: bool = False
    """Whether the unit hangs on a hyphen, as before a noun ("a 12-mile zone")."""


def starts_amount(text: Text, index: int) -> bool:
    """Return whether an amount may start at a token; cheap, and true too often rather than too rarely."""
    token = text.tokens[index]
    if token.kind == "mark":
        return token.text == "$" or not token.text.isascii()
    if token.kind == "number" or token.lower in STARTERS:
        return True
    then = text.at(index + 1)
    return then.kind == "number" or then.text in {"$", "."}


def read_amount(text: Text, index: int, setting: Setting) -> Amount | None:
    """Read the amount that starts at a token: one number with its unit, or a range."""
    lower = _operand(text, index, setting)
    if lower is None:
        return None
    connector = _connector(text, lower)
    money = lower.unit is not None and lower.unit.kind == "currency"
    upper = _operand(text, connector, setting, money=money) if connector else None
    if upper is None:
        return lower
    before = text.at(lower.first - 1).lower
    if before == "from" and text.at(lower.after).lower == "to":
        return _start_of_change(lower, upper)
    shared = upper.number.factor > lower.number.factor and lower.number.factor == 1 and upper.value > lower.value
    apart = before in CHANGES and lower.unit is not None and text.at(lower.after).lower == "to" and not shared
    if not apart and _ranges(lower, upper):
        return _range(lower, upper)
    uneven = shared and lower.value < 1000 and upper.unit is not None and lower.unit is not None  # noqa: PLR2004
    return replace(lower, hold=lower.hold or UNEVEN) if uneven and lower.unit == upper.unit else lower


def _start_of_change(lower: Amount, upper: Amount) -> Amount:
    """Return the first number of "from 3 to 5 percent", which is a figure of its own with the unit of the second."""
    if lower.unit is not None or upper.unit is None:
        return lower if lower.unit or not upper.number.factor > lower.number.factor else _range_held(lower, upper)
    if upper.number.factor > lower.number.factor or upper.number.letter:
        return _range_held(lower, upper)
    value = lower.value * upper.unit.factor
    return replace(lower, value=value, unit=upper.unit, hold=lower.hold or upper.unit.hold)


def _range_held(lower: Amount, upper: Amount) -> Amount:
    return replace(_range(lower, upper), hold=FROM_TO)


def _operand(text: Text, index: int, setting: Setting, *, money: bool = False) -> Amount | None:
    """Read one number with the currency before and the unit after it.

    Args:
        text: The article.
        index: Where it may start.
        setting: What the article says about money.
        money: Whether the number before it in a range is one of money.

    """
    prefix = read_prefix(text, index, setting)
    place = prefix.after if prefix else index
    place += _signed(text, place)
    number = read_number(text, place, money=money or prefix is not None)
    if number is None or (prefix and number.first > index and text.at(number.first).gap > 1):
        return None
    if place > (prefix.after if prefix else index):
        number = number._replace(value=-number.value)
    suffix, hyphened = _suffix(text, number, setting)
    amount = Amount(index, number.after, number.value, None, number, hold=number.hold, hyphened=hyphened)
    if prefix is None:
        return _with_suffix(amount, suffix) if suffix else _with_letter(text, amount)
    return _with_prefix(text, amount, prefix.unit, suffix)


def _signed(text: Text, place: int) -> int:
    """Return how many tokens a minus sign takes: "−2.3 percent", "minus 5 degrees"."""
    token, then = text.at(place), text.at(place + 1)
    sign = token.text in {"−", "-"} and not text.glued(place) and text.glued(place + 1)
    minus = token.lower == "minus" and text.at(place - 1).lower != "or"
    return int(then.kind == "number" and (sign or minus))


def _suffix(text: Text, number: Number, setting: Setting) -> tuple[UnitAt | None, bool]:
    """Read the unit after a number, with a hyphen before it or not."""
    hyphen = text.at(number.after).text in {"-", "‑"} and text.glued(number.after) and text.glued(number.after + 1)
    place = number.after + hyphen
    if not hyphen and not text.joined(place):
        return None, False
    found = longest(text, place, unit_names()) or read_suffix(text, place, setting)
    money = found is not None and found.unit.kind == "currency"
    if found and money and found.unit.id == "KRW" and number.value < 1000:  # noqa: PLR2004 - "three won" is the verb
        return None, False
    return found, hyphen and found is not None


def _with_suffix(amount: Amount, suffix: UnitAt) -> Amount:
    unit = suffix.unit
    value, hold = amount.value * unit.factor, amount.hold or unit.hold
    if amount.number.letter:
        factor = LETTERS[amount.number.letter]
        value, hold = value * factor, hold if unit.kind == "currency" else AMBIGUOUS_LETTER
    return replace(amount, after=suffix.after, value=value, unit=unit, hold=hold)


def _with_prefix(text: Text, amount: Amount, unit: Unit, suffix: UnitAt | None) -> Amount:
    """Join a number to the currency before it, and to the same one after it."""
    if suffix and suffix.unit.kind == "currency":
        dollars = unit.id == "USD" and bool(unit.note or unit.hold) and suffix.unit.factor == 1
        same = suffix.unit.id == unit.id or dollars
        better = suffix.unit if dollars and not suffix.unit.hold else unit
        hold = amount.hold or better.hold if same else TWO_CURRENCIES
        return replace(amount, after=suffix.after, unit=better, hold=hold)
    then = text.at(amount.after)
    glued = text.glued(amount.after) and then.kind == "word"
    return replace(amount, unit=unit, hold=amount.hold or (UNKNOWN_SUFFIX if glued else unit.hold), hyphened=False)


def _with_letter(text: Text, amount: Amount) -> Amount:
    """Settle "5m" and "10k" without a currency: a magnitude before a plural, else left open."""
    if not amount.number.letter:
        return amount
    noun = read_counted(text, amount.after)
    if noun is None or is_race(text, noun):
        return replace(amount, hold=AMBIGUOUS_LETTER)
    factor = Decimal(LETTERS[amount.number.letter])
    number = amount.number._replace(value=amount.number.value * factor, factor=factor)
    return replace(amount, value=number.value, number=number)


def _connector(text: Text, lower: Amount) -> int | None:
    """Return where the upper end of a range starts, if a connector follows an amount."""
    after, token = lower.after, text.at(lower.after)
    if token.text in _HYPHENS and (text.glued(after) == text.glued(after + 1)):
        return after + 1
    if not text.joined(after):
        return None
    if token.lower == "to" or (token.lower == "or" and not _lists(text, lower)):
        return after + 1
    between = text.at(lower.first - 1).lower == "between" or text.at(lower.first - 2).lower == "between"
    return after + 1 if token.lower == "and" and between else None


def _lists(text: Text, lower: Amount) -> bool:
    """Return whether an amount is one of several that a comma separates ("100, 200 or 250")."""
    before = text.at(lower.first - 1)
    return before.text == "," and text.at(lower.first - 2).kind in {"number", "word"}


def _ranges(lower: Amount, upper: Amount) -> bool:
    """Return whether two amounts can be the ends of one range."""
    if upper.unit is None and lower.unit is not None and lower.unit.kind != "currency":
        return False
    if lower.unit and upper.unit and lower.unit.id != upper.unit.id:
        return False
    if lower.number.fraction or upper.number.fraction:
        return False
    return _low(lower, upper) < upper.value


def _low(lower: Amount, upper: Amount) -> Decimal:
    """Return the lower end, with the magnitude that both ends share ("3 to 5 million")."""
    factor = upper.number.factor
    if lower.number.letter or upper.number.letter:
        return lower.value
    if lower.number.factor > 1 or factor == 1 or lower.value >= 1000:  # noqa: PLR2004
        return lower.value * (_shared(lower, upper))
    return lower.value * factor * _shared(lower, upper)


def _shared(lower: Amount, upper: Amount) -> Decimal:
    """Return the factor of a unit written once, after the upper end ("5 to 10 cents")."""
    return upper.unit.factor if lower.unit is None and upper.unit else Decimal(1)


def _range(lower: Amount, upper: Amount) -> Amount:
    unit = upper.unit or lower.unit
    low = _low(lower, upper)
    doubled = lower.number.letter or upper.number.letter
    hold = lower.hold or upper.hold or (AMBIGUOUS_LETTER if doubled else None)
    number = upper.number._replace(factor=max(upper.number.factor, lower.number.factor))
    return replace(upper, first=lower.first, value=low, upper=upper.value, unit=unit, number=number, hold=hold)


def with_rate(text: Text, amount: Amount, after: int) -> tuple[str, int, str | None]:
    """Return the unit's id with the rate that follows it, where that ends, and a reason to hold."""
    if amount.unit is None:
        return "", after, None
    rate = read_rate(text, after)
    if rate is None:
        unsure = amount.unit.kind == "currency" and may_be_rate(text, after)
        return amount.unit.id, after, RATE_UNKNOWN if unsure else None
    joint = f"{amount.unit.id} each" if rate.per == EACH else f"{amount.unit.id} per {rate.per}"
    if amount.unit.kind == "measure" and rate.per != EACH:
        joint = f"{amount.unit.id}-per-{rate.per.replace(' ', '-')}"
    return joint, rate.after, rate.hold
