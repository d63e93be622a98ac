"""Whom "he" or "she" means: the nearest sentence that names, or lets speak, one person of the right gender.

A simple form of Hobbs's search and of centering (Grosz, Joshi and Weinstein 1995): the one who spoke last, then the
subject of the sentence before; an owner ("Smith's plan") only where nobody else is named. Two candidates: no answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sitegen.extract.discourse.answers import UNTOLD, Answer, Evidence
from sitegen.extract.discourse.asked import asked_before
from sitegen.extract.discourse.focus import Focus, fits
from sitegen.extract.discourse.opening_phrases import stands_in_opening
from sitegen.extract.discourse.passives import acts_in_passive, is_listener
from sitegen.extract.discourse.quoted_names import is_among, names_in_quotes
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Discourse, Names, NounPhrases, People, Places, Reporting
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.parsing import Parses
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import NOBODY, TWO_PRONOUN
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.placing import hangs_on_place
from sitegen.extract.sentences.subjects import first_subject
from sitegen.extract.speech.clauses import Reading, leads_in
from sitegen.extract.text.tokens import DASHES

_REACH = 6
"""How many sentences back a pronoun may point."""
_FULL_NAME = 2
_OPENING = 3
_TURNED_TO = 4
"""Words after a pronoun among which the one stands to whom its verb is turned."""

_NO_PERSON = (Places.ORGANISATION_WORD, Places.AREA, Places.COUNTRY)
"""Classes of words that are no surname."""
_NO_PERSONS_LAST = (Places.ORGANISATION_WORD, Discourse.TERRITORY)

_PUT = 3
"""Words of "To the question", with which a sentence may open."""


@dataclass(slots=True)
class Antecedents:
    """Finds whom pronouns mean in one article."""

    page: Page
    cast: Cast
    readings: list[Reading]
    parses: Parses
    spoke: Mapping[int, Entity]
    """Sentence number -> who was last found to speak in it."""
    describe: Callable[[SourceMention, Sentence], Answer]
    """Makes an unnamed person of a description."""
    carried: dict[int, Answer] = field(default_factory=dict)
    """Sentence number -> whom the pronoun that is its subject means: answered once, so that work stays linear."""
    last: int = -1
    """The last of them."""
    weighing: set[int] = field(default_factory=set)
    """Numbers of the sentences whose own pronoun is being looked up."""
    focus: Focus = field(init=False)

    def __post_init__(self) -> None:
        """Look at the same article for whom its sentences are about."""
        self.focus = Focus(self.page, self.cast, self.readings, self.parses, self.spoke)

    def find(self, sentence: Sentence, item: int, gender: str) -> Answer:
        """Look back from an item of a sentence for a person of a gender."""
        asked = self._asked(sentence, item, gender)
        if asked is not None:
            return Answer(asked)
        told = self._told(sentence, item)
        same = self._heard(sentence, told, gender)
        if same is not None and fits(same, gender):
            return Answer(same)
        reported = _reports_before(sentence.items, item) and not self._is_led_in(sentence, item)
        first = sentence.number - (reported or self._goes_on(sentence, item))
        seen: tuple[Evidence, ...] = ()
        for number in range(first, max(-1, sentence.number - _REACH), -1):
            past = item if number == sentence.number else None
            near = number == sentence.number - 1
            answer = self._within(self.page.sentences[number], past, gender, near=near, told=told)
            seen += answer.evidence
            if answer.told:
                weighed = self._weigh(answer, sentence, self.page.sentences[number], gender) if past is None else answer
                return replace(weighed, evidence=seen)
        # "Halden hopes that it will be “a place to be loud in”, she said", where nobody else comes before
        answer = self._within(sentence, item, gender, near=False, told=told) if reported else UNTOLD
        return (answer if answer.told else Answer(None, NOBODY)).after(*seen)

    def _is_led_in(self, sentence: Sentence, item: int) -> bool:
        """Return whether somebody is told of before a colon, and "she said" ends what stands behind it."""
        colon = next((n for n in range(item - 1, 0, -1) if sentence.items[n].text == ":"), None)
        return colon is not None and leads_in(self.readings[sentence.number], colon)

    def _asked(self, sentence: Sentence, item: int, gender: str) -> Entity | None:
        """Return who was asked right before, where the pronoun replies."""
        before = self.readings[sentence.number - 1] if sentence.number else None
        return asked_before(self.page, self.cast, before, (sentence, item), gender) if before is not None else None

    def forget_from(self, number: int) -> None:
        """Forget whom the subjects of a sentence and of later ones mean, since more is known of it now."""
        for later in range(number, self.last + 1):
            self.carried.pop(later, None)
        self.last = min(self.last, number - 1)

    def _told(self, sentence: Sentence, item: int) -> list[Entity]:
        """Return whom the pronoun cannot mean: its verb is turned to them, or a phrase before it ("he told Halden")."""
        if sentence.items[item].word.value(People.PRONOUN) is None:
            return []
        last = item + _TURNED_TO
        quotes = (n for n in range(item, min(last, len(sentence.items))) if sentence.items[n].quote is not None)
        last = next(quotes, last)
        people = [(at, e) for at, e in self.cast.people_in(sentence) if at < last and not self.cast.owns(sentence, at)]
        names = self.cast.names[sentence.number].at
        return [e for at, e in people if item < at or stands_in_opening(sentence.items, names[at].past, item)]

    def _weigh(self, answer: Answer, sentence: Sentence, before: Sentence, gender: str) -> Answer:
        """Weigh an answer against whom the quoted words name.

        Of two named right before the other one is meant. Some do speak of themselves by name: where only one of two
        was found to be meant, and the words name that one, it stays open.
        """
        words, people = names_in_quotes(self.page.body, sentence), self._may_be_meant(answer, before, gender)
        left = [e for e in people if not is_among(e, words, self.page.language)]
        if answer.entity is not None and left and is_among(answer.entity, words, self.page.language):
            return replace(answer, entity=None, hold=TWO_PRONOUN)
        told = len(left) == 1 and len(people) == len(left) + 1  # the other is the one spoken of
        shared = before.number != sentence.number - 1 or self.cast.shared.get(before.number)
        decided = answer.hold == TWO_PRONOUN and told and not shared and fits(left[0], gender, answer.kind_of(left[0]))
        return replace(answer, entity=left[0], hold=None) if decided else answer

    def _may_be_meant(self, answer: Answer, before: Sentence, gender: str) -> list[Entity]:
        """Return whom a sentence names that is no person of another gender, by what was found on the way as well."""
        kinds = [(e, answer.kind_of(e)) for _, e in self.cast.people_in(before, perhaps=True)]
        return list(dict.fromkeys(e for e, kind in kinds if kind != "person" or fits(e, gender, kind)))

    def _within(self, sentence: Sentence, past: int | None, gender: str, *, near: bool, told: list[Entity]) -> Answer:
        """Return what one sentence says, as far as it is read; `UNTOLD` where it names nobody who fits."""
        learnt = self._kind_of_speaker(self.spoke.get(sentence.number) if past is None else None)
        spoke = self._heard(sentence, told, gender) if past is None else None
        carried = self._carried(sentence, gender) if past is None and spoke is None else UNTOLD
        if carried.told:
            return carried.after(*learnt)
        people = [e for e in self._named(sentence, past, gender) if e not in told]
        if not people and spoke is None:
            perhaps, seen = self._perhaps(sentence, past, gender, near=near)
            people, learnt = [e for e in perhaps if e not in told], (*learnt, *seen)
        people += [e for e in self._rival_of(sentence, past, people) if e not in told]
        if spoke is not None and self._goes_on_speaking(sentence, spoke, people, gender, person=bool(learnt)):
            only = self._is_sure(sentence, spoke, people, gender)
            return Answer(spoke if only else None, None if only else TWO_PRONOUN, learnt)
        shared = self.focus.shared(sentence, past, gender)
        if any(bearer is None for _, bearer in shared):
            return Answer(None, TWO_PRONOUN, (*carried.evidence, *learnt))
        people += [e for _, e in shared if e is not None and e not in people and e not in told]
        return self._of_several(sentence, past, people, gender, near=near).after(*carried.evidence, *learnt)

    def _heard(self, sentence: Sentence, told: list[Entity], gender: str) -> Entity | None:
        """Return who spoke in a sentence, where a pronoun may mean that one ("She was told by a keeper": not him)."""
        spoke = self.spoke.get(sentence.number)
        if spoke is None or spoke in told:
            return None
        acts = acts_in_passive(self.readings[sentence.number], spoke)
        listens = acts and is_listener(self._subject(sentence, len(sentence.items)), gender, self.page.language)
        return None if listens else spoke

    def _is_sure(self, sentence: Sentence, spoke: Entity, people: list[Entity], gender: str) -> bool:
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
        before = self.page.sentences[max(0, sentence.number - _REACH) : sentence.number]
        return not any(fits(entity, gender) for earlier in before for _, entity in self.cast.people_in(earlier))

    def _of_several(
        self, sentence: Sentence, past: int | None, people: list[Entity], gender: str, *, near: bool
    ) -> Answer:
        """Return which of the people of a sentence is meant."""
        if not people:
            return UNTOLD
        if len(people) == 1:
            return self._beside_pronoun(sentence, people[0], gender) if past is None else Answer(people[0])
        chosen = self.focus.choose(sentence, past, people, gender, near=near)
        return chosen if chosen.told else Answer(None, TWO_PRONOUN)

    def _goes_on_speaking(
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

    def _beside_pronoun(self, sentence: Sentence, only: Entity, gender: str) -> Answer:
        """Return the only one whom a sentence names, unless "she" stands before the name and means somebody else.

        "Oke left, and she doubted that Halden could swim. “...,” she said" goes on about Oke.
        """
        at = self._pronoun_before(sentence, only, gender)
        if at is None or sentence.number in self.weighing:
            return Answer(only)
        self.weighing.add(sentence.number)
        other = self.find(sentence, at, gender)
        self.weighing.discard(sentence.number)
        sure = other.entity is None or other.entity is only
        return Answer(only if sure else None, None if sure else TWO_PRONOUN, other.evidence)

    def _pronoun_before(self, sentence: Sentence, only: Entity, gender: str) -> int | None:
        """Return where "she", or a "her" that owns, stands before somebody who is not what the sentence is about."""
        items = sentence.items
        name = min((at for at, e in self.cast.people_in(sentence, perhaps=True) if e is only), default=len(items))
        owner = next((n for n in range(name) if _owns(items, n, name, gender)), None)
        if owner is not None or self._is_about(sentence, only):
            return owner
        return next((n for n in range(name) if _is_he_or_she(items[n], gender)), None)

    def _is_about(self, sentence: Sentence, entity: Entity) -> bool:
        """Return whether somebody is the subject of a sentence, by name."""
        subject = self._subject(sentence, len(sentence.items))
        name = subject.name if subject is not None else None
        return name is not None and self.cast.entity_of(sentence, name) is entity

    def _carried(self, sentence: Sentence, gender: str) -> Answer:
        """Return whom the subject of a sentence means, where that is a pronoun of the same gender."""
        subject = self._subject(sentence, len(sentence.items))
        if (
            subject is None
            or subject.form != "pronoun"
            or self.page.language.word(subject.head).value(People.PRONOUN) != gender
        ):
            return UNTOLD
        if sentence.number not in self.carried:
            self.carried[sentence.number], self.last = Answer(None, NOBODY), max(self.last, sentence.number)
            self.carried[sentence.number] = self.find(sentence, subject.first, gender)
        answer = self.carried[sentence.number]
        return replace(answer, hold=None) if answer.hold == NOBODY else answer

    def _asks(self, sentence: Sentence, spoke: Entity) -> bool:
        """Return whether the one who spoke in a sentence only asked ("Halden was asked by a caller why ...")."""
        cues = [c.cue for c in self.readings[sentence.number].clauses if c.source is not None]
        return not spoke.named and bool(cues) and cues[-1].isa(Discourse.ASKING)

    def _kind_of_speaker(self, spoke: Entity | None) -> tuple[Evidence, ...]:
        """Tell of one who spoke, and whom a pronoun takes up, that it is a person, where the name allows it."""
        if spoke is None or spoke.kind != "unknown" or not spoke.words:
            return ()
        no_person = self.page.language.word(spoke.words[-1].lower()).isa(*_NO_PERSON)
        return () if no_person else (Evidence(spoke, kind="person"),)

    def _named(self, sentence: Sentence, past: int | None, gender: str) -> list[Entity]:
        found = self.cast.people_in(sentence, past)
        beside = [(at, e) for at, e in found if fits(e, gender) and not self.cast.owns(sentence, at)]
        return list(dict.fromkeys(e for at, e in beside if past is None or not self._questions(sentence, at)))

    def _questions(self, sentence: Sentence, at: int) -> bool:
        """Return whether a name stands in the question that opens a sentence ("Asked whether Halden ..., he said")."""
        items, first = sentence.items, self.cast.names[sentence.number].at[at].first
        opening = int(items[0].isa(Closed.WHEN, Closed.WHILE))
        put = any(item.isa(Discourse.QUESTION) for item in items[opening : min(first, opening + _PUT)])
        return first > opening and (items[opening].isa(Discourse.ASKED) or put)

    def _subject_outside_question(self, sentence: Sentence, past: int | None) -> SourceMention | None:
        """Return the subject, before an item; nobody where a question that opens it names it ("Told that Oke ...")."""
        subject = self._subject(sentence, past or len(sentence.items))
        named = subject.name if subject is not None and past is not None else None
        return None if named is not None and self._questions(sentence, named.first) else subject

    def _perhaps(
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

    def _rival_of(self, sentence: Sentence, past: int | None, people: list[Entity]) -> list[Entity]:
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

    def _goes_on(self, sentence: Sentence, item: int) -> bool:
        """Return whether the sentence begins with the same pronoun ("When she ..."): then both point further back."""
        pronoun = sentence.items[item].lower
        opening = any(other.lower == pronoun for other in sentence.items[: min(item, _OPENING)])
        subject = self._subject(sentence, item)
        return opening or (subject is not None and subject.form == "pronoun" and subject.head == pronoun)

    def _subject(self, sentence: Sentence, limit: int) -> SourceMention | None:
        return first_subject(sentence.items, self.cast.names[sentence.number], limit)


def _reports_before(items: list[Item], item: int) -> bool:
    """Return whether what stands before "she said" is all reported ("Halden is “no choice,” she said").

    Whom a clause names is not the "she" who says it; but "Halden smiled: “No choice,” she said" goes on about her.
    """
    last = item - 1 - (items[item - 1].text == ",") if item else -1
    if last < 0 or (last == 0 and items[last].quote is not None):
        return False
    if items[last].quote is not None:
        return items[last - 1].quote is None and items[last - 1].text not in {",", ":", ";", ".", *DASHES}
    cue = items[item + 1].word.cue if item + 1 < len(items) else None
    closes = item + 2 >= len(items) or items[item + 2].text in {".", "!", "?"}
    return items[item - 1].text == "," and cue is not None and (closes or _is_put_in(items, item))


def _is_put_in(items: list[Item], item: int) -> bool:
    """Return whether "she said" is put in, and nobody was told to speak before ("Oke's boat, she said, sank")."""
    closed = item_at(items, item + 2).text == "," and not items[0].isa(*_OPENS)
    return closed and all(one.word.cue is None or one.word.cue.tense == "base" for one in items[:item])


_OPENS = (Reporting.SUBORDINATE, NounPhrases.OPENING, NounPhrases.BEHIND_HEAD)
"""What opens a sentence whose subject may be the "he" behind its comma ("When Oke came, he said, it was shut")."""


def _owns(items: list[Item], at: int, name: int, gender: str) -> bool:
    """Return whether "her" owns the one named ("her younger sister Maya"): somebody else is the one it means."""
    near = name - at <= _KIN and items[at].word.value(Discourse.OWNER_GENDER) == gender
    told = items[name - 1].text == "," and items[name - 2].isa(
        *_PERSONS
    )  # "her rival, Maya", not "her site, Maya says"
    between = items[at + 1 : name - told]
    return near and all(item.text.islower() and item.quote is None for item in between)


_PERSONS = (People.OFFICE, People.SOMEONE, Discourse.ONE_PERSON, Discourse.RELATIONAL)
_KIN = 4
"""Words between "her" and a name that may tell who that is to her."""


def _is_he_or_she(item: Item, gender: str) -> bool:
    """Return whether a word is the pronoun for one person of a gender."""
    return item.isa(Closed.HE_OR_SHE) and item.word.value(People.PRONOUN) == gender
