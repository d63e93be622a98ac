"""Whom "he" or "she" means: the nearest sentence that names, or lets speak, one person of the right gender.

A simple form of Hobbs's search and of centering (Grosz, Joshi and Weinstein 1995): the one who spoke last, then the
subject of the sentence before; an owner ("Smith's plan") only where nobody else is named. Two candidates: no answer.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from sitegen.extract.discourse.focus import Focus, fits
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Discourse, People, Places
from sitegen.extract.pages.page import Item, Page, Sentence
from sitegen.extract.parsing import Parses
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import NOBODY, TWO_PRONOUN
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.subjects import first_subject
from sitegen.extract.speech.reading import Reading

_REACH = 6
"""How many sentences back a pronoun may point."""
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w-]+(?: [^\W\d_a-z][\w-]+)*")
_NESTED = re.compile(r"[‘'][^‘’']{3,}[’'](?!\w)")
_FULL_NAME = 2
_OPENING = 3
_TURNED_TO = 4
"""Words after a pronoun among which the one stands to whom its verb is turned."""

_NO_PERSON = (Places.ORGANISATION_WORD, Places.AREA, Places.COUNTRY)
"""Classes of words that are no surname."""
_NO_PERSONS_LAST = (Places.ORGANISATION_WORD, Discourse.TERRITORY)

Answer = tuple[Entity | None, str | None]
"""Who is meant, or why that is not sure."""


@dataclass(slots=True)
class Antecedents:
    """Finds whom pronouns mean in one article."""

    page: Page
    cast: Cast
    readings: list[Reading]
    parses: Parses
    spoke: dict[int, Entity]
    """Sentence number -> who was last found to speak in it."""
    describe: Callable[[SourceMention, Sentence], Entity | None]
    """Makes an unnamed person of a description."""
    carried: dict[int, Answer] = field(default_factory=dict)
    """Sentence number -> whom the pronoun that is its subject means."""
    parsed: set[tuple[int, int]] = field(default_factory=set)
    """Sentence number and item of the pronouns whose answer rests on a parse."""
    weighing: set[int] = field(default_factory=set)
    """Numbers of the sentences whose own pronoun is being looked up."""
    focus: Focus = field(init=False)

    def __post_init__(self) -> None:
        """Look at the same article for whom its sentences are about."""
        self.focus = Focus(self.page, self.cast, self.readings, self.parses, self.spoke)

    def find(self, sentence: Sentence, item: int, gender: str) -> Answer:
        """Look back from an item of a sentence for a person of a gender."""
        told = self._told(sentence, item)
        same = self.spoke.get(sentence.number)
        if same is not None and same not in told and fits(same, gender):
            return same, None
        reported = _reports_before(sentence.items, item)
        first = sentence.number - (reported or self._goes_on(sentence, item))
        for number in range(first, max(-1, sentence.number - _REACH), -1):
            past = item if number == sentence.number else None
            near = number == sentence.number - 1
            answer = self._within(self.page.sentences[number], past, gender, near=near, told=told)
            if answer is not None and past is None:
                answer = self._weigh(answer, sentence, self.page.sentences[number], gender)
            if answer is not None:
                if number in self.focus.parsed:
                    self.parsed.add((sentence.number, item))
                return answer
        # "Halden hopes that it will be “a place to be loud in”, she said", where nobody else comes before
        return (self._within(sentence, item, gender, near=False, told=told) if reported else None) or (None, NOBODY)

    def _told(self, sentence: Sentence, item: int) -> list[Entity]:
        """Return whom the pronoun cannot mean, because its own verb is turned to them ("he told Halden")."""
        if sentence.items[item].word.value(People.PRONOUN) is None:
            return []
        last = item + _TURNED_TO
        quotes = (n for n in range(item, min(last, len(sentence.items))) if sentence.items[n].quote is not None)
        last = next(quotes, last)
        found = [(at, e) for at, e in self.cast.people_in(sentence) if item < at < last]
        return [e for at, e in found if not self.cast.owns(sentence, at)]

    def _weigh(self, answer: Answer, sentence: Sentence, before: Sentence, gender: str) -> Answer:
        """Weigh an answer against whom the quoted words name.

        Of two named right before the other one is meant. Some do speak of themselves by name: where only one of two
        was found to be meant, and the words name that one, it stays open.
        """
        words = self._names_in_quotes(sentence)
        people = dict.fromkeys(
            e for _, e in self.cast.people_in(before, perhaps=True) if e.kind != "person" or fits(e, gender)
        )
        left = [e for e in people if not self._is_among(e, words)]
        if answer[0] is not None and left and self._is_among(answer[0], words):
            return None, TWO_PRONOUN
        told = len(left) == 1 and len(people) == len(left) + 1  # the other is the one spoken of
        shared = before.number != sentence.number - 1 or self.cast.shared.get(before.number)
        decided = answer == (None, TWO_PRONOUN) and told and not shared and fits(left[0], gender)
        return (left[0], None) if decided else answer

    def _names_in_quotes(self, sentence: Sentence) -> list[str]:
        """Return the runs of capitalised words in what is quoted in a sentence, but for quotations within it."""
        said = [item.quote for item in sentence.items if item.quote is not None]
        texts = [_NESTED.sub("", self.page.body[q.inner_start : q.inner_end]) for q in said]
        return [run for text in texts for run in _CAPITALISED.findall(text)]

    def _is_among(self, entity: Entity, runs: list[str]) -> bool:
        """Return whether a run of capitalised words names somebody: by surname, and by no other given name."""
        if not entity.words:
            return False
        given, last = entity.words[0], entity.words[-1]
        for run in runs:
            words = run.split()
            if last not in words:
                continue
            before = words[: words.index(last)]
            if not before or given in before or self._is_title(before[-1]):
                return True
        return False

    def _is_title(self, word: str) -> bool:
        """Return whether a word stands before a name and is none itself ("Mayor Oke")."""
        return self.page.language.word(word.lower()).isa(People.OFFICE, People.TITLE)

    def _within(
        self, sentence: Sentence, past: int | None, gender: str, *, near: bool, told: list[Entity]
    ) -> Answer | None:
        """Return what one sentence says, as far as it is read; None where it names nobody who fits."""
        spoke = self._speaker_in(sentence) if past is None else None
        spoke = None if spoke in told else spoke
        if past is None and spoke is None and (answer := self._carried(sentence, gender)) is not None:
            return answer
        people = [e for e in self._named(sentence, past, gender) if e not in told]
        if not people and spoke is None:
            people = [e for e in self._perhaps(sentence, past, gender, near=near) if e not in told]
        people += [e for e in self._rival_of(sentence, past, people) if e not in told]
        spoke = None if spoke is not None and spoke.doubtful and people else spoke
        if spoke is not None and fits(spoke, gender) and not (len(people) == 1 and self._asks(sentence, spoke)):
            return (spoke, None) if spoke.named or not people else (None, TWO_PRONOUN)
        shared = self.focus.shared(sentence, past, gender)
        if any(bearer is None for _, bearer in shared):
            return None, TWO_PRONOUN
        people += [e for _, e in shared if e is not None and e not in people and e not in told]
        if not people:
            return None
        if len(people) == 1:
            return self._beside_pronoun(sentence, people[0], gender) if past is None else (people[0], None)
        chosen = self.focus.choose(sentence, past, people, gender, near=near)
        return chosen, None if chosen is not None else TWO_PRONOUN

    def _beside_pronoun(self, sentence: Sentence, only: Entity, gender: str) -> Answer:
        """Return the only one whom a sentence names, unless "she" stands before the name and means somebody else.

        "Oke left, and she doubted that Halden could swim. “...,” she said" goes on about Oke.
        """
        items = sentence.items
        name = min((at for at, e in self.cast.people_in(sentence) if e is only), default=len(items))
        before = (n for n in range(name) if _is_he_or_she(items[n], gender))
        at = next(before, None)
        subject = self._subject(sentence, len(items))
        about = subject is not None and subject.name is not None and self.cast.entity_of(sentence, subject.name) is only
        if at is None or about or sentence.number in self.weighing:
            return only, None
        self.weighing.add(sentence.number)
        other, _ = self.find(sentence, at, gender)
        self.weighing.discard(sentence.number)
        return (only, None) if other is None or other is only else (None, TWO_PRONOUN)

    def _carried(self, sentence: Sentence, gender: str) -> Answer | None:
        """Return whom the subject of a sentence means, where that is a pronoun of the same gender."""
        subject = self._subject(sentence, len(sentence.items))
        if (
            subject is None
            or subject.form != "pronoun"
            or self.page.language.word(subject.head).value(People.PRONOUN) != gender
        ):
            return None
        if sentence.number not in self.carried:
            self.carried[sentence.number] = (None, NOBODY)
            self.carried[sentence.number] = self.find(sentence, subject.first, gender)
            if (sentence.number, subject.first) in self.parsed:
                self.focus.parsed.add(sentence.number)
        answer = self.carried[sentence.number]
        return None if answer[1] == NOBODY else answer

    def _asks(self, sentence: Sentence, spoke: Entity) -> bool:
        """Return whether the one who spoke in a sentence only asked ("Halden was asked by a caller why ...")."""
        cues = [c.cue for c in self.readings[sentence.number].clauses if c.source is not None]
        return not spoke.named and bool(cues) and cues[-1].isa(Discourse.ASKING)

    def _speaker_in(self, sentence: Sentence) -> Entity | None:
        spoke = self.spoke.get(sentence.number)
        if spoke is not None and spoke.kind == "unknown":
            last = spoke.words[-1].lower() if spoke.words else ""
            no_person = not last or self.page.language.word(last).isa(*_NO_PERSON)
            spoke.kind = "unknown" if no_person else "person"
        return spoke

    def _named(self, sentence: Sentence, past: int | None, gender: str) -> list[Entity]:
        found = self.cast.people_in(sentence, past)
        beside = [(at, e) for at, e in found if fits(e, gender) and not self.cast.owns(sentence, at)]
        return list(dict.fromkeys(e for at, e in beside if past is None or not self._questions(sentence, at)))

    def _questions(self, sentence: Sentence, at: int) -> bool:
        """Return whether somebody asks in the words that open a sentence ("Asked by Halden whether ..., he said")."""
        first = self.cast.names[sentence.number].at[at].first
        opening = sentence.items[:first]
        return bool(opening) and opening[-1].isa(Closed.BY) and opening[0].isa(Discourse.ASKED)

    def _perhaps(self, sentence: Sentence, past: int | None, gender: str, *, near: bool) -> list[Entity]:
        """Return who else may be meant: owners ("Smith's words"), names of unknown kind, and described people.

        An owner counts in a sentence before only; somebody described only in the one right before.
        """
        owners = list(dict.fromkeys(e for _, e in self.cast.people_in(sentence) if fits(e, gender) and past is None))
        subject = self._subject(sentence, past or len(sentence.items))
        if owners or subject is None:
            return owners
        if subject.name is not None:
            entity = self.cast.entity_of(sentence, subject.name)
            bare = not sentence.items[subject.first].isa(Closed.THE)
            if bare and entity is not None and entity.kind == "unknown" and self.cast.is_person(entity):
                entity.kind = "person"
                return [entity]
        described = self.describe(subject, sentence) if near else None
        return [described] if described is not None and fits(described, gender) else []

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
    if last < 1:
        return False
    if items[last].quote is not None:
        return items[last - 1].quote is None and items[last - 1].text not in {",", ":", ";", "—", "–", "-", "."}
    cue = items[item + 1].word.cue if item + 1 < len(items) else None
    closes = item + 2 >= len(items) or items[item + 2].text in {".", "!", "?"}
    return items[item - 1].text == "," and cue is not None and closes


def _is_he_or_she(item: Item, gender: str) -> bool:
    """Return whether a word is the pronoun for one person of a gender."""
    return item.isa(Closed.HE_OR_SHE) and item.word.value(People.PRONOUN) == gender
