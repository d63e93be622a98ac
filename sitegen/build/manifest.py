"""The list of what a site is made of, which travels with it: its files, and a hash of the bytes of each.

Whatever else lies in the folder is somebody else's. Beside it the state folder keeps when and how large each file was,
so that nobody reads the bytes of a site to know what is there.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from sitegen.errors import PlaceError
from sitegen.files import write_whole
from sitegen.tree import Seen, Tree

MANIFEST = ".sitegen.json"
"""Its name in the site folder: a name for which no page can be made, as builders leave out what begins with a dot."""

Manifest = Mapping[str, str]
"""Posix path from the site folder -> SHA-256 of the bytes, in hexadecimal."""


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


def manifest_of(finished: Tree, there: Tree, seen: Mapping[str, Seen]) -> Manifest:
    """Return the list of a finished site, by reading each file that it does not share with the site before.

    Args:
        finished: The new site.
        there: The site before.
        seen: Its files as they were last seen, to know them without reading.

    Raises:
        PlaceError: something in the new site is no plain file.

    """
    made = {}
    for name, at in finished.files.items():
        before = there.files.get(name)
        shared = before is not None and before.inode == at.inode
        digest = there.digest(name, seen.get(name)) if shared else finished.digest(name, None)
        if digest is None:
            path, fix = finished.root / name, "put the file itself there"
            message = f"{path}: is no plain file, so it cannot be part of a site. Fix: {fix}."
            raise PlaceError(message)
        made[name] = digest
    made.pop(MANIFEST, None)
    return made


def _plain(name: str) -> bool:
    """Whether a path of a list stays in the folder."""
    parts = name.split("/")
    return all(parts) and not {".", ".."} & set(parts) and "\\" not in name
