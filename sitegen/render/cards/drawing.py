"""Draws share cards: 1,200 by 630 pixels in a palette of 16 colours, with a font that anybody may embed (OFL).

Pillow draws them: its wheels are there for every system that Python has, it may be used by anybody (MIT-CMU), and the
same release gives the same bytes. Only signs that the font has are drawn, and words whole or not at all.
"""

import hashlib
import io
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from PIL import Image, ImageDraw, ImageFont, __version__

from sitegen.render.cards.card import Card, Ink

_WIDTH, _HEIGHT, _EDGE = 1200, 630, 80
_ROOM: Final = _WIDTH - 2 * _EDGE
_TOP, _WORDS_TO = 118, 452
"""Where the words begin, and where they end at the latest."""
_SIZES: Final = (66, 58, 50, 44, 38, 33)
_LEADING: Final = 1.28
_WHO, _SMALL = 36, 26
_INKS: Final[dict[Ink, int]] = {"said": 15, "rest": 10, "mark": 15}
"""Of the sixteen steps from paper to ink."""
_PAPER, _INK, _MARKED = (253, 252, 249), (27, 29, 33), (251, 233, 169)
_HIGHLIGHT: Final = 1
"""The step that is the colour behind a figure, and no step of grey."""
_SPACES: Final = frozenset(" \n")
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
Word = tuple[tuple[str, Ink], ...]
"""A run of signs without a space: its parts, each in one ink."""


def hand() -> str:
    """Return what the bytes of a drawing depend on beside its card."""
    return f"1 {__version__} {hashlib.sha256(_font_file('Regular') + _font_file('Semibold')).hexdigest()}"


def draw(card: Card) -> bytes | None:
    """Return a card as PNG; None where its words do not fit, or have signs that the font has not."""
    lines = (card.label, card.who, card.where, card.note, card.site)
    if not _drawable("".join([*lines, *(words for words, _ in card.runs)])):
        return None
    below = ((card.who, "Semibold", _WHO), (card.where, "Regular", _SMALL), (card.label, "Semibold", _SMALL))
    if any(_font(weight, size).getlength(words) > _ROOM for words, weight, size in below):
        return None
    words = tuple(_words(card.runs))
    for size in _SIZES:
        wrapped = _wrapped(words, size)
        if wrapped and len(wrapped) * size * _LEADING <= _WORDS_TO - _TOP:
            return _paint(card, wrapped, size)
    return None


def _paint(card: Card, lines: Sequence[Sequence[Word]], size: int) -> bytes:
    image = Image.new("L", (_WIDTH, _HEIGHT), 0)
    pen = ImageDraw.Draw(image)
    if card.label:
        pen.text((_EDGE, 58), card.label, fill=_tone(9), font=_font("Semibold", _SMALL))
    for number, line in enumerate(lines):
        _line(pen, line, size, round(_TOP + number * size * _LEADING))
    pen.line((_EDGE, 486, _WIDTH - _EDGE, 486), fill=_tone(4), width=2)
    pen.text((_EDGE, 504), card.who, fill=_tone(15), font=_font("Semibold", _WHO))
    pen.text((_EDGE, 552), card.where, fill=_tone(11), font=_font("Regular", _SMALL))
    right = " · ".join(part for part in (card.note, card.site) if part)
    room = _ROOM - _font("Regular", _SMALL).getlength(card.where)
    if _font("Regular", _SMALL).getlength(f"{right}   ") <= room:
        pen.text((_WIDTH - _EDGE, 552), right, fill=_tone(11), font=_font("Regular", _SMALL), anchor="ra")
    elif card.note:
        pen.text((_WIDTH - _EDGE, 58), card.note, fill=_tone(15), font=_font("Semibold", _SMALL), anchor="ra")
    return _png(image)


def _line(pen: ImageDraw.ImageDraw, line: Sequence[Word], size: int, y: int) -> None:
    font, x, space = _font("Regular", size), float(_EDGE), _length(" ", size)
    marked = False
    for word in line:
        for number, (text, ink) in enumerate(word):
            width = _length(text, size)
            if ink == "mark":
                before = space if marked and number == 0 else 3
                box = (x - before, y + size * 0.1, x + width + 3, y + size * 1.22)
                pen.rectangle(box, fill=_tone(_HIGHLIGHT))
            pen.text((x, y), text, fill=_tone(_INKS[ink]), font=font)
            x += width
            marked = ink == "mark"
        x += space


def _png(image: Image.Image) -> bytes:
    """Return an image of steps as PNG, four bits a pixel."""
    stepped = image.point([value >> 4 for value in range(256)])
    coloured = Image.frombytes("P", stepped.size, stepped.tobytes())
    coloured.putpalette([part for step in range(16) for part in _colour(step)])
    out = io.BytesIO()
    coloured.save(out, "PNG", bits=4, compress_level=6)
    return out.getvalue()


def _tone(step: int) -> int:
    return step * 17


def _colour(step: int) -> tuple[int, ...]:
    if step == _HIGHLIGHT:
        return _MARKED
    return tuple(round(paper + (ink - paper) * step / 15) for paper, ink in zip(_PAPER, _INK, strict=True))


def _words(runs: Sequence[tuple[str, Ink]]) -> Iterator[Word]:
    """Yield words, across the ends of runs: a mark stays at its word."""
    word: list[tuple[str, Ink]] = []
    for text, ink in runs:
        for number, part in enumerate("".join(" " if c in _SPACES else c for c in text).split(" ")):
            if number and word:
                yield tuple(word)
                word = []
            if part:
                word.append((part, ink))
    if word:
        yield tuple(word)


def _wrapped(words: Sequence[Word], size: int) -> list[list[Word]]:
    """Return words in lines; none where one is longer than a line."""
    space = _length(" ", size)
    lines: list[list[Word]] = []
    used = 0.0
    for word in words:
        width = sum(_length(text, size) for text, _ in word)
        if width > _ROOM:
            return []
        if not lines or used + space + width > _ROOM:
            lines.append([])
            used = -space
        lines[-1].append(word)
        used += space + width
    return lines


@lru_cache(maxsize=1 << 14)
def _length(text: str, size: int) -> float:
    return _font("Regular", size).getlength(text)


def _drawable(text: str) -> bool:
    """Return whether a text reads from left to right, and the font has all its signs."""
    return all(_has(sign) for sign in frozenset(text))


@cache
def _has(sign: str) -> bool:
    if sign in _SPACES:
        return True
    composed = unicodedata.combining(sign) == 0 and unicodedata.bidirectional(sign) not in _RIGHT_TO_LEFT
    font = _font("Regular", _SMALL)
    return composed and sign.isprintable() and bytes(font.getmask(sign)) != bytes(font.getmask("\U0010fffe"))


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout: another one depends on what is installed. It kerns by an old table, which only the TrueType
    # files have, and wrongly: their quotation marks run into the words.
    return ImageFont.truetype(io.BytesIO(_font_file(weight)), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _font_file(weight: str) -> bytes:
    return (files("font_source_serif_pro") / "files" / f"SourceSerifPro-{weight}.otf").read_bytes()
