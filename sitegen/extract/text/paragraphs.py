"""Paragraphs: a line each, or, where the text is wrapped to a width, the lines up to the next empty one.

A single line break that breaks off a sentence ends no paragraph anywhere.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Boundaries
from sitegen.extract.text.pieces import MONEY_SIGNS

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")
"""Marks without width that copying from other pages leaves at the ends of lines."""
_WIDEST = 120
"""Characters of a line that an editor may have wrapped."""
_NARROWEST = 30
_ENDS = frozenset(".!?:;…\"”’'»)]_*")
"""What a line ends with that is a paragraph, as a rule."""
_LISTED = re.compile(r"(?:[-*+•>#|]|\d+[.)])\s|___|---|\*\*\*")
_LAST_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*\Z")
_LONGEST_WORD = 24
_ADDRESS = re.compile(r"https?:|www\.|\S*[^\W_][.@/][^\W_]")
"""What begins with a small letter and stands on a line of its own."""
_FULL_LINE = 40
"""A line of more characters that ends in a small word is wrapped, where digits go on."""
_Line = tuple[int, int]


def paragraphs_of(body: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield start and end of each paragraph that holds more than white space, without the white space around it."""
    lines = list(_lines(body))
    wrapped = _is_wrapped(body, lines)
    start = 0
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following and _adjacent(body, line, following) and (wrapped or _runs_on(body, line, following, language)):
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


def _runs_on(body: str, line: _Line, following: _Line, language: Language) -> bool:
    """Return whether a line breaks off within a sentence: the next begins small, or its last word cannot end one."""
    first = body[following[0]]
    last = _LAST_WORD.search(body, max(line[0], line[1] - _LONGEST_WORD), line[1])
    word = last[0] if last else ""
    if first.islower():
        return body[line[1] - 1] not in _ENDS and not _ADDRESS.match(body, following[0], following[1])
    if first.isdigit() or first in MONEY_SIGNS:
        return word.lower() in language.words(Boundaries.RUNS_ON_TO_NUMBER) or (
            line[1] - line[0] > _FULL_LINE and word.islower()
        )
    return word in language.words(Boundaries.RUNS_ON_LINE) and first.isalpha()
