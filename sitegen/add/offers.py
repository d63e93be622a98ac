"""An offer: bytes that may hold an article, and what is known of them before they are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from sitegen.add.answers import Answer
from sitegen.add.drafts import Stated, refusal
from sitegen.codes import Code

_HTML = re.compile(rb"(?is)\s*(?:<\?xml[^<>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|div|p)\b")
_OPENS = {
    "markdown": re.compile(rb"---[ \t]*\r?\n"),
    "pdf": re.compile(rb"%PDF-"),
    "word": re.compile(rb"PK\x03\x04"),
    "json": re.compile(rb"\s*(?:\{\s*\"|\[\s*\{\s*\")"),
    "newsml": re.compile(rb"\s*<(?:\?xml|rss|feed|urlset|sitemapindex|newsitem|newsmessage)\b", re.IGNORECASE),
}
"""How what is no page begins, by its kind."""
_FIELDS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_FIELD = re.compile(rb"(?m)^([A-Za-z][A-Za-z0-9-]*):")
_SNIFFED = 16_384
"""Bytes that tell what something is whose name tells nothing; fields of a message may be many."""
KINDS = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".md": "markdown", ".markdown": "markdown", ".txt": "text",
    ".urls": "text", ".eml": "mail", ".mhtml": "archive", ".mht": "archive", ".docx": "word", ".pdf": "pdf",
    ".json": "json", ".jsonld": "json", ".xml": "newsml",
    ".rss": "newsml", ".atom": "newsml",
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


_BY_TYPE = {
    "text/html": "page", "application/xhtml+xml": "page", "text/plain": "text", "text/markdown": "markdown",
    "application/pdf": "pdf", "application/json": "json", "application/ld+json": "json", "message/rfc822": "mail",
    "multipart/related": "archive",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
}  # fmt: skip


def offer_of(answer: Answer, name: str, *, today: date, hints: Mapping[str, Stated]) -> Offer:
    """Return what the network gave as something to read.

    Args:
        answer: What it gave.
        name: The address as the user named it, or a feed.
        today: The day on which it was fetched.
        hints: What its feed says of it.

    Raises:
        FaultsError: nothing of its kind is read.

    """
    ending = re.search(r"\.\w{2,8}$", urlsplit(answer.url).path)
    kind = _BY_TYPE.get(answer.content_type) or (KINDS.get(ending[0].lower()) if ending else None)
    if kind is None and answer.content_type not in {"application/octet-stream", ""}:
        problem = f"it is {answer.content_type}, which is not read"
        raise refusal(name, problem, f"name something that ends in {', '.join(KINDS)}", Code.NOT_FETCHED)
    kind = kind or sniffed(answer.data)
    return Offer(name, answer.data, kind, answer.url, answer.charset, today, hints)


def sniffed(data: bytes) -> str:
    """Return what kind of article bytes are that have no name, as they begin; plain text where nothing tells."""
    head = data[:_SNIFFED].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head):
        return "page"
    kind = next((kind for kind, opens in _OPENS.items() if opens.match(head)), None)
    if kind is not None:
        return kind
    return _kind_of_message(head) or "text"


def _kind_of_message(head: bytes) -> str | None:
    """Return whether bytes are a message or a page saved as one, as their fields tell; None where they are neither."""
    fields = _FIELDS.match(head)
    named = {name.lower() for name in _FIELD.findall(fields[0])} if fields else set()
    if fields is None or b"from" not in named or named.isdisjoint({b"mime-version", b"message-id", b"subject"}):
        return None
    return "archive" if re.search(rb"(?im)^content-type:\s*multipart/related", fields[0]) else "mail"
