"""Somebody in an article, and every place that surely refers to them."""

from dataclasses import dataclass, field
from typing import Literal

from sitegen.records import ActorKind

Gender = Literal["male", "female", ""]
MentionForm = Literal["name", "surname", "role", "pronoun", "description"]


@dataclass(slots=True)
class Mention:
    """Words that stand for an entity."""

    start: int
    end: int
    form: MentionForm
    sentence: int
    item: int


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody in the article."""

    words: tuple[str, ...]
    kind: ActorKind
    named: bool = True
    gender: Gender = ""
    label: str = ""
    """What stands in the text for an unnamed source."""
    head: str = ""
    """The noun of an unnamed source ("spokesman")."""
    doubtful: bool = False
    """Whether a description may mean somebody whom the article names."""
    roles: set[str] = field(default_factory=set)
    described: set[str] = field(default_factory=set)
    """Every word of the descriptions, to tell the defence minister from the foreign minister."""
    role_spans: list[tuple[int, int]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest form of the name, or the description."""
        return self.label or " ".join(self.words)
