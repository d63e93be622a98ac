"""How the search index is cut: by months into parts that do not change with every article, and into few files."""

import gzip
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from sitegen.records import SearchEntry

PAGES: Final = "pages"
"""The part of what has no month: pages by hand and the sheets that change most. It is the first one, in every site."""
_LEAST: Final = 3_000
"""Entries of a part: some seconds of work, and one more answer for a browser to fetch."""
_MOST_PARTS: Final = 8
_IN_A_BUNDLE: Final = 12
"""Entries of a file, on average: 3 KB, of which a browser fetches one for each result that it shows."""
SIGNATURE: Final = b"pagefind_dcd"
"""What Pagefind writes before each of its pieces."""


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


def bundle_fragments(fragments: Iterable[Path], folder: Path) -> None:
    """Put what Pagefind writes of each entry, a file each, into few files.

    Args:
        fragments: Files of Pagefind, ``en_1a2b3c4.pf_fragment``. The name of an entry is that number.
        folder: Where the bundles go: each is a JSON object, deflated, of fragments by name. They are numbered from 0,
            and an entry lies in the one of its own number, counted round.

    """
    texts = {path.stem.rpartition("_")[2]: read_piece(path).decode() for path in sorted(fragments)}
    bundles: list[dict[str, str]] = [{} for _ in range(-(-len(texts) // _IN_A_BUNDLE))]
    for name, text in sorted(texts.items()):
        bundles[int(name, 16) % len(bundles)][name] = text
    folder.mkdir(parents=True, exist_ok=True)
    for number, bundle in enumerate(bundles):
        (folder / f"{number}.z").write_bytes(zlib.compress(json.dumps(bundle, ensure_ascii=False).encode()))


def read_piece(path: Path) -> bytes:
    """Return what is in a file of Pagefind's."""
    return gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE)
