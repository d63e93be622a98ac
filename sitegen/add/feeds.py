"""Feeds and sitemaps to the addresses that they list: RSS and Atom, JSON Feed, sitemaps with their news.

A stranger writes these files, so entities are refused before any parser sees them, and no parser opens anything.
"""

import io
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin
from xml.parsers import expat

from pydantic_core import PydanticCustomError

from sitegen.add.addresses import host_of, is_address
from sitegen.add.answers import Answer
from sitegen.add.drafts import Stated, refusal
from sitegen.add.offers import sniffed
from sitegen.add.sources import Address, addresses_in
from sitegen.add.unpacking import unpacked
from sitegen.add.writing import clean
from sitegen.codes import Code
from sitegen.read.fields import LANGUAGE_TAG, parse_day

_HEAD = 4096
"""Bytes in which the first element of a feed stands."""
_XML = re.compile(rb"<(?:\w+:)?(rss|feed|RDF|urlset|sitemapindex)[\s>]")
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
_SITEMAPS = {"urlset", "sitemapindex"}
_MOST_ATTRIBUTES = 1_000
"""Of one element; in a feed it has some five. The parser looks for each among all, which for 100,000 takes hours."""


@dataclass(frozen=True)
class Listing:
    """What a feed or a sitemap lists, newest first where it says when."""

    addresses: tuple[Address, ...]
    of_sitemaps: bool = False
    """Whether these are sitemaps again."""


def listing_of(answer: Answer, hints: Mapping[str, Stated], *, most: int, max_bytes: int) -> Listing | None:
    """Return what a feed or sitemap lists; None where it is neither.

    Args:
        answer: What the network gave.
        hints: What is known of all its articles.
        most: How many addresses are wanted.
        max_bytes: Of a packed sitemap, when it is unpacked.

    Raises:
        FaultsError: it is a feed or sitemap, but cannot be read or is not safe to read.

    """
    data = unpacked(answer.data, answer.url, max_bytes=max_bytes)
    root = _XML.search(data[:_HEAD])
    if sniffed(data) == "page":
        return None
    if root is None:
        return _json_feed(answer, data, hints, most) or _list(answer, data, hints, most)
    if _ENTITY.search(data):
        problem = "it declares entities, with which a small file can fill the memory"
        raise refusal(answer.url, problem, "tell who writes it; no feed needs them", Code.NOT_FETCHED)
    kind = root[1].decode()
    if kind in _SITEMAPS:
        return _sitemap(answer, data, hints, most, of_sitemaps=kind == "sitemapindex")
    return _feed(answer, data, hints, most)


def listing_at_hand(name: str, data: bytes, *, most: int, max_bytes: int) -> Listing | None:
    """Return the whole addresses that a file lists which is a feed or a sitemap; None where it is neither.

    Raises:
        FaultsError: it is one, but cannot be read, is not safe to read, or lists only addresses within its site.

    """
    if data.lstrip()[:1] not in {b"<", b"{"}:
        return None
    found = listing_of(Answer(name, data), {}, most=most, max_bytes=max_bytes)
    if found is None:
        return None
    whole = tuple(one for one in found.addresses if is_address(one.url))
    if found.addresses and not whole:
        raise refusal(name, "it lists no whole addresses, as it is no longer on its site", "name its address instead")
    return replace(found, addresses=whole)


def _feed(answer: Answer, data: bytes, hints: Mapping[str, Stated], most: int) -> Listing:
    try:
        import feedparser  # noqa: PLC0415 - it takes a tenth of a second, which nobody needs who has no feeds
    except ImportError as error:
        problem = f"reading feeds needs feedparser, which cannot be imported ({error})"
        raise refusal(answer.url, problem, "run `pip install 'sitegen[add]'`", Code.NOT_FETCHED) from None
    if _is_crowded(data):
        problem = f"an element of it has more than {_MOST_ATTRIBUTES:,} attributes"
        raise refusal(answer.url, problem, "tell who writes it; no feed needs them", Code.NOT_FETCHED)
    headers = {"content-location": answer.url, "content-type": answer.content_type or "application/xml"}
    given = {"response_headers": headers, "sanitize_html": False, "resolve_relative_uris": False}
    try:
        read = feedparser.parse(io.BytesIO(data), **given)
    except Exception as error:
        # Its loose parser meets whatever a stranger writes, and one bad feed stops no other.
        problem = f"this feed cannot be read ({type(error).__name__})"
        raise refusal(answer.url, problem, "tell who writes it", Code.NOT_FETCHED) from error
    if read.bozo and not read.entries:
        problem = f"this feed cannot be read ({clean(str(read.bozo_exception))})"
        raise refusal(answer.url, problem, "tell who writes it", Code.NOT_FETCHED)
    linked = [_of_entry(entry, answer.url, hints) for entry in read.entries if entry.get("link")]
    return Listing(tuple(one for one in linked if _may_be_fetched(one.url))[:most])


def _is_crowded(data: bytes) -> bool:
    """Return whether an element has more attributes than a feed has use for, as far as the XML can be read."""
    most = 0

    def opened(_name: str, attributes: list[str]) -> None:
        nonlocal most
        most = max(most, len(attributes) // 2)

    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.StartElementHandler = opened
    with suppress(expat.ExpatError, LookupError, ValueError):  # said by who reads it
        parser.Parse(data, True)  # noqa: FBT003 - that it is all
    return most > _MOST_ATTRIBUTES


def _may_be_fetched(url: str) -> bool:
    """Return whether an entry leads to a page: to one of the web, or within the site of a feed at hand."""
    return is_address(url) or ":" not in url.partition("/")[0]


def _of_entry(entry: Any, base: str, hints: Mapping[str, Stated]) -> Address:  # noqa: ANN401 - feedparser is not typed
    names = tuple(dict.fromkeys(clean(author.get("name") or "") for author in entry.get("authors") or ()))
    updated = dict.get(entry, "updated")  # feedparser's own ``get`` gives the day of publication where there is none
    said = {
        "title": _title(entry.get("title")),
        "authors": tuple(filter(None, names)) if all("@" not in name for name in names) else (),
        "published": _day(entry.get("published")),
        "modified": _day(updated),
    }
    stamp = updated or entry.get("published")
    return Address(urljoin(base, entry.link), _hints(said, hints), base, stamp)


def _list(answer: Answer, data: bytes, hints: Mapping[str, Stated], most: int) -> Listing | None:
    """Return the addresses of a sitemap that is a plain text, an address a line; those on another host are not."""
    host = host_of(answer.url)
    found = [replace(one, hints=hints, listed_in=answer.url) for one in addresses_in(data) if host_of(one.url) == host]
    return Listing(tuple(found[:most])) if found else None


def _json_feed(answer: Answer, data: bytes, hints: Mapping[str, Stated], most: int) -> Listing | None:
    if data.lstrip()[:1] != b"{" or b"jsonfeed.org" not in data:
        return None
    try:
        told = json.loads(data)
        items = told["items"] if str(told["version"]).startswith("https://jsonfeed.org/version/") else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(items, list):
        return None
    found = [item for item in items if isinstance(item, dict) and isinstance(item.get("url"), str)]
    listed = (_of_item(item, answer.url, hints) for item in found)
    return Listing(tuple(one for one in listed if _may_be_fetched(one.url))[:most])


def _of_item(item: Mapping[str, Any], base: str, hints: Mapping[str, Stated]) -> Address:
    people = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]  # as in version 1
    names = [clean(str(one["name"])) for one in people or () if isinstance(one, dict) and one.get("name")]
    said = {
        "title": _title(item.get("title")),
        "authors": tuple(dict.fromkeys(names)),
        "published": _day(item.get("date_published")),
        "modified": _day(item.get("date_modified")),
    }
    stamp = item.get("date_modified") or item.get("date_published")
    return Address(urljoin(base, item["url"]), _hints(said, hints), base, str(stamp) if stamp else None)


def _sitemap(answer: Answer, data: bytes, hints: Mapping[str, Stated], most: int, *, of_sitemaps: bool) -> Listing:
    from lxml import etree  # noqa: PLC0415 - as above

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        problem = f"this sitemap cannot be read ({clean(str(error))})"
        raise refusal(answer.url, problem, "tell who writes it", Code.NOT_FETCHED) from None
    found = [one for part in tree for one in _of_part(part, answer.url, hints)]
    found.sort(key=lambda address: address.stamp or "", reverse=True)
    return Listing(tuple(found[:most]), of_sitemaps)


def _of_part(part: Any, base: str, hints: Mapping[str, Stated]) -> Iterator[Address]:  # noqa: ANN401 - lxml is not typed
    """Yield the address of one part of a sitemap; one on another host is not for a fetched sitemap to list."""
    own = {_name(one): (one.text or "").strip() for one in part if isinstance(one.tag, str)}
    # What a sitemap tells of pictures and films has the same names as what it tells of the page.
    news = {_name(one): (one.text or "").strip() for one in part.iter(f"{{{_NEWS}}}*")}
    place = own.get("loc", "")
    if is_address(place) and host_of(base) in {"", host_of(place)}:
        said = {
            "title": _title(news.get("title")),
            "published": _day(news.get("publication_date")),
            "outlet": clean(news.get("name") or ""),
            "language": _language(news.get("language")),
        }
        stamp = own.get("lastmod") or news.get("publication_date")
        yield Address(place, _hints(said, hints), base, stamp)


def _name(part: Any) -> str:  # noqa: ANN401
    return str(part.tag).rpartition("}")[2]


def _language(said: str | None) -> str | None:
    return said if said and LANGUAGE_TAG.fullmatch(said) else None


def _hints(said: Mapping[str, str | date | tuple[str, ...] | None], hints: Mapping[str, Stated]) -> dict[str, Stated]:
    return {**hints, **{name: Stated(value, "its feed") for name, value in said.items() if value}}


def _title(text: object) -> str | None:
    """Return a headline; one with markup in it is left to the page."""
    return clean(text) or None if isinstance(text, str) and not re.search(r"[<>]|&\w+;", text) else None


def _day(text: object) -> date | None:
    """Return the day of ISO 8601 or of RFC 822, in the zone of whoever wrote it."""
    if not isinstance(text, str):
        return None
    try:
        return parse_day(text)
    except PydanticCustomError:
        pass
    try:
        moment: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.date()
