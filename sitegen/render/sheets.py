"""The fact sheets: one page for each actor, topic and article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sitegen.records import Actor, Article, Figure, FigureSeries, Quote, Role, Topic
from sitegen.render import wording
from sitegen.render.escape import isolated, shown, web_url
from sitegen.render.items import Items
from sitegen.render.links import page_file, page_url
from sitegen.render.page import Page
from sitegen.render.shelf import Shelf, both
from sitegen.render.surroundings import opening_label
from sitegen.render.views import Day, FigureView, Place, QuoteView

ACTOR_KINDS = {
    "person": "Person",
    "organisation": "Organisation",
    "government": "Government",
    "group": "Group",
    "place": "Place",
    "unknown": "Speaker",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """What is filed under one name elsewhere: a line of a sheet's overview."""

    name: Markup
    url: str
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """A dated role."""

    title: Markup
    of: Markup | None
    when: str


@dataclass(frozen=True, slots=True)
class ActorView:
    """The sheet of one speaker."""

    name: Markup
    kind: str
    registered: bool
    aliases: tuple[Markup, ...]
    roles: tuple[Office, ...]
    wikidata: str | None
    coverage: str
    """How much this is: "34 quotes in 21 articles, 3 to 21 March 2026"; empty where there is nothing."""
    quotes: tuple[QuoteView, ...]
    figures: tuple[FigureView, ...]
    topics: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Figures of the same thing with different values, side by side."""

    label: Markup
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """The sheet of one subject."""

    name: Markup
    description: Markup | None
    media_topic: str | None
    coverage: str
    series: tuple[SeriesView, ...]
    figures: tuple[FigureView, ...]
    speakers: tuple[tuple[QuoteView, ...], ...]
    """A group for each speaker, the most recently quoted first."""
    sources: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The sheet of one article: where it was published, and what was drawn from it."""

    place: Place
    authors: Markup | None
    modified: Day | None
    retrieved: Day | None
    language: str | None
    licence: Markup | None
    url: str | None
    archive: str | None
    sha256: str
    length: int
    """Characters of the text that was read."""
    quotes: tuple[tuple[QuoteView, tuple[str, ...]], ...]
    """Each with the ids of the same words elsewhere in the article, which lead here."""
    figures: tuple[FigureView, ...]
    held: int
    """Items that wait for a reviewer and are not shown."""


def actor_pages(shelf: Shelf, items: Items) -> Iterator[Page]:
    """Yield a sheet for each actor that is quoted, states a figure or is registered."""
    quotes, figures = shelf.quotes_by_actor(), shelf.figures_by_actor()
    for actor in shelf.actors.values():
        view = _actor(actor, quotes.get(actor.id, ()), figures.get(actor.id, ()), shelf, items)
        summary = f"What {actor.name} is quoted as saying: {view.coverage or 'nothing so far'}."
        yield Page(page_file("actors", actor.id), "actor.md", actor.name, summary, view, actor)


def topic_pages(shelf: Shelf, items: Items) -> Iterator[Page]:
    """Yield a sheet for each registered topic."""
    quotes, figures = shelf.quotes_by_topic(), shelf.figures_by_topic()
    for topic in shelf.topics.values():
        view = _topic(topic, quotes.get(topic.id, ()), figures.get(topic.id, ()), shelf, items)
        summary = topic.description or f"Who said what on {topic.name}, and the figures stated."
        yield Page(page_file("topics", topic.id), "topic.md", topic.name, summary, view, topic)


def article_pages(shelf: Shelf, items: Items) -> Iterator[Page]:
    """Yield a sheet for each article."""
    quotes, figures = shelf.quotes_by_article(), shelf.figures_by_article()
    for article in shelf.articles:
        view = _article(article, quotes.get(article.id, ()), figures.get(article.id, ()), shelf, items)
        title = article.title or opening_label(article.body)
        summary = f"Quotes and figures drawn from one article, each checked word for word: {title}"
        yield Page(page_file("articles", article.id), "article.md", title, summary, view, article)


def coverage(quotes: Iterable[Quote], figures: Iterable[Figure], shelf: Shelf) -> str:
    """Return "34 quotes and 6 figures in 21 articles, 3 to 21 March 2026"; empty where there is nothing."""
    items = both(quotes, figures)
    spoken = sum(isinstance(item, Quote) for item in items)
    numbers = ((spoken, "quote"), (len(items) - spoken, "figure"))
    counts = [wording.counted(number, noun) for number, noun in numbers if number]
    if not counts:
        return ""
    articles = {item.article_id for item in items}
    return f"{' and '.join(counts)} in {wording.counted(len(articles), 'article')}{_span_of_days(articles, shelf)}"


def _span_of_days(articles: Iterable[str], shelf: Shelf) -> str:
    days = [day for i in articles if (day := shelf.by_id[i].source.published)]
    return f", {wording.between_days(min(days), max(days))}" if days else ""


def _actor(
    actor: Actor, quotes: tuple[Quote, ...], figures: tuple[Figure, ...], shelf: Shelf, items: Items
) -> ActorView:
    once = shelf.shown_once(quotes)
    return ActorView(
        name=isolated(actor.name),
        kind=ACTOR_KINDS[actor.kind],
        registered=actor.registered,
        aliases=tuple(isolated(alias) for alias in actor.aliases),
        roles=tuple(_office(role) for role in reversed(actor.roles)),
        wikidata=actor.wikidata if actor.wikidata and actor.wikidata[1:].isdigit() else None,
        coverage=coverage(once, figures, shelf),
        quotes=tuple(items.quote(quote) for quote in once),
        figures=tuple(items.figure(figure) for figure in figures),
        topics=_tallies(once, shelf, items),
    )


def _office(role: Role) -> Office:
    return Office(shown(role.title), shown(role.of) if role.of else None, _time_in_office(role.since, role.until))


def _time_in_office(since: date | None, until: date | None) -> str:
    if since and until:
        return f"{wording.day(since)} to {wording.day(until)}"
    if since:
        return f"since {wording.day(since)}"
    return f"until {wording.day(until)}" if until else "dates unknown"


def _tallies(quotes: Iterable[Quote], shelf: Shelf, items: Items) -> tuple[Tally, ...]:
    found: dict[str, list[QuoteView]] = {}
    for quote in quotes:
        for topic in quote.topics:
            if topic in shelf.topics:
                found.setdefault(topic, []).append(items.quote(quote))
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Tally(isolated(shelf.topics[i].name), page_url("topics", i), tuple(q)) for i, q in ordered)


def _topic(
    topic: Topic, quotes: tuple[Quote, ...], figures: tuple[Figure, ...], shelf: Shelf, items: Items
) -> TopicView:
    once = shelf.shown_once(quotes)
    speakers: dict[str, list[QuoteView]] = {}
    for quote in once:
        # An unnamed source is never taken for another one, so each stands alone.
        who = quote.speaker.id if quote.speaker and quote.speaker.named else quote.id
        speakers.setdefault(who, []).append(items.quote(quote))
    sources = dict.fromkeys(item.article_id for item in both(quotes, figures))
    return TopicView(
        name=isolated(topic.name),
        description=shown(topic.description) if topic.description else None,
        media_topic=topic.media_topic,
        coverage=coverage(once, figures, shelf),
        series=tuple(_series(series, members, items) for series, members in shelf.revised(figures)),
        figures=tuple(items.figure(figure) for figure in figures),
        speakers=tuple(tuple(group) for group in speakers.values()),
        sources=tuple(items.place(a) for a in shelf.articles if a.id in sources),
    )


def _series(series: FigureSeries, members: Iterable[Figure], items: Items) -> SeriesView:
    return SeriesView(shown(series.label), tuple(items.figure(figure) for figure in members))


def _article(
    article: Article, quotes: tuple[Quote, ...], figures: tuple[Figure, ...], shelf: Shelf, items: Items
) -> ArticleView:
    source = article.source
    again: dict[str, list[str]] = {quote.id: [] for quote in shelf.shown_once(quotes)}
    for quote in quotes:
        if quote.id not in again:
            again[shelf.first_of[quote.id]].append(quote.id)
    return ArticleView(
        place=items.place(article),
        authors=Markup(", ").join(isolated(name) for name in source.authors) if source.authors else None,
        modified=_day(source.modified),
        retrieved=_day(source.retrieved),
        language=source.language,
        licence=shown(source.licence) if source.licence else None,
        url=web_url(source.url),
        archive=web_url(source.archive),
        sha256=source.sha256,
        length=len(article.body),
        quotes=tuple((items.quote(quote), tuple(again[quote.id])) for quote in quotes if quote.id in again),
        figures=tuple(items.figure(figure) for figure in figures),
        held=shelf.held.get(article.id, 0),
    )


def _day(when: date | None) -> Day | None:
    return Day(wording.day(when), when.isoformat()) if when else None
