"""What a feed holds, before it is written in one of its forms."""

import uuid
from dataclasses import dataclass
from datetime import date

from sitegen.render.items.corrected import CorrectionView
from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.text.site import Site

FEED_NAME = "feed"
"""Name of a feed's files without their endings, in the folder of the page that it follows."""
ADDED_NAME = "added"
"""Name of the feed of what was added last, in the root."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to read. All text is plain but ``html``."""

    path: str
    """Its permanent address from the root of the site."""
    title: str
    html: str
    """The whole entry, as HTML whose every word from an article is escaped."""
    published: date | None
    updated: date
    source: str | None
    """Address of the article that it was drawn from."""
    topics: tuple[tuple[str, str], ...] = ()
    """Id and name of each topic."""
    language: str | None = None
    words: "Words | None" = None
    """What ``html`` is printed of, where that is still to be done."""
    read: date | None = None
    """When the article was read, and so added; None where that is unknown, and for corrections."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the HTML of an entry is printed of."""

    kind: str
    """Which template prints it: "quote", "figure" or "correction"."""
    view: QuoteView | FigureView | CorrectionView
    """What it is given."""
    base: str
    """The address of the root of the site, or the way there."""


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest entries on one subject, newest first."""

    folder: str
    """Where it lies, from the root of the site; empty or ending in a slash. Mostly that is the page that it follows."""
    title: str
    subtitle: str
    updated: date
    entries: tuple[Entry, ...]
    name: str = FEED_NAME
    """Name of its files without their endings."""
    followed: str | None = None
    """Address of the page that it follows, where that does not lie in its folder."""

    @property
    def path(self) -> str:
        """Where its files lie, without the ending."""
        return f"{self.folder}{self.name}"

    @property
    def page(self) -> str:
        """The page that it follows, from the root of the site; "./" is the root."""
        return self.folder if self.followed is None else self.followed

    @property
    def identity(self) -> str:
        """What its id is made of: the first feed of a folder has that of the folder."""
        return (self.folder or "./") if self.name == FEED_NAME else self.path


def feed_id(path: str, site: Site) -> str:
    """Return the id of what stands at a path: its address, or, while the site has none, a URN made from its path.

    RFC 4287 wants an id that never changes. A site that moves to another address gets new ids; until it has one, its
    name keeps its ids apart from those of other sites.
    """
    return site.address(path) or uuid.uuid5(uuid.NAMESPACE_URL, f"sitegen:{site.name}:{path}").urn


def timestamp(day: date) -> str:
    """Return a day as RFC 3339 wants it; articles tell no time, so it is midnight in UTC."""
    return f"{day.isoformat()}T00:00:00Z"
