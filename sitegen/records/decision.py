"""What maintainers decided beside the data, and what was published when."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from sitegen.records.base import Record

Verdict = Literal["publish", "hold", "reject"]
"""``reject``: the item is none (no quotation, no figure); it is gone, and does not come back to be reviewed."""
NOTHING: Final = "-"
"""Stands where a reviewer says that the article tells none."""
APART: Final = "apart"
"""Stands where a reviewer says that a figure belongs to no series."""
CorrectionKind = Literal["ours", "outlet", "extractor", "withdrawn"]
"""``ours``: we were wrong; ``outlet``: the outlet changed its text; ``extractor``: the program reads it better;
``withdrawn``: taken back, whatever it says."""
Digits = Annotated[str, Field(pattern=r"^-?[0-9]+(?:\.[0-9]+)?$")]
"""A number as plain digits."""
ItemId = Annotated[str, Field(pattern=r"^[qf]-[a-z2-7]{10}$")]


class Decision(Record):
    """A reviewer's word on one item (content/decisions.yml and content/decisions/)."""

    item: ItemId
    verdict: Verdict
    words: str | None = None
    """The item's words when it was decided on, by single spaces; where they differ now the decision is stale."""
    passage: str | None = None
    """The sentences that held them, likewise; where they no longer stand around the item the decision is stale."""
    article: str | None = None
    """Id of the article, so that a stale decision can say where its words stood."""
    speaker: str | None = None
    """Id of the actor who said it, where the reviewer settles that; only with ``publish``."""
    only: tuple[str, ...] = ()
    """For a quote: the words to publish in place of the machine's, in text order; only with ``publish``."""
    measures: str | None = None
    """For a figure: what it counts, in words of its passage, or :data:`NOTHING`; only with ``publish``."""
    unit: str | None = None
    """For a figure: its unit, as figures have it; only with ``publish``."""
    period: str | None = None
    """For a figure: the time it holds for, in words of its passage, or :data:`NOTHING`; only with ``publish``."""
    series: str | None = None
    """For a figure: the figure to whose series it belongs, or :data:`APART`; only with ``publish``."""
    reason: str
    by: str
    on: date


class Stated(Record):
    """What a reader saw of an item: everything that must not change in silence."""

    words: str
    """Its words by single spaces, those of several places joined by " … "."""
    by: str | None = None
    """Id of who said it; None where the article itself states it, or only describes who speaks."""
    name: str | None = None
    """Who said it, as readers read it."""
    value: Digits | None = None
    """A figure's value as plain digits."""
    upper: Digits | None = None
    """Upper end of a range, likewise."""
    unit: str | None = None
    qualifier: str | None = None
    period: str | None = None
    """The time for which a figure holds, in the article's words."""
    manner: str | None = None
    """``asserted``, or how else the article puts it, such as ``negated``."""
    outlet: str | None = None
    """Who printed it, as readers read it."""
    day: date | None = None
    """The day on which it was printed."""
    measures: str | None = None
    """What a figure counts, in the article's words."""
    office: str | None = None
    """What its speaker is said to be, as readers read it: in the article's words, else as registered for its day."""
    title: str | None = None
    """The headline it stands under."""
    url: str | None = None
    """Where its article was published, and readers are sent to check it."""
    authors: str | None = None
    """The by-line that it is cited with; names parted by "; "."""


class Change(Record):
    """What became of one published item."""

    item: ItemId
    was: Stated
    now: Stated | None = None
    """None where it is no longer published."""
    instead: ItemId | None = None
    """Of an item that is gone, the one that stands in its place, such as the same words as the outlet has them now."""


class Correction(Record):
    """Something that was published and is no longer as it was (content/corrections.yml); shown for good."""

    items: tuple[ItemId, ...]
    on: date
    what: str
    """What was wrong and what is right, or why it changed, in a sentence for readers."""
    kind: CorrectionKind | None = None
    """Whose error it was; None in a correction written by hand that does not tell."""
    by: str | None = None
    """Who settled it."""
    changes: tuple[Change, ...] = ()
    """What was and what is, for each item that changed."""
    without_words: bool = False
    """Whether nothing of what its items said, or who said it, may be shown any more, here or in any other place."""


class LedgerEntry(Record):
    """One line of content/ledger.jsonl: an item that was published, and what became of it."""

    id: ItemId
    article: str
    digest: str
    """SHA-256 over the words and places that were published under this id; empty where the words were taken off."""
    text: str
    """The words as published, so that a tombstone can say what it stands for; empty where they were taken off."""
    by: str | None = None
    """Id of who said it, as published; this and what follows is None in entries of before it was recorded."""
    name: str | None = None
    """Who said it, as readers read it."""
    value: Digits | None = None
    """A figure's value as plain digits."""
    upper: Digits | None = None
    """Upper end of a range, likewise."""
    unit: str | None = None
    qualifier: str | None = None
    period: str | None = None
    """The time for which a figure holds, in the article's words; this and what follows likewise."""
    manner: str | None = None
    outlet: str | None = None
    """Who printed it, as readers read it."""
    day: date | None = None
    """The day on which it was printed."""
    measures: str | None = None
    """What a figure counts, in the article's words; this and what follows likewise."""
    office: str | None = None
    """What its speaker is said to be, as readers read it: in the article's words, else as registered for its day."""
    title: str | None = None
    """The headline it stands under."""
    url: str | None = None
    """Where its article was published, and readers are sent to check it."""
    authors: str | None = None
    """The by-line that it is cited with; names parted by "; "."""
    corrected: int | None = None
    """How many corrections readers were told of it; None for none."""
    gone: str | None = None
    """Why it is no longer published; None while it is."""

    @property
    def is_full(self) -> bool:
        """Whether more than the words was recorded: every quote has a name, and every figure a value."""
        return self.name is not None or self.value is not None
