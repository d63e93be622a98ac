"""What an article is read as, of the same length as it; and its spans with the characters of the file again."""

import re
from typing import Any, Final

from sitegen.extract.block_quotations import marks_of_blocks
from sitegen.extract.reasons import MARKS_WITHIN
from sitegen.records import Article, Extraction

_ODD_BLANK: Final = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000](?!(?<=\d.)\d)")
"""A blank that breaks no line, or is wider or narrower than others; between digits it groups them, and so stays."""
_ONE_FOR_ANOTHER: Final = {"\u02bc": "’", "\uff07": "’", "\u2010": "-", "\u2011": "-", "―": "—"}
"""Letters and wide forms that stand for an apostrophe, hyphens that break no line, and the bar for a dash."""


def text_read(article: Article) -> str:
    """Return what the rules read: what is seen of the body, its blanks, apostrophes and hyphens as most type them."""
    text = _ODD_BLANK.sub(" ", _with_marks(article))
    for written, read in _ONE_FOR_ANOTHER.items():
        text = text.replace(written, read)
    return text


def _with_marks(article: Article) -> str:
    """Return what is seen of the body, with the quotation marks that the layout of its block quotations stands for."""
    if not article.unseen:
        return article.body
    shown = list(article.shown)
    for place, mark in marks_of_blocks(article.body):
        shown[place] = mark
    return "".join(shown)


def restore(extraction: Extraction, article: Article) -> Extraction:
    """Return an extraction whose spans hold what stands in the body, marks of Markdown included.

    An item that would show such a mark, or what was struck out, is held: its words are not as a reader sees them.

    Args:
        extraction: Drawn from :func:`text_read`.
        article: The article.

    """
    if text_read(article) == article.body:
        return extraction
    restored = _restored(extraction.model_dump(exclude={"lemmas"}), article)
    for figure in restored["figures"]:
        if figure["measures"] is not None and _shows_unseen(figure["measures"], article):
            figure["measures"] = None  # "[300 boats](address) were sold": a field that is empty is honest
    items = (*restored["attributions"], *restored["figures"])
    for item in items:
        if any(_shows_unseen(span, article) or _parts_a_number(span, article) for span in _shown_spans(item)):
            item["hold"] = (*item["hold"], MARKS_WITHIN)
    return Extraction.model_validate({**restored, "lemmas": extraction.lemmas})


def _restored(value: Any, article: Article) -> Any:  # noqa: ANN401 - any part of a record
    """Cut every span anew from the body."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            return value | {"text": article.body[value["start"] : value["end"]]}
        return {key: _restored(part, article) for key, part in value.items()}
    return tuple(_restored(part, article) for part in value) if isinstance(value, list | tuple) else value


def _shown_spans(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the spans of an item whose words its page shows as its own."""
    named = ("span", "source_span", "cue_span", "measures", "period", "description")
    return [*item.get("content_spans", ()), *(item[key] for key in named if item.get(key) is not None)]


def _parts_a_number(span: dict[str, Any], article: Article) -> bool:
    """Return whether a mark parts digits of a span from others: “$5<sup>2</sup>” is no 5."""
    around = (
        article.body[start - 1 : start] + article.body[end : end + 1]
        for start, end in article.unseen
        if span["end"] == start or span["start"] == end
    )
    return any(len(both) == len("55") and both.isdigit() for both in around)


def _shows_unseen(span: dict[str, Any], article: Article) -> bool:
    return any(start < span["end"] and span["start"] < end for start, end in article.unseen)
