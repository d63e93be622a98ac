"""What the state folder keeps of each article's part: files that are named by what they were made of.

It is safe to delete. What cannot be read is made again, and nothing in a file can make a program do anything: it holds
views and plain values, and another kind is refused.
"""

import io
import pickle
import zlib
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, Final, TypeVar

from markupsafe import Markup
from pydantic import TypeAdapter

from sitegen.files import write_whole
from sitegen.records import SearchEntry
from sitegen.render.items import citations, make_views, views

_Any = TypeVar("_Any")
_ENTRIES: Final = TypeAdapter(tuple[SearchEntry, ...])
_KINDS: Final = {
    (kind.__module__, kind.__qualname__): kind
    for module in (citations, make_views, views)
    for kind in vars(module).values()
    if isinstance(kind, type)
} | {(Markup.__module__, "Markup"): Markup}
_FAULTS: Final = (OSError, ValueError, TypeError, KeyError, AttributeError, EOFError, pickle.PickleError, zlib.error)
"""What a file that is broken, or of another form, may lead to."""


class KeptParts:
    """A folder of what was made, by its names."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when there is something to keep."""
        self._folder = folder
        self._names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()

    def read(self, name: str, read: Callable[[bytes], _Any]) -> _Any | None:
        """Return what was kept under a name; None where there is nothing, or nothing that can be read."""
        if name not in self._names:
            return None
        try:
            return read(zlib.decompress((self._folder / name).read_bytes()))
        except _FAULTS:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Keep something under its name."""
        write_whole(self._folder / name, zlib.compress(data, level=1))
        self._names.add(name)

    def prune(self, digests: Collection[str]) -> None:
        """Remove what was made of other things than those with these digests."""
        for name in sorted(self._names):
            if name.partition(".")[0] not in digests:
                (self._folder / name).unlink(missing_ok=True)


class _Views(pickle.Unpickler):
    """Reads views, and refuses whatever else a file may ask for."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - a type of view
        """Return a kind of view by its name."""
        return _KINDS[module, name]


def packed_views(made: make_views.ArticleViews) -> bytes:
    """Return views as bytes."""
    return pickle.dumps(made, protocol=5)


def read_views(data: bytes) -> make_views.ArticleViews:
    """Return the views that bytes hold.

    Raises:
        KeyError: they hold something else.

    """
    made = _Views(io.BytesIO(data)).load()
    if not isinstance(made, make_views.ArticleViews):
        message = "no views of an article"
        raise TypeError(message)
    return made


def packed_entries(made: tuple[SearchEntry, ...]) -> bytes:
    """Return entries of the search as bytes."""
    return _ENTRIES.dump_json(made)


def read_entries(data: bytes) -> tuple[SearchEntry, ...]:
    """Return the entries that bytes hold.

    Raises:
        ValueError: they hold something else.

    """
    return _ENTRIES.validate_json(data)
