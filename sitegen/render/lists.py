"""The pages that lead to the others: the front page, the indexes, the ledger of figures, corrections."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.records import Article, Figure, LedgerEntry, Quote, slug
from sitegen.render import wording
from sitegen.render.corrections import with_ids
from sitegen.render.escape import isolated, shown
from sitegen.render.items import Items, day_view
from sitegen.render.links import item_url, page_url
from sitegen.render.page import Page
from sitegen.render.sheets import ACTOR_KINDS, coverage
from sitegen.render.shelf import Shelf, both
from sitegen.render.views import Day, FigureView, OutletView, Place, QuoteView

_LATEST_ARTICLES = 5
_QUOTES_OF_EACH = 2
_LATEST_FIGURES = 8


@dataclass(frozen=True, slots=True)
class OutletRow:
    """What one outlet contributes: a line of the coverage."""

    outlet: OutletView
    articles: int
    quotes: int
    figures: int
    days: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    coverage: str
    latest: tuple[tuple["ArticleRow", tuple[QuoteView, ...]], ...]
    """The newest articles, each with the first of its quotes."""
    figures: tuple[FigureView, ...]
    outlets: tuple[OutletRow, ...]
    actors: int
    topics: int
    corrections: tuple["CorrectionView", ...]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A line of the index of actors or topics."""

    name: Markup
    url: str
    gloss: str
    """What kind of actor, or what a topic is about."""
    quotes: int
    figures: int
    articles: int
    latest: Day | None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A line of the index of articles."""

    place: Place
    quotes: int
    figures: int


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """Something that was published and was wrong."""

    id: str
    """Its anchor in the log."""
    day: Day
    what: Markup
    items: tuple[tuple[str, str | None], ...]
    """Each item's id, and its address or that of its tombstone."""


@dataclass(frozen=True, slots=True)
class GoneView:
    """An item that was published and is gone."""

    id: str
    words: Markup
    why: Markup


def home_page(shelf: Shelf, items: Items) -> Page:
    """Return the front page: the latest, and what the site covers."""
    once = shelf.shown_once(shelf.quotes)
    view = HomeView(
        coverage=coverage(once, shelf.figures, shelf),
        latest=_latest(once, shelf, items),
        figures=tuple(items.figure(figure) for figure in shelf.figures[:_LATEST_FIGURES]),
        outlets=_outlets(shelf, items),
        actors=len(shelf.actors),
        topics=len(shelf.topics),
        corrections=_corrections(shelf)[:3],
    )
    return Page("index.md", "home.md", "Latest", f"Who said what, and where: {view.coverage}.", view, searched=False)


def actors_page(shelf: Shelf, items: Items) -> Page:
    """Return the index of actors, with the unnamed sources at its end."""
    quotes, figures = shelf.quotes_by_actor(), shelf.figures_by_actor()
    rows = [
        _sheet_row(
            shelf,
            quotes.get(actor.id, ()),
            figures.get(actor.id, ()),
            name=isolated(actor.name),
            url=page_url("actors", actor.id),
            gloss=ACTOR_KINDS[actor.kind],
        )
        for actor in sorted(shelf.actors.values(), key=lambda actor: (slug(actor.name), actor.id))
    ]
    unnamed = tuple(items.quote(q) for q in shelf.shown_once(shelf.quotes) if q.speaker and not q.speaker.named)
    return _list_page("actors/index.md", "actors.md", "Actors", "Everybody who is quoted.", rows, unnamed=unnamed)


def topics_page(shelf: Shelf) -> Page:
    """Return the index of topics."""
    quotes, figures = shelf.quotes_by_topic(), shelf.figures_by_topic()
    rows = [
        _sheet_row(
            shelf,
            quotes.get(topic.id, ()),
            figures.get(topic.id, ()),
            name=isolated(topic.name),
            url=page_url("topics", topic.id),
            gloss=topic.description or "",
        )
        for topic in sorted(shelf.topics.values(), key=lambda topic: (slug(topic.name), topic.id))
    ]
    return _list_page("topics/index.md", "topics.md", "Topics", "Fact sheets by subject.", rows)


def articles_page(shelf: Shelf, items: Items) -> Page:
    """Return the index of articles, newest first."""
    quotes, figures = shelf.quotes_by_article(), shelf.figures_by_article()
    rows = [_article_row(a, quotes.get(a.id, ()), figures.get(a.id, ()), shelf, items) for a in shelf.articles]
    held = sum(article.held is not None for article in shelf.facts.articles)
    return _list_page("articles/index.md", "articles.md", "Articles", "Every article that was read.", rows, held=held)


def figures_page(shelf: Shelf, items: Items) -> Page:
    """Return the ledger of figures."""
    rows = [items.figure(figure) for figure in shelf.figures]
    summary = "Every figure as written, beside its normal form, with who states it and where."
    return _list_page("figures/index.md", "figures.md", "Figures", summary, rows)


def corrections_page(shelf: Shelf) -> Page:
    """Return the log of corrections and of items that are gone."""
    gone = tuple(_gone(entry) for entry in shelf.facts.tombstones)
    summary = "What was published and was wrong, and what is no longer published."
    rows = _corrections(shelf)
    return _list_page("corrections/index.md", "corrections.md", "Corrections", summary, rows, gone=gone)


def _latest(
    once: tuple[Quote, ...], shelf: Shelf, items: Items
) -> tuple[tuple[ArticleRow, tuple[QuoteView, ...]], ...]:
    """Return the newest articles that quote somebody, each with a few quotes, whole ones of named people first."""
    quotes, figures = shelf.quotes_by_article(), shelf.figures_by_article()
    newest = list(dict.fromkeys(quote.article_id for quote in once))[:_LATEST_ARTICLES]
    groups = []
    for i in newest:
        own = sorted((q for q in once if q.article_id == i), key=lambda q: (q.kind != "direct", not _is_named(q)))
        row = _article_row(shelf.by_id[i], quotes.get(i, ()), figures.get(i, ()), shelf, items)
        groups.append((row, tuple(items.quote(quote) for quote in own[:_QUOTES_OF_EACH])))
    return tuple(groups)


def _is_named(quote: Quote) -> bool:
    return quote.speaker is not None and quote.speaker.named


def _article_row(
    article: Article, quotes: tuple[Quote, ...], figures: tuple[Figure, ...], shelf: Shelf, items: Items
) -> ArticleRow:
    return ArticleRow(items.place(article), len(shelf.shown_once(quotes)), len(figures))


def _list_page(file: str, template: str, title: str, summary: str, rows: object, **extra: object) -> Page:
    return Page(file, template, title, summary, rows, searched=False, extra=extra)


def _sheet_row(  # noqa: PLR0913 - a row has its columns
    shelf: Shelf, quotes: tuple[Quote, ...], figures: tuple[Figure, ...], *, name: Markup, url: str, gloss: str
) -> SheetRow:
    articles = {item.article_id for item in both(quotes, figures)}
    # Both stand newest first.
    newest = min((item.article_id for item in both(quotes[:1], figures[:1])), key=shelf.rank.__getitem__, default=None)
    return SheetRow(
        name=name,
        url=url,
        gloss=gloss,
        quotes=len(shelf.shown_once(quotes)),
        figures=len(figures),
        articles=len(articles),
        latest=day_view(shelf.by_id[newest]) if newest is not None else None,
    )


def _outlets(shelf: Shelf, items: Items) -> tuple[OutletRow, ...]:
    groups: dict[OutletView, list[Article]] = {}
    for article in shelf.articles:
        groups.setdefault(items.outlet(article), []).append(article)
    quotes, figures = shelf.quotes_by_article(), shelf.figures_by_article()
    rows = []
    for outlet, articles in sorted(groups.items(), key=lambda pair: (not pair[0].known, -len(pair[1]), pair[0].name)):
        days = [a.source.published for a in articles if a.source.published]
        rows.append(
            OutletRow(
                outlet,
                len(articles),
                sum(len(quotes.get(a.id, ())) for a in articles),
                sum(len(figures.get(a.id, ())) for a in articles),
                wording.between_days(min(days), max(days)) if days else "dates unknown",
            )
        )
    return tuple(rows)


def _corrections(shelf: Shelf) -> tuple[CorrectionView, ...]:
    address = {entry.id: f"corrections/#{entry.id}" for entry in shelf.facts.tombstones}
    address |= {item.id: item_url(item.article_id, item.id) for item in both(shelf.quotes, shelf.figures)}
    return tuple(
        CorrectionView(
            identifier,
            Day(wording.day(c.on), c.on.isoformat()),
            shown(c.what),
            tuple((i, address.get(i)) for i in c.items),
        )
        for identifier, c in with_ids(shelf.facts.corrections)
    )


def _gone(entry: LedgerEntry) -> GoneView:
    return GoneView(entry.id, shown(entry.text), shown(entry.gone or "no reason is on record"))
