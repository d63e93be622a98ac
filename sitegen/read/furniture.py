"""Drops what a page says beside its article: its headline once more, teasers, newsletters, comments, rights.

A line is dropped whole or not at all, so no sentence is ever cut. What the lines say stands in ``furniture.toml``.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import NamedTuple

_FIRST = 3
"""Lines at the top of a page among which its headline may stand once more."""
_LAST = 8
"""Lines at the end of a page that may speak of the page itself."""
_NO_WORD = re.compile(r"\W+")


class _Kind(NamedTuple):
    """A kind of line that is no part of an article."""

    line: re.Pattern[str]
    most_words: int
    at_end: bool


def without_furniture(body: str, headings: Iterable[str]) -> str:
    """Return the words of a page without the lines that are no part of its article.

    Args:
        body: What an extractor took for the article, a paragraph a line.
        headings: What the page shows as its title.

    """
    lines, shown = body.split("\n"), {_bare(heading) for heading in headings} - {""}
    end = len(lines) - _LAST
    kept = [
        line
        for number, line in enumerate(lines)
        if not (number < _FIRST and _bare(line) in shown) and not is_furniture(line, at_end=number >= end)
    ]
    left = "\n".join(kept).strip("\n")
    return left if any(map(str.isalnum, left)) else body


def is_furniture(line: str, *, at_end: bool) -> bool:
    """Return whether a line is no part of an article.

    Args:
        line: A line of a page.
        at_end: Whether it stands among the last ones.

    """
    said = line.strip().replace("’", "'")
    length = len(said.split())
    kinds = (kind for kind in _kinds() if length <= kind.most_words and (at_end or not kind.at_end))
    return bool(said) and any(kind.line.fullmatch(said) for kind in kinds)


def _bare(text: str) -> str:
    """Return the letters and digits of a text, which agree where a page sets its headline in other signs."""
    return _NO_WORD.sub(" ", text.casefold()).strip()


@cache
def _kinds() -> tuple[_Kind, ...]:
    listed = tomllib.loads(resources.files(__package__).joinpath("furniture.toml").read_text(encoding="utf-8"))
    return tuple(
        _Kind(re.compile(kind["line"].replace("’", "'"), re.IGNORECASE), kind["most_words"], kind.get("at_end", False))
        for kind in listed.values()
    )
