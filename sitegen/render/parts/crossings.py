"""The records that items of one article or several stand in, found by the items."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from sitegen.records import (
    Actor,
    Article,
    Correction,
    Figure,
    FigureSeries,
    Item,
    Outlet,
    Quote,
    Repeat,
    Speaker,
    Topic,
)
from sitegen.render.catalogue.catalogue import Catalogue

_Any = TypeVar("_Any")
_Numbers = Mapping[str, Sequence[int]]
"""In which of some rows each id stands."""


class Crossings:
    """Repeats, series, corrections, actors and topics of some items; each kind in the order of all facts."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take all facts."""
        self._catalogue = catalogue
        self._facts = catalogue.facts

    def repeats(self, ids: Iterable[str]) -> tuple[Repeat, ...]:
        """Return those that hold one of some quotes."""
        return _at(self._facts.repeats, self._in_repeats, ids)

    def corrections(self, ids: Iterable[str]) -> tuple[Correction, ...]:
        """Return those of some items, published or gone."""
        return _at(self._facts.corrections, self._in_corrections, ids)

    def series(self, ids: Iterable[str]) -> tuple[FigureSeries, ...]:
        """Return those that hold one of some figures."""
        return _at(self._facts.series, self._in_series, ids)

    def quotes(self, repeats: Iterable[Repeat]) -> tuple[Quote, ...]:
        """Return the published quotes of some repeats, each once."""
        known = (self._catalogue.quote_by_id.get(i) for repeat in repeats for i in repeat.quote_ids)
        return tuple({quote.id: quote for quote in known if quote}.values())

    def figures(self, series: Iterable[FigureSeries]) -> tuple[Figure, ...]:
        """Return the published figures of some series, each once."""
        known = (self._catalogue.figure_by_id.get(i) for one in series for i in one.figure_ids)
        return tuple({figure.id: figure for figure in known if figure}.values())

    def actors(self, speakers: Iterable[Speaker]) -> tuple[Actor, ...]:
        """Return those of some speakers who have a page, by id."""
        return tuple(self._catalogue.actors[i] for i in sorted({s.id for s in speakers}) if i in self._catalogue.actors)

    def topics(self, items: Iterable[Item]) -> tuple[Topic, ...]:
        """Return those that some items are on: what is not named by any of them can be on none of their pages."""
        named = {topic for item in items for topic in item.topics}
        return tuple(topic for topic in self._facts.topics if topic.id in named)

    def outlets(self, articles: Iterable[Article]) -> tuple[Outlet, ...]:
        """Return those on record that some articles, or whoever prints them too, state as theirs."""
        named = {name.casefold() for article in articles for name in _outlets_stated(article)}
        known = {outlet.id for name in named if (outlet := self._catalogue.outlets.get(name))}
        return tuple(outlet for outlet in self._facts.outlets if outlet.id in known)

    @cached_property
    def _in_repeats(self) -> _Numbers:
        return _numbers(repeat.quote_ids for repeat in self._facts.repeats)

    @cached_property
    def _in_series(self) -> _Numbers:
        return _numbers(series.figure_ids for series in self._facts.series)

    @cached_property
    def _in_corrections(self) -> _Numbers:
        return _numbers(correction.items for correction in self._facts.corrections)


def _outlets_stated(article: Article) -> Iterator[str]:
    yield from filter(None, (article.source.outlet, *(carrier.outlet for carrier in article.carriers)))


def _numbers(rows: Iterable[Iterable[str]]) -> _Numbers:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, ids in enumerate(rows):
        for i in ids:
            found[i].append(number)
    return found


def _at(rows: Sequence[_Any], numbers: _Numbers, ids: Iterable[str]) -> tuple[_Any, ...]:
    """Return the rows that hold one of some ids, in their order."""
    return tuple(rows[number] for number in sorted({n for i in ids for n in numbers.get(i, ())}))
