"""Outlets whose articles were read, registered or not: what each is called, and where it can be followed."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from sitegen.records import Article, slug
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.text.addresses import page_name

OUTLETS = "outlets"
"""Folder of the feeds of outlets, which have no pages of their own."""


@dataclass(frozen=True, slots=True)
class OutletRead:
    """An outlet with what was read of it."""

    name: str
    """As registered, else as the first of its articles states it; plain text."""
    folder: str
    """Where its feed lies, ending in a slash."""
    articles: frozenset[str]
    """Ids of its articles."""

    @property
    def page(self) -> str:
        """The address of its articles in their list."""
        return f"articles/?{urlencode({'outlet': self.name})}"


def outlets_read(articles: Iterable[Article], catalogue: Catalogue) -> tuple[OutletRead, ...]:
    """Return the outlets of some articles by name; what states no outlet is of none."""
    names: dict[str, str] = {}
    found: dict[str, set[str]] = {}
    for article in articles:
        registered, stated = catalogue.outlet(article), article.source.outlet
        if stated:
            key = page_name(registered.id if registered else stated.casefold())
            names.setdefault(key, registered.name if registered else stated)
            found.setdefault(key, set()).add(article.id)
    made = (OutletRead(names[key], f"{OUTLETS}/{key}/", frozenset(own)) for key, own in found.items())
    return tuple(sorted(made, key=lambda outlet: (slug(outlet.name), outlet.folder)))
