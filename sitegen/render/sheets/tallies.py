"""What a speaker said by topic."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from sitegen.records import Quote
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.views import QuoteView
from sitegen.render.text.addresses import page_url
from sitegen.render.text.escape import isolated


@dataclass(frozen=True, slots=True)
class Jump:
    """The way to a quote further up, by its day."""

    id: str
    """The quote's."""
    day: str
    """When its article was published: "3 March 2026"."""
    number: int
    """Which one of that day it is, from 1 on; the day is told at the first."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a speaker said on one topic: a line of the sheet's overview."""

    name: Markup
    """The topic."""
    url: str
    """Its sheet."""
    count: int
    """How many quotes."""
    jumps: tuple[Jump, ...]
    """Those that stand on this page, to jump to."""


def by_topic(quotes: Iterable[Quote], catalogue: Catalogue) -> list[tuple[str, int]]:
    """Return the registered topics of some quotes with their numbers, the most first."""
    counts: dict[str, int] = {}
    for topic in (topic for quote in quotes for topic in quote.topics if topic in catalogue.topics):
        counts[topic] = counts.get(topic, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def tallies(quotes: Sequence[Quote], here: set[str], catalogue: Catalogue, items: ItemViews) -> tuple[Tally, ...]:
    """Return what a speaker said by topic, the most first; `here` are the quotes on the page, by their ids."""
    return tuple(
        Tally(
            name=isolated(catalogue.topics[i].name),
            url=page_url("topics", i),
            count=number,
            jumps=tuple(_jumps(items.quote(quote) for quote in quotes if i in quote.topics and quote.id in here)),
        )
        for i, number in by_topic(quotes, catalogue)
    )


def _jumps(quotes: Iterable[QuoteView]) -> Iterator[Jump]:
    for day, same in groupby(quotes, key=lambda quote: quote.place.day.words):
        yield from (Jump(quote.id, day, number) for number, quote in enumerate(same, start=1))
