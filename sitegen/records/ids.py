"""Ids that name an item for good, and slugs that are safe in any file system and URL."""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from anyascii import anyascii

from sitegen.records.span import Span

_RESERVED = {"con", "prn", "aux", "nul", "index"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
_LONGEST = 80
_WORD = re.compile(r"[a-z0-9]+")
_NO_LETTERS = str.maketrans("", "", "'\"`")
"""How transliterations write what is no letter of its own: soft and hard signs, the ayn, the okina."""


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


@lru_cache(maxsize=1 << 16)
def slug(name: str) -> str:
    """Reduce a name to lower-case ASCII letters, digits and hyphens, at most 80 characters.

    A name of which nothing is left, that is too long, or that is reserved by a file system (CON, NUL, COM1) gets a
    short digest of itself. Two names can share a slug; who gives out ids tells them apart.
    """
    made = romanized(name)
    if made and made not in _RESERVED and len(made) <= _LONGEST:
        return made
    tail = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{made[: _LONGEST - 9].rstrip('-')}-{tail}" if made else f"x-{tail}"


def romanized(name: str) -> str:
    """Return a name as lower-case ASCII words joined by hyphens; empty where none of its letters is known.

    Accents are left out. Where letters remain that ASCII lacks, they are transliterated: "Зеленський" is "zelenskiy",
    "Łukasz" is "lukasz". Signs that are no letters part words.
    """
    if name.isascii():  # most names of an archive: nothing in them is taken apart or left out
        return "-".join(_WORD.findall(name.lower()))
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    if any(c.isalnum() for c in plain if not c.isascii()):
        # Composed again, because "й" is another letter than "и" with a mark left out.
        plain = "".join(map(_in_ascii, unicodedata.normalize("NFC", name))).casefold()
    return "-".join(_WORD.findall(plain))


def _in_ascii(char: str) -> str:
    """Return what stands for a character: the signs of soft and hard letters are none, a syllable is a word."""
    if not (char.isalnum() or unicodedata.category(char).startswith("M")):
        return unicodedata.normalize("NFKD", char)
    made = anyascii(char).translate(_NO_LETTERS)
    is_syllable = made[:1].isupper() and char.lower() == char.upper()
    return f" {made} " if is_syllable else made
