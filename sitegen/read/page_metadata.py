"""What a web page states about itself in its head and in JSON-LD; nothing is guessed from its looks or address.

trafilatura reads metadata too, but it also guesses (an outlet from the address, a date from the text) and its dates
depend on the day on which it runs.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from sitegen.read.fields import clean_text, parse_day, parse_url

_Value = TypeVar("_Value")

_ARTICLE = re.compile(r"(Article|Report|BlogPosting)$")
_SITE_SUFFIX = r"\s+[-–—|·:»]\s+{site}$"
_LONGEST = 500
"""Characters of a stated value; what is longer is no headline and no name."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True)
class PageMetadata:
    """What a page states; None where it states nothing that can be understood."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    modified: date | None = None
    language: str | None = None
    licence: str | None = None


def stated_metadata(tree: Any) -> PageMetadata:  # noqa: ANN401 - lxml is not typed
    """Read what a page states: JSON-LD of schema.org first, then Open Graph and citation tags, then plain HTML.

    A value in a form that is not understood stays unknown: the maintainer did not write the page and cannot mend it.
    """
    meta, ld = _Meta(tree), _json_ld(tree)
    outlet = _first(clean_text, [*_names(ld.get("publisher")), *meta.all("og:site_name")])
    published = _first(
        _day, [ld.get("datePublished"), *meta.all("article:published_time", "citation_publication_date")]
    )
    modified = _first(_day, [ld.get("dateModified"), *meta.all("article:modified_time")])
    if published and modified and modified < published:
        modified = None
    links = [*_texts(tree, '//head/link[@rel="canonical"]/@href'), *meta.all("og:url"), ld.get("url")]
    licences = [*_texts(tree, '//link[@rel="license"]/@href'), *_names(ld.get("license"))]
    return PageMetadata(
        title=_title(tree, meta, ld, outlet),
        url=_first(parse_url, links),
        outlet=outlet,
        authors=_authors(meta, ld),
        published=published,
        modified=modified,
        language=_first(_language, [ld.get("inLanguage"), *_texts(tree, "/html/@lang")]),
        licence=_first(clean_text, licences),
    )


class _Meta:
    """The ``<meta>`` tags of a page by name or property, in the order of the page."""

    def __init__(self, tree: Any) -> None:  # noqa: ANN401
        self._tags: dict[str, list[str]] = {}
        for tag in tree.xpath("//meta[@content]"):
            key = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
            self._tags.setdefault(key.lower(), []).append(tag.get("content"))

    def all(self, *keys: str) -> list[str]:
        return [value for key in keys for value in self._tags.get(key, [])]


def _title(tree: Any, meta: _Meta, ld: dict[str, Any], outlet: str | None) -> str | None:  # noqa: ANN401
    stated = [ld.get("headline"), *meta.all("citation_title", "og:title"), *_texts(tree, "//head/title")]
    title = _first(clean_text, stated)
    if title and outlet:
        title = re.sub(_SITE_SUFFIX.format(site=re.escape(outlet)), "", title)
    return title


def _authors(meta: _Meta, ld: dict[str, Any]) -> tuple[str, ...]:
    for stated in (_names(ld.get("author")), meta.all("citation_author"), meta.all("author", "article:author")):
        # Open Graph asks for the address of the author's profile, which is no name.
        names = [name for name in map(clean_text, stated) if name and "://" not in name and len(name) <= _LONGEST]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _json_ld(tree: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the one article that the page describes; with several, none is surely this one."""
    articles = []
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            things = list(_things(json.loads(script, strict=False)))
        except (ValueError, RecursionError):
            continue
        articles += [thing for thing in things if any(map(_ARTICLE.search, _strings(thing.get("@type"))))]
    return articles[0] if len(articles) == 1 else {}


def _things(data: object) -> Iterator[dict[str, Any]]:
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _strings(value: object) -> list[str]:
    return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)]


def _names(value: object) -> list[str]:
    parts = value if isinstance(value, list) else [value]
    return _strings([part.get("name") if isinstance(part, dict) else part for part in parts])


def _texts(tree: Any, path: str) -> list[str]:  # noqa: ANN401
    return [found if isinstance(found, str) else found.text_content() for found in tree.xpath(path)]


def _first(read: Callable[[str], _Value | None], stated: Iterable[object]) -> _Value | None:
    """Return the first stated value that can be understood."""
    for value in stated:
        if not isinstance(value, str) or len(value) > _LONGEST or not value.strip():
            continue
        try:
            found = read(value)
        except PydanticCustomError:
            continue
        if found is not None:
            return found
    return None


def _day(text: str) -> date:
    return parse_day(text.replace("/", "-"))


def _language(text: str) -> str | None:
    return text.strip() if _LANGUAGE.fullmatch(text.strip()) else None
