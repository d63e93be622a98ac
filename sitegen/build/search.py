"""Makes the search index: Pagefind, with an entry for each item, fetched by the reader's browser in small pieces.

Material's own search loads an index of everything on every page, and has one entry a page. Its box stays; what answers
it is ``docs/assets/search.js``, with this index. It is cut into parts, so that a new article costs that part in which
its month lies, and which the browser asks as one. See adr/0057 and adr/0073.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import shorten

from markupsafe import Markup, escape

from sitegen.build.search_filters import order_filters
from sitegen.build.search_parts import PAGES, bundle_fragments, cut
from sitegen.errors import SiteBuildError
from sitegen.records import SearchEntry

SEARCH = "search"
"""Folder of the search in a site."""
_TEASER = 200
_INDEX = Path(SEARCH) / "search_index.json"
_PARTS = Path(SEARCH) / "parts.json"
_OF_ALL = ("pagefind.js", "wasm.*.pagefind")
"""What a browser asks for once: it lies beside the first part."""
_OF_ONE = ("pagefind-entry.json", "*.pf_meta", "index/*", "filter/*")
"""What it asks of each part; Pagefind also writes boxes of its own, which the theme has."""
_FACET = '<meta data-pagefind-filter="{name}[content]" content="{value}">\n'
_BY_HAND = (("kind", "page"),)
_UNDATED = "0000-00-00"
_PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8">
<meta data-pagefind-meta="at[content]" content="{url}">
<meta data-pagefind-meta="page[content]" content="{page}">
<meta data-pagefind-meta="title[content]" content="{title}">
<meta data-pagefind-meta="shown[content]" content="{shown}">
<meta data-pagefind-meta="day[content]" content="{day}">
<meta data-pagefind-sort="day[content]" content="{day}">
{facets}</head><body data-pagefind-body>
<p data-pagefind-weight="{weight}">{names}</p><p>{words}</p><p>{found_by}</p></body></html>
"""

Reuse = Callable[[str, str], bool]
"""Told the folder of a part and the hash of its entries: takes it from the last site where it stands there."""


def write_search(
    site: Path, entries: Iterable[SearchEntry], *, language: str, reuse: Reuse | None = None
) -> Mapping[str, str]:
    """Put the index of the entries, and of pages written by hand, into a site that MkDocs has just built.

    Args:
        site: The built site; Material's own index there says which pages there are, and is emptied.
        entries: Everything that was generated.
        language: ISO 639-1 code, for the stems of words.
        reuse: Takes a part from the last site, and returns whether it could.

    Returns:
        The hash of the entries of each part, by its folder in the site.

    Raises:
        SiteBuildError: Pagefind fails.

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
        made[folder] = _hash(part, language)
        if reuse is None or not reuse(folder, made[folder]):
            _write_part(site / folder, part, language=language)
    parts = [{"at": folder.removeprefix(f"{SEARCH}/"), "bundles": _bundles(site / folder)} for folder in made]
    (site / _PARTS).write_text(json.dumps(parts), encoding="utf-8")
    theirs.write_text(json.dumps({**index, "docs": []}), encoding="utf-8")
    return made


def _hash(part: Iterable[SearchEntry], language: str) -> str:
    lines = (entry.model_dump_json() for entry in part)
    return hashlib.sha256("\n".join([language, *lines]).encode()).hexdigest()


def _bundles(part: Path) -> int:
    return sum(1 for _ in (part / "fragment").iterdir())


def _write_part(target: Path, part: Iterable[SearchEntry], *, language: str) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        _run_pagefind(folder, part, language=language)
        order_filters(folder / "made")
        wanted = (*_OF_ALL, *_OF_ONE) if target.name == PAGES else _OF_ONE
        for path in (path for pattern in wanted for path in sorted((folder / "made").glob(pattern))):
            goal = target / path.relative_to(folder / "made")
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, goal)
        bundle_fragments((folder / "made" / "fragment").glob("*.pf_fragment"), target / "fragment")


def _page_by_hand(doc: dict[str, str]) -> SearchEntry:
    """Return the entry of a page, or of a section of one, from Material's index, which holds HTML."""
    text = Markup(doc["text"]).striptags()  # noqa: S704 - what comes out is plain text
    shown = str(escape(shorten(text, _TEASER, placeholder=" …")))
    return SearchEntry(
        url=doc["location"], page=doc["title"], title=doc["title"], shown=shown, found_by=text, facets=_BY_HAND
    )


def _facets(entry: SearchEntry) -> tuple[tuple[str, str], ...]:
    """Return by what an entry is found beside its words: its facets, and the month of its article."""
    return (*entry.facets, ("month", entry.month)) if entry.month else entry.facets


def _run_pagefind(folder: Path, entries: Iterable[SearchEntry], *, language: str) -> None:
    (folder / "pages").mkdir()
    for number, entry in enumerate(entries):
        (folder / "pages" / f"{number:07d}.html").write_text(_as_page(entry, language), encoding="utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", "pages", "--output-path", "made", "--force-language"]
    done = subprocess.run(  # noqa: S603 - no word of an article stands in the command
        [*command, language, "--quiet"], cwd=folder, capture_output=True, check=False, text=True
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        message = f"the search index could not be made: {said}. Fix: install sitegen again, with its dependencies."
        raise SiteBuildError(message)


def _as_page(entry: SearchEntry, language: str) -> str:
    # Each field is escaped by hand: formatting as markup, which does it too, takes most of the time of an entry.
    return _PAGE.format(
        language=escape(language),
        url=escape(entry.url),
        page=escape(entry.page),
        title=escape(entry.title),
        shown=escape(entry.shown),
        weight=entry.weight,
        day=escape(entry.day or _UNDATED),
        facets="".join(_FACET.format(name=escape(name), value=escape(value)) for name, value in _facets(entry)),
        names=entry.title,
        words=entry.shown,
        found_by=escape(entry.found_by),
    )
