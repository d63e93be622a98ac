"""Block quotations of Markdown without quotation marks: where marks are read that the layout stands for.

A block that is signed, or that a colon leads to, holds what somebody said, as one in marks does. The rules read a
quotation mark in place of what opens the block, and one in place of the break behind its last word.
"""

import re
from collections.abc import Iterator
from typing import Final

_BLOCK: Final = re.compile(r"(?:^[ ]{0,3}>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_PREFIX: Final = re.compile(r"[ ]{0,3}>[ ]?")
_MARKS: Final = frozenset('“”"«»„`>[|')
"""What shows that a block has marks of its own, or is a box, a table or a block within one."""
_SIGNATURE: Final = re.compile(
    r"[*_]{0,2}[—–―-]{1,2}\s*[*_]{0,2}[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){1,3}\b[^.!?:;]{0,70}"
)
"""The last line of a block: a dash, a name of two words or more, and who that is."""
_SIGNED_BELOW: Final = re.compile(rf"[ \t]*\n?{_SIGNATURE.pattern}[ \t]*(?:\n|\Z)")
_ENDED: Final = re.compile(r"[.!?…][’')*_]*\s*$")
_LED: Final = re.compile(r"[^\s:]:[ \t]*\n[ \t]*\n?\Z")
"""A colon at the end of the line above a block."""

Place = tuple[int, int]


def marks_of_blocks(body: str) -> Iterator[tuple[int, str]]:
    """Yield the places of a Markdown text at which a quotation mark is read, with the mark.

    Args:
        body: The text; none of its places is of another length afterwards.

    """
    for block in _BLOCK.finditer(body):
        yield from _marks_of(body, block.span())


def _marks_of(body: str, block: Place) -> Iterator[tuple[int, str]]:
    """Yield the marks of one block: one that opens each of its paragraphs, and one that closes the last."""
    lines = list(_lines(body, *block))
    words = _words_said(body, block, [line for line in lines if line[0] < line[1]])
    if not words or not _are_whole(body, words):
        return
    for before, line in zip([(0, 0), *lines], lines, strict=False):
        if line in words and before[0] == before[1]:
            yield line[0] - 1, "“"
    end = words[-1][1]
    if body[end : end + 1] == "\n":
        yield end, "”"


def _words_said(body: str, block: Place, told: list[Place]) -> list[Place]:
    """Return the lines of a block that somebody is shown to have said, without a last one that signs it."""
    if told and _SIGNATURE.fullmatch(body[slice(*told[-1])]) is not None:
        return told[:-1]
    shown = _LED.search(body, 0, block[0]) or _SIGNED_BELOW.match(body, block[1])
    return told if shown else []


def _are_whole(body: str, words: list[Place]) -> bool:
    """Return whether lines end as a sentence does, and have no marks of their own."""
    ended = _ENDED.search(body[words[0][0] : words[-1][1]]) is not None
    return ended and not any(_MARKS & set(body[slice(*line)]) for line in words)


def _lines(body: str, start: int, end: int) -> Iterator[Place]:
    """Yield where the words of each line of a block stand, without what opens the line and the blanks at its end."""
    while start < end:
        stop = body.find("\n", start, end)
        stop = stop if stop >= 0 else end
        opened = _PREFIX.match(body, start)
        first = opened.end() if opened is not None else start
        yield first, max(first, first + len(body[first:stop].rstrip()))
        start = stop + 1
