"""The sheets of articles: where they were published, and every item drawn from them.

The permanent address of an item is on the first page of its article, whatever happens to the rest: an item that has no
room there in full has a line there that leads on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sitegen.records import Article
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.data import article_references
from sitegen.render.feeds import FEED_NAME
from sitegen.render.frame.paging import (
    Numbered,
    by_weight,
    figure_weight,
    numbered,
    numbered_file,
    page_title,
    quote_weight,
)
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.outlets_read import outlets_read
from sitegen.render.items.places import ArticleLink, CarrierView, DayView
from sitegen.render.items.tombstones import GoneView, gone_view
from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.text import wording
from sitegen.render.text.addresses import is_checkable, page_file, page_url
from sitegen.render.text.escape import isolated, shown, web_url
from sitegen.render.text.item_context import opening_label
from sitegen.render.text.language import gettext, name_of_language


@dataclass(frozen=True, slots=True)
class Drawn:
    """One item of an article."""

    quote: QuoteView | None
    """The quote; None where it is a figure."""
    figure: FigureView | None
    """The figure; None where it is a quote."""
    anchors: tuple[str, ...]
    """Ids of the same words elsewhere in the article, which lead here."""

    @property
    def id(self) -> str:
        """The item's permanent id."""
        return self.quote.id if self.quote else self.figure.id if self.figure else ""


@dataclass(frozen=True, slots=True)
class Further:
    """An item that stands in full on a further page."""

    drawn: Drawn
    """The item."""
    url: str
    """Where it stands in full."""


@dataclass(frozen=True, slots=True)
class ArticleSheetView:
    """The sheet of one article: where it was published, and what was drawn from it."""

    place: ArticleLink
    """Outlet, day and headline."""
    outlet_feed: str | None
    """Where the feed of its outlet lies, without its ending; None where the outlet is unknown."""
    carriers: tuple[CarrierView, ...]
    """Who else carries it; the story counts once."""
    notices: tuple[Markup, ...]
    """What its publisher says of corrections to it; nothing is drawn from them."""
    authors: Markup | None
    """The by-line; None where it is unknown."""
    modified: DayView | None
    """When the publisher last changed it."""
    retrieved: DayView | None
    """When the copy was taken that was read."""
    language: str | None
    """What it is written in, by name; by its BCP 47 tag where that has none."""
    licence: Markup | None
    """Terms of the text."""
    url: str | None
    """The original."""
    archive: str | None
    """An archived copy."""
    references: tuple[tuple[str, str], ...]
    """Name and address of each file with it and its items, for programs that keep references."""
    sha256: str
    """Hash of the text that was read."""
    length: int
    """Characters of the text that was read."""
    quote_count: int
    """All quotes of the article."""
    figure_count: int
    """All figures of the article."""
    quotes: tuple[Drawn, ...]
    """Quotes that stand on this page in full, in the order of the text."""
    figures: tuple[Drawn, ...]
    """Figures that do."""
    further_quotes: tuple[Further, ...]
    """Quotes that stand on further pages; on the first page only."""
    further_figures: tuple[Further, ...]
    """Figures that do."""
    held: int
    """Items that wait for a reviewer and are not shown."""
    pages: Numbered
    """The pages of this article."""
    gone: tuple[GoneView, ...]
    """What was drawn from it, published, and is gone; on the first page only."""


@dataclass(frozen=True, slots=True)
class GoneArticleView:
    """What is left of an article that is no longer part of the collection."""

    gone: tuple[GoneView, ...]
    """What was drawn from it and published."""


def article_pages(article: Article, catalogue: Catalogue, items: ItemViews) -> Iterator[SitePage]:
    """Yield the sheet of an article, and the further pages of one with very many items."""
    title = article.title or opening_label(article.body)
    summary = gettext("Quotes and figures from one article, each checked word for word: %(title)s", title=title)
    if not is_checkable(article.source):
        summary = gettext("Quotes and figures from one article of which no address is known: %(title)s", title=title)
    cut = by_weight(_drawn(article, catalogue, items), _weight)
    for number in range(1, len(cut) + 1):
        view = _article(article, cut, number, catalogue, items)
        if number == 1:
            yield SitePage(page_file("articles", article.id), "article.md", title, summary, view, article)
        else:
            file = numbered_file(page_url("articles", article.id), number)
            yield SitePage(file, "article.md", page_title(title, number), summary, view, searched=False)


def gone_article_pages(catalogue: Catalogue) -> Iterator[SitePage]:
    """Yield a page at the address of each article that is gone, for what was published of it."""
    title = gettext("No longer in the collection")
    summary = gettext("What was published of an article that is no longer part of the collection, and why it went.")
    for identifier in sorted(catalogue.tombstones_by_article):
        if identifier not in catalogue.by_id:
            view = GoneArticleView(_gone(identifier, catalogue))
            yield SitePage(page_file("articles", identifier), "gone.md", title, summary, view, searched=False)


def _gone(article_id: str, catalogue: Catalogue, number: int = 1) -> tuple[GoneView, ...]:
    """Return what was published of an article and is gone; nothing on further pages."""
    if number > 1:
        return ()
    return tuple(gone_view(entry, catalogue) for entry in catalogue.tombstones_by_article.get(article_id, ()))


def _drawn(article: Article, catalogue: Catalogue, items: ItemViews) -> tuple[Drawn, ...]:
    """Return all items of an article, quotes first, each in the order of the text."""
    quotes = catalogue.quotes_by_article.get(article.id, ())
    again: dict[str, list[str]] = {quote.id: [] for quote in catalogue.shown_once(quotes)}
    for quote in quotes:
        if quote.id not in again:
            again[catalogue.first_of[quote.id]].append(quote.id)
    said = tuple(Drawn(items.quote(q), None, tuple(again[q.id])) for q in quotes if q.id in again)
    figures = catalogue.figures_by_article.get(article.id, ())
    return said + tuple(Drawn(None, items.figure(figure), ()) for figure in figures)


def _weight(drawn: Drawn) -> int:
    return quote_weight(drawn.quote) if drawn.quote else figure_weight(drawn.figure) if drawn.figure else 0


def _article(
    article: Article, cut: Sequence[Sequence[Drawn]], number: int, catalogue: Catalogue, items: ItemViews
) -> ArticleSheetView:
    source = article.source
    url = page_url("articles", article.id)
    here = cut[number - 1]
    further = [
        Further(drawn, f"{numbered(url, n)}#{drawn.id}")
        for n, page in enumerate(cut[1:] if number == 1 else (), start=2)
        for drawn in page
    ]
    everything = [drawn for page in cut for drawn in page]
    return ArticleSheetView(
        place=items.place(article),
        outlet_feed=_outlet_feed(article, catalogue),
        carriers=items.carriers(article),
        notices=tuple(map(shown, article.notices)),
        authors=Markup(", ").join(isolated(name) for name in source.authors) if source.authors else None,
        modified=_day(source.modified),
        retrieved=_day(source.retrieved),
        language=name_of_language(source.language),
        licence=shown(source.licence) if source.licence else None,
        url=web_url(source.url),
        archive=web_url(source.archive),
        references=article_references(article.id),
        sha256=source.sha256,
        length=len(article.body),
        quote_count=sum(drawn.quote is not None for drawn in everything),
        figure_count=sum(drawn.figure is not None for drawn in everything),
        quotes=tuple(drawn for drawn in here if drawn.quote),
        figures=tuple(drawn for drawn in here if drawn.figure),
        further_quotes=tuple(line for line in further if line.drawn.quote),
        further_figures=tuple(line for line in further if line.drawn.figure),
        held=catalogue.held.get(article.id, 0),
        pages=Numbered(number, len(cut), url),
        gone=_gone(article.id, catalogue, number),
    )


def _outlet_feed(article: Article, catalogue: Catalogue) -> str | None:
    return next((f"{outlet.folder}{FEED_NAME}" for outlet in outlets_read([article], catalogue)), None)


def _day(when: date | None) -> DayView | None:
    return DayView(wording.day(when), when.isoformat()) if when else None
