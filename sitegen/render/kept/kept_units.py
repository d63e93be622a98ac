"""What the state folder keeps of each unit: a digest of what it was made of, and how its files lie on the disk.

It is safe to delete: without it everything is made.
"""

import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from sitegen.files import files_under, write_whole
from sitegen.render.frame.unit import Press
from sitegen.render.kept.digests import Digests
from sitegen.stamps import program, settle
from sitegen.tree import Tree

_FILE: Final = "units.json.z"
_FORM: Final = 2
"""Raise it when the form of the file changes: an older one then tells nothing."""

Stamp = tuple[int, int, int, int]
"""Size, inode, and the times at which the bytes and the entry of a file last changed: while they are the same, so are
its bytes."""


Kept = tuple[str, dict[str, Stamp]]
"""Of a unit the digest of what it was given, and how each of its files was left."""


class KeptUnits:
    """The units of the last build, and those of this one."""

    def __init__(self, docs: Tree, state: Path, frame: str) -> None:
        """Take what the state folder tells of units that were made with the same frame; see :func:`frame_of`.

        Args:
            docs: The docs folder as it lies there.
            state: Where what is known of the last build is kept.
            frame: A digest of what all units are made with.

        """
        self._docs = docs
        self._state = state
        self._frame = frame
        self._last, self._last_lots = _read(state / _FILE, frame)
        self._now: dict[str, Kept] = {}
        self._made: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._lots: dict[str, tuple[str, list[str]]] = {}

    def left_lot(self, name: str, digest: str) -> list[str] | None:
        """Return the files of all units of a lot that is the same, where they lie as they were left; None where not."""
        given, units = self._last_lots.get(name, ("", []))
        known = [(unit, self._last.get(unit)) for unit in units]
        if not digest or given != digest or not all(one and self._lies(one[1]) for _, one in known):
            return None
        self._now.update((unit, one) for unit, one in known if one)
        self._lots[name] = given, units
        return [path for _, one in known if one for path in one[1]]

    def made_lot(self, name: str, digest: str, units: Iterable[str]) -> None:
        """Take note of a lot whose units were looked at one by one, of its digest and their names."""
        self._lots[name] = digest, list(units)

    def left(self, name: str, digest: str) -> tuple[str, ...] | None:
        """Return the files of a unit that was made of the same, where they lie as they were left; None where not."""
        given, stamps = self._last.get(name, ("", {}))
        if given != digest or not self._lies(stamps):
            return None
        self._now[name] = given, stamps
        return tuple(stamps)

    def _lies(self, stamps: Mapping[str, Stamp]) -> bool:
        """Return whether files lie as they were left."""
        return all(_stamp(self._docs, path) == stamp for path, stamp in stamps.items())

    def made(self, name: str, digest: str, files: Iterable[str]) -> None:
        """Take note of a unit that is made now, of its digest and the paths of its files under docs."""
        self._made[name] = digest, tuple(files)

    def keep(self, docs: Tree) -> None:
        """Write down how all files lie, once they are written; nothing is kept where that cannot be told safely.

        Args:
            docs: The docs folder as it lies there now.

        """
        for name, (digest, files) in self._made.items():
            stamps = {path: stamp for path in files if (stamp := _stamp(docs, path))}
            if len(stamps) == len(files):
                self._now[name] = digest, stamps
        self._leave_out_shared()
        newest = max((max(stamp[2:]) for _, stamps in self._now.values() for stamp in stamps.values()), default=0)
        if settle(newest, self._state):
            told = {"form": _FORM, "frame": self._frame, "units": self._now, "lots": self._lots}
            write_whole(self._state / _FILE, zlib.compress(json.dumps(told).encode("ascii"), level=1))

    def _leave_out_shared(self) -> None:
        """Forget units that write the same file: which of them is the last one is for each build to see."""
        writers = Counter(path for _, stamps in self._now.values() for path in stamps)
        for name, (_, stamps) in list(self._now.items()):
            if any(writers[path] > 1 for path in stamps):
                del self._now[name]


def frame_of(press: Press, templates: Path) -> str:
    """Return a digest of what all units are made with: the program with its translations, the templates, the site."""
    texts = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files_under(templates).items()}
    return Digests().of((program(), press.site, press.sample, texts))


def _stamp(docs: Tree, path: str) -> Stamp | None:
    """Return how a plain file lies there; None where there is none."""
    at = docs.files.get(path)
    return (at.size, at.inode, at.time, at.entry_time) if at is not None and at.plain else None


def _read(file: Path, frame: str) -> tuple[Mapping[str, Kept], Mapping[str, tuple[str, list[str]]]]:
    try:
        told = json.loads(zlib.decompress(file.read_bytes()))
        if (told["form"], told["frame"]) != (_FORM, frame):
            return {}, {}
        units = {
            name: (digest, {path: (size, inode, bytes_, entry) for path, (size, inode, bytes_, entry) in files.items()})
            for name, (digest, files) in told["units"].items()
        }
        return units, {name: (digest, list(names)) for name, (digest, names) in told["lots"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, zlib.error):
        return {}, {}
