"""Whether a build would change anything, asked of the stamps of files: nothing but Python itself is loaded for it.

A stamp is a file's name, size, inode, and the times at which its bytes and its entry last changed. See adr/0073.
"""

import hashlib
import os
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

_PATIENCE = 2.5
"""Seconds to wait for the clock of a file system: the coarsest in use, FAT, ticks every two."""
_NAP = 0.002
_HEAVIEST = 1_000_000
"""Bytes that some 25,000 names take in a folder, as most file systems tell it: to list more of them takes longer than
all else that is looked at."""
_HERE = Path(__file__).resolve().parent
_PACKAGES = ("site-packages", "dist-packages")
_LISTED = (".dist-info", ".egg-info")
"""What a package tells of itself; the first lists its files in RECORD, with a hash of each (PyPA, "Recording installed
projects")."""
_SURE = 1 if os.name == "posix" else 0
"""Which of a file's two times nobody can set: elsewhere the second one is that of its making."""


class Stamps(NamedTuple):
    """The stamps of many files as one; a tuple, because to load what makes other records takes longer than to ask."""

    digest: str
    """Hash over all of them."""
    newest: int
    """When the last of the files changed, in nanoseconds since 1970; 0 where there are none."""


def stamps_of(places: Iterable[str], *, without: Iterable[str] = (), at_most: int | None = None) -> Stamps:
    """Take the stamps of files, and of all files under folders; a place where there is nothing is told as such.

    Args:
        places: Absolute paths; those named first are looked at first.
        without: Absolute paths that are left out, with all that is under them.
        at_most: How many files are looked at, those nearest to their place first; None for all. Where there is a limit,
            a very large folder is told by its own stamp, which another entry changes, and is not opened.

    """
    lines: list[str] = []
    newest, left_out = 0, frozenset(without)
    each = dict.fromkeys(places)
    lines.extend(each)
    heaviest = None if at_most is None else _HEAVIEST
    files = chain.from_iterable(_under(place, left_out, heaviest) for place in each)
    for path, status in islice(files, at_most):
        times = (status.st_mtime_ns, status.st_ctime_ns)
        lines.append(f"{path}\0{status.st_size} {status.st_ino} {times[0]} {times[1]}")
        newest = max(newest, times[_SURE])
    return Stamps(hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest(), newest)


def program() -> str:
    """Return a hash of what the program is made of: its files, the Python that runs it, what is installed."""
    told = hashlib.sha256(f"{stamps_of([str(_HERE)]).digest}\n{sys.version}\n{sys.executable}".encode())
    for path in sys.path:
        if path.endswith(_PACKAGES):
            for line in _installed(path):
                told.update(line)
    return told.hexdigest()


def _installed(folder: str) -> Iterator[bytes]:
    """Yield what a folder of packages holds, and the list of its files that each package came with, with their hashes.

    What is installed again as it was, which the set-up of an environment does each time, changes nothing of this.
    """
    try:
        names = sorted(name for name in os.listdir(folder) if name != "__pycache__")  # noqa: PTH208 - no path of each
    except OSError:
        names = []
    yield "\n".join([folder, *names]).encode("utf-8", "surrogateescape")
    for name in names:
        if name.endswith(_LISTED):
            try:
                with open(f"{folder}/{name}/RECORD", "rb") as record:  # noqa: PTH123 - as above
                    yield record.read()
            except OSError:
                yield str(os.stat(f"{folder}/{name}").st_mtime_ns).encode()  # noqa: PTH116 - as above


def _under(place: str, left_out: frozenset[str], heaviest: int | None) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files at or under a path with their status, in a steady order; links are followed once.

    The files of a folder come before those of the folders in it. A folder that takes more bytes for its names alone
    than the heaviest may is yielded itself.
    """
    seen: set[str] = set()
    waiting = deque([place])
    while waiting:
        folder = waiting.popleft()
        if heaviest is not None and (status := _heavier(folder, heaviest)):
            yield folder, status
            continue
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except NotADirectoryError:
            yield folder, os.stat(folder)  # noqa: PTH116 - a path for each of ten thousand files costs more than the stamp
            continue
        except OSError:
            continue
        for entry in entries:
            if entry.path in left_out or entry.name == "__pycache__":
                continue
            if not _is_folder(entry):
                yield entry.path, _status(entry)
            elif not entry.is_symlink():
                waiting.append(entry.path)
            elif (real := os.path.realpath(entry.path)) not in seen:
                seen.add(real)
                waiting.append(entry.path)


def _heavier(folder: str, heaviest: int) -> os.stat_result | None:
    """Return the status of a folder whose names take more than so many bytes; None for any other path."""
    try:
        status = os.stat(folder)  # noqa: PTH116 - as above
    except OSError:
        return None
    return status if status.st_size > heaviest and S_ISDIR(status.st_mode) else None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    """Return the status of a file, and of a link that leads nowhere its own: it may lead somewhere one day."""
    try:
        return entry.stat()
    except OSError:
        return entry.stat(follow_symlinks=False)


def settle(newest: int, folder: Path) -> bool:
    """Wait until a change to a file cannot bear the stamp that it bears now, which is some milliseconds.

    A clock of files ticks: two changes in one tick have one time. So nothing is read that changed in this tick.

    Args:
        newest: When the last of the files changed, in nanoseconds since 1970.
        folder: Where a file may be made to ask for the time.

    Returns:
        Whether the clock went on; False where it stands, or where a file comes from the future.

    """
    folder.mkdir(parents=True, exist_ok=True)
    probe, until = folder / f".clock.{os.getpid()}", time.monotonic() + _PATIENCE
    try:
        while time.monotonic() < until:
            probe.write_bytes(b"")
            os.utime(probe)
            if probe.stat().st_mtime_ns > newest:
                return True
            time.sleep(_NAP)
    finally:
        probe.unlink(missing_ok=True)
    return False
