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
class _Page:
    """What one page offers to link to, and what it links to."""

    anchors: frozenset[str]
    links: tuple[str, ...]


def check_links(site: Path, *, url: str = "") -> list[str]:
    """Check the HTML files of a site against each other and against the other files there.

    Args:
        site: Folder of the built site.
        url: Address at which the site will be published, ending in a slash; links that begin with it are links to the
            site, and those that begin with a slash begin with its path. Empty where it is not settled.

    Returns:
        A line for each link that leads nowhere, by page and link; empty when all is well.

    """
    root = urlsplit(url).path or "/"
    files = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = {name: _read(site / name) for name in sorted(files) if name.endswith(".html")}
    return [
        f"{name}: the link {link!r} leads to {problem}"
        for name, page in pages.items()
        for link in dict.fromkeys(page.links)
        if (problem := _problem(name, _local(link, url), files, pages, root))
    ]


def _read(path: Path) -> _Page:
    anchors, links = set(), []
    for kind, value in attributes(path.read_text(encoding="utf-8")):
        if kind in {"id", "name"}:
            anchors.add(value)
        else:
            links.append(value)
    return _Page(frozenset(anchors), tuple(links))


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


def _problem(name: str, link: str, files: frozenset[str], pages: Mapping[str, _Page], root: str) -> str | None:
    """Return what is wrong with a link, or None."""
    if _NOT_OURS.match(link):
        return None
    parts = urlsplit(link)
    target = _target(name, unquote(parts.path), root)
    if target not in files:
        return f"{target!r}, which does not exist"
    fragment = unquote(parts.fragment.partition(":~:")[0])
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
