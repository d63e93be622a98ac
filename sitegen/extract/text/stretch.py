"""A stretch of a body whose sentences are looked for: a paragraph, or the words of one quotation."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from sitegen.extract.languages import Language
from sitegen.records import Place

_BLANKS: Final = re.compile(r"\s*")
_OPENING: Final = re.compile(r"[\"'“‘„«(\[*_¿¡]*")
_LONGEST_CLOSE: Final = 20
"""Characters among which the last one of a quotation is looked for, before its marks."""
_CLOSING: Final = "'\"’”»“«‘` \u00a0"
"""Marks that close a quotation, those that close one in German or Danish among them."""
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Stretch:
    """A part of a body with the quotations in it, each of which counts as one word."""

    def __init__(self, body: str, place: Place, quotations: Sequence[Place], language: Language) -> None:
        """Keep where the stretch and its quotations stand.

        Args:
            body: The whole text.
            place: Where the stretch stands.
            quotations: Their places, marks included, in text order and apart.
            language: What it is written in.

        """
        self.body = body
        self.start, self.end = place
        self.quotations = quotations
        self.language = language
        self._opened = {first: past for first, past in quotations if first < past}

    def gaps(self) -> Iterator[Place]:
        """Yield the parts between the quotations, one more than there are quotations; a part may be empty."""
        at = self.start
        for first, past in self.quotations:
            yield at, max(at, first)
            at = past
        yield at, max(at, self.end)

    def quoted_at(self, place: int) -> bool:
        """Return whether a quotation begins at a place."""
        return place in self._opened

    def quotation_from(self, place: int) -> int | None:
        """Return where the first quotation begins at or after a place; None where there is none."""
        at = bisect_left(self.quotations, (place, 0))
        return self.quotations[at][0] if at < len(self.quotations) else None

    def next(self, place: int) -> int:
        """Return the place of the first character at or after a place that is not blank, at most the end."""
        return _end(_BLANKS, self.body, place, self.end)

    def word_at(self, place: int) -> str:
        """Return the word at a place, behind marks that open; empty where none begins there."""
        found = _WORD.match(self.body, _end(_OPENING, self.body, place, self.end), self.end)
        return found[0] if found else ""

    def last_said(self, place: int) -> str:
        """Return the last character within the quotation that ends at a place, without its marks."""
        return self.body[max(self.start, place - _LONGEST_CLOSE) : place].rstrip(_CLOSING)[-1:]


def _end(pattern: re.Pattern[str], body: str, place: int, end: int) -> int:
    found = pattern.match(body, place, end)
    return found.end() if found else place
