"""What the page of an item tells programs for references, which look for it in its head and in its text.

The work is the article: the words belong to those who said and published them. Zotero and its kin read the tags that
Google Scholar asks for (``citation_title`` and so on) and COinS, a context object of OpenURL in a ``<span>``. The
other forms (BibTeX, RIS, CSL-JSON) stand beside the page of the article, once for all its items.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote_plus, urlencode

_CONTEXT: Final = (
    ("ctx_ver", "Z39.88-2004"),
    ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
    ("rft.type", "newspaperArticle"),
)

_AS_IT_IS: Final = "/:?@!$()*,;~"
"""What a query may hold as it is, and HTML too."""


def cited_tags(csl: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield name and content of each tag of the head."""
    yield "citation_title", csl["title"]
    for author in csl.get("author", ()):
        yield "citation_author", author["literal"]
    if day := issued(csl, "/"):
        yield "citation_publication_date", day
    known = (("journal_title", "container-title"), ("language", "language"), ("fulltext_html_url", "URL"))
    yield from ((f"citation_{name}", csl[field]) for name, field in known if field in csl)


def context_object(csl: Mapping[str, Any]) -> str:
    """Return a COinS: the article, and in its description the words with their item.

    Empty where something in it has a plus sign, since Zotero reads one as a blank however it is written (``openurl.js``
    of its translation code): without a COinS it takes the words from the head of the page, as they are.
    """
    fields = [*_CONTEXT, ("rft.title", csl["title"])]
    fields += [("rft.creator", author["literal"]) for author in csl.get("author", ())]
    known = (("source", "container-title"), ("identifier", "URL"), ("language", "language"), ("description", "note"))
    fields += [(f"rft.{name}", csl[field]) for name, field in known if field in csl]
    if day := issued(csl, "-"):
        fields.append(("rft.date", day))
    if any("+" in value for _, value in fields):
        return ""
    return urlencode(fields, safe=_AS_IT_IS, quote_via=quote_plus)


def issued(csl: Mapping[str, Any], between: str) -> str:
    """Return the day of the article; empty where it is unknown."""
    if "issued" not in csl:
        return ""
    year, month, day = csl["issued"]["date-parts"][0]
    return between.join((f"{year:04}", f"{month:02}", f"{day:02}"))
