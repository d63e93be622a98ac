"""Articles as agencies send them, in JSON: ninjs of the IPTC (1 and 2), and schema.org."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import escape, unescape
from typing import Any

from pydantic_core import PydanticCustomError

from sitegen.add.drafts import Draft, Stated, refusal
from sitegen.add.kinds.pages import read_page
from sitegen.add.kinds.texts import plain_draft
from sitegen.add.offers import Offer
from sitegen.add.writing import clean
from sitegen.read.bylines import people_of
from sitegen.read.fields import LANGUAGE_TAG, parse_url, plain_text
from sitegen.read.json_ld import names, resolved, strings, things_in
from sitegen.read.page_metadata import day_of
from sitegen.read.text import decode

Told = Mapping[str, Any]
_ARTICLE = re.compile(r"(Article|Report|BlogPosting)$")
_NINJS = {"body_text", "body_html", "body_xhtml", "bodies", "headline", "headlines"}
_MARKED_UP = re.compile(r"</(?:p|div|span|h[1-6]|ul|ol|li|blockquote|strong|em|b|i|a)>|<br ?/?>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,6});")
_FIX = "name a file of ninjs or of schema.org's NewsArticle with its text, one article a file"


def read_json(offer: Offer) -> Draft:
    """Take an article out of JSON.

    Raises:
        FaultsError: it is no JSON, not of a form that is known, holds several articles, or none with its text.

    """
    try:
        told = json.loads(decode(offer.data, offer.name))
    except (ValueError, RecursionError) as error:
        raise refusal(offer.name, f"this is no JSON ({clean(str(error))})", _FIX) from None
    found = [thing for thing in resolved(list(things_in(told))) if _is_schema(thing) or _is_ninjs(thing)]
    if len(found) != 1:
        raise refusal(offer.name, f"there are {len(found) or 'no'} articles in it", _FIX)
    return _of_schema(offer, found[0]) if _is_schema(found[0]) else _of_ninjs(offer, found[0])


def _is_schema(thing: Told) -> bool:
    return any(map(_ARTICLE.search, strings(thing.get("@type"))))


def _is_ninjs(thing: Told) -> bool:
    return "uri" in thing and bool(
        {"body_text", "body_html", "body_xhtml", "bodies", "headline", "headlines"} & set(thing)
    )


def _of_schema(offer: Offer, thing: Told) -> Draft:
    text = thing.get("articleBody")
    if not isinstance(text, str):
        raise refusal(offer.name, "it states no articleBody", _FIX)
    people = tuple(person for name in names(thing.get("author")) for person in people_of(name))
    return _draft(
        _of_text(offer, text, _stated(thing, "headline")),
        title=_stated(thing, "headline"),
        url=_address(thing.get("url") or thing.get("mainEntityOfPage")),
        outlet=next(iter(names(thing.get("publisher"))), None),
        authors=people,
        published=_day(thing.get("datePublished")),
        modified=_day(thing.get("dateModified")),
        language=_language(thing.get("inLanguage")),
        licence=next(iter(names(thing.get("license"))), None),
    )


def _of_ninjs(offer: Offer, thing: Told) -> Draft:
    by = _stated(thing, "byline") or _stated(thing, "by")
    first, last = _day(thing.get("firstcreated")), _day(thing.get("versioncreated"))
    return _draft(
        _words(offer, thing),
        title=_stated(thing, "headline") or _valued(thing.get("headlines")),
        url=_address(thing.get("uri")) or _address(thing.get("href")),
        authors=tuple(people_of(by)) if by else (),
        published=first or last,
        modified=last if first else None,
        language=_language(thing.get("language")),
        licence=_stated(thing, "usageterms"),
    )


def _words(offer: Offer, thing: Told) -> Draft:
    """Return the words of ninjs: its plain text, else what a browser shows of its HTML."""
    bodies = [one for one in thing.get("bodies") or () if isinstance(one, dict) and isinstance(one.get("value"), str)]
    plain = _text_of(thing, "body_text") or _body(bodies, html=False)
    if plain:
        return _of_text(offer, plain, _stated(thing, "headline"))
    html = _text_of(thing, "body_html") or _text_of(thing, "body_xhtml") or _body(bodies, html=True)
    if not html:
        raise refusal(offer.name, "it holds no text", _FIX)
    return _of_html(offer, html, _stated(thing, "headline"))


def _of_text(offer: Offer, text: str, title: str | None) -> Draft:
    """Return the words of a field for plain text; some programs write HTML into it, or its references."""
    if _MARKED_UP.search(text):
        return _of_html(offer, text, title)
    return plain_draft(offer, (unescape(text) if _REFERENCE.search(text) else text).strip())


def _of_html(offer: Offer, html: str, title: str | None) -> Draft:
    page = f"<!DOCTYPE html><html><head><title>{escape(title or '')}</title></head>"
    draft = read_page(
        replace(offer, data=f"{page}<body><article>{html}</article></body></html>".encode(), charset=None)
    )
    return replace(draft, data=offer.data, fields={}, no_article=None)


def _body(bodies: list[dict[str, Any]], *, html: bool) -> str | None:
    wanted = [one["value"] for one in bodies if ("html" in str(one.get("contentType") or "")) == html]
    return next(iter(wanted), None)


def _draft(draft: Draft, **said: str | date | tuple[str, ...] | None) -> Draft:
    return replace(draft, fields={name: Stated(value, "its JSON") for name, value in said.items() if value})


def _text_of(thing: Told, key: str) -> str | None:
    value = thing.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _stated(thing: Told, key: str) -> str | None:
    value = _text_of(thing, key)
    return clean(plain_text(value) or "") or None if value else None


def _valued(parts: object) -> str | None:
    """Return the first value of ninjs 2, where a headline is a list of forms of it."""
    listed = [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []
    return next((found for part in listed if (found := _stated(part, "value"))), None)


def _address(value: object) -> str | None:
    place = value.get("@id") if isinstance(value, dict) else value
    try:
        return parse_url(place) if isinstance(place, str) else None
    except PydanticCustomError:
        return None


def _day(value: object) -> date | None:
    try:
        return day_of(value) if isinstance(value, str) else None
    except PydanticCustomError:
        return None


def _language(value: object) -> str | None:
    return value if isinstance(value, str) and LANGUAGE_TAG.fullmatch(value) else None
