"""What maintainers decided beside the data, and what was published when."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from sitegen.records.base import Record

ItemId = Annotated[str, Field(pattern=r"^[qf]-[a-z2-7]{10}$")]


class Decision(Record):
    """A reviewer's word on one item (content/decisions.yml)."""

    item: ItemId
    verdict: Literal["publish", "hold"]
    speaker: str | None = None
    """Id of the actor who said it, where the reviewer settles that; only with ``publish``."""
    reason: str
    by: str
    on: date


class Correction(Record):
    """Something that was published and was wrong (content/corrections.yml); shown on the site for good."""

    items: tuple[ItemId, ...]
    on: date
    what: str
    """What was wrong and what is right, in a sentence for readers."""


class LedgerEntry(Record):
    """One line of content/ledger.jsonl: an item that was published, and what became of it."""

    id: ItemId
    article: str
    digest: str
    """SHA-256 over the words and places that were published under this id."""
    text: str
    """The words as published, so that a tombstone can say what it stands for."""
    gone: str | None = None
    """Why it is no longer published; None while it is."""
