"""NewsML-G2 of the IPTC (.xml): one news item with its text, as agencies send it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from sitegen.add.drafts import Draft, Stated, refusal
from sitegen.add.kinds.texts import plain_draft
from sitegen.add.offers import Offer
from sitegen.add.writing import clean
from sitegen.read.bylines import people_of
from sitegen.read.fields import parse_day

_FIX = "name a file of NewsML-G2 with one news item and its text"
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "hl1", "hl2", "li", "pre"}
"""What stands on lines of its own, in XHTML and in NITF."""
_TEXT = ("body.content", "body", "inlineXML")
"""Where the words of an item stand, the innermost first: NITF has its headline in the body as well."""


def read_newsml(offer: Offer) -> Draft:
    """Take the article out of a news item: its paragraphs a line each, its fields from what it states.

    Raises:
        FaultsError: it is no NewsML-G2, declares entities, holds several items, or none with its text.

    """
    tree = _tree(offer)
    items = [item for item in tree.iter("{*}newsItem") if next(item.iter("{*}contentSet"), None) is not None]
    if len(items) != 1:
        raise refusal(offer.name, f"there are {len(items) or 'no'} news items with a text in it", _FIX)
    fields = {name: Stated(value, "NewsML-G2") for name, value in _said(items[0]).items() if value}
    return replace(plain_draft(offer, _words(items[0])), fields=fields)


def _said(item: Any) -> dict[str, str | date | tuple[str, ...] | None]:  # noqa: ANN401
    """Return what an item states of itself."""
    by = [person for name in _texts(item, "by") for person in people_of(name)]
    first = _day(_texts(item, "contentCreated") or _texts(item, "firstCreated"))
    last = _day(_texts(item, "versionCreated"))
    return {
        "title": next(iter(_texts(item, "headline")), None),
        "outlet": next(_providers(item), None),
        "authors": tuple(dict.fromkeys(by)),
        "published": first or last,
        "modified": last if first else None,
        "language": next((part.get("tag") for part in item.iter("{*}language")), None),
        "licence": next(iter(_texts(item, "usageTerms")), None),
    }


def _providers(item: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the names of who publishes an item, as it gives them in words; a code of the sender's own is no name."""
    for provider in item.iter("{*}provider"):
        names = (clean("".join(name.itertext())) for name in provider.iter("{*}name"))
        yield from filter(None, (*names, clean(provider.get("literal") or "")))


def _tree(offer: Offer) -> Any:  # noqa: ANN401 - lxml is not typed
    from lxml import etree  # noqa: PLC0415 - it comes with an extra

    if b"<!ENTITY" in offer.data:
        raise refusal(offer.name, "it declares entities, with which a small file can fill the memory", _FIX)
    try:
        return etree.fromstring(offer.data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as error:
        raise refusal(offer.name, f"this is no XML ({clean(str(error))})", _FIX) from None


def _words(item: Any) -> str:  # noqa: ANN401
    """Return the words of an item: its blocks, else its plain text as it stands."""
    content = next(item.iter("{*}contentSet"))
    place = next((found for name in _TEXT for found in content.iter(f"{{*}}{name}")), content)
    blocks = [part for part in place.iter("*") if _name(part) in _BLOCKS and not _within_block(part)]
    if blocks:
        return "\n".join(filter(None, (clean("".join(block.itertext())) for block in blocks)))
    return "".join("".join(part.itertext()) for part in content.iter("{*}inlineData")).strip()


def _within_block(part: Any) -> bool:  # noqa: ANN401
    return any(_name(around) in _BLOCKS for around in part.iterancestors())


def _name(part: Any) -> str:  # noqa: ANN401
    return str(part.tag).rpartition("}")[2]


def _texts(item: Any, name: str) -> list[str]:  # noqa: ANN401
    return [found for part in item.iter(f"{{*}}{name}") if (found := clean("".join(part.itertext())))]


def _day(texts: list[str]) -> date | None:
    try:
        return parse_day(texts[0]) if texts else None
    except PydanticCustomError:
        return None
