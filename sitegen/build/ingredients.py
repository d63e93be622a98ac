"""What a site is made of, and which of its pages are made of nothing but their own source and what all pages share."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sitegen.build.config import config_hash, config_sources, read_config
from sitegen.build.zensical import config_beside
from sitegen.files import files_under
from sitegen.records import SearchEntry
from sitegen.settings import Settings
from sitegen.tree import Seen, Tree, hash_of

_PACKAGES = {
    "mkdocs": ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2"),
    "zensical": ("zensical", "markdown", "pymdown-extensions"),
}
"""What the bytes of the site depend on, by its builder."""
_ALONE = frozenset({"search", "material/search"})
"""Plugins that look at one page at a time; their index is emptied, and another is made (adr/0057)."""
_OF_ALL = re.compile(r"\b(?:pages|build_date_utc|update_date|nav_item)\b")
"""What a template may ask of all pages, of those in the menus, or of the time of the build."""
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
"""What in a template asks for nothing."""


@dataclass(frozen=True)
class Ingredients:
    """Everything that the bytes of a site depend on."""

    frame: str
    """Hash of what every page shares: the builder, the configuration, the theme and what replaces parts of it."""
    sources: Mapping[str, Seen]
    """Each file of the docs folder, by its posix path from there."""
    epoch: int
    """The time that the site is given as its own, in seconds since 1970."""
    search: str
    """Hash of what a search may lead to."""
    alone: frozenset[str]
    """Folders of docs in which a page is made of nothing but its own source and the frame."""

    @cached_property
    def digest(self) -> str:
        """Hash over all of them."""
        lines = [self.frame, str(self.epoch), self.search, *(f"{n}\0{s.digest}" for n, s in self.sources.items())]
        return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def gather(  # noqa: PLR0913 - what a site is made of
    settings: Settings,
    *,
    epoch: int,
    entries: Iterable[SearchEntry],
    generated: Iterable[str],
    seen: Mapping[str, Seen],
    words: Mapping[str, str],
    docs: Tree,
) -> Ingredients:
    """Return what a site would be made of now.

    Args:
        settings: Where everything lies.
        epoch: The time that the site is given as its own, in seconds since 1970.
        entries: What a search may lead to.
        generated: Folders of docs in which no page links to another in Markdown.
        words: What the frame of a page says, in English and in the language of the site.
        seen: The files of the docs folder as they were last seen, to know them without reading.
        docs: The docs folder as it lies there.

    """
    search = hashlib.sha256()
    for entry in entries:
        search.update(entry.model_dump_json().encode())
    sources, alone = _look_over(docs, seen), frozenset(generated if _stand_alone(settings) else ())
    return Ingredients(_frame(settings, words), sources, epoch, search.hexdigest(), alone)


def _stand_alone(settings: Settings) -> bool:
    """Return whether a generated page is made of its own source and the frame alone, as far as the settings tell.

    That is so for Material for MkDocs with its search. Another theme, plugin or hook may look at other pages, and a
    template of the site's own at all of them or at the time.
    """
    config = read_config(settings.config_file)
    theme = config.get("theme")
    material = (theme.get("name") if isinstance(theme, dict) else theme) == "material"
    plugins = {_name(plugin) for plugin in config.get("plugins") or ["search"]}
    others = any(config.get(key) for key in ("hooks", "extra_templates"))
    return settings.builder == "mkdocs" and material and plugins <= _ALONE and not others and not _asks_of_all(settings)


def _asks_of_all(settings: Settings) -> bool:
    files = files_under(settings.overrides).values() if settings.overrides is not None else ()
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in files)
    return any(_OF_ALL.search(_COMMENT.sub("", text)) for text in texts)


def _name(plugin: Any) -> str:  # noqa: ANN401 - what YAML gives
    return str(next(iter(plugin), "")) if isinstance(plugin, dict) else str(plugin)


def _frame(settings: Settings, words: Mapping[str, str]) -> str:
    digest = hashlib.sha256(settings.builder.encode())
    digest.update(repr(sorted(words.items())).encode())
    for package in _PACKAGES[settings.builder]:
        digest.update(f"{package}={version(package)}\n".encode())
    digest.update(config_hash(settings.config_file).encode())
    digest.update(config_hash(config_beside(settings)).encode())
    read, _ = config_sources(settings.config_file)
    folders = [path for path in (*read, settings.overrides) if path is not None]
    for name, path in ((n, p) for folder in folders for n, p in _files_at(folder).items()):
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _files_at(path: Path) -> dict[str, Path]:
    return {path.name: path} if path.is_file() else files_under(path)


def _look_over(docs: Tree, seen: Mapping[str, Seen]) -> dict[str, Seen]:
    """Return the files of the docs folder, each read only where it is not as it was seen."""
    found = {}
    for name, at in docs.files.items():
        digest = docs.digest(name, seen.get(name))
        if digest is None:
            found[name] = _behind(docs.root / name)
        else:
            found[name] = Seen(digest, at.size, at.time)
    return found


def _behind(link: Path) -> Seen:
    """Return the file that a link leads to, which is read each time."""
    status = link.stat()
    return Seen(hash_of(link), status.st_size, status.st_mtime_ns)
