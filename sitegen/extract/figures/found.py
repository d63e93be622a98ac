"""A figure in tokens: an amount with its unit, its qualifier, its rate and its doubts."""

from dataclasses import replace
from typing import Literal, NamedTuple

from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.figures.amounts.grammar import with_rate
from sitegen.extract.figures.amounts.rates import read_rate
from sitegen.extract.figures.clauses.differences import Difference, Read, read_difference
from sitegen.extract.figures.doubts import read_doubt
from sitegen.extract.figures.leading import leading_qualifier
from sitegen.extract.figures.numbers.digits import may_group_thousands
from sitegen.extract.figures.numbers.ratios import noun_of_one
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.figures.words.nouns import Counted
from sitegen.extract.figures.words.qualifiers import Qualified, adds_more, read_closing, read_trailing
from sitegen.extract.languages.vocabulary import Changes, Closed, CountedNouns, Figures
from sitegen.extract.reasons import BOUNDED_RANGE, EITHER, HEDGED_BESIDE, NO_UNIT
from sitegen.extract.text.text import Text
from sitegen.records.doubts import Doubts, doubts
from sitegen.records.extraction import Qualifier, UnitKind

POINTS: Literal["points"] = "points"
"""What a score, an index and a lead are told in."""


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


def finish(text: Text, amount: Amount, limit: int, noun: Counted | None) -> tuple[Found, int]:
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
    grouped = _may_be_grouped(text, amount, unit)
    bounded = amount.upper is not None and leading.qualifier not in {"exact", "approximately"}
    hold = doubts(
        *(amount.hold + unit.hold + leading.hold + rate_hold),
        *(noun.hold if noun else ()),
        read_doubt(text, amount, after),
        *(difference.hold if difference else ()),
        EITHER if grouped else None,
        BOUNDED_RANGE if bounded else None,
        _at_odds(amount, leading, trailing),
    )
    qualifier = _qualifier(amount, leading, trailing)
    differs = difference.differs if difference else None
    inside = _of_one(text, amount, inner)
    return Found(amount, first, after, unit, unit_id, qualifier, hold, noun, inside, differs), after


def _may_be_grouped(text: Text, amount: Amount, unit: Unit) -> bool:
    """Return whether a point may group thousands: of what is counted, or where a nought ends them ("14.300 litres")."""
    nought = unit.kind == "measure" and text.at(amount.number.first).text.endswith("0")
    return may_group_thousands(text, amount.number) and (unit.kind == "count" or nought)


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


def _of_one(text: Text, amount: Amount, inner: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the noun within a ratio ("One [boat] in five"), else what stands before a rate."""
    noun = noun_of_one(text, amount.number.first) if amount.number.fraction else None
    return (noun, noun + 1) if noun is not None else inner


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
        return Unit(written(text, noun.first, noun.after), "count")
    return Unit("number", "count", hold=(NO_UNIT,))


def written(text: Text, first: int, after: int) -> str:
    """Return the words of some tokens as written, blanks between them made one."""
    return " ".join(text.body[text.at(first).start : text.at(after - 1).end].split())


def _at_odds(amount: Amount, leading: Qualified, trailing: Qualified | None) -> str | None:
    """Return why a number is held before which a hedge says another thing than behind it ("around 50 or less")."""
    last = amount.qualifier or (trailing.qualifier if trailing else None)
    return HEDGED_BESIDE if last is not None and leading.qualifier not in {"exact", last} else None


def _qualifier(amount: Amount, leading: Qualified, trailing: Qualified | None) -> Qualifier:
    if amount.upper is not None:
        return "range"
    last = amount.qualifier or (trailing.qualifier if trailing else None)
    if leading.qualifier == "exact" and last:
        return last
    return leading.qualifier
