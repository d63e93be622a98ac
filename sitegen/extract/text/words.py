"""Words and marks as the rules of speech read them: the pieces of a text, joined where they make one word.

"Well-known", "U.S.-led", "7.1bn" and "AT&T" are one word each, and so is an abbreviation with its point where that
ends no sentence; the ending of an owner ("'s") and a contracted "not" are words of their own. Nothing is cut that
`sitegen.extract.text.pieces` leaves whole, but for those endings.
"""

import unicodedata
from collections.abc import Collection, Iterator

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Boundaries, Closed, Morphology, Places
from sitegen.extract.text.pieces import Piece, cut
from sitegen.records import Place

_APOSTROPHES = frozenset("'’‘")
_REPEATED = frozenset(".-!?*_=")
"""Marks of which several without a blank are one ("...", "--")."""
_WITHIN_LETTERS = frozenset("&_")
_WITHIN_DIGITS = frozenset("/:–")
_BEFORE_LETTERS = frozenset("@>")
"""What makes a name of its own of the letters behind it: a user's, or one behind a tag that was left in the text."""
_SHORT = 2
"""Letters of a word between two points that is a part of an abbreviation."""
_SIGNS = frozenset("$+")
"""Signs that belong to the letters before them ("US$")."""


def words_of(body: str, place: Place, language: Language, ends: Collection[int] | None = None) -> Iterator[Place]:
    """Yield where the words and marks of a part of a body stand.

    Args:
        body: The whole text.
        place: The part, without quotations.
        language: What it is written in.
        ends: Where its sentences end; where they are not known, a point never belongs to a word.

    """
    joining = _Joining(body, language, ends)
    start = end = place[0]
    for piece in cut(body, *place):
        if start < end == piece.start and joining.joins(start, piece):
            end = piece.end
            continue
        if start < end:
            yield from _apart(body, start, end, language)
        start, end = piece.start, piece.end
        joining.begin(piece)
    if start < end:
        yield from _apart(body, start, end, language)


class _Joining:
    """Tells whether a piece belongs to the word before it, which nothing parts from it."""

    def __init__(self, body: str, language: Language, ends: Collection[int] | None) -> None:
        self._body = body
        self._language = language
        self._ends = ends
        self._last: Piece
        self._length = 1
        """Pieces of the word."""

    def begin(self, piece: Piece) -> None:
        """Begin a word."""
        self._last, self._length = piece, 1

    def joins(self, start: int, piece: Piece) -> bool:
        """Return whether a piece goes on with the word that began at a place."""
        joined = self._mark_joins(start, piece) if piece.kind == "mark" else self._word_joins(piece)
        if joined:
            self._last, self._length = piece, self._length + 1
        return joined

    def _word_joins(self, piece: Piece) -> bool:
        last = self._last
        if last.kind != "mark":
            return True  # "7.1bn", "B2B"
        if self._length == 1:
            return last.text in _BEFORE_LETTERS or (last.text in _APOSTROPHES and self._is_ending(last.start, piece))
        if last.text in _WITHIN_DIGITS:
            return piece.kind == "number"
        if last.text == ".":
            pointed = len(piece.text) <= _SHORT and self._body[piece.end : piece.end + 1] == "."
            return piece.text[0].islower() or pointed  # "weir.info", "W.Va."
        return last.text == "-" or last.text in _WITHIN_LETTERS or _is_broken_letter(last.text)

    def _is_ending(self, apostrophe: int, piece: Piece) -> bool:
        """Return whether letters behind an apostrophe are the ending of the word before ("U.N.'s")."""
        hangs = apostrophe > 0 and not self._body[apostrophe - 1].isspace()
        return hangs and f"'{piece.text.lower()}" in self._language.endings(Morphology.ENCLITIC)

    def _mark_joins(self, start: int, piece: Piece) -> bool:
        text, last = piece.text, self._last
        if last.kind == "mark":
            return text == last.text and text in _REPEATED
        if text == ".":
            return self._is_abbreviation(start, piece)
        return text == "-" or self._sign_joins(text, self._body[piece.end : piece.end + 1])

    def _sign_joins(self, text: str, following: str) -> bool:
        """Return whether a sign goes on with letters or digits, before what follows."""
        last = self._last
        if _is_broken_letter(text):
            return last.kind == "word" and following.isalpha()
        if text in _WITHIN_DIGITS:
            return last.kind == "number" and following.isdigit()
        if text in _WITHIN_LETTERS:
            return following.isalnum()
        return text in _SIGNS and last.text.isupper() and not following.isalpha()

    def _is_abbreviation(self, start: int, point: Piece) -> bool:
        """Return whether a point belongs to the word before it, or stands in the name of a site ("weir.info")."""
        if self._body[point.end : point.end + 1].islower():
            return point.start - 1 >= start and self._body[point.start - 1].isalpha()
        if self._ends is None:
            return False
        lower = self._last.text.lower()
        return self._keeps_point(lower) or (point.end not in self._ends and self._is_short(lower))

    def _keeps_point(self, lower: str) -> bool:
        """Return whether a word keeps its point where it ends the sentence as well: an initial, a title, "Inc."."""
        last, language = self._last.text, self._language
        if last.istitle() and lower in language.words(Boundaries.BEFORE_NAME):
            return True  # not "was thanked by the lady.", nor "said Orla Justice."
        if last[:1].isupper() and f"{lower}." in language.words(Places.STATE_CODE):
            return True  # "in Peoria, Ill.", but not "was ill."
        if len(last) == 1 and last.isupper():
            return self._length == 1 or self._body[self._last.start - 1] == "."
        return last.istitle() and lower in language.words(Boundaries.ABBREVIATION)

    def _is_short(self, lower: str) -> bool:
        """Return whether a word is short for another one."""
        if self._last.text.istitle() and lower in self._language.words(Boundaries.CAPITAL_ABBREVIATION):
            return True
        return any(lower in self._language.words(name) for name in _SHORT_WORDS)


_SHORT_WORDS = (Boundaries.ABBREVIATION, Boundaries.BEFORE_NUMBER, Boundaries.RUNS_ON, Boundaries.BEFORE_NAME)
"""Words that are short for another one, whatever their case."""


def _is_broken_letter(mark: str) -> bool:
    """Return whether a mark between letters is what a wrong encoding left of one ("PeÃ±a"), or hangs on a letter."""
    hangs = unicodedata.combining(mark) > 0 or mark in _UNSEEN
    return hangs or ("\x80" <= mark <= "\xbf" and mark not in _LATIN_MARKS)


_LATIN_MARKS = frozenset("«»·")
_UNSEEN = frozenset("\u00ad\u200c\u200d")
"""A soft hyphen and what joins letters."""


def _apart(body: str, start: int, end: int, language: Language) -> tuple[Place, ...]:
    """Return a word, and apart from it the ending of an owner, or a verb or a "not" that is contracted with it."""
    text = body[start:end]
    if text.isalpha() or _APOSTROPHES.isdisjoint(text):
        return ((start, end),)
    lower = text.lower().replace("’", "'").replace("‘", "'")
    ending = next((e for e in language.endings(Morphology.ENCLITIC) if lower.endswith(e)), "")
    shouted = body[end - 1].isupper() and ending not in language.words(Closed.OWNER_ENDING)
    if not ending or len(ending) == len(lower) or shouted:
        return ((start, end),)
    return (start, end - len(ending)), (end - len(ending), end)
