"""An article's body with its tokens, which the rules ask what stands where."""

from typing import NamedTuple

from sitegen.extract.languages import Language
from sitegen.extract.languages.declaring import Phrase, WordClass
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.text.sentences import sentences_of
from sitegen.extract.text.tokens import GLUED, HYPHENS, NEWLINE, NOWHERE, Token, tokens_of
from sitegen.records import Sentences


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
        return self.at(index).text in HYPHENS and self.glued(index) and self.glued(index + 1)

    def past_hyphen(self, index: int) -> int:
        """Return the token behind such a hyphen; the token itself where it is none."""
        return index + self.hyphened(index)

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


def read_text(body: str, language: Language, sentences: Sentences | None = None) -> Text:
    """Cut a body into tokens, each with what its language knows of it; find its sentences where they are not given."""
    return Text(body, tuple(tokens_of(body, language, sentences or sentences_of(body, language))), language)


def sentence_bounds(text: Text, first: int, after: int, *, reach: int = 80) -> tuple[int, int]:
    """Return the token range of the sentence around some tokens, at most ``reach`` tokens to either side."""
    left = first
    while left > 0 and first - left < reach and not text.tokens[left].opens:
        left -= 1
    right = after
    while right < len(text.tokens) and right - after < reach and not text.tokens[right].opens:
        right += 1
    return left, right
