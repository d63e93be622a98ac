"""Which of several holders of an office a description means: "the senator" where the article names two."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import WhoIsWho
from sitegen.extract.pages.page import Page, Sentence
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.mentions import SourceMention

_AT_HAND, _LONG_AGO = 6, 10
"""Sentences within which the holder of an office was named and spoke, and for which no other was named."""
_PLACED = 3
"""Words of a description with a place ("the Elland senator")."""


@dataclass(slots=True)
class Holders:
    """Finds the one of several holders whom the text is about."""

    page: Page
    cast: Cast
    spoke: Mapping[int, Entity]
    """Sentence number -> who was last found to speak in it."""

    def at_hand(self, source: SourceMention, holders: list[Entity], sentence: Sentence) -> Entity | None:
        """Return the one of several holders whom the text is about right before a description; None where none is.

        A place between article and noun tells no two apart whom the text itself does not ("the Elland senator").

        Args:
            source: The description.
            holders: Those of the article so far who hold the office.
            sentence: Where it stands.

        """
        if source.is_bare:
            found = self._in_focus(holders, sentence) or self._at_hand(holders, sentence)
            return found or self._subject_before(holders, sentence)
        placed = source.past - source.first == _PLACED and sentence.items[source.first + 1].capital
        one = self._subject_before(holders, sentence) or self._in_focus(holders, sentence) if placed else None
        place = sentence.items[source.first + 1].lower
        others = [e for e in holders if e is not one]
        return None if one is None or any(self._is_told_with(e, place) for e in others) else one

    def _is_told_with(self, entity: Entity, word: str) -> bool:
        """Return whether a sentence that names somebody has a word ("Oke of Elland", "R-Elland")."""
        sentences = {self.page.sentences[mention.sentence] for mention in entity.mentions}
        return any(word in item.lower for sentence in sentences for item in sentence.items)

    def _subject_before(self, holders: list[Entity], sentence: Sentence) -> Entity | None:
        """Return the holder who is the subject of the sentence before, if no other one is named there, or spoke.

        Nor may another be named right before that: "Oke, mayor of Tarn, left. Vell, mayor of Elland, came. The mayor".
        """
        if not sentence.number:
            return None
        before = self.page.sentences[sentence.number - 1]
        subject = self.cast.subject_of(before)
        name = subject.name if subject is not None else None
        entity = self.cast.entity_of(before, name) if name is not None else None
        met = [e for e in (*self._met_before(before), *self._only_named_before(before, entity)) if e in holders]
        return entity if entity in holders and all(e is entity for e in met) else None

    def _only_named_before(self, sentence: Sentence, entity: Entity | None) -> list[Entity]:
        """Return whom the sentence before one names, where that one brings in somebody else by the full name.

        Of "Oke met Vell. Vell came", and of "Oke spoke. Vell came" by the surname, the second goes on about Vell.
        """
        if not any(m.sentence == sentence.number and m.form == "name" for m in (entity.mentions if entity else ())):
            return []
        earlier = self.page.sentences[max(0, sentence.number - 1) : sentence.number]
        named = [e for one in earlier for _, e in self.cast.people_in(one) if not self._is_out(e)]
        return [] if entity in named else named

    def _is_out(self, entity: Entity) -> bool:
        """Return whether the article tells that somebody holds an office no longer ("former mayor Oke")."""
        return not entity.described.isdisjoint(self.page.language.words(WhoIsWho.NO_LONGER))

    def _met_before(self, sentence: Sentence) -> list[Entity]:
        """Return all who are named in a sentence, or spoke in it or shortly before in its paragraph.

        Who spoke in the paragraphs above is no rival of the one whom it is about.
        """
        opens = self.page.paragraphs[sentence.paragraph][0].number
        near = range(max(opens, sentence.number + 1 - _AT_HAND), sentence.number + 1)
        return [*(e for _, e in self.cast.people_in(sentence)), *(self.spoke[n] for n in near if n in self.spoke)]

    def _in_focus(self, holders: list[Entity], sentence: Sentence) -> Entity | None:
        """Return the holder of an office who spoke in the sentence before, where it names nobody else."""
        focus = self.spoke.get(sentence.number - 1)
        if focus is None or focus not in holders:
            return None
        before = self.page.sentences[sentence.number - 1]
        others = [e for _, e in self.cast.people_in(before) if e is not focus]
        return None if others or before.number in self.cast.shared else focus

    def _at_hand(self, holders: list[Entity], sentence: Sentence) -> Entity | None:
        """Return the one of several holders of an office who spoke just before, where no other was named for long."""
        last = {id(e): max(m.sentence for m in e.mentions if m.sentence < sentence.number) for e in holders}
        near = [e for e in holders if sentence.number - last[id(e)] <= _AT_HAND]
        far = all(sentence.number - last[id(e)] > _LONG_AGO for e in holders if e not in near)
        spoke = {id(self.spoke.get(n)) for n in range(sentence.number - _AT_HAND, sentence.number)}
        if len(near) != 1 or not far or id(near[0]) not in spoke:
            return None
        since = self.page.sentences[last[id(near[0])] + 1 : sentence.number]
        return None if any(e is not near[0] for s in since for _, e in self.cast.people_in(s)) else near[0]
