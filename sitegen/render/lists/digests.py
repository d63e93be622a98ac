"""What is new: a digest for each week in which articles were published.

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
from sitegen.render.items.corrected import CorrectionView
from sitegen.render.items.correction_views import corrections
from sitegen.render.items.coverage_lines import OutletRow, coverage, outlet_rows
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.lists.indexes import ArticleRow, article_row
from sitegen.render.sheets.series import ChangedView, changed
from sitegen.render.text import wording
from sitegen.render.text.addresses import file_of
from sitegen.render.text.language import gettext

UNDATED: Final = "undated"
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


def digest_pages(catalogue: Catalogue) -> Iterator[SitePage]:
    """Yield the index of digests."""
    weeks = weeks_of(catalogue.articles)
    cut = rows_by_page([week_row(week, catalogue) for week in weeks])
    for number, rows in enumerate(cut, start=1):
        view = DigestsView(rows, len(weeks), Numbered(number, len(cut), "digest/"))
        title = page_title(gettext("Weekly digests"), number)
        summary = gettext("What was new in each week: quotes, figures, corrections, coverage.")
        yield SitePage(numbered_file("digest/", number), "digests.md", title, summary, view, searched=False)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands around a week: all that its digest tells of others."""

    newer: PageLink | None
    """The digest after this one."""
    older: PageLink | None
    """The digest before this one."""
    corrections: tuple[CorrectionView, ...]
    """Corrections made in these days."""


def weeks_beside(catalogue: Catalogue) -> Iterator[tuple[Week, Beside]]:
    """Yield each week with what stands around it."""
    weeks = weeks_of(catalogue.articles)
    views = tuple(zip(catalogue.facts.corrections, corrections(catalogue), strict=True))
    for number, week in enumerate(weeks):
        newer = weeks[number - 1] if number else None
        older = weeks[number + 1] if number + 1 < len(weeks) else None
        made = tuple(view for correction, view in views if _in_week(correction.on, week, newer))
        yield (
            week,
            Beside(
                PageLink(newer.words, newer.url) if newer else None,
                PageLink(older.words, older.url) if older else None,
                made,
            ),
        )


def digest_page(week: Week, beside: Beside, catalogue: Catalogue, items: ItemViews) -> SitePage:
    """Return the digest of a week."""
    digest = _digest(week, beside, catalogue, items)
    summary = gettext(
        "What was new, %(week)s: %(coverage)s.", week=week.words, coverage=digest.coverage or gettext("nothing")
    )
    title = gettext("Digest, %(week)s", week=week.words)
    return SitePage(file_of(week.url), "digest.md", title, summary, digest, searched=False)


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


def week_row(week: Week, catalogue: Catalogue) -> WeekRow:
    """Return the line of a week."""
    quotes = catalogue.shown_once(quote for article in week.articles for quote in _quotes(article, catalogue))
    figures = sum(len(_figures(article, catalogue)) for article in week.articles)
    return WeekRow(week.id, week.words, week.url, len(week.articles), len(quotes), figures)


def _digest(week: Week, beside: Beside, catalogue: Catalogue, items: ItemViews) -> DigestView:
    quotes = catalogue.shown_once(quote for article in week.articles for quote in _quotes(article, catalogue))
    figures = [figure for article in week.articles for figure in _figures(article, catalogue)]
    found = groups(week.articles, _MOST_QUOTES, catalogue, items)
    shown = tuple(group for group in found if group.quotes)
    return DigestView(
        id=week.id,
        words=week.words,
        coverage=coverage(quotes, figures, catalogue),
        groups=shown,
        silent=tuple(group.article for group in found if not group.quotes),
        changed=changed(figures, catalogue, items),
        figures=tuple(items.figure(figure) for figure in figures[:_MOST_FIGURES]),
        figure_count=len(figures),
        corrections=beside.corrections,
        outlets=outlet_rows(week.articles, catalogue, items),
        newer=beside.newer,
        older=beside.older,
    )


def groups(articles: Sequence[Article], most: int, catalogue: Catalogue, items: ItemViews) -> tuple[Group, ...]:
    """Return articles with a few quotes each: whole ones of named people first, while there is room."""
    budget = _QuoteBudget()
    made = []
    for number, article in enumerate(articles):
        own = sorted(
            catalogue.shown_once(_quotes(article, catalogue)), key=lambda q: (q.kind != "direct", not _is_named(q))
        )
        # What is left is shared out evenly, so that no article of the week is crowded out by the first.
        share = _QuoteBudget(budget.left // (len(articles) - number))
        views = share.take([items.quote(quote) for quote in own[:most]])
        budget.left -= sum(map(quote_weight, views))
        made.append(Group(article_row(article, catalogue, items), views))
    return tuple(made)


def _in_week(day: date, week: Week, newer: Week | None) -> bool:
    """Return whether a day lies from a week's Monday to the next digest: none lies in no digest after the first."""
    until = newer.first if newer else None
    return week.first is not None and week.first <= day and (until is None or day < until)


def _quotes(article: Article, catalogue: Catalogue) -> tuple[Quote, ...]:
    return catalogue.quotes_by_article.get(article.id, ())


def _figures(article: Article, catalogue: Catalogue) -> tuple[Figure, ...]:
    return catalogue.figures_by_article.get(article.id, ())


def _is_named(quote: Quote) -> bool:
    return quote.speaker is not None and quote.speaker.named
