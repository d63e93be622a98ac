"""What the page of an item tells programs for references, which look for it in its head and in its text.

The work is the article: the words belong to those who said and published them. Zotero and its kin read the tags that
Google Scholar asks for (``citation_title`` and so on) and COinS, a context object of OpenURL in a ``<span>``.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote, urlencode

from sitegen.render.item_pages.views import ReferenceFile
from sitegen.render.items.references import bibtex, csl_json, ris

_FORMS: Final = (
    ("BibTeX", "bib", "application/x-bibtex", bibtex),
    ("RIS", "ris", "application/x-research-info-systems", ris),
    ("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", csl_json),
)
_NOT_IN_ADDRESS: Final = re.compile(r"[^\w:/?@!$'()*+,;=.~“”‘’–—-]")
_CONTEXT: Final = (
    ("ctx_ver", "Z39.88-2004"),
    ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
    ("rft.type", "newspaperArticle"),
)


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
    """Return a COinS: the article, and in its description the words with their item."""
    fields = [*_CONTEXT, ("rft.title", csl["title"])]
    fields += [("rft.creator", author["literal"]) for author in csl.get("author", ())]
    known = (("source", "container-title"), ("identifier", "URL"), ("language", "language"), ("description", "note"))
    fields += [(f"rft.{name}", csl[field]) for name, field in known if field in csl]
    if day := issued(csl, "-"):
        fields.append(("rft.date", day))
    return urlencode(fields)


def reference_files(csl: Mapping[str, Any]) -> Iterator[ReferenceFile]:
    """Yield the article with its item in each form that programs for references read."""
    for form, ending, media, made in _FORMS:
        yield ReferenceFile(form, f"{csl['id']}.{ending}", f"data:{media};charset=utf-8,{_in_address(made(csl))}")


def _in_address(text: str) -> str:
    """Return text with every character that an address cannot hold as its percent code, and no other: it is shorter."""
    return _NOT_IN_ADDRESS.sub(lambda match: quote(match[0]), text)


def issued(csl: Mapping[str, Any], between: str) -> str:
    """Return the day of the article; empty where it is unknown."""
    if "issued" not in csl:
        return ""
    year, month, day = csl["issued"]["date-parts"][0]
    return between.join((f"{year:04}", f"{month:02}", f"{day:02}"))
