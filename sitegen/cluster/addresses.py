"""Folders anywhere: on this disk, or wherever fsspec knows a way to (``s3://``, ``https://``, ``gs://``, ...)."""

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fsspec
from fsspec.core import url_to_fs

from sitegen.errors import PlaceError, SitegenError
from sitegen.files import refuse_link, write_whole


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder at an address."""

    address: str
    """As the user named it."""

    @property
    def local(self) -> Path | None:
        """Where it lies on this disk; None where it lies elsewhere."""
        system, path = self._open()
        return Path(path) if "file" in _protocols(system) else None

    def names(self) -> list[str]:
        """Return the files in it and below it, by their posix paths from there, sorted; none where nothing is there.

        Raises:
            PlaceError: the address cannot be read, or holds a name that would lead out of it.

        """
        with self._reached() as (system, path):
            try:
                # A folder that cannot be listed stops everything: left out in silence, its articles would be missed.
                walked = list(system.walk(path, on_error="raise"))
            except FileNotFoundError:
                return []
        found = [posixpath.relpath(posixpath.join(at, name), path) for at, _, names in walked for name in names]
        wrong = [name for name in found if name.startswith(("../", "/")) or name == ".."]
        if wrong:
            raise PlaceError(
                f"{self.address}: lists {wrong[0]!r}, which does not lie in it. Fix: name another address."
            )
        return sorted(found)

    def read(self, name: str, *, most: int = -1) -> bytes:
        """Return what a file holds, or its first bytes.

        Raises:
            PlaceError: it cannot be read.

        """
        with self._reached() as (system, path), system.open(posixpath.join(path, name), "rb") as file:
            data: bytes = file.read(most)
            return data

    def write(self, name: str, data: bytes) -> None:
        """Put a file there as a whole: nobody finds half of it.

        Raises:
            PlaceError: it cannot be written.
            OSError: likewise, on this disk.

        """
        local = self.local
        if local is not None:
            refuse_link(local)
            write_whole(local / name, data)
        else:
            with self._reached() as (system, path):
                system.pipe_file(posixpath.join(path, name), data)

    def remove(self, name: str) -> None:
        """Take a file away.

        Raises:
            PlaceError: it cannot be removed.

        """
        with self._reached() as (system, path):
            system.rm_file(posixpath.join(path, name))

    def _open(self) -> tuple[Any, str]:
        try:
            system, path = url_to_fs(self.address)
        except ImportError as error:
            raise PlaceError(f"{self.address}: {error}. Fix: install what it names.") from error
        except ValueError as error:
            known = "a folder, or an address of a kind that fsspec knows"
            raise PlaceError(f"{self.address}: {error}. Fix: name {known}.") from error
        return system, str(path)

    @contextmanager
    def _reached(self) -> Iterator[tuple[Any, str]]:
        """Give the file system and the path there; what it raises becomes a sentence with the address."""
        system, path = self._open()
        try:
            yield system, path
        except SitegenError:
            raise
        except Exception as error:  # each kind of storage raises errors of its own library
            said = f"{type(error).__name__}: {error}".strip(": ")
            fix = "see that it is there, and that you may read and write it"
            raise PlaceError(f"{self.address}: cannot be reached ({said}). Fix: {fix}.") from error


def _protocols(system: fsspec.AbstractFileSystem) -> tuple[str, ...]:
    return (system.protocol,) if isinstance(system.protocol, str) else tuple(system.protocol)
