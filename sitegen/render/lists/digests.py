"""What is new: the front page, and a digest for each week in which articles were published.

Weeks are those of ISO 8601. They come from the dates of the articles and never from the clock, so that the same content
makes the same digests on any day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from sitegen.records import Article, Figure, Quote
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.frame.paging import Numbered, PageLink, numbered_file, page_title, quote_weight, rows_by_page
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.correction_views import corrections
from sitegen.render.items.coverage_lines import OutletRow, coverage, outlet_rows
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.views import CorrectionView, FigureView, QuoteView
from sitegen.render.lists.indexes import ArticleRow, article_row
from sitegen.render.lists.whats_new import NewView, whats_new
from sitegen.render.sheets.series import ChangedView, changed
from sitegen.render.text import wording
from sitegen.render.text.addresses import file_of
from sitegen.render.text.language import gettext

UNDATED: Final = "undated"
_LATEST_ARTICLES: Final = 5
_QUOTES_OF_EACH: Final = 2
_LATEST_FIGURES: Final = 8
_LATEST_WEEKS: Final = 6
_MOST_QUOTES: Final = 6
"""Quotes of one article that a digest shows; its own page has them all."""
_MOST_FIGURES: Final = 30
_HEAVIEST: Final = 90_000
"""Characters of HTML that the quotes of a digest may come to."""


@dataclass(frozen=True, slots=True)
class Week:
    """The articles of one ISO week."""

    id: str
    """"2026-W47", or "undated"."""
    words: str
    """"16 to 22 November 2026", or "Date unknown"."""
    articles: tuple[Article, ...]
    """Newest first."""
    first: date | None
    """Its Monday; None for articles without a date."""

    @property
    def url(self) -> str:
        """Address of its digest from the root of the site."""
        return f"digest/{self.id}/"


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A line of the index of digests."""

    id: str
    """"2026-W47", or "undated"."""
    words: str
    """"16 to 22 November 2026"."""
    url: str
    """The digest."""
    articles: int
    """Articles of the week."""
    quotes: int
    """Quotes in them."""
    figures: int
    """Figures in them."""


@dataclass(frozen=True, slots=True)
class Group:
    """An article with the first of its quotes."""

    article: ArticleRow
    """The article, and how much was drawn from it."""
    quotes: tuple[QuoteView, ...]
    """A few of its quotes, whole ones of named people first."""


@dataclass(frozen=True, slots=True)
class DigestView:
    """What is new in one week."""

    id: str
    """"2026-W47", or "undated"."""
    words: str
    """"16 to 22 November 2026"."""
    coverage: str
    """How much this is."""
    groups: tuple[Group, ...]
    """Articles with quotes, newest first."""
    silent: tuple[ArticleRow, ...]
    """Articles without a quote that is shown here."""
    changed: tuple[ChangedView, ...]
    """Figures that differ from those stated in earlier weeks or days."""
    figures: tuple[FigureView, ...]
    """New figures."""
    figure_count: int
    """All new figures, those that are not shown too."""
    corrections: tuple[CorrectionView, ...]
    """Corrections made in these days."""
    outlets: tuple[OutletRow, ...]
    """What each outlet contributes."""
    newer: PageLink | None
    """The digest after this one."""
    older: PageLink | None
    """The digest before this one."""


@dataclass(frozen=True, slots=True)
class DigestsView:
    """One page of the index of digests."""

    rows: tuple[WeekRow, ...]
    """The weeks of this page, newest first."""
    count: int
    """Weeks on all pages."""
    pages: Numbered
    """The pages of the index."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    coverage: str
    """How much the whole site is."""
    new: NewView | None
    """What the newest week brought; None where there is no article."""
    latest: tuple[Group, ...]
    """The newest articles, each with the first of its quotes."""
    changed: tuple[ChangedView, ...]
    """Figures of the newest week that differ from those stated earlier."""
    figures: tuple[FigureView, ...]
    """The latest figures."""
    outlets: tuple[OutletRow, ...]
    """What each outlet contributes."""
    actors: int
    """How many actors have a page."""
    topics: int
    """How many topics have a page."""
    weeks: tuple[WeekRow, ...]
    """The latest weeks that have a digest."""
    week_count: int
    """All of them."""
    corrections: tuple[CorrectionView, ...]
    """The latest corrections."""


@dataclass(slots=True)
class _QuoteBudget:
    """How many characters the quotes of a page may still come to."""

    left: int = field(default=_HEAVIEST)

    def take(self, views: Sequence[QuoteView]) -> tuple[QuoteView, ...]:
        """Return as many of some quotes as there is room for."""
        taken = []
        for view in views:
            weight = quote_weight(view)
            if weight > self.left:
                break
            self.left -= weight
            taken.append(view)
        return tuple(taken)


def home_page(catalogue: Catalogue, items: ItemViews) -> SitePage:
    """Return the front page: the latest, and what the site covers."""
    once = catalogue.shown_once(catalogue.quotes)
    weeks = weeks_of(catalogue.articles)
    newest = [figure for article in (weeks[0].articles if weeks else ()) for figure in _figures(article, catalogue)]
    speaking = list(dict.fromkeys(quote.article_id for quote in once))[:_LATEST_ARTICLES]
    view = HomeView(
        coverage=coverage(once, catalogue.figures, catalogue),
        new=whats_new(weeks[0].words, weeks[0].url, weeks[0].articles, catalogue, dated=weeks[0].id != UNDATED)
        if weeks
        else None,
        latest=_groups([catalogue.by_id[i] for i in speaking], _QUOTES_OF_EACH, catalogue, items),
        changed=changed(newest, catalogue, items),
        figures=tuple(items.figure(figure) for figure in catalogue.figures[:_LATEST_FIGURES]),
        outlets=outlet_rows(catalogue.articles, catalogue, items),
        actors=len(catalogue.actors),
        topics=len(catalogue.topics),
        weeks=tuple(_row(week, catalogue) for week in weeks[:_LATEST_WEEKS]),
        week_count=len(weeks),
        corrections=corrections(catalogue)[:3],
    )
    summary = gettext("Who said what, and where: %(coverage)s.", coverage=view.coverage)
    return SitePage("index.md", "home.md", gettext("Latest"), summary, view, searched=False)


def digest_pages(catalogue: Catalogue, items: ItemViews) -> Iterator[SitePage]:
    """Yield the index of digests, then the digest of each week."""
    weeks = weeks_of(catalogue.articles)
    cut = rows_by_page([_row(week, catalogue) for week in weeks])
    for number, rows in enumerate(cut, start=1):
        view = DigestsView(rows, len(weeks), Numbered(number, len(cut), "digest/"))
        title = page_title(gettext("Weekly digests"), number)
        summary = gettext("What was new in each week: quotes, figures, corrections, coverage.")
        yield SitePage(numbered_file("digest/", number), "digests.md", title, summary, view, searched=False)
    for number, week in enumerate(weeks):
        newer = weeks[number - 1] if number else None
        older = weeks[number + 1] if number + 1 < len(weeks) else None
        digest = _digest(week, newer, older, catalogue, items)
        summary = gettext(
            "What was new, %(week)s: %(coverage)s.", week=week.words, coverage=digest.coverage or gettext("nothing")
        )
        title = gettext("Digest, %(week)s", week=week.words)
        yield SitePage(file_of(week.url), "digest.md", title, summary, digest, searched=False)


def weeks_of(articles: Sequence[Article]) -> tuple[Week, ...]:
    """Return the weeks of some articles, newest first; those without a date come last, as one."""
    found: dict[tuple[int, int] | None, list[Article]] = {}
    for article in articles:
        day = article.source.published
        found.setdefault(day.isocalendar()[:2] if day else None, []).append(article)
    keys = sorted((key for key in found if key), reverse=True)
    weeks = [_week(key, found[key]) for key in keys]
    undated = (Week(UNDATED, gettext("articles without a date"), tuple(found[None]), None),) if None in found else ()
    return (*weeks, *undated)


def _week(key: tuple[int, int], articles: Sequence[Article]) -> Week:
    monday = date.fromisocalendar(*key, 1)
    # The last week of the calendar that Python knows has no Sunday.
    sunday = monday + min(timedelta(days=6), date.max - monday)
    return Week(f"{key[0]:04}-W{key[1]:02}", wording.between_days(monday, sunday), tuple(articles), monday)


def _row(week: Week, catalogue: Catalogue) -> WeekRow:
    quotes = catalogue.shown_once(quote for article in week.articles for quote in _quotes(article, catalogue))
    figures = sum(len(_figures(article, catalogue)) for article in week.articles)
    return WeekRow(week.id, week.words, week.url, len(week.articles), len(quotes), figures)


def _digest(week: Week, newer: Week | None, older: Week | None, catalogue: Catalogue, items: ItemViews) -> DigestView:
    quotes = catalogue.shown_once(quote for article in week.articles for quote in _quotes(article, catalogue))
    figures = [figure for article in week.articles for figure in _figures(article, catalogue)]
    groups = _groups(week.articles, _MOST_QUOTES, catalogue, items)
    shown = tuple(group for group in groups if group.quotes)
    return DigestView(
        id=week.id,
        words=week.words,
        coverage=coverage(quotes, figures, catalogue),
        groups=shown,
        silent=tuple(group.article for group in groups if not group.quotes),
        changed=changed(figures, catalogue, items),
        figures=tuple(items.figure(figure) for figure in figures[:_MOST_FIGURES]),
        figure_count=len(figures),
        corrections=_corrections_in(week, newer, catalogue),
        outlets=outlet_rows(week.articles, catalogue, items),
        newer=PageLink(newer.words, newer.url) if newer else None,
        older=PageLink(older.words, older.url) if older else None,
    )


def _groups(articles: Sequence[Article], most: int, catalogue: Catalogue, items: ItemViews) -> tuple[Group, ...]:
    """Return articles with a few quotes each: whole ones of named people first, while there is room."""
    budget = _QuoteBudget()
    groups = []
    for number, article in enumerate(articles):
        own = sorted(
            catalogue.shown_once(_quotes(article, catalogue)), key=lambda q: (q.kind != "direct", not _is_named(q))
        )
        # What is left is shared out evenly, so that no article of the week is crowded out by the first.
        share = _QuoteBudget(budget.left // (len(articles) - number))
        views = share.take([items.quote(quote) for quote in own[:most]])
        budget.left -= sum(map(quote_weight, views))
        groups.append(Group(article_row(article, catalogue, items), views))
    return tuple(groups)


def _corrections_in(week: Week, newer: Week | None, catalogue: Catalogue) -> tuple[CorrectionView, ...]:
    """Return the corrections from a week's Monday to the next digest, so that none is in no digest after the first."""
    if week.first is None:
        return ()
    until = newer.first if newer else None
    views = zip(catalogue.facts.corrections, corrections(catalogue), strict=True)
    return tuple(view for c, view in views if week.first <= c.on and (until is None or c.on < until))


def _quotes(article: Article, catalogue: Catalogue) -> tuple[Quote, ...]:
    return catalogue.quotes_by_article.get(article.id, ())


def _figures(article: Article, catalogue: Catalogue) -> tuple[Figure, ...]:
    return catalogue.figures_by_article.get(article.id, ())


def _is_named(quote: Quote) -> bool:
    return quote.speaker is not None and quote.speaker.named
