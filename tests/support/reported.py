"""What an extraction has of reported speech, in forms to compare."""

import hashlib
from collections.abc import Callable

from sitegen.records import Article, Extraction, RawAttribution, Source

Quoted = list[tuple[str, str | None, str | None]]
"""Of each quotation the words, the name of the speaker, and the reason to hold."""

SHARED_NAME = "two people share this name in the article"
"""The reason to hold what somebody says whose name means two."""


def article_of(body: str) -> Article:
    """Make an article of a body."""
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id="a", path="a.txt", body=body, source=Source(sha256=digest))


def reported(extraction: Extraction, *, held: bool = True) -> list[tuple[str, str, str]]:
    """List content, cue and local mention of indirect speech, that which is held included or not."""
    return [
        (" / ".join(s.text for s in a.content_spans), a.cue_span.text, a.source_span.text)
        for a in extraction.attributions
        if a.kind == "indirect" and (held or not a.hold)
    ]


def quoted(extraction: Extraction) -> Quoted:
    """List what is quoted: the words, the speaker's name, the reason to hold."""
    return [
        (" / ".join(s.text for s in a.content_spans), name_of(extraction, a), "; ".join(a.hold) or None)
        for a in extraction.attributions
        if a.kind != "indirect"
    ]


def name_of(extraction: Extraction, attribution: RawAttribution) -> str | None:
    """Return the name of the speaker of an attribution; of one who is only described, the words, as such."""
    if attribution.description is not None:
        return f"as described: {attribution.description.text}"
    return None if attribution.entity is None else extraction.entities[attribution.entity].name


def speakers(said: Callable[[str], Quoted], body: str) -> list[tuple[str | None, str | None]]:
    """List names and reasons only."""
    return [(name, hold) for _, name, hold in said(body)]


def voices(said: Callable[[str], Quoted], body: str) -> list[str | None]:
    """Return the speaker of each quotation; the reason to hold where one is held."""
    return [hold or name for _, name, hold in said(body)]


def held(said: Callable[[str], Quoted], body: str) -> bool:
    """Return whether something is quoted, and all of it is held."""
    found = said(body)
    return bool(found) and all(hold for _, _, hold in found)
