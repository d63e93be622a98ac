"""What a web page states about itself in its head, in JSON-LD, and in the lines below its main heading.

trafilatura reads metadata too, but it also guesses (an outlet from the address, a date from the text) and its dates
depend on the day on which it runs.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from pydantic_core import PydanticCustomError

from sitegen.read.below_heading import shown_authors, shown_day
from sitegen.read.bylines import bare_name, is_account, is_account_of, is_unset, people_alone, people_of, two_names
from sitegen.read.fields import LANGUAGE_TAG, clean_text, parse_day, parse_url, plain_text
from sitegen.read.json_ld import Thing, names, organisations, page_authors, page_day, stated_article
from sitegen.read.line_words import names_a_body
from sitegen.read.said import Meta, Said, texts_at
from sitegen.read.signatures import signed_authors
from sitegen.read.titles import headings_of, site_in_title, titles_of, without_site

_Value = TypeVar("_Value")

_LICENCE = '//link[@rel="license"]/@href'
_MICRODATA_DAY = (
    '//time[@itemprop="datePublished" or @property="datePublished" or @pubdate]/@datetime'
    ' | //body//*[@itemprop="datePublished" or @property="datePublished"]/@content'
    ' | //abbr[@itemprop="datePublished" or contains(concat(" ", @class, " "), " published ")]/@title'
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
_SHORT_MONTH = re.compile(r"\b([A-Za-z]{3})t?\.(?=\s)")
"""A month that is cut short with a full stop ("Sept. 3, 2026")."""
_SINGLE = re.compile(r"(?<=[0-9])-([1-9])(?![0-9])")
"""A month or a day of one digit ("2024-3-4")."""
_PUBLISHED = (
    "article:published_time", "article:published", "citation_publication_date", "citation_date", "parsely-pub-date",
    "sailthru.date", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "prism.publicationdate", "pubdate", "date", "publish-date", "publish_date", "publication_date", "og:published_time",
    "govuk:first-published-at", "publishdate", "pub_date", "article.published", "cxenseparse:recs:publishtime",
    "bt:pubdate", "rnews:datepublished", "originalpublicationdate", "article_date_original", "displaydate",
    "og:article:published_time", "ptime", "pdate",
)  # fmt: skip
_AUTHORS = (
    ("citation_author",), ("author", "article:author"), ("parsely-author",), ("sailthru.author",), ("byl",),
    ("dc.creator", "dcterms.creator", "dcsext.author"), ("cxenseparse:author", "article.author"),
)  # fmt: skip
"""Tags that name the authors, those first that are most often whole."""
_SCHEME = "https:"
"""That of an address that a page gives without one."""
_BELOW = "line below the heading"
Named = tuple[tuple[str, ...], str]
"""Authors, and the place that names them."""


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


def stated_metadata(tree: Any) -> PageMetadata:  # noqa: ANN401 - lxml is not typed
    """Read what a page states: JSON-LD of schema.org first, then Open Graph and citation tags, then plain HTML.

    A value in a form that is not understood stays unknown: the maintainer did not write the page and cannot mend it.
    """
    meta = Meta(tree)
    ld = stated_article(tree, headings_of(tree, meta))
    where: dict[str, str] = {}

    def first(name: str, read: Callable[[str], _Value | None], *said: Iterable[Said]) -> _Value | None:
        value, where[name] = _first(read, [one for place in said for one in place])
        return value

    outlet = first("outlet", _outlet, _ld(ld, "publisher"), meta.all("og:site_name"))
    of_page = Said(page_day(tree), "JSON-LD datePublished of the page")
    days = [of_page, *texts_at(tree, _MICRODATA_DAY, "time element"), Said(shown_day(tree), _BELOW)]
    published = first("published", day_of, _plain_ld(ld, "datePublished"), meta.all(*_PUBLISHED), days)
    modified = first("modified", day_of, _plain_ld(ld, "dateModified"), meta.all("article:modified_time"))
    if published and modified and modified < published:
        modified = None
    title = first("title", plain_text, *titles_of(tree, meta, ld))
    authors, where["authors"] = _authors(tree, meta, ld, outlet)
    return PageMetadata(
        title=without_site(title, outlet),
        url=first("url", parse_url, _links(tree, meta, ld)),
        outlet=outlet,
        authors=authors,
        published=published,
        modified=modified,
        language=first("language", _language, _plain_ld(ld, "inLanguage"), texts_at(tree, "/html/@lang", "html lang")),
        licence=first("licence", clean_text, texts_at(tree, _LICENCE, "link license"), _ld(ld, "license")),
        where={name: place for name, place in where.items() if place},
    )


def _ld(ld: Thing, key: str) -> list[Said]:
    """Return what JSON-LD names: people, organisations, a licence."""
    return [Said(name, f"JSON-LD {key}") for name in names(ld.get(key))]


def _plain_ld(ld: Thing, key: str) -> list[Said]:
    return [Said(ld.get(key), f"JSON-LD {key}")]


def _links(tree: Any, meta: Meta, ld: Thing) -> Iterable[Said]:  # noqa: ANN401
    """Return the addresses that a page gives as its own, made whole with its base."""
    base = str(next(iter(tree.xpath("//head/base/@href")), ""))
    canonical = texts_at(tree, '//head/link[@rel="canonical"]/@href', "link canonical")
    links = (*canonical, *meta.all("og:url"), *_plain_ld(ld, "url"))
    whole = [Said(urljoin(base or _SCHEME, link), place) for link, place in links if isinstance(link, str)]
    return [said for said in whole if not _is_front_page(str(said.text))]


def _is_front_page(url: str) -> bool:
    """Return whether an address is that of a whole site, where no article stands for long."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.path.strip("/") == "" and not parts.query and not parts.fragment


def _authors(tree: Any, meta: Meta, ld: Thing, outlet: str | None) -> Named:  # noqa: ANN401
    """Return the authors, and where they are named; an outlet names itself only where it names nobody else."""
    named = _named_in_places(tree, meta, ld, outlet)
    bodies = organisations(ld.get("author"))
    others = next((found for found in named if any(_is_person(name, outlet) for name in found[0])), None)
    shown = shown_authors(tree, outlet)
    if shown and others is not None and bodies.issuperset(others[0]):
        return shown, _BELOW
    if others is not None:
        return (shown, _BELOW) if _has_more(shown, others[0]) else others
    signed = () if shown else signed_authors(tree)
    return next((found for found in ((shown, _BELOW), (signed, "signature"), *named) if found[0]), ((), ""))


def _named_in_places(tree: Any, meta: Meta, ld: Thing, outlet: str | None) -> list[Named]:  # noqa: ANN401
    """Return whom each of the places names that may state the authors, those first that are most often whole."""
    of_page = [Said(name, "JSON-LD author of the page") for name in page_authors(tree)]
    of_article, tagged = _ld(ld, "author") or _ld(ld, "creator"), (meta.all(*keys) for keys in _AUTHORS)
    places = (of_article, *tagged, _shared_label(meta, "written by"), of_page, _marked_authors(tree))
    named = filter(None, (_named_at(place, tree, outlet) for place in places))
    sites = (outlet or "", site_in_title(tree))
    alone = ((tuple(one for one in people if not is_account_of(one, sites)), where) for people, where in named)
    return [found for found in alone if found[0]]


def _is_person(name: str, outlet: str | None) -> bool:
    """Return whether a stated author is neither a paper or its outlet, nor a part of its name, nor an account."""
    itself = bare_name(outlet or "")
    return bare_name(name) not in {itself, *itself.split()} and not (is_account(name) or names_a_body(name))


def _has_more(shown: tuple[str, ...], stated: tuple[str, ...]) -> bool:
    """Return whether a page shows all whom it states as authors, and others beside them."""
    return {name.casefold() for name in shown} > {name.casefold() for name in stated}


def _shared_label(meta: Meta, label: str) -> list[Said]:
    """Return what a page says under a label of its card for Twitter, as plugins of WordPress write it."""
    labels = [said.text for said in meta.all("twitter:label1")]
    return meta.all("twitter:data1") if [str(one).strip().casefold() for one in labels] == [label] else []


def _parted(people: tuple[str, ...], tree: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return people, two for one who is written as two names where the page shows each of them alone."""
    halves = [two_names(one) or (one,) for one in people]
    if all(len(one) == 1 for one in halves):
        return people
    shown = {" ".join(str(text).split()).casefold() for text in tree.xpath("//body//*[self::a or self::span]/text()")}
    sure = [one if {part.casefold() for part in one} <= shown else (", ".join(one),) for one in halves]
    return tuple(name for one in sure for name in one)


def _marked_authors(tree: Any) -> list[Said]:  # noqa: ANN401
    """Return whom microdata or RDFa within the text marks as authors of an article, not of a comment on it."""
    people = [one for one in tree.xpath(_MARKED_AUTHOR) if not one.xpath(_OF_ANOTHER_THING)]
    named = [(one.xpath(_MARKED_NAME) or [one])[0] for one in people]
    return [Said(one.get("content") or one.text_content(), "author marked in the text") for one in named]


def _named_at(stated: list[Said], tree: Any, outlet: str | None) -> Named | None:  # noqa: ANN401
    """Return the people whom one place of the page names, and that place; None where it names nobody."""
    told = [(str(text), where) for text, where in stated if len(str(text)) <= _LONGEST]
    site = outlet or site_in_title(tree) or ""
    people = {one: where for text, where in reversed(told) for one in reversed(people_of(text, site))}
    if not people:
        return None
    alone = people_alone(tuple(reversed(people)), bare_name(site))
    return _parted(alone, tree), next(reversed(people.values()))


def _outlet(text: str) -> str | None:
    """Return the name of a site; its address is no name, nor is its account elsewhere."""
    name = plain_text(text)
    known = name is not None and "://" not in name and not name.lower().startswith(("www.", "@")) and not is_unset(name)
    return name if known else None


def _first(read: Callable[[str], _Value | None], stated: Iterable[Said]) -> tuple[_Value | None, str]:
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


def day_of(text: str) -> date | None:
    """Return the day that a page states in one of many forms; None for one that no page can mean.

    Raises:
        PydanticCustomError: it has no form of a day.

    """
    text = _SHORT_MONTH.sub(r"\1", _ORDINAL.sub(r"\1", text))
    spoken = parsedate(f"{text.strip()} 00:00:00") if _SPOKEN.search(text) else None
    if spoken:
        text = "{:04}-{:02}-{:02}".format(*spoken[:3])
    text = _SINGLE.sub(r"-0\1", _COMPACT.sub(r"\1-\2-\3", text.strip().replace("/", "-")))
    day = parse_day(text)
    return None if day.year < _FIRST_YEAR or day == _EPOCH else day


def _language(text: str) -> str | None:
    return text.strip() if LANGUAGE_TAG.fullmatch(text.strip()) else None
