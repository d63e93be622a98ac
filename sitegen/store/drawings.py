"""Drawings that were made once, by what they were made of: always safe to delete."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from sitegen.files import write_whole

_END: Final = b"IEND\xaeB`\x82"
"""How every PNG ends; a file that does not is no drawing."""


class Drawings:
    """A folder of drawings, and of notes that there is none: empty files."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when there is something to keep."""
        self._folder = folder
        self._asked: set[str] = set()
        self.made = 0
        """How many were not there."""

    def get(self, key: str, make: Callable[[], bytes | None]) -> bytes | None:
        """Return the drawing of a key, made where it is not there; None where there is none."""
        path = self._folder / key
        self._asked.add(key)
        try:
            known = path.read_bytes()
        except OSError:
            known = None
        if known is None or (known and not known.endswith(_END)):
            known = make() or b""
            self.made += 1
            write_whole(path, known)
        return known or None

    def prune(self) -> None:
        """Remove what nobody has asked for since this was made."""
        for path in sorted(self._folder.glob("*")):
            if path.name not in self._asked:
                path.unlink()
