"""Addresses of pages and items, counted from the root of the site."""

import hashlib
from typing import Final, Literal

from sitegen.records import Source, slug
from sitegen.render.text.escape import web_url

SheetFolder = Literal["actors", "topics", "articles"]

ITEM_PAGES: Final = "i"
"""Folder of the pages of single items."""
_SHORT = 70
_OURS = {"page", "unnamed"}
"""Names under which the lists of a folder keep their own pages."""


def page_name(identifier: str) -> str:
    """Return the name of a page's file: the id where it is a slug, else one made from it that no other id shares."""
    made = slug(identifier)
    if made == identifier and made not in _OURS:
        return made
    return f"{made[:_SHORT].rstrip('-')}-{hashlib.sha256(identifier.encode()).hexdigest()[:8]}"


def page_file(kind: SheetFolder, identifier: str) -> str:
    """Return the path of a page's Markdown file under docs/."""
    return file_of(page_url(kind, identifier))


def file_of(url: str) -> str:
    """Return the Markdown file of a page by its address from the root of the site.

    Always an index, so that a relative address counts the same from the file as from the page: MkDocs leaves those in
    ready HTML as they are, Zensical reads them from the file.
    """
    return f"{url}index.md"


def page_url(kind: SheetFolder, identifier: str) -> str:
    """Return the address of a page from the root of the site, with directory URLs."""
    return f"{kind}/{page_name(identifier)}/"


def item_url(article_id: str, item_id: str) -> str:
    """Return the one permanent address of a quote or figure."""
    return f"{page_url('articles', article_id)}#{item_id}"


def item_page(item_id: str) -> str:
    """Return the short address of a quote or figure: of the page that is its own, or of its tombstone."""
    return f"{ITEM_PAGES}/{item_id}/"


def is_checkable(source: Source) -> bool:
    """Return whether there is an address at which a reader can check the words of a source."""
    return bool(web_url(source.url) or web_url(source.archive))


def way_to_root(file: str) -> str:
    """Return the relative address of the site's root from the page made of a Markdown file, ending in a slash."""
    folders = file.removesuffix(".md").removesuffix("index").strip("/")
    return "../" * (folders.count("/") + 1) if folders else "./"
