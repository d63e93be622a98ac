"""Keeps apart what a publisher writes about its own article: that it was corrected, and what it said before.

A notice tells figures and words that the article does not assert any more, so nothing may be drawn from it; and its
readers should see it. It is a whole line, among the first or the last ones. Its words stand in ``notices.toml``.
"""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple

_FIRST = 2
"""Lines with words at the top of an article among which a notice may stand."""
_LAST = 6
"""Likewise at its end, where tags and rights may follow it."""
_LINE = re.compile(r"[^\r\n]+")
_HEADING = re.compile(
    r"(?:corrections?|clarifications?|erratum|retraction)(?: (?:and|&) (?:corrections?|clarifications?))?:?",
    re.IGNORECASE,
)
"""A line that only says what stands below it."""

Place = tuple[int, int]


class _Kind(NamedTuple):
    """A way in which publishers say that an article was corrected."""

    line: re.Pattern[str]
    most_words: int


def notices_in(body: str) -> tuple[Place, ...]:
    """Return where notices of correction stand in an article, in order, each the whole of its line.

    Args:
        body: The article's words, a paragraph a line.

    """
    lines = [found for found in _LINE.finditer(body) if any(map(str.isalnum, found[0]))]
    edge = {*range(_FIRST), *range(len(lines) - _LAST, len(lines))}
    found = tuple(
        line.span()
        for number, line in enumerate(lines)
        if number in edge and (is_notice(line[0]) or _is_headed(lines, number))
    )
    return found if len(found) < len(lines) else ()


def _is_headed(lines: list[re.Match[str]], number: int) -> bool:
    """Return whether a line is the heading of a notice, or stands right below one."""
    return any(_HEADING.fullmatch(bare(line[0])) for line in lines[max(0, number - 1) : number + 1])


def is_notice(line: str) -> bool:
    """Return whether a line tells what was corrected of the article that it stands in."""
    said = bare(line).replace("’", "'")
    length = len(said.split())
    return any(length <= kind.most_words and kind.line.fullmatch(said) for kind in _kinds())


def bare(line: str) -> str:
    """Return the words of a line without the marks that set all of it in another type."""
    return line.strip().strip("*_ ")


def notices_apart(body: str) -> tuple[str, tuple[str, ...]]:
    """Return an article's words without its notices, and those."""
    places = notices_in(body)
    kept, at = [], 0
    for start, end in places:
        kept.append(body[at:start].removesuffix("\n"))
        at = end
    return "".join((*kept, body[at:])).strip("\n") if places else body, tuple(
        body[start:end].strip() for start, end in places
    )


@cache
def _kinds() -> tuple[_Kind, ...]:
    listed = tomllib.loads(resources.files(__package__).joinpath("notices.toml").read_text(encoding="utf-8"))
    return tuple(
        _Kind(re.compile(kind["line"].replace("’", "'"), re.IGNORECASE), kind["most_words"]) for kind in listed.values()
    )
