"""A Word document (.docx): its paragraphs as Word shows them with all changes accepted."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sitegen.add.drafts import Draft, Stated, refusal
from sitegen.add.kinds.texts import plain_draft
from sitegen.add.offers import Offer
from sitegen.add.writing import clean
from sitegen.read.below_heading import told_below
from sitegen.read.elements import LOST
from sitegen.read.furniture import without_furniture
from sitegen.read.raised import lowered, raised

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_LARGEST = 50_000_000
"""Bytes of the unpacked text; a novel has a million."""
_GONE = {f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
"""What was taken out or moved away, and what is shown only where something else cannot be."""
_UNSEEN = (f"{_W}vanish", f"{_W}strike", f"{_W}dstrike")
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SIGN = f"{_W}sym"
_WORDS_OF_SUM = f"{_MATH}t"
_UNREAD = (f"{_MATH}oMath", _SIGN)
"""Formulas, and signs that only a font of its own draws: nobody can say what their reader sees."""
_HEIGHTS = {"superscript": raised, "subscript": lowered}
_CONTENTS = re.compile(r"TOC\s?(?:\d|Heading)|TableofFigures", re.IGNORECASE)
"""Styles of the lines of a table of contents."""
_PROSE = 12
"""Words of a paragraph from which a table holds prose."""
_HEAD = 6
"""Paragraphs below the headline among which a byline and a day may stand."""
_NO_TABLES = "a table in it is left out"
_SAVE = "open it in a word processor, and save it as .docx again, or as .txt"


def read_word(offer: Offer) -> Draft:
    """Take the words of a Word document, a paragraph a line.

    Words that were taken out, struck out or hidden are left out, words that were put in are there; so are tables, but
    for those that hold prose, and the table of contents. The headline is the paragraph in the style "Title". Who wrote
    the file is not taken for the author: it is mostly whose computer it was.

    Raises:
        FaultsError: it is no such document, too large, or holds no words.

    """
    tree = _tree(offer)
    tables = [table for table in tree.iter(f"{_W}tbl") if not _holds_prose(table)]
    paragraphs = [(_style(one), _text(one)) for one in tree.iter(f"{_W}p") if _is_read(one, tables)]
    fields = _told([(style, text.strip()) for style, text in paragraphs if text.strip()])
    body = "\n".join(text for style, text in paragraphs if not _CONTENTS.match(style)).strip()
    draft = plain_draft(offer, _without_head(body, fields) if body else body)
    changed = next(tree.iter(f"{_W}del", f"{_W}ins", f"{_W}moveFrom"), None) is not None
    told = (("it has tracked changes, and they were read as accepted", changed), (_NO_TABLES, bool(tables)))
    return replace(draft, fields=fields).warned(*(said for said, holds in told if holds))


def _is_read(paragraph: Any, tables: Sequence[Any]) -> bool:  # noqa: ANN401 - lxml is not typed
    """Return whether a paragraph is there, and in no table of numbers."""
    return not _within_gone(paragraph) and not any(table in tables for table in paragraph.iterancestors(f"{_W}tbl"))


def _holds_prose(table: Any) -> bool:  # noqa: ANN401
    """Return whether a table is there to place a text, and not to tell numbers."""
    return any(len(_text(one).split()) >= _PROSE for one in table.iter(f"{_W}p"))


def _headline(words: Sequence[tuple[str, str]]) -> str | None:
    """Return the paragraph in the style of a title; else the first one, where it is in that of a heading."""
    titles = (clean(text) for style, text in words if style == "Title")
    first = [clean(text) for style, text in words[:1] if style.replace(" ", "") == "Heading1"]
    return next(titles, next(iter(first), None))


def _told(words: Sequence[tuple[str, str]]) -> dict[str, Stated]:
    """Return what a document tells of itself: its headline, and who wrote it and when, as the lines below it say."""
    title = _headline(words)
    if title is None:
        return {}
    lines = [text for _, text in words]
    at = lines.index(title) + 1 if title in lines else 0
    authors, day = told_below(title, lines[at : at + _HEAD])
    where = "line below the headline"
    styles = {clean(text): style for style, text in words}
    return {
        "title": Stated(title, f"style {styles[title]}"),
        **({"authors": Stated(authors, where)} if authors else {}),
        **({"published": Stated(date.fromisoformat(day), where)} if day else {}),
    }


def _without_head(body: str, fields: Mapping[str, Stated]) -> str:
    """Return a document's words without its headline and the lines that only tell who wrote it and when."""
    title, authors = fields.get("title"), fields.get("authors")
    named = authors.value if authors and isinstance(authors.value, tuple) else ()
    return without_furniture(body, [str(title.value)] if title else [], named)


def _tree(offer: Offer) -> Any:  # noqa: ANN401 - lxml is not typed
    from lxml import etree  # noqa: PLC0415 - it comes with an extra

    try:
        with zipfile.ZipFile(io.BytesIO(offer.data)) as archive, archive.open(_MAIN) as file:
            data = file.read(_LARGEST + 1)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise refusal(offer.name, f"this is no Word document that can be read ({clean(str(error))})", _SAVE) from None
    if len(data) > _LARGEST or b"<!ENTITY" in data:
        raise refusal(offer.name, f"the document is larger than {_LARGEST:,} bytes, or declares entities", _SAVE)
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as error:
        raise refusal(offer.name, f"the document is damaged ({clean(str(error))})", _SAVE) from None


def _text(paragraph: Any) -> str:  # noqa: ANN401
    """Return the words of a paragraph, without those of a text box in it, which has paragraphs of its own."""
    text = ""
    for run in paragraph.iter(f"{_W}r", *_UNREAD):
        if run.tag in _UNREAD:
            text += LOST if next(run.iter(_WORDS_OF_SUM, _SIGN), None) is not None else ""
        elif _owner(run) is paragraph and not _is_unseen(run):
            words = "".join(_SIGNS.get(part.tag, part.text or "") for part in run if _is_shown(part))
            text += _placed(words, text, _height(run))
    return text


def _placed(words: str, left: str, height: str | None) -> str:
    """Return the words of a run as they are read behind others, higher or lower than they are."""
    if height not in _HEIGHTS or not words.strip():
        return words
    return _HEIGHTS[height](words.strip(), left)


def _height(run: Any) -> str | None:  # noqa: ANN401
    placed = run.find(f"{_W}rPr/{_W}vertAlign")
    return None if placed is None else placed.get(f"{_W}val")


def _is_shown(part: Any) -> bool:  # noqa: ANN401
    return part.tag == f"{_W}t" or part.tag in _SIGNS


def _is_unseen(run: Any) -> bool:  # noqa: ANN401
    looks = run.find(f"{_W}rPr")
    marks = [] if looks is None else [looks.find(name) for name in _UNSEEN]
    hidden = any(mark is not None and mark.get(f"{_W}val") not in {"0", "false", "off"} for mark in marks)
    return hidden or _within_gone(run)


def _within_gone(element: Any) -> bool:  # noqa: ANN401
    return any(around.tag in _GONE for around in element.iterancestors())


def _owner(run: Any) -> Any:  # noqa: ANN401
    return next(run.iterancestors(f"{_W}p"))


def _style(paragraph: Any) -> str:  # noqa: ANN401
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val") or ""
