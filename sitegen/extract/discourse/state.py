"""What an article has told so far, sentence by sentence: who spoke where, and who was introduced.

All questions read it; it changes only when an answer is taken, by `DiscourseState.advance`.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sitegen.extract.discourse.answers import Evidence
from sitegen.extract.entities import Entity
from sitegen.extract.pages.page import Page
from sitegen.extract.people.cast import Cast


class DiscourseState:
    """An article as far as it was read."""

    def __init__(self, page: Page, cast: Cast) -> None:
        """Begin before the first report.

        Args:
            page: The article.
            cast: Who is in it; it becomes this discourse's own, and grows with those whom the text only describes.

        """
        self.page = page
        self.cast = cast
        self._spoke: dict[int, Entity] = {}
        self._unnamed: dict[str, Entity] = {}
        self._met = {id(entity) for entity in cast.entities}

    @property
    def spoke(self) -> Mapping[int, Entity]:
        """Sentence number -> who was last found to speak in it."""
        return MappingProxyType(self._spoke)

    @property
    def unnamed(self) -> Mapping[str, Entity]:
        """Noun -> the last unnamed one described by it."""
        return MappingProxyType(self._unnamed)

    def advance(self, evidence: Iterable[Evidence], number: int, speaker: Entity | None) -> None:
        """Take an answer: learn what it tells, and who spoke.

        Args:
            evidence: What the answer tells of people and bodies, in the order in which it was found.
            number: Number of the sentence in which somebody speaks.
            speaker: Who that is, where it is sure enough to build on.

        """
        for fact in evidence:
            self._learn(fact)
        if speaker is not None:
            self._spoke[number] = speaker

    def _learn(self, fact: Evidence) -> None:
        entity = fact.entity
        if fact.met is not None:
            self._meet(entity, fact.met)
        entity.kind = fact.kind or entity.kind
        entity.gender = entity.gender or fact.gender
        if fact.mention is not None:
            entity.mentions.append(fact.mention)

    def _meet(self, entity: Entity, noun: str) -> None:
        if id(entity) not in self._met:
            self._met.add(id(entity))
            self.cast.entities.append(entity)
        if noun:
            self._unnamed[noun] = entity
