"""An utterance with its speaker, checked against the article."""

from typing import Annotated, Final

from pydantic import Field

from sitegen.records.actor import Speaker
from sitegen.records.extraction import Attribution
from sitegen.records.item import Item
from sitegen.records.span import Span

QuoteId = Annotated[str, Field(pattern=r"^q-[a-z2-7]{10}$")]

REPORTED_UNPUBLISHED: Final = "reported speech is not published on this site (the setting publish)"
"""Reason of reported speech on a site that shows quotations alone; nobody needs to decide what has no other."""


class Quote(Attribution, Item):
    """Words that an article gives to a speaker."""

    id: QuoteId
    """Made once from the article's id and the content; kept in the ledger once published."""
    content_spans: Annotated[tuple[Span, ...], Field(min_length=1)]
    """The words said, without quotation marks, in text order; two where "she said" stands between, never none."""
    speaker: Speaker | None = None
    """Who speaks; None where that is not known, or where the article only describes them."""
    role_span: Span | None = None
    """What the article says that the speaker is ("the harbour minister"), at its last mention up to here."""

    def spans(self) -> tuple[Span, ...]:
        """Return where the words stand, without quotation marks."""
        return self.content_spans

    @property
    def who(self) -> Speaker | None:
        """The speaker."""
        return self.speaker

    @property
    def credited(self) -> str | None:
        """Return the name of the speaker, else what the article calls who speaks; None where it tells neither."""
        if self.speaker is not None:
            return self.speaker.name
        return None if self.description is None else self.description.text
