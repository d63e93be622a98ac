"""The registered actors, found by name, by alias, and by the office they held on a day."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sitegen.records import Actor, ActorKind, Article, Role
from sitegen.resolve.names import folded_key, name_key

_INDEFINITE: Final = frozenset({"a", "an", "another", "any", "each", "every", "no", "one", "some"})
_EMPTY: Final = frozenset({"the", "of", "for", "and", "s", "his", "her", "its", "their"})
_TELLING_TITLE: Final = 2
"""An office of this many words is told by its words alone: "harbour minister" is, "president" is not."""


@dataclass(frozen=True, slots=True)
class _Office:
    actor: Actor
    role: Role
    complete: bool
    """Whether the words name the place or organisation too."""


class Directory:
    """Looks registered actors up; never guesses, but returns everybody who fits."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        """Index the actors by every name, alias and office they have."""
        self._by_key: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
        self._by_folded: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
        self._offices: defaultdict[frozenset[str], list[_Office]] = defaultdict(list)
        for actor in actors:
            for name in (actor.name, *actor.aliases):
                key = name_key(name)
                self._by_key[key][actor.id] = actor
                if " " in key:
                    self._by_folded[folded_key(key)][actor.id] = actor
            for role in actor.roles:
                self._add_role(actor, role)

    def _add_role(self, actor: Actor, role: Role) -> None:
        title, place = _words(role.title), _words(role.of or "")
        if title:
            self._offices[title | place].append(_Office(actor, role, complete=True))
        if place - title and len(title) >= _TELLING_TITLE:
            self._offices[title].append(_Office(actor, role, complete=False))

    def named(self, name: str, kind: ActorKind) -> tuple[Actor, ...]:
        """Return the actors who bear a name or an alias, by id.

        A full name without accents also finds the actor whose registered name has them. A name of one word finds no
        person where the article means something else, nor the other way round.
        """
        key = name_key(name)
        found = self._by_key.get(key) or (self._by_folded.get(folded_key(key)) if " " in key else None) or {}
        fitting = [a for a in found.values() if " " in key or _one_sort(a.kind, kind)]
        return tuple(sorted(fitting, key=lambda a: a.id))

    def holding(self, description: str, article: Article) -> tuple[Actor, ...]:
        """Return the actors who held the office that the words describe on the day of the article, by id.

        The words must be the whole office ("the harbour minister", not "a former harbour minister"). Where they leave
        out the place that the office belongs to, the article must name that place.
        """
        if description.casefold().split()[:1] and description.casefold().split()[0] in _INDEFINITE:
            return ()
        offices = self._offices.get(_words(description), ())
        fitting = {
            o.actor.id: o.actor
            for o in offices
            if _in_office(o.role, article.source.published) and (o.complete or _names(article, o.role.of))
        }
        return tuple(fitting[i] for i in sorted(fitting))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name_key(text))) - _EMPTY


def _names(article: Article, place: str | None) -> bool:
    return bool(place) and re.search(rf"(?<!\w){re.escape(place or '')}(?!\w)", article.body) is not None


def _in_office(role: Role, day: date | None) -> bool:
    if day is None:
        return role.since is None and role.until is None
    return (role.since is None or role.since <= day) and (role.until is None or day <= role.until)


def _one_sort(registered: ActorKind, found: ActorKind) -> bool:
    if "unknown" in (registered, found):
        return True
    return (registered == "person") == (found == "person")
