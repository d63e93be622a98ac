"""Lines of a page that say only who wrote its story: a byline over it, a signature and a line about them below it."""

import re
from collections.abc import Collection, Iterable

from sitegen.read.said import bare_words

_LONGEST = 90
"""Words of a line about an author."""
_BY = re.compile(
    r"^\W*(?:(?:story|written|words|text|report|reported|interview|posted|published)\s+)?by\b:?\s*"
    r"|^\W*(?:from )?our (?:own )?\w+\s+|^\W*(?:words|text|story|report):\s*|^\W*(?:von|par|por|di|door|av|af)\s+",
    re.IGNORECASE,
)
_OPENS = re.compile(r"^\W+")
_PART = re.compile(r"\s*(?:[|•·/;–—(@]|,|\s-\s|\band\b|&|\bfor\b|\bof\b|\bin\b)\s*")
"""What may stand between the names of a byline, and before the paper or the place of who wrote it."""
_LONGEST_BYLINE = 12
"""Words of a line that begins with "By" and an author."""
_BEHIND = 3
"""Words that may stand behind the name of another: an office, a paper, a place."""
_ABOUT = re.compile(
    r"(?:(?:is|was) (?:an?|the|our|one of)|covers|reports|writes about|writes for|edits)\b.*", re.DOTALL
)
"""What a line says of somebody. Nobody writes so of themselves within their story."""


def names_authors_only(line: str, authors: Collection[str]) -> bool:
    """Return whether a line says who wrote a story and nothing else.

    Args:
        line: A line of a page.
        authors: Who wrote it.

    """
    said = line.strip()
    if _ends_sentence(said):
        return False
    return any(_runs_into(said, name) for name in authors) or _lists_authors(said, authors)


def _lists_authors(line: str, authors: Collection[str]) -> bool:
    """Return whether a line is a byline, or authors with at most a few words beside them."""
    wrote = {bare_words(name) for name in authors} - {""}
    behind_by = _BY.sub("", line)
    if behind_by != line:
        return any(name in bare_words(behind_by) for name in wrote) and len(line.split()) <= _LONGEST_BYLINE
    parts = [part for part in map(bare_words, _PART.split(_OPENS.sub("", line))) if part]
    others = [part for part in parts if part not in wrote]
    return len(others) < len(parts) and sum(len(part.split()) for part in others) <= _BEHIND


def tells_of_author(line: str, authors: Iterable[str]) -> bool:
    """Return whether a line below a story says what one of its authors is and does."""
    said = line.strip()
    if len(said.split()) > _LONGEST:
        return False
    whole = (name for name in authors if " " in name and said.casefold().startswith(name.casefold()))
    behind = (said[len(name) :].lstrip(" ,") for name in whole)
    return any(map(_ABOUT.fullmatch, behind))


def _runs_into(line: str, name: str) -> bool:
    """Return whether a name and a few words that stood in another element were set without a blank ("QuillPost")."""
    behind = line[len(name) :]
    return line.startswith(name) and behind[:1].isupper() and len(behind.split()) <= _BEHIND + 1


def _ends_sentence(line: str) -> bool:
    return line.endswith((".", "?", "!", ":"))
