"""Takes the words of some items out of the files that people and programs wrote about them."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from sitegen.files import refuse_linked_content, write_whole
from sitegen.review.day_files import dumped, entries_of, text_of


def clear_of(content: Path, items: Collection[str]) -> None:
    """Take the words of some items out of all decisions and corrections.

    A decision on one of them goes; a correction stays, and loses what it tells of them beside its own sentence.

    Raises:
        FaultsError: a file is no list that can be read; those before it are cleared.
        PlaceError: the content folder is a link, which is not written through.

    """
    refuse_linked_content(content)
    for kind, clear in (("decisions", _drop), ("corrections", _strip)):
        for path in (content / f"{kind}.yml", *sorted((content / kind).glob("*.yml"))):
            _rewrite(path, items, clear)


def _rewrite(path: Path, items: Collection[str], clear: Callable[[Any, Collection[str]], None]) -> None:
    """Write a list anew where clearing it makes another one; of nothing is left no file."""
    entries = entries_of(path, text_of(path))
    if not entries:
        return
    before = dumped(entries)
    clear(entries, items)
    if not len(entries):
        path.unlink()
    elif dumped(entries) != before:
        write_whole(path, dumped(entries).encode())


def _drop(entries: Any, items: Collection[str]) -> None:  # noqa: ANN401 - a list of ruamel with its comments
    """Take the entries on some items out of a list."""
    for place in reversed(range(len(entries))):
        if isinstance(entries[place], dict) and entries[place].get("item") in items:
            del entries[place]


def _strip(entries: Any, items: Collection[str]) -> None:  # noqa: ANN401 - as above
    """Take what became of some items out of each entry of a list."""
    for entry in entries:
        changes = entry.get("changes") if isinstance(entry, dict) else None
        if isinstance(changes, list):
            _drop(changes, items)
            if not changes:
                del entry["changes"]
