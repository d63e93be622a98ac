"""Pages onto the disk: only what changed, whole files, and nothing outside the generated folders removed."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from sitegen.files import require_no_link, write_whole

GENERATED_FOLDERS = (
    "actors",
    "articles",
    "corrections",
    "data",
    "digest",
    "figures",
    "i",
    "outlets",
    "search",
    "topics",
)
"""Folders of docs/ in which everything is generated; hand-written pages live elsewhere."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What writing came to, in files."""

    written: int
    unchanged: int
    removed: int


def write_pages(docs: Path, pages: Mapping[str, str | bytes], *, left: Iterable[str] = ()) -> WriteReport:
    """Make the generated part of the docs folder hold exactly these pages.

    Args:
        docs: The docs folder.
        pages: Posix path under it -> text, or bytes as they are.
        left: Paths of further pages, which lie there as they should.

    Raises:
        ValueError: a path leads out of the docs folder; nothing was written.
        PlaceError: a folder of generated pages is a link; nothing was written.
        OSError: the disk refuses.

    """
    here = {*pages, *left}
    wanted = {
        _inside(docs, path): content.encode() if isinstance(content, str) else content
        for path, content in pages.items()
    }
    require_no_link(docs, here)
    changed = {path: data for path, data in wanted.items() if not _holds(path, data)}
    for path, data in changed.items():
        write_whole(path, data)
    stale = [path for folder in GENERATED_FOLDERS for path in _files_of(docs, folder) if path not in here]
    for name in stale:
        path = docs / name
        path.unlink()
        _remove_empty(path.parent, docs)
    return WriteReport(written=len(changed), unchanged=len(here) - len(changed), removed=len(stale))


def _inside(docs: Path, path: str) -> Path:
    parts = path.split("/")
    if not all(parts) or {".", ".."} & set(parts) or "\\" in path:
        message = f"{path!r} is no path inside the docs folder"
        raise ValueError(message)
    return docs.joinpath(*parts)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _files_of(docs: Path, folder: str) -> Iterator[str]:
    """Yield the posix path from docs of each file under a folder of it; links are files, and not followed."""
    # A folder that is a link leads out of docs, where nothing is ours.
    if (docs / folder).is_dir() and not (docs / folder).is_symlink():
        yield from _files_under(f"{docs}/{folder}", folder)


def _files_under(place: str, folder: str) -> Iterator[str]:
    with os.scandir(place) as found:
        entries = sorted(found, key=attrgetter("name"))
    for entry in entries:
        name = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files_under(entry.path, name)
        elif entry.is_symlink() or entry.is_file():
            yield name


def _remove_empty(folder: Path, docs: Path) -> None:
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
