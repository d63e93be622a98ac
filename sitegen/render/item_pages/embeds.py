"""How the page of an item stands in another page: in a frame, which needs no script (https://oembed.com/)."""

import json
from html import escape
from typing import Final

from sitegen.render.item_pages.views import ItemPageView
from sitegen.render.text.site import Site

OEMBED: Final = "oembed.json"
"""Name of the file beside the page."""
FRAMED: Final = "framed"
"""Anchor of the page that, asked for, leaves nothing on it but the words and where they come from."""
_WIDTH: Final = 560
_AROUND: Final = 190
"""Pixels for all but the words."""
_CORRECTION: Final = 130
"""Pixels for what is told of a correction, which no frame leaves out."""
_LINE: Final = 31
_IN_A_LINE: Final = 46
_MOST: Final = 900


def frame_height(length: int, corrections: int) -> int:
    """Return how many pixels a frame needs for words of so many characters, and so many corrections."""
    return min(_MOST, _AROUND + _LINE * (length // _IN_A_LINE + 1) + _CORRECTION * corrections)


def iframe(url: str, title: str, height: int) -> str:
    """Return the element that shows a page, by its full address, in another one; its title is for those who listen."""
    return (
        f'<iframe src="{escape(url)}#{FRAMED}" title="{escape(title)}" width="{_WIDTH}" height="{height}" '
        'style="border:0;max-width:100%" loading="lazy"></iframe>'
    )


def oembed(view: ItemPageView, site: Site) -> str:
    """Return what a program that turns an address into a frame asks for."""
    author = view.by.name.striptags() if view.by else None
    fields = {
        "version": "1.0",
        "type": "rich",
        "title": view.head.title,
        "author_name": author,
        "author_url": site.address(view.by.url) if view.by and view.by.url else None,
        "provider_name": site.name,
        "provider_url": site.url,
        "html": view.iframe,
        "width": _WIDTH,
        "height": view.height,
    }
    return json.dumps({name: value for name, value in fields.items() if value is not None}, ensure_ascii=False) + "\n"
