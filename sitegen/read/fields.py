"""What a field written by hand may say: texts, dates, links and ids, each with the words for what is wrong."""

import calendar
import difflib
import re
from collections.abc import Iterable
from datetime import date, datetime
from html import unescape
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from sitegen.codes import Code
from sitegen.records import slug

FAULTY = "faulty"
"""Type of the Pydantic errors that carry a problem and a fix of our own."""

_DATE = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?P<time>[Tt ].+)?")
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""What a language is told by: ``en``, ``de-AT``."""
_URL_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0<>\"\\^`{|}\u2028\u2029\ufeff]")
_MARKUP = re.compile(r"</?(?:em|i|b|strong|span|sup|sub|br|u|mark|small|cite|q)\b[^<>]*>", re.IGNORECASE)
"""Tags within a value of a page's head, which is text and should have none."""
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


class RawRecord(BaseModel):
    """The base of everything a maintainer writes: closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


def wrong(problem: str, fix: str, code: Code) -> PydanticCustomError:
    """Make the error of a field that says something it may not say."""
    return PydanticCustomError(FAULTY, "{problem}", {"problem": problem, "fix": fix, "code": code})


_OTHER_NAMES: Final = {
    "date": "published",
    "day": "published",
    "updated": "modified",
    "accessed": "retrieved",
    "headline": "title",
    "byline": "authors",
    "by": "authors",
    "link": "url",
    "address": "url",
    "source": "outlet",
    "publisher": "outlet",
    "newspaper": "outlet",
    "lang": "language",
    "type": "kind",
    "label": "name",
    "homepage": "url",
    "keywords": "phrases",
}
"""What other programs, and people who begin, call some of the fields."""


def suggestion(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a misspelt one, or another name of it, is likely meant to be."""
    listed, written = list(known), word.casefold()
    if (other := _OTHER_NAMES.get(written)) in listed:
        return other
    found = difflib.get_close_matches(written, listed, n=1, cutoff=0.6)
    return found[0] if found else None


def clean_text(value: str) -> str | None:
    """Join the lines of a text by single spaces; a text of nothing is None, which is unknown."""
    return re.sub(r"[ \t\r\n]+", " ", value).strip() or None


def plain_text(value: str) -> str | None:
    """Return what a page states of itself as text: its references resolved, also where they were escaped twice."""
    return clean_text(_MARKUP.sub("", unescape(unescape(value))))


def parse_day(text: str) -> date:
    """Return the day of an ISO date or datetime; the time of day and its zone are left out.

    Raises:
        PydanticCustomError: no such form, or no such day.

    """
    found = _DATE.fullmatch(text.strip())
    if not found:
        raise wrong(f"{_cut(text)} is no date", "write the day as YYYY-MM-DD, such as 2026-03-09", Code.NO_DATE)
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    if not 1 <= month <= 12 or not year:  # noqa: PLR2004 - months
        problem = f"{_cut(text)} is no date: there is no such year or month"
        raise wrong(problem, "write the day as YYYY-MM-DD", Code.NO_DATE)
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        problem = f"{_cut(text)} is no date: {calendar.month_name[month]} {year} has {last} days"
        raise wrong(problem, "write a day that there is", Code.NO_DATE)
    # YAML allows a space before the zone, ISO 8601 does not.
    moment = re.sub(r" (?=[+Z-])", "", text.strip().upper())
    try:
        return datetime.fromisoformat(moment).date() if found["time"] else date(year, month, day)
    except ValueError:
        problem = f"{_cut(text)} is no date: nothing can be made of its time of day"
        raise wrong(problem, f"write only the day: {found[0][:10]}", Code.NO_DATE) from None


def parse_url(text: str) -> str:
    """Return a link if it is safe to publish: http or https, with a host, and without a user name.

    Raises:
        PydanticCustomError: it is not.

    """
    link = text.strip()
    fix = "give the whole address, such as https://news.example/2026/ferry"
    try:
        parts = urlsplit(link)
        host, user, _ = parts.hostname, parts.username, parts.port
    except ValueError as error:
        raise wrong(f"{_cut(link)} is no address ({error})", fix, Code.NO_URL) from None
    if parts.scheme not in {"http", "https"}:
        what = f"its scheme is {parts.scheme!r}" if parts.scheme else "it has no scheme"
        raise wrong(f"{_cut(link)} is neither an http nor an https address: {what}", fix, Code.NO_URL)
    if not host or user is not None:
        what = "a user name" if host else "no host"
        raise wrong(f"{_cut(link)} is an address with {what}", fix, Code.NO_URL)
    if bad := _URL_FORBIDDEN.search(link):
        raise wrong(f"{_cut(link)} holds {bad[0]!r}, which no address can", f"percent-encode it; {fix}", Code.NO_URL)
    return link


def _cut(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:59] + "…")  # noqa: PLR2004 - about half a line of a terminal


def _scalar(value: object) -> str | None:
    if isinstance(value, str):
        return clean_text(value)
    if value is None:
        return None
    kind = "a list" if isinstance(value, list) else "a mapping"
    raise wrong(f"{kind} stands where one value belongs", "write one plain text there", Code.FIELD_SHAPE)


def _required(value: object) -> str:
    text = _scalar(value)
    if text is None:
        problem = "the field is empty"
        raise wrong(problem, "fill it in", Code.FIELD_EMPTY)
    return text


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _day(value: object) -> date | None:
    text = _scalar(value)
    return None if text is None else parse_day(text)


def _required_day(value: object) -> date:
    return parse_day(_required(value))


def _url(value: object) -> str | None:
    text = _scalar(value)
    return None if text is None else parse_url(text)


def _required_url(value: object) -> str:
    return parse_url(_required(value))


def _slug(value: object) -> str | None:
    text = _scalar(value)
    if text is not None:
        check_slug(text)
    return text


def _required_slug(value: object) -> str:
    text = _required(value)
    check_slug(text)
    return text


def _language(value: object) -> str | None:
    text = _scalar(value)
    if text is not None and not LANGUAGE_TAG.fullmatch(text):
        fix = "write a BCP 47 tag, such as en, en-GB or pt-BR"
        raise wrong(f"{_cut(text)} is no language tag", fix, Code.NO_LANGUAGE)
    return text


def _truth(value: object) -> bool | None:
    text = _scalar(value)
    if text is not None and text.lower() not in _TRUTHS:
        raise wrong(f"{_cut(text)} is neither true nor false", "write true or false", Code.NO_TRUTH)
    return None if text is None else _TRUTHS[text.lower()]


def check_slug(text: str) -> None:
    """Check that an id is safe in any URL and as a file name on any system.

    Raises:
        PydanticCustomError: it is not.

    """
    if slug(text) != text:
        problem = f"{_cut(text)} is no id: lower-case letters a to z, digits and single hyphens, at most 80"
        raise wrong(problem, f"write {slug(text)}", Code.NO_ID)


def pattern(expression: str, problem: str, fix: str) -> BeforeValidator:
    """Make the check of an optional text that must match an expression as a whole."""

    def check(value: object) -> str | None:
        text = _scalar(value)
        if text is not None and not re.fullmatch(expression, text):
            raise wrong(f"{_cut(text)} {problem}", fix, Code.OTHER_FORM)
        return text

    return BeforeValidator(check)


def choice(*options: str) -> BeforeValidator:
    """Make the check of an optional text that must be one of a few words."""

    def check(value: object) -> str | None:
        text = _scalar(value)
        if text is None or text in options:
            return text
        near = suggestion(text, options)
        fix = f"did you mean {near}? The words are {', '.join(options)}" if near else f"write {' or '.join(options)}"
        raise wrong(f"{_cut(text)} is not one of the words for it", fix, Code.NO_SUCH_WORD)

    return BeforeValidator(check)


Text = Annotated[str | None, BeforeValidator(_scalar)]
Required = Annotated[str, BeforeValidator(_required)]
Listed = BeforeValidator(_listed)
"""Lets a single value stand where a list belongs."""
Words = Annotated[tuple[Required, ...], Listed]
Day = Annotated[date | None, BeforeValidator(_day)]
RequiredDay = Annotated[date, BeforeValidator(_required_day)]
Link = Annotated[str | None, BeforeValidator(_url)]
RequiredLink = Annotated[str, BeforeValidator(_required_url)]
Ids = Annotated[tuple[Annotated[str, BeforeValidator(_required_slug)], ...], Listed]
Id = Annotated[str | None, BeforeValidator(_slug)]
Language = Annotated[str | None, BeforeValidator(_language)]
Truth = Annotated[bool | None, BeforeValidator(_truth)]
