"""How the search index is cut: by months, into parts that do not change with every article."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sitegen.records import SearchEntry

PAGES: Final = "pages"
"""The part of what has no month: pages by hand and the sheets that change most. It is the first one, in every site."""
_LEAST: Final = 3_000
"""Entries of a part: some seconds of work, and one more answer for a browser to fetch."""
_MOST_PARTS: Final = 8


def cut(entries: Iterable[SearchEntry]) -> Mapping[str, Sequence[SearchEntry]]:
    """Return the entries by part, the part of pages first and the others from the oldest month on.

    A part ends with the month that fills it. How much fills it doubles where there would be too many parts, and so
    changes seldom: a new article changes the last part, or the one of its month.
    """
    months: dict[str, list[SearchEntry]] = defaultdict(list)
    for entry in entries:
        months[entry.lies_with or entry.month].append(entry)
    pages = months.pop("", [])
    full = _LEAST
    while full * _MOST_PARTS < sum(map(len, months.values())):
        full *= 2
    parts: dict[str, list[SearchEntry]] = {PAGES: pages}
    name = ""
    for month in sorted(months):
        if not name or len(parts[name]) >= full:
            name = month
        parts.setdefault(name, []).extend(months[month])
    return parts
