"""What quotes and figures share: something that an article says, under an id that stays."""

from abc import ABC, abstractmethod
from typing import Literal

from sitegen.records.actor import Speaker
from sitegen.records.extraction import Told
from sitegen.records.span import Span

Status = Literal["published", "held"]


class Item(Told, ABC):
    """Something that an article says, checked against its words; the base of every kind."""

    id: str
    article_id: str
    status: Status
    reason: str | None = None
    """Why it is held, or which decision published it; None where nothing needs saying."""
    topics: tuple[str, ...] = ()
    """Ids of topics, sorted."""

    @abstractmethod
    def spans(self) -> tuple[Span, ...]:
        """Return the places of the words that are shown for it, in text order; never empty."""

    @property
    @abstractmethod
    def who(self) -> Speaker | None:
        """Who says so; None where that is not known, or where it is the article itself."""

    @property
    def start(self) -> int:
        """Where its words begin in the body of its article."""
        return self.spans()[0].start

    @property
    def text(self) -> str:
        """Its words, those of several places joined by a space, for search and sorting; never for display."""
        return " ".join(span.text for span in self.spans())
