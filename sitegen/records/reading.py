"""What the file of an article was read as, so that the next build need not read it again (ADR 130)."""

from typing import Self

from sitegen.records.article import Article, body_sha256
from sitegen.records.base import Record


class Reading(Record):
    """All that was read of a file but the words, which stand in the file."""

    article: Article
    """Without its body."""
    start: int
    """The code point of the file's text at which the body begins."""
    places: dict[str, tuple[int, int]]
    """Line and column, counted from 1, of each field of the front matter."""

    @classmethod
    def of(cls, article: Article, start: int, places: dict[str, tuple[int, int]]) -> Self:
        """Take what was read of a file."""
        return cls(article=article.model_copy(update={"body": ""}), start=start, places=places)

    def with_words(self, text: str) -> Article | None:
        """Return the article with its words from the text of its file; None where that holds others."""
        body = text[self.start :]
        whole = body_sha256(body) == self.article.source.sha256
        return self.article.model_copy(update={"body": body}) if whole else None
