"""Whom "he" or "she" means: the nearest sentence that names, or lets speak, one person of the right gender.

A simple form of Hobbs's search and of centering (Grosz, Joshi and Weinstein 1995): the one who spoke last, then the
subject of the sentence before; an owner ("Smith's plan") only where nobody else is named. Two candidates: no answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sitegen.extract.discourse.answers import UNTOLD, Answer, Evidence
from sitegen.extract.discourse.asked import asked_before
from sitegen.extract.discourse.candidates import REACH, Candidates
from sitegen.extract.discourse.focus import Focus, fits
from sitegen.extract.discourse.quoted_names import is_among, names_in_quotes
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Discourse, NounPhrases, People, Reporting
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.parsing import Parses
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import NOBODY, TWO_PRONOUN
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Reading, leads_in
from sitegen.extract.text.tokens import DASHES

_OPENING = 3


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
    candidates: Candidates = field(init=False)
    focus: Focus = field(init=False)

    def __post_init__(self) -> None:
        """Look at the same article for whom its sentences are about."""
        self.candidates = Candidates(self.page, self.cast, self.readings, self.spoke, self.describe)
        described = self.candidates.described_subject
        self.focus = Focus(self.page, self.cast, self.readings, self.parses, self.spoke, described)

    def find(self, sentence: Sentence, item: int, gender: str) -> Answer:
        """Look back from an item of a sentence for a person of a gender."""
        asked = self._asked(sentence, item, gender)
        if asked is not None:
            return Answer(asked)
        told = self.candidates.turned_to(sentence, item)
        same = self.candidates.heard(sentence, told, gender)
        if same is not None and fits(same, gender):
            return Answer(same)
        reported = _reports_before(sentence.items, item) and not self._is_led_in(sentence, item)
        first = sentence.number - (reported or self._goes_on(sentence, item))
        seen: tuple[Evidence, ...] = ()
        for number in range(first, max(-1, sentence.number - REACH), -1):
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

    def _weigh(self, answer: Answer, sentence: Sentence, before: Sentence, gender: str) -> Answer:
        """Weigh an answer against whom the quoted words name.

        Of two named right before the other one is meant. Some do speak of themselves by name: where only one of two
        was found to be meant by more than the parse, and the words name that one, it stays open.
        """
        words, people = names_in_quotes(self.page.body, sentence), self._may_be_meant(answer, before, gender)
        left = [e for e in people if not is_among(e, words, self.page.language)]
        named = answer.entity is not None and bool(left) and is_among(answer.entity, words, self.page.language)
        weighed = replace(answer, entity=None, hold=TWO_PRONOUN) if named else answer
        if weighed.hold != TWO_PRONOUN or (named and not answer.parsed):
            return weighed
        near = before.number == sentence.number - 1 and not self.focus.shared(before, None, gender)
        return self._other_of_two(weighed, people, left, gender) if near else weighed

    def _other_of_two(self, answer: Answer, people: list[Entity], left: list[Entity], gender: str) -> Answer:
        """Return the only one of whom the words do not speak, of two or more; else what was found."""
        if len(left) != 1 or len(people) == len(left) or not fits(left[0], gender, answer.kind_of(left[0])):
            return answer
        return replace(answer, entity=left[0], hold=None)

    def _may_be_meant(self, answer: Answer, before: Sentence, gender: str) -> list[Entity]:
        """Return whom a sentence names that is no person of another gender, by what was found on the way as well."""
        kinds = [(e, answer.kind_of(e)) for _, e in self.cast.people_in(before, perhaps=True)]
        return list(dict.fromkeys(e for e, kind in kinds if kind != "person" or fits(e, gender, kind)))

    def _within(self, sentence: Sentence, past: int | None, gender: str, *, near: bool, told: list[Entity]) -> Answer:
        """Return what one sentence says, as far as it is read; `UNTOLD` where it names nobody who fits."""
        learnt = self.candidates.kind_of_speaker(self.spoke.get(sentence.number) if past is None else None)
        spoke = self.candidates.heard(sentence, told, gender) if past is None else None
        carried = self._carried(sentence, gender) if past is None and spoke is None else UNTOLD
        if carried.told:
            return carried.after(*learnt)
        people = [e for e in self.candidates.named(sentence, past, gender) if e not in told]
        if not people and spoke is None:
            perhaps, seen = self.candidates.perhaps(sentence, past, gender, near=near)
            people, learnt = [e for e in perhaps if e not in told], (*learnt, *seen)
        people += [e for e in self.candidates.rival_of(sentence, past, people) if e not in told]
        if spoke is not None and self.candidates.goes_on_speaking(sentence, spoke, people, gender, person=bool(learnt)):
            only = self.candidates.is_sure(sentence, spoke, people, gender)
            return Answer(spoke if only else None, None if only else TWO_PRONOUN, learnt)
        shared = self.focus.shared(sentence, past, gender)
        if any(bearer is None for _, bearer in shared):
            return Answer(None, TWO_PRONOUN, (*carried.evidence, *learnt))
        people += [e for _, e in shared if e is not None and e not in people and e not in told]
        return self._of_several(sentence, past, people, gender, near=near).after(*carried.evidence, *learnt)

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
        if other.entity is None or other.entity is only:
            return Answer(only, None, other.evidence)
        if sentence.items[at].isa(Closed.HE_OR_SHE) and other.hold is None and other.entity.named:
            return Answer(other.entity, None, other.evidence)
        return Answer(None, TWO_PRONOUN, other.evidence)

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
        subject = self.candidates.subject(sentence, len(sentence.items))
        name = subject.name if subject is not None else None
        return name is not None and self.cast.entity_of(sentence, name) is entity

    def _carried(self, sentence: Sentence, gender: str) -> Answer:
        """Return whom the subject of a sentence means, where that is a pronoun of the same gender."""
        subject = self.candidates.subject(sentence, len(sentence.items))
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

    def _goes_on(self, sentence: Sentence, item: int) -> bool:
        """Return whether the sentence begins with the same pronoun ("When she ..."): then both point further back."""
        pronoun = sentence.items[item].lower
        opening = any(other.lower == pronoun for other in sentence.items[: min(item, _OPENING)])
        subject = self.candidates.subject(sentence, item)
        return opening or (subject is not None and subject.form == "pronoun" and subject.head == pronoun)


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
