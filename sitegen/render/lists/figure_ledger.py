"""The ledger of figures: every one as written beside its normal form, a hundred lines a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sitegen.records import Figure
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.charts.files import chart_files
from sitegen.render.frame.paging import (
    Numbered,
    Shelf,
    numbered,
    numbered_file,
    on_shelves,
    page_title,
    rows_by_page,
)
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.views import FigureView, TopicLink
from sitegen.render.sheets.series import SeriesView, series_views
from sitegen.render.text.addresses import file_of
from sitegen.render.text.language import gettext, noted

UNIT_KINDS: Final = {
    "currency": noted("money"),
    "percent": noted("shares and rates"),
    "measure": noted("measures"),
    "duration": noted("lengths of time"),
    "count": noted("counts"),
}
"""Kinds of units, in the order in which they are offered."""
_SERIES_A_PAGE: Final = 12


@dataclass(frozen=True, slots=True)
class LedgerView:
    """One page of the ledger."""

    rows: tuple[FigureView, ...]
    """The lines of this page, newest article first."""
    count: int | None
    """Figures on all pages; None on an older page."""
    pages: Shelf
    """The pages of the ledger."""
    kinds: tuple[tuple[str, str], ...]
    """Kinds of units that there are, each with its words."""
    topics: tuple[TopicLink, ...]
    """Topics that figures are filed under."""
    series_count: int
    """Measures that are stated differently; 0 on an older page."""


@dataclass(frozen=True, slots=True)
class MeasuresView:
    """One page of the measures that are stated differently."""

    series: tuple[SeriesView, ...]
    """The measures, the most figures first."""
    count: int
    """Measures on all pages."""
    pages: Numbered
    """The pages of this list."""


def figures_pages(catalogue: Catalogue, items: ItemViews) -> Iterator[tuple[SitePage, tuple[Figure, ...]]]:
    """Yield the pages of the ledger, newest article first: each without its lines, and the figures for them."""
    units = {figure.unit_kind for figure in catalogue.figures}
    kinds = tuple((kind, gettext(words)) for kind, words in UNIT_KINDS.items() if kind in units)
    used = {topic for figure in catalogue.figures for topic in figure.topics}
    topics = items.topics(tuple(i for i in catalogue.topics if i in used))
    summary = gettext("Every figure in its sentence, with its value in digits, who states it and where.")
    for pages, rows in on_shelves(catalogue.figures, "figures/"):
        count = len(catalogue.figures) if pages.newest else None
        series = len(catalogue.revised(catalogue.figures)) if pages.newest else 0
        view = LedgerView((), count, pages, kinds, topics, series)
        title = pages.titled(gettext("Figures"))
        yield SitePage(file_of(pages.address), "figures.md", title, summary, view, searched=False), rows


def measures_pages(catalogue: Catalogue, items: ItemViews) -> Iterator[SitePage]:
    """Yield the measures for which different figures are stated, side by side and over time."""
    found = sorted(catalogue.revised(catalogue.figures), key=lambda pair: (-len(pair[1]), pair[0].id))
    url = "figures/measures/"
    cut = rows_by_page(found, _SERIES_A_PAGE)
    summary = gettext("Figures of one measure that differ, side by side with their sources.")
    for number, page in enumerate(cut, start=1):
        views = series_views(page, url, items, catalogue)
        view = MeasuresView(views, len(found), Numbered(number, len(cut), url))
        title = page_title(gettext("Stated differently"), number)
        files = chart_files((series.chart for series in views), numbered(url, number), items.site)
        yield SitePage(numbered_file(url, number), "measures.md", title, summary, view, searched=False, files=files)
