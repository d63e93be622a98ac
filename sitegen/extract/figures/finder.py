"""Finds the figures of an article: what was read, with what it measures and the time it holds for."""

import re
from decimal import Decimal

from sitegen.extract.figures.fractions import FRACTION
from sitegen.extract.figures.measures import Place, find_counted_measure, find_measure
from sitegen.extract.figures.periods import find_periods
from sitegen.extract.figures.qualifiers import QUALIFYING_VERBS
from sitegen.extract.figures.rates import RATE_APART, read_rate
from sitegen.extract.figures.reading import Found, read_figures
from sitegen.extract.figures.tokens import Text, read_text, sentence_bounds
from sitegen.records import RawFigure, Span

_BREAK = re.compile(
    r"[0-9;]|\b(?:and|but|or|who|which|that|while|when|after|before|because|as|where|so|than|if|although)\b",
)
"""What parts a figure from a later time in its sentence, which then belongs to something else."""


def find_figures(body: str) -> tuple[RawFigure, ...]:
    """Find every figure of an article.

    Args:
        body: The article's body.

    Returns:
        The figures in text order, none overlapping another; ``attribution`` is not set. What cannot be read with
        certainty has a reason in ``hold``.

    """
    text = read_text(body)
    found = list(read_figures(text))
    figures: list[RawFigure] = []
    for place, this in enumerate(found):
        figure = _record(text, found, place)
        if figure.period is None and figures and text.at(this.first - 1).lower == "including":
            figure = figure.model_copy(update={"period": figures[-1].period})
        figures.append(figure)
    return tuple(figures)


def _record(text: Text, found: list[Found], place: int) -> RawFigure:
    """Make the record of a figure: its words, what it measures, and the time it holds for."""
    this = found[place]
    start, end = text.at(this.first).start, text.at(this.after - 1).end
    left, right = sentence_bounds(text, this.first, this.after)
    before = found[place - 1].after if place else 0
    next_first = found[place + 1].first if place + 1 < len(found) else len(text.tokens)
    period = _period(text, (left, right), max(left, before), min(right, next_first), this)
    stop = min(right, next_first)
    if period and period.start >= end:
        stop = next((i for i in range(this.after, stop) if text.at(i).start >= period.start), stop)
    measures = _measures(text, this, (left, stop))
    return RawFigure(
        span=Span.cut(text.body, start, end),
        value=_plain(this.amount.value),
        upper=_plain(this.amount.upper) if this.amount.upper is not None else None,
        unit=this.unit_id,
        unit_kind=this.unit.kind,
        qualifier=this.qualifier,
        measures=measures,
        period=period,
        hold=this.hold or _rate_apart(text, this, measures) or _share_of_nothing(this, measures),
        notes=(this.unit.note,) if this.unit.note else (),
    )


def _plain(value: Decimal) -> Decimal:
    """Return a value without an exponent or trailing zeros, so that equal values print alike."""
    return Decimal(f"{value.normalize():f}")


def _measures(text: Text, this: Found, bounds: tuple[int, int]) -> Span | None:
    first = this.first + (text.at(this.first).lower in QUALIFYING_VERBS)
    if this.inner:
        found: Place | None = Place(*this.inner)
    elif this.noun:
        found = find_counted_measure(text, first, Place(this.noun.first, this.noun.after), bounds)
    else:
        found = find_measure(text, first, this.after, bounds)
    return Span.cut(text.body, text.at(found.first).start, text.at(found.after - 1).end) if found else None


def _rate_apart(text: Text, this: Found, measures: Span | None) -> str | None:
    """Return a reason to hold where a rate follows what is measured ("€3 billion in aid a year")."""
    if measures is None or measures.start < text.at(this.after - 1).end:
        return None
    place = next((i for i in range(this.after, this.after + 20) if text.at(i).start >= measures.end), None)
    return RATE_APART if place is not None and read_rate(text, place) else None


def _share_of_nothing(this: Found, measures: Span | None) -> str | None:
    """Return a reason to hold a share in words whose whole is not told ("half of it")."""
    return FRACTION if this.amount.number.fraction and measures is None else None


def _period(text: Text, sentence: tuple[int, int], left: int, right: int, this: Found) -> Span | None:
    """Return the time of a figure: after it, before the next one; else at the start of its sentence."""
    first, after = sentence
    if after <= first:
        return None
    start, end = text.at(this.first).start, text.at(this.after - 1).end
    places = find_periods(text.body, text.at(first).start, text.at(after - 1).end)
    limit = text.at(right - 1).end
    later = [p for p in places if end <= p[0] and p[1] <= limit and not _BREAK.search(text.body, end, p[0])]
    fronted = [
        p for p in places if p[1] <= start and _fronts(text.body, p[0], text.at(left).start, text.at(first).start)
    ]
    chosen = later[0] if later else fronted[-1] if fronted else None
    return Span.cut(text.body, *chosen) if chosen else None


def _fronts(body: str, start: int, left: int, first: int) -> bool:
    """Return whether a time before a figure opens its sentence, or a clause after the figure before."""
    before = body[max(left, start - 8) : start].rstrip()
    return start - first <= 1 or (start > left and before.endswith((",", ";", ":", " and", " but", "—", "–")))
