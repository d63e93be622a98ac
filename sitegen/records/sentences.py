"""Where the sentences of one body stand; found once, so that nobody downstream splits a body anew."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from sitegen.records.base import Record

Place = tuple[int, int]
"""First code point of a part of a body, and one past its last."""


class Sentences(Record):
    """The sentences of one body, in text order, without the white space between them."""

    spans: tuple[Place, ...] = ()
    """Each sentence. A quotation counts as one word of the sentence that reports it, whatever it holds."""
    quoted: tuple[int, ...] = ()
    """Where another sentence begins within a quotation."""
    opening: tuple[int, ...] = ()
    """Which of the sentences begin a paragraph, as indices of ``spans``."""

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The first code point of every sentence, those within quotations too."""
        return tuple(sorted({*(start for start, _ in self.spans), *self.quoted}))

    def around(self, start: int, end: int) -> Place:
        """Return the range of the sentences that a part of the body touches; of a quotation only those it touches.

        It ends where the next sentence begins, and covers the part in any case.
        """
        return self._cover(self.starts, start, end)

    def paragraph_around(self, start: int, end: int) -> Place:
        """Return the range of the paragraphs that a part of the body touches, in the same way."""
        return self._cover(self.paragraphs, start, end)

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """The first code point of every paragraph."""
        return tuple(self.spans[number][0] for number in self.opening)

    def within(self, start: int, end: int) -> tuple[int, ...]:
        """Return where paragraphs begin after one place and before another."""
        return self.paragraphs[bisect_right(self.paragraphs, start) : bisect_left(self.paragraphs, end)]

    def span_at(self, place: int) -> Place:
        """Return the sentence that holds a place, with whatever it quotes; an empty range where none does."""
        at = bisect_right(self.spans, place, key=lambda span: span[0]) - 1
        return self.spans[at] if at >= 0 and place < self.spans[at][1] else (place, place)

    def _cover(self, starts: tuple[int, ...], start: int, end: int) -> Place:
        before, after = bisect_right(starts, start) - 1, bisect_left(starts, end)
        first = starts[before] if before >= 0 else start
        past = starts[after] if after < len(starts) else self.spans[-1][1] if self.spans else end
        return min(first, start), max(past, end)
