"""JSON-LD of schema.org in a web page: the one article that it describes, references to other things resolved."""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sitegen.read.said import bare_words

_ARTICLE = re.compile(r"(Article|Report|BlogPosting)$")
_PAGE = re.compile(r"^(?:Web|Item)Page$")
_BODY = re.compile(r"Organi[sz]ation$|Corporation$")
_WRAPPED = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|(?://)?\s*<!\[CDATA\[)"
    r"|(?:(?://\s*)?-->|/\*\s*\]\]>\s*\*/|(?://)?\s*\]\]>)\s*$|;\s*$",
)
"""What old programs write around a script so that older ones do not read it as text."""
_LAST_COMMA = re.compile(r",\s*(?=[]}])")
"""What programs that write JSON by hand leave behind the last part, and JSON forbids."""
_HALF = re.compile("[\ud800-\udfff]")
_DEEPEST = 8
"""References that are followed one after another; a circle ends there."""

Thing = dict[str, Any]


def stated_article(tree: Any, headings: Sequence[Collection[str]]) -> Thing:  # noqa: ANN401 - lxml is not typed
    """Return what the page's JSON-LD says of its article; empty where none is surely meant.

    Several blocks that agree are one; of several articles the one is meant whose headline the page shows.

    Args:
        tree: The page.
        headings: What the page shows as its title, as :func:`bare_words` gives it: its main headings, then whatever
            else it gives out as its title.

    """
    articles = _described(tree, _ARTICLE)
    shown = ([article for article in articles if _headline(article) in those] for those in headings)
    return _agreed(articles) or next(filter(None, map(_agreed, shown)), {})


def page_authors(tree: Any) -> list[str]:  # noqa: ANN401
    """Return whom the page's JSON-LD names as the authors of the page itself, where it describes one page."""
    pages = _described(tree, _PAGE)
    return names(pages[0].get("author")) if len(pages) == 1 else []


def page_day(tree: Any) -> object:  # noqa: ANN401
    """Return the day on which the page's JSON-LD says that the page itself was published, where it describes one."""
    pages = _described(tree, _PAGE)
    return pages[0].get("datePublished") if len(pages) == 1 else None


def _described(tree: Any, kind: re.Pattern[str]) -> list[Thing]:  # noqa: ANN401
    """Return the things of a kind that the page's JSON-LD describes, with what they refer to."""
    return [thing for thing in resolved(list(_all_things(tree))) if any(map(kind.search, strings(thing.get("@type"))))]


def resolved(things: list[Thing]) -> list[Thing]:
    """Return things with what they refer to in the place of each reference."""
    known = {name: thing for thing in things if isinstance(name := thing.get("@id"), str) and len(thing) > 1}
    return [_resolved(thing, known) for thing in things]


def stated_types(tree: Any) -> set[str]:  # noqa: ANN401
    """Return the types of all things that the page's JSON-LD describes."""
    return {kind for thing in _all_things(tree) for kind in strings(thing.get("@type"))}


def states_a_price(tree: Any) -> bool:  # noqa: ANN401
    """Return whether the page says that its article is not free to read."""
    said = (thing.get("isAccessibleForFree") for thing in _all_things(tree) if "isAccessibleForFree" in thing)
    return any(str(value).lower() == "false" for value in said)


def _all_things(tree: Any) -> Iterator[Thing]:  # noqa: ANN401
    for script in tree.xpath('//script[starts-with(normalize-space(@type), "application/ld+json")]/text()'):
        try:
            yield from list(things_in(_whole(_loaded(_WRAPPED.sub("", script)))))
        except (ValueError, RecursionError):
            continue


def _loaded(script: str) -> object:
    """Return what a script says; where it is no JSON as it stands, its first thing without commas behind last parts."""
    try:
        told: object = json.loads(script, strict=False)
    except ValueError:
        mended = _LAST_COMMA.sub("", script.strip())
        told = json.JSONDecoder(strict=False).raw_decode(mended)[0]
    return told


def _whole(data: object) -> object:
    """Put U+FFFD in the place of halves of characters, which a page has where its maker cut a text too short."""
    written = json.dumps(data, ensure_ascii=False)
    if not _HALF.search(written):
        return data
    mended: object = json.loads(written.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
    return mended


def things_in(data: object) -> Iterator[Thing]:
    """Yield what JSON-LD describes, in its lists, its graphs and its pages."""
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            yield from things_in(thing.get("@graph") or [])
            yield from things_in(thing.get("mainEntity") or [])


def _resolved(value: Any, known: dict[str, Thing], depth: int = 0) -> Any:  # noqa: ANN401 - any JSON
    """Put in the place of each reference ("@id" alone) what it refers to."""
    if isinstance(value, list):
        return [_resolved(part, known, depth) for part in value]
    if not isinstance(value, dict) or depth > _DEEPEST:
        return value
    referred = known.get(str(value.get("@id")), value) if set(value) <= {"@id", "@type"} else value
    return {key: _resolved(part, known, depth + 1) for key, part in referred.items()}


def _headline(article: Thing) -> str:
    return bare_words(article.get("headline") or "")


def _agreed(articles: list[Thing]) -> Thing:
    """Return what several descriptions of one article say together; nothing where two headlines differ."""
    if len({_headline(article) for article in articles} - {""}) > 1:
        return {}
    agreed: Thing = {}
    for key in dict.fromkeys(key for article in articles for key in article):
        said = [article[key] for article in articles if article.get(key)]
        if said and all(value == said[0] for value in said):
            agreed[key] = said[0]
    return agreed


def strings(value: object) -> list[str]:
    """Return the texts of a value that may be one or a list."""
    return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)]


def names(value: object) -> list[str]:
    """Return the names of things, or of one: texts, and what ``name`` says."""
    return strings([name for part in _listed(value) for name in _name(part)])


def _listed(value: object) -> list[object]:
    """Return the parts of a value: those of a list, as JSON has one or as JSON-LD writes it, or the one."""
    if isinstance(value, dict) and value.keys() & {"@list", "@set"}:
        value = value.get("@list") or value.get("@set")
    return value if isinstance(value, list) else [value]


def organisations(value: object) -> set[str]:
    """Return the names of those among several things, or of the one, that are said to be no people."""
    bodies = [
        part for part in _listed(value) if isinstance(part, dict) and any(map(_BODY.search, strings(part.get("@type"))))
    ]
    return set(names(bodies))


def _name(part: object) -> list[object]:
    name = part.get("name") or _given_and_family(part) if isinstance(part, dict) else part
    return name if isinstance(name, list) else [name]


def _given_and_family(person: Thing) -> str | None:
    """Return the name of a person that a page gives in two parts."""
    parts = [*strings(person.get("givenName")), *strings(person.get("familyName"))]
    return " ".join(parts) if len(parts) == 2 and all(parts) else None  # noqa: PLR2004 - given and family name
