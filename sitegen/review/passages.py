"""Where an item stands, in words that a decision can keep: its own, and those of the sentences around it."""

import re
from collections.abc import Iterable
from typing import Final

from sitegen.records import Article, Facts, Item, Sentences, Span

BETWEEN: Final = " … "
"""Joins the words of an item that stand in several places."""
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What YAML refuses in a value (control characters, halves of characters), after white space was joined."""


def plain(words: str) -> str:
    """Return words as a decision keeps them: by single spaces, without what YAML refuses."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(words.split()))


def words_of(item: Item) -> str:
    """Return the words of an item as a decision keeps them."""
    return plain(BETWEEN.join(span.text for span in item.spans()))


def passage_place(facts: Facts, item: Item) -> tuple[int, int]:
    """Return where the sentences begin and end that hold an item."""
    start, end = _extent(item.spans())
    return facts.sentences.get(item.article_id, Sentences()).around(start, end)


def passage_of(facts: Facts, article: Article, item: Item) -> str:
    """Return the sentences that hold an item, as a decision keeps them."""
    start, end = passage_place(facts, item)
    return plain(article.body[start:end])


def stands_in(passage: str, article: Article, item: Item) -> bool:
    """Return whether a passage still stands around an item: it holds the item, and the body holds it there.

    It is looked up in the body and not compared with the sentences of today, so that another way to find the ends of
    sentences makes no decision stale.
    """
    start, end = (_joined_length(article.body, place) for place in _extent(item.spans()))
    body = plain(article.body)
    found = body.rfind(passage, 0, start + len(passage))
    return found >= 0 and found <= start and end <= found + len(passage)


def find_words(words: str, article: Article, start: int, end: int) -> Span | None:
    """Return where words stand between two places of a body, whatever white space parts them; None: nowhere."""
    if not words.strip():
        return None
    expression = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = expression.search(article.body, start, end)
    return Span.cut(article.body, found.start(), found.end()) if found else None


def _extent(spans: Iterable[Span]) -> tuple[int, int]:
    each = tuple(spans)
    return min(s.start for s in each), max(s.end for s in each)


def _joined_length(body: str, place: int) -> int:
    """Return where a place of a body is once all white space is joined."""
    before = body[:place]
    joined = " ".join(before.split())
    return len(joined) + (bool(joined) and before[-1].isspace())
