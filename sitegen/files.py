"""Files that a reader finds old or new, and never half of one; and one writer at a time."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sitegen.errors import BusyError, PlaceError

_SYSTEM: Final = 9
_UNIX: Final = b"\x03"
"""Where the header of gzip (RFC 1952) tells the system, and how it tells Unix."""
PATIENCE: Final = 10.0
"""Seconds that a build waits for another one before it says who that is."""


def write_whole(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Write a file through a new one beside it, which takes its name; folders on the way are made.

    What a death left beside it is cleared. A link in either name is replaced and never written through. One process
    at a time writes in a folder of ours: see :func:`one_writer`.

    Args:
        path: The file.
        data: What it shall hold.
        durable: Wait until the bytes are on the disk, so that they outlive a loss of power.

    Raises:
        OSError: it cannot be written; the old file stands, and the error names the file.

    """
    beside = path.with_name(f".{path.name}.new")
    with naming(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.unlink(missing_ok=True)
            with beside.open("xb") as file:
                file.write(data)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            # Only here: once the file has its name nothing may fail any more, or what was done would be done again.
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise


def packed(data: bytes) -> bytes:
    """Return bytes compressed as gzip does: the same give the same at any time, on any system, with any Python.

    The header tells the system that packed them, for which Python has had several answers: here always that of Unix.
    """
    import gzip  # noqa: PLC0415 - a build that changes nothing packs nothing

    made = gzip.compress(data, mtime=0)
    return made[:_SYSTEM] + _UNIX + made[_SYSTEM + 1 :]


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Give an error of the disk that names no file the name of the one at work: a full disk never names any."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(path)
        raise


def scan(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield what lies under a folder, by its posix path from there; nothing where there is no folder.

    A link is no folder, wherever it leads, and is not followed; but the folder itself may be named by one. This is the
    only walk through folders of pages, so all who ask have one answer.

    Raises:
        OSError: a folder in it cannot be read.

    """
    waiting = [(str(folder), "")] if folder.is_dir() else []
    while waiting:
        place, before = waiting.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                name = f"{before}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{name}/"))
                yield name, entry


def files_under(folder: Path) -> dict[str, Path]:
    """Return what is no folder under a folder, by its posix path from there, sorted; see :func:`scan`."""
    names = sorted(name for name, entry in scan(folder) if not entry.is_dir(follow_symlinks=False))
    return {name: folder / name for name in names}


def copy_tree(source: Path, target: Path) -> None:
    """Bring the files of a folder into another one, which keeps what else it has; equal files stay as they are.

    Raises:
        PlaceError: a folder on the way is a link, or a file is one that leads nowhere.
        OSError: the disk refuses.

    """
    names = files_under(source)
    require_no_link(target, names)
    for name, path in names.items():
        data = path.read_bytes()
        if (target / name).is_symlink() or not (target / name).is_file() or (target / name).read_bytes() != data:
            write_whole(target / name, data)


def require_no_link(folder: Path, names: Iterable[str]) -> None:
    """Raise where a folder of ours, in which files shall be written or removed, is a link.

    Args:
        folder: The one that holds them all.
        names: Posix paths of the files from there.

    Raises:
        PlaceError: one is; what it leads to is somebody else's.

    """
    inner = {""}
    for way in {name.rpartition("/")[0] for name in names}:
        while way not in inner:
            inner.add(way)
            way = way.rpartition("/")[0]  # noqa: PLW2901 - upwards, until what is known already
    for parent in sorted(inner):
        if os.path.islink(f"{folder}/{parent}" if parent else folder):  # noqa: PTH114 - there are ten thousand
            refuse_link(folder / parent)


def refuse_link(folder: Path) -> None:
    """Raise where a folder that a build writes in is a link.

    Raises:
        PlaceError: it is.

    """
    if folder.is_symlink():
        message = f"{folder}: is a link to {folder.readlink()}, which is not followed. Fix: put a folder there."
        raise PlaceError(message)


def refuse_linked_content(content: Path) -> None:
    """Raise where the content folder, or one in it that programs write in, is a link: it may be read, and no more.

    Raises:
        PlaceError: one is; what is published from it would be recorded, decided and corrected in another project.

    """
    for folder in (content, *(content / name for name in ("articles", "decisions", "corrections"))):
        if folder.is_symlink():
            fix = "put the folder there, or name it itself: extra.sitegen.content in mkdocs.yml, or --content"
            raise PlaceError(f"{folder}: is a link to {folder.readlink()}, which is not written through. Fix: {fix}.")


@contextmanager
def one_writer(folder: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Be the only process that writes where a folder stands for; a dead one keeps nobody waiting.

    Args:
        folder: Holds the lock, and a note of who has it.
        patience: Seconds to wait for another process.

    Raises:
        BusyError: another process is still at work; it says which, and since when.
        PlaceError: the folder is a link.
        OSError: the folder cannot be written to.

    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - a build that changes nothing loads no library

    refuse_link(folder)
    folder.mkdir(parents=True, exist_ok=True)
    note = folder / "writer.json"
    try:
        with FileLock(folder / "writer.lock", timeout=patience):
            since = datetime.now(tz=UTC).isoformat(timespec="seconds")
            write_whole(note, json.dumps({"process": os.getpid(), "since": since}).encode())
            try:
                yield
            finally:
                note.unlink(missing_ok=True)
    except Timeout:
        message = f"{folder}: {_who(note)} is writing there. Fix: wait until it has ended, then build again."
        raise BusyError(message) from None


def _who(note: Path) -> str:
    """Return who has the lock, as its note tells; a note can be missing for an instant."""
    try:
        told = json.loads(note.read_bytes())
        return f"process {int(told['process'])}, at work since {datetime.fromisoformat(told['since']).isoformat(' ')},"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"
