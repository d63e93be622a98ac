"""How the page of an item stands in another page: in a frame, which needs no script (https://oembed.com/)."""

import json
from html import escape
from math import ceil
from typing import Final, NamedTuple

from sitegen.render.item_pages.views import ItemPageView
from sitegen.render.text.site import Site

OEMBED: Final = "oembed.json"
"""Name of the file beside the page."""
FRAMED: Final = "framed"
"""Anchor of the page that, asked for, leaves nothing on it but the words and where they come from."""
_WIDTH: Final = 560
_NARROW: Final = 350
"""Pixels that a frame of all the width of a telephone has."""
_MARGIN: Final = 40
"""Pixels around it there."""
_CORRECTION: Final = 130
"""Pixels for what is told of a correction, which no frame leaves out."""
_LINE, _SMALL_LINE = 31, 23
_MOST: Final = 900


class Words(NamedTuple):
    """How much stands in a frame."""

    shown: int
    """Characters of the words, with those around them."""
    how: int
    """Characters of the line on how they were attributed, or of what a figure counts."""
    notes: int
    """Lines that warn of something."""
    corrections: int


class Heights(NamedTuple):
    """How many pixels a frame needs."""

    wide: int
    narrow: int
    """On a telephone."""


def frame_heights(words: Words) -> Heights:
    """Return how many pixels a frame needs for words; measured in a browser, of 160 frames two were cut by a line."""
    return Heights(_height(words, 180, 42, 72), _height(words, 215, 24, 40))


def _height(words: Words, around: int, in_a_line: int, in_a_small_line: int) -> int:
    lines = _LINE * ceil(words.shown / in_a_line) + _SMALL_LINE * (ceil(words.how / in_a_small_line) + words.notes)
    return min(_MOST, around + lines + _CORRECTION * words.corrections)


def iframe(url: str, title: str, heights: Heights) -> str:
    """Return the element that shows a page, by its full address, in another one; its title is for those who listen.

    Its height follows the width of the window between that of a telephone and its own, without a script.
    """
    wide, narrow = heights
    slope = round((narrow - wide) / (_WIDTH - _NARROW), 2)
    height = f"clamp({wide}px,calc({narrow}px - (100vw - {_NARROW + _MARGIN}px)*{slope}),{narrow}px)"
    return (
        f'<iframe src="{escape(url)}#{FRAMED}" title="{escape(title)}" width="{_WIDTH}" height="{wide}" '
        f'style="border:0;max-width:100%;height:{height}" loading="lazy"></iframe>'
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
