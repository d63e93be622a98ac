"""Facts, found by id and put in the order in which readers want them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self, TypeVar

from sitegen.records import (
    Actor,
    Article,
    Correction,
    Facts,
    Figure,
    FigureSeries,
    Item,
    LedgerEntry,
    Outlet,
    Quote,
    Sentences,
    Speaker,
    Topic,
)
from sitegen.render.catalogue.correction_ids import with_ids

_Item = TypeVar("_Item", bound=Item)
_Any = TypeVar("_Any")


@dataclass(frozen=True)
class Catalogue:
    """What may be published of the facts; what is held back is only counted.

    Quotes and figures stand newest article first (unknown dates last), within an article in the order of the text.
    The law of the project has been checked for every item by whoever hands them over.
    """

    facts: Facts
    articles: tuple[Article, ...]
    """Newest first; without those held back whole."""
    by_id: Mapping[str, Article]
    rank: Mapping[str, int]
    """Article id -> its number in the order above."""
    outlets: Mapping[str, Outlet]
    """By id and by name, in lower case."""
    actors: Mapping[str, Actor]
    """Those that have a page: quoted, stating a figure, or registered."""
    topics: Mapping[str, Topic]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    first_of: Mapping[str, str]
    """Id of a repeated quote -> id of the one that is shown for all of them."""
    places: Mapping[str, tuple[Quote, ...]]
    """Id of a repeated quote -> the other published places of the same words."""
    held: Mapping[str, int]
    """Article id -> how many of its items wait for a reviewer."""

    @classmethod
    def of(cls, facts: Facts) -> Self:
        """Sort the facts."""
        articles = tuple(sorted((a for a in facts.articles if a.held is None), key=_newest_first))
        rank = {article.id: n for n, article in enumerate(articles)}
        by_id = {article.id: article for article in articles}
        quotes = _published(facts.quotes, rank)
        figures = _published(facts.figures, rank)
        heard = facts.heard
        places = _places(facts, quotes)
        return cls(
            facts=facts,
            articles=articles,
            by_id=by_id,
            rank=rank,
            outlets={key.casefold(): o for o in facts.outlets for key in (o.name, o.id)},
            actors={a.id: a for a in facts.actors if a.id in heard},
            topics={topic.id: topic for topic in facts.topics},
            quotes=quotes,
            figures=figures,
            first_of={q.id: group[0].id for group in places for q in group},
            places={q.id: tuple(p for p in group if p.id != q.id) for group in places for q in group},
            held=_held(facts),
        )

    def shown_once(self, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        """Leave out the repeats of a quote that is itself among them."""
        listed = tuple(quotes)
        ids = {quote.id for quote in listed}
        return tuple(q for q in listed if (first := self.first_of.get(q.id, q.id)) == q.id or first not in ids)

    def sentences_of(self, article: Article) -> Sentences:
        """Return where the sentences of an article stand."""
        return self.facts.sentences.get(article.id, Sentences())

    def quote_of(self, figure: Figure) -> Quote | None:
        """Return the published quote that a figure stands in."""
        return self.quote_by_id.get(figure.quote_id) if figure.quote_id else None

    @cached_property
    def quote_by_id(self) -> Mapping[str, Quote]:
        """Return the published quotes by their ids."""
        return {quote.id: quote for quote in self.quotes}

    @cached_property
    def figure_by_id(self) -> Mapping[str, Figure]:
        """Return the published figures by their ids."""
        return {figure.id: figure for figure in self.figures}

    @cached_property
    def quotes_by_article(self) -> Mapping[str, tuple[Quote, ...]]:
        """Return the quotes of each article, in the order of the text."""
        return _grouped((quote.article_id, quote) for quote in self.quotes)

    @cached_property
    def figures_by_article(self) -> Mapping[str, tuple[Figure, ...]]:
        """Return the figures of each article, in the order of the text."""
        return _grouped((figure.article_id, figure) for figure in self.figures)

    @cached_property
    def quotes_by_actor(self) -> Mapping[str, tuple[Quote, ...]]:
        """Return the quotes of each named speaker."""
        return _grouped((q.speaker.id, q) for q in self.quotes if q.speaker and q.speaker.named)

    @cached_property
    def figures_by_actor(self) -> Mapping[str, tuple[Figure, ...]]:
        """Return the figures that each named actor states."""
        return _grouped((f.stated_by.id, f) for f in self.figures if f.stated_by and f.stated_by.named)

    @cached_property
    def quotes_by_topic(self) -> Mapping[str, tuple[Quote, ...]]:
        """Return the quotes on each topic."""
        return _grouped((topic, quote) for quote in self.quotes for topic in quote.topics)

    @cached_property
    def figures_by_topic(self) -> Mapping[str, tuple[Figure, ...]]:
        """Return the figures on each topic."""
        return _grouped((topic, figure) for figure in self.figures for topic in figure.topics)

    @cached_property
    def article_of(self) -> Mapping[str, str]:
        """Return the id of the article of each published item."""
        return {item.id: item.article_id for item in both(self.quotes, self.figures)}

    @cached_property
    def buried(self) -> Mapping[str, LedgerEntry]:
        """Return what each item that was published and is gone last was; its article may be gone as well."""
        return {entry.id: entry for entry in self.facts.tombstones}

    @cached_property
    def tombstones_by_article(self) -> Mapping[str, tuple[LedgerEntry, ...]]:
        """Return what was published of each article and is gone."""
        return _grouped((entry.article, entry) for entry in self.facts.tombstones)

    @cached_property
    def corrections_by_item(self) -> Mapping[str, tuple[tuple[str, Correction], ...]]:
        """Return the corrections of each item with their ids, newest first."""
        return _grouped((item, (i, c)) for i, c in with_ids(self.facts.corrections) for item in dict.fromkeys(c.items))

    def instead_of(self, gone: str) -> tuple[str, ...]:
        """Return the ids of what stands in the place of an item that is gone, as far as readers were told."""
        changes = (change for _, told in self.corrections_by_item.get(gone, ()) for change in told.changes)
        return tuple(change.instead for change in changes if change.item == gone and change.instead)

    def revised(self, figures: Iterable[Figure]) -> tuple[tuple[FigureSeries, tuple[Figure, ...]], ...]:
        """Return the series with more than one value that hold one of the figures, each with its published figures."""
        numbers = {number for figure in figures for number in self._revised_with.get(figure.id, ())}
        return tuple(self._revised[number] for number in sorted(numbers))

    @cached_property
    def _revised(self) -> tuple[tuple[FigureSeries, tuple[Figure, ...]], ...]:
        """Return all series with more than one value."""
        known = self.figure_by_id
        found = ((series, tuple(known[i] for i in series.figure_ids if i in known)) for series in self.facts.series)
        return tuple(pair for pair in found if len({(figure.value, figure.upper) for figure in pair[1]}) > 1)

    @cached_property
    def _revised_with(self) -> Mapping[str, tuple[int, ...]]:
        """Return by its id the numbers of the series that hold a figure."""
        return _grouped((figure.id, n) for n, (_, members) in enumerate(self._revised) for figure in members)

    def outlet(self, article: Article) -> Outlet | None:
        """Return the registered outlet that an article names by its id or its name."""
        return self.outlets.get((article.source.outlet or "").casefold())

    def has_page(self, speaker: Speaker) -> bool:
        """Return whether there is an actor page for the speaker."""
        return speaker.named and speaker.id in self.actors


def both(quotes: Iterable[Quote], figures: Iterable[Figure]) -> tuple[Quote | Figure, ...]:
    """Return quotes and figures in one row."""
    return (*quotes, *figures)


def _newest_first(article: Article) -> tuple[bool, int, str]:
    published = article.source.published
    return (published is None, -(published.toordinal() if published else 0), article.id)


def _published(items: Iterable[_Item], rank: Mapping[str, int]) -> tuple[_Item, ...]:
    public = (item for item in items if item.status == "published" and item.article_id in rank)
    return tuple(sorted(public, key=lambda item: (rank[item.article_id], item.start, item.id)))


def _places(facts: Facts, quotes: Iterable[Quote]) -> list[tuple[Quote, ...]]:
    known = {quote.id: quote for quote in quotes}
    groups = (tuple(known[i] for i in repeat.quote_ids if i in known) for repeat in facts.repeats)
    return [group for group in groups if len(group) > 1]


def _held(facts: Facts) -> Mapping[str, int]:
    counts: dict[str, int] = defaultdict(int)
    unwanted = facts.unwanted
    for item in facts.items:
        counts[item.article_id] += item.status == "held" and item.id not in unwanted
    return counts


def _grouped(pairs: Iterable[tuple[str, _Any]]) -> Mapping[str, tuple[_Any, ...]]:
    groups: dict[str, list[_Any]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}
