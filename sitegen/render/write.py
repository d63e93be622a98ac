"""Pages onto the disk: only what changed, whole files, and nothing outside the generated folders removed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sitegen.files import require_no_link, write_whole
from sitegen.render.feeds.feed import ADDED_NAME, FEED_NAME
from sitegen.tree import Lying, Tree, tree_of, walk

GENERATED_FOLDERS = (
    "actors",
    "articles",
    "corrections",
    "data",
    "digest",
    "figures",
    "i",
    "outlets",
    "search",
    "topics",
)
"""Folders of docs/ in which everything is generated; hand-written pages live elsewhere."""
GENERATED_FILES = ("index.md", *(f"{name}.{form}" for name in (FEED_NAME, ADDED_NAME) for form in ("xml", "json")))
"""Files of docs/ itself that are generated, beside those pages."""
_HEAVIEST: Final = 32_000_000
"""Bytes of pages that wait to be written: of a site of ten thousand articles not all find room in memory at once."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What writing came to, in files."""

    written: int
    unchanged: int
    removed: int
    docs: Tree | None = field(default=None, compare=False, repr=False)
    """How the whole docs folder lay there afterwards: nobody need walk through it again. None: not looked at."""


class Writer:
    """Makes the generated part of the docs folder hold exactly what it is given, some megabytes at a time."""

    def __init__(self, docs: Tree) -> None:
        """Take the docs folder as it lies there."""
        self.docs = docs
        """How the docs folder lies there: as it was given, and when all is finished as it is then."""
        self._waiting: dict[str, bytes] = {}
        self._weight = 0
        self._here: set[str] = set()
        self._written: dict[str, Lying] = {}

    def take(self, pages: Mapping[str, str | bytes]) -> None:
        """Take pages that shall lie there: posix path under docs -> text, or bytes as they are.

        Raises:
            ValueError: a path leads out of the docs folder.
            PlaceError: a folder of generated pages is a link.
            OSError: the disk refuses.

        """
        for path, content in pages.items():
            _require_inside(path)
            data = content.encode() if isinstance(content, str) else content
            self._weight += len(data)
            self._waiting[path] = data
        self._here.update(pages)  # not |=, which copies the set where keys are no set themselves
        if self._weight > _HEAVIEST:
            self._write()

    def leave(self, paths: Iterable[str]) -> None:
        """Take the paths of pages that lie there as they should."""
        self._here.update(paths)

    def finish(self) -> WriteReport:
        """Write what is left, and remove what is none of all these.

        Raises:
            PlaceError: a folder of generated pages is a link; where all were few, nothing was written.
            OSError: the disk refuses.

        """
        root, before = self.docs.root, self.docs.files
        require_no_link(root, self._here)
        self._write()
        stale = {name for name in before if _is_generated(name) and name not in self._here}
        for name in sorted(stale):
            path = root / name
            path.unlink(missing_ok=True)
            _remove_empty(path.parent, root)
        lying = {name: at for name, at in before.items() if name not in stale} | self._written
        count, self.docs = len(self._written), tree_of(root, lying)
        return WriteReport(written=count, unchanged=len(self._here) - count, removed=len(stale), docs=self.docs)

    def _write(self) -> None:
        require_no_link(self.docs.root, self._waiting)
        for name, data in self._waiting.items():
            path = self.docs.root / name
            if not self._holds(name, data):
                write_whole(path, data)
                self._written[name] = Lying.of(path.lstat())
        self._waiting, self._weight = {}, 0

    def _holds(self, name: str, data: bytes) -> bool:
        """Return whether a file holds some bytes: one of another size does not; a link is read where it leads to."""
        at = self.docs.files.get(name)
        if at is None or (at.plain and at.size != len(data)):
            return False
        try:
            return (self.docs.root / name).read_bytes() == data
        except OSError:
            return False


def write_pages(docs: Path, pages: Mapping[str, str | bytes]) -> WriteReport:
    """Make the generated part of the docs folder hold exactly these pages.

    Args:
        docs: The docs folder.
        pages: Posix path under it -> text, or bytes as they are.

    Raises:
        ValueError: a path leads out of the docs folder; nothing was written.
        PlaceError: a folder of generated pages is a link; nothing was written.
        OSError: the disk refuses.

    """
    writer = Writer(walk(docs))
    writer.take(pages)
    return writer.finish()


def _require_inside(path: str) -> None:
    parts = path.split("/")
    if not all(parts) or {".", ".."} & set(parts) or "\\" in path:
        message = f"{path!r} is no path inside the docs folder"
        raise ValueError(message)


def _is_generated(name: str) -> bool:
    """Return whether a file lies in a folder that is ours; a link in the place of one leads to what is not."""
    folder, inner, _ = name.partition("/")
    return bool(inner) and folder in GENERATED_FOLDERS


def _remove_empty(folder: Path, docs: Path) -> None:
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
