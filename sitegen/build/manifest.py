"""The list of what a site is made of, which travels with it: its files, and a hash of the bytes of each.

Whatever else lies in the folder is somebody else's. Beside it the state folder keeps when and how large each file was,
so that nobody reads the bytes of a site to know what is there.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from sitegen.errors import PlaceError
from sitegen.files import files_under, write_whole

MANIFEST = ".sitegen.json"
"""Its name in the site folder: a name for which no page can be made, as builders leave out what begins with a dot."""

Manifest = Mapping[str, str]
"""Posix path from the site folder -> SHA-256 of the bytes, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was last read: while size and time are the same, so are its bytes."""

    digest: str
    size: int
    """In bytes."""
    time: int
    """Of its last change, in nanoseconds since 1970."""


def read_manifest(site: Path) -> Manifest | None:
    """Return what a folder is known to hold, or None where no build has left a list there."""
    path = site / MANIFEST
    try:
        found = json.loads(path.read_bytes()) if not path.is_symlink() else None
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    whole = isinstance(found, dict) and all(isinstance(digest, str) and _plain(name) for name, digest in found.items())
    return found if whole else None


def write_manifest(site: Path, manifest: Manifest) -> None:
    """Leave the list in a finished site: as the last of its files, so that a site with a list is a whole one."""
    write_whole(site / MANIFEST, json.dumps(dict(sorted(manifest.items())), indent=0).encode())


def manifest_of(finished: Path) -> Manifest:
    """Return the list of a finished site, by reading every file.

    Raises:
        PlaceError: something there is no plain file.

    """
    return {name: _digest(path) for name, path in files_under(finished).items() if name != MANIFEST}


def digest_at(path: Path, seen: Seen | None) -> str | None:
    """Return the hash of a plain file, read only where it is not as it was seen; None where there is none."""
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not S_ISREG(status.st_mode):
        return None
    if seen is not None and (status.st_size, status.st_mtime_ns) == (seen.size, seen.time):
        return seen.digest
    return _digest(path)


def look_at(site: Path, manifest: Manifest) -> dict[str, Seen]:
    """Return the size and time of each file of a site, with the hash that its list gives."""
    status = {name: (site / name).lstat() for name in manifest}
    return {name: Seen(manifest[name], at.st_size, at.st_mtime_ns) for name, at in status.items()}


def _plain(name: str) -> bool:
    """Whether a path of a list stays in the folder."""
    parts = name.split("/")
    return all(parts) and not {".", ".."} & set(parts) and "\\" not in name


def _digest(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        message = f"{path}: is no plain file, so it cannot be part of a site. Fix: put the file itself there."
        raise PlaceError(message)
    return hashlib.sha256(path.read_bytes()).hexdigest()
