"""What a maintainer settles about actors, written into actors.yml: register, merge, rename, split."""

from collections.abc import Sequence
from pathlib import Path

from ruamel.yaml.comments import CommentedMap

from sitegen.files import write_whole
from sitegen.maintain.bound_names import is_bound, name_alone
from sitegen.maintain.registry_file import (
    RegistryError,
    add_words,
    drop_word,
    edit_registry,
    entry,
    entry_of,
    renamed_key,
    without_entry,
    words_of_list,
)
from sitegen.maintain.speakers import kind_to_write
from sitegen.records import Actor, Facts, slug
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


class Newcomers:
    """Registers those whom a reviewer names as speakers and who never spoke before."""

    def __init__(self, path: Path) -> None:
        """Take the registry; one that is not there is made."""
        self._path = path
        self._entered: dict[str, tuple[bytes | None, bytes]] = {}

    def enter(self, actor: Actor) -> None:
        """Write an entry for somebody.

        Raises:
            RegistryError: the name tells who is meant in one article only, or has an entry.
            FaultsError: the registry is faulty.

        """
        if is_local(name_key(actor.name), actor.kind):
            message = f"{actor.name!r} tells who is meant in one article only. Fix: give the full name."
            raise RegistryError(message)
        if entry_of(self._path, actor.id) is not None:
            message = f"{actor.id} is in actors.yml already. Fix: run `sitegen review` anew."
            raise RegistryError(message)
        before = self._path.read_bytes() if self._path.is_file() else None

        def change(data: CommentedMap) -> None:
            data[actor.id] = entry(name=actor.name, kind=kind_to_write(actor.kind))

        edit_registry(self._path, change)
        self._entered[actor.id] = before, self._path.read_bytes()

    def strike(self, actor: Actor) -> None:
        """Take an entry out again: the file is what it was, or is without it where somebody changed more meanwhile."""
        before, after = self._entered.pop(actor.id, (None, b""))
        if self._path.read_bytes() != after:
            edit_registry(self._path, lambda _: None, first=lambda text: without_entry(text, actor.id))
        elif before is None:
            self._path.unlink()
        else:
            write_whole(self._path, before)


def merge(path: Path, facts: Facts, other: str, into: str) -> None:
    """Make two actors one: names and offices go to the one that is kept, and the other's address leads there.

    The one that is kept is registered, if it is not yet. Decisions that name the other id go on holding. A name that
    tells who is meant in one article only is no alias, for it would catch other people elsewhere.

    Raises:
        RegistryError: there is no such actor, both are one, or the kept one's name tells who is meant in one article.

    """
    if other == into:
        message = f"{other} and {into} are one actor already. Fix: name two."
        raise RegistryError(message)
    gone, kept = _known(facts, other), _known(facts, into)
    _refuse_bound(kept)
    removed = entry_of(path, other) or CommentedMap()

    def change(data: CommentedMap) -> None:
        if into not in data:
            data[into] = entry(name=kept.name, kind=kind_to_write(kept.kind), aliases=list(kept.aliases))
        held = data[into]
        forms = () if is_bound(gone) else (gone.name, *gone.aliases)
        names = [name for name in forms if name != held["name"]]
        add_words(held, "formerly", [other, *gone.formerly])
        add_words(held, "aliases", names)
        for role in removed.get("roles") or ():
            held.setdefault("roles", []).append(role)
        if "wikidata" in removed and "wikidata" not in held:
            held["wikidata"] = removed["wikidata"]

    edit_registry(path, change, first=lambda text: without_entry(text, other) if gone.registered else text)


def gather(path: Path, facts: Facts, name: str, into: str | None = None) -> tuple[str, ...]:
    """Settle that a name which stands in several articles, each for itself, means one and the same in all of them.

    Args:
        path: The registry.
        facts: Who there is.
        name: The name as it stands in the articles: "the Post".
        into: Id of who is meant, whose alias it does not become: in other articles it may be a relative's. None for an
            actor of that name, found by it in every article from now on.

    Returns:
        The ids that lead to the actor from now on.

    Raises:
        RegistryError: no article has such a name, there is no such actor, or one of that id is there already.

    """
    bound = [a for a in facts.actors if is_bound(a) and name_key(name_alone(a)) == name_key(name)]
    if not bound:
        message = f"no name that is bound to its article is {name!r}. Fix: `sitegen actors` lists them."
        raise RegistryError(message)
    kept = (
        _known(facts, into) if into else Actor(id=slug(name_key(name)), name=name_alone(bound[0]), kind=bound[0].kind)
    )
    if into is None:
        _refuse_taken(facts, kept.id)
    _refuse_bound(kept)
    former = tuple(actor.id for actor in bound)

    def change(data: CommentedMap) -> None:
        if kept.id not in data:
            data[kept.id] = entry(name=kept.name, kind=kind_to_write(kept.kind), aliases=list(kept.aliases))
        add_words(data[kept.id], "formerly", list(former))

    edit_registry(path, change)
    return former


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

    The address of the first stays theirs: items that are not the other's stay where readers found them. An id that a
    merger took from the other one can be given back to them: its address is then theirs again.

    Args:
        path: The registry.
        facts: Who there is.
        old: Id of the entry that holds two people.
        new: The other one: id, name, and the aliases that are taken from the entry.

    Raises:
        RegistryError: the actor is not registered, has no such form, or the new id is somebody else's.

    """
    _require(path, old)
    if new.id not in words_of_list(entry_of(path, old) or {}, "formerly"):
        _refuse_taken(facts, new.id)

    def change(data: CommentedMap) -> None:
        held = data[old]
        known = words_of_list(held, "aliases")
        missing = [form for form in new.aliases if form not in known]
        if missing:
            message = f"{old} has no alias {missing[0]!r}. Fix: name one of: {', '.join(known) or 'none'}."
            raise RegistryError(message)
        drop_word(held, "formerly", new.id)
        for form in new.aliases:
            drop_word(held, "aliases", form)
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
    _refuse_bound(found)
    return found


def _refuse_bound(actor: Actor) -> None:
    """Raise for a name that would be taken for other people elsewhere, such as a bare surname."""
    if is_bound(actor):
        name = name_alone(actor)
        message = (
            f"{actor.id}: the name {name!r} tells who is meant in one article only. Fix: give it to whom it means "
            f"(`sitegen actors merge {actor.id} ID`), or say that it is one in all articles (`sitegen actors gather "
            f"{name!r}`)."
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
