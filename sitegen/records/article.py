"""An article as read: its words, where they were published, and where they lie on disk."""

from datetime import date

from sitegen.records.base import Record


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


class Article(Record):
    """One article: the body is the file after its front matter, exactly as stored."""

    id: str
    """Slug, unique in the content folder; safe as a file name on any system."""
    path: str
    """The file as the user would name it, with forward slashes."""
    body: str
    """The text, code point for code point; every span of the article counts from its start."""
    source: Source
    held: str | None = None
    """Why nothing of the article may be published (for instance: not in English), or None."""

    @property
    def title(self) -> str | None:
        """The headline, where it is known."""
        return self.source.title
