"""A saved web page: its article as plain text, and what the page states about itself."""

import contextlib
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import Any, NamedTuple

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.read.beside_story import take_out_what_stands_beside
from sitegen.read.elements import text_of
from sitegen.read.furniture import without_furniture
from sitegen.read.listing import stories_listed
from sitegen.read.no_article import why_no_article
from sitegen.read.notices import notices_apart
from sitegen.read.page_metadata import PageMetadata, stated_metadata
from sitegen.read.paragraphs import open_layout, write_paragraphs
from sitegen.read.steps import TooManyStepsError, counted_steps
from sitegen.read.text import decode
from sitegen.read.titles import site_in_title
from sitegen.read.visible import show_what_is_seen

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
"""Bytes in which a declared encoding is looked for; browsers look at the first 1,024."""
_REFERENCE = re.compile(r"&#(?:([0-9]{1,9})|[xX]([0-9a-fA-F]{1,8}));?")
_FIT = re.compile(r"[\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that a reference may name, and the parser takes as they are."""
AS_BROWSERS_READ = {"iso-8859-1": "windows-1252", "latin-1": "windows-1252", "us-ascii": "windows-1252"}
"""What a page means that declares an encoding which holds less (WHATWG's Encoding standard)."""


@dataclass(frozen=True)
class Page:
    """The article of a web page."""

    body: str
    stated: PageMetadata = field(default_factory=PageMetadata)
    notices: tuple[str, ...] = ()
    """What the publisher says there of its own corrections; no part of the body."""
    no_article: str | None = None
    """Why this is a page that holds no article, or None."""


def read_page(data: bytes, name: str) -> Page:
    """Take the article out of a web page that holds one, as :func:`take_page` does.

    Raises:
        FaultsError: as there; or it is a page that holds no article.

    """
    page = take_page(data, name)
    if page.no_article:
        fix = "remove the file; if it is an article after all, save its words as a .txt or .md file"
        raise FaultsError([Fault(name, None, None, f"{page.no_article}, no article", fix, Code.NO_ARTICLE)])
    return page


def take_page(data: bytes, name: str) -> Page:
    """Take out of a web page what looks most like an article.

    The body is what trafilatura takes for the article, as plain text: a paragraph a line, LF between them, in
    Unicode's NFC, without tables, comments, menus and the page's other furniture. Spans count from the start of that
    text, not of the file. The same file and the same version of trafilatura give the same text.

    Args:
        data: The file: UTF-8, or whatever its ``<meta charset>`` declares.
        name: The file as the user would name it.

    Raises:
        FaultsError: it is not in the encoding it declares, is no HTML, or holds no prose; or the extra that reads
            web pages is not installed, or not whole.

    """
    if missing := _what_is_missing():
        problem = f"reading web pages needs libraries of which one cannot be imported ({missing})"
        fix = "run `pip install 'sitegen[html]'`, or save the article's words as a .txt or .md file"
        raise FaultsError([Fault(name, None, None, problem, fix, Code.NO_READER_OF_PAGES)])
    text = _REFERENCE.sub(_mended, _decoded(data, name))
    try:
        with counted_steps():
            page = _page_of(text)
        problem = "no article can be found in this page"
    except TooManyStepsError:
        page, problem = None, "to read this page would take far more work than any page of news does"
    if page is None:
        fix = "save the article's words as a .txt or .md file"
        raise FaultsError([Fault(name, None, None, problem, fix, Code.NO_ARTICLE)])
    return page


def _page_of(text: str) -> Page | None:
    found = _extracted(text)
    if found is None or not found.body:
        return None
    shown = [found.stated.title or "", *(text_of(heading) for heading in found.tree.iter("h1", "title"))]
    authors, site = found.stated.authors, found.stated.outlet or site_in_title(found.tree)
    words, notices = notices_apart(without_furniture(found.body, shown, (*authors, *filter(None, [site]))))
    is_signed = bool(authors)
    no_article = why_no_article(found.tree, found.body, listed=found.listed, is_signed=is_signed)
    return Page(words, found.stated, (*notices, *found.notices), no_article)


@cache
def _what_is_missing() -> str | None:
    """Return why the reader of web pages cannot be imported, or None. Its own libraries may be what is missing."""
    try:
        import cssselect2  # noqa: F401, PLC0415 - as below
        import trafilatura  # noqa: F401, PLC0415 - it takes half a second, which nobody needs who has no pages
    except ImportError as error:
        return " ".join(str(error).split())
    return None


def _decoded(data: bytes, name: str) -> str:
    declared = _CHARSET.search(data[:_HEAD])
    if declared:
        encoding = declared[1].decode("ascii").lower()
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            with contextlib.suppress(LookupError, UnicodeError):  # then the fault says what stands in the file
                data = data.decode(AS_BROWSERS_READ.get(encoding, encoding)).encode()
    return decode(data, name)


def _mended(found: re.Match[str]) -> str:
    """Resolve a reference that the parser stumbles over as HTML 5 says: ``&#147;`` is a quotation mark."""
    code = int(found[1]) if found[1] else int(found[2], 16)
    fit = code <= sys.maxunicode and _FIT.fullmatch(chr(code))
    return found[0] if fit else unescape(found[0])


class _Found(NamedTuple):
    """What an extractor takes for the article of a page."""

    tree: Any
    stated: PageMetadata
    notices: tuple[str, ...]
    body: str
    listed: Mapping[str, str]
    """Lines of links to stories that the page had."""


def _extracted(text: str) -> _Found | None:
    from trafilatura import extract, load_html  # noqa: PLC0415 - as above

    try:
        tree = load_html(text)
        if tree is None:
            return None
        open_layout(tree)
        show_what_is_seen(tree)
        stated = stated_metadata(tree)
        listed = stories_listed(tree)
        notices = take_out_what_stands_beside(tree)
        write_paragraphs(tree)
        body = extract(tree, output_format="txt", include_comments=False, include_tables=False) or ""
        return _Found(tree, stated, notices, body, listed)
    except TooManyStepsError:
        raise
    except Exception:  # noqa: BLE001 - the parser and five extractors meet a page that nobody has seen before
        return None
