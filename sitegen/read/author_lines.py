"""Lines of a page that say only who wrote its story: a byline over it, a signature and a line about them below it."""

import re
from collections.abc import Collection, Iterable

from sitegen.read.said import bare_words

_LONGEST = 30
"""Words of a line about an author."""
_BY = re.compile(r"^\W*(?:(?:story|written|words|text|report|reported|posted|published)\s+)?by\b:?\s*", re.IGNORECASE)
_OPENS = re.compile(r"^\W+")
_PART = re.compile(r"\s*(?:[|•·/;–—(@]|,|\s-\s|\band\b|&|\bfor\b|\bof\b|\bin\b)\s*")
"""What may stand between the names of a byline, and before the paper or the place of who wrote it."""
_BEHIND = 5
"""Words that may stand behind the name: an office, a paper, a place."""
_ABOUT = re.compile(
    r"(?:is|was) (?:an? |the )?(?:[\w’'&-]+ ){0,6}(?:reporter|writer|editor|correspondent|columnist|journalist|"
    r"contributor|intern|fellow|author|professor|blogger|producer|photographer|freelancer)\b.*"
    r"|(?:covers|reports on|reports for|writes about|writes for|contributes to|edits)\b.*",
    re.DOTALL,
)


def names_authors_only(line: str, authors: Collection[str]) -> bool:
    """Return whether a line says who wrote a story and nothing else.

    Args:
        line: A line of a page.
        authors: Who wrote it.

    """
    said = _BY.sub("", line.strip())
    marked = said != line.strip()
    parts = [part for part in _PART.split(_OPENS.sub("", said)) if part.strip()]
    wrote = {bare_words(name) for name in authors} - {""}
    others = [part for part in parts if bare_words(part) not in wrote]
    if len(others) == len(parts) or line.rstrip().endswith((".", "?", "!", ":")):
        return marked and any(_starts_with(said, name) for name in wrote) and _is_short(said)
    return sum(len(part.split()) for part in others) <= (_BEHIND if marked or not others else _BEHIND - 2)


def tells_of_author(line: str, authors: Iterable[str]) -> bool:
    """Return whether a line below a story says what one of its authors is and does."""
    said = line.strip()
    if len(said.split()) > _LONGEST:
        return False
    behind = (said[len(name) :].lstrip(" ,") for name in authors if said.casefold().startswith(name.casefold()))
    return any(map(_ABOUT.fullmatch, behind))


def _starts_with(said: str, name: str) -> bool:
    return bare_words(said).startswith(name)


def _is_short(said: str) -> bool:
    """Return whether a line behind "By" may be a name with an office: it holds no sentence."""
    return len(said.split()) <= _BEHIND + 3 and not said.rstrip().endswith((".", "?", "!", ":"))
