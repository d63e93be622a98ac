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
    genders: set[Gender] = field(default_factory=set)
    """What titles and descriptions tell of it: two are told where two people are taken for one."""
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

    def learn_gender(self, gender: Gender) -> None:
        """Take up what a title or a description tells of the gender; the first that does is kept."""
        if gender:
            self.genders.add(gender)
            self.gender = self.gender or gender

    @property
    def name(self) -> str:
        """The fullest form of the name, or the description."""
        return self.label or " ".join(self.words)
