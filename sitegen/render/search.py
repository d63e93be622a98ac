"""What a search may lead to: each item at its own anchor, and the heads of actors, topics and articles.

Lists are left out: what they name has an entry of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from babel.numbers import get_currency_name
from markupsafe import Markup, escape

from sitegen.records import Actor, Article, Figure, Quote, QuoteKind, SearchEntry, Speaker, Topic
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.coverage_lines import coverage
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.places import ArticleLink
from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.sheets.actor_sheets import ACTOR_KINDS
from sitegen.render.text import wording
from sitegen.render.text.addresses import page_url
from sitegen.render.text.escape import isolated, plain_title, shown, stressed
from sitegen.render.text.language import gettext

_HEAD = 10.0
"""A page that bears the name comes before the items that mention it."""
_ARTICLE = 2.0
_BUSY = 20
"""Items of an actor whose sheet changes with so many articles that it belongs to no month."""
_MAGNITUDES = ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand"))
_LOCALE = "en"
_UNDATED = "0000-00"
_KINDS: Final[Mapping[QuoteKind, str]] = {"direct": "quotation", "mixed": "quotation", "indirect": "reported speech"}


def sheet_entries(items: ItemViews) -> Iterator[SearchEntry]:
    """Yield an entry for each actor and topic with a page."""
    catalogue, facets = items.catalogue, _Facets(items)
    quotes, figures = catalogue.quotes_by_actor, catalogue.figures_by_actor
    for actor in catalogue.actors.values():
        said, stated = catalogue.shown_once(quotes.get(actor.id, ())), figures.get(actor.id, ())
        month = _first_month([*said, *stated], catalogue)
        yield _actor(actor, coverage(said, stated, catalogue), facets.name(actor), month)
    quotes, figures = catalogue.quotes_by_topic, catalogue.figures_by_topic
    for topic in catalogue.topics.values():
        yield _topic(
            topic, coverage(catalogue.shown_once(quotes.get(topic.id, ())), figures.get(topic.id, ()), catalogue)
        )


def article_entries(article: Article, items: ItemViews) -> Iterator[SearchEntry]:
    """Yield an entry for an article, and for each of its published quotes and figures; for a repeated one once."""
    catalogue, facets = items.catalogue, _Facets(items)
    yield _article(article, items.place(article), facets)
    for quote in catalogue.quotes_by_article.get(article.id, ()):
        if catalogue.first_of.get(quote.id, quote.id) == quote.id:
            yield _quote(quote, items.quote(quote), catalogue, facets)
    for figure in catalogue.figures_by_article.get(article.id, ()):
        yield _figure(figure, items, catalogue, facets)


class _Facets:
    """By what items are narrowed beside their words."""

    def __init__(self, items: ItemViews) -> None:
        self._catalogue = items.catalogue
        self._namesakes = items.archive.namesakes

    def of(self, kind: str, item: Quote | Figure) -> tuple[tuple[str, str], ...]:
        """Return those of an item of some kind."""
        topics = (self._catalogue.topics[i] for i in item.topics if i in self._catalogue.topics)
        return (
            *self.of_article(kind, self._catalogue.by_id[item.article_id]),
            *self._speaker(item.who),
            *(("topic", plain_title(topic.name)) for topic in topics),
        )

    def of_article(self, kind: str, article: Article) -> tuple[tuple[str, str], ...]:
        """Return those of an article, or of something in it."""
        outlet = self._catalogue.outlet(article)
        name = plain_title(outlet.name if outlet else article.source.outlet or "")
        return (("kind", kind), *((("outlet", name),) if name else ()))

    def _speaker(self, who: Speaker | None) -> Iterator[tuple[str, str]]:
        """Yield the name of a speaker with a page."""
        if who is not None and self._catalogue.has_page(who):
            yield "speaker", self.name(self._catalogue.actors[who.id])

    def name(self, actor: Actor) -> str:
        """Return what an actor is called here, and nobody else."""
        name = plain_title(actor.name)
        return f"{name} ({actor.id})" if actor.id in self._namesakes else name


def _first_month(items: Sequence[Quote | Figure], catalogue: Catalogue) -> str:
    """Return the month in which an actor is first heard: who is heard again is so most often within weeks."""
    if not items or len(items) >= _BUSY:
        return ""
    return min(_month(catalogue.by_id[item.article_id]) for item in items)


def _actor(actor: Actor, found: str, called: str, month: str) -> SearchEntry:
    name = isolated(actor.name)
    offices = [shown(role.title) for role in actor.roles]
    aliases = [isolated(alias) for alias in actor.aliases]
    lines: list[list[str | Markup]] = [[gettext(ACTOR_KINDS[actor.kind]), *offices], [*aliases], [found]]
    return SearchEntry(
        url=page_url("actors", actor.id),
        page=str(name),
        title=str(name),
        shown=_lines(lines),
        found_by="",
        weight=_HEAD,
        lies_with=month,
        facets=(("kind", "actor"), ("speaker", called)),
    )


def _topic(topic: Topic, found: str) -> SearchEntry:
    name = isolated(topic.name)
    return SearchEntry(
        url=page_url("topics", topic.id),
        page=str(name),
        title=str(name),
        shown=_lines([[gettext("Topic")], [shown(topic.description or "")], [found]]),
        found_by=" ".join(topic.phrases),
        weight=_HEAD,
        facets=(("kind", "topic"), ("topic", plain_title(topic.name))),
    )


def _article(article: Article, place: ArticleLink, facets: _Facets) -> SearchEntry:
    return SearchEntry(
        url=place.article_url,
        page=str(place.label),
        title=str(place.label),
        shown=_lines([[gettext("Article"), _where(place)], [isolated(author) for author in article.source.authors]]),
        found_by="",
        weight=_ARTICLE,
        month=_month(article),
        day=_day(article),
        facets=facets.of_article("article", article),
    )


def _quote(quote: Quote, view: QuoteView, catalogue: Catalogue, facets: _Facets) -> SearchEntry:
    speaker = view.speaker
    who = (
        [speaker.name, speaker.role or speaker.office or Markup("")]
        if speaker
        else [escape(gettext("Speaker not given"))]
    )
    return SearchEntry(
        url=view.place.item_url,
        page=_page(view.place),
        title=str(Markup(", ").join(word for word in who if word)),
        shown=_lines([*_told(view), [_words(view)]]),
        found_by=" ".join(_names(quote.speaker, catalogue)),
        month=_month(catalogue.by_id[quote.article_id]),
        day=_day(catalogue.by_id[quote.article_id]),
        facets=facets.of(_KINDS[quote.kind], quote),
    )


def _told(view: QuoteView | FigureView) -> Iterator[list[Markup]]:
    """Yield lines on what must be known of an item before its words: warnings, and when it was corrected last."""
    corrected = (gettext("Corrected on %(day)s", day=correction.day.words) for correction in view.corrections[:1])
    yield from ([stressed(line)] for line in (*view.warnings, *corrected))


def _words(view: QuoteView) -> Markup:
    """Return the words with the rest of their sentence, as their item shows them: never a snippet that stands alone."""
    said = Markup(" ").join(Markup("").join(part.words for part in line) for line in view.paragraphs)
    return Markup("").join((view.lead, escape(view.opening), said, escape(view.closing), view.tail))


def _figure(figure: Figure, items: ItemViews, catalogue: Catalogue, facets: _Facets) -> SearchEntry:
    view = items.figure(figure)
    by = [view.stated_by.name] if view.stated_by else []
    return SearchEntry(
        url=view.place.item_url,
        page=_page(view.place),
        title=str(Markup(" – ").join([view.written, *by])),
        shown=_lines([*_told(view), [Markup("").join((view.before, view.written, view.after))]]),
        found_by=" ".join([*_spellings(figure), *_names(figure.stated_by, catalogue)]),
        month=_month(catalogue.by_id[figure.article_id]),
        day=_day(catalogue.by_id[figure.article_id]),
        facets=facets.of("figure", figure),
    )


def _spellings(figure: Figure) -> Iterator[str]:
    """Yield other ways to ask for a figure: its digits, its number with a word for the magnitude, its unit in words."""
    for value in (figure.value, figure.upper):
        if value is not None:
            yield wording.plain_number(value)
            yield from _with_magnitude(value)
    yield wording.normal_form(figure)
    if figure.unit_kind == "currency":
        yield get_currency_name(figure.unit.partition(" ")[0], count=2, locale=_LOCALE)


def _with_magnitude(value: Decimal) -> Iterator[str]:
    for power, word in _MAGNITUDES:
        if abs(value) >= 10**power:
            yield f"{wording.plain_number(value.scaleb(-power))} {word}"
            return


def _names(speaker: Speaker | None, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the other names of a speaker, so that each leads to all that the speaker said."""
    actor = catalogue.actors.get(speaker.id) if speaker and speaker.named else None
    return actor.aliases if actor else ()


def _month(article: Article) -> str:
    day = article.source.published
    return f"{day:%Y-%m}" if day else _UNDATED


def _day(article: Article) -> str:
    day = article.source.published
    return day.isoformat() if day else f"{_UNDATED}-00"


def _page(place: ArticleLink) -> str:
    """Return headline and place, apart by a dash where the headline has no full stop of its own."""
    apart = " " if place.label.striptags().endswith(".") else " – "
    return str(Markup("{}{}{}").format(place.label, apart, _where(place)))


def _where(place: ArticleLink) -> Markup:
    return Markup("{}, {}").format(place.outlet.name, wording.unbroken(place.day.words))


def _lines(lines: Iterable[Iterable[str | Markup]]) -> str:
    """Return lines of HTML: the words of each apart by commas, and none for a line without words."""
    filled = (Markup(", ").join(word for word in line if word) for line in lines)
    return str(Markup("<br>").join(line for line in filled if line))
