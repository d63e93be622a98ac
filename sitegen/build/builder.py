"""Runs MkDocs inside this process, with a clock of our own and its warnings caught."""

import logging
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.build.told_files import Keeps

_ABOUT_DIRTY = "A 'dirty' build is being performed"
"""What MkDocs warns of whoever leaves pages: here they are left by their bytes, and only where none shows another."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a run of a site builder left behind, beside the files."""

    warnings: tuple[str, ...]
    """Its warnings and errors, word for word; empty when all is well, which is what a strict mode asks for."""
    url: str
    """Address at which the site will be published, ending in a slash; empty where that is not settled."""
    menus: str = ""
    """Hash of what the pages show of each other; empty where that is not known."""
    kept: tuple[str, ...] = ()
    """What was not built because it stands in the last site as it would be, by its posix path there."""


def run_mkdocs(  # noqa: PLR0913 - what differs from the configuration
    config_file: Path,
    *,
    docs: Path,
    site: Path,
    epoch: int,
    keeps: "Keeps | None" = None,
    menus: str = "",
    alone: Collection[str] = (),
    sources: Collection[str] = (),
    words: Mapping[str, str] = MappingProxyType({}),
    compiled: Path | None = None,
) -> Built:
    """Build a site with MkDocs, or as much of it as has changed.

    Args:
        config_file: The mkdocs.yml.
        docs: Replaces its docs_dir.
        site: Replaces its site_dir; emptied first.
        epoch: The time of the build, in seconds since 1970.
        keeps: Says of a source and of what was made of it whether both are as they were, so that it need not be built;
            None to build all. Where the menus have changed all is built.
        menus: What the last build returned as such.
        alone: Folders of docs in which a page is made of nothing but its own source and what all pages share.
        sources: The files of docs, by their posix paths, where whoever calls has looked already.
        words: What the frame of a page says, in English and in the language of the site.
        compiled: The folder in which the templates of the theme are kept ready to run.

    Raises:
        TemplateBrokenError: a template of the theme, or what replaces one, cannot be used as it is written.

    """
    url = ""
    menus_now = ""
    kept: tuple[str, ...] = ()
    # Material prints a banner about MkDocs 2 when it is imported, unless this is set before.
    with environment(SOURCE_DATE_EPOCH=str(epoch), NO_MKDOCS_2_WARNING="1"), _warnings_of("mkdocs") as caught:
        from mkdocs.commands.build import build  # noqa: PLC0415 - slow to import, and only here
        from mkdocs.config import load_config  # noqa: PLC0415 - the same
        from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - the same

        from sitegen.build.selective import NavigationChangedError, Selection  # noqa: PLC0415 - the same
        from sitegen.compiled import COMPILED, CompiledBefore, broken_templates_told  # noqa: PLC0415 - the same

        try:
            config = load_config(str(config_file), docs_dir=str(docs), site_dir=str(site))
            config.extra["sitegen_words"] = dict(words)
            url = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
            selection = Selection(keeps, menus, alone, sources, CompiledBefore(compiled) if compiled else COMPILED)
            config.plugins["sitegen"] = selection
            # Told of dirt, the theme's search would mix the pages of this run with those of the run before.
            config.plugins.on_startup(command="build", dirty=False)
            try:
                with broken_templates_told():
                    build(config, dirty=keeps is not None)
            finally:
                config.plugins.on_shutdown()
            menus_now, kept = selection.menus, selection.kept
        except NavigationChangedError:
            return run_mkdocs(
                config_file, docs=docs, site=site, epoch=epoch, alone=alone, words=words, compiled=compiled
            )
        except MkDocsException as error:
            caught.append(str(error))
    warnings = tuple(line for line in caught if not line.startswith(_ABOUT_DIRTY))
    return Built(warnings, url, menus_now, kept)


@contextmanager
def environment(**values: str) -> Iterator[None]:
    """Set environment variables, which is how MkDocs is told the time, and put the old ones back."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


class _Catcher(logging.Handler):
    """Keeps the messages of warnings and errors."""

    def __init__(self, caught: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._caught = caught

    def emit(self, record: logging.LogRecord) -> None:
        self._caught.append(record.getMessage())


@contextmanager
def _warnings_of(name: str) -> Iterator[list[str]]:
    """Gather what a logger warns of, instead of letting it print."""
    caught: list[str] = []
    logger, catcher = logging.getLogger(name), _Catcher(caught)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(catcher)
    try:
        yield caught
    finally:
        logger.removeHandler(catcher)
        logger.propagate = propagated
