"""What a maintainer settles about actors, written into actors.yml: register, merge, rename, split."""

from collections.abc import Sequence
from pathlib import Path

from ruamel.yaml.comments import CommentedMap

from sitegen.maintain.registry_file import (
    RegistryError,
    add_words,
    edit_registry,
    entry,
    entry_of,
    renamed_key,
    without_entry,
)
from sitegen.maintain.speakers import kind_to_write
from sitegen.records import Actor, Facts
from sitegen.resolve import is_local, name_key


def register(path: Path, facts: Facts, ids: Sequence[str]) -> None:
    """Write entries for actors that speak and are not registered, under the ids that their pages have.

    Raises:
        RegistryError: there is no such actor, or its name tells who is meant in one article only.

    """
    actors = [_unregistered(facts, i) for i in ids]

    def change(data: CommentedMap) -> None:
        for actor in actors:
            data[actor.id] = entry(name=actor.name, kind=kind_to_write(actor.kind), aliases=list(actor.aliases))

    edit_registry(path, change)


def merge(path: Path, facts: Facts, other: str, into: str) -> None:
    """Make two actors one: names and offices go to the one that is kept, and the other's address leads there.

    The one that is kept is registered, if it is not yet. Decisions that name the other id go on holding.

    Raises:
        RegistryError: there is no such actor, both are one, or a name tells who is meant in one article only.

    """
    if other == into:
        message = f"{other} and {into} are one actor already. Fix: name two."
        raise RegistryError(message)
    gone, kept = _known(facts, other), _known(facts, into)
    for actor in (gone, kept):
        _refuse_local(actor)

    removed = entry_of(path, other) or CommentedMap()

    def change(data: CommentedMap) -> None:
        if into not in data:
            data[into] = entry(name=kept.name, kind=kind_to_write(kept.kind), aliases=list(kept.aliases))
        held = data[into]
        names = [name for name in (gone.name, *gone.aliases) if name != held["name"]]
        add_words(held, "formerly", [other, *gone.formerly])
        add_words(held, "aliases", names)
        for role in removed.get("roles") or ():
            held.setdefault("roles", []).append(role)
        if "wikidata" in removed and "wikidata" not in held:
            held["wikidata"] = removed["wikidata"]

    edit_registry(path, change, first=lambda text: without_entry(text, other) if gone.registered else text)


def rename(path: Path, facts: Facts, old: str, new: str, name: str | None = None) -> None:
    """Give an actor another id, another name, or both; the old address leads to the new one, the old name is an alias.

    Raises:
        RegistryError: the actor is not registered, or the new id is somebody else's.

    """
    _refuse_taken(facts, new, but=old)

    _require(path, old)

    def change(data: CommentedMap) -> None:
        held = data[new]
        if new != old:
            add_words(held, "formerly", [old])
        if name is not None and name != held["name"]:
            add_words(held, "aliases", [str(held["name"])])
            held["name"] = name

    edit_registry(path, change, first=lambda text: renamed_key(text, old, new))


def split(path: Path, facts: Facts, old: str, new: Actor) -> None:
    """Take forms of a name from an actor and give them to another one, who gets an entry of their own.

    The address of the first stays theirs: items that are not the other's stay where readers found them.

    Args:
        path: The registry.
        facts: Who there is.
        old: Id of the entry that holds two people.
        new: The other one: id, name, and the aliases that are taken from the entry.

    Raises:
        RegistryError: the actor is not registered, has no such form, or the new id is somebody else's.

    """
    _refuse_taken(facts, new.id)
    _require(path, old)

    def change(data: CommentedMap) -> None:
        held = data[old]
        known = held.get("aliases") or []
        known = [known] if isinstance(known, str) else known
        missing = [form for form in new.aliases if form not in known]
        if missing:
            message = f"{old} has no alias {missing[0]!r}. Fix: name one of: {', '.join(known) or 'none'}."
            raise RegistryError(message)
        for form in new.aliases:
            known.remove(form)
        if not known:
            held.pop("aliases", None)
        given = [form for form in new.aliases if form != new.name]
        data[new.id] = entry(name=new.name, kind=held.get("kind"), aliases=given)

    edit_registry(path, change)


def _known(facts: Facts, actor_id: str) -> Actor:
    found = next((actor for actor in facts.actors if actor.id == actor_id), None)
    if found is None:
        message = f"{actor_id} is no actor. Fix: `sitegen actors` lists the ids."
        raise RegistryError(message)
    return found


def _unregistered(facts: Facts, actor_id: str) -> Actor:
    found = _known(facts, actor_id)
    if found.registered:
        message = f"{actor_id} is registered already. Fix: edit its entry in actors.yml."
        raise RegistryError(message)
    _refuse_local(found)
    return found


def _refuse_local(actor: Actor) -> None:
    """Raise for a name that would be taken for other people elsewhere, such as a bare surname."""
    if not actor.registered and (" (in “" in actor.name or is_local(name_key(actor.name), actor.kind)):
        message = (
            f"{actor.id}: the name {actor.name!r} tells who is meant in one article only. "
            "Fix: decide on its items one by one, or register the full name by hand."
        )
        raise RegistryError(message)


def _refuse_taken(facts: Facts, new: str, but: str | None = None) -> None:
    taken = {i: actor.name for actor in facts.actors for i in (actor.id, *actor.formerly)}
    if new != but and new in taken:
        message = f"{new} is the id of {taken[new]}. Fix: choose another one, or merge the two."
        raise RegistryError(message)


def _require(path: Path, actor_id: str) -> None:
    if entry_of(path, actor_id) is None:
        message = f"{actor_id} is not in actors.yml. Fix: register it first: `sitegen actors register {actor_id}`."
        raise RegistryError(message)
