"""Checks that every link inside the built site leads somewhere, fragments too.

Site builders check links written in Markdown; the generated pages hold ready HTML, which none of them checks.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sitegen.tree import Tree, walk

_REST = r"""(?> [^=<>]++ | = \s*+ (?: "[^"]*" | '[^']*' | (?! ["'] ) ) )*+"""
"""The attributes of a tag: a value in quotation marks may hold anything else."""
_TAG = re.compile(
    rf"""
    <!-- .*? (?: --> | \Z )
    | < (?P<raw> script | style | title | textarea ) \b (?P<own> {_REST} ) > .*? (?: </ (?P=raw) \b | \Z )
    | < [a-z][^\s/<>]*+ (?P<any> {_REST} ) >
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
"""A comment, an element whose words are no tags, or any other tag.

Python's own parser reads our pages alike, which a test holds, in 12 ms a page: this takes 3, and the site builder 25.
"""
_ATTRIBUTE = re.compile(r"""([^\s/>=]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s>]*))""")
_NOT_OURS = re.compile(r"^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


@dataclass(frozen=True, slots=True)
class Page:
    """What one page offers to link to, and where it links to inside the site; each once."""

    anchors: tuple[str, ...]
    goals: tuple[str, ...]
    """Files of the site, each with "#" and an anchor where the link names one."""


def check_links(site: Path, *, url: str = "") -> list[str]:
    """Check the HTML files of a site against each other and against the other files there.

    Args:
        site: Folder of the built site.
        url: Address at which the site will be published, ending in a slash; links that begin with it are links to the
            site, and those that begin with a slash begin with its path. Empty where it is not settled.

    Returns:
        A line for each link that leads nowhere, by page and link; empty when all is well.

    """
    tree = walk(site)
    return broken_links(tree, read_pages(tree, url=url), url=url)


def read_pages(site: Tree, *, url: str = "", known: Mapping[str, Page] | None = None) -> dict[str, Page]:
    """Return what each HTML file of a site offers and where it leads, by its path there.

    Args:
        site: The built site.
        url: As for :func:`check_links`.
        known: Pages that need not be read, because they are as they were when these were read.

    """
    names = [name for name in _files_of(site) if name.endswith(".html")]
    once: dict[str, str] = {}
    return {name: (known or {}).get(name) or _read(site.root, name, url, once) for name in names}


def broken_links(site: Tree, pages: Mapping[str, Page], *, url: str = "") -> list[str]:
    """Return a line for each link that leads nowhere, by page and link; only pages that have one are read again."""
    files = frozenset(_files_of(site))
    goals = frozenset[str]().union(*(page.goals for page in pages.values()))
    bad = frozenset(goal for goal in goals if _problem(goal, files, pages))
    if not bad:
        return []
    return [
        f"{name}: the link {link!r} leads to {problem}"
        for name, page in pages.items()
        if not bad.isdisjoint(page.goals)
        for link in dict.fromkeys(_links(site.root / name))
        if (goal := _goal(name, link, url)) and (problem := _problem(goal, files, pages))
    ]


def _files_of(site: Tree) -> list[str]:
    return [name for name, at in site.files.items() if at.plain or (site.root / name).is_file()]


def _read(site: Path, name: str, url: str, once: dict[str, str]) -> Page:
    """Read a page; ``once`` holds each text that pages have in common: most of them lead to the same places."""
    anchors: list[str] = []
    links: list[str] = []
    for kind, value in attributes((site / name).read_text(encoding="utf-8")):
        (anchors if kind in {"id", "name"} else links).append(value)
    goals = (_goal(name, link, url) for link in dict.fromkeys(links))
    offered, led_to = dict.fromkeys(anchors), dict.fromkeys(goal for goal in goals if goal is not None)
    return Page(
        anchors=tuple(once.setdefault(anchor, anchor) for anchor in offered),
        goals=tuple(once.setdefault(goal, goal) for goal in led_to),
    )


def _links(path: Path) -> Iterator[str]:
    yield from (value for kind, value in attributes(path.read_text(encoding="utf-8")) if kind in {"href", "src"})


def attributes(html: str) -> Iterator[tuple[str, str]]:
    """Yield the ids, names and links of the tags of a page, in order, each with the name of its attribute."""
    for tag in _TAG.finditer(html):
        # Every attribute is read, so that none is seen inside the value of another.
        for name, *values in _ATTRIBUTE.findall(tag["any"] or tag["own"] or ""):
            if name.lower() in {"id", "name", "href", "src"}:
                yield name.lower(), unescape("".join(values))


def _local(link: str, url: str) -> str:
    """Return a full link to the site itself as one that begins with a slash, any other as it is."""
    return f"{urlsplit(url).path}{link.removeprefix(url)}" if url and link.startswith(url) else link


def _goal(name: str, link: str, url: str) -> str | None:
    """Return where a link on a page leads: a file of the site and perhaps an anchor; None for what leads elsewhere."""
    local = _local(link, url)
    if _NOT_OURS.match(local):
        return None
    parts = urlsplit(local)
    target = _target(name, unquote(parts.path), urlsplit(url).path or "/")
    fragment = unquote(parts.fragment.partition(":~:")[0])
    return f"{target}#{fragment}" if fragment else target


def _problem(goal: str, files: frozenset[str], pages: Mapping[str, Page]) -> str | None:
    """Return what is wrong with where a link leads, or None."""
    if goal in files:
        return None
    target, _, fragment = goal.partition("#")
    if target not in files:
        return f"{target!r}, which does not exist"
    if fragment and target in pages and fragment not in pages[target].anchors:
        return f"#{fragment}, which {target!r} does not have"
    return None


def _target(name: str, path: str, root: str) -> str:
    """Return the file that a path leads to, seen from a page; directories are served by their index."""
    if not path:
        return name
    base = "" if path.startswith("/") else posixpath.dirname(name)
    joined = posixpath.normpath(posixpath.join(base, path.removeprefix(root) if path.startswith("/") else path))
    whole = "" if joined == "." else joined
    is_folder = path.endswith(("/", "/.", "/..")) or path in {".", ".."} or not whole
    return posixpath.join(whole, "index.html") if is_folder else whole
