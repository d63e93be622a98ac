"""Cuts an article into the tokens the figure grammar reads.

The grammar keeps its own tokens, because a general tokenizer glues what it must see apart ("7.1bn", "US$") and splits
what it must see whole ("6.6-billion-euro" loses the places of its hyphens). Every pattern is linear: no input makes
one look at the same character more than a few times.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from sitegen.extract.languages import Language, Word
from sitegen.extract.languages.declaring import Phrase, WordClass
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.words import UNKNOWN
from sitegen.extract.text.sentences import sentences_of
from sitegen.records import Sentences

TokenKind = Literal["number", "word", "mark"]

GLUED, SPACE, NEWLINE, BLANK_LINE = range(4)

_TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+)"
    r"|(?P<number>[0-9]+(?:[.,'’][0-9]+)*|(?<![\w.])\.[0-9]+)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
    r"(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\S)",
)


_OPENING = frozenset("\"'“‘([«")


class Token(NamedTuple):
    """A number, a word or a single mark, and where it stands."""

    kind: TokenKind
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


class Text(NamedTuple):
    """An article's body and its tokens."""

    body: str
    tokens: tuple[Token, ...]
    language: Language

    def at(self, index: int) -> Token:
        """Return the token at an index, or an empty mark beyond either end."""
        try:
            return self.tokens[index] if index >= 0 else NOWHERE
        except IndexError:
            return NOWHERE

    def joined(self, index: int) -> bool:
        """Return whether the token belongs to the same run of words as the one before it.

        A line break is crossed before a small letter.
        """
        token = self.at(index)
        if token.kind == "word" and token.opens:
            return False
        return token.gap < NEWLINE or (token.gap == NEWLINE and token.text[:1].islower())

    def glued(self, index: int) -> bool:
        """Return whether nothing stands between the token and the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index].gap == GLUED

    def hyphened(self, index: int) -> bool:
        """Return whether a token is a hyphen that hangs on the words on both sides."""
        return self.at(index).text in {"-", "‑"} and self.glued(index) and self.glued(index + 1)

    def phrase(self, index: int, *names: Phrase) -> int | None:
        """Return where the longest of some phrases ends that begins at a token, or None."""
        return phrase_end(self.tokens, index, *names)

    def lowers(self, first: int, after: int) -> tuple[str, ...]:
        """Return the words of some tokens in lower case."""
        return tuple(token.lower for token in self.part(first, after))

    def part(self, first: int, after: int) -> tuple[Token, ...]:
        """Return the tokens of a range, which may begin before the article."""
        return self.tokens[max(first, 0) : after]

    def has(self, first: int, after: int, *classes: WordClass) -> bool:
        """Return whether a word between two places belongs to one of some classes."""
        return any(token.isa(*classes) for token in self.part(first, after))


NOWHERE = Token("mark", "", "", 0, 0, BLANK_LINE, opens=True)
"""What stands before the first token of an article and behind its last."""


def read_text(body: str, language: Language, sentences: Sentences | None = None) -> Text:
    """Cut a body into tokens, each with what its language knows of it; find its sentences where they are not given."""
    return Text(body, tuple(_tokens(body, language, sentences or sentences_of(body, language))), language)


def _tokens(body: str, language: Language, sentences: Sentences) -> Iterator[Token]:
    before, last = NOWHERE, NOWHERE
    paragraphs, starts = _Places(sentences.paragraphs), _Places(sentences.starts)
    for match in _TOKEN.finditer(body):
        text, start = match.group(), match.start()
        kind: TokenKind = "number" if match.lastgroup == "number" else "word" if match.lastgroup == "word" else "mark"
        parted = paragraphs.passed(start)
        gap = _gap(body[last.end : start], parted=parted) if last is not NOWHERE else BLANK_LINE
        opens = starts.passed(start) or _opens_late(before, last)
        lower = text.lower().replace("’", "'")
        token = Token(kind, text, lower, start, match.end(), gap, opens, language.word(lower))
        yield token
        before, last = last, token


class _Places:
    """Places in text order, passed one by one."""

    def __init__(self, places: Iterable[int]) -> None:
        self._places = iter(places)
        self._next = next(self._places, None)

    def passed(self, start: int) -> bool:
        """Return whether a place was reached since the last call."""
        found = False
        while self._next is not None and self._next <= start:
            self._next, found = next(self._places, None), True
        return found


def _opens_late(before: Token, last: Token) -> bool:
    """Return whether only an opening mark, or the number of a point of a list ("5."), stands before in the sentence."""
    return (last.text in _OPENING and last.opens) or (before.opens and before.kind == "number" and last.text == ".")


def _gap(between: str, *, parted: bool) -> int:
    """Return what stands between two tokens; a line break within a paragraph only wraps its text."""
    if not between:
        return GLUED
    if not parted:
        return SPACE
    return NEWLINE if between.count("\n") <= 1 else BLANK_LINE


def sentence_bounds(text: Text, first: int, after: int, *, reach: int = 80) -> tuple[int, int]:
    """Return the token range of the sentence around some tokens, at most ``reach`` tokens to either side."""
    left = first
    while left > 0 and first - left < reach and not text.tokens[left].opens:
        left -= 1
    right = after
    while right < len(text.tokens) and right - after < reach and not text.tokens[right].opens:
        right += 1
    return left, right
