"""What of an extraction is looked at across articles: whom it names, who of them speaks, and where its sentences stand.

The rest, which takes most of the room, is asked for one article at a time, and only where its items are made anew.
"""

from typing import Self

from sitegen.records.base import Record
from sitegen.records.extraction import Extraction, RawEntity
from sitegen.records.sentences import Sentences


class Outline(Record):
    """The part of one article's extraction by which people are told apart."""

    drawn: tuple[str, str]
    """Hash of the words, and fingerprint of what extracted them: while both are the same, so is the rest."""
    entities: tuple[RawEntity, ...]
    """Everybody whom the article names."""
    speaking: tuple[int, ...]
    """Which of them an attribution names, in order."""
    sentences: Sentences
    """Where its sentences stand."""

    @classmethod
    def of(cls, extraction: Extraction) -> Self:
        """Take what is needed of an extraction."""
        named = {a.entity for a in extraction.attributions if a.content_spans and a.entity is not None}
        return cls(
            drawn=(extraction.body_sha256, extraction.extractor),
            entities=extraction.entities,
            speaking=tuple(sorted(index for index in named if 0 <= index < len(extraction.entities))),
            sentences=extraction.sentences,
        )
