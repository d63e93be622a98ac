"""Paragraphs: a line each, or, where the text is wrapped to a width, the lines up to the next empty one."""

import re
from collections.abc import Iterator
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")
"""Marks without width that copying from other pages leaves at the ends of lines."""
_WIDEST = 120
"""Characters of a line that an editor may have wrapped."""
_NARROWEST = 30
_ENDS = frozenset(".!?:;…\"”’'»)]_*")
"""What a line ends with that is a paragraph, as a rule."""
_LISTED = re.compile(r"(?:[-*+•>#|]|\d+[.)])\s|___|---|\*\*\*")
_Line = tuple[int, int]


def paragraphs_of(body: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each paragraph that holds more than white space, without the white space around it."""
    lines = list(_lines(body))
    if not _is_wrapped(body, lines):
        yield from lines
        return
    start = 0
    for number, line in enumerate(lines):
        if number + 1 < len(lines) and _adjacent(body, line, lines[number + 1]):
            continue
        yield lines[start][0], line[1]
        start = number + 1


def _lines(body: str) -> Iterator[_Line]:
    for line in _LINE.finditer(body):
        text = line[0]
        first, past = 0, len(text)
        while first < past and _is_blank(text[first]):
            first += 1
        while past > first and _is_blank(text[past - 1]):
            past -= 1
        if first < past:
            yield line.start() + first, line.start() + past


def _is_blank(character: str) -> bool:
    return character.isspace() or character in _UNSEEN


def _adjacent(body: str, line: _Line, following: _Line) -> bool:
    """Return whether nothing but one line break, in either form, stands between two lines of prose."""
    between = body[line[1] : following[0]].replace("\r\n", "\n").strip(" \t")
    return len(between) == 1 and not _LISTED.match(body, following[0])


def _is_wrapped(body: str, lines: list[_Line]) -> bool:
    """Return whether an editor broke the lines: they are short, and most break off within a sentence."""
    breaks = [(one, other) for one, other in pairwise(lines) if _adjacent(body, one, other)]
    if not breaks or any(line[1] - line[0] > _WIDEST for pair in breaks for line in pair):
        return False
    soft = sum(body[line[1] - 1] not in _ENDS for line, _ in breaks)
    goes_on = any(body[other[0]].islower() for _, other in breaks)
    full = sum(line[1] - line[0] >= _NARROWEST for line, _ in breaks)
    return goes_on and 2 * soft > len(breaks) and 2 * full > len(breaks)
