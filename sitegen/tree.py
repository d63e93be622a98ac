"""A folder as it lies there: walked once, with what tells a file that has not changed from one that has to be read."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple, Self, TypeVar

from sitegen.files import scan

_Any = TypeVar("_Any")


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was last read: while size and time are the same, so are its bytes."""

    digest: str
    size: int
    """In bytes."""
    time: int
    """Of its last change, in nanoseconds since 1970."""


class Lying(NamedTuple):
    """A file that nobody has opened; a link is told as such and not followed. A tuple, as there are very many."""

    size: int
    """In bytes."""
    time: int
    """At which its bytes last changed, in nanoseconds since 1970."""
    entry_time: int
    """At which its entry last changed, likewise: nobody can set it."""
    inode: int
    """The same for two names of one file."""
    plain: bool
    """Whether it is a file, and no link or something stranger."""

    @classmethod
    def of(cls, at: os.stat_result) -> Self:
        """Take what the system tells of a file."""
        return cls(at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino, S_ISREG(at.st_mode))


@dataclass(frozen=True, slots=True)
class Tree:
    """What a folder holds."""

    root: Path
    files: Mapping[str, Lying]
    """By their posix path from there, sorted."""
    folders: tuple[str, ...]
    """The same of the folders in it, sorted."""

    def digest(self, name: str, seen: Seen | None) -> str | None:
        """Return the hash of a plain file, read only where it is not as it was seen; None where there is none."""
        at = self.files.get(name)
        if at is None or not at.plain:
            return None
        if seen is not None and (at.size, at.time) == (seen.size, seen.time):
            return seen.digest
        return hash_of(self.root / name)


def walk(folder: Path) -> Tree:
    """Return what lies under a folder; nothing where there is no folder.

    Raises:
        OSError: a folder in it cannot be read.

    """
    return walk_again(Tree(folder, {}, ()))


def walk_again(seen: Tree) -> Tree:
    """Return how a folder lies that was walked through a moment ago: only files that were not there are looked at.

    Raises:
        OSError: a folder in it cannot be read.

    """
    files, folders = entries_under(
        seen.root, lambda name, entry: seen.files.get(name) or Lying.of(entry.stat(follow_symlinks=False))
    )
    return Tree(seen.root, dict(sorted(files.items())), tuple(folders))


def entries_under(folder: Path, tell: Callable[[str, os.DirEntry[str]], _Any]) -> tuple[dict[str, _Any], list[str]]:
    """Return the files under a folder by their names, each with what is told of it, and the folders in it, sorted.

    Raises:
        OSError: a folder in it cannot be read.

    """
    files: dict[str, _Any] = {}
    folders: list[str] = []
    for name, entry in scan(folder):
        if entry.is_dir(follow_symlinks=False):
            folders.append(name)
        else:
            files[name] = tell(name, entry)
    return files, sorted(folders)


def tree_of(root: Path, files: Mapping[str, Lying]) -> Tree:
    """Return the tree of a folder of which all files are known, and that has no folder without one."""
    return Tree(root, dict(sorted(files.items())), tuple(sorted(folders_of(files))))


def folders_of(names: Iterable[str]) -> set[str]:
    """Return all folders that some files lie in, by their paths from the same root."""
    found: set[str] = set()
    for name in names:
        parent = name.rpartition("/")[0]
        while parent and parent not in found:  # whose own parents are known
            found.add(parent)
            parent = parent.rpartition("/")[0]
    return found


def hash_of(path: Path) -> str:
    """Return the SHA-256 of the bytes of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
