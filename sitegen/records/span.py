"""A place in an article's body, with the words that stand there."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from sitegen.records.base import Record


class Span(Record):
    """Words of an article and where they stand.

    Offsets count Unicode code points in the article's body, which is the file after its front matter, exactly as
    stored. The law of the whole project: ``body[start:end] == text``.
    """

    start: Annotated[int, Field(ge=0)]
    """First code point of the words."""
    end: int
    """One past the last code point of the words."""
    text: Annotated[str, Field(min_length=1)]
    """The words, code point for code point."""

    @model_validator(mode="after")
    def _is_as_long_as_its_text(self) -> Self:
        if self.end - self.start != len(self.text):
            message = f"span {self.start}..{self.end} is not as long as its text ({len(self.text)} code points)"
            raise ValueError(message)
        return self

    @classmethod
    def cut(cls, body: str, start: int, end: int) -> Self:
        """Make the span that covers ``body[start:end]``.

        Raises:
            pydantic.ValidationError: the range is empty, negative or beyond the body.

        """
        return cls(start=start, end=end, text=body[start:end])

    def stands_in(self, body: str) -> bool:
        """Return whether the law holds for this body."""
        return body[self.start : self.end] == self.text

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Return whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
