"""Which pages are ready HTML that goes past Markdown: reading it changes nothing and takes a third of a page's time."""

import re
from collections.abc import Iterable
from typing import Final

_LEAVE: Final = frozenset({"attr_list", "fenced_code", "tables", "toc"})
"""Extensions of Markdown that leave a block of HTML as it is; any other may look into it."""
_ODD: Final = re.compile(r"[\t\r\x02\x03]|\n +\n|```|~~~")
"""What Markdown changes even there: spaces and signs of its own, and fences."""
_LOOKED_INTO: Final = re.compile(r"<!|<\?|&(?!\w+;|#\w+;)|<\w+[^<>]*\bmarkdown\b")
"""Where it may see something else than tags: comments, a bare ampersand, a tag that asks for it."""
_SCRIPT: Final = re.compile(r"<script\b[^<>]*>[^<]*</script>")
"""Data in a page: no tag and no entity stands in it."""
_DIV: Final = re.compile(r"<(/?)div\b")


def leave_blocks(extensions: Iterable[str]) -> bool:
    """Return whether all extensions of Markdown that are on leave a block of HTML as it is."""
    return set(extensions) <= _LEAVE


def ready(text: str) -> str | None:
    """Return what Markdown would make of the text of a page where that is one block of HTML; None where it may not be.

    Args:
        text: The page without its front matter.

    """
    block = block_of(text)
    if not (block.startswith("<div") and block.endswith("</div>")):
        return None
    tags = _SCRIPT.sub("", block)
    touched = _ODD.search(block) or _LOOKED_INTO.search(tags) or _ends_before(tags)
    return None if touched else block


def block_of(text: str) -> str:
    """Return the text of a page that is one block of HTML as Markdown leaves it: without the white space around it."""
    return text.strip(" \n")


def _ends_before(tags: str) -> bool:
    """Return whether the first element ends before the text does, so that something else may stand behind it."""
    depth = 0
    for tag in _DIV.finditer(tags):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end() != len(tags) - 1
    return True
