"""What a question about an article is answered with: who is meant, what was found on the way, what speaks against it.

A question writes nothing. What it comes upon and others should know, that somebody is a person for instance, is
evidence of its answer, and the discourse learns it when the answer is taken.
"""

from dataclasses import dataclass, replace
from typing import Self

from sitegen.extract.entities import Entity, Gender, Mention
from sitegen.records import ActorKind, Resolution


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that an answer tells of somebody."""

    entity: Entity
    kind: ActorKind | None = None
    """What such a one is, where that was not known."""
    gender: Gender = ""
    mention: Mention | None = None
    """Words that mean this one."""
    met: str | None = None
    """The noun by which an unnamed one is known from here on; empty where the text cannot take it up again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is meant, or why that is not sure; neither where the text tells nothing."""

    entity: Entity | None = None
    hold: str | None = None
    evidence: tuple[Evidence, ...] = ()
    resolution: Resolution = "none"
    """How it was found, where that is told at all."""
    parsed: bool = False
    """Whether only a parse, or the place of each name, told it."""

    @property
    def told(self) -> bool:
        """Whether the text tells anything."""
        return self.entity is not None or self.hold is not None

    def kind_of(self, entity: Entity) -> ActorKind:
        """Return what somebody is, by what was found on the way where that was not known before."""
        return next((fact.kind for fact in self.evidence if fact.entity is entity and fact.kind), entity.kind)

    def after(self, *evidence: Evidence) -> Self:
        """Return it with what was found before it."""
        return replace(self, evidence=(*evidence, *self.evidence)) if evidence else self


UNTOLD = Answer()
"""The answer of a text that tells nothing."""
