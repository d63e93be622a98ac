"""Whom "he" or "she" means: the nearest sentence that names, or lets speak, one person of the right gender.

A simple form of Hobbs's search and of centering (Grosz, Joshi and Weinstein 1995): the one who spoke last, then the
subject of the sentence before; an owner ("Smith's plan") only where nobody else is named. Two candidates: no answer.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from sitegen.extract.cast import Cast
from sitegen.extract.clauses import is_auxiliary
from sitegen.extract.entities import Entity
from sitegen.extract.lemmas import lemmatize
from sitegen.extract.lexicon.cues import TALK
from sitegen.extract.lexicon.people import BODIES, OFFICES, PRONOUNS
from sitegen.extract.lexicon.places import AREAS, COUNTRIES, ORG_WORDS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.naming import may_be_person
from sitegen.extract.page import Item, Page, Sentence
from sitegen.extract.parsing import Parses
from sitegen.extract.reading import Reading
from sitegen.extract.salience import TURNS, main_subject
from sitegen.extract.sources import PREPOSITIONS, Source, first_subject

TWO_PRONOUN = "the pronoun may mean two people"
NOBODY = "nobody is named whom the words could mean"
_REACH = 6
"""How many sentences back a pronoun may point."""
_FULL_NAME = 2
_DETERMINERS = frozenset({"the", "a", "an", "of", "in", "at"})
_OPENING = 3
_TERRITORIES = frozenset({"county", "city", "township", "parish", "island", "islands", "valley", "river"})
_TURNED_TO = 4
"""Words after a pronoun among which the one stands to whom its verb is turned."""
_BEFORE = 2
"""How many sentences before must be about the subject of two candidates to make it the salient one."""

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
    describe: Callable[[Source, Sentence], Entity | None]
    """Makes an unnamed person of a description."""
    carried: dict[int, Answer] = field(default_factory=dict)
    """Sentence number -> whom the pronoun that is its subject means."""
    parsed: set[tuple[int, int]] = field(default_factory=set)
    """Sentence number and item of the pronouns whose answer rests on a parse."""
    _parsed_subjects: set[int] = field(default_factory=set)
    """Numbers of the sentences in which only a parse told whom a pronoun takes up."""

    def find(self, sentence: Sentence, item: int, gender: str) -> Answer:
        """Look back from an item of a sentence for a person of a gender."""
        told = self._told(sentence, item)
        same = self.spoke.get(sentence.number)
        if same is not None and same not in told and _fits(same, gender):
            return same, None
        first = sentence.number - self._goes_on(sentence, item)
        for number in range(first, max(-1, sentence.number - _REACH), -1):
            past = item if number == sentence.number else None
            near = number == sentence.number - 1
            answer = self._within(self.page.sentences[number], past, gender, near=near, told=told)
            if answer is not None:
                if number in self._parsed_subjects:
                    self.parsed.add((sentence.number, item))
                return answer
        return None, NOBODY

    def _told(self, sentence: Sentence, item: int) -> list[Entity]:
        """Return whom the pronoun cannot mean, because its own verb is turned to them ("he told Halden")."""
        if sentence.items[item].lower not in PRONOUNS:
            return []
        last = item + _TURNED_TO
        quotes = (n for n in range(item, min(last, len(sentence.items))) if sentence.items[n].quote is not None)
        last = next(quotes, last)
        found = [(at, e) for at, e in self.cast.people_in(sentence) if item < at < last]
        return [e for at, e in found if not self._possesses(sentence, at)]

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
        if spoke is not None and _fits(spoke, gender) and not (len(people) == 1 and self._asks(sentence, spoke)):
            return (spoke, None) if spoke.named or not people else (None, TWO_PRONOUN)
        shared = self._shared(sentence, past, gender)
        if any(bearer is None for _, bearer in shared):
            return None, TWO_PRONOUN
        people += [e for _, e in shared if e is not None and e not in people and e not in told]
        if not people:
            return None
        return (people[0], None) if len(people) == 1 else self._salient(sentence, past, people, gender, near=near)

    def _carried(self, sentence: Sentence, gender: str) -> Answer | None:
        """Return whom the subject of a sentence means, where that is a pronoun of the same gender."""
        subject = self._subject(sentence, len(sentence.items))
        if subject is None or subject.form != "pronoun" or PRONOUNS.get(subject.head) != gender:
            return None
        if sentence.number not in self.carried:
            self.carried[sentence.number] = (None, NOBODY)
            self.carried[sentence.number] = self.find(sentence, subject.first, gender)
            if (sentence.number, subject.first) in self.parsed:
                self._parsed_subjects.add(sentence.number)
        answer = self.carried[sentence.number]
        return None if answer[1] == NOBODY else answer

    def _asks(self, sentence: Sentence, spoke: Entity) -> bool:
        """Return whether the one who spoke in a sentence only asked ("Halden was asked by a caller why ...")."""
        cues = [c.cue.lemma for c in self.readings[sentence.number].clauses if c.source is not None]
        return not spoke.named and bool(cues) and cues[-1] == "ask"

    def _speaker_in(self, sentence: Sentence) -> Entity | None:
        spoke = self.spoke.get(sentence.number)
        if spoke is not None and spoke.kind == "unknown":
            last = spoke.words[-1].lower() if spoke.words else ""
            spoke.kind = "unknown" if last in ORG_WORDS | AREAS | COUNTRIES or not last else "person"
        return spoke

    def _named(self, sentence: Sentence, past: int | None, gender: str) -> list[Entity]:
        found = self.cast.people_in(sentence, past)
        beside = [(at, e) for at, e in found if _fits(e, gender) and not self._possesses(sentence, at)]
        return list(dict.fromkeys(e for at, e in beside if past is None or not self._questions(sentence, at)))

    def _questions(self, sentence: Sentence, at: int) -> bool:
        """Return whether somebody asks in the words that open a sentence ("Asked by Halden whether ..., he said")."""
        first = self.cast.names[sentence.number].at[at].first
        opening = [item.lower for item in sentence.items[:first]]
        return opening[-1:] == ["by"] and opening[0] in {"asked", "pressed", "questioned", "quizzed", "challenged"}

    def _shared(self, sentence: Sentence, past: int | None, gender: str) -> list[tuple[int, Entity | None]]:
        """Return item and bearer of each name that several share and one of a gender bears; None where two may.

        "Mrs. Halden smiled. She said ..." means the one woman of that name; it is no doubt that a man has it, too.
        """
        found: list[tuple[int, Entity | None]] = []
        for at, bearers in self.cast.shared.get(sentence.number, ()):
            fitting = [entity for entity in bearers if entity.kind != "person" or _fits(entity, gender)]
            sure = len(fitting) == 1 and _fits(fitting[0], gender) and fitting[0].gender == gender
            if (past is None or at < past) and (fitting or not bearers):
                found.append((at, fitting[0] if sure else None))
        return found

    def _possesses(self, sentence: Sentence, at: int) -> bool:
        """Return whether a name only owns something ("Smith's plan"): such a one is seldom taken up by a pronoun."""
        name = self.cast.names[sentence.number].at[at]
        return name.past < len(sentence.items) and sentence.items[name.past].text in {"'s", "’s", "'", "’"}

    def _perhaps(self, sentence: Sentence, past: int | None, gender: str, *, near: bool) -> list[Entity]:
        """Return who else may be meant: owners ("Smith's words"), names of unknown kind, and described people.

        An owner counts in a sentence before only; somebody described only in the one right before.
        """
        owners = list(dict.fromkeys(e for _, e in self.cast.people_in(sentence) if _fits(e, gender) and past is None))
        subject = self._subject(sentence, past or len(sentence.items))
        if owners or subject is None:
            return owners
        if subject.name is not None:
            entity = self.cast.entity_of(sentence, subject.name)
            bare = sentence.items[subject.first].lower != "the"
            if bare and entity is not None and entity.kind == "unknown" and may_be_person(entity.words):
                entity.kind = "person"
                return [entity]
        described = self.describe(subject, sentence) if near else None
        return [described] if described is not None and _fits(described, gender) else []

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
            and names.at[at].words[-1].lower() not in ORG_WORDS | _TERRITORIES
            and sentence.items[at - 1].lower not in _DETERMINERS | BODIES
            and not self._possesses(sentence, at)
        ][:1]

    def _goes_on(self, sentence: Sentence, item: int) -> bool:
        """Return whether the sentence begins with the same pronoun ("When she ..."): then both point further back."""
        pronoun = sentence.items[item].lower
        opening = any(other.lower == pronoun for other in sentence.items[: min(item, _OPENING)])
        subject = self._subject(sentence, item)
        return opening or (subject is not None and subject.form == "pronoun" and subject.head == pronoun)

    def _subject(self, sentence: Sentence, limit: int) -> Source | None:
        return first_subject(sentence.items, self.cast.names[sentence.number], limit)

    def _salient(
        self, sentence: Sentence, past: int | None, people: list[Entity], gender: str, *, near: bool
    ) -> Answer:
        """Of several in one sentence take its subject, where something bears out that the text is about that one."""
        reporting = self._reporting(sentence, people)
        if len(reporting) == 1:
            return reporting[0], None
        subject = self._subject(sentence, len(sentence.items))
        first = self.cast.entity_of(sentence, subject.name) if subject is not None and subject.name else None
        if first in people and (
            first in reporting or self._embeds(sentence, first) or self._goes_before(sentence, first)
        ):
            return first, None
        parsed = self._parsed_subject(sentence, past, people, gender) if near or past is not None else None
        if parsed is None and subject is not None and first in people and near and self._acts_alone(sentence, subject):
            self._parsed_subjects.add(sentence.number)
            return first, None
        return parsed, None if parsed is not None else TWO_PRONOUN

    def _acts_alone(self, sentence: Sentence, subject: Source) -> bool:
        """Return whether nobody beside the subject of a sentence can be the one who speaks next.

        Somebody can whom the subject asks, meets or beats, who acts in a passive ("praised by Oke"), who has a verb
        of their own ("that Oke was late"), or who may share the clause with the subject ("and Oke").
        """
        items = sentence.items
        acting = self.cast.entity_of(sentence, subject.name) if subject.name is not None else None
        if subject.first and items[subject.first - 1].lower in PREPOSITIONS:
            return False
        spoken = set(lemmatize([item.text for item in items if item.quote is None]))
        if spoken & TURNS:
            return False
        for at, entity in self.cast.people_in(sentence, perhaps=True):
            name = self.cast.names[sentence.number].at[at]
            if entity is acting or self._possesses(sentence, at):
                continue
            before = _word_before(items, name.first)
            if before not in _OBJECTS_OF or (name.past < len(items) and is_auxiliary(items[name.past])):
                return False
        return True

    def _reporting(self, sentence: Sentence, people: list[Entity]) -> list[Entity]:
        """Return which of them report speech in a sentence, in a clause of their own; who asks is answered instead."""
        tells = TALK - {"ask"}
        told = self.readings[sentence.number].clauses
        clauses = [c for c in told if c.cue.lemma in tells and (c.relative or not c.inherited)]
        names = [c.source.name for c in clauses if c.source is not None and c.source.name is not None]
        found = [self.cast.entity_of(sentence, name) for name in names]
        return list(dict.fromkeys(e for e in found if e is not None and e in people))

    def _goes_before(self, sentence: Sentence, first: Entity) -> bool:
        """Return whether one of the sentences before is about the subject of this one, too."""
        for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _BEFORE), -1):
            earlier = {e for _, e in self.cast.people_in(self.page.sentences[number])}
            if self.spoke.get(number) is first or earlier == {first}:
                return True
        return False

    def _parsed_subject(self, sentence: Sentence, past: int | None, people: list[Entity], gender: str) -> Entity | None:
        """Ask the parse of a sentence which of them is its subject."""
        names, items = self.cast.names[sentence.number], sentence.items
        found = [*self.cast.people_in(sentence, past, perhaps=True), *self._shared(sentence, past, gender)]
        named = [(names.at[at], entity) for at, entity in found if entity is not None and entity in people]
        places = [(items[name.first].start, items[name.past - 1].end, e) for name, e in named]
        subject = main_subject(self.parses.sentence(sentence), places)
        if subject is not None:
            self._parsed_subjects.add(sentence.number)
        return subject

    def _embeds(self, sentence: Sentence, subject: Entity) -> bool:
        """Return whether everybody named beside the subject stands inside another phrase ("of", "who", "'s").

        Such a one is no rival of the subject; an object ("beat Oke") or a companion ("with Oke") is.
        """
        items = sentence.items
        start = min((at for at, entity in self.cast.people_in(sentence) if entity is subject), default=0)
        for at, entity in self.cast.people_in(sentence, perhaps=True):
            first = self.cast.names[sentence.number].at[at].first
            if entity is subject or first < start or self._possesses(sentence, at):
                continue
            opening = items[first - 1].lower if first else ""
            inside = any(item.lower in _RELATIVE for item in items[:first])
            if opening not in _EMBEDDING and not inside:
                return False
        return True


def _word_before(items: list[Item], at: int) -> str:
    """Return the word before a name and what describes it ("praised former president Oke"), in lower case."""
    while at > 0 and items[at - 1].lower in OFFICES | _QUALIFYING:
        at -= 1
    return items[at - 1].lower if at else ""


_QUALIFYING = frozenset({"former", "then", "late", "fellow", "rival", "the", "his", "her", "their", "president-elect"})
_RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})
_EMBEDDING = frozenset({"of", "for", "about", "under", "since", "like", "despite", "over", "behind", "on", "toward"})
_OBJECTS_OF = _EMBEDDING | words("towards from to at in succeeding backing introducing supporting opposing")
"""Words after which a name is no subject, though the one who bears it may be near."""


def _fits(entity: Entity, gender: str) -> bool:
    return entity.kind == "person" and (not gender or entity.gender in {gender, ""})
