"""Who an entity of one article is, as far as the registry tells; the rules stand in adr/0040."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sitegen.records import Actor, Article, RawEntity, Speaker
from sitegen.resolve.directory import Directory
from sitegen.resolve.names import display_name, name_key, shortened


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an entity of one article is."""

    speaker: Speaker | None
    reason: str | None = None
    """Why there is no speaker, in words for a reviewer."""
    via: Literal["name", "alias", "role"] | None = None
    """How a registered actor was found; None for everybody else."""


def speaker_of(actor: Actor) -> Speaker:
    """Return the speaker that an actor is."""
    return Speaker(id=actor.id, name=actor.name, named=True)


def recognise(
    directory: Directory,
    article: Article,
    entity: RawEntity,
    neighbours: Sequence[RawEntity],
) -> Identity | None:
    """Find an entity among the registered actors.

    Returns:
        The registered actor; or no speaker and the reason, where several fit; or None, where nobody registered fits.

    """
    key = name_key(entity.name)
    if not key:
        return Identity(None, "the article gives the speaker no readable name")
    matches = _named(directory, article, entity, neighbours)
    if len(matches) == 1:
        rival = _namesake(directory, entity, matches[0], neighbours)
        if rival:
            return _undecided(entity, [_listed(matches[0]), rival])
        return Identity(speaker_of(matches[0]), via="name" if key == name_key(matches[0].name) else "alias")
    matches = matches or directory.holding(entity.name, article, neighbours)
    if len(matches) > 1:
        return _undecided(entity, [_listed(a) for a in matches])
    return Identity(speaker_of(matches[0]), via="role") if matches else None


def _named(
    directory: Directory,
    article: Article,
    entity: RawEntity,
    neighbours: Sequence[RawEntity],
) -> tuple[Actor, ...]:
    """Return who bears the name; of several, the one whose office the article attaches to it, if it attaches one."""
    matches = directory.named(entity.name, entity.kind) if entity.named else ()
    if len(matches) > 1:
        in_office = {a.id for span in entity.roles for a in directory.holding(span.text, article, neighbours)}
        return tuple(a for a in matches if a.id in in_office) or matches
    return matches


def _namesake(directory: Directory, entity: RawEntity, actor: Actor, neighbours: Sequence[RawEntity]) -> str | None:
    """Return somebody else in the article whom a part of a name may mean as well as the registered actor."""
    ending = f" {name_key(entity.name)}"
    for other in neighbours:
        full = other.named and name_key(other.name).endswith(ending)
        if full and actor not in directory.named(other.name, other.kind):
            return f"{shortened(display_name(other.name))} of the same article"
    return None


def _undecided(entity: RawEntity, people: Sequence[str]) -> Identity:
    return Identity(None, f"“{shortened(entity.name)}” may be {' or '.join(people)}")


def _listed(actor: Actor) -> str:
    return f"{actor.name} ({actor.id})"
