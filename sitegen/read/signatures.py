"""Reads who wrote a story from a signature: a name alone behind its last paragraph, or names with slashes over it.

Only for pages that name nobody elsewhere. A name alone may as well be a heading or a caption, so it is a signature only
where it is set as one: at the right edge, or behind a dash. Names with slashes may be places, so they are authors only
where the story does not tell of them. A wire names who reported in brackets.
"""

import re
from collections.abc import Iterator
from typing import Any

from sitegen.read.below_heading import names_in, people_in, pieces_without_day
from sitegen.read.elements import words_of
from sitegen.read.line_words import line_words
from sitegen.read.picture_lines import is_all_in

_PROSE = 15
"""Words from which a paragraph is a part of the story."""
_LONGEST = 10
"""Words of a signature, with a day or a place behind the name."""
_BEHIND = 2
"""Lines behind the last paragraph, and before the first one, among which a signature may stand."""
_RIGHT = re.compile(r"text-align:\s*(?:right|end)\b")
_RIGHT_CLASS = re.compile(
    r"(?:^|[\s_-])(?:(?:text|align|has-text-align)[_-]?(?:right|end)|alignright|signature|signed)(?:$|\s)"
)
_REPORTED = re.compile(r"[\s—–-]*[(\[]?Reporting by (?P<people>[^;().\[\]]+?)(?:[;,.] .*)?[)\]]?\.?\s*", re.DOTALL)
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_PLACE = re.compile(r"\s+(?:in|from)\s+.*$", re.DOTALL)
_DASH = re.compile(r"\s*(?:—|–|--)\s*(?=[^\W\d_a-z])")
_NAMES = re.compile(r"[^/\d]+(?:\s?/\s?[^/\d]+)+")


def signed_authors(tree: Any) -> tuple[str, ...]:  # noqa: ANN401 - lxml is not typed
    """Return the people whose names a page sets as a signature of its story.

    Args:
        tree: The page.

    """
    prose = [line for line in tree.iter("p") if len(words_of(line).split()) >= _PROSE]
    if not prose:
        return ()
    told = " ".join(" ".join(map(words_of, prose)).split())
    below = (_signed(line, told) for line in _beside(prose[-1], "following"))
    credited = (_reporters(words_of(line)) for line in (prose[-1], *prose[-1].itersiblings("p", "div")))
    found = (names for names in (*below, *credited, _slashed(prose, told)) if names)
    return tuple(next(found, ()))


def _signed(line: Any, told: str) -> list[str]:  # noqa: ANN401
    """Return the people whom a line right behind a story is signed by: names alone, or one and a place.

    What stands in italics may be a caption too, so it is a signature only where the story does not tell of them.
    """
    is_apart = _is_set_apart(line)
    if not is_apart and not is_all_in(line, "em", "i"):
        return []
    placed = line_words().signed.fullmatch(", ".join(pieces_without_day(line)))
    names = _before_place(placed, told) if placed else people_in(line)
    return names if is_apart or not any(name in told for name in names) else []


def _before_place(placed: re.Match[str], told: str) -> list[str]:
    """Return the one who is named before a place; nobody where that may be a second one."""
    is_place = " " not in placed["place"] or placed["place"] in told
    return names_in(placed["name"]) if is_place else []


def _slashed(prose: list[Any], told: str) -> list[str]:
    """Return the people whom a line with slashes over a story names, unless the story tells of them."""
    above = (people_in(line) for line in _beside(prose[0], "preceding") if _is_list_with_slashes(line))
    names = next(filter(None, above), [])
    return [] if any(name in told for name in names) else names


def _reporters(line: str) -> list[str]:
    """Return whom a wire names below its story: (Reporting by Ada Quill in Orlay; Editing by Joris Dole)."""
    found = _REPORTED.fullmatch(line)
    parts = [_PLACE.sub("", part.strip()) for part in _AND.split(found["people"])] if found else []
    names = [name for part in parts for name in names_in(part)]
    return names if len(names) == len(parts) else []


def _beside(line: Any, side: str) -> Iterator[Any]:  # noqa: ANN401
    """Return the short lines right behind a paragraph, or right before it."""
    for one in line.xpath(f"{side}-sibling::*")[:: 1 if side == "following" else -1][:_BEHIND]:
        if one.tag in {"p", "div"} and len(words_of(one).split()) <= _LONGEST:
            yield one


def _is_set_apart(line: Any) -> bool:  # noqa: ANN401
    right = _RIGHT.search(line.get("style") or "") or _RIGHT_CLASS.search(line.get("class") or "")
    return bool(right) or line.get("align") == "right" or _DASH.match(words_of(line)) is not None


def _is_list_with_slashes(line: Any) -> bool:  # noqa: ANN401
    return is_all_in(line, "b", "strong") and _NAMES.fullmatch(words_of(line).strip()) is not None
