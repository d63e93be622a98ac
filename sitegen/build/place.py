"""Moves a finished site to where it is served from, touching only what differs."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sitegen.files import write_whole


@dataclass(frozen=True, slots=True)
class Moved:
    """What putting a site in place came to, in files."""

    written: int
    unchanged: int
    removed: int


def put_in_place(staging: Path, site: Path) -> Moved:
    """Make the site folder hold exactly the files of the staging folder, writing only those whose bytes differ."""
    made = files_under(staging)
    old = files_under(site)
    written = [name for name in made if name not in old or not _same(staging / name, site / name)]
    for name in written:
        write_whole(site / name, (staging / name).read_bytes())
    stale = sorted(set(old) - set(made))
    for name in stale:
        (site / name).unlink()
    _remove_empty_folders(site)
    return Moved(len(written), len(made) - len(written), len(stale))


def _same(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def _remove_empty_folders(site: Path) -> None:
    for folder in sorted((p for p in site.rglob("*") if p.is_dir() and not p.is_symlink()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def files_under(folder: Path) -> dict[str, Path]:
    """Return the files under a folder by their posix path from there, sorted; empty where there is no folder."""
    return {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*")) if p.is_file() or p.is_symlink()}


def tree_hash(folder: Path) -> str:
    """Return a hash over the names and bytes of all files under a folder."""
    digest = hashlib.sha256()
    for name, path in files_under(folder).items():
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
