"""The facts that one article's part of the site may be made of, and none besides: they can be told apart as a whole.

Whatever is made of them sees a catalogue that holds nothing else. So there is no list of what a page depends on that
could lack something: what is not gathered here is on no page of the article, in a clean build as in any other.
"""

from dataclasses import dataclass, replace

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
    Topic,
)
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.items.archive import Archive
from sitegen.render.parts.crossings import Crossings


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
    """Those that any of these items is on."""
    outlets: tuple[Outlet, ...]
    """Those on record that these articles come from."""
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

    def __init__(self, catalogue: Catalogue, archive: Archive, crossings: Crossings) -> None:
        """Take all facts, what the whole archive tells, and what ties articles together."""
        self._catalogue = catalogue
        self._archive = archive
        self._crossings = crossings

    def of(self, article: Article) -> ArticleFacts:
        """Return the facts of an article."""
        catalogue = self._catalogue
        quotes = catalogue.quotes_by_article.get(article.id, ())
        figures = catalogue.figures_by_article.get(article.id, ())
        gone = catalogue.tombstones_by_article.get(article.id, ())
        repeats = self._crossings.repeats(quote.id for quote in quotes)
        same = tuple(quote for quote in self._crossings.quotes(repeats) if quote.article_id != article.id)
        others = tuple({quote.article_id: catalogue.by_id[quote.article_id] for quote in same}.values())
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
            others=others,
            actors=self._crossings.actors(speakers),
            topics=self._crossings.topics(both((*quotes, *same), figures)),
            outlets=self._crossings.outlets((article, *others)),
            corrections=self._crossings.corrections(concerned),
            tombstones=gone,
            archive=self._archive.beside(article, speakers),
        )
