"""Whom one sentence names whom a pronoun behind it may mean: its people, who spoke in it, and their rivals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sitegen.extract.discourse.answers import UNTOLD, Answer, Evidence
from sitegen.extract.discourse.focus import fits
from sitegen.extract.discourse.opening_phrases import stands_in_opening
from sitegen.extract.discourse.passives import acts_in_passive, is_listener
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Discourse, Names, People, Places
from sitegen.extract.names.naming import names_people
from sitegen.extract.pages.page import Page, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.placing import hangs_on_place
from sitegen.extract.sentences.subjects import first_subject
from sitegen.extract.speech.clauses import Reading

REACH = 6
"""How many sentences back a pronoun may point."""
_FULL_NAME = 2
_TURNED_TO = 4
"""Words after a pronoun among which the one stands to whom its verb is turned."""

_NO_PERSON = (Places.ORGANISATION_WORD, Places.AREA, Places.COUNTRY)
"""Classes of words that are no surname."""
_NO_PERSONS_LAST = (Places.ORGANISATION_WORD, Discourse.TERRITORY)

_PUT = 3
"""Words of "To the question", with which a sentence may open."""


@dataclass(slots=True)
class Candidates:
    """Finds whom single sentences of one article offer to a pronoun."""

    page: Page
    cast: Cast
    readings: list[Reading]
    spoke: Mapping[int, Entity]
    """Sentence number -> who was last found to speak in it."""
    describe: Callable[[SourceMention, Sentence], Answer]
    """Makes an unnamed person of a description."""

    def named(self, sentence: Sentence, past: int | None, gender: str) -> list[Entity]:
        """Return the people of a sentence, before an item, of a gender; nobody who only owns something."""
        found = self.cast.people_in(sentence, past)
        beside = [(at, e) for at, e in found if fits(e, gender) and not self.cast.owns(sentence, at)]
        if past is None:
            beside = [one for one in beside if not self.cast.tells_which(sentence, one[0])] or beside
        return list(dict.fromkeys(e for at, e in beside if past is None or not self._questions(sentence, at)))

    def _questions(self, sentence: Sentence, at: int) -> bool:
        """Return whether a name stands in the question that opens a sentence ("Asked whether Halden ..., he said")."""
        items, first = sentence.items, self.cast.names[sentence.number].at[at].first
        opening = int(items[0].isa(Closed.WHEN, Closed.WHILE))
        put = any(item.isa(Discourse.QUESTION) for item in items[opening : min(first, opening + _PUT)])
        return first > opening and (items[opening].isa(Discourse.ASKED) or put)

    def perhaps(
        self, sentence: Sentence, past: int | None, gender: str, *, near: bool
    ) -> tuple[list[Entity], tuple[Evidence, ...]]:
        """Return who else may be meant: owners ("Smith's words"), names of unknown kind, and described people.

        An owner counts in a sentence before only; somebody described only in the one right before.
        """
        owners = list(dict.fromkeys(e for _, e in self.cast.people_in(sentence) if fits(e, gender) and past is None))
        subject = self._subject_outside_question(sentence, past)
        if owners or subject is None:
            return owners, ()
        unknown = self._unknown_subject(sentence, subject)
        if unknown is not None:
            return [unknown], (Evidence(unknown, kind="person"),)
        described = self.describe(subject, sentence) if near else UNTOLD
        fitting = described.entity is not None and fits(described.entity, gender)
        return [described.entity] if described.entity is not None and fitting else [], described.evidence

    def _subject_outside_question(self, sentence: Sentence, past: int | None) -> SourceMention | None:
        """Return the subject, before an item; nobody where a question that opens it names it ("Told that Oke ...")."""
        subject = self.subject(sentence, past or len(sentence.items))
        named = subject.name if subject is not None and past is not None else None
        return None if named is not None and self._questions(sentence, named.first) else subject

    def _unknown_subject(self, sentence: Sentence, subject: SourceMention) -> Entity | None:
        """Return the subject of a sentence where it has a person's name, no article, and no known kind."""
        entity = self.cast.entity_of(sentence, subject.name) if subject.name is not None else None
        if entity is None or entity.kind != "unknown" or sentence.items[subject.first].isa(Closed.THE):
            return None
        told = item_at(sentence.items, subject.past).isa(Closed.IS)  # "Tarn Creek was no resort"
        place = told and self.page.language.word(entity.words[-1].lower()).isa(Names.NO_SURNAME)
        place = place or self._is_place(entity)
        return entity if self.cast.is_person(entity) and not place else None

    def _is_place(self, entity: Entity) -> bool:
        """Return whether somebody is "of" what bears a name, or in it ("the chairman of Upper Tarn")."""
        for mention in entity.mentions:
            items, names = self.page.sentences[mention.sentence].items, self.cast.names[mention.sentence]
            name = names.at.get(mention.item) if mention.form == "name" else None
            held = item_at(items, mention.item - 1).isa(Closed.OF) and item_at(items, mention.item - 2).isa(
                People.OFFICE
            )
            if name is not None and (held or hangs_on_place(items, names, name)):
                return True
        return False

    def rival_of(self, sentence: Sentence, past: int | None, people: list[Entity]) -> list[Entity]:
        """Return who stands beside the only candidate and may be a person, too ("Halden beat Tilda Oke")."""
        if len(people) != 1:
            return []
        found = self.cast.people_in(sentence, past, perhaps=True)
        names = self.cast.names[sentence.number]
        return [
            entity
            for at, entity in found
            if entity not in people
            and entity.kind == "unknown"
            and len(names.at[at].words) == _FULL_NAME
            and not self.page.language.word(names.at[at].words[-1].lower()).isa(*_NO_PERSONS_LAST)
            and not sentence.items[at - 1].isa(Discourse.NOT_BEFORE_PERSON, People.BODY)
            and not self.cast.owns(sentence, at)
        ][:1]

    def turned_to(self, sentence: Sentence, item: int) -> list[Entity]:
        """Return whom the pronoun cannot mean: its verb is turned to them, or a phrase before it ("he told Halden")."""
        if sentence.items[item].word.value(People.PRONOUN) is None:
            return []
        last = item + _TURNED_TO
        quotes = (n for n in range(item, min(last, len(sentence.items))) if sentence.items[n].quote is not None)
        last = next(quotes, last)
        people = [(at, e) for at, e in self.cast.people_in(sentence) if at < last and not self.cast.owns(sentence, at)]
        names = self.cast.names[sentence.number].at
        return [e for at, e in people if item < at or stands_in_opening(sentence.items, names[at].past, item)]

    def heard(self, sentence: Sentence, told: list[Entity], gender: str) -> Entity | None:
        """Return who spoke in a sentence, where a pronoun may mean that one ("She was told by a keeper": not him)."""
        spoke = self.spoke.get(sentence.number)
        if spoke is None or spoke in told:
            return None
        acts = acts_in_passive(self.readings[sentence.number], spoke)
        listens = acts and is_listener(self.subject(sentence, len(sentence.items)), gender, self.page.language)
        return None if listens else spoke

    def is_sure(self, sentence: Sentence, spoke: Entity, people: list[Entity], gender: str) -> bool:
        """Return whether who spoke is meant: by name, or where nobody else is named beside one without a name.

        Of one who only spoke behind a "by" the text need not be; it just named somebody else who fits.
        """
        if spoke.named or people:
            return spoke.named
        described = any(m.sentence == sentence.number and m.form == "description" for m in spoke.mentions)
        if described and sentence.items[0].word.value(People.PRONOUN) == gender:
            return False  # "He stole it, a judge said": "he" may go on with either
        if not acts_in_passive(self.readings[sentence.number], spoke):
            return True
        before = self.page.sentences[max(0, sentence.number - REACH) : sentence.number]
        return not any(fits(entity, gender) for earlier in before for _, entity in self.cast.people_in(earlier))

    def goes_on_speaking(
        self, sentence: Sentence, spoke: Entity, people: list[Entity], gender: str, *, person: bool
    ) -> bool:
        """Return whether who spoke in a sentence is whom it lets speak next, whomever else it names.

        Args:
            sentence: The sentence.
            spoke: Who spoke in it.
            people: Whom else it names.
            gender: That of the pronoun.
            person: Whether the one who spoke is taken for a person because of that.

        """
        fitting = fits(spoke, gender, "person" if person else None)
        doubtful = spoke.doubtful and bool(people)
        return fitting and not doubtful and not (len(people) == 1 and self._asks(sentence, spoke))

    def _asks(self, sentence: Sentence, spoke: Entity) -> bool:
        """Return whether the one who spoke in a sentence only asked ("Halden was asked by a caller why ...")."""
        cues = [c.cue for c in self.readings[sentence.number].clauses if c.source is not None]
        return not spoke.named and bool(cues) and cues[-1].isa(Discourse.ASKING)

    def kind_of_speaker(self, spoke: Entity | None) -> tuple[Evidence, ...]:
        """Tell of one who spoke, and whom a pronoun takes up, that it is a person, where the name allows it."""
        if spoke is None or spoke.kind != "unknown" or not spoke.words:
            return ()
        language, last = self.page.language, spoke.words[-1]
        no_person = language.word(last.lower()).isa(*_NO_PERSON) or names_people(last, language)
        return () if no_person else (Evidence(spoke, kind="person"),)

    def subject(self, sentence: Sentence, limit: int) -> SourceMention | None:
        """Return the subject of a sentence, before an item."""
        return first_subject(sentence.items, self.cast.names[sentence.number], limit)

    def described_subject(self, sentence: Sentence) -> Entity | None:
        """Return who is named elsewhere and described as the subject of a sentence ("The candidate also wrote")."""
        subject = self.subject(sentence, len(sentence.items))
        entity = self.describe(subject, sentence).entity if subject is not None else None
        return entity if entity is not None and entity.named else None
