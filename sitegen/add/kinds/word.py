"""A Word document (.docx): its paragraphs as Word shows them with all changes accepted."""

import io
import zipfile
from dataclasses import replace
from typing import Any

from sitegen.add.drafts import Draft, Stated, refusal
from sitegen.add.kinds.texts import plain_draft
from sitegen.add.offers import Offer
from sitegen.add.writing import clean

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_LARGEST = 50_000_000
"""Bytes of the unpacked text; a novel has a million."""
_GONE = {f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
"""What was taken out or moved away, and what is shown only where something else cannot be."""
_UNSEEN = (f"{_W}vanish", f"{_W}strike", f"{_W}dstrike")
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_SAVE = "open it in a word processor, and save it as .docx again, or as .txt"


def read_word(offer: Offer) -> Draft:
    """Take the words of a Word document, a paragraph a line.

    Words that were taken out, struck out or hidden are left out, words that were put in are there. The headline is the
    paragraph in the style "Title". Who wrote the file is not taken for the author: it is mostly whose computer it was.

    Raises:
        FaultsError: it is no such document, too large, or holds no words.

    """
    tree = _tree(offer)
    paragraphs = [(element, _text(element)) for element in tree.iter(f"{_W}p") if not _within_gone(element)]
    draft = plain_draft(offer, "\n".join(text for _, text in paragraphs).strip())
    title = next((clean(text) for element, text in paragraphs if _style(element) == "Title" and text.strip()), None)
    changed = next(tree.iter(f"{_W}del", f"{_W}ins", f"{_W}moveFrom"), None) is not None
    draft = replace(draft, fields={"title": Stated(title, "style Title")} if title else {})
    return draft.warned("it has tracked changes, and they were read as accepted") if changed else draft


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
    runs = (run for run in paragraph.iter(f"{_W}r") if _owner(run) is paragraph and not _is_unseen(run))
    return "".join(_SIGNS.get(part.tag, part.text or "") for run in runs for part in run if _is_shown(part))


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


def _style(paragraph: Any) -> str | None:  # noqa: ANN401
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return None if style is None else style.get(f"{_W}val")
