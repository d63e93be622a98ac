"""The placed lines of a PDF's pages to paragraphs: what stands where on the paper says what belongs together.

A text layer is a list of lines with their places, and no paragraphs. A line that stands lower than the next one would,
is set in another size or is indented begins a paragraph; what stands at the edge of several pages belongs to none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from sitegen.read.elements import LOST
from sitegen.read.raised import lowered, raised

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
"""Letters that are drawn as one sign; a reader sees them apart."""
_CUT = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]\n([^\W\d_]+)")
"""A word that is parted at the end of a line, or one whose own hyphen stands there."""
_SOFT = "\u00ad"
_LETTER = 0.5
"""Width of a letter, as a share of the size of its type; that of a book's text."""
_APART = 2.0
"""Sizes of type between two texts of one line from which they are parts of a table, or of two columns."""
_SMALL = 0.87
"""Share of the size of type of a line below which digits in it that stand higher or lower are set so."""
_OFF = 0.08
"""Sizes of type by which they do."""
_RAISED = re.compile(r"[0-9*†‡§,]{1,5}")
_LOWER = 1.25
"""Times the usual distance of lines from which a line begins a paragraph."""
_MANY = 0.15
"""Share of the lines of a page that stand as far from the one above as most lines of paragraphs do."""
_LARGER = 1.15
"""Times a size of type from which it is another one."""
_INDENTED = (0.6, 4.0)
"""Sizes of type by which the first line of a paragraph stands further right than others."""
_PROSE = 4
"""Words from which a part of a line is prose, and no cell of a table."""
_COLUMNS = 3
"""Lines of two proses beside each other from which a page has columns that are written across."""
_DIGITS = re.compile(r"\d+")
_EDGE = 2
"""Lines at the top and at the end of a page among which its running head and its number stand."""


class PlacedText(NamedTuple):
    """A text as a page places it."""

    text: str
    x: float
    """Where it begins, in points from the left."""
    y: float
    """Its line, in points from the bottom."""
    size: float
    """Of its type, in points."""


@dataclass(frozen=True)
class Line:
    """A line of a page, in one or more parts that stand apart."""

    parts: tuple[str, ...]
    x: float
    y: float
    size: float

    @property
    def text(self) -> str:
        """The words of the line."""
        return " ".join(self.parts)

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table: parts that are no prose."""
        return len(self.parts) > 1 and not any(len(part.split()) >= _PROSE for part in self.parts)

    @property
    def is_across(self) -> bool:
        """Whether it holds the lines of two columns beside each other."""
        return sum(len(part.split()) >= _PROSE for part in self.parts) > 1


class Told(NamedTuple):
    """The words of a PDF, and what its reader should know of them."""

    body: str
    warnings: tuple[str, ...] = ()


def lines_of(pieces: Iterable[PlacedText]) -> list[Line]:
    """Return the lines of a page in the order in which it writes them.

    Args:
        pieces: Its texts; a line ends with LF.

    """
    lines, row = list[Line](), list[PlacedText]()
    for piece in pieces:
        inner, end, rest = piece.text.partition("\n")
        row += [piece._replace(text=inner)] if inner.strip() else []
        if end:
            lines += [_line(row)] if row else []
            row = [piece._replace(text=rest)] if rest.strip() else []
    return [*lines, _line(row)] if row else lines


def _line(row: Sequence[PlacedText]) -> Line:
    parts, end = [""], row[0].x
    usual = max(row, key=lambda piece: len(piece.text))
    for piece in row:
        if piece.x - end > _APART * usual.size:
            parts.append("")
        parts[-1] += _shown(piece, usual, parts[-1])
        end = max(end, _end_of(piece))
    return Line(tuple(" ".join(part.split()) for part in parts if part.strip()), row[0].x, usual.y, usual.size)


def _shown(piece: PlacedText, usual: PlacedText, left: str) -> str:
    """Return a piece of a line as it is read behind what stands left of it: a power as one, no mark of a note."""
    words, off = piece.text.strip(), piece.y - usual.y
    aside = piece.size < usual.size * _SMALL and abs(off) > usual.size * _OFF and _RAISED.fullmatch(words)
    if not aside:
        return piece.text
    return raised(words, left) if off > 0 else lowered(words, left)


def _end_of(piece: PlacedText) -> float:
    return piece.x + len(piece.text.strip()) * piece.size * _LETTER


def is_written_across(pages: Sequence[Sequence[Line]]) -> bool:
    """Return whether some page writes its columns line by line, so that their sentences are mixed."""
    return any(sum(line.is_across for line in page) >= _COLUMNS for page in pages)


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> Told:
    """Return the words of pages, an empty line between two paragraphs, the lines of each as they stand."""
    inner = [_without_edges(page, _running(pages)) for page in pages]
    kept = [_without_tables(page) for page in inner]
    tables = sum(map(len, kept)) < sum(map(len, inner))
    text = "\n".join(_page(page) for page in kept if page).translate(_LIGATURES)
    whole, joined = _joined(text)
    told = ("a table in it is left out",) if tables else ()
    return Told(whole, (*told, joined) if joined else told)


def _running(pages: Sequence[Sequence[Line]]) -> set[str]:
    """Return what stands at the edges of more than one page, its numbers aside."""
    seen = Counter(said for page in pages for said in {_unnumbered(line) for line in _edges(page)})
    return {said for said, times in seen.items() if times > 1}


def _edges(page: Sequence[Line]) -> Sequence[Line]:
    return [*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :]]


def _unnumbered(line: Line) -> str:
    return _DIGITS.sub("#", line.text)


def _without_edges(page: Sequence[Line], running: set[str]) -> list[Line]:
    at_edge = set(map(id, _edges(page)))
    return [line for line in page if id(line) not in at_edge or _unnumbered(line) not in running]


def _without_tables(page: Sequence[Line]) -> list[Line]:
    """Return lines without rows that follow each other; of a row that stands alone each part is a line."""
    around = zip((None, *page), page, (*page[1:], None), strict=False)
    kept = [line for above, line, below in around if not (line.is_row and (_is_row(above) or _is_row(below)))]
    return [replace(line, parts=(part,)) for line in kept for part in line.parts]


def _is_row(line: Line | None) -> bool:
    return line is not None and line.is_row


def _page(page: Sequence[Line]) -> str:
    usual = _usual_distance(page)
    text = page[0].text
    for above, line in pairwise(page):
        text += ("\n\n" if _begins_paragraph(above, line, usual, page) else "\n") + line.text
    return text


def _usual_distance(page: Sequence[Line]) -> float:
    """Return the least distance from the line above that many lines of a page have, in points."""
    stands = [round(above.y - line.y, 1) for above, line in pairwise(page) if above.y > line.y]
    distances = Counter(stands)
    return min((one for one, times in distances.items() if times > 1 and times >= len(stands) * _MANY), default=0.0)


def _begins_paragraph(above: Line, line: Line, usual: float, page: Sequence[Line]) -> bool:
    larger, smaller = max(above.size, line.size), min(above.size, line.size)
    if larger > smaller * _LARGER or (usual and above.y - line.y > usual * _LOWER):
        return True
    left = min(one.x for one in page if abs(one.x - line.x) <= _INDENTED[1] * line.size)
    return above.y > line.y and _INDENTED[0] * line.size <= line.x - left and above.x - left < _INDENTED[0] * line.size


def _joined(text: str) -> tuple[str, str]:
    """Join words that the end of a line parts, where the same text has them whole elsewhere.

    Whether a hyphen belongs to its word nobody can say else: then the sign for what is not known stands behind it.
    """
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))
    joined = list[str]()

    def mend(cut: re.Match[str]) -> str:
        first, second = cut[1], cut[2]
        whole, own = first + second, f"{first}-{second}"
        if _SOFT in cut[0] or (whole.casefold() in words and own.casefold() not in words):
            joined.append(whole)
            return f"{whole}\n"
        return f"{own}\n" if own.casefold() in words else f"{first}-{LOST}\n{second}"

    made = re.sub(r"\n[ \t]+", "\n", _CUT.sub(mend, text))
    told = f"words that the end of a line parts are joined: {', '.join(dict.fromkeys(joined))}" if joined else ""
    return made, told
