"""Which of several people named in a sentence the text is about: whom a pronoun in the next one takes up.

The one who reports speech; else the subject, before its objects and what hangs on a noun (Grosz, Joshi and Weinstein
1995, "Centering"), where nobody beside it can be the one who speaks next.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sitegen.extract.clauses.noun_phrases import STOPS
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.discourse.answers import Answer
from sitegen.extract.discourse.salience import main_subject, turns
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Discourse, NounPhrases, People, Reporting, SpeechVerbs
from sitegen.extract.lemmas import lemmatize
from sitegen.extract.names.descriptions import gender_of_words
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.parsing import Parses
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Reading
from sitegen.records import ActorKind

_BEFORE = 2
"""How many sentences before must be about the subject of two candidates to make it the salient one."""


@dataclass(slots=True)
class Focus:
    """Finds whom the sentences of one article are about."""

    page: Page
    cast: Cast
    readings: list[Reading]
    parses: Parses
    spoke: Mapping[int, Entity]
    """Sentence number -> who was last found to speak in it."""
    described: Callable[[Sentence], Entity | None]
    """Tells whom the subject of a sentence means, where that is a description of somebody named."""

    def choose(self, sentence: Sentence, past: int | None, people: list[Entity], gender: str, *, near: bool) -> Answer:
        """Take the subject of the sentence, where something bears out that the text is about that one.

        Args:
            sentence: The sentence that names them.
            past: Where to stop; None for the whole of it.
            people: Two or more of those whom it names.
            gender: That of the pronoun.
            near: Whether the pronoun stands in the sentence right after.

        Returns:
            Nobody where nothing bears it out.

        """
        reporting = self._reporting(sentence, people)
        if len(reporting) == 1:
            return Answer(reporting[0])
        subject, first = self.cast.subject_of(sentence), self._first_of(sentence, past)
        if first in people and (first in reporting or self._is_about(sentence, first, near=near)):
            return Answer(first)
        parsed = self._parsed_subject(sentence, past, people, gender) if near or past is not None else None
        if parsed is None and subject is not None and first in people and near and self._acts_alone(sentence, subject):
            parsed = first
        return Answer(parsed, parsed=parsed is not None)

    def shared(self, sentence: Sentence, past: int | None, gender: str) -> list[tuple[int, Entity | None]]:
        """Return item and bearer of each name that several share and one of a gender bears; None where two may.

        "Mrs. Halden smiled. She said ..." means the one woman of that name; it is no doubt that a man has it, too, and
        whoever she is, "he" means somebody else.
        """
        found: list[tuple[int, Entity | None]] = []
        for at, bearers in self._shared_names(sentence, past, gender):
            fitting = [entity for entity in bearers if entity.kind != "person" or fits(entity, gender)]
            sure = len(fitting) == 1 and fits(fitting[0], gender) and fitting[0].gender == gender
            if fitting or not bearers:
                found.append((at, fitting[0] if sure else None))
        return found

    def _shared_names(self, sentence: Sentence, past: int | None, gender: str) -> Iterator[tuple[int, list[Entity]]]:
        """Yield item and bearers of each name that several share, before an item, where one of them may be meant."""
        for at, bearers in self.cast.shared.get(sentence.number, ()):
            if (past is None or at < past) and not self._is_of_nobody(sentence, at, gender):
                yield at, bearers

    def _is_of_nobody(self, sentence: Sentence, at: int, gender: str) -> bool:
        """Return whether nobody of a name can be meant: a title tells another gender, or it tells which body it is."""
        titles = self.cast.names[sentence.number].at[at].before
        another = bool(gender) and gender_of_words(titles, self.page.language) not in {"", gender}
        return another or self.cast.tells_which(sentence, at)

    def _first_of(self, sentence: Sentence, past: int | None) -> Entity | None:
        """Return whom the subject of a sentence means, by name or described, or that of a clause before an item."""
        subject = self.cast.subject_of(sentence)
        named = self.cast.entity_of(sentence, subject.name) if subject is not None and subject.name else None
        return named or (self.described(sentence) if past is None else self._opens_with(sentence, past))

    def _is_about(self, sentence: Sentence, first: Entity, *, near: bool) -> bool:
        """Return whether others are named within other phrases only, or the text around is about the subject, too."""
        within = self._embeds(sentence, first) or self._goes_before(sentence, first)
        return within or (near and self._goes_after(sentence, first))

    def _acts_alone(self, sentence: Sentence, subject: SourceMention) -> bool:
        """Return whether nobody beside the subject of a sentence can be the one who speaks next.

        Somebody can whom the subject asks, meets or beats, who acts in a passive ("praised by Oke"), who has a verb
        of their own ("that Oke was late"), or who may share the clause with the subject ("and Oke").
        """
        items = sentence.items
        acting = self.cast.entity_of(sentence, subject.name) if subject.name is not None else None
        if subject.first and items[subject.first - 1].isa(NounPhrases.BEHIND_HEAD):
            return False
        turned = self._turns(sentence)
        for at, entity in self.cast.people_in(sentence, perhaps=True):
            name = self.cast.names[sentence.number].at[at]
            if entity is acting or self.cast.owns(sentence, at):
                continue
            if self._is_embedded(sentence, name.first):
                continue
            start = _past_titles(sentence, name.first)
            before = items[start - 1] if start else None
            faced = turned and _faces(items, start)
            hangs = before is not None and before.isa(Discourse.OBJECT_OF)
            if faced or not hangs or (name.past < len(items) and is_auxiliary(items[name.past])):
                return False
        return True

    def _is_embedded(self, sentence: Sentence, first: int) -> bool:
        """Return whether a name stands in what somebody wants or holds ("to call Oke", "that he would meet Oke")."""
        items = sentence.items
        for at in range(first - 2, max(-1, first - 1 - _CLAUSE), -1):
            if items[at].text in STOPS or items[at].quote is not None:
                return False
            following = items[at + 1]
            if items[at].isa(Closed.THAT):
                return at > 0 and not items[at - 1].isa(People.OFFICE)
            if items[at].isa(Closed.TO) and following.text.islower() and not following.isa(Discourse.NO_VERB):
                return True
        return False

    def _reporting(self, sentence: Sentence, people: list[Entity]) -> list[Entity]:
        """Return which of them report speech in a sentence, in a clause of their own; who asks is answered instead."""
        told = self.readings[sentence.number].clauses
        clauses = [c for c in told if (c.relative or not c.inherited) and self._tells(sentence, c.cue)]
        names = [c.source.name for c in clauses if c.source is not None and c.source.name is not None]
        found = [self.cast.entity_of(sentence, name) for name in names]
        return list(dict.fromkeys(e for e in found if e is not None and e in people))

    def _tells(self, sentence: Sentence, cue: Cue) -> bool:
        """Return whether a verb reports what somebody says, and neither asks nor acts on somebody."""
        told = cue.isa(SpeechVerbs.CLAUSE) and not cue.isa(Discourse.ASKING)
        return told and not self._acts_on_one(sentence, cue)

    def _acts_on_one(self, sentence: Sentence, cue: Cue) -> bool:
        """Return whether what could be a verb of speech tells what is done to somebody named ("found Oke at home")."""
        word = sentence.items[cue.past - 1].word.cue
        acts = word is not None and word.lemma in self.page.language.words(Discourse.ACTS_ON)
        return acts and cue.past in self.cast.names[sentence.number].at

    def _goes_before(self, sentence: Sentence, first: Entity) -> bool:
        """Return whether one of the sentences before is about the subject of this one, too."""
        for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _BEFORE), -1):
            earlier = {e for _, e in self.cast.people_in(self.page.sentences[number])}
            if self.spoke.get(number) is first or earlier == {first}:
                return True
        return False

    def _goes_after(self, sentence: Sentence, first: Entity) -> bool:
        """Return whether the sentence behind the one that follows adds to what the subject of this one said.

        "Oke scolded Vell. “It leaks,” he said. “It is old,” Oke added", "Oke also wanted boats"; before "also" who was
        asked may have answered.
        """
        following = self.readings[sentence.number + 2 : sentence.number + 3]
        if not following:
            return False
        after = following[0].sentence
        subject = self.cast.subject_of(after)
        also = subject is not None and item_at(after.items, subject.past).isa(Discourse.ALSO)
        told = [one.source for one in following[0].clauses if one.cue.isa(Discourse.ADDING) and not one.inherited]
        told += [subject] if also and not self._turns(sentence) else []
        names = [one.name for one in told if one is not None and one.name is not None]
        return any(self.cast.entity_of(after, name) is first for name in names)

    def _opens_with(self, sentence: Sentence, past: int) -> Entity | None:
        """Return the subject of the clause with which a sentence opens up to a pronoun ("When Oke beat Vell, he ...").

        Whom that one spoke to or met may be the one who speaks then.
        """
        items = sentence.items
        name = self.cast.names[sentence.number].at.get(1)
        if name is None or item_at(items, past - 1).text != "," or self._turns(sentence, past):
            return None
        return self.cast.entity_of(sentence, name) if items[0].isa(Reporting.SUBORDINATE) else None

    def _turns(self, sentence: Sentence, past: int | None = None) -> bool:
        """Return whether a verb of a sentence, before an item, is one after which the other may speak as well."""
        plain = [item.text for item in sentence.items[:past] if item.quote is None]
        return not turns(self.page.language).isdisjoint(lemmatize(plain, self.page.language))

    def _parsed_subject(self, sentence: Sentence, past: int | None, people: list[Entity], gender: str) -> Entity | None:
        """Ask the parse of a sentence which of them is its subject."""
        names, items = self.cast.names[sentence.number], sentence.items
        found = [*self.cast.people_in(sentence, past, perhaps=True), *self.shared(sentence, past, gender)]
        named = [(names.at[at], entity) for at, entity in found if entity is not None and entity in people]
        places = [(items[name.first].start, items[name.past - 1].end, e) for name, e in named]
        return main_subject(self.parses.sentence(sentence), places, self.page.language)

    def _embeds(self, sentence: Sentence, subject: Entity) -> bool:
        """Return whether everybody named beside the subject stands inside another phrase ("of", "who", "'s").

        Such a one is no rival of the subject; an object ("beat Oke") or a companion ("with Oke") is.
        """
        items = sentence.items
        start = min((at for at, entity in self.cast.people_in(sentence) if entity is subject), default=0)
        for at, entity in self.cast.people_in(sentence, perhaps=True):
            first = self.cast.names[sentence.number].at[at].first
            if entity is subject or first < start or self.cast.owns(sentence, at):
                continue
            inside = any(item.isa(Discourse.RELATIVE) for item in items[:first])
            if not inside and not (first and items[first - 1].isa(Discourse.EMBEDDING)):
                return False
        return True


def _past_titles(sentence: Sentence, at: int) -> int:
    """Return where what describes a name begins ("former president Oke", "then-Mayor Oke")."""
    prefixes = sentence.language.words(Discourse.FORMER_PREFIX)
    while at > 0:
        before = sentence.items[at - 1].lower
        bare = next((before.removeprefix(prefix) for prefix in prefixes if before.startswith(prefix)), before)
        if not sentence.language.word(bare).isa(People.OFFICE, Discourse.QUALIFYING):
            break
        at -= 1
    return at


_CLAUSE = 12
"""Words before a name among which the "that" or the "to" of its clause stands."""


def _faces(items: list[Item], start: int) -> bool:
    """Return whether the subject of a verb of meeting turns to a name ("spoke to Oke"), and no office does ("to")."""
    return items[start - 1].isa(Discourse.FACED) and not items[start - 2].isa(People.OFFICE)


def fits(entity: Entity, gender: str, kind: ActorKind | None = None) -> bool:
    """Return whether a pronoun of a gender can mean somebody: a person who is not known to be of another.

    Args:
        entity: Somebody.
        gender: That of the pronoun; empty for any.
        kind: What somebody was just found to be.

    """
    return (kind or entity.kind) == "person" and (not gender or entity.gender in {gender, ""})
