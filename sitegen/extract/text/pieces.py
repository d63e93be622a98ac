"""Cuts a text into numbers, words and marks: the one tokenisation, on which every reader stands.

The cut is fine, because whoever reads on may join pieces and nobody may cut one: a general tokenizer glues what must be
seen apart ("7.1bn", "US$") and loses the places of the hyphens in "6.6-billion-euro". The pattern is linear: no input
makes it look at the same character more than a few times.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

PieceKind = Literal["number", "word", "mark"]

_PIECE = re.compile(
    r"(?P<address>(?:https?://|www\.)\S*[^\s.,;:!?)\]'’\"”])"
    r"|(?P<number>[0-9]+(?:[.,'’·∙⋅][0-9]+)*|(?<![\w.])\.[0-9]+)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
    r"(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\\/|\S)",
)
_KINDS: dict[str | None, PieceKind] = {"number": "number", "word": "word"}


class Piece(NamedTuple):
    """A number, a word or a single mark, and where it stands."""

    kind: PieceKind
    text: str
    start: int
    end: int


def cut(body: str, start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Yield the pieces of a part of a body, in order; white space is none."""
    for found in _PIECE.finditer(body, start, len(body) if end is None else end):
        yield Piece(_KINDS.get(found.lastgroup, "mark"), found[0], *found.span())
