"""An article as read: its words, where they were published, and where they lie on disk."""

import hashlib
import re
from datetime import date
from typing import Any, Final, Self
from urllib.parse import urlsplit

from sitegen.records.base import Record

_BREAK: Final = re.compile(r"\r\n|\r|\n")
"""What ends a line, as editors count them."""


class Source(Record):
    """The publication that an article's words come from. What is not known is None and is shown as unknown."""

    outlet: str | None = None
    """Who published it, as written in the front matter (an outlet's id or its name)."""
    title: str | None = None
    """The headline."""
    url: str | None = None
    """Where it was published (http or https)."""
    authors: tuple[str, ...] = ()
    """The by-line, a name each."""
    published: date | None = None
    """The day of publication."""
    modified: date | None = None
    """The day of the last change that the publisher states."""
    retrieved: date | None = None
    """The day on which the copy in the content folder was taken."""
    language: str | None = None
    """Language of the text as a BCP 47 tag: the one stated, else the one detected."""
    archive: str | None = None
    """An archived copy (http or https)."""
    licence: str | None = None
    """Terms of the text, as the maintainer states them."""
    sha256: str
    """SHA-256 of the body in UTF-8, 64 hexadecimal digits."""


class Carrier(Record):
    """Another publication of the same story, of which the content folder has no copy."""

    url: str
    """Where it stands (http or https)."""
    outlet: str | None = None
    """Who published it: an outlet's id or its name."""
    title: str | None = None
    """The headline there."""
    published: date | None = None
    """The day of publication there."""


class Article(Record):
    """One article: the body is the file after its front matter, exactly as stored."""

    id: str
    """Slug, unique in the content folder; safe as a file name on any system."""
    path: str
    """The file as the user would name it, with forward slashes."""
    body: str
    """The text, code point for code point; every span of the article counts from its start."""
    unseen: tuple[tuple[int, int], ...] = ()
    """Places (start, end) of the body that nothing is drawn from, in order, apart: marks of Markdown, notices."""
    source: Source
    notices: tuple[str, ...] = ()
    """What its publisher says of corrections to it. Where they stand in the body, their places are unseen."""
    carriers: tuple[Carrier, ...] = ()
    """Who else carries the story, in the order in which they were found."""
    held: str | None = None
    """Why nothing of the article may be published (for instance: not in English), or None."""
    first_line: int | None = None
    """The line of the file on which the body begins, counted from 1; None where the body stands in no file as it is,
    as that of a web page does not."""

    @classmethod
    def from_text(cls, body: str, *, id: str, path: str | None = None, held: str | None = None, **stated: Any) -> Self:  # noqa: A002, ANN401 - the field's name; any field, checked by the model
        """Make the article of a text that lies in no file.

        Args:
            body: The text, kept code point for code point.
            id: A name for it, unique among the articles that it is read with.
            path: What messages call it; without one its id.
            held: Why nothing of it may be published, or None.
            **stated: What is known of the publication: the fields of :class:`Source` but ``sha256``. A day may be
                written as ISO 8601 has it.

        Raises:
            pydantic.ValidationError: a field is unknown or of another type.

        """
        source = Source.model_validate({**stated, "sha256": body_sha256(body)}, strict=False)
        first_line = None if path is None else 1
        return cls(id=id, path=id if path is None else path, body=body, source=source, held=held, first_line=first_line)

    @property
    def shown(self) -> str:
        """The body with a blank for each character that is not seen: of the same length, so that places agree."""
        shown = self.body
        for start, end in self.unseen:
            blank = "".join("\n" if character == "\n" else " " for character in shown[start:end])
            shown = shown[:start] + blank + shown[end:]
        return shown

    def place_of(self, index: int) -> tuple[int, int] | tuple[None, None]:
        """Return line and column in the file, counted from 1, of a code point of the body; None where it has none."""
        if self.first_line is None:
            return (None, None)
        breaks = [match.end() for match in _BREAK.finditer(self.body, 0, index + 1) if match.end() <= index]
        return self.first_line + len(breaks), index - (breaks[-1] if breaks else 0) + 1

    @property
    def title(self) -> str | None:
        """The headline, where it is known."""
        return self.source.title


def body_sha256(body: str) -> str:
    """Return the SHA-256 of a body in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(body.encode()).hexdigest()


def address_key(url: str | None) -> str:
    """Return an address without what does not tell two pages apart: scheme, last slash, fragment; "" for none."""
    parts = urlsplit(url or "")
    host, path = parts.netloc.casefold().removeprefix("www."), parts.path.rstrip("/")
    return f"{host}{path}?{parts.query}" if host else ""
