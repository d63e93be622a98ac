"""Cuts an article into the tokens the figure grammar reads.

The grammar keeps its own tokens, because a general tokenizer glues what it must see apart ("7.1bn", "US$") and splits
what it must see whole ("6.6-billion-euro" loses the places of its hyphens). Every pattern is linear: no input makes
one look at the same character more than a few times.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sitegen.extract.languages import Language, Word
from sitegen.extract.languages.declaring import Phrase, WordClass
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.words import UNKNOWN

TokenKind = Literal["number", "word", "mark"]

GLUED, SPACE, NEWLINE, BLANK_LINE = range(4)

_TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+)"
    r"|(?P<number>[0-9]+(?:[.,'’][0-9]+)*|(?<![\w.])\.[0-9]+)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
    r"(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\S)",
)


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list as a set."""
    return frozenset(words.split())


_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof sen rep gov gen col lt sgt capt st jr sr no nos vs etc inc corp co ltd dept est jan feb mar "
    "apr jun jul aug sep sept oct nov dec rs approx",
)
_RUNS_ON = word_set(
    "a an the of to by from at for in on with over under about around nearly almost some only just than least most "
    "many much and or roughly approximately up until is was were are be been has have had will would its their his "
    "her estimated",
)
"""Words that end no line of their own, so that a line break after one only wraps the text."""
_SIGNS = frozenset("$€£¥₹")
_FULL_LINE = 40
"""A line of at least so many characters that ends in a small word is wrapped, where digits go on."""
_TERMINAL = frozenset(".!?…")
_CLOSING = frozenset("\"'”’)]»")
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
            return self.tokens[index] if index >= 0 else _NOWHERE
        except IndexError:
            return _NOWHERE

    def joined(self, index: int) -> bool:
        """Return whether the token belongs to the same run of words as the one before it.

        A line break that only wraps the text is a blank (see ``_wraps``); another is crossed before a small letter.
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
        return tuple(token.lower for token in self.tokens[max(first, 0) : after])


_NOWHERE = Token("mark", "", "", 0, 0, BLANK_LINE, opens=True)


def read_text(body: str, language: Language) -> Text:
    """Cut a body into tokens, each with what its language knows of it."""
    return Text(body, tuple(_tokens(body, language)), language)


def _tokens(body: str, language: Language) -> Iterator[Token]:
    before, last, end = _NOWHERE, _NOWHERE, 0
    for match in _TOKEN.finditer(body):
        text = match.group()
        kind: TokenKind = "number" if match.lastgroup == "number" else "word" if match.lastgroup == "word" else "mark"
        gap = _gap(body[end : match.start()]) if last is not _NOWHERE else BLANK_LINE
        if gap == NEWLINE and _wraps(body, last, text):
            gap = SPACE
        opens = _opens(before, last, text, gap)
        lower = text.lower().replace("’", "'")
        token = Token(kind, text, lower, match.start(), match.end(), gap, opens, language.word(lower))
        yield token
        before, last, end = last, token, match.end()


def _gap(between: str) -> int:
    if not between:
        return GLUED
    breaks = between.count("\n")
    return SPACE if not breaks else NEWLINE if breaks == 1 else BLANK_LINE


def _wraps(body: str, last: Token, text: str) -> bool:
    """Return whether a line break only wraps a sentence: before a small letter, or after a word that runs on."""
    if text[0].islower():
        return last.text not in _TERMINAL
    if last.lower in _RUNS_ON:
        return text[0].isalnum() or text[0] in _SIGNS
    full = last.end - body.rfind("\n", 0, last.end) > _FULL_LINE
    return full and last.kind == "word" and last.text.islower() and (text[0].isdigit() or text[0] in _SIGNS)


def _opens(before: Token, last: Token, text: str, gap: int) -> bool:
    """Return whether a sentence starts at a token, from the two tokens before it."""
    start = not text[0].islower()
    if gap == BLANK_LINE or (gap == NEWLINE and start) or (last.text in _OPENING and last.opens):
        return True
    if gap == GLUED or not start:
        return False
    if last.text in _CLOSING:
        return before.text in _TERMINAL
    if last.text not in _TERMINAL:
        return False
    return not (last.text == "." and last.gap == GLUED and _is_abbreviation(before))


def _is_abbreviation(token: Token) -> bool:
    return token.lower in _ABBREVIATIONS or (len(token.text) == 1 and token.text.isupper())


def sentence_bounds(text: Text, first: int, after: int, *, reach: int = 80) -> tuple[int, int]:
    """Return the token range of the sentence around some tokens, at most ``reach`` tokens to either side."""
    left = first
    while left > 0 and first - left < reach and not text.tokens[left].opens:
        left -= 1
    right = after
    while right < len(text.tokens) and right - after < reach and not text.tokens[right].opens:
        right += 1
    return left, right
