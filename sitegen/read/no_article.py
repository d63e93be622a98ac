"""Tells pages that hold no article: errors, questions about consent, doors that stay shut."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, NamedTuple


class _Kind(NamedTuple):
    """A kind of page that holds no article; its words stand in ``no_article.toml``."""

    reason: str
    title: re.Pattern[str]
    most_words: int


def why_no_article(tree: Any, body: str) -> str | None:  # noqa: ANN401 - lxml is not typed
    """Return why a page holds no article, or None.

    Args:
        tree: The page.
        body: What an extractor took for its article.

    """
    said = [text_of(found) for found in (*tree.xpath("//head/title")[:1], *tree.xpath("//h1")[:1])]
    length = len(body.split())
    return next(
        (kind.reason for kind in _kinds() if length <= kind.most_words and any(map(kind.title.search, said))), None
    )


def text_of(element: Any) -> str:  # noqa: ANN401
    """Return the words of an element, blanks as one."""
    return " ".join("".join(text for text in element.itertext() if isinstance(text, str)).split())


@cache
def _kinds() -> tuple[_Kind, ...]:
    listed = tomllib.loads(resources.files(__package__).joinpath("no_article.toml").read_text(encoding="utf-8"))
    return tuple(
        _Kind(kind["reason"], re.compile(kind["title"], re.IGNORECASE), kind["most_words"]) for kind in listed.values()
    )
