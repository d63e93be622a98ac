"""Searches for a pattern: only those of its alternatives are tried that a text may hold.

A pattern of a pack has up to a hundred alternatives, each of them with some words that must stand in whatever it finds
("withdrew" or "retracted"). Few texts hold any of these words, and to look for a word costs a small part of what it
costs to try an expression at every place (adr/0162).
"""

import re
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, lru_cache

from sitegen.extract.languages.needed import fold, needed

Opening = tuple[str, ...]
"""How a word opens: its first characters, none of a word that has fewer."""
_OPENING = 3
_LONG = 1_000
"""Code points of a text that holds a word of most alternatives: nothing is spared there."""
MANY = 8
"""Alternatives of a pattern of which it pays to leave some out."""


class Search:
    """A pattern of many alternatives, asked as a compiled expression is: it finds what the whole expression finds."""

    def __init__(self, pattern: str, alternatives: Sequence[str], common: Collection[str] = ()) -> None:
        """Keep a pattern and what it is made of; each is compiled when it is first tried.

        Args:
            pattern: The whole expression.
            alternatives: Expressions of which one finds something wherever the whole one does.
            common: Words that most texts hold.

        """
        self.pattern = pattern
        self._alternatives = alternatives
        self._common = common
        self._compiled: dict[int, re.Pattern[str]] = {}

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _needing(self) -> dict[Opening, dict[str, list[int]]]:
        """How words open -> words -> the alternatives that need them; the empty word for those that need none."""
        needing: dict[Opening, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, alternative in enumerate(self._alternatives):
            for word in needed(alternative, self._common) or {""}:
                needing[tuple(word[:_OPENING]) if len(word) >= _OPENING else ()][word].append(number)
        return needing

    @cached_property
    def _openings(self) -> frozenset[Opening]:
        return frozenset(self._needing)

    def search(self, text: str, start: int = 0, stop: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a part of a text, or None."""
        return self._whole.search(text, start, stop) if self._is_in(text, start, stop) else None

    def finditer(self, text: str, start: int = 0, stop: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches in a part of a text, in order and apart."""
        return self._whole.finditer(text, start, stop) if self._is_in(text, start, stop) else iter(())

    def match(self, text: str, start: int = 0, stop: int = sys.maxsize) -> re.Match[str] | None:
        """Return what matches where a part of a text begins, or None."""
        return self._whole.match(text, start, stop)

    def fullmatch(self, text: str, start: int = 0, stop: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that is a whole part of a text, or None."""
        return self._whole.fullmatch(text, start, stop)

    def sub(self, replacement: str, text: str) -> str:
        """Return a text with another one in place of each match."""
        return self._whole.sub(replacement, text)

    def _is_in(self, text: str, start: int, stop: int) -> bool:
        """Return whether an alternative finds something in a part of a text; in a long part, whether one may."""
        if min(stop, len(text)) - start > _LONG:
            return True
        folded = fold(text[start:stop])
        if folded is None:
            return True
        return any(self._alternative(number).search(text, start, stop) for number in self._tried(folded))

    def _tried(self, folded: str) -> set[int]:
        """Return the alternatives that may find something in a folded text."""
        words = (self._needing[opening] for opening in self._openings & _openings_in(folded))
        return {number for these in words for word, those in these.items() if word in folded for number in those}

    def _alternative(self, number: int) -> re.Pattern[str]:
        made = self._compiled.get(number)
        if made is None:
            made = self._compiled[number] = re.compile(self._alternatives[number])
        return made


@lru_cache(maxsize=16)
def _openings_in(folded: str) -> frozenset[Opening]:
    """Return how words may open in a text, the empty one as well; the same sentence is asked for several patterns."""
    return frozenset([(), *zip(folded, folded[1:], folded[2:], strict=False)])


Sought = re.Pattern[str] | Search
"""A pattern as a rule gets it."""
