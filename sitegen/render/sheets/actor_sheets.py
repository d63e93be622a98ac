"""The sheets of speakers: who they are, what they are quoted as saying, which figures they state."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from sitegen.records import Actor, Figure, Quote, Role
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.charts.chart_views import ChartView, Plan
from sitegen.render.charts.files import chart_files
from sitegen.render.charts.make_charts import by_name, over_time
from sitegen.render.data import statements, statements_file
from sitegen.render.frame.paging import PageLink
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.corrected import CorrectionView
from sitegen.render.items.correction_views import corrections_of
from sitegen.render.items.coverage_lines import coverage
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.places import ArticleLink
from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.sheets.further_pages import (
    Sheet,
    figure_pages,
    figures_url,
    first_figures,
    first_quotes,
    year_links,
    year_pages,
)
from sitegen.render.sheets.tallies import Tally, by_topic, tallies
from sitegen.render.text import wording
from sitegen.render.text.addresses import page_file, page_url
from sitegen.render.text.escape import isolated, shown
from sitegen.render.text.language import gettext, noted

ACTOR_KINDS = {
    "person": noted("Person"),
    "organisation": noted("Organisation"),
    "government": noted("Government"),
    "group": noted("Group"),
    "place": noted("Place"),
    "unknown": noted("Speaker"),
}


_MOST_TOPICS: Final = 3
"""Topics that the head of a sheet names."""


@dataclass(frozen=True, slots=True)
class Office:
    """A dated role."""

    title: Markup
    """The office."""
    of: Markup | None
    """The organisation or place it belongs to."""
    when: str
    """"since 3 March 2026", or "dates unknown"."""


@dataclass(frozen=True, slots=True)
class Described:
    """What an article calls somebody beside the name."""

    role: Markup
    """Its words."""
    place: ArticleLink
    """The article."""


@dataclass(frozen=True, slots=True)
class ActorSheetView:
    """The sheet of one speaker."""

    name: Markup
    """The canonical name."""
    kind: str
    """"Person", "Organisation" and so on."""
    registered: bool
    """Whether the maintainers know them; else they were found in the articles."""
    aliases: tuple[Markup, ...]
    """Other forms of the name."""
    described: Described | None
    """What the newest article that describes them calls them; None where their offices are on record, or none does."""
    roles: tuple[Office, ...]
    """Registered offices, the latest first."""
    wikidata: str | None
    """Wikidata identifier."""
    coverage: str
    """How much this is: "34 quotes in 21 articles, 3 to 21 March 2026"; empty where there is nothing."""
    count: int
    """All quotes, those on further pages too."""
    quotes: tuple[QuoteView, ...]
    """The latest, or all where they are few."""
    years: tuple[PageLink, ...]
    """The pages that hold all quotes; empty where this page does."""
    figure_count: int
    """All figures, those on further pages too."""
    figures: tuple[FigureView, ...]
    """Each once, those that a reader looks for first; see `first_figures`."""
    figures_url: str | None
    """The pages that hold all figures; None where this page does."""
    disputed: tuple[Markup, ...]
    """What those of their figures measure that are stated differently elsewhere, or that they revised."""
    topics: tuple[Tally, ...]
    """By topic, the most quotes first."""
    topic_chart: ChartView | None
    """The same as bars, where there are enough topics."""
    time_chart: ChartView | None
    """Quotes over time, where there are enough."""
    corrections: tuple[CorrectionView, ...]
    """What was published of them and was wrong."""
    statements: str | None
    """Address of their quotes and figures as CSV; None where there is nothing."""

    @property
    def mostly(self) -> tuple[Tally, ...]:
        """The topics that they are quoted on most often."""
        return self.topics[:_MOST_TOPICS]

    @property
    def earlier(self) -> tuple[Office, ...]:
        """Their offices before the latest."""
        return self.roles[1:]

    @property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """The sections of the page that there are, each with its anchor."""
        sections = (
            ("quotes", gettext("Quotes"), True),
            ("topics", gettext("By topic"), bool(self.topics)),
            ("figures", gettext("Figures"), True),
            ("time", gettext("Over time"), self.time_chart is not None),
            ("corrections", gettext("Corrections"), True),
            ("downloads", gettext("Downloads"), True),
        )
        return tuple((anchor, words) for anchor, words, there in sections if there)


def actor_pages(actor: Actor, catalogue: Catalogue, items: ItemViews) -> Iterator[SitePage]:
    """Yield the sheet of an actor that is quoted, states a figure or is registered, and its further pages."""
    quotes = catalogue.shown_once(catalogue.quotes_by_actor.get(actor.id, ()))
    figures = catalogue.figures_by_actor.get(actor.id, ())
    sheet = _sheet(actor)
    view = _actor(actor, quotes, figures, catalogue, items)
    summary = gettext(
        "What %(name)s is quoted as saying: %(coverage)s.",
        name=actor.name,
        coverage=view.coverage or gettext("nothing that is published here"),
    )
    files = chart_files((view.time_chart, view.topic_chart), sheet.url, items.site)
    if view.statements:
        own = both(quotes, figures)
        files[view.statements] = statements(own, catalogue, items.citations, items.site)
    yield SitePage(page_file("actors", actor.id), "actor.md", actor.name, summary, view, actor, files=files)
    if view.years:
        yield from year_pages(sheet, quotes, catalogue, items)
    if view.figures_url:
        yield from figure_pages(sheet, figures, items)


def _actor(
    actor: Actor, quotes: Sequence[Quote], figures: Sequence[Figure], catalogue: Catalogue, items: ItemViews
) -> ActorSheetView:
    sheet = _sheet(actor)
    told = first_figures(figures)
    first = first_quotes([items.quote(quote) for quote in quotes])
    whole = len(first) == len(quotes)
    topics = tallies(quotes, {quote.id for quote in first}, catalogue, items)
    days = [catalogue.by_id[quote.article_id].source.published for quote in quotes]
    return ActorSheetView(
        name=isolated(actor.name),
        kind=gettext(ACTOR_KINDS[actor.kind]),
        registered=actor.registered,
        aliases=tuple(isolated(alias) for alias in actor.aliases),
        described=None if actor.roles else _described([items.quote(quote) for quote in quotes]),
        roles=tuple(_office(role) for role in reversed(actor.roles)),
        wikidata=_wikidata(actor),
        coverage=coverage(quotes, figures, catalogue),
        count=len(quotes),
        quotes=first,
        years=() if whole else year_links(sheet, quotes, catalogue),
        figure_count=len(figures),
        figures=tuple(items.figure(figure) for figure in told),
        figures_url=figures_url(sheet) if len(told) < len(figures) else None,
        disputed=_disputed(figures, catalogue),
        topics=topics,
        topic_chart=_topic_chart(sheet, quotes, catalogue),
        time_chart=over_time(
            days,
            Plan(
                "quotes-over-time",
                sheet.url,
                gettext("Quotes in the articles read here: %(name)s", name=sheet.name),
            ),
        ),
        corrections=corrections_of({item.id for item in both(quotes, figures)}, catalogue),
        statements=statements_file(sheet.url, quotes, figures),
    )


def _wikidata(actor: Actor) -> str | None:
    """Return the item of an actor at Wikidata, where the register names one rightly."""
    return actor.wikidata if actor.wikidata and actor.wikidata[1:].isdigit() else None


def _disputed(figures: Sequence[Figure], catalogue: Catalogue) -> tuple[Markup, ...]:
    """Return what of an actor's figures is stated otherwise elsewhere."""
    return tuple(shown(series.label) for series, _ in catalogue.revised(figures))


def _topic_chart(sheet: Sheet, quotes: Sequence[Quote], catalogue: Catalogue) -> ChartView | None:
    """Draw how many of an actor's quotes stand under each topic."""
    return by_name(
        [(catalogue.topics[i].name, number) for i, number in by_topic(quotes, catalogue)],
        Plan(
            "quotes-by-topic",
            sheet.url,
            gettext("Quotes in the articles read here, by topic: %(name)s", name=sheet.name),
        ),
        "topic",
    )


def _described(quotes: Iterable[QuoteView]) -> Described | None:
    """Return what the newest of some quotes calls its speaker, where any does."""
    for quote in quotes:
        if quote.speaker and quote.speaker.role:
            return Described(quote.speaker.role, quote.place)
    return None


def _sheet(actor: Actor) -> Sheet:
    return Sheet(actor.name, page_url("actors", actor.id), "actor")


def _office(role: Role) -> Office:
    return Office(shown(role.title), shown(role.of) if role.of else None, _time_in_office(role.since, role.until))


def _time_in_office(since: date | None, until: date | None) -> str:
    first, last = (wording.unbroken(wording.day(end)) for end in (since, until))
    if since and until:
        return gettext("%(first)s to %(last)s", first=first, last=last)
    if since:
        return gettext("since %(day)s", day=first)
    return gettext("until %(day)s", day=last) if until else gettext("dates unknown")
