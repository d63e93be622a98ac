"""Makes the search index: an entry for each item, fetched by the reader's browser in small pieces.

Material's own search loads an index of everything on every page, and has one entry a page. Its box stays; what answers
it is ``docs/assets/search.js``, with this index. It is cut into parts, so that a new article costs that part in which
its month lies. See adr/0057, adr/0073 and adr/0104.

In the folder of a part lie ``part.json``, which tells how it is cut, ``words/N.z`` with the places of some words each,
``entries/N.z`` with what is shown of some entries each, and ``facets.z`` with what they are narrowed by; all are JSON,
deflated.
"""

import hashlib
import json
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from textwrap import shorten
from typing import Any, Final

from markupsafe import Markup, escape

from sitegen.build.search_parts import cut
from sitegen.build.search_words import ENDINGS, TELLS, chunks, postings
from sitegen.files import write_whole
from sitegen.records import SearchEntry

SEARCH: Final = "search"
"""Folder of the search in a site."""
_FORM: Final = 2
"""Of the files; raise it when they change, so that no part of the last site is taken over."""
_TEASER: Final = 200
_INDEX: Final = Path(SEARCH) / "search_index.json"
_PARTS: Final = Path(SEARCH) / "parts.json"
_PART: Final = "part.json"
_IN_A_BUNDLE: Final = 16
"""Entries of a file: some 2 KB, of which a browser fetches one for each result that it shows, or fewer."""
_IN_A_CHUNK: Final = 3_000
"""Characters in a file of words: some 2 KB."""
_BY_HAND: Final = (("kind", "page"),)
_UNDATED: Final = "0000-00-00"

Reuse = Callable[[str, str], bool]
"""Told the folder of a part and the hash of its entries: takes it from the last site where it stands there."""


def write_search(site: Path, entries: Iterable[SearchEntry], *, reuse: Reuse | None = None) -> Mapping[str, str]:
    """Put the index of the entries, and of pages written by hand, into a site that MkDocs has just built.

    Args:
        site: The built site; Material's own index there says which pages there are, and is emptied.
        entries: Everything that was generated.
        reuse: Takes a part from the last site, and returns whether it could.

    Returns:
        The hash of the entries of each part, by its folder in the site.

    """
    theirs = site / _INDEX
    if not theirs.is_file():
        return {}
    index = json.loads(theirs.read_text(encoding="utf-8"))
    generated = list(entries)
    known = {entry.url.partition("#")[0] for entry in generated}
    by_hand = [_page_by_hand(doc) for doc in index["docs"] if doc["location"].partition("#")[0] not in known]
    made = {}
    for name, part in cut([*generated, *by_hand]).items():
        folder = f"{SEARCH}/{name}"
        made[folder] = _hash(part)
        if reuse is None or not reuse(folder, made[folder]):
            _write_part(site / folder, part, made[folder])
    parts = [json.loads((site / folder / _PART).read_bytes()) for folder in made]
    _write_json(site / _PARTS, {"endings": ENDINGS, "tells": TELLS, "parts": parts})
    theirs.write_text(json.dumps({**index, "docs": []}), encoding="utf-8")
    return made


def _hash(part: Iterable[SearchEntry]) -> str:
    lines = (entry.model_dump_json() for entry in part)
    return hashlib.sha256("\n".join([str(_FORM), *lines]).encode()).hexdigest()


def _write_part(target: Path, part: Iterable[SearchEntry], digest: str) -> None:
    """Write one part; its entries are numbered from the oldest day on, so that their order tells it."""
    entries = sorted(part, key=_day)
    words = list(chunks(postings(entries), _IN_A_CHUNK))
    for number, chunk in enumerate(words):
        _pack(target / "words" / f"{number}.z", chunk)
    for number, first in enumerate(range(0, len(entries), _IN_A_BUNDLE)):
        _pack(target / "entries" / f"{number}.z", [_shown(one) for one in entries[first : first + _IN_A_BUNDLE]])
    days = [(day, sum(1 for _ in same)) for day, same in groupby(map(_day, entries))]
    _pack(target / "facets.z", {"days": days, "facets": _facets(entries)})
    told = {
        "at": target.name,
        "hash": digest[:12],
        "entries": len(entries),
        "bundle": _IN_A_BUNDLE,
        "words": [next(iter(chunk)) for chunk in words],
    }
    _write_json(target / _PART, told)


def _day(entry: SearchEntry) -> str:
    return entry.day or _UNDATED


def _shown(entry: SearchEntry) -> dict[str, str]:
    return {
        "at": entry.url,
        "page": entry.page,
        "title": entry.title,
        "shown": entry.shown,
        "day": _day(entry),
        "more": entry.found_by,
    }


def _facets(entries: Sequence[SearchEntry]) -> dict[str, dict[str, list[int]]]:
    """Return by what entries are narrowed beside their words, the month of their article too.

    For each kind and value come the numbers of its entries, each told by how far it lies behind the one before.
    """
    found: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, entry in enumerate(entries):
        for kind, value in (*entry.facets, *((("month", entry.month),) if entry.month else ())):
            found[kind][value].append(number)
    return {kind: {value: _steps(values[value]) for value in sorted(values)} for kind, values in sorted(found.items())}


def _steps(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


def _page_by_hand(doc: dict[str, str]) -> SearchEntry:
    """Return the entry of a page, or of a section of one, from Material's index, which holds HTML."""
    text = Markup(doc["text"]).striptags()  # noqa: S704 - what comes out is plain text
    shown = str(escape(shorten(text, _TEASER, placeholder=" …")))
    return SearchEntry(
        url=doc["location"], page=doc["title"], title=doc["title"], shown=shown, found_by=text, facets=_BY_HAND
    )


def _pack(path: Path, value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    write_whole(path, zlib.compress(text.encode("utf-8", "surrogatepass"), level=9))


def _write_json(path: Path, value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    write_whole(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))
