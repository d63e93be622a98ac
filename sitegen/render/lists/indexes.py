"""The indexes of actors, topics and articles, and the list of sources that are not named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from markupsafe import Markup

from sitegen.records import Actor, Article, Figure, Quote, romanized, slug
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.charts.chart_views import ChartView
from sitegen.render.charts.files import chart_files
from sitegen.render.feeds import FEED_NAME
from sitegen.render.frame.paging import (
    Numbered,
    PageLink,
    Shelf,
    numbered,
    numbered_file,
    on_shelves,
    page_title,
    rows_by_page,
)
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.make_views import ItemViews, day_view
from sitegen.render.items.outlets_read import outlets_read
from sitegen.render.items.places import ArticleLink, DayView
from sitegen.render.items.views import QuoteView
from sitegen.render.sheets.actor_sheets import ACTOR_KINDS
from sitegen.render.text.addresses import file_of, page_url
from sitegen.render.text.escape import isolated
from sitegen.render.text.language import gettext
from sitegen.render.text.name_order import filed_under

_Row = TypeVar("_Row", "SheetRow", "ArticleRow", QuoteView)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A line of the index of actors or topics."""

    name: Markup
    """The actor or the topic."""
    letter: str
    """The letter that it stands under: "A" to "Z", or "0" for any other."""
    filed: str
    """What it is sorted by: of a person the surname first."""
    url: str
    """Its sheet."""
    gloss: str
    """What kind of actor, or what a topic is about."""
    quotes: int
    """How many quotes."""
    figures: int
    """How many figures."""
    articles: int
    """In how many articles."""
    latest: DayView | None
    """Day of the latest of them; None where there is none."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A line of the index of articles."""

    place: ArticleLink
    """Outlet, day and headline."""
    quotes: int
    """How many quotes were drawn from it."""
    figures: int
    """How many figures."""


@dataclass(frozen=True, slots=True)
class IndexView(Generic[_Row]):
    """One page of an index."""

    rows: tuple[_Row, ...]
    """The lines of this page."""
    count: int | None
    """Lines on all pages; None on an older page of articles or of quotes."""
    pages: Numbered | Shelf
    """The pages of the index."""
    choices: tuple[str, ...]
    """What can be picked from: kinds of actors, or names of outlets."""
    letters: tuple[PageLink, ...] = ()
    """Where each letter begins."""
    other: int = 0
    """Actors: how many quotes have no named speaker. Articles: how many are held back whole; 0 on an
    older page."""
    chart: ChartView | None = None
    """Articles: how many of each outlet, where there are enough."""
    outlets: tuple["OutletLine", ...] = ()
    """Articles: which outlets can be followed; on the first page only."""


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet that can be followed."""

    name: Markup
    """What it is called."""
    feed: str
    """Where its feed lies, without its ending."""


def actors_pages(catalogue: Catalogue) -> Iterator[SitePage]:
    """Yield the index of actors, by name, persons by surname."""
    rows = [
        _sheet_row(
            catalogue,
            catalogue.quotes_by_actor.get(actor.id, ()),
            catalogue.figures_by_actor.get(actor.id, ()),
            name=actor.name,
            url=page_url("actors", actor.id),
            gloss=gettext(ACTOR_KINDS[actor.kind]),
            filed=_filed(actor),
        )
        for actor in sorted(catalogue.actors.values(), key=lambda actor: (slug(_filed(actor)), actor.id))
    ]
    rows.sort(key=lambda row: row.letter)
    cut = rows_by_page(rows)
    letters = _letters(cut, "actors/")
    kinds = tuple(sorted({row.gloss for row in rows}))
    unnamed = sum(1 for quote in _unnamed(catalogue))
    for number, page in enumerate(cut, start=1):
        view = IndexView(page, len(rows), Numbered(number, len(cut), "actors/"), kinds, letters, unnamed)
        yield _index_page("actors.md", gettext("Actors"), gettext("Everybody who is quoted."), view)


def _filed(actor: Actor) -> str:
    return filed_under(actor.name, actor.aliases, person=actor.kind == "person")


def unnamed_pages(catalogue: Catalogue) -> Iterator[tuple[SitePage, tuple[Quote, ...]]]:
    """Yield the pages of quotes whose speaker the article does not name, newest first; nothing where there are none.

    Each is without its lines, and the quotes for them.
    """
    quotes = tuple(_unnamed(catalogue))
    title, summary = gettext("Sources that are not named"), gettext("Quotes whose speaker is not named.")
    for pages, rows in on_shelves(quotes, "actors/unnamed/") if quotes else ():
        view: IndexView[QuoteView] = IndexView((), len(quotes) if pages.newest else None, pages, ())
        yield _index_page("unnamed.md", title, summary, view), rows


def topics_page(catalogue: Catalogue) -> SitePage:
    """Return the index of topics; there are as many as somebody has registered by hand."""
    rows = tuple(
        _sheet_row(
            catalogue,
            catalogue.quotes_by_topic.get(topic.id, ()),
            catalogue.figures_by_topic.get(topic.id, ()),
            name=topic.name,
            url=page_url("topics", topic.id),
            gloss=topic.description or "",
        )
        for topic in sorted(catalogue.topics.values(), key=lambda topic: (slug(topic.name), topic.id))
    )
    view = IndexView(rows, len(rows), Numbered(1, 1, "topics/"), ())
    return _index_page("topics.md", gettext("Topics"), gettext("Fact sheets by subject."), view)


def articles_pages(catalogue: Catalogue, items: ItemViews, chart: ChartView | None) -> Iterator[SitePage]:
    """Yield the index of articles, newest first, with a chart of what each outlet contributes."""
    rows = [article_row(article, catalogue, items) for article in catalogue.articles]
    held = sum(article.held is not None for article in catalogue.facts.articles)
    outlets = tuple(sorted({_plain_outlet(article, catalogue) for article in catalogue.articles}, key=slug))
    followed = tuple(
        OutletLine(isolated(outlet.name), f"{outlet.folder}{FEED_NAME}")
        for outlet in outlets_read(catalogue.articles, catalogue)
    )
    for pages, lines in on_shelves(rows, "articles/"):
        view = IndexView(lines, None, pages, outlets)
        if pages.newest:
            view = replace(view, count=len(rows), other=held, chart=chart, outlets=followed)
        page = _index_page("articles.md", gettext("Articles"), gettext("Every article that was read."), view)
        yield replace(page, files=chart_files([view.chart], "articles/", items.site))


def article_row(article: Article, catalogue: Catalogue, items: ItemViews) -> ArticleRow:
    """Return the line of an article."""
    quotes = catalogue.shown_once(catalogue.quotes_by_article.get(article.id, ()))
    return ArticleRow(items.place(article), len(quotes), len(catalogue.figures_by_article.get(article.id, ())))


def _index_page(template: str, title: str, summary: str, view: IndexView[Any]) -> SitePage:
    pages = view.pages
    if isinstance(pages, Shelf):
        file, named = file_of(pages.address), pages.titled(title)
    else:
        file, named = numbered_file(pages.url, pages.number), page_title(title, pages.number)
    return SitePage(file, template, named, summary, view, searched=False)


def _unnamed(catalogue: Catalogue) -> Iterator[Quote]:
    shown = (quote for quote in catalogue.shown_once(catalogue.quotes) if quote.credited)
    return (quote for quote in shown if quote.speaker is None or not quote.speaker.named)


def _plain_outlet(article: Article, catalogue: Catalogue) -> str:
    registered = catalogue.outlet(article)
    return registered.name if registered else article.source.outlet or gettext("outlet unknown")


def _letters(cut: Sequence[Sequence[SheetRow]], url: str) -> tuple[PageLink, ...]:
    """Return the page on which each letter first stands."""
    first: dict[str, int] = {}
    for number, rows in enumerate(cut, start=1):
        for row in rows:
            first.setdefault(row.letter, number)
    return tuple(
        PageLink("#" if letter == "0" else letter, f"{numbered(url, number)}#letter-{letter}")
        for letter, number in first.items()
    )


def _sheet_row(  # noqa: PLR0913 - a row has its columns
    catalogue: Catalogue,
    quotes: Sequence[Quote],
    figures: Sequence[Figure],
    *,
    name: str,
    url: str,
    gloss: str,
    filed: str = "",
) -> SheetRow:
    # Both stand newest first.
    newest = min(
        (item.article_id for item in both(quotes[:1], figures[:1])), key=catalogue.rank.__getitem__, default=None
    )
    initial = romanized(filed or name)[:1].upper()
    return SheetRow(
        name=isolated(name),
        letter=initial if initial.isalpha() else "0",
        filed=filed or name,
        url=url,
        gloss=gloss,
        quotes=len(catalogue.shown_once(quotes)),
        figures=len(figures),
        articles=len({item.article_id for item in both(quotes, figures)}),
        latest=day_view(catalogue.by_id[newest]) if newest is not None else None,
    )


def search_page() -> SitePage:
    """Return the page of results of the search, whose address holds what was asked."""
    summary = gettext("Search every quote and figure by its words, speaker, outlet, topic, kind and day.")
    return SitePage("search/index.md", "search.md", gettext("Search"), summary, None, searched=False)
