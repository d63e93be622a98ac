"""Figures of one measure beside each other: where they differ, over time, and what changed last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.records import Figure, FigureSeries
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.charts.chart_views import ChartView, Point
from sitegen.render.charts.make_charts import of_measure
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.views import FigureView
from sitegen.render.text.escape import shown
from sitegen.render.text.language import gettext


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Figures of the same thing with different values, side by side."""

    id: str
    """Anchor, which a later article does not change."""
    label: Markup
    """What they measure, in the words of the first of them."""
    figures: tuple[FigureView, ...]
    """Oldest article first."""
    revised: bool
    """Whether each other figure is a later day's, so that the first may have been right when it was stated."""
    chart: ChartView | None
    """The same over time, where there are enough."""


@dataclass(frozen=True, slots=True)
class ChangedView:
    """A figure that differs from the one stated before it."""

    label: Markup
    """What both measure."""
    before: FigureView
    """The latest that was stated earlier."""
    now: FigureView
    """The one that is new."""


def series_views(
    found: Iterable[tuple[FigureSeries, Sequence[Figure]]], url: str, items: ItemViews, catalogue: Catalogue
) -> tuple[SeriesView, ...]:
    """Return the views of some series.

    Args:
        found: Each series with its published figures.
        url: Address of the page that the CSV files of their charts lie beside.
        items: Makes the views of figures.
        catalogue: Where their articles stand.

    """
    return tuple(
        SeriesView(
            id=series.id,
            label=items.figure(members[0]).measures or shown(series.label),
            figures=tuple(items.figure(figure) for figure in members),
            revised=_is_revised(members, catalogue),
            chart=of_measure(
                [_point(figure, items, catalogue) for figure in members],
                anchor=f"chart-{series.id}",
                label=series.label,
                url=url,
            ),
        )
        for series, members in found
    )


def changed(figures: Sequence[Figure], catalogue: Catalogue, items: ItemViews) -> tuple[ChangedView, ...]:
    """Return those of some figures that differ from what an earlier article stated of the same measure and stage."""
    wanted = {figure.id for figure in figures}
    found = []
    for series, members in catalogue.revised(figures):
        for number, figure in enumerate(members):
            earlier = [f for f in members[:number] if f.stage == figure.stage and _is_earlier(f, figure, catalogue)]
            if figure.id in wanted and earlier and _number(earlier[-1]) != _number(figure):
                found.append(ChangedView(shown(series.label), items.figure(earlier[-1]), items.figure(figure)))
    return tuple(found)


def _is_revised(members: Sequence[Figure], catalogue: Catalogue) -> bool:
    """Return whether figures that differ were all stated on days of their own, and each at a known one."""
    days = [(catalogue.by_id[figure.article_id].source.published, _number(figure)) for figure in members]
    at_odds = any(day == other and number != value for day, number in days for other, value in days)
    return not at_odds and all(day is not None for day, _ in days)


def _is_earlier(one: Figure, other: Figure, catalogue: Catalogue) -> bool:
    before, after = (catalogue.by_id[figure.article_id].source.published for figure in (one, other))
    return before is not None and after is not None and before < after


def _number(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.upper


def _point(figure: Figure, items: ItemViews, catalogue: Catalogue) -> Point:
    article = catalogue.by_id[figure.article_id]
    registered = catalogue.outlet(article)
    name = registered.name if registered else article.source.outlet or gettext("outlet unknown")
    return Point(items.figure(figure), article.source.published, figure.value, figure.upper, name)
