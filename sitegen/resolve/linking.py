"""Which found names are surely one person's; the rules stand in adr/0088. What is only likely is proposed elsewhere."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Final, NamedTuple

from sitegen.resolve.cast import IN_OFFICE, Bearer, Cast, is_near

_MISREAD: Final = 10
"""How many times as many articles must name somebody in full as name somebody else so, for the other one to be no
person but words before a surname that were read as a first name, as a headline has them ("Weary Halden")."""

GroupKey = tuple[str, str]
"""Key of a name, and the article it is bound to (empty where the name tells who is meant anywhere)."""


class Link(NamedTuple):
    """A name that means whom another one means."""

    to: str
    """Key of the full name."""
    why: str
    """What makes it sure, in words for a maintainer."""


def find_links(groups: Iterable[GroupKey], known: Iterable[str], cast: Cast) -> Mapping[GroupKey, Link]:
    """Find the links between found names, and from them to registered ones.

    Args:
        groups: The names that speak and are nobody's of the registry.
        known: Keys of the names of registered people.
        cast: Everybody who is named.

    Returns:
        The link of each name that has one. A full name that is linked to is never linked on.

    """
    asked, registered = tuple(groups), frozenset(known)
    whole = registered | {key for key, home in asked if not home}
    links: dict[GroupKey, Link] = {}
    for key, home in asked:
        link = _by_title(key, home, cast) if home else _without_initial(key, whole, cast, registered)
        if link is not None:
            links[key, home] = link
    return {group: _followed(link, links) for group, link in links.items()}


def _followed(link: Link, links: Mapping[GroupKey, Link]) -> Link:
    further = links.get((link.to, ""))
    return link if further is None else Link(further.to, f"{link.why}; {further.why}")


def _by_title(key: str, home: str, cast: Cast) -> Link | None:
    """Link a surname with a title that one person holds at a time to the only one who bears both elsewhere."""
    here = [bearer for bearer in cast.bearers(key) if bearer.article.id == home]
    longer = [full for full in cast.full_names(cast.surname(key)) if full.endswith(f" {key}")]
    found = {full: title for full in longer if (title := _shared_title(here, cast.bearers(full), cast))}
    holders = _as_one(found, cast)
    if not holders:
        return None
    holder = max(holders, key=lambda full: (len(cast.bearers(full)), full))
    others = sum(len(cast.bearers(full)) for full in holders if full != holder)
    sure = others * _MISREAD <= len(cast.bearers(holder))
    return Link(holder, f"the only {found[holder]} of that surname") if sure else None


def _shared_title(here: Iterable[Bearer], there: Iterable[Bearer], cast: Cast) -> str | None:
    """Return a title that one person holds at a time and both articles give at about one time."""
    for one, other in product(here, there):
        titles = cast.sole_offices(one) & cast.sole_offices(other)
        if titles and is_near(one.article, other.article, IN_OFFICE):
            return min(titles)
    return None


def _without_initial(key: str, whole: frozenset[str], cast: Cast, registered: frozenset[str]) -> Link | None:
    """Link "Tilda B. Oke" to "Tilda Oke", where an office or a story says that it is her and nobody stands between.

    A parent or child who is told apart ("Jr.") stands between where only the story speaks for it.
    """
    plain = _plain(key)
    if plain is None or plain not in whole or key in registered:
        return None
    others = set(_namesakes(plain, cast)) - {key, plain}
    if any(cast.surname(other) == other.split()[-1] for other in others):
        return None
    office = cast.share_an_office(key, plain)
    if office is not None:
        return Link(plain, f"both are “{office}”")
    story = None if others else cast.share_a_story(key, plain)
    return story and Link(plain, f"“{story[0].id}” and “{story[1].id}” tell one story")


def _plain(key: str) -> str | None:
    """Return a name without the initials in its middle; None where it has none."""
    first, *others = key.split()
    *middle, last = others or [""]
    return f"{first} {last}" if middle and len(first) > 1 and all(len(word) == 1 for word in middle) else None


def _namesakes(plain: str, cast: Cast) -> list[str]:
    """Return every name of the site that begins and ends as a name does."""
    first, last = plain.split()
    return [key for key in cast.full_names(last) if key.split()[0] == first]


def _as_one(found: Iterable[str], cast: Cast) -> set[str]:
    """Take names that differ in an initial for one, where nobody else is between them."""
    names = set(found)
    plains = {key: _plain(key) or key for key in names}
    return {plain if plain in names and _alone(plain, cast) else key for key, plain in plains.items()}


def _alone(plain: str, cast: Cast) -> bool:
    """Return whether at most one name of the site begins and ends as another does."""
    return len(_namesakes(plain, cast)) <= 2  # noqa: PLR2004 - the two themselves
