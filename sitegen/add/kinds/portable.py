"""A PDF file with a text layer: the lines of its pages, in the order in which the file has them."""

import io
import logging
from dataclasses import replace
from importlib.metadata import version

from sitegen.add.drafts import Draft, refusal
from sitegen.add.kinds.texts import plain_draft
from sitegen.add.offers import Offer

_MOST_PAGES = 100
_SAVE = "copy the article's words out of it into a .txt file"
_COMPARE = "the words are those of a PDF's text layer: compare them with what it shows, line ends and hyphens above all"


def read_pdf(offer: Offer) -> Draft:
    """Take the text layer of a PDF, page after page; nothing is joined, mended or left out.

    Its own headline and author are mostly those of a program, so they are not taken.

    Raises:
        FaultsError: the reader of PDF files is not installed; the file is damaged, locked, too long, or a scan.

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
        texts = [page.extract_text() for page in reader.pages[:_MOST_PAGES]] if count else []
    except Exception as error:  # noqa: BLE001 - of a damaged file the parser raises whatever it stumbles over
        raise refusal(offer.name, f"this PDF cannot be read ({type(error).__name__})", _SAVE) from None
    if reader.is_encrypted:
        raise refusal(offer.name, "this PDF is locked with a password", _SAVE)
    if count > _MOST_PAGES:
        raise refusal(offer.name, f"this PDF has {count} pages, and at most {_MOST_PAGES} are an article", _SAVE)
    body = "\n".join(texts).replace("\x00", "").strip()
    if not any(map(str.isalnum, body)):
        raise refusal(offer.name, "this PDF has no text layer: it is a picture of an article", _SAVE)
    draft = plain_draft(offer, body)
    return replace(draft, read_with=f"{draft.read_with}, pypdf {version('pypdf')}").warned(_COMPARE)
