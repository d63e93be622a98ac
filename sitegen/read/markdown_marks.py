"""Which characters of a Markdown file its reader does not see: marks of emphasis, addresses, what is struck out.

The body stays the file's, character for character, and spans point into it; what is listed here is blank to whoever
reads the words. The forms are those of CommonMark and of GitHub's strike-through, within a paragraph.
"""

import re
from collections.abc import Iterator

Place = tuple[int, int]

_WHOLE = re.compile(
    r"<!--.*?(?:-->|\Z)"  # a comment
    r"|!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])"  # a picture, with the text that stands for it
    r"|~~(?=\S)(?:(?!\n[ \t]*\n).)+?(?<=\S)~~"  # struck out
    r"|\[\^[^\]\s]+\](?::[ \t])?"  # a footnote's number
    r"|^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*\S+[^\n]*$"  # where a link leads
    r"|^[ ]{0,3}(?:\#{1,6}(?=[ \t])|(?:>[ ]?)+)"  # a heading or a block quotation begins
    r"|(?<=\S\n)^[ ]{0,3}(?:=+|-{3,})[ \t]*$"  # the line under a heading; one between two parts is seen
    r"|<(?P<struck>del|s|strike)\b[^<>]*>(?:(?!\n[ \t]*\n).)*?</(?P=struck)\s*>"  # struck out in HTML
    r"|<(?P<hides>[a-z][a-z0-9]*)\b(?=[^<>]*(?:\shidden\b|display:\s*none|visibility:\s*hidden))[^<>]*>.*?</(?P=hides)\s*>"
    r"|<(?P<code>script|style)\b[^<>]*>.*?</(?P=code)\s*>"  # what only a browser reads
    r"|<details\b(?![^<>]*\sopen\b)[^<>]*>.*?</details\s*>"  # what its reader has not opened
    r"|</?(?!hr\b)[A-Za-z][^<>\n]*>"  # a tag of HTML; a line drawn between two parts is seen
    r"|\\(?=[!-/:-@\[-`{-~]|\n)"  # what takes the meaning from the next mark, or breaks the line
    r"|`+",
    re.DOTALL | re.MULTILINE,
)
_FENCED = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^`\n]*\n(?:.*?\n)??[ ]{0,3}(?P=fence)[`~]*[ \t]*$", re.DOTALL | re.MULTILINE
)
_INDENT = r"(?:[ ]{4}|[ ]{0,3}\t)[^\n]*\S"
_INDENTED = re.compile(
    rf"(?:\A|(?<=\n)[ \t]*\n)(?P<code>(?:{_INDENT}[^\n]*(?:\n|\Z)|[ \t]*\n(?=(?:[ \t]*\n)*{_INDENT}))+)"
)
_ENTRY = re.compile(r"[ ]{0,3}(?:[*+-]|\d{1,9}[.)]|\[\^[^\]\s]+\]:)(?:\s|$)")
"""What begins an entry of a list, or a footnote."""
_LINK = re.compile(
    r"(\[)(?:[^\[\]\n]|\n(?![ \t]*\n))+(\](?:\((?:[^()\s]|\([^()\s]*\))*(?:[ ]+\"[^\"\n]*\")?\)|\[[^\]\n]*\]))"
)
_EMPHASIS = (
    re.compile(
        r"(?<!\\)(\*{1,3})(?=[^\s*])"
        r"(?:(?!\n[ \t]*\n)[^*\\]|\\.|(?<=\s)\*(?=\s))+?"
        r"(?<=[^\s*])(\1)(?!\*)",
        re.DOTALL,
    ),
    re.compile(
        r"(?<![\w\\])(_{1,3})(?=[^\s_])"
        r"(?:(?!\n[ \t]*\n)[^_\\]|\\.|(?<=\w)_(?=\w))+?"
        r"(?<=[^\s_])(\1)(?!\w)",
        re.DOTALL,
    ),
)


def unseen_in(markdown: str) -> tuple[Place, ...]:
    """Return the places of a Markdown text that its reader does not see, in order, none overlapping another.

    Args:
        markdown: The text after the front matter.

    """
    return tuple(_merged(sorted(_places(markdown))))


def _places(markdown: str) -> Iterator[Place]:
    yield from code_in(markdown)
    yield from (match.span() for match in _WHOLE.finditer(markdown) if match.start() < match.end())
    yield from (match.span(group) for match in _LINK.finditer(markdown) for group in (1, 2))
    left = markdown
    for _ in range(2):  # bold within italics, or the other way round
        found = [match.span(group) for form in _EMPHASIS for match in form.finditer(left) for group in (1, 2)]
        yield from found
        left = _blanked(left, found)


def code_in(markdown: str) -> list[Place]:
    """Return where blocks of code stand, unless they are most of the text.

    What a block of code shows is a sample, and nothing that its writer says.
    """
    fenced = [found.span() for found in _FENCED.finditer(markdown)]
    left = _blanked(markdown, fenced)
    blocks = [found.span("code") for found in _INDENTED.finditer(left) if not _is_in_list(left[: found.start("code")])]
    places = sorted([*fenced, *blocks])
    is_most = sum(end - start for start, end in places) * 2 > len(markdown.strip())
    return [] if is_most else places


def _is_in_list(above: str) -> bool:
    """Return whether the last line at the margin begins an entry, which lines below go on with."""
    lines = [line for line in above.split("\n") if line.strip() and not line.startswith(("    ", "\t"))]
    return bool(lines) and _ENTRY.match(lines[-1]) is not None


def _blanked(text: str, places: list[Place]) -> str:
    """Return a text of the same length without the marks that were found."""
    for start, end in places:
        text = text[:start] + "x" * (end - start) + text[end:]
    return text


def _merged(places: list[Place]) -> Iterator[Place]:
    last: Place | None = None
    for start, end in places:
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
