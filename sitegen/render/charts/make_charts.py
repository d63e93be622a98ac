"""What the charts show: each with its numbers as a table on the page and as a CSV file beside it.

A chart is made only where looking beats reading: three numbers or more, not all of one time, nor all the same.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from markupsafe import Markup, escape

from sitegen.render.charts import svg_charts
from sitegen.render.charts.chart_views import ChartView, Plan, Point
from sitegen.render.charts.scales import round_top, ticks, time_bins
from sitegen.render.charts.svg_charts import Bar, Dot
from sitegen.render.data.csv_files import csv_of
from sitegen.render.items.views import FigureView
from sitegen.render.text import wording
from sitegen.render.text.escape import shown
from sitegen.render.text.language import gettext, grouped, noted

_FEWEST: Final = 3
"""Fewer numbers are read faster than a chart."""
_MOST_BARS: Final = 12
_NARROW: Final = Decimal("0.6")
"""Where the lowest number is above this part of the highest, a scale from zero would hide the difference."""


_HEADS: Final = {
    "article": noted("Articles"),
    "quote": noted("Quotes"),
    "outlet": noted("Outlet"),
    "topic": noted("Topic"),
}
_HEADS_OF_FIGURES: Final = (
    noted("Published"),
    noted("As written"),
    noted("In digits"),
    noted("So far"),
    noted("Stated by"),
    noted("Source"),
)


_BY: Final = (
    (timedelta(days=7), noted("%(chart)s; by week, %(days)s")),
    (timedelta(days=31), noted("%(chart)s; by month, %(days)s")),
    (timedelta.max, noted("%(chart)s; by year, %(days)s")),
)
"""The longest step from one bar to the next, and what the chart is called then, so that it tells what a bar is."""


def over_time(days: Iterable[date | None], plan: Plan) -> ChartView | None:
    """Return how many items there are of each week, month or year; None where that is no chart.

    Args:
        days: The day of each item; None where it is unknown.
        plan: What it is called and where it stands.

    """
    anchor, what = plan.anchor, plan.what
    listed = list(days)
    known = sorted(day for day in listed if day)
    if len(known) < _FEWEST or len(stretched := time_bins(known)) < _FEWEST:
        return None
    starts = [stretch.first for stretch in stretched]
    counts = Counter(bisect_right(starts, day) - 1 for day in known)
    written = ticks(len(stretched))
    data = [Bar(s.short if n in written else "", counts[n]) for n, s in enumerate(stretched)]
    span = wording.between_days(known[0], known[-1])
    title = _called(plan.title, starts[1] - starts[0], span)
    most = max(range(len(stretched)), key=lambda n: counts[n])
    description = gettext(
        "%(counted)s, %(days)s; the most at one time are %(most)s, %(when)s.",
        counted=wording.counted(len(known), what),
        days=span,
        most=counts[most],
        when=stretched[most].words,
    )
    missing = len(listed) - len(known)
    rows = tuple((s.words, str(counts[n])) for n, s in enumerate(stretched))
    lines = [(s.first.isoformat(), counts[n]) for n, s in enumerate(stretched)]
    return ChartView(
        id=anchor,
        title=title,
        svg=svg_charts.columns(anchor, title, description, data),
        note=_undated(missing, what),
        head=(gettext("Time"), gettext(_HEADS[what])),
        rows=rows,
        csv=f"{plan.url}{anchor}.csv",
        data=csv_of(("from", f"{what}s"), lines),
    )


def _called(title: str, step: timedelta, span: str) -> str:
    """Return what a chart is called whose bars are so long, and which goes over a span of days."""
    return gettext(next(called for longest, called in _BY if step <= longest), chart=title, days=span)


def by_name(counts: Sequence[tuple[str, int]], plan: Plan, head: str) -> ChartView | None:
    """Return how many items there are of each name, in the order given; None where that is no chart.

    Args:
        counts: Names with their numbers.
        plan: What it is called and where it stands.
        head: What the names are: a key of the heads.

    """
    anchor, title, what = plan.anchor, plan.title, plan.what
    if len(counts) < _FEWEST or len({number for _, number in counts}) == 1:
        return None
    drawn = [Bar(name, number) for name, number in counts[:_MOST_BARS]]
    description = "; ".join(f"{name}: {wording.counted(number, what)}" for name, number in counts[:_MOST_BARS])
    left = len(counts) - len(drawn)
    return ChartView(
        id=anchor,
        title=title,
        svg=svg_charts.bars(anchor, title, description, drawn),
        note=gettext("%(num)s more in the table.", num=grouped(left)) if left > 0 else "",
        head=(gettext(_HEADS[head]), gettext(_HEADS[what])),
        rows=tuple((shown(name), grouped(number)) for name, number in counts),
        csv=f"{plan.url}{anchor}.csv",
        data=csv_of((head, f"{what}s"), counts),
    )


def of_measure(points: Sequence[Point], *, anchor: str, label: str, url: str) -> ChartView | None:
    """Return the figures of one measure over time, a dot each; None where that is no chart."""
    dated = [point for point in points if point.published]
    days = sorted({point.published for point in dated if point.published})
    if len(dated) < _FEWEST or len(days) < 2:  # noqa: PLR2004 - one day is no time
        return None
    sources = list(dict.fromkeys(_said_by(point) for point in dated))
    shown = (
        sources if len(sources) <= svg_charts.MARKS else [*sources[: svg_charts.MARKS - 1], gettext("other sources")]
    )
    kind = {name: min(n, len(shown) - 1) for n, name in enumerate(sources)}
    low, high, numbers = _bounds(dated)
    title = gettext("As stated over time: %(measure)s", measure=label)
    marks = [
        Dot(point.published.toordinal(), point.value, point.upper, kind[_said_by(point)])
        for point in dated
        if point.published
    ]
    description = "; ".join(
        f"{wording.day(p.published)}, {p.outlet}: {p.figure.qualifier} {p.figure.normal}".replace(":  ", ": ")
        for p in dated
    )
    written = days if len(days) <= 3 else [days[0], days[-1]]  # noqa: PLR2004 - what fits at the foot
    drawing = svg_charts.dots(
        anchor,
        title,
        description,
        marks,
        ends=(days[0].toordinal(), days[-1].toordinal()),
        bounds=(low, high),
        ticks=[(day.toordinal(), wording.short_day(day)) for day in written],
        marks=shown,
        numbers=numbers,
    )
    notes = [] if low == 0 else [gettext("The scale does not begin at zero.")]
    if missing := len(points) - len(dated):
        notes.append(_undated(missing, "figure"))
    return ChartView(
        id=anchor,
        title=title,
        svg=drawing,
        note=" ".join(notes),
        head=tuple(map(gettext, _HEADS_OF_FIGURES)),
        rows=tuple(_row(point) for point in points),
        csv=f"{url}{anchor}.csv",
        data=csv_of(
            ("published", "written", "qualifier", "value", "upper", "unit", "stage", "stated_by", "source", "figure"),
            [_line(point) for point in points],
        ),
    )


def _undated(number: int, what: str) -> str:
    """Return how many of the items have no place in a chart; empty where all have."""
    return gettext("%(counted)s without a date not shown.", counted=wording.counted(number, what)) if number else ""


def _bounds(points: Sequence[Point]) -> tuple[Decimal, Decimal, list[tuple[Decimal, str]]]:
    """Return the ends of a scale, and the numbers that are written beside it."""
    values = [value for point in points for value in (point.value, point.upper) if value is not None]
    lowest, highest = min(values), max(values)
    if lowest < 0 or (highest > 0 and lowest > _NARROW * highest):
        pad = (highest - lowest) / 10 or abs(highest) / 10 or Decimal(1)
        ends = {value: wording.grouped_number(value) for value in (lowest, highest)}
        return lowest - pad, highest + pad, list(ends.items())
    top = round_top(highest)
    return Decimal(0), top, [(value, wording.grouped_number(value)) for value in (Decimal(0), top / 2, top)]


def _row(point: Point) -> tuple[str | Markup, ...]:
    figure = point.figure
    hedge = f"{figure.qualifier} " if figure.qualifier else ""
    normal = shown(f"{hedge}{figure.normal}")
    return (
        wording.day(point.published),
        figure.written,
        normal,
        figure.stage or "–",
        _who(figure),
        shown(point.outlet),
    )


def _said_by(point: Point) -> str:
    """Return who stated a figure, or which outlet where its article does."""
    return point.figure.stated_by.name.striptags() if point.figure.stated_by else point.outlet


def _who(figure: FigureView) -> Markup:
    return figure.stated_by.name if figure.stated_by else escape(gettext("the article"))


def _line(point: Point) -> tuple[str, ...]:
    figure = point.figure
    return (
        point.published.isoformat() if point.published else "",
        figure.written.striptags(),
        figure.qualifier or "exact",
        wording.plain_number(point.value),
        wording.plain_number(point.upper) if point.upper is not None else "",
        figure.unit,
        figure.stage,
        _who(figure).striptags(),
        point.outlet,
        figure.id,
    )
