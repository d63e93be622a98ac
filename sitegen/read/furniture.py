"""Drops what a page says beside its article: its headline once more, teasers, newsletters, comments, rights.

A line is dropped whole or not at all, so no sentence is ever cut. What the lines say stands in ``furniture.toml``.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import resources
from itertools import takewhile
from typing import Any, NamedTuple

from sitegen.read.author_lines import names_authors_only, tells_of_author
from sitegen.read.line_days import day_of

_TOP, _END = "top", "end"
_WIDTH = {_TOP: 3, _END: 8}
"""Lines of the story up to which its headline and byline may stand, and from which its end may speak of the page."""
_BETWEEN = re.compile(r"\s+[·•|–—-]\s+")
"""What stands between the parts of a line about the page."""
_NO_WORD = re.compile(r"\W+")
REPLIES = re.compile(
    r"(?:\d+|one|no) (?:thoughts?|comments?|responses?|replies|reply) (?:on|to)\b.*|comments? \(\d+\)|\d+ comments?"
    r"|(?:readers?.?|user) comments|leave a (?:reply|comment)|join the (?:conversation|discussion)",
    re.IGNORECASE,
)
"""Heading over what readers wrote."""
_NUMBERED = re.compile(r"[ \t]*\(?(\d{1,2})[.):]?[ \t]+\S")
"""Line of a numbered list."""
_BULLET_MARK = re.compile(r"^[-*•–]\s+")
_BULLET = re.compile(r"[-*•–]\s+\S")
_QUOTES = re.compile(r"[-*•–]\s+[^:“”\"‘’]{2,40}:\s*(?:[“\"][^“”\"]+[”\"]|‘[^‘]+’)")
"""A headline that quotes somebody: "Mayor: “We will stay”"."""
_DEBRIS = frozenset({"", "|", "/", ",", ".", ":", "-", "(", ")", "[", "]"})
"""Marks that are left of links and buttons, one of them alone in its line."""
_SENTENCE = 5
"""Words from which a line may be a sentence."""
_LONGEST_HEADLINE = 16
"""Words."""
_HEADING = 8
"""Words up to which a line is a heading."""
_LINE = re.compile(r"[^\r\n]+")
_BLANK_LINE = re.compile(r"\n\r?\n")
_BLANK = len("\r\n\r\n")
"""Characters before and behind a paragraph in which a blank line shows."""


class _Kind(NamedTuple):
    """A kind of line that is no part of an article."""

    line: re.Pattern[str]
    most_words: int
    edges: frozenset[str]
    """Where in a page it stands: at its top, at its end; empty where it may stand anywhere."""


def without_furniture(body: str, headings: Iterable[str], people: Iterable[str] = ()) -> str:
    """Return the words of a page without the lines that are no part of its article.

    Args:
        body: What an extractor took for the article, a paragraph a line.
        headings: What the page shows as its title.
        people: Who wrote it, as far as it says.

    """
    shown, authors = {_bare(heading) for heading in headings} - {""}, tuple(people)
    whole = body.split("\n")
    listed = {entry for number in range(len(whole)) for entry in _list_below(whole, number)}
    lines = _without(
        [line for number, line in enumerate(whole) if number not in listed],
        _TOP,
        lambda line: _bare(line) in shown or names_authors_only(line, authors) or day_of(line.strip()) is not None,
    )
    lines = _without(
        lines[::-1], _END, lambda line: names_authors_only(line, authors) or tells_of_author(line, authors)
    )
    left = "\n".join(lines[::-1]).strip("\n")
    return left if any(map(str.isalnum, left)) else body


def _without(lines: Iterable[str], edge: str, drops: Callable[[str], bool]) -> list[str]:
    """Return lines without furniture, from an edge of the page on; what is dropped makes its edge no narrower."""
    kept: list[str] = []
    for line in lines:
        near = len(kept) < _WIDTH[edge]
        begun = edge == _TOP and any(map(_is_told, kept))
        beside = (near and drops(line)) or is_furniture(line, edge if near and not begun else "")
        if (kept and _is_break(line)) or not beside:
            kept.append(line)
    return kept


def _is_break(line: str) -> bool:
    """Return whether a line is marks alone, which part what stands above them from what stands below."""
    marks = line.strip()
    return marks not in _DEBRIS and not any(map(str.isalnum, marks))


def _is_told(line: str) -> bool:
    """Return whether a line is a sentence of the story, below which no label of its section stands any more."""
    said = line.strip().rstrip("”’\"')")
    return len(said.split()) >= _SENTENCE and said.endswith((".", "!", "?", "…"))


def furniture_in(body: str) -> tuple[tuple[int, int], ...]:
    """Return where lines of a text stand that are no part of its article, in order, each the whole of its line.

    A line counts only where it is a paragraph of its own: one of wrapped prose may look like anything.

    Args:
        body: The text of a file, whose paragraphs stand apart by blank lines, or are a line each.

    """
    lines = [found for found in _LINE.finditer(body) if any(map(str.isalnum, found[0]))]
    wrapped = _BLANK_LINE.search(body) is not None
    said = [line[0] for line in lines]
    listed = {lines[entry].span() for number in range(len(lines)) for entry in _list_below(said, number)}
    listed |= _replies(lines)
    places = (line.span() for number, line in enumerate(lines) if _is_beside(lines, number))
    alone = (place for place in places if not wrapped or _stands_alone(body, *place))
    found = tuple(sorted({*alone, *listed}))
    return found if len(found) < len(lines) else ()


def _list_below(lines: Sequence[str], number: int) -> range:
    """Return which lines are a heading over headlines of other stories and its list; none where it is no such heading.

    The list has marks or is counted from 1, or no line of it ends as a sentence does.
    """
    heading = lines[number].strip().strip("*_# ")
    rest = lines[number + 1 :]
    if len(heading.split()) > _HEADING:
        return range(0)
    if _popular().fullmatch(heading) is not None:
        listed = _entries_of(rest)
        entries = listed if listed >= _ENTRIES else len(list(takewhile(_is_bare_headline, rest)))
    elif _is_label(heading):
        entries = len(list(takewhile(_is_long_headline, rest)))
    else:
        return range(0)
    return range(number, number + 1 + entries) if entries else range(0)


def _is_label(heading: str) -> bool:
    """Return whether a line without digits is a label of the page ("Advertisement"), and no day, count or address."""
    return is_furniture(heading, _END) and any(map(str.isalpha, heading)) and not any(map(str.isdigit, heading))


def _is_long_headline(line: str) -> bool:
    """Return whether a line without a mark has as many words as a headline, and no end of a sentence."""
    return _BULLET_MARK.match(line.strip()) is None and len(line.split()) >= _SENTENCE and _is_bare_headline(line)


_ENTRIES = 2
"""Entries from which a list is one."""


def _entries_of(lines: Sequence[str]) -> int:
    """Return how many lines are entries of a list: headlines with a mark, or counted from 1."""
    entries = 0
    for line in lines:
        numbered = _NUMBERED.match(line)
        if not _is_headline(line) and (numbered is None or int(numbered[1]) != entries + 1):
            break
        entries += 1
    return entries


def _is_headline(line: str) -> bool:
    """Return whether an entry of a list may be the headline of another story: short, and no sentence."""
    said = line.strip()
    if _BULLET.match(said) is None or len(said.split()) > _LONGEST_HEADLINE:
        return False
    return said[-1] not in '.!?”"’' or _QUOTES.fullmatch(said) is not None


def _is_bare_headline(line: str) -> bool:
    """Return whether a line may be the headline of another story, with a mark of a list or without."""
    return _is_headline(f"- {_BULLET_MARK.sub('', line.strip())}")


def _replies(lines: list[re.Match[str]]) -> set[tuple[int, int]]:
    """Return where the heading over what readers wrote stands, and all behind it, where most of the text is above."""
    for number, line in enumerate(lines):
        if REPLIES.fullmatch(line[0].strip().strip("*_# ")):
            behind = lines[number:]
            is_less = sum(len(one[0]) for one in behind) < sum(len(one[0]) for one in lines[:number])
            return {one.span() for one in behind} if is_less else set()
    return set()


def _is_beside(lines: list[re.Match[str]], number: int) -> bool:
    said = lines[number][0].strip().strip("*_ ")
    begun = any(_is_told(line[0]) for line in lines[: min(number, _WIDTH[_TOP])])
    edges = ((_TOP, number if not begun else len(lines)), (_END, len(lines) - 1 - number))
    return any(is_furniture(said, edge if away < _WIDTH[edge] else "") for edge, away in edges)


def _stands_alone(body: str, start: int, end: int) -> bool:
    """Return whether a line has blank lines, or the ends of the text, above and below it."""
    above, below = body[max(0, start - _BLANK) : start], body[end : end + _BLANK]
    return (not body[:start].strip() or above.count("\n") > 1) and (not body[end:].strip() or below.count("\n") > 1)


def is_furniture(line: str, edge: str = "") -> bool:
    """Return whether a line is no part of an article.

    Args:
        line: A line of a page.
        edge: ``top`` or ``end`` where it stands among the first or the last ones.

    """
    said = line.strip().replace("’", "'")
    length = len(said.split())
    if edge and said and not any(map(str.isalnum, said)):
        return True
    kinds = (kind for kind in _kinds() if length <= kind.most_words and (not kind.edges or edge in kind.edges))
    return bool(said) and (any(kind.line.fullmatch(said) for kind in kinds) or _is_joined_furniture(said, edge))


def _is_joined_furniture(line: str, edge: str) -> bool:
    """Return whether a line is several such lines in one ("4 May 2026 · 4 min read · 120 shares")."""
    parts = _BETWEEN.split(line)
    return len(parts) > 1 and all(day_of(part) is not None or is_furniture(part, edge) for part in parts)


def _bare(text: str) -> str:
    """Return the letters and digits of a text, which agree where a page sets its headline in other signs."""
    return _NO_WORD.sub(" ", text.casefold()).strip()


@cache
def _popular() -> re.Pattern[str]:
    listed = tomllib.loads(resources.files(__package__).joinpath("furniture.toml").read_text(encoding="utf-8"))
    return re.compile(rf"(?:{listed['popular']['line']})|(?:{listed['list-heading']['line']})", re.IGNORECASE)


@cache
def _kinds() -> tuple[_Kind, ...]:
    listed = tomllib.loads(resources.files(__package__).joinpath("furniture.toml").read_text(encoding="utf-8"))
    return tuple(
        _Kind(re.compile(kind["line"].replace("’", "'"), re.IGNORECASE), kind["most_words"], _edges(kind))
        for kind in listed.values()
    )


def _edges(kind: dict[str, Any]) -> frozenset[str]:
    return frozenset(edge for edge in (_TOP, _END) if kind.get(f"at_{edge}"))
