"""The title of a web page's story: what the page gives out, and what it shows as its main heading."""

import re
from collections.abc import Iterable
from typing import Any

from sitegen.read.json_ld import Thing
from sitegen.read.said import Meta, Said, bare_words, texts_at

_MARK = r"(?:[-–—|·:»•]|::)"
_SITE_AROUND = r"\s+{mark}\s+(?:[^|]{{1,30}}\s\|\s+)?{site}$|\s+\({site}\)$|^{site}\s*{mark}\s+"
"""The name of a site with a title: behind it, with a section between or without, in brackets, or before it."""
_CUT = re.compile(r"\s*(?:…|\.\.\.)$")
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
    headings = [said for said in texts_at(tree, "//h1", "main heading") if bare_words(said.text)]
    shown = [one for one in headings if any(bare_words(title.text).startswith(bare_words(one.text)) for title in given)]
    others = [*shown, *given]
    alone = headings if len(headings) == 1 and not _leads_home(tree) and not _goes_on(headings[0], named) else []
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


def _leads_home(tree: Any) -> bool:  # noqa: ANN401
    """Return whether the main heading is the name of the site: nothing but a link to its first page."""
    heading = next(tree.iter("h1"))
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(re.fullmatch(r"(?:https?://[^/]+)?/?", link.get("href") or "-") for link in links)


def without_site(title: str | None, outlet: str | None) -> str | None:
    """Return a title without the name of its site."""
    if not title or not outlet:
        return title
    return re.sub(_SITE_AROUND.format(site=re.escape(outlet), mark=_MARK), "", title) or title


def headings_of(tree: Any, meta: Meta) -> tuple[set[str], set[str]]:  # noqa: ANN401
    """Return the bare words of what a page shows as its title, for telling its article from others that it describes.

    Returns:
        Those of its main headings, and those that it gives out, which may be made for searching.

    """
    given = [*meta.all("og:title", "citation_title"), *texts_at(tree, "//head/title", "")]
    main, others = ({bare_words(said.text) for said in those} for those in (texts_at(tree, "//h1", ""), given))
    return main, others
