"""Writes the paragraphs of a web page as such where its program sets some of them otherwise.

An extractor believes ``<p>``: between two of them it drops a line that stands in a ``<div>`` or in an element of the
page's own making, and a paragraph whose name says "share". What tells that such a line is of the story is where it
stands, beside paragraphs, and that it is a sentence.
"""

from typing import Any

from sitegen.read.elements import BLOCKS, words_of

_SENTENCE = 8
"""Words from which a line may be a sentence of a story, and not a label or a button."""
_STORY = 60
"""Words from which the paragraphs of a cell are a story."""
_OF_TABLE = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col")
_ENDS = (".", "?", "!", "”", "’", '"', "…")
_NOT_INLINE = frozenset(
    {
        *BLOCKS, "div", "section", "article", "aside", "main", "nav", "header", "footer", "form", "figure", "table",
        "ul", "ol", "dl", "pre", "hr", "img", "picture", "video", "audio", "iframe", "button", "input", "select",
        "textarea", "script", "style", "noscript", "template", "svg", "details", "address",
    }
)  # fmt: skip


def open_layout(tree: Any) -> None:  # noqa: ANN401
    """Make plain boxes of a table one cell of which holds the story, as pages were once laid out.

    Args:
        tree: The page as lxml.html parses it; changed in place.

    """
    whole = sum(len(words_of(line).split()) for line in tree.iter("p"))
    for table in [one for one in tree.iter("table") if _holds_story(one, whole)]:
        for part in [one for one in table.iter(*_OF_TABLE) if next(one.iterancestors("table"), table) is table]:
            part.tag = "div"


def _holds_story(table: Any, whole: int) -> bool:  # noqa: ANN401
    """Return whether a cell of a table holds most of the words that a page has in paragraphs."""
    cells = ([len(words_of(line).split()) for line in cell.iter("p")] for cell in table.iter("td"))
    return any(len(cell) > 1 and sum(cell) * 2 > whole and sum(cell) >= _STORY for cell in cells)


def write_paragraphs(tree: Any) -> None:  # noqa: ANN401 - lxml is not typed
    """Make a paragraph of each line of a story that stands between paragraphs in an element of another kind.

    Args:
        tree: The page as lxml.html parses it, without what stands beside its story; changed in place.

    """
    for line in [one for one in tree.iter() if _is_box(one) and _is_sentence(one) and _stands_beside_one(one)]:
        line.tag = "p"
        line.attrib.clear()
    for line in tree.iter("p"):
        if _is_sentence(line):
            line.attrib.pop("id", None)  # it names a place to link to


def _is_box(element: Any) -> bool:  # noqa: ANN401
    return isinstance(element.tag, str) and (element.tag in {"div", "section"} or "-" in element.tag)


def _is_sentence(line: Any) -> bool:  # noqa: ANN401
    """Return whether an element is one line, nothing but words, that ends as a sentence does."""
    if any(inner.tag in _NOT_INLINE for inner in line.iterdescendants()):
        return False
    words = words_of(line).split()
    return len(words) >= _SENTENCE and words[-1].endswith(_ENDS)


def _stands_beside_one(line: Any) -> bool:  # noqa: ANN401
    """Return whether a line stands beside a paragraph of prose, and is neither a caption nor mostly a link."""
    above, below = line.getprevious(), line.getnext()
    if (
        above is not None
        and not words_of(above).strip()
        and next(above.iter("img", "picture", "video"), None) is not None
    ):
        return False
    linked = sum(len(words_of(link).split()) for link in line.iter("a"))
    prose = any(one is not None and one.tag == "p" and _is_sentence(one) for one in (above, below))
    return prose and linked * 2 < len(words_of(line).split())
