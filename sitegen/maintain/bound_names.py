"""Names that tell who is meant in one article only: which of them stand in several, and whom they may mean."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sitegen.records import Actor, slug
from sitegen.resolve import is_local, name_key

_SHOWN: Final = 3
"""People who may be meant that are told of."""


@dataclass(frozen=True, slots=True)
class BoundName:
    """A name that stands in several articles, each for itself, or may be somebody's who speaks elsewhere."""

    name: str
    actors: tuple[Actor, ...]
    """One for each article, by id."""
    may_be: tuple[Actor, ...]
    """People whose surname it is, those who say most first."""


def is_bound(actor: Actor) -> bool:
    """Return whether the name of an actor tells who is meant in one article only, such as a bare surname."""
    key = name_key(name_alone(actor))
    return not actor.registered and is_local(key, actor.kind) and actor.id.startswith(f"{slug(key)}-in-")


def name_alone(actor: Actor) -> str:
    """Return the name without what tells it apart from the same name in other articles."""
    return actor.name.partition(" (in “")[0]


def bound_names(actors: Iterable[Actor], items: Mapping[str, int]) -> tuple[BoundName, ...]:
    """Return the names worth settling: those of several articles, and surnames of people who speak elsewhere.

    Args:
        actors: All of the site.
        items: How much each says, by id; who is not in it says nothing.

    """
    bound: defaultdict[str, list[Actor]] = defaultdict(list)
    people: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        key = name_key(name_alone(actor))
        if is_bound(actor) and actor.id in items:
            bound[key].append(actor)
        elif actor.kind == "person" and " " in key:
            people[key.split()[-1]].append(actor)
    found = []
    for key, same in bound.items():
        may_be = sorted(people.get(key, ()), key=lambda actor: (-items.get(actor.id, 0), actor.id))[:_SHOWN]
        if len(same) > 1 or may_be:
            found.append(BoundName(name_alone(same[0]), tuple(same), tuple(may_be)))
    return tuple(sorted(found, key=lambda name: (-len(name.actors), name.name)))
