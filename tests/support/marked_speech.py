"""Reads the marked passages of tests/extract/speech, which describe their own form, and what is found in a passage."""

from collections.abc import Iterator
from difflib import ndiff
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from sitegen.records import Article, Extraction, Quote
from sitegen.resolve import resolve_article
from tests.support.marks import PUBLISH

KINDS = frozenset({"direct", "mixed", "indirect"})
NOTHING = "-"


class Said(NamedTuple):
    """What somebody is reported to have said, as the file writes it."""

    words: str
    """Without the outer marks; " / " between parts that the article splits."""
    kind: str
    speaker: str
    cue: str
    doubt: str


class Passage(NamedTuple):
    """An invented passage with all that is said in it, in text order."""

    line: int
    """Where it begins in its file."""
    body: str
    said: tuple[Said, ...]
    heading: str = ""
    """That of the section of its file in which it stands."""


class MarkedFileError(ValueError):
    """A line of a marked file that cannot be read; its text names the file and the line."""


def read_passages(path: Path) -> Iterator[Passage]:
    """Read a file of marked passages.

    Raises:
        MarkedFileError: a line does not have the form that the file describes, or does not fit its passage.

    """
    seen: dict[str, int] = {}
    heading = path.stem
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], 1):
        if line != line.strip():
            raise MarkedFileError(f"{path}:{number}: the line begins or ends with a blank")
        if line.startswith("## "):
            heading = line[3:]
        if line.startswith("#"):
            continue
        if line:
            block.append((number, line))
        elif block:
            passage = _passage(path, block, heading)
            if passage.body in seen:
                raise MarkedFileError(f"{path}:{passage.line}: the passage stands in line {seen[passage.body]} already")
            seen[passage.body] = passage.line
            yield passage
            block = []


def _passage(path: Path, block: list[tuple[int, str]], heading: str) -> Passage:
    first, _ = block[0]
    marks = [at for at, (_, line) in enumerate(block) if line.startswith("=")]
    if marks[:1] == [0]:
        raise MarkedFileError(f"{path}:{first}: a mark with no passage above it")
    end = marks[0] if marks else len(block)
    body = "\n\n".join(line for _, line in block[:end])
    said = tuple(_said(f"{path}:{number}", line, body) for number, line in block[end:])
    return Passage(first, body, said, heading)


def _said(place: str, line: str, body: str) -> Said:
    if not line.startswith("="):
        raise MarkedFileError(f"{place}: a paragraph below a mark; an empty line parts passages")
    if not line.startswith("= "):
        raise MarkedFileError(f"{place}: a mark begins with “= ”")
    fields = line[2:].split(" | ")
    if len(fields) != len(Said._fields):
        raise MarkedFileError(
            f"{place}: {len(fields)} fields instead of {len(Said._fields)}: {', '.join(Said._fields)}"
        )
    said = Said(*fields)
    for name, field in zip(Said._fields, fields, strict=True):
        if not field or field != field.strip():
            raise MarkedFileError(f"{place}: the field {name} is empty or has blanks around it; “-” stands for none")
    if said.kind not in KINDS:
        raise MarkedFileError(f"{place}: the kind “{said.kind}” is none of {', '.join(sorted(KINDS))}")
    for part in (*said.words.split(" / "), *([] if said.cue == NOTHING else [said.cue])):
        if part not in body:
            raise MarkedFileError(f"{place}: “{part}” does not stand in the passage")
    return said


def said_in(article: Article, extraction: Extraction) -> list[Said]:
    """List what is found in an article, in the form in which the file marks it; doubts whole."""
    quotes = resolve_article(article, extraction, publish_confidence=PUBLISH).quotes
    return [
        Said(
            words=" / ".join(span.text for span in quote.content_spans),
            kind=quote.kind,
            speaker=_speaker(quote),
            cue=quote.cue_span.text if quote.cue_span else NOTHING,
            doubt=quote.reason or NOTHING,
        )
        for quote in quotes
    ]


def differences(passage: Passage, found: list[Said]) -> list[str]:
    """List where what is found is not what is marked, in the form of the file: "- " what is marked, "+ " what is found.

    Of a doubt a part may be marked.
    """
    told = [
        one._replace(doubt=mark.doubt) if mark.doubt != NOTHING and mark.doubt in one.doubt else one
        for one, mark in zip_longest(found, passage.said[: len(found)], fillvalue=_UNMARKED)
    ]
    lines = [[" | ".join(said) for said in side] for side in (passage.said, told)]
    return [line for line in ndiff(*lines) if not line.startswith(("  ", "? "))]


_UNMARKED = Said(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)


def _speaker(quote: Quote) -> str:
    if quote.description is not None:
        return f"described: {quote.description.text}"
    if quote.speaker is None:
        return NOTHING
    return quote.speaker.name if quote.speaker.named else f"unnamed: {quote.speaker.name}"
