"""Reads the figures of an article as ranges of tokens: amount, counted noun, qualifier and rate together."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal, NamedTuple

from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.figures.amounts.exclusions import is_label, skip_shape
from sitegen.extract.figures.amounts.grammar import read_amount, starts_amount, with_rate
from sitegen.extract.figures.amounts.rates import read_rate
from sitegen.extract.figures.clauses.differences import Difference, Read, read_difference
from sitegen.extract.figures.doubts import read_doubt
from sitegen.extract.figures.leading import leading_qualifier
from sitegen.extract.figures.money.context import MoneyContext, read_money_context
from sitegen.extract.figures.not_stated import (
    is_large,
    is_next_done,
    is_no_amount,
    is_no_count,
    is_other_end,
    is_part_of_them,
    is_told_elsewhere,
)
from sitegen.extract.figures.numbers.digits import may_group_thousands
from sitegen.extract.figures.numbers.numerals import read_number
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.figures.units.names import PERCENT
from sitegen.extract.figures.words.durations import is_point
from sitegen.extract.figures.words.nouns import Counted, read_counted
from sitegen.extract.figures.words.qualifiers import Qualified, adds_more, read_closing, read_leading, read_trailing
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Changes,
    Closed,
    CountedNouns,
    Durations,
    Figures,
    Morphology,
)
from sitegen.extract.reasons import BOUNDED_RANGE, EITHER, NO_UNIT, SHARE_NOTE, SMALLER_UNIT
from sitegen.extract.text.text import Text
from sitegen.records.doubts import Doubts, doubts
from sitegen.records.extraction import Qualifier, UnitKind

SHARE = Unit(PERCENT, "percent", note=SHARE_NOTE)
POINTS: Literal["points"] = "points"
"""What a score, an index and a lead are told in."""
TIMES: Literal["times"] = "times"
"""What a multiple is told in."""
_SECOND: Literal["second"] = "second"
_Always = Literal["day-per-week", "hour-per-day", "year"]
_ALWAYS: Collection[tuple[_Always, Decimal, bool]] = {
    ("day-per-week", Decimal(7), False),
    ("hour-per-day", Decimal(24), False),
    ("year", Decimal("0.5"), True),
}
"""Lengths of time that tell no length: "seven days a week", "the half-year report"."""


class Found(NamedTuple):
    """A figure in tokens, before its surroundings are read."""

    amount: Amount
    first: int
    after: int
    unit: Unit
    unit_id: str
    qualifier: Qualifier
    hold: Doubts
    noun: Counted | None
    inner: tuple[int, int] | None = None
    """What is measured, where it stands inside the figure, before a rate."""
    differs: Difference | None = None
    """Where it is told as a difference, from what."""
    limits: bool = False
    """Whether it is a length of time that something is to happen within."""


def read_figures(text: Text) -> Iterator[Found]:
    """Yield every figure of an article in text order, none overlapping another."""
    context = read_money_context(text)
    index = limit = 0
    while index < len(text.tokens):
        if not starts_amount(text, index):
            index += 1
            continue
        found, index = _read(text, index, limit, context)
        if found:
            yield found
            limit = found.after


def _read(text: Text, index: int, limit: int, context: MoneyContext) -> tuple[Found | None, int]:
    """Read the figure that starts at a token; return it, if it is one, and where to read on."""
    skip = _skip(text, index)
    if skip is not None:
        return None, skip
    amount = read_amount(text, index, context)
    if amount is None:
        return None, index + 1
    amount = _of_many(text, _of_times(text, _of_points(text, amount))) if amount.unit is None else amount
    if amount.unit is None:
        return _read_count(text, amount, limit)
    if not amount.unit.id or is_no_amount(text, amount):
        return None, amount.after
    return _read_duration(text, amount, limit) if amount.unit.kind == "duration" else _finish(text, amount, limit, None)


def _skip(text: Text, index: int) -> int | None:
    """Return where to read on after what is no figure by its place or its shape, else None."""
    if text.at(index).kind != "number":
        return index + 1 if _ends_compound(text, index) else None
    if (text.at(index - 1).isa(Closed.PER) or _is_base(text, index)) and text.joined(index):
        return index + 1  # What a rate is told against is no figure.
    return skip_shape(text, index)


def _is_base(text: Text, index: int) -> bool:
    """Return whether "for every" leads to a number ("5 boats for every 1,000 keepers")."""
    return text.phrase(index - 2, Figures.FOR_EVERY) == index


def _ends_compound(text: Text, index: int) -> bool:
    """Return whether a number word hangs on small words before it: "a one-for-three rights issue"."""
    return (
        text.hyphened(index - 1)
        and text.at(index - 2).kind == "word"
        and text.at(index - 2).isa(Figures.INSIDE_COMPOUND)
    )


def _read_duration(text: Text, amount: Amount, limit: int) -> tuple[Found | None, int]:
    """Read a length of time, unless it only tells when something is, or an age."""
    found, after = _finish(text, amount, limit, None)
    one = amount.value == 1 and amount.number.spelled and not amount.hyphened
    idle = one or (found.unit_id, amount.value, amount.hyphened) in _ALWAYS
    found = _bounded(text, found, limit)
    point = is_point(text, found.first, found.after) and not _is_measured_time(text, found)
    return (None, amount.after) if idle or point else (found, after)


def _bounded(text: Text, found: Found, limit: int) -> Found:
    """Return a length of time with the "within" that makes it a limit ("accepted within 28 days"), where it is no time.

    "Within two days 40 people had died", "and within two days" tell when.
    """
    lead = found.first - 1
    before = text.at(lead - 1)
    led = lead >= limit and text.at(lead).isa(BesideFigures.BOUND) and not text.at(lead).opens
    plain = found.qualifier == "exact" and not found.amount.hyphened and text.joined(found.first)
    hung = before.kind == "word" and not before.isa(Closed.AND, Closed.OR, Closed.BUT)
    return found._replace(first=lead, qualifier="at_most", limits=True) if led and plain and hung else found


def _is_measured_time(text: Text, found: Found) -> bool:
    """Return whether "in" leads to a time told down to its seconds or their parts: how long something took."""
    parts = found.unit.note == SMALLER_UNIT or found.amount.value != int(found.amount.value)
    return parts and found.unit_id == _SECOND and text.at(found.first - 1).isa(Closed.IN)


def _read_count(text: Text, amount: Amount, limit: int) -> tuple[Found | None, int]:
    """Read a number without a unit of its own: a counted noun, or nothing."""
    leading = read_leading(text, amount.first, limit)
    trailing = read_trailing(text, amount.after)
    after = trailing.edge if trailing else amount.after
    noun = read_counted(text, after, single=0 < amount.value <= 1) or _of_these(text, amount, after)
    qualified = leading.edge < amount.first
    if amount.number.fraction:
        return _finish(text, replace(amount, unit=SHARE), limit, noun)
    part = _of_numbered(text, amount, after) if noun is None else None
    if part and not is_label(text, amount.first):
        return _finish(text, part, limit, None)
    if _counts_nothing(text, amount, noun, limit, qualified=qualified):
        return None, amount.after
    if noun is None and text.at(after).isa(Closed.PER) and text.at(after + 1).kind == "number":
        return _finish(text, replace(amount, unit=Unit("", "count")), limit, None)
    if noun is None:
        worth = is_large(text, amount) or is_told_elsewhere(text, leading.edge, limit)
        return _finish(text, amount, limit, None) if worth else (None, amount.after)
    return _counted_time(text, amount, noun, limit) if noun.duration else _finish(text, amount, limit, noun)


def _counts_nothing(text: Text, amount: Amount, noun: Counted | None, limit: int, *, qualified: bool) -> bool:
    """Return whether a number states nothing, and is no part of what the figure before it counts either."""
    nothing = is_no_count(text, amount, noun, qualified=qualified)
    first = amount.first
    other = is_part_of_them(text, first, limit) or is_next_done(text, first, limit)
    told = amount.number.spelled and amount.value > 1 and is_other_end(text, first, limit)
    return nothing and not other and not told


def _of_points(text: Text, amount: Amount) -> Amount:
    """Return a bare number with the points that hang on it before a noun for a difference ("a 12-point lead")."""
    point = amount.after + 1
    hung = text.hyphened(amount.after) and text.at(point).isa(Changes.POINT) and text.joined(point + 1)
    if not hung or not text.at(point + 1).isa(Changes.MARGIN):
        return amount
    return replace(amount, after=point + 1, unit=Unit(POINTS, "count"), hyphened=True)


def _of_many(text: Text, amount: Amount) -> Amount:
    """Return a bare number with the noun that hangs on it before a noun for many of its kind ("a 54-boat fleet")."""
    noun = amount.after + 1
    plural = text.at(noun).word.value(CountedNouns.HUNG)
    hung = plural is not None and text.hyphened(amount.after) and text.joined(noun + 1)
    if amount.unit is not None or not hung or plural is None or not text.at(noun + 1).isa(CountedNouns.OF_MANY):
        return amount
    return replace(amount, after=noun + 1, unit=Unit(plural, "count"), hyphened=True)


def _of_times(text: Text, amount: Amount) -> Amount:
    """Return a bare number and the "times" behind it; small whole ones are hardly told for their own sake."""
    then = text.at(amount.after)
    times = then.isa(Figures.MULTIPLE) and then.text.islower() and text.joined(amount.after)
    compared = text.at(amount.after + 1).isa(BesideFigures.COMPARATIVE)  # "4.2 times higher"
    compared = compared or text.has(amount.after + 1, amount.after + _COMPARED, Closed.THAN)
    if amount.unit is not None or not times or compared or not _is_multiple(amount):
        return amount
    return replace(amount, after=amount.after + 1, unit=Unit(TIMES, "count"))


def _is_multiple(amount: Amount) -> bool:
    """Return whether a number has decimals or is large, is no share and no range, and stands in digits."""
    told = amount.value != int(amount.value) or (amount.value >= _LARGE and not amount.number.spelled)
    return told and amount.upper is None and not amount.number.fraction


_LARGE = 11
"""A number from which on occasions are counted."""


_COMPARED = 4
"""Tokens behind "times" among which "than" compares ("2.5 times more costly than")."""


def _counted_time(text: Text, amount: Amount, noun: Counted, limit: int) -> tuple[Found | None, int]:
    """Read "three consecutive weeks"; "three year terms" may be terms or years, and is left alone."""
    unit = text.at(noun.after - 1).word.value(Durations.UNIT)
    if unit is None or text.at(noun.after).text == "-":
        return None, noun.after
    whole = replace(amount, after=noun.after, unit=Unit(unit, "duration"))
    return _read_duration(text, whole, limit)


def _of_numbered(text: Text, amount: Amount, after: int) -> Amount | None:
    """Read "23 of its 29 delegates": what the first number counts is told by the second."""
    whole = _whole_behind(text, after)
    number = read_number(text, whole) if whole is not None and text.at(whole).kind == "number" else None
    noun = read_counted(text, number.after) if number is not None else None
    if number is None or noun is None or noun.duration or not 1 < amount.value < number.value:
        return None
    few = number.value < _LARGE and text.at(after + 1).kind == "number"  # "3 of 4 voters" is a share of them all
    if few or _is_one_of_a_row(text, amount.first, noun):
        return None
    return replace(amount, unit=Unit(_written(text, noun.first, noun.after), "count"))


def _whole_behind(text: Text, after: int) -> int | None:
    """Return where the number of a whole stands behind "of" ("of its | 29", "of | 310", "of the guild's | 120")."""
    if not text.at(after).isa(Closed.OF):
        return None
    first = after + 1
    owner = next((place for place in range(first, first + _OWNER) if text.at(place).isa(Morphology.OWNER_ENDING)), None)
    return owner + 1 if owner is not None else first + text.at(first).isa(Figures.THESE)


def _is_one_of_a_row(text: Text, first: int, noun: Counted) -> bool:
    """Return whether a number only tells which of them is meant ("game | 3 of 7 games")."""
    before = text.at(first - 1)
    return before.kind == "word" and text.at(noun.after - 1).lower.startswith(before.lower)


_OWNER = 4
"""Words of the longest owner of a whole ("of the old guild's 120 barges")."""


def _of_these(text: Text, amount: Amount, after: int) -> Counted | None:
    """Read the noun of "200 of the refugees"; where it has its own number, the first is left without one."""
    of_these = text.at(after).isa(Closed.OF) and text.at(after + 1).isa(Figures.THESE)
    if not of_these or amount.number.spelled:
        return None
    return read_counted(text, after + 2)


def _finish(text: Text, amount: Amount, limit: int, noun: Counted | None) -> tuple[Found, int]:
    """Add the qualifier, the rate and the doubts to an amount."""
    leading = leading_qualifier(text, amount, limit, noun)
    trailing = _trailing(text, amount)
    after = noun.after if noun else trailing.edge if trailing else amount.after
    unit = amount.unit or _counted_unit(text, noun)
    rated = Amount(amount.first, after, amount.value, unit, amount.number)
    unit_id, after, rate_hold = with_rate(text, rated, after)
    inner = _inner(text, after) if unit_id == unit.id and unit.kind in {"currency", "measure"} else None
    if inner:
        unit_id, after, rate_hold = with_rate(text, rated, inner[1])
    first = leading.edge
    if text.at(first - 1).isa(Closed.BETWEEN) and amount.upper is not None and first > limit:
        first -= 1
    difference = read_difference(text, amount.after, after, counted=noun is not None, kind=_compared_as(unit))
    unit_id, difference = _more_by_rate(text, replace(rated, after=after), unit_id, difference)
    after = difference.after if difference and difference.differs else after
    trailing, after = _closing(text, leading, trailing, after)
    grouped = unit.kind == "count" and may_group_thousands(text, amount.number)
    bounded = amount.upper is not None and leading.qualifier not in {"exact", "approximately"}
    hold = doubts(
        *(amount.hold + unit.hold + leading.hold + rate_hold),
        *(noun.hold if noun else ()),
        read_doubt(text, amount, after),
        *(difference.hold if difference else ()),
        EITHER if grouped else None,
        BOUNDED_RANGE if bounded else None,
    )
    qualifier = _qualifier(amount, leading, trailing)
    differs = difference.differs if difference else None
    return Found(amount, first, after, unit, unit_id, qualifier, hold, noun, inner, differs), after


def _compared_as(unit: Unit) -> UnitKind:
    """Return the kind of a unit in a comparison: points are nothing that two sides have ("9 points lower than")."""
    return "measure" if unit.id == POINTS else unit.kind


def _more_by_rate(text: Text, rated: Amount, unit_id: str, told: Read | None) -> tuple[str, Read | None]:
    """Return the unit with the rate behind "more", and the difference with it ("€4 more a year")."""
    more = told is None and text.at(rated.after).isa(Changes.MORE, Changes.FEWER) and text.joined(rated.after)
    if rated.unit is None or rated.unit.kind == "count" or rated.unit.id != unit_id or not more:
        return unit_id, told
    per, after, _ = with_rate(text, rated, rated.after + 1)
    return (per, Read(after, "another")) if per != unit_id else (unit_id, told)


def _trailing(text: Text, amount: Amount) -> Qualified | None:
    """Return the qualifier right behind an amount; "plus" with what is added to it is none."""
    adds = amount.unit is not None and adds_more(text, amount.after)
    return None if adds else read_trailing(text, amount.after)


def _closing(text: Text, leading: Qualified, trailing: Qualified | None, after: int) -> tuple[Qualified | None, int]:
    """Return the qualifier behind a whole figure, where none is read yet, and where the figure ends."""
    found = None if trailing or leading.qualifier != "exact" else read_closing(text, after)
    if found is None or (found.edge == after + 1 and text.at(leading.edge - 1).isa(Closed.ARTICLE)):
        return trailing, after  # "a $15 minimum" names something
    return found, found.edge


def _inner(text: Text, after: int) -> tuple[int, int] | None:
    """Return what stands between an amount and its rate: "€3 billion in aid a year", "320 litres of water a second"."""
    if not text.at(after).isa(Figures.BEFORE_MEASURED) or not text.joined(after):
        return None
    place = after + 1
    while place < after + 4 and text.at(place).kind == "word" and text.joined(place):
        if read_rate(text, place):
            return (after + 1, place) if place > after + 1 else None
        if text.at(place).isa(CountedNouns.STOP):
            return None
        place += 1
    return (after + 1, place) if place > after + 1 and read_rate(text, place) else None


def _counted_unit(text: Text, noun: Counted | None) -> Unit:
    if noun:
        return Unit(_written(text, noun.first, noun.after), "count")
    return Unit("number", "count", hold=(NO_UNIT,))


def _written(text: Text, first: int, after: int) -> str:
    """Return the words of some tokens as written, blanks between them made one."""
    return " ".join(text.body[text.at(first).start : text.at(after - 1).end].split())


def _qualifier(amount: Amount, leading: Qualified, trailing: Qualified | None) -> Qualifier:
    if amount.upper is not None:
        return "range"
    last = amount.qualifier or (trailing.qualifier if trailing else None)
    if leading.qualifier == "exact" and last:
        return last
    return leading.qualifier
