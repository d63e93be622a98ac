"""The sheets of subjects: key figures with their disagreements, who said what, and the sources."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from sitegen.records import Figure, Quote, Topic
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.charts.chart_views import ChartView, Plan
from sitegen.render.charts.files import chart_files
from sitegen.render.charts.make_charts import over_time
from sitegen.render.data import statements, statements_file
from sitegen.render.frame.paging import PageLink
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.coverage_lines import coverage
from sitegen.render.items.make_views import ItemViews, day_view
from sitegen.render.items.places import ArticleLink, DayView
from sitegen.render.items.views import FigureView, Person, QuoteView
from sitegen.render.sheets.further_pages import (
    Sheet,
    figure_pages,
    figures_url,
    first_figures,
    first_quotes,
    year_links,
    year_pages,
)
from sitegen.render.sheets.series import SeriesView, series_views
from sitegen.render.text.addresses import page_file, page_url
from sitegen.render.text.escape import isolated, shown
from sitegen.render.text.language import gettext

_MOST_SOURCES: Final = 40
_MOST_VOICES: Final = 40
_MOST_SERIES: Final = 6
_MOST_NAMED: Final = 6
"""Speakers that the head of a sheet names."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker on a topic: a line of the overview of a long sheet."""

    speaker: Person
    """Who."""
    count: int
    """How many quotes on the topic."""
    latest: DayView
    """Day of the latest article."""
    url: str
    """The latest quote."""


@dataclass(frozen=True, slots=True)
class TopicSheetView:
    """The sheet of one subject."""

    name: Markup
    """The topic's name."""
    description: Markup | None
    """One or two sentences by the maintainers."""
    media_topic: str | None
    """IPTC Media Topics id."""
    coverage: str
    """How much this is; empty where there is nothing."""
    series: tuple[SeriesView, ...]
    """Figures of one measure that differ, side by side."""
    more_series: int
    """How many of those are not shown here; all stand in the ledger of figures."""
    figure_count: int
    """All figures, those on further pages too."""
    figures: tuple[FigureView, ...]
    """Each once, those that a reader looks for first; see `first_figures`."""
    figures_url: str | None
    """The pages that hold all figures; None where this page does."""
    count: int
    """All quotes, those on further pages too."""
    speakers: tuple[tuple[QuoteView, ...], ...]
    """A group for each speaker, the most recently quoted first; empty on a sheet that is split."""
    voices: tuple[Voice, ...]
    """The speakers of a sheet that is split, the most quotes first."""
    more_voices: int
    """How many named speakers are not listed."""
    latest: tuple[QuoteView, ...]
    """The latest quotes of a sheet that is split."""
    years: tuple[PageLink, ...]
    """The pages that hold all quotes; empty where this page does."""
    spoke: tuple[Voice, ...]
    """Who is quoted most often on the topic."""
    spoke_count: int
    """How many named speakers there are."""
    unnamed: int
    """Quotes whose speaker is not named."""
    time_chart: ChartView | None
    """Quotes over time, where there are enough."""
    sources: tuple[ArticleLink, ...]
    """The latest articles."""
    source_count: int
    """All of them."""
    statements: str | None
    """Address of its quotes and figures as CSV; None where there is nothing."""


def topic_pages(topic: Topic, catalogue: Catalogue, items: ItemViews) -> Iterator[SitePage]:
    """Yield the sheet of a registered topic, and its further pages."""
    quotes = catalogue.shown_once(catalogue.quotes_by_topic.get(topic.id, ()))
    figures = catalogue.figures_by_topic.get(topic.id, ())
    sheet = _sheet(topic)
    view = _topic(topic, quotes, figures, catalogue, items)
    summary = topic.description or gettext("Who said what on %(topic)s, and the figures stated.", topic=topic.name)
    charts = [view.time_chart, *(series.chart for series in view.series)]
    files = chart_files(charts, sheet.url, items.site)
    if view.statements:
        own = both(quotes, figures)
        files[view.statements] = statements(own, catalogue, items.citations, items.site)
    yield SitePage(page_file("topics", topic.id), "topic.md", topic.name, summary, view, topic, files=files)
    if view.years:
        yield from year_pages(sheet, quotes, catalogue, items)
    if view.figures_url:
        yield from figure_pages(sheet, figures, items)


def _topic(
    topic: Topic, quotes: Sequence[Quote], figures: Sequence[Figure], catalogue: Catalogue, items: ItemViews
) -> TopicSheetView:
    sheet = _sheet(topic)
    told = first_figures(figures)
    first = first_quotes([items.quote(quote) for quote in quotes])
    whole = len(first) == len(quotes)
    everybody = _voices(quotes, catalogue, items)
    voices = () if whole else everybody
    series = series_views(catalogue.revised(figures), sheet.url, items, catalogue)
    sources = {item.article_id for item in both(quotes, figures)}
    places = [article for article in catalogue.articles if article.id in sources]
    days = [catalogue.by_id[quote.article_id].source.published for quote in quotes]
    return TopicSheetView(
        name=isolated(topic.name),
        description=shown(topic.description) if topic.description else None,
        media_topic=topic.media_topic,
        coverage=coverage(quotes, figures, catalogue),
        series=series[:_MOST_SERIES],
        more_series=max(len(series) - _MOST_SERIES, 0),
        figure_count=len(figures),
        figures=tuple(items.figure(figure) for figure in told),
        figures_url=figures_url(sheet) if len(told) < len(figures) else None,
        count=len(quotes),
        speakers=_by_speaker(quotes, items) if whole else (),
        voices=voices[:_MOST_VOICES],
        more_voices=max(len(voices) - _MOST_VOICES, 0),
        latest=() if whole else first,
        years=() if whole else year_links(sheet, quotes, catalogue),
        spoke=everybody[:_MOST_NAMED],
        spoke_count=len(everybody),
        unnamed=_unnamed(quotes),
        time_chart=over_time(
            days,
            Plan(
                "quotes-over-time",
                sheet.url,
                gettext("Quotes in the articles read here: %(name)s", name=sheet.name),
            ),
        ),
        sources=tuple(items.place(article) for article in places[:_MOST_SOURCES]),
        source_count=len(places),
        statements=statements_file(sheet.url, quotes, figures),
    )


def _sheet(topic: Topic) -> Sheet:
    return Sheet(topic.name, page_url("topics", topic.id), "topic")


def _by_speaker(quotes: Iterable[Quote], items: ItemViews) -> tuple[tuple[QuoteView, ...], ...]:
    """Return the quotes of each speaker; an unnamed source is never taken for another one, so each stands alone."""
    groups: dict[str, list[QuoteView]] = {}
    for quote in quotes:
        who = quote.speaker.id if quote.speaker and quote.speaker.named else quote.id
        groups.setdefault(who, []).append(items.quote(quote))
    return tuple(tuple(group) for group in groups.values())


def _unnamed(quotes: Iterable[Quote]) -> int:
    """Return how many quotes are of a source that is not named, but credited."""
    return sum(1 for quote in quotes if quote.credited and not (quote.speaker and quote.speaker.named))


def _voices(quotes: Iterable[Quote], catalogue: Catalogue, items: ItemViews) -> tuple[Voice, ...]:
    """Return the named speakers, the most quotes first; each with the latest of them."""
    groups: dict[str, list[Quote]] = {}
    for quote in quotes:
        if quote.speaker and quote.speaker.named:
            groups.setdefault(quote.speaker.id, []).append(quote)
    voices = []
    for own in groups.values():
        latest = items.quote(own[0])
        if latest.speaker:
            day = day_view(catalogue.by_id[own[0].article_id])
            voices.append(Voice(latest.speaker, len(own), day, latest.place.item_url))
    return tuple(sorted(voices, key=lambda voice: -voice.count))
