"""The facts that one article's part of the site may be made of, and none besides: they can be told apart as a whole.

Whatever is made of them sees a catalogue that holds nothing else. So there is no list of what a page depends on that
could lack something: what is not gathered here is on no page of the article, in a clean build as in any other.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from sitegen.records import (
    Actor,
    Article,
    Correction,
    Facts,
    Figure,
    LedgerEntry,
    Outlet,
    Quote,
    Repeat,
    Sentences,
    Speaker,
    Topic,
)
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.items.archive import Archive

_Any = TypeVar("_Any")


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that anything may be made of which is made of one article."""

    article: Article
    """The article."""
    sentences: Sentences
    """Where its sentences stand."""
    quotes: tuple[Quote, ...]
    """What is published of it."""
    figures: tuple[Figure, ...]
    """Likewise."""
    held: int
    """How many of its items wait for a reviewer."""
    repeats: tuple[Repeat, ...]
    """Which of the quotes are printed elsewhere too."""
    elsewhere: tuple[Quote, ...]
    """The same words in other articles."""
    others: tuple[Article, ...]
    """These articles."""
    actors: tuple[Actor, ...]
    """Who speaks in it, of those who have a page."""
    topics: tuple[Topic, ...]
    """All topics."""
    outlets: tuple[Outlet, ...]
    """All outlets on record."""
    corrections: tuple[Correction, ...]
    """Those of its items, in the order of all."""
    tombstones: tuple[LedgerEntry, ...]
    """What was published of it and is gone."""
    archive: Archive
    """What the whole archive tells."""

    def catalogue(self) -> Catalogue:
        """Return a catalogue that holds nothing else; beside the article those that print the same words."""
        facts = Facts(
            articles=(self.article, *self.others),
            sentences={self.article.id: self.sentences},
            actors=self.actors,
            topics=self.topics,
            outlets=self.outlets,
            quotes=(*self.quotes, *self.elsewhere),
            figures=self.figures,
            repeats=self.repeats,
            corrections=self.corrections,
            tombstones=self.tombstones,
        )
        return replace(Catalogue.of(facts), held={self.article.id: self.held})


class FactsByArticle:
    """Gathers the facts of one article after the other."""

    def __init__(self, catalogue: Catalogue, archive: Archive) -> None:
        """Take all facts, and what the whole archive tells."""
        self._catalogue = catalogue
        self._archive = archive

    def of(self, article: Article) -> ArticleFacts:
        """Return the facts of an article."""
        catalogue, facts = self._catalogue, self._catalogue.facts
        quotes = catalogue.quotes_by_article.get(article.id, ())
        figures = catalogue.figures_by_article.get(article.id, ())
        gone = catalogue.tombstones_by_article.get(article.id, ())
        repeats = _at(facts.repeats, self._repeats, (quote.id for quote in quotes))
        same = self._elsewhere(article, repeats)
        speakers = tuple(item.who for item in both(quotes, figures) if item.who)
        concerned = (*(item.id for item in both(quotes, figures)), *(entry.id for entry in gone))
        return ArticleFacts(
            article=article,
            sentences=catalogue.sentences_of(article),
            quotes=quotes,
            figures=figures,
            held=catalogue.held.get(article.id, 0),
            repeats=repeats,
            elsewhere=same,
            others=tuple({quote.article_id: catalogue.by_id[quote.article_id] for quote in same}.values()),
            actors=self._actors(speakers),
            topics=facts.topics,
            outlets=facts.outlets,
            corrections=_at(facts.corrections, self._corrections, concerned),
            tombstones=gone,
            archive=self._archive.beside(article, speakers),
        )

    def _actors(self, speakers: Iterable[Speaker]) -> tuple[Actor, ...]:
        """Return those of some speakers who have a page."""
        return tuple(self._catalogue.actors[i] for i in sorted({s.id for s in speakers}) if i in self._catalogue.actors)

    def _elsewhere(self, article: Article, repeats: Iterable[Repeat]) -> tuple[Quote, ...]:
        """Return the published quotes of other articles that are the same words as some of one's own."""
        named = (self._quotes.get(i) for repeat in repeats for i in repeat.quote_ids)
        return tuple({q.id: q for q in named if q and q.article_id != article.id}.values())

    @cached_property
    def _quotes(self) -> Mapping[str, Quote]:
        return {quote.id: quote for quote in self._catalogue.quotes}

    @cached_property
    def _repeats(self) -> Mapping[str, Sequence[int]]:
        return _numbers(repeat.quote_ids for repeat in self._catalogue.facts.repeats)

    @cached_property
    def _corrections(self) -> Mapping[str, Sequence[int]]:
        return _numbers(correction.items for correction in self._catalogue.facts.corrections)


def _numbers(rows: Iterable[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    """Return in which of some rows each id stands."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, ids in enumerate(rows):
        for i in ids:
            found[i].append(number)
    return found


def _at(rows: Sequence[_Any], numbers: Mapping[str, Sequence[int]], ids: Iterable[str]) -> tuple[_Any, ...]:
    """Return the rows that hold one of some ids, in their order."""
    return tuple(rows[number] for number in sorted({n for i in ids for n in numbers.get(i, ())}))
