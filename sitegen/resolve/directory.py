"""The registered actors, found by name, by alias, and by the office they held on a day."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from sitegen.records import Actor, ActorKind, Article, RawEntity, Role
from sitegen.resolve.names import folded_key, is_common_office, name_key, word_set

_INDEFINITE: Final = word_set("a an another any each every no one some")
_EMPTY: Final = word_set("the of for and s his her its their")
_WORD: Final = re.compile(r"[^\W_]+")
_STATES: Final[frozenset[ActorKind]] = frozenset({"government", "place"})


class _Office(NamedTuple):
    actor: Actor
    role: Role
    complete: bool
    """Whether the words name the place or organisation too."""


class Directory:
    """Looks registered actors up; never guesses, but returns everybody who fits."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        """Index the actors by every name, alias and dated office they have."""
        self._by_key: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
        self._by_folded: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
        self._offices: defaultdict[frozenset[str], list[_Office]] = defaultdict(list)
        self._states = {name_key(n): a.id for a in actors if a.kind in _STATES for n in (a.name, *a.aliases)}
        for actor in actors:
            for key in (name_key(n) for n in (actor.name, *actor.aliases)):
                self._by_key[key][actor.id] = actor
                if " " in key:
                    self._by_folded[folded_key(key)][actor.id] = actor
            for role in actor.roles:
                self._add_office(actor, role)

    def _add_office(self, actor: Actor, role: Role) -> None:
        """Index one office; without the day on which it began, nothing tells whether it was held by then."""
        title, place = _words(role.title), _words(role.of or "")
        if role.since is None:
            return
        if place:
            self._offices[title | place].append(_Office(actor, role, complete=True))
        if len(title) > 1 and not is_common_office(title):
            self._offices[title].append(_Office(actor, role, complete=False))

    def named(self, name: str, kind: ActorKind) -> tuple[Actor, ...]:
        """Return the actors who bear a name or an alias, by id.

        A full name without accents also finds the actor whose registered name has them. A name of one word finds no
        person where the article means something else, nor the other way round.
        """
        key = name_key(name)
        found = self._by_key.get(key) or (self._by_folded.get(key) if " " in key else None) or {}
        fitting = [a for a in found.values() if " " in key or _one_sort(a.kind, kind)]
        return tuple(sorted(fitting, key=lambda a: a.id))

    def holding(self, description: str, article: Article, entities: Sequence[RawEntity]) -> tuple[Actor, ...]:
        """Return the actors who held the office that the words describe on the day of the article, by id.

        The words must be the whole office ("the harbour minister of Vell", not "a former harbour minister"). They may
        leave out the place where the article names that place and no other state, and the office is not one that
        every state has.
        """
        day = article.source.published
        first, *_ = [*description.casefold().split(), ""]
        if day is None or first in _INDEFINITE:
            return ()
        offices = self._offices.get(_words(description), ())
        fitting = {
            o.actor.id: o.actor
            for o in offices
            if _in_office(o.role, day) and (o.complete or self._only_place(o.role.of, article.body, entities))
        }
        return tuple(fitting[i] for i in sorted(fitting))

    def _only_place(self, place: str | None, body: str, entities: Sequence[RawEntity]) -> bool:
        """Return whether a text names the place of an office, where it has one, and no other place or government."""
        if place is None:
            return True
        text = _spaced_body(body)
        own = name_key(place)
        if _spaced(place) not in text:
            return False
        others = {name_key(e.name) for e in entities if e.kind in _STATES and e.named}
        others |= {key for key in self._states if _spaced(key) in text}
        return {self._states.get(key, key) for key in others} <= {self._states.get(own, own)}


@lru_cache(maxsize=1)
def _spaced_body(body: str) -> str:
    """Keep the last one: an article asks again for each of its entities."""
    return _spaced(body)


def _spaced(text: str) -> str:
    return f" {' '.join(_WORD.findall(name_key(text)))} "


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name_key(text))) - _EMPTY


def _in_office(role: Role, day: date) -> bool:
    return (role.since is None or role.since <= day) and (role.until is None or day <= role.until)


def _one_sort(registered: ActorKind, found: ActorKind) -> bool:
    if "unknown" in (registered, found):
        return True
    return (registered == "person") == (found == "person")
