"""A number that somebody states, checked against the article."""

from datetime import date
from typing import Annotated, Final

from pydantic import Field

from sitegen.records.actor import Speaker
from sitegen.records.extraction import StatedFigure
from sitegen.records.item import Item
from sitegen.records.quote import QuoteId
from sitegen.records.span import Span

FigureId = Annotated[str, Field(pattern=r"^f-[a-z2-7]{10}$")]

HELD_WITH_QUOTE: Final = "the quote that states it is held"
"""Reason of a figure that waits for nothing but its quote; a decision that publishes the quote lifts it."""


class Figure(StatedFigure, Item):
    """A number with its unit, its qualifier, what it measures and who states it."""

    id: FigureId
    """Made once from the article's id and the words; kept in the ledger once published."""
    stated_by: Speaker | None = None
    """None where the article itself states it."""
    quote_id: QuoteId | None = None
    """The quote that holds it."""
    linked: tuple[FigureId, ...] = ()
    """Ids of the other figures of the same change, in text order; one of them may be held."""
    period_start: date | None = None
    """First day of the period, where its words and the article's date tell; None: not told, or open."""
    period_end: date | None = None
    """Last day of the period or the day of an as-of, likewise."""

    def spans(self) -> tuple[Span, ...]:
        """Return where the figure stands, with its qualifier and its unit."""
        return (self.span,)

    @property
    def who(self) -> Speaker | None:
        """Who states it, if somebody does whom the article quotes."""
        return self.stated_by
