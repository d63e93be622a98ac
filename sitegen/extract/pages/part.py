"""A part of a sentence as words, for readers that know it by its tokens: words are joined there as on a page."""

from bisect import bisect_left
from typing import NamedTuple

from sitegen.extract.pages.page import Item, words_in
from sitegen.extract.text.text import Text


class TextPart(NamedTuple):
    """Some tokens of one sentence as words: "Mr." and "well-kept" are one word, the "'s" of an owner is one."""

    text: Text
    items: list[Item]
    first: int
    """Their first token."""

    def at(self, token: int) -> int:
        """Return the first word that begins at a token or behind it."""
        if token >= len(self.text.tokens):
            return len(self.items)
        return bisect_left(self.items, self.text.at(token).start, key=lambda item: item.start)

    def opens(self, item: int) -> int:
        """Return the token at which a word begins, or in which it lies."""
        start = self.items[item].start
        place = bisect_left(self.text.tokens, start, key=lambda token: token.start)
        return place if self.text.at(place).start == start else place - 1

    def ends(self, item: int) -> int:
        """Return the token behind those that hold a word."""
        return bisect_left(self.text.tokens, self.items[item].end, key=lambda token: token.end) + 1


def read_part(text: Text, first: int, after: int) -> TextPart:
    """Read some tokens of a sentence as words.

    Args:
        text: The article.
        first: The first of them, at which a word begins.
        after: The token behind the last of them.

    """
    if after <= first:
        return TextPart(text, [], first)
    place = text.at(first).start, text.at(after - 1).end
    return TextPart(text, list(words_in(text.body, place, text.language, frozenset())), first)
