"""Lets MkDocs build some pages and leave the others, in the way that its ``--dirty`` has for it.

MkDocs itself asks the times of files which pages have changed; here whoever calls says so, by their bytes. Imported
only where MkDocs is about to run.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from sitegen.build.ready import block_of, leave_blocks, ready
from sitegen.build.told_files import NOWHERE, Keeps, files_to_tell
from sitegen.compiled import COMPILED, Compiled, CompiledBefore, is_settled

_NOT_SHOWN = frozenset({"title", "description"})
"""Of the front matter of a page: its title is told by the menu itself, and what a list says of its length by nobody."""

_FIRST = 100
"""Before others look at what a page holds, as the theme's search does."""
_LAST = -100
"""When others have added what they add to the templates of the theme."""


class NavigationChangedError(Exception):
    """The menus are not those of the last build: every page has to be built."""


class Selection(BasePlugin):  # type: ignore[type-arg, no-untyped-call] # it takes no options
    """Told which pages to leave, it keeps note of what is to be taken from the last site.

    Pages that are ready HTML it has printed without being read: not for their Markdown, of which there is none, and not
    for the search of the theme, whose index is emptied. Each of them is in memory only while it is printed.
    """

    def __init__(
        self,
        keeps: Keeps | None,
        menus: str,
        alone: Collection[str],
        sources: Collection[str] = (),
        compiled: Compiled | CompiledBefore = COMPILED,
    ) -> None:
        """Take what to leave.

        Args:
            keeps: Says which files are left; None to build all.
            sources: The files of docs, where that is known, by their posix paths: MkDocs then looks for none itself.
            menus: What :attr:`menus` was at the last build.
            alone: Folders of docs in which a page is made of nothing but its own source and what all pages share.
            compiled: Knows what the templates of the theme were compiled to.

        """
        super().__init__()
        self._keeps = keeps
        self._expected = menus
        self._alone = alone
        self._sources = sources
        self._compiled = compiled
        self._docs = ""
        self._shown: frozenset[str] = frozenset()
        self._ready: dict[str, int] = {}
        self._nav: Navigation | None = None
        self._files: Files | None = None
        self.menus = ""
        """Hash of what the pages show of each other: the names and addresses in the menus."""
        self.kept: tuple[str, ...] = ()
        """What is to be taken from the last site, by its posix path there."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Let MkDocs find no file in docs where all of them are known."""
        self._docs = config.docs_dir
        if self._keeps is not None and self._sources:
            config.docs_dir = NOWHERE

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Note the files; where MkDocs has found those of the theme only, tell it which there are."""
        if config.docs_dir != self._docs and self._keeps is not None:
            config.docs_dir = self._docs
            files, self.kept = files_to_tell(self._sources, files, config, self._keeps)
        self._files = files
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - the same
        """Tell MkDocs which files have not changed; the pages of the menus are read each time, for their names."""
        self._nav = nav
        self._shown = frozenset(page.file.src_uri for page in nav.pages)
        if self._keeps is not None:
            left = [
                file for file in files if file.src_uri not in self._shown and self._keeps(file.src_uri, file.dest_uri)
            ]
            for file in left:
                file.is_modified = _no  # type: ignore[method-assign] # what MkDocs asks
            self.kept = (*self.kept, *(file.dest_uri for file in left))
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - the same
        """Hold back what Markdown would leave as it is, and let the theme's search pass over a generated page."""
        source = page.file.src_uri
        if source.partition("/")[0] not in self._alone or source in self._shown:
            return markdown
        page.meta = {**page.meta, "search": {"exclude": True}}
        if not leave_blocks(config.markdown_extensions) or ready(markdown) is None:
            return markdown
        self._ready[source] = len(markdown)
        return ""

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - the same
        """Leave a page whose block is held back as one that is left: where its links lead is asked when it stands."""
        if page.file.src_uri in self._ready:
            page.present_anchor_ids = None
        return html

    @event_priority(_FIRST)
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:  # noqa: ANN401, ARG002 - the same
        """Give back what was held back, now that the page is printed: MkDocs holds all pages until the last one is."""
        length = self._ready.get(page.file.src_uri)
        if length:
            # What Markdown is given ends where the file ends; before it stands the front matter.
            page.content = block_of(page.file.content_string[-length:])
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - the same
        """Let go of what is printed."""
        if page.file.src_uri in self._ready:
            page.content = None
        return output

    @event_priority(_LAST)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:  # noqa: ANN401, ARG002 - the same
        """Compare the menus, now that the titles of their pages are read, and spare the theme to be compiled."""
        shown = "\n".join(_told(self._nav.items if self._nav else ()))
        self.menus = hashlib.sha256(shown.encode("utf-8", "surrogateescape")).hexdigest()
        if self._keeps is not None and self.menus != self._expected:
            raise NavigationChangedError
        if is_settled(env):
            env.bytecode_cache = self._compiled
        return env


def _no() -> bool:
    return False


def _told(items: Iterable[Any], depth: int = 0) -> Iterator[str]:
    """Yield what a menu shows of each of its items."""
    for item in items:
        meta = sorted((k, v) for k, v in getattr(item, "meta", {}).items() if k not in _NOT_SHOWN)
        yield f"{depth} {item.title!r} {getattr(item, 'url', None)!r} {meta!r}"
        yield from _told(getattr(item, "children", None) or (), depth + 1)
