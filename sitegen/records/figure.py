"""A number that somebody states, checked against the article."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Final

from pydantic import Field

from sitegen.records.actor import Speaker
from sitegen.records.base import Record
from sitegen.records.extraction import ChangeRole, Manner, Qualifier, Stage, UnitKind
from sitegen.records.quote import QuoteId, Status
from sitegen.records.span import Span

FigureId = Annotated[str, Field(pattern=r"^f-[a-z2-7]{10}$")]

HELD_WITH_QUOTE: Final = "the quote that states it is held"
"""Reason of a figure that waits for nothing but its quote; a decision that publishes the quote lifts it."""


class Figure(Record):
    """A number with its unit, its qualifier, what it measures and who states it."""

    id: FigureId
    article_id: str
    span: Span
    value: Decimal
    upper: Decimal | None = None
    unit: str
    unit_kind: UnitKind
    qualifier: Qualifier
    measures: Span | None = None
    period: Span | None = None
    stated_by: Speaker | None = None
    """None where the article itself states it."""
    quote_id: QuoteId | None = None
    """The quote that holds it."""
    notes: tuple[str, ...] = ()
    """What was assumed to read it, as a reader would be told."""
    status: Status
    reason: str | None = None
    topics: tuple[str, ...] = ()
    """Ids of topics, sorted."""
    stage: Stage | None = None
    """How far the amount has come, where the verb tells: amounts of different stages are never the same amount."""
    role: ChangeRole | None = None
    """Its part in a change of one quantity, where the article tells one ("rose 4.8 percent to $13.2bn")."""
    linked: tuple[FigureId, ...] = ()
    """Ids of the other figures of the same change, in text order; one of them may be held."""
    manner: tuple[Manner, ...] = ()
    """``hypothetical`` where the article only says that it would or might be so."""
    period_start: date | None = None
    """First day of the period, where its words and the article's date tell; None: not told, or open."""
    period_end: date | None = None
    """Last day of the period or the day of an as-of, likewise."""
