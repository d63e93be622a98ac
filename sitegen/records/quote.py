"""An utterance with its speaker, checked against the article."""

from typing import Annotated, Literal

from pydantic import Field

from sitegen.records.actor import Speaker
from sitegen.records.base import Record
from sitegen.records.extraction import Confidence, Manner, QuoteKind, Resolution
from sitegen.records.span import Span

Status = Literal["published", "held"]
QuoteId = Annotated[str, Field(pattern=r"^q-[a-z2-7]{10}$")]


class Quote(Record):
    """Words that an article gives to a speaker."""

    id: QuoteId
    """Made once from the article's id and the content; kept in the ledger once published."""
    article_id: str
    kind: QuoteKind
    content_spans: Annotated[tuple[Span, ...], Field(min_length=1)]
    cue_span: Span | None = None
    source_span: Span | None = None
    speaker: Speaker | None = None
    """Who speaks; None where that is not known, or where the article only describes them."""
    description: Span | None = None
    """What the article calls who speaks ("the driver"), where it may or may not mean somebody whom it names."""
    role_span: Span | None = None
    """What the article says that the speaker is ("the harbour minister"), at its last mention up to here."""
    resolution: Resolution
    confidence: Confidence
    status: Status
    reason: str | None = None
    """Why it is held, or which decision published it; None where nothing needs saying."""
    manner: tuple[Manner, ...] = ()
    repairs: tuple[str, ...] = ()
    before: Span | None = None
    after: Span | None = None
    said_when: Span | None = None
    topics: tuple[str, ...] = ()
    """Ids of topics, sorted."""

    @property
    def credited(self) -> str | None:
        """Return the name of the speaker, else what the article calls who speaks; None where it tells neither."""
        if self.speaker is not None:
            return self.speaker.name
        return None if self.description is None else self.description.text

    @property
    def text(self) -> str:
        """The words of all content spans joined by a space, for search and sorting; never for display."""
        return " ".join(s.text for s in self.content_spans)
