"""What the newest articles brought, by topic and by person: the first thing that a returning reader asks."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup

from sitegen.records import Article, Figure, Quote
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.text.addresses import page_url
from sitegen.render.text.escape import isolated

_MOST: Final = 8
"""Lines of each list; the digest of the week has the rest."""


@dataclass(frozen=True, slots=True)
class NewOf:
    """How much is new of one topic or one person."""

    name: Markup
    """The topic or the person."""
    url: str
    """Their sheet."""
    quotes: int
    """New quotes."""
    figures: int
    """New figures."""


@dataclass(frozen=True, slots=True)
class NewView:
    """What the articles of the newest week brought."""

    words: str
    """The week: "16 to 22 November 2026"."""
    url: str
    """Its digest."""
    dated: bool
    """Whether it is a week; else its articles have no date."""
    articles: int
    """Articles of the week."""
    topics: tuple[NewOf, ...]
    """Topics with something new, the most first."""
    people: tuple[NewOf, ...]
    """Speakers with something new, the most first."""


def whats_new(words: str, url: str, articles: Sequence[Article], catalogue: Catalogue, *, dated: bool) -> NewView:
    """Return what some articles brought: those of the week that ``words`` and ``url`` name."""
    quotes = catalogue.shown_once(q for a in articles for q in catalogue.quotes_by_article.get(a.id, ()))
    figures = [f for a in articles for f in catalogue.figures_by_article.get(a.id, ())]
    topics = {topic.id: topic.name for topic in catalogue.topics.values()}
    people = {actor.id: actor.name for actor in catalogue.actors.values()}
    return NewView(
        words,
        url,
        dated,
        len(articles),
        topics=_lines("topics", topics, _by_topic(quotes), _by_topic(figures)),
        people=_lines("actors", people, _by_person(quotes), _by_person(figures)),
    )


def _by_topic(items: Iterable[Quote | Figure]) -> Counter[str]:
    return Counter(topic for item in items for topic in item.topics)


def _by_person(items: Iterable[Quote | Figure]) -> Counter[str]:
    return Counter(item.who.id for item in items if item.who and item.who.named)


def _lines(
    folder: Literal["topics", "actors"], names: Mapping[str, str], quotes: Counter[str], figures: Counter[str]
) -> tuple[NewOf, ...]:
    """Return a line for each name that has something new, the most first and then by name."""
    found = [i for i in names if quotes[i] or figures[i]]
    found.sort(key=lambda i: (-quotes[i] - figures[i], names[i]))
    return tuple(NewOf(isolated(names[i]), page_url(folder, i), quotes[i], figures[i]) for i in found[:_MOST])
