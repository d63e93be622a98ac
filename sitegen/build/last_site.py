"""What the state folder keeps of the last site: what it was made of, how its files lie there, and where its pages lead.

It is safe to delete: without it all is built.
"""

import json
import zlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Self

from sitegen.build.builder import Built
from sitegen.build.ingredients import Ingredients
from sitegen.build.links import Page
from sitegen.files import write_whole
from sitegen.settings import Settings
from sitegen.tree import Seen, Tree

_STATE = "site.json"
_PAGES = "pages.json.z"
_FORM = 2
"""Raise it when the form of the file changes: an older one then tells nothing."""


@dataclass(frozen=True, slots=True)
class Made:
    """What there is to know of a finished site beside its files."""

    built: Built
    pages: Mapping[str, Page]
    """What its pages offer to link to, and where they lead."""
    search: Mapping[str, str]
    """Hash of what each part of its search index was made of, by its folder."""


@dataclass(frozen=True, slots=True)
class LastSite:
    """The last build; empty where nothing is known of one."""

    inputs: str = ""
    """Hash of all that it was made of."""
    frame: str = ""
    """The same of what its pages share."""
    menus: str = ""
    """The same of what its pages show of each other."""
    sources: Mapping[str, Seen] = field(default_factory=dict)
    """The files of the docs folder."""
    files: Mapping[str, Seen] = field(default_factory=dict)
    """The files of the site."""
    pages: Mapping[str, Page] = field(default_factory=dict)
    """What its pages offer to link to, and where they lead."""
    search: Mapping[str, str] = field(default_factory=dict)
    """Hash of what each part of its search index was made of, by its folder."""

    @classmethod
    def of(cls, made_of: Ingredients, files: Mapping[str, Seen], made: "Made") -> Self:
        """Return what is to be kept of a build that went well."""
        return cls(made_of.digest, made_of.frame, made.built.menus, made_of.sources, files, made.pages, made.search)

    def holds(self, there: Tree, name: str) -> str | None:
        """Return the hash of a file of the site where it is as the build left it, else None."""
        seen = self.files.get(name)
        return seen.digest if seen is not None and there.digest(name, seen) == seen.digest else None

    def part(self, there: Tree, folder: str, digest: str) -> list[str] | None:
        """Return the files of a part of the search index where it was made of the same and is as it was, else None."""
        files = [name for name in self.files if name.startswith(f"{folder}/")]
        whole = self.search.get(folder) == digest and all(self.holds(there, name) for name in files)
        return files if whole and files else None


def read_last(settings: Settings) -> LastSite:
    """Return what the state folder tells of the last build; nothing where it tells nothing of this site."""
    try:
        told = json.loads((settings.state / _STATE).read_bytes())
        if (told.pop("form"), told.pop("site")) != (_FORM, str(settings.site)):
            return LastSite()
        sources, files = (_seen(told.pop(name)) for name in ("sources", "files"))
        return LastSite(**told, sources=sources, files=files, pages=_read_pages(settings.state, told["inputs"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return LastSite()


def remember(settings: Settings, last: LastSite) -> None:
    """Keep what there is to know of a site that now stands."""
    _write_pages(settings.state, last)
    told = {
        "form": _FORM,
        "site": str(settings.site),
        "inputs": last.inputs,
        "frame": last.frame,
        "menus": last.menus,
        "search": dict(last.search),
        "sources": _told(last.sources),
        "files": _told(last.files),
    }
    write_whole(settings.state / _STATE, json.dumps(told).encode())


def _told(files: Mapping[str, Seen]) -> dict[str, tuple[str, int, int]]:
    return {name: (seen.digest, seen.size, seen.time) for name, seen in files.items()}


def _seen(told: Mapping[str, tuple[str, int, int]]) -> dict[str, Seen]:
    return {name: Seen(digest, size, time) for name, (digest, size, time) in told.items()}


def _read_pages(state: Path, inputs: str) -> dict[str, Page]:
    """Return what was kept of the pages; nothing where it is of another build, or broken."""
    try:
        told = json.loads(zlib.decompress((state / _PAGES).read_bytes()))
        if told["inputs"] != inputs:
            return {}
        text = told["texts"].__getitem__
        return {name: Page(tuple(map(text, one[0])), tuple(map(text, one[1]))) for name, one in told["pages"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, zlib.error):
        return {}


def _write_pages(state: Path, last: LastSite) -> None:
    """Keep what the pages offer and where they lead: each text once, as most of them lead to the same places."""
    texts: defaultdict[str, int] = defaultdict(count().__next__)
    pages = {
        name: [[texts[one] for one in page.anchors], [texts[one] for one in page.goals]]
        for name, page in last.pages.items()
    }
    told = json.dumps({"inputs": last.inputs, "texts": list(texts), "pages": pages})
    write_whole(state / _PAGES, zlib.compress(told.encode(), level=1))
