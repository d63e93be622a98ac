"""A row of a list of what is held: who is meant to say it, and of its sentence as much as two lines hold."""

import re
from typing import TYPE_CHECKING, Final

from sitegen.records import Figure, Quote
from sitegen.review.passages import words_of
from sitegen.review.queue import says_it_all

if TYPE_CHECKING:
    from sitegen.review.queue import Waiting

_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What could write over the terminal, or turn the order of words around."""
_OF_ONE: Final = " (in “"
"""Stands in a name before the title of the one article in which it tells who is meant."""
BESIDE: Final = 45
"""Characters of the sentence that a list shows on either side of the words where nothing tells who says them: with the
words two lines of a terminal."""
_BESIDE_FIGURE: Final = 20
"""The same of a figure, whose doubt stands near it."""
_BESIDE_SHORT: Final = 12
"""The same where the reason says it all: who counts dozens of boats is seen by the words right beside."""
_AWAY: Final = 12
"""Characters beyond who says it, the verb and the words: enough to see how the sentence goes on."""
_WORDS: Final = 30
"""Characters of each end of the words of a quote."""
_BETWEEN: Final = 20
"""Characters of each end of what stands between them and who says it."""
_SAYERS: Final = frozenset({"who", "cue"})


def clean(words: str) -> str:
    """Return words of an article as a terminal may print them."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", words)


def value_of(item: Figure) -> str:
    """Return the number of a figure, or both ends of its range, in plain digits."""
    return format(item.value.normalize(), "f") + (f" to {format(item.upper.normalize(), 'f')}" if item.upper else "")


def is_short(waiting: "Waiting") -> bool:
    """Return whether a row of a list is one line: where there is nothing to publish as it is, little has to be read."""
    return isinstance(waiting.item, Figure) and says_it_all((waiting,))


def shown_whole(waiting: "Waiting") -> bool:
    """Return whether a list shows all that would be published: all words of a quote, and what a figure is read as."""
    if isinstance(waiting.item, Figure):
        return not is_short(waiting)
    lines = (re.sub(r"\s+", " ", span.text) for span in waiting.item.spans())
    return all(_ends(line, _WORDS) == line for line in lines)


def whole_words(waiting: "Waiting") -> str:
    """Return all words of an item, parts joined as in what is published."""
    return clean(words_of(waiting.item))


def row_head(waiting: "Waiting", *, whole: bool = False) -> str:
    """Return what a list shows before the words of an item: who is meant to say it, or what was read.

    Nothing where the words that follow tell the same name, unless these are the words of the item and no more.
    """
    item = waiting.item
    if isinstance(item, Quote):
        name = waiting.speaker.name.partition(_OF_ONE)[0] if waiting.speaker else "nobody"
        in_sentence = item.source_span is not None and item.source_span.text == name
        return "" if in_sentence and not whole else f"{name}: "
    hedge = "" if item.qualifier == "exact" else f"{item.qualifier} "
    return f"{hedge}{value_of(item)} {item.unit}: "


def narrowed(shown: list[tuple[str, str]], waiting: "Waiting") -> list[tuple[str, str]]:
    """Return the parts of a sentence as far as a row of a list shows them."""
    if isinstance(waiting.item, Quote):
        return _cut(shown, BESIDE, _WORDS)
    return _cut(shown, _BESIDE_SHORT if is_short(waiting) else _BESIDE_FIGURE, None)


def _cut(parts: list[tuple[str, str]], beside: int, ends: int | None) -> list[tuple[str, str]]:
    """Return the parts of a sentence on a line, cut where they are long: what stands far from the words goes first.

    Who says it and the verb are read whole, and what stands between them and the words by its ends; beyond them, and
    on a side where neither stands while the other has them, there is only room to see how the sentence goes on.
    """
    told = [n for n, (_, kind) in enumerate(parts) if kind in _SAYERS]
    own = [n for n, (_, kind) in enumerate(parts) if kind == "words"]
    first, last = min([*told, *own]), max([*told, *own])
    outside = _AWAY if told else beside
    lines = [(re.sub(r"\s+", " ", words), kind) for words, kind in parts]
    before = [(_end(line, outside), kind) for line, kind in lines[:first]]
    within = [(_ends(line, _room(kind, ends)), kind) for line, kind in lines[first : last + 1]]
    return [*before, *within, *((_start(line, outside), kind) for line, kind in lines[last + 1 :])]


def _room(kind: str, ends: int | None) -> int | None:
    """Return how many characters of each end of a part are shown; None for all."""
    return None if kind in _SAYERS else ends if kind == "words" else _BETWEEN


def _start(line: str, most: int) -> str:
    """Return the beginning of a line in whole words, if one fits."""
    if len(line) <= most:
        return line
    return f"{_whole_words(line[: most + 1]) or line[:most]}…"


def _end(line: str, most: int) -> str:
    """Return the end of a line in whole words, if one fits."""
    if len(line) <= most:
        return line
    return f"…{_whole_words(line[-most - 1 :], from_end=True) or line[-most:]}"


def _whole_words(cut: str, *, from_end: bool = False) -> str:
    """Return a line without the part of a word, and the space, at the side where it is cut."""
    return cut.partition(" ")[2] if from_end else cut.rpartition(" ")[0]


def _ends(line: str, each: int | None) -> str:
    if each is None or len(line) <= 2 * each + 3:
        return line
    return f"{_start(line, each)[:-1]} … {_end(line, each)[1:]}"
