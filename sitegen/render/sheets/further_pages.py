"""The further pages of a long sheet: its quotes by year and month, its figures a hundred at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup

from sitegen.records import Article, Figure, Quote, UnitKind
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.frame.paging import (
    Numbered,
    PageLink,
    by_weight,
    numbered_file,
    page_title,
    quote_weight,
    rows_by_page,
)
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.text import wording
from sitegen.render.text.escape import isolated
from sitegen.render.text.language import gettext

WHOLE: Final = 70_000
"""Characters of HTML that the quotes of a sheet may come to before it is split."""
FIRST: Final = 36_000
"""The same for those that the first page of a split sheet still shows."""
FIRST_FIGURES: Final = 25
"""Figures on the first page of a sheet."""
_UNDATED: Final = "undated"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the further pages belong to."""

    name: str
    """Plain text."""
    url: str
    """Address of its first page from the root of the site."""
    kind: str
    """``actor`` or ``topic``."""


@dataclass(frozen=True, slots=True)
class Month:
    """The quotes of one month."""

    id: str
    """Anchor: "2026-11", or "undated"."""
    words: str
    """"November 2026", or "Date unknown"."""
    quotes: tuple[QuoteView, ...]
    """Newest article first."""


@dataclass(frozen=True, slots=True)
class YearView:
    """One page of the quotes of one year."""

    sheet: Markup
    """Name of the sheet."""
    sheet_url: str
    """Its first page."""
    kind: str
    """``actor`` or ``topic``: whether each quote needs its speaker's name in the first place."""
    heading: str
    """"2026", or "Date unknown"."""
    count: int
    """Quotes of the year, on all its pages."""
    months: tuple[Month, ...]
    """Newest first."""
    years: tuple[PageLink, ...]
    """All years of the sheet."""
    pages: Numbered
    """The pages of this year."""


@dataclass(frozen=True, slots=True)
class FiguresView:
    """One page of the figures of a sheet."""

    sheet: Markup
    """Name of the sheet."""
    sheet_url: str
    """Its first page."""
    kind: str
    """``actor`` or ``topic``: whether who states a figure is worth a column."""
    count: int
    """Figures of the sheet, on all pages."""
    figures: tuple[FigureView, ...]
    """Newest article first."""
    pages: Numbered
    """The pages of this list."""


def first_quotes(quotes: Sequence[QuoteView]) -> tuple[QuoteView, ...]:
    """Return the quotes that the first page of a sheet shows: all, or where that is too much the latest few."""
    if len(by_weight(quotes, quote_weight, WHOLE)) == 1:
        return tuple(quotes)
    return by_weight(quotes, quote_weight, FIRST)[0]


def year_links(sheet: Sheet, quotes: Sequence[Quote], catalogue: Catalogue) -> tuple[PageLink, ...]:
    """Return a link to each year of a sheet, newest first."""
    return tuple(
        PageLink(_heading(year), f"{sheet.url}{year}/", gloss=wording.counted(len(own), "quote"))
        for year, own in _by_year(quotes, catalogue)
    )


def year_pages(sheet: Sheet, quotes: Sequence[Quote], catalogue: Catalogue, items: ItemViews) -> Iterator[SitePage]:
    """Yield the pages that hold all quotes of a sheet, by year."""
    links = year_links(sheet, quotes, catalogue)
    for year, own in _by_year(quotes, catalogue):
        url = f"{sheet.url}{year}/"
        cut = by_weight(own, lambda quote: quote_weight(items.quote(quote)))
        for number, page in enumerate(cut, start=1):
            view = YearView(
                sheet=isolated(sheet.name),
                sheet_url=sheet.url,
                kind=sheet.kind,
                heading=_heading(year),
                count=len(own),
                months=_months(page, catalogue, items),
                years=tuple(PageLink(link.words, link.url, link.url == url, link.gloss) for link in links),
                pages=Numbered(number, len(cut), url),
            )
            title = page_title(f"{sheet.name}, {_heading(year)}", number)
            counted = wording.counted(len(own), "quote")
            summary = gettext("%(counted)s, each checked word for word: %(of)s.", counted=counted, of=title)
            yield SitePage(numbered_file(url, number), "year.md", title, summary, view, searched=False)


def first_figures(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures that the first page of a sheet shows: each once, and those that a reader looks for first.

    Sums of money come first, then shares, measures, counts and lengths of time; of each, what most articles state, and
    then the newest. What the same source states of the same thing more than once is shown where it was stated last.

    Args:
        figures: All figures of the sheet, the newest first.

    """
    repeats: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        repeats.setdefault(_stated(figure), []).append(figure)
    ranked = sorted(repeats.values(), key=lambda same: (_PLACES[same[0].unit_kind], -len({f.article_id for f in same})))
    return tuple(same[0] for same in ranked[:FIRST_FIGURES])


_PLACES: Final[Mapping[UnitKind, int]] = {"currency": 0, "percent": 1, "measure": 2, "count": 3, "duration": 4}


def _stated(figure: Figure) -> tuple[object, ...]:
    """Return what two figures share that state the same; of one that tells nothing of what it measures, its own id."""
    if figure.measures is None:
        return (figure.id,)
    period = figure.period.text if figure.period else None
    number = (figure.value, figure.upper, figure.qualifier, figure.unit)
    return (*number, figure.measures.text.casefold(), period, figure.stated_by and figure.stated_by.id)


def figures_url(sheet: Sheet) -> str:
    """Return the address of the first of the pages that hold all figures of a sheet."""
    return f"{sheet.url}figures/"


def figure_pages(sheet: Sheet, figures: Sequence[Figure], items: ItemViews) -> Iterator[SitePage]:
    """Yield the pages that hold all figures of a sheet whose first page shows some of them."""
    cut = rows_by_page(figures)
    for number, rows in enumerate(cut, start=1):
        url = figures_url(sheet)
        views = tuple(items.figure(figure) for figure in rows)
        pages = Numbered(number, len(cut), url)
        view = FiguresView(isolated(sheet.name), sheet.url, sheet.kind, len(figures), views, pages)
        title = page_title(gettext("%(name)s: figures", name=sheet.name), number)
        counted = wording.counted(len(figures), "figure")
        summary = gettext("%(counted)s, each in its sentence: %(of)s.", counted=counted, of=sheet.name)
        yield SitePage(numbered_file(url, number), "sheet_figures.md", title, summary, view, searched=False)


def _by_year(quotes: Sequence[Quote], catalogue: Catalogue) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """Yield each year with its quotes, in the order in which they stand: newest first."""
    for year, own in groupby(quotes, key=lambda quote: _year(catalogue.by_id[quote.article_id])):
        yield year, tuple(own)


def _year(article: Article) -> str:
    published = article.source.published
    return f"{published.year:04}" if published else _UNDATED


def _heading(year: str) -> str:
    return gettext("Date unknown") if year == _UNDATED else year


def _months(quotes: Sequence[Quote], catalogue: Catalogue, items: ItemViews) -> tuple[Month, ...]:
    """Return the quotes of one page by month, in the order in which they stand."""
    months: dict[str, list[Quote]] = {}
    for quote in quotes:
        published = catalogue.by_id[quote.article_id].source.published
        months.setdefault(f"{published:%Y-%m}" if published else _UNDATED, []).append(quote)
    return tuple(Month(i, wording.month_words(i), tuple(items.quote(q) for q in own)) for i, own in months.items())
