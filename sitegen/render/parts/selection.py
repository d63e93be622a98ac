"""The facts that the pages of one actor, topic or week may be made of, and none besides."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sitegen.records import (
    Actor,
    Article,
    Correction,
    Facts,
    Figure,
    FigureSeries,
    Item,
    Outlet,
    Quote,
    Repeat,
    Sentences,
    Topic,
)
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.parts.crossings import Crossings


@dataclass(frozen=True, slots=True)
class Selection:
    """All that pages of some items may be made of, in the order of all facts."""

    articles: tuple[Article, ...]
    """Where the items stand, and those that are compared with them."""
    sentences: tuple[tuple[str, Sentences], ...]
    """Where the sentences of each of these articles stand, by its id."""
    views: tuple[str, ...]
    """A digest of what each of these articles shows."""
    quotes: tuple[Quote, ...]
    """The quotes, and those of the same words elsewhere."""
    figures: tuple[Figure, ...]
    """The figures, and those that measure the same elsewhere."""
    repeats: tuple[Repeat, ...]
    """Which quotes are the same words."""
    series: tuple[FigureSeries, ...]
    """Which figures measure the same."""
    corrections: tuple[Correction, ...]
    """What was corrected of the items."""
    actors: tuple[Actor, ...]
    """Who speaks, of those who have a page."""
    topics: tuple[Topic, ...]
    """Those that any of the items is on."""
    outlets: tuple[Outlet, ...]
    """Those on record that the articles come from."""
    newest: date | None
    """The day of the whole site, where there is no item that tells one."""

    def catalogue(self) -> Catalogue:
        """Return a catalogue that holds nothing else."""
        facts = Facts(
            articles=self.articles,
            sentences=dict(self.sentences),
            actors=self.actors,
            topics=self.topics,
            outlets=self.outlets,
            quotes=self.quotes,
            figures=self.figures,
            repeats=self.repeats,
            series=self.series,
            corrections=self.corrections,
        )
        return Catalogue.of(facts)


class Selections:
    """Gathers the facts of some items after the others."""

    def __init__(self, catalogue: Catalogue, crossings: Crossings, shown: Callable[[str], str]) -> None:
        """Take all facts, what ties articles together, and what gives the digest of what an article shows."""
        self._catalogue = catalogue
        self._crossings = crossings
        self._shown = shown

    def of(
        self,
        quotes: Sequence[Quote],
        figures: Sequence[Figure],
        *,
        articles: Iterable[Article] = (),
        actors: Iterable[Actor] = (),
    ) -> Selection:
        """Return the facts of some items, and of articles and actors that may have none."""
        facts, crossings = self._catalogue.facts, self._crossings
        repeats = crossings.repeats(quote.id for quote in quotes)
        series = crossings.series(figure.id for figure in figures)
        said = {quote.id: quote for quote in (*quotes, *crossings.quotes(repeats))}
        counted = {figure.id: figure for figure in (*figures, *crossings.figures(series))}
        every = both(said.values(), counted.values())
        places = self._places(every, articles)
        return Selection(
            articles=places,
            sentences=self._sentences(places),
            views=tuple(self._shown(article.id) for article in places),
            quotes=tuple(said.values()),
            figures=tuple(counted.values()),
            repeats=repeats,
            series=series,
            corrections=crossings.corrections(item.id for item in both(quotes, figures)),
            actors=self._heard(every, actors),
            topics=crossings.topics(every),
            outlets=crossings.outlets(places),
            newest=None if quotes or figures else facts.newest_day,
        )

    def _places(self, items: Iterable[Item], articles: Iterable[Article]) -> tuple[Article, ...]:
        """Return the articles of items, and others, in the order in which all pages have them."""
        ids = {*(item.article_id for item in items), *(article.id for article in articles)}
        return tuple(self._catalogue.by_id[i] for i in sorted(ids, key=self._catalogue.rank.__getitem__))

    def _heard(self, items: Iterable[Item], others: Iterable[Actor]) -> tuple[Actor, ...]:
        """Return who says the items, and others."""
        speakers = self._crossings.actors(item.who for item in items if item.who)
        return tuple({actor.id: actor for actor in (*speakers, *others)}.values())

    def _sentences(self, articles: Iterable[Article]) -> tuple[tuple[str, Sentences], ...]:
        return tuple((article.id, self._catalogue.sentences_of(article)) for article in articles)
