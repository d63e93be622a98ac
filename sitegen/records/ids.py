"""Ids that name an item for good, and slugs that are safe in any file system and URL."""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from sitegen.records.span import Span

_RESERVED = {"con", "prn", "aux", "nul", "index"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
_LONGEST = 80


def item_id(prefix: Literal["q", "f"], article_id: str, spans: Iterable[Span], *, turn: int = 0) -> str:
    """Make the id of a quote (``q``) or figure (``f``) from its article and its words.

    Places are left out, so that an edit elsewhere in the article keeps the id. ``turn`` counts from 0 the items of
    one article with the same words, in text order.
    """
    return key_id(prefix, (article_id, *(s.text for s in spans), str(turn)))


def key_id(prefix: Literal["q", "f", "s", "c"], parts: Iterable[str]) -> str:
    """Make an id from what identifies an item: a quote, a figure, or a series of figures (``s``)."""
    parts = [prefix, *parts]
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return f"{prefix}-{base64.b32encode(digest[:10]).decode()[:10].lower()}"


def slug(name: str) -> str:
    """Reduce a name to lower-case ASCII letters, digits and hyphens, at most 80 characters.

    A name that would lose letters (another script), is too long, or is reserved by a file system (CON, NUL, COM1)
    gets a short digest of itself. Two names can still share a slug; who gives out ids tells them apart.
    """
    plain = unicodedata.normalize("NFKD", name)
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = re.findall(r"[a-z0-9]+", ascii_only)
    made = "-".join(words)
    letters = sum(c.isalnum() for c in ascii_only)
    lost = letters - sum(len(w) for w in words)
    if made and not lost and made not in _RESERVED and len(made) <= _LONGEST:
        return made
    tail = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{made[: _LONGEST - 9].rstrip('-')}-{tail}" if made else f"x-{tail}"
