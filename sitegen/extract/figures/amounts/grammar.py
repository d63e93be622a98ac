"""Joins numbers with their currencies, units and ranges: the amounts of an article.

An amount is everything about a figure that stands in one run of words, its qualifier left out.
"""

from dataclasses import replace
from functools import partial

from sitegen.extract.figures.amounts.amount import Amount, read_operand
from sitegen.extract.figures.amounts.exclusions import is_year
from sitegen.extract.figures.amounts.rates import EACH, PER, may_be_every, may_be_rate, read_rate
from sitegen.extract.figures.amounts.two_ends import (
    are_bare,
    are_scaled,
    is_change_to,
    lower_end,
    may_be_either,
    ranges,
)
from sitegen.extract.figures.amounts.two_units import join_smaller, with_half, with_next_unit, with_shared_unit
from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.money.currencies import is_code_of_negative
from sitegen.extract.figures.numbers.digits import vulgar_value
from sitegen.extract.figures.numbers.spelled import halves_unit
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.languages.vocabulary import Amounts, Closed, Numbers
from sitegen.extract.reasons import AMBIGUOUS_LETTER, FROM_TO, RANGE_OR_CHANGE, RATE_UNKNOWN, UNEVEN
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token
from sitegen.records.doubts import Doubts

_HYPHENS = frozenset({"-", "–", "‑", "—"})
_LETTERED_SIGNS = frozenset({"¢", "₵", "/"})
"""Signs of money that letters before them belong to."""


_OPENING = (Numbers.START, Amounts.MINUS)
"""Words that may open an amount, whatever follows."""
_SIGNS_BEFORE = frozenset({"£", "¥"})
"""Signs of money that hang on letters before them."""


def starts_amount(text: Text, index: int) -> bool:
    """Return whether an amount may start at a token; cheap, and true too often rather than too rarely."""
    token = text.tokens[index]
    if token.kind == "mark":
        return token.text in {"$", "-", "#"} or not token.text.isascii()
    return token.kind == "number" or _word_starts_amount(text, index)


def _word_starts_amount(text: Text, index: int) -> bool:
    token, then = text.tokens[index], text.at(index + 1)
    if _is_plain(token, then):
        return text.at(index + 2).text == "$"
    opens = token.isa(*_OPENING)
    if opens and token.isa(Closed.A):
        return then.isa(Numbers.AFTER_ARTICLE) or then.text == "$" or halves_unit(text, index)
    if opens or then.kind == "number" or then.text == "$" or vulgar_value(token.text) is not None:
        return True
    if then.text in _SIGNS_BEFORE:
        return text.glued(index + 1)
    return _begins_sign(text, index) or is_code_of_negative(text, index)


def _is_plain(token: Token, then: Token) -> bool:
    """Return whether two words tell nothing of an amount, as most do: asked first."""
    return then.kind == "word" and token.word.classes.isdisjoint(_OPENING) and token.text.isascii()


def _begins_sign(text: Text, index: int) -> bool:
    """Return whether letters stand at or before a sign of a currency, or are one abbreviated, with its point."""
    if text.at(index + 2).text == "$":
        return True
    token, then = text.tokens[index], text.at(index + 1)
    lettered = then.text in _LETTERED_SIGNS and token.text in text.language.words(Amounts.SIGN_LETTERS)
    return lettered or (then.text == "." and token.isa(Amounts.POINTED_SIGN))


def read_amount(text: Text, index: int, context: MoneyContext) -> Amount | None:
    """Read the amount that starts at a token: one number with its unit, or a range."""
    read = partial(read_operand, text, context=context)
    lower = read_operand(text, index, context)
    if lower is None:
        return None
    lower = with_half(text, join_smaller(text, lower, read))
    connector = _connector(text, lower)
    money = lower.unit is not None and lower.unit.kind == "currency"
    upper = read_operand(text, connector, context, money=money) if connector else None
    hung = hangs(text, lower.after) or _is_hung_on_share(text, lower)
    if hung and (upper is None or not ranges(lower, upper)):
        return replace(lower, hold=(*lower.hold, UNEVEN))
    if upper:
        return _joined(text, lower, upper)
    return with_next_unit(text, with_shared_unit(text, lower, read), read)


def hangs(text: Text, after: int) -> bool:
    """Return whether a number is left hanging on a hyphen, its unit told later ("$10- to $20-million")."""
    return text.at(after).text in {"-", "‑"} and text.glued(after) and bool(text.at(after + 1).gap)


def _joined(text: Text, lower: Amount, upper: Amount) -> Amount:
    """Return two amounts as a range, or the first one where they are none."""
    lead = _past_present(text, lower.first - 1)
    before, joint = text.at(lead), text.at(lower.after)
    from_to = before.isa(Closed.FROM) and joint.isa(Closed.TO)
    if from_to and not _tells_spread(text, lead):
        return _start_of_change(lower, upper)
    shared = upper.number.factor > lower.number.factor and lower.number.factor == 1 and upper.value > lower.value
    led = lower.unit is not None and joint.isa(Closed.TO) and not shared
    far = (led or are_bare(text, lower, upper)) and is_change_to(text, lower, upper, lead)
    if not far and _is_either(text, lower, upper, led=led):
        both = _range(lower, upper)
        return replace(both, hold=(*both.hold, RANGE_OR_CHANGE))
    apart = far or _is_apart(text, lower, upper, led=led)
    either = joint.isa(Closed.OR) and _have_units(lower, upper) and not shared
    if not apart and not either and ranges(lower, upper):
        return _range(lower, upper)
    uneven = shared and lower.value < 1000 and _have_one_unit(lower, upper)  # noqa: PLR2004
    return replace(lower, hold=(*lower.hold, UNEVEN)) if uneven or _falls(text, lower, upper) else lower


def _have_one_unit(lower: Amount, upper: Amount) -> bool:
    return lower.unit is not None and lower.unit == upper.unit


def _falls(text: Text, lower: Amount, upper: Amount) -> bool:
    """Return whether a hyphen hangs a smaller number on one that has no unit of its own ("$60-50 million")."""
    hung = text.at(lower.after).text in _HYPHENS and text.glued(lower.after)
    return hung and not _have_units(lower, upper) and lower_end(lower, upper) > upper.value


def _is_either(text: Text, lower: Amount, upper: Amount, *, led: bool) -> bool:
    """Return whether two amounts, or bare numbers behind "by", may be a range as well as a change and its end."""
    return (led or _are_bare_by(text, lower, upper)) and may_be_either(text, lower, upper)


def _is_apart(text: Text, lower: Amount, upper: Amount, *, led: bool) -> bool:
    """Return whether a verb of change or "by" shows that two amounts are no range ("rise by 600 to 9,000")."""
    return _are_bare_by(text, lower, upper) or (led and text.at(lower.first - 1).isa(Amounts.CHANGE))


def _are_bare_by(text: Text, lower: Amount, upper: Amount) -> bool:
    """Return whether a verb of change and "by" lead to two numbers, of which the first has no unit."""
    by = lower.first - 1
    moved = text.has(max(0, by - _MOVED), by, Amounts.CHANGE)
    alike = are_bare(text, lower, upper) or are_scaled(text, lower, upper)
    return moved and text.at(by).isa(Closed.BY) and alike


_MOVED = 3
"""Words before "by" among which the verb of change stands."""


def _have_units(lower: Amount, upper: Amount) -> bool:
    return lower.unit is not None and upper.unit is not None


def _past_present(text: Text, place: int) -> int:
    """Return the word before "the current", or a place itself ("raise it from | the current €7 to €12")."""
    present = text.at(place).isa(Amounts.PRESENT) and text.at(place - 1).isa(Closed.DETERMINER)
    return place - 2 if present else place


def _tells_spread(text: Text, start: int) -> bool:
    """Return whether "from" opens a range and no change: "prices range from", "is from", "From 5 to 7 boats sank"."""
    return text.at(start).opens or text.at(start - 1).isa(Amounts.SPREAD, Closed.IS)


def _start_of_change(lower: Amount, upper: Amount) -> Amount:
    """Return the first number of "from 3 to 5 percent", which is a figure of its own with the unit of the second."""
    if lower.unit is not None or upper.unit is None:
        return lower if lower.unit or not upper.number.factor > lower.number.factor else _range_held(lower, upper)
    if upper.number.factor > lower.number.factor or upper.number.letter:
        return _range_held(lower, upper)
    value = lower.value * upper.unit.factor
    return replace(lower, value=value, unit=upper.unit, hold=lower.hold + upper.unit.hold)


def _range_held(lower: Amount, upper: Amount) -> Amount:
    both = _range(lower, upper)
    return replace(both, hold=(*both.hold, FROM_TO))


def _connector(text: Text, lower: Amount) -> int | None:
    """Return where the upper end of a range starts, if a connector follows an amount."""
    hung = _past_hyphens(text, lower)
    if hung is not None:
        return hung
    after, token = lower.after, text.at(lower.after)
    if not _goes_on(text, lower):
        return None
    if token.isa(Closed.TO) or (token.isa(Closed.OR) and not _lists(text, lower)):
        return after + 1
    apart = lower.hyphened and lower.unit is not None  # "between two-year and 10-year loans"
    between = not apart and any(text.at(lower.first - back).isa(Closed.BETWEEN) for back in (1, 2))
    return after + 1 if token.isa(Closed.AND) and between else None


def _past_hyphens(text: Text, lower: Amount) -> int | None:
    """Return where the upper end of a range starts behind a hyphen, or behind "-to-"."""
    after, token = lower.after, text.at(lower.after)
    if hangs(text, after) and text.at(after + 1).isa(Closed.TO, Closed.OR):
        return after + 2
    if text.hyphened(after) and text.at(after + 1).isa(Closed.TO, Closed.OR) and text.hyphened(after + 2):
        return after + 3  # "$1-to-$2 billion"
    hyphen = token.text in _HYPHENS and (text.glued(after) == text.glued(after + 1))
    return after + 1 if hyphen or _is_hung_on_share(text, lower) else None


def _is_hung_on_share(text: Text, lower: Amount) -> bool:
    """Return whether a blank only parts a share from the hyphen of its range, as in tokenised copy ("5 % -10 %")."""
    share = lower.unit is not None and lower.unit.kind == "percent"
    hyphen = text.at(lower.after).text in {"-", "–"} and not text.glued(lower.after) and text.glued(lower.after + 1)
    return share and hyphen and text.at(lower.after + 1).kind == "number"


def _goes_on(text: Text, lower: Amount) -> bool:
    """Return whether a range may go on behind a number: no year of the amount before ("€2m in 2023 to €3m")."""
    dated = lower.unit is None and text.at(lower.first - 1).isa(Closed.IN) and text.at(lower.after).isa(Closed.TO)
    return text.joined(lower.after) and not (dated and is_year(text, lower.first, lower.number.after, qualified=False))


def _lists(text: Text, lower: Amount) -> bool:
    """Return whether an amount is one of several that a comma separates ("100, 200 or 250")."""
    before = text.at(lower.first - 1)
    return before.text == "," and text.at(lower.first - 2).kind in {"number", "word"}


def _range(lower: Amount, upper: Amount) -> Amount:
    unit = upper.unit or lower.unit
    low = lower_end(lower, upper)
    doubled = lower.number.letter or upper.number.letter
    hold = lower.hold + upper.hold + ((AMBIGUOUS_LETTER,) if doubled else ())
    number = upper.number._replace(factor=max(upper.number.factor, lower.number.factor))
    return replace(upper, first=lower.first, value=low, upper=upper.value, unit=unit, number=number, hold=hold)


def with_rate(text: Text, amount: Amount, after: int) -> tuple[str, int, Doubts]:
    """Return the unit's id with the rate that follows it, where that ends, and the reasons to hold."""
    if amount.unit is None:
        return "", after, ()
    pointed = text.at(after).text == "." and text.at(after + 1).isa(Closed.PER)
    rate = read_rate(text, after + pointed)  # "30 lbs. per sq. in."
    if rate is None:
        unsure = may_be_rate(text, after) if amount.unit.kind == "currency" else may_be_every(text, after)
        return amount.unit.id, after, (RATE_UNKNOWN,) if unsure else ()
    return _rated_id(amount.unit, rate.per), rate.after, rate.hold


def _rated_id(unit: Unit, per: str) -> str:
    """Return the id of a unit with its rate: "EUR per person", "kilometer-per-hour", "EUR each"."""
    if per == EACH:
        return f"{unit.id} {EACH}"
    if unit.kind in {"measure", "duration"}:
        return "-".join((unit.id, PER, *per.split(" ")))
    return f"{unit.id} {PER} {per}".lstrip()
