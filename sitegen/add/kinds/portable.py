"""A PDF file with a text layer: the paragraphs of its pages, in the order in which the file has their lines."""

import io
import logging
from dataclasses import replace
from importlib.metadata import version
from typing import Any

from sitegen.add.drafts import Draft, refusal
from sitegen.add.kinds.placed import Line, PlacedText, is_written_across, lines_of, paragraphs_of
from sitegen.add.kinds.texts import plain_draft
from sitegen.add.offers import Offer

_MOST_PAGES = 100
_SAVE = "copy the article's words out of it into a .txt file"
_COMPARE = "the words are those of a PDF's text layer: compare them with what it shows, line ends and hyphens above all"


def read_pdf(offer: Offer) -> Draft:
    """Take the text layer of a PDF, page after page, without what stands at the edge of each.

    Its lines stay as they are, with an empty line between two paragraphs. Its own headline and author are mostly those
    of a program, so they are not taken.

    Raises:
        FaultsError: the reader of PDF files is not installed; the file is damaged, locked, too long, a scan, or writes
            its columns line by line.

    """
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - it comes with an extra, and few need it
    except ImportError as error:
        problem = f"reading PDF files needs pypdf, which cannot be imported ({error})"
        raise refusal(offer.name, problem, "run `pip install 'sitegen[add]'`") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of damage, the draft's words show
    try:
        reader = PdfReader(io.BytesIO(offer.data))
        count = 0 if reader.is_encrypted else len(reader.pages)
        pages = [_lines(page) for page in reader.pages[:_MOST_PAGES]] if count else []
    except Exception as error:  # noqa: BLE001 - of a damaged file the parser raises whatever it stumbles over
        raise refusal(offer.name, f"this PDF cannot be read ({type(error).__name__})", _SAVE) from None
    if reader.is_encrypted:
        raise refusal(offer.name, "this PDF is locked with a password", _SAVE)
    if count > _MOST_PAGES:
        raise refusal(offer.name, f"this PDF has {count} pages, and at most {_MOST_PAGES} are an article", _SAVE)
    return _draft(offer, pages)


def _draft(offer: Offer, pages: list[list[Line]]) -> Draft:
    if is_written_across(pages):
        raise refusal(offer.name, "this PDF writes its columns line by line, so their sentences are mixed", _SAVE)
    told = paragraphs_of(pages)
    body = told.body.replace("\x00", "").strip()
    if not any(map(str.isalnum, body)):
        raise refusal(offer.name, "this PDF has no text layer: it is a picture of an article", _SAVE)
    draft = plain_draft(offer, body)
    return replace(draft, read_with=f"{draft.read_with}, pypdf {version('pypdf')}").warned(_COMPARE, *told.warnings)


def _lines(page: Any) -> list[Line]:  # noqa: ANN401 - pypdf is imported only where it is needed
    pieces = list[PlacedText]()

    def take(text: str, around: list[float], own: list[float], _font: object, size: float) -> None:
        x, y = (own[4] * around[at] + own[5] * around[at + 2] + around[at + 4] for at in (0, 1))
        pieces.append(PlacedText(text, x, y, abs(size * (own[3] or own[1]) * (around[3] or around[1])) or size))

    page.extract_text(visitor_text=take)
    return lines_of(pieces)
