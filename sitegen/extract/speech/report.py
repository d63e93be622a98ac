"""What a report of speech is: words, cue, source, and the evidence that joins them."""

from dataclasses import dataclass, field
from typing import Literal

from sitegen.extract.pages.page import Sentence
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Clause
from sitegen.extract.text.marks import Quotation
from sitegen.records import Manner

Evidence = Literal[
    "after",
    "inverted",
    "before",
    "introduced",
    "worded",
    "verb and colon",
    "subject and colon",
    "name and colon",
    "inherited",
    "mixed",
    "mixed weak",
    "label",
    "covered",
    "unknown verb",
    "signed",
    "next sentence",
    "subject before",
    "next paragraph",
    "next paragraph closed",
    "paragraph reported",
    "paragraph subject",
    "indirect",
    "according",
    "none",
]
"""How quotation and speaker were joined; each has its own accuracy (see ``confidence``)."""

Found = tuple[Clause, Evidence, str]
"""The clause that reports a quotation, how they were joined, and the kind of report."""
HANGING: frozenset[Evidence] = frozenset(
    {
        "next sentence",
        "subject before",
        "next paragraph",
        "next paragraph closed",
        "paragraph reported",
        "paragraph subject",
    },
)
"""Evidence of quotations whose own sentence names nobody."""


@dataclass(slots=True, eq=False)
class Report:
    """Words, the cue that reports them, and the mention of who speaks."""

    kind: Literal["direct", "mixed", "indirect"]
    sentence: Sentence
    """Where the words begin."""
    evidence: Evidence
    quotations: list[Quotation] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    """Content of indirect speech."""
    cue: Cue | None = None
    source: SourceMention | None = None
    source_sentence: Sentence | None = None
    manner: tuple[Manner, ...] = ()
    hold: str | None = None
    antecedent: "Report | None" = None
    """The report whose speaker goes on, in a hanging quotation."""
