"""Everything that a site is made from."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from sitegen.records.actor import Actor, NameLink
from sitegen.records.article import Article
from sitegen.records.base import Record
from sitegen.records.decision import Correction, LedgerEntry
from sitegen.records.extraction import Stage, UnitKind
from sitegen.records.figure import HELD_WITH_QUOTE, Figure, FigureId
from sitegen.records.item import Item
from sitegen.records.quote import REPORTED_UNPUBLISHED, Quote
from sitegen.records.sentences import Sentences
from sitegen.records.topic import Outlet, Topic


class Registry(Record):
    """What the maintainers know beforehand (content/*.yml); empty where there are no such files."""

    actors: tuple[Actor, ...] = ()
    topics: tuple[Topic, ...] = ()
    outlets: tuple[Outlet, ...] = ()


class Repeat(Record):
    """The same quotation printed in several places: shown once, with all of them."""

    quote_ids: tuple[str, ...]
    """Two or more, the fullest and earliest first."""


class SeriesPoint(Record):
    """One figure of a series as a chart shows it: its exact value and when and where it was stated."""

    figure_id: FigureId
    article_id: str
    published: date | None
    """The article's date; None where it is unknown."""
    value: Decimal
    upper: Decimal | None = None
    """Upper end of a range, else None."""
    stage: Stage | None = None
    """How far the amount has come: a pledge and a payment may stand in one table, but on no common line."""


class FigureSeries(Record):
    """Figures of one unit that measure the same thing, side by side; never averaged or summed."""

    label: str
    """What they measure, in the words of the first of them."""
    unit: str
    figure_ids: tuple[str, ...]
    """By date of the article, oldest first."""
    values: tuple[Decimal, ...]
    """Distinct values in the same order; two or more mean a revision or a conflict."""
    id: Annotated[str, Field(pattern=r"^s-[a-z2-7]{10}$")]
    """Made from the unit and from what is measured, so that a later article does not change it."""
    unit_kind: UnitKind
    points: tuple[SeriesPoint, ...]
    """One for each of ``figure_ids``, in the same order."""


class Facts(Record):
    """The resolved facts of all articles, in a fixed order that does not depend on the order of files."""

    articles: tuple[Article, ...] = ()
    """By date of publication (unknown last), then id."""
    sentences: Mapping[str, Sentences] = {}
    """Where the sentences of each article stand, by its id."""
    actors: tuple[Actor, ...] = ()
    """By id: every actor that speaks in a record below, registered or found, and every registered one."""
    links: tuple[NameLink, ...] = ()
    """Names that were taken for other ones, by the id that each would have by itself."""
    topics: tuple[Topic, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """By article, then place; published and held."""
    figures: tuple[Figure, ...] = ()
    """By article, then place; published and held."""
    repeats: tuple[Repeat, ...] = ()
    series: tuple[FigureSeries, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """Newest first."""
    tombstones: tuple[LedgerEntry, ...] = ()
    """Items that were published and are gone, by id."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The quotes, then the figures, published and held."""
        return (*self.quotes, *self.figures)

    @property
    def unwanted(self) -> frozenset[str]:
        """The ids of what is held for nothing but that the site shows quotations alone; nobody needs to decide it."""
        quotes = {quote.id for quote in self.quotes if quote.status == "held" and quote.reason == REPORTED_UNPUBLISHED}
        within = (figure for figure in self.figures if figure.quote_id in quotes and figure.reason == HELD_WITH_QUOTE)
        return frozenset({*quotes, *(figure.id for figure in within)})

    @property
    def heard(self) -> frozenset[str]:
        """The ids of the actors who have a page: who is registered, and who is named for something published."""
        shown = (item.who for item in self.items if item.status == "published")
        return frozenset(
            {*(actor.id for actor in self.actors if actor.registered), *(who.id for who in shown if who and who.named)}
        )

    @property
    def departed(self) -> dict[str, str]:
        """The name of everybody who had a page and has none, for all that was theirs is gone or another's, by id.

        Whether somebody was named or only described is in no ledger: what has no capital letter is a description.
        """
        told = ((c.was.by, c.was.name) for correction in self.corrections for c in correction.changes)
        were = (*((entry.by, entry.name) for entry in self.tombstones), *told)
        known = {*self.heard, *(former for actor in self.actors for former in actor.formerly)}
        return {by: name for by, name in were if by and name and by not in known and not name.islower()}

    @property
    def newest_day(self) -> date | None:
        """The newest day that the articles tell of: the only clock of a build."""
        days = (
            day for a in self.articles for day in (a.source.published, a.source.modified, a.source.retrieved) if day
        )
        return max(days, default=None)
