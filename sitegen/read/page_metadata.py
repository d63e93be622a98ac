"""What a web page states about itself in its head and in JSON-LD; nothing is guessed from its looks or address.

trafilatura reads metadata too, but it also guesses (an outlet from the address, a date from the text) and its dates
depend on the day on which it runs.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate
from typing import Any, NamedTuple, TypeVar
from urllib.parse import urljoin

from pydantic_core import PydanticCustomError

from sitegen.read.bylines import bare_name, people_alone, people_of
from sitegen.read.fields import clean_text, parse_day, parse_url, plain_text
from sitegen.read.json_ld import Thing, names, page_authors, stated_article

_Value = TypeVar("_Value")

_MARK = r"(?:[-–—|·:»•]|::)"
_SITE_AROUND = r"\s+{mark}\s+(?:[^|]{{1,30}}\s\|\s+)?{site}$|\s+\({site}\)$|^{site}\s*{mark}\s+"
"""The name of a site with a title: behind it, with a section between or without, in brackets, or before it."""
_LICENCE = '//link[@rel="license"]/@href'
_MICRODATA_DAY = (
    '//time[@itemprop="datePublished" or @property="datePublished" or @pubdate]/@datetime'
    ' | //body//*[@itemprop="datePublished" or @property="datePublished"]/@content'
)
_MARKED_AUTHOR = '//body//*[@itemprop="author" or @property="author" or @property="schema:author"]'
_MARKED_NAME = './/*[@itemprop="name" or @property="name" or @property="schema:name"]'
_OF_ANOTHER_THING = (
    "ancestor::*[@itemtype or @typeof][1][not(contains(@itemtype | @typeof, 'Article')) and "
    "not(contains(@itemtype | @typeof, 'Report')) and not(contains(@itemtype | @typeof, 'BlogPosting'))]"
)
_LONGEST = 500
"""Characters of a stated value; what is longer is no headline and no name."""
_FIRST_YEAR = 1700
"""Before it no newspaper's page was published; programs write 0001 and 1970-01-01 for a day that they do not know."""
_EPOCH = date(1970, 1, 1)
_SPOKEN = re.compile(r"(?=.*[A-Za-z]{3}).*\b[0-9]{4}\b")
"""A day with its month in letters and its year whole, as mail has it (RFC 5322), or newspapers."""
_COMPACT = re.compile(r"^([0-9]{4})([0-9]{2})([0-9]{2})(?:T?[0-9]{4,6}Z?)?$")
_ORDINAL = re.compile(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b")
_SINGLE = re.compile(r"(?<=[0-9])-([1-9])(?![0-9])")
"""A month or a day of one digit ("2024-3-4")."""
_PUBLISHED = (
    "article:published_time", "article:published", "citation_publication_date", "citation_date", "parsely-pub-date",
    "sailthru.date", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "prism.publicationdate", "pubdate", "date", "publish-date", "publish_date", "publication_date", "og:published_time",
)  # fmt: skip
_AUTHORS = (
    ("citation_author",), ("author", "article:author"), ("parsely-author",), ("sailthru.author",), ("byl",),
    ("dc.creator", "dcterms.creator", "dcsext.author"),
)  # fmt: skip
"""Tags that name the authors, those first that are most often whole."""
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
    where: Mapping[str, str] = field(default_factory=dict, compare=False)
    """What of the page each field was read from, by the field's name."""


class _Said(NamedTuple):
    """What one place of a page says."""

    text: object
    where: str


def stated_metadata(tree: Any) -> PageMetadata:  # noqa: ANN401 - lxml is not typed
    """Read what a page states: JSON-LD of schema.org first, then Open Graph and citation tags, then plain HTML.

    A value in a form that is not understood stays unknown: the maintainer did not write the page and cannot mend it.
    """
    meta = _Meta(tree)
    ld = stated_article(tree, _headings(tree, meta))
    where: dict[str, str] = {}

    def first(name: str, read: Callable[[str], _Value | None], *said: Iterable[_Said]) -> _Value | None:
        value, where[name] = _first(read, [one for place in said for one in place])
        return value

    outlet = first("outlet", _outlet, _ld(ld, "publisher"), meta.all("og:site_name"))
    microdata = _texts(tree, _MICRODATA_DAY, "time element")
    published = first("published", _day, _plain_ld(ld, "datePublished"), meta.all(*_PUBLISHED), microdata)
    modified = first("modified", _day, _plain_ld(ld, "dateModified"), meta.all("article:modified_time"))
    if published and modified and modified < published:
        modified = None
    title = first("title", plain_text, *_titles(tree, meta, ld))
    authors, where["authors"] = _authors(tree, meta, ld, outlet)
    return PageMetadata(
        title=_without_site(title, outlet),
        url=first("url", parse_url, _links(tree, meta, ld)),
        outlet=outlet,
        authors=authors,
        published=published,
        modified=modified,
        language=first("language", _language, _plain_ld(ld, "inLanguage"), _texts(tree, "/html/@lang", "html lang")),
        licence=first("licence", clean_text, _texts(tree, _LICENCE, "link license"), _ld(ld, "license")),
        where={name: place for name, place in where.items() if place},
    )


class _Meta:
    """The ``<meta>`` tags of a page by name or property, in the order of the page."""

    def __init__(self, tree: Any) -> None:  # noqa: ANN401
        self._tags: dict[str, list[str]] = {}
        for tag in tree.xpath("//meta[@content]"):
            key = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
            self._tags.setdefault(key.lower(), []).append(tag.get("content"))

    def all(self, *keys: str) -> list[_Said]:
        return [_Said(value, f"meta {key}") for key in keys for value in self._tags.get(key, [])]


def _ld(ld: Thing, key: str) -> list[_Said]:
    """Return what JSON-LD names: people, organisations, a licence."""
    return [_Said(name, f"JSON-LD {key}") for name in names(ld.get(key))]


def _plain_ld(ld: Thing, key: str) -> list[_Said]:
    return [_Said(ld.get(key), f"JSON-LD {key}")]


def _titles(tree: Any, meta: _Meta, ld: Thing) -> Iterable[list[_Said]]:  # noqa: ANN401
    return (
        _plain_ld(ld, "headline"),
        _shown_title(tree, meta),
        meta.all("citation_title", "og:title"),
        _texts(tree, "//head/title", "title element"),
    )


def _shown_title(tree: Any, meta: _Meta) -> list[_Said]:  # noqa: ANN401
    """Return the main heading where the page gives it out as its title, with the site's name or without."""
    headings = [said for said in _texts(tree, "//h1", "main heading") if _letters(said.text)]
    given = [_letters(said.text) for said in meta.all("citation_title", "og:title")]
    return [said for said in headings if any(title.startswith(_letters(said.text)) for title in given)]


def _letters(text: object) -> str:
    """Return the letters and digits of a text, which agree where signs are set in another way."""
    return re.sub(r"\W+", " ", (plain_text(str(text)) or "").casefold()).strip()


def _links(tree: Any, meta: _Meta, ld: Thing) -> Iterable[_Said]:  # noqa: ANN401
    """Return the addresses that a page gives as its own, made whole with its base."""
    base = str(next(iter(tree.xpath("//head/base/@href")), ""))
    canonical = _texts(tree, '//head/link[@rel="canonical"]/@href', "link canonical")
    links = (*canonical, *meta.all("og:url"), *_plain_ld(ld, "url"))
    return [_Said(urljoin(base, link), place) for link, place in links if isinstance(link, str)]


def _without_site(title: str | None, outlet: str | None) -> str | None:
    if not title or not outlet:
        return title
    return re.sub(_SITE_AROUND.format(site=re.escape(outlet), mark=_MARK), "", title) or title


def _headings(tree: Any, meta: _Meta) -> set[str]:  # noqa: ANN401
    """Return what a page shows as its title, for telling its article from others that it describes."""
    shown = [*meta.all("og:title", "citation_title"), *_texts(tree, "//head/title", ""), *_texts(tree, "//h1", "")]
    return {" ".join(str(said.text).split()).lower() for said in shown}


def _authors(tree: Any, meta: _Meta, ld: Thing, outlet: str | None) -> tuple[tuple[str, ...], str]:  # noqa: ANN401
    """Return the authors, and where they are named; an outlet names itself only where it names nobody else."""
    of_page = [_Said(name, "JSON-LD author of the page") for name in page_authors(tree)]
    places = (_ld(ld, "author"), *(meta.all(*keys) for keys in _AUTHORS), of_page, _marked_authors(tree))
    itself = bare_name(outlet or "")
    named = [(people_alone(found[0], itself), found[1]) for found in map(_named_at, places) if found[0]]
    others = (found for found in named if any(bare_name(one) != itself for one in found[0]))
    return next(others, named[0] if named else ((), ""))


def _marked_authors(tree: Any) -> list[_Said]:  # noqa: ANN401
    """Return whom microdata or RDFa within the text marks as authors of an article, not of a comment on it."""
    people = [one for one in tree.xpath(_MARKED_AUTHOR) if not one.xpath(_OF_ANOTHER_THING)]
    named = [(one.xpath(_MARKED_NAME) or [one])[0] for one in people]
    return [_Said(one.get("content") or one.text_content(), "author marked in the text") for one in named]


def _named_at(stated: list[_Said]) -> tuple[tuple[str, ...], str]:
    """Return the people whom one place of the page names, and that place."""
    told = [(str(text), where) for text, where in stated if len(str(text)) <= _LONGEST]
    people = {one: where for text, where in reversed(told) for one in reversed(people_of(text))}
    return tuple(reversed(people)), next(reversed(people.values()), "")


def _outlet(text: str) -> str | None:
    """Return the name of a site; its address is no name."""
    name = plain_text(text)
    return None if name is None or "://" in name or name.lower().startswith("www.") else name


def _texts(tree: Any, path: str, where: str) -> list[_Said]:  # noqa: ANN401
    return [_Said(found if isinstance(found, str) else found.text_content(), where) for found in tree.xpath(path)]


def _first(read: Callable[[str], _Value | None], stated: Iterable[_Said]) -> tuple[_Value | None, str]:
    """Return the first stated value that can be understood, and where it stands."""
    for value, where in stated:
        if not isinstance(value, str) or len(value) > _LONGEST or not value.strip():
            continue
        try:
            found = read(value)
        except PydanticCustomError:
            continue
        if found is not None:
            return found, where
    return None, ""


def _day(text: str) -> date | None:
    text = _ORDINAL.sub(r"\1", text)
    spoken = parsedate(f"{text.strip()} 00:00:00") if _SPOKEN.search(text) else None
    if spoken:
        text = "{:04}-{:02}-{:02}".format(*spoken[:3])
    text = _SINGLE.sub(r"-0\1", _COMPACT.sub(r"\1-\2-\3", text.strip().replace("/", "-")))
    day = parse_day(text)
    return None if day.year < _FIRST_YEAR or day == _EPOCH else day


def _language(text: str) -> str | None:
    return text.strip() if _LANGUAGE.fullmatch(text.strip()) else None
