"""A sentence as the rules of clauses see it: any tokens that know their word will do."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from sitegen.extract.languages.declaring import Phrase, WordClass
from sitegen.extract.languages.matching import Worded, phrase_end


class ClauseWord(Worded, Protocol):
    """A token of a sentence."""

    @property
    def text(self) -> str:
        """Its text as written."""

    def isa(self, *classes: WordClass) -> bool:
        """Return whether its word belongs to one of some classes."""


class Part(NamedTuple):
    """A range of tokens."""

    first: int
    past: int


class Words(NamedTuple):
    """A sentence among the tokens that hold it."""

    tokens: Sequence[ClauseWord]
    first: int
    past: int

    def isa(self, at: int, *classes: WordClass) -> bool:
        """Return whether a word of the sentence belongs to one of some classes; beyond its ends there is none."""
        return self.first <= at < self.past and self.tokens[at].isa(*classes)

    def has(self, first: int, past: int, *classes: WordClass) -> bool:
        """Return whether a word between two places belongs to one of some classes."""
        held = self.tokens[max(first, self.first) : max(0, min(past, self.past))]
        return any(token.isa(*classes) for token in held)

    def is_mark(self, at: int) -> bool:
        """Return whether a mark stands at a place that parts words; hyphens, apostrophes and signs of units do not."""
        text = self.tokens[at].text
        return text not in _WITHIN and not any(map(str.isalnum, text))

    def phrase(self, at: int, *names: Phrase) -> int | None:
        """Return where the longest of some phrases ends that begins at a place, or None."""
        return phrase_end(self.tokens, at, *names)


_WITHIN = frozenset({"-", "‑", "’", "'", "$", "€", "£", "¥", "%"})
