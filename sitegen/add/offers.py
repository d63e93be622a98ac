"""An offer: bytes that may hold an article, and what is known of them before they are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sitegen.add.drafts import Stated

_HTML = re.compile(rb"(?is)\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|div|p)\b")
_SNIFFED = 2048
"""Bytes that tell what something is whose name tells nothing."""
KINDS = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".md": "markdown", ".markdown": "markdown", ".txt": "text",
    ".urls": "text",
}  # fmt: skip
"""What is read, by the ending of a file's name."""


@dataclass(frozen=True)
class Offer:
    """What a file, a message or an answer from the network holds."""

    name: str
    """Where it comes from, as the user would name it."""
    data: bytes = field(repr=False)
    kind: str
    """A value of ``KINDS``."""
    address: str | None = None
    """The address that it was fetched from, after redirects."""
    charset: str | None = None
    """The encoding that the server states."""
    retrieved: date | None = None
    hints: Mapping[str, Stated] = field(default_factory=dict)
    """What is known of it from elsewhere, such as its feed; the page itself is believed before it."""


def sniffed(data: bytes) -> str:
    """Return what kind of article bytes are that have no name: a page, Markdown or plain text."""
    head = data[:_SNIFFED].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head):
        return "page"
    return "markdown" if re.match(rb"---[ \t]*\r?\n", head) else "text"
