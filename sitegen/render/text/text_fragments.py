"""Links into the very sentence: text fragments (WICG, https://wicg.github.io/scroll-to-text-fragment/)."""

from functools import lru_cache
from urllib.parse import quote

_ENDS = 6
"""Words at each end of a long run that the link names: enough to be found, few enough to survive a small edit."""
_LEAD = 3
"""Words before the run that tell it from the same words elsewhere; doubled until they do."""


def text_fragment(url: str, body: str, start: int, end: int) -> str:
    """Return the URL with a directive that makes the browser scroll to a place of the text.

    Long words, and words over several paragraphs, are named by both their ends ("start,end"), because one term is
    looked for inside one paragraph only. Words that stand in the text more than once are told apart by those before
    them ("prefix-,start").
    """
    lines = [run for line in body[start:end].splitlines() if (run := line.split())]
    if not lines:
        return url
    if len(lines) == 1 and len(lines[0]) <= 2 * _ENDS:
        first, last = " ".join(lines[0]), ""
    else:
        first, last = " ".join(lines[0][:_ENDS]), " ".join(lines[-1][-_ENDS:])
    prefix = _prefix(body, start, first)
    parts = [f"{_percent(prefix)}-"] if prefix else []
    parts += [_percent(term) for term in (first, last) if term]
    joint = ":~:text=" if "#" in url else "#:~:text="
    return f"{url.partition(':~:')[0]}{joint}{','.join(parts)}"


def _prefix(body: str, start: int, first: str) -> str:
    """Return as few words before a place as tell it apart; none where its own words do, or where none stand there."""
    flat = _flat(body)
    if flat.count(first) <= 1:
        return ""
    before = body[:start].split()
    glue = " " if body[:start][-1:].isspace() else ""
    count = _LEAD
    while count < len(before) and flat.count(" ".join(before[-count:]) + glue + first) > 1:
        count *= 2
    return " ".join(before[-count:])


@lru_cache(maxsize=4)
def _flat(body: str) -> str:
    """Return a text with every run of white space made one space, as a browser looks at it."""
    return " ".join(body.split())


def _percent(words: str) -> str:
    # The hyphen means something in the directive, and is the one such sign that URLs otherwise keep.
    return quote(words, safe="").replace("-", "%2D")
