"""Which files of docs MkDocs is told of: its own look at each of them is most of what it does where few have changed.

Nine of ten files of a site are ready as they are: the small pages of items, tables, feeds, citations. They would only
be copied, and where they have not changed they are taken from the last site.
"""

import os
from collections.abc import Callable, Collection
from pathlib import PurePath
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key, get_files
from mkdocs.utils import is_markdown_file

Keeps = Callable[[str, str], bool]
"""Whether a source and what was made of it are as they were: asked by their posix paths in docs and in the site."""
NOWHERE: Final = os.devnull
"""In the place of docs: a walk through it finds nothing."""


class _Told(Files):
    """Files of docs, of which a link may lead to those too that are not told."""

    def __init__(self, told: Collection[File], untold: Collection[str], config: MkDocsConfig) -> None:
        super().__init__(told)
        self._untold = untold
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        name = PurePath(path).as_posix()
        if found is None and name in self._untold:
            found = _file(name, self._config)
            found.inclusion = InclusionLevel.INCLUDED  # as it stands in the last site
        return found


def files_to_tell(
    sources: Collection[str], theme: Files, config: MkDocsConfig, keeps: Keeps
) -> tuple[Files, tuple[str, ...]]:
    """Return the files for MkDocs in the order in which it finds them, and what is taken from the last site untold.

    Args:
        sources: All files of docs, by their posix paths from there.
        theme: The files of the theme.
        config: The configuration.
        keeps: Says which files are left.

    """
    untold = frozenset(name for name in sources if not is_markdown_file(name) and keeps(name, name))
    told = sorted((_file(name, config) for name in sources if name not in untold), key=file_sort_key)
    files: Files = _Told(told, untold, config)
    if _clash(told, untold):  # MkDocs takes one of them and warns; which one is for it to say
        files, untold = get_files(config), frozenset()
    for file in theme:
        if files.get_file_from_path(file.src_uri) is None:
            files.append(file)
    return files, tuple(sorted(untold))


def _clash(told: Collection[File], untold: Collection[str]) -> bool:
    """Return whether two files would be made one file of the site."""
    made = {file.dest_uri for file in told}
    return len(made) < len(told) or not made.isdisjoint(untold)


def _file(name: str, config: MkDocsConfig) -> File:
    return File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
