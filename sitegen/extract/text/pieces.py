"""Cuts a text into numbers, words and marks: the one tokenisation, on which every reader stands.

The cut is fine, because whoever reads on may join pieces and nobody may cut one: a general tokenizer glues what must be
seen apart ("7.1bn", "US$") and loses the places of the hyphens in "6.6-billion-euro". The pattern is linear: no input
makes it look at the same character more than a few times.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

PieceKind = Literal["number", "word", "mark"]

_PIECE = re.compile(
    r"(?P<address>(?:https?://|www\.)\S*[^\s.,;:!?)\]'’\"”])"
    r"|(?P<number>[0-9]+(?:[.,'’·∙⋅][0-9]+)*|(?<![\w.])\.[0-9]+)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
    r"(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\\/|\S)",
)
MONEY_SIGNS = frozenset("$€£¥₹")
"""Marks of money that stand before its digits."""
_KEPT = 16
"""Bodies of which the pieces are kept: some eight articles wait for parses together (ADR 142)."""
_KINDS: dict[str | None, PieceKind] = {"number": "number", "word": "word"}


class Piece(NamedTuple):
    """A number, a word or a single mark, and where it stands."""

    kind: PieceKind
    text: str
    start: int
    end: int


def cut(body: str, start: int = 0, end: int | None = None) -> Iterable[Piece]:
    """Return the pieces of a part of a body, in order; white space is none."""
    if start == 0 and (end is None or end == len(body)):
        return _whole(body)[0]
    return _part_of_whole(body, start, len(body) if end is None else end)


def _part_of_whole(body: str, start: int, end: int) -> Iterable[Piece]:
    """Return the pieces of a part, taken from those of the whole unless one reaches over its bounds."""
    pieces, starts = _whole(body)
    first, past = bisect_left(starts, start), bisect_left(starts, end)
    reaches_in = first > 0 and pieces[first - 1].end > start
    reaches_out = past > first and pieces[past - 1].end > end
    return _cut(body, start, end) if reaches_in or reaches_out else pieces[first:past]


@lru_cache(maxsize=_KEPT)
def _whole(body: str) -> tuple[list[Piece], list[int]]:
    """Return the pieces of a body and where each starts; several ask for those of a body in turn."""
    pieces = list(_cut(body, 0, len(body)))
    return pieces, [piece.start for piece in pieces]


def _cut(body: str, start: int, end: int) -> Iterator[Piece]:
    for found in _PIECE.finditer(body, start, end):
        yield Piece(_KINDS.get(found.lastgroup, "mark"), found[0], *found.span())
