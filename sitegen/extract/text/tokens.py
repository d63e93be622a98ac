"""Tokens: the pieces of an article, each with what its language knows of it and what stands before it."""

from collections.abc import Iterable, Iterator
from math import inf
from typing import NamedTuple

from sitegen.extract.languages import Language, Word
from sitegen.extract.languages.declaring import WordClass
from sitegen.extract.languages.words import UNKNOWN
from sitegen.extract.text.pieces import MONEY_SIGNS, PieceKind, cut
from sitegen.records import Sentences

GLUED, SPACE, NEWLINE, BLANK_LINE = range(4)

HYPHENS = frozenset("-‐‑")
"""Marks that join the parts of a word, one that breaks no line among them."""
DASHES = frozenset({"—", "–", "―", "--", "-"})
"""Marks that set a part of a sentence off where they stand alone, a hyphen between blanks among them."""
ASIDE_MARKS = frozenset({",", *DASHES})
"""Marks between which an aside stands."""
_OPENING = frozenset("\"'“‘([«")
_SLASHES = frozenset({"\\/", "⁄", "∕"})
"""What stands for a slash: one escaped in tokenised copy ("1\\/4"), and those of fractions."""


class Token(NamedTuple):
    """A number, a word or a single mark, and where it stands."""

    kind: PieceKind
    text: str
    lower: str
    start: int
    end: int
    gap: int
    """What stands before it: nothing, spaces, one line break, or a blank line."""
    opens: bool
    """Whether a sentence starts here."""
    word: Word = UNKNOWN
    """What the language knows of it."""

    def isa(self, *classes: WordClass) -> bool:
        """Return whether its word belongs to one of some classes."""
        return not self.word.classes.isdisjoint(classes)

    @property
    def opens_digits(self) -> bool:
        """Whether it is a number in digits, or a sign of money that stands before one."""
        return self.kind == "number" or self.text in MONEY_SIGNS


NOWHERE = Token("mark", "", "", 0, 0, BLANK_LINE, opens=True)
"""What stands before the first token of an article and behind its last."""


def tokens_of(body: str, language: Language, sentences: Sentences) -> Iterator[Token]:
    """Yield the tokens of a body whose sentences are known."""
    before, last = NOWHERE, NOWHERE
    paragraphs, starts = _Places(sentences.paragraphs), _Places(sentences.starts)
    for kind, written, start, end in cut(body):
        text = "/" if written in _SLASHES else written
        parted = paragraphs.next <= start and paragraphs.passed(start)
        if last is NOWHERE:
            gap = BLANK_LINE
        elif last.end == start:
            gap = GLUED
        else:
            gap = _gap(body[last.end : start]) if parted else SPACE
        opens = starts.next <= start and starts.passed(start)
        opens = opens or ((last.opens or before.opens) and _opens_late(before, last))
        lower = text.lower().replace("’", "'")
        token = Token(kind, text, lower, start, end, gap, opens, language.word(lower))
        yield token
        before, last = last, token


class _Places:
    """Places in text order, passed one by one."""

    def __init__(self, places: Iterable[int]) -> None:
        self._places = iter(places)
        self.next: float = next(self._places, inf)
        """The first place that was not passed; beyond everything behind the last."""

    def passed(self, start: int) -> bool:
        """Return whether a place was reached since the last call."""
        found = False
        while self.next <= start:
            self.next, found = next(self._places, inf), True
        return found


def _opens_late(before: Token, last: Token) -> bool:
    """Return whether only an opening mark, or the number of a point of a list ("5."), stands before in the sentence."""
    return (last.text in _OPENING and last.opens) or (before.opens and before.kind == "number" and last.text == ".")


def _gap(between: str) -> int:
    """Return what stands between two paragraphs; a line break within one only wraps its text."""
    return NEWLINE if between.count("\n") <= 1 else BLANK_LINE
