"""The title of a web page's story: what the page gives out, and what it shows as its main heading."""

import re
from collections.abc import Iterable
from itertools import chain
from typing import Any

from sitegen.read.json_ld import Thing
from sitegen.read.said import Meta, Said, bare_words, texts_at

_MARK = r"(?:[-–—|·:»•]|::)"
_SITE_AROUND = r"\s+{mark}\s+(?:[^|]{{1,30}}\s\|\s+)?{site}$|\s+\({site}\)$|^{site}\s*{mark}\s+"
"""The name of a site with a title: behind it, with a section between or without, in brackets, or before it."""
_BEHIND = re.compile(rf"\s*{_MARK}\s+(?:.*\s{_MARK}\s+)?(?P<site>\S.*)")
"""What follows the heading in a title: a mark, perhaps a section and another, and the name of the site."""
_CUT = re.compile(r"\s*(?:…|\.\.\.)$")
_LINES = ("h4", "h5", "h6", "div", "p", "span", "td", "b", "strong", "font")
_HEADLINE = 4
"""Words from which a line that is no heading may be the headline."""
_ADDRESS = re.compile(r"[^\s-]+(?:-[^\s-]+){2,}")
"""A title as it stands in an address."""


def titles_of(tree: Any, meta: Meta, ld: Thing) -> Iterable[list[Said]]:  # noqa: ANN401 - lxml is not typed
    """Return what a page gives as the title of its story, those first that are most often whole.

    Args:
        tree: The page.
        meta: Its tags.
        ld: What its JSON-LD says of its article.

    """
    headline = [Said(ld.get("headline"), "JSON-LD headline")]
    named, tagged = texts_at(tree, "//head/title", "title element"), meta.all("citation_title", "og:title")
    given = [*tagged, *named]
    headings = [Said(text, "main heading") for text in map(_text, _main_headings(tree)) if bare_words(text)]
    lower = heading_of(tree) if not headings else None
    shown = [one for one in headings if any(bare_words(title.text).startswith(bare_words(one.text)) for title in given)]
    shown += [] if lower is None else [Said(_text(lower), f"heading {lower.tag}")]
    others = [*shown, *given]
    alone = headings if len(headings) == 1 and not _goes_on(headings[0], named) else []
    whole = [said for said in headline if not _is_cut(said, others)]
    return whole, shown, tagged, alone, named


def _goes_on(heading: Said, named: list[Said]) -> bool:
    """Return whether a heading is the page's title with more behind it, such as how long its story takes to read."""
    return any(bare_words(heading.text).startswith(bare_words(title.text)) for title in named)


def _is_cut(said: Said, others: list[Said]) -> bool:
    """Return whether a title is an address, or ends with dots where another one of the page goes on."""
    text = str(said.text or "").strip()
    stem = _CUT.sub("", text)
    longer = stem != text and any(bare_words(other.text).startswith(bare_words(stem)) for other in others)
    return longer or _ADDRESS.fullmatch(text) is not None


def heading_of(tree: Any) -> Any:  # noqa: ANN401
    """Return the heading of a page's story: its one main heading, else the lower one that its title element tells.

    Where the main heading is the name of the site, stories have theirs a step below. None where there are several main
    headings, or none that the title tells.
    """
    main = _main_headings(tree)
    if main:
        return main[0] if len(main) == 1 else None
    titles = [" ".join(title.text_content().split()) for title in tree.xpath("//head/title")[:1]]
    lower = (one for one in tree.iter("h2", "h3") if any(_tells(title, _text(one)) for title in titles))
    others = (line for title in titles for line in _lines_told(title, tree))
    return next(chain(lower, others), None)


def _lines_told(title: str, tree: Any) -> list[Any]:  # noqa: ANN401
    """Return the lines of a page without headings that its title tells, the one that tells most of it first."""
    lines = (one for one in tree.iter(*_LINES) if len(one) == 0 and len((one.text or "").split()) >= _HEADLINE)
    return sorted((line for line in lines if _tells(title, _text(line))), key=lambda line: -len(_text(line)))


def _main_headings(tree: Any) -> list[Any]:  # noqa: ANN401
    return [heading for heading in tree.iter("h1") if not _leads_home(heading)]


def _text(element: Any) -> str:  # noqa: ANN401
    return " ".join(element.text_content().split())


def _tells(title: str, heading: str) -> bool:
    """Return whether a title is a heading of more than a word, alone or with the name of a site beside it."""
    if len(heading.split()) <= 1:
        return False
    form = rf"(?:.{{1,60}}?\s?{_MARK}\s+)?{re.escape(heading)}(?:\s*{_MARK}\s+.{{1,80}})?"
    return re.fullmatch(form, title, re.IGNORECASE) is not None


def _leads_home(heading: Any) -> bool:  # noqa: ANN401
    """Return whether a main heading is the name of the site: nothing but a link to its first page."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(re.fullmatch(r"(?:https?://[^/]+)?/?", link.get("href") or "-") for link in links)


def without_site(title: str | None, outlet: str | None) -> str | None:
    """Return a title without the name of its site."""
    if not title or not outlet:
        return title
    return re.sub(_SITE_AROUND.format(site=re.escape(outlet), mark=_MARK), "", title) or title


def site_in_title(tree: Any) -> str:  # noqa: ANN401
    """Return the name of the site that the title element has behind the main heading, or nothing."""
    titles = [" ".join(title.text_content().split()) for title in tree.xpath("//head/title")[:1]]
    behind = (title.removeprefix(_text(one)) for title in titles for one in _main_headings(tree) if _text(one))
    found = (_BEHIND.fullmatch(rest) for rest in behind)
    return next((one["site"] for one in found if one), "")


def headings_of(tree: Any, meta: Meta) -> tuple[set[str], set[str]]:  # noqa: ANN401
    """Return the bare words of what a page shows as its title, for telling its article from others that it describes.

    Returns:
        Those of its main headings, and those that it gives out, which may be made for searching.

    """
    given = [*meta.all("og:title", "citation_title"), *texts_at(tree, "//head/title", "")]
    main, others = ({bare_words(said.text) for said in those} for those in (texts_at(tree, "//h1", ""), given))
    return main, others
