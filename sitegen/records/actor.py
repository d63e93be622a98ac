"""Who speaks: people, organisations, governments and groups."""

from datetime import date
from typing import Literal

from sitegen.records.base import Record

ActorKind = Literal["person", "organisation", "government", "group", "place", "unknown"]


class Role(Record):
    """An office that an actor held, and when."""

    title: str
    """The office: "Minister of Fisheries"."""
    of: str | None = None
    """The organisation or place the office belongs to."""
    since: date | None = None
    """First day in the office."""
    until: date | None = None
    """Last day in the office; None while it lasts."""

    @property
    def told(self) -> str:
        """The office with what it belongs to."""
        return f"{self.title}{f', {self.of}' if self.of else ''}"


class Actor(Record):
    """Somebody who is quoted, or who states a figure."""

    id: str
    """Slug, unique on the site."""
    name: str
    """The canonical name; for an unregistered actor the fullest form that an article uses."""
    kind: ActorKind = "unknown"
    aliases: tuple[str, ...] = ()
    """Other forms of the name, as registered or as found in the articles."""
    roles: tuple[Role, ...] = ()
    """Registered offices, oldest first."""
    wikidata: str | None = None
    """Wikidata identifier: Q and digits."""
    formerly: tuple[str, ...] = ()
    """Ids that the actor had, or that were found to be the same actor: their addresses lead here."""
    registered: bool = False
    """Whether the actor stands in content/actors.yml."""

    def held_on(self, day: date) -> tuple[Role, ...]:
        """Return the registered offices that the actor held on a day, oldest first."""
        began = (role for role in self.roles if role.since is None or role.since <= day)
        return tuple(role for role in began if role.until is None or day <= role.until)


class Speaker(Record):
    """Who said it, as far as an item tells."""

    id: str
    """Id of the actor; for an unnamed source the slug of the words that describe it."""
    name: str
    """Canonical name of the actor; for an unnamed source the words of the article ("one official")."""
    named: bool
    """False for a source that the article does not name: it has no page and is never merged with anybody."""


class NameLink(Record):
    """A name that was taken for another one's, because the articles make it sure."""

    former: str
    """The id that the name would have by itself; its address leads on."""
    actor: str
    """Id of who is meant."""
    why: str
    """What makes it sure, in words for a maintainer."""
