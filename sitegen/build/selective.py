"""Lets MkDocs build some pages and leave the others, in the way that its ``--dirty`` has for it.

MkDocs itself asks the times of files which pages have changed; here whoever calls says so, by their bytes. Imported
only where MkDocs is about to run.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

_NOT_SHOWN = frozenset({"title", "description"})
"""Of the front matter of a page: its title is told by the menu itself, and what a list says of its length by nobody."""
Keeps = Callable[[str, str], bool]
"""Whether a source and what was made of it are as they were: asked by their posix paths in docs and in the site."""


class NavigationChangedError(Exception):
    """The menus are not those of the last build: every page has to be built."""


class Selection(BasePlugin):  # type: ignore[type-arg, no-untyped-call] # it takes no options
    """Told which pages to leave, it keeps note of what is to be taken from the last site."""

    def __init__(self, keeps: Keeps | None, menus: str) -> None:
        """Take what to leave.

        Args:
            keeps: Says which files are left; None to build all.
            menus: What :attr:`menus` was at the last build.

        """
        super().__init__()
        self._keeps = keeps
        self._expected = menus
        self._nav: Navigation | None = None
        self._files: Files | None = None
        self.menus = ""
        """Hash of what the pages show of each other: the names and addresses in the menus."""
        self.kept: tuple[str, ...] = ()
        """What is to be taken from the last site, by its posix path there."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - MkDocs calls it so
        """Note the files."""
        self._files = files
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - the same
        """Tell MkDocs which files have not changed; the pages of the menus are read each time, for their names."""
        self._nav = nav
        if self._keeps is not None:
            shown = {page.file.src_uri for page in nav.pages}
            left = [file for file in files if file.src_uri not in shown and self._keeps(file.src_uri, file.dest_uri)]
            for file in left:
                file.is_modified = _no  # type: ignore[method-assign] # what MkDocs asks
            self.kept = tuple(file.dest_uri for file in left)
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:  # noqa: ANN401, ARG002 - the same
        """Compare the menus, now that the titles of their pages are read."""
        shown = "\n".join(_told(self._nav.items if self._nav else ()))
        self.menus = hashlib.sha256(shown.encode("utf-8", "surrogateescape")).hexdigest()
        if self._keeps is not None and self.menus != self._expected:
            raise NavigationChangedError
        return env


def _no() -> bool:
    return False


def _told(items: Iterable[Any], depth: int = 0) -> Iterator[str]:
    """Yield what a menu shows of each of its items."""
    for item in items:
        meta = sorted((k, v) for k, v in getattr(item, "meta", {}).items() if k not in _NOT_SHOWN)
        yield f"{depth} {item.title!r} {getattr(item, 'url', None)!r} {meta!r}"
        yield from _told(getattr(item, "children", None) or (), depth + 1)
