"""Whom the local mention of a speaker means: by name, role, pronoun, or because the speaker before goes on."""

import re
from dataclasses import dataclass

from sitegen.extract.antecedents import NOBODY, Antecedents
from sitegen.extract.cast import Cast
from sitegen.extract.entities import Entity, Mention
from sitegen.extract.lexicon.people import BODIES, FEMALE_ROLES, GROUPS, MALE_ROLES, PRONOUNS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.naming import may_be_person
from sitegen.extract.page import Page, Sentence
from sitegen.extract.reading import Reading
from sitegen.extract.report import HANGING, Report
from sitegen.extract.sources import Source, first_subject
from sitegen.records import ActorKind, Resolution

TWO_SPEAKERS = "two people share this name in the article"
TWO_ROLE = "the description fits two people"
MAYBE_NAMED = "the description may mean somebody whom the article names"
_ARTICLE_AND_NOUN = 2
SEVERAL = "several speakers together"
WRITER = "the writer of the article speaks"
NO_SPEAKER = "no speaker found"
_WEAK = frozenset({"mixed weak", "subject before", "paragraph subject"})


@dataclass(slots=True)
class Speaker:
    """Who speaks, how that was found, and what stands against publishing it."""

    entity: Entity | None
    resolution: Resolution
    hold: str | None = None


class Resolver:
    """Finds the speaker of each report of an article, in text order."""

    def __init__(self, page: Page, cast: Cast, readings: list[Reading]) -> None:
        """Keep the article as it was read."""
        self.page = page
        self.cast = cast
        self.found: dict[int, Speaker] = {}
        self.sources: dict[tuple[int, int], Speaker] = {}
        self.by_role: dict[str, list[Entity]] = {}
        self.bodies: dict[str, list[Entity]] = {}
        self.unnamed: dict[str, Entity] = {}
        """Head noun -> the last unnamed source described by it."""
        self.first_person = min(
            (e.mentions[0].start for e in cast.entities if e.kind == "person"), default=len(page.body)
        )
        for entity in cast.entities:
            for role in entity.roles:
                self.by_role.setdefault(role, []).append(entity)
            for word in {w.lower() for w in entity.words} if entity.kind == "organisation" else ():
                self.bodies.setdefault(word, []).append(entity)
        self.spoke: dict[int, Entity] = {}
        """Sentence number -> who was last found to speak in it."""
        self.antecedents = Antecedents(page, cast, readings, self.spoke, self._described_person)

    def speaker_of(self, report: Report) -> Speaker:
        """Return the speaker of a report; reports must come in text order."""
        speaker = self._speaker_of(report)
        self.found[id(report)] = speaker
        if speaker.entity is not None and speaker.hold is None and report.evidence not in _WEAK:
            self.spoke[report.sentence.number] = speaker.entity
        return speaker

    def _speaker_of(self, report: Report) -> Speaker:
        if report.antecedent is not None:
            return self._continued(report, report.antecedent)
        if report.source is None or report.source_sentence is None:
            return Speaker(None, "none", NO_SPEAKER)
        key = (report.source_sentence.number, report.source.first)
        if key not in self.sources:
            self.sources[key] = self._resolve(report.source, report.source_sentence)
        speaker = self.sources[key]
        if report.evidence in HANGING:
            return self._lent(report, speaker)
        return speaker

    def _continued(self, report: Report, antecedent: Report) -> Speaker:
        earlier = self.found.get(id(antecedent))
        if earlier is None or earlier.entity is None:
            return Speaker(None, "continuation", earlier.hold if earlier else NO_SPEAKER)
        return Speaker(earlier.entity, "continuation", self._rivals(report, earlier.entity) or earlier.hold)

    def _lent(self, report: Report, speaker: Speaker) -> Speaker:
        hold = speaker.hold
        if speaker.entity is not None and hold is None:
            hold = self._rivals(report, speaker.entity)
        return Speaker(speaker.entity, "continuation", hold)

    def _rivals(self, report: Report, entity: Entity) -> str | None:
        """Return a reason to hold where the sentences before a hanging quotation also let somebody else speak."""
        first = report.source_sentence.number if report.source_sentence is not None else report.sentence.number
        for number in range(first, report.sentence.number):
            sentence = self.page.sentences[number]
            others = {id(e) for _, e in self.cast.people_in(sentence) if e is not entity and e.kind == "person"}
            speaking = report.antecedent is not None and self.spoke.get(number) is entity
            if others and not speaking:
                return "the paragraph before names two people"
        return None

    def _resolve(self, source: Source, sentence: Sentence) -> Speaker:
        if source.several:
            return Speaker(None, "none", SEVERAL)
        if source.form == "name" and source.name is not None:
            entity = self.cast.entity_of(sentence, source.name)
            if entity is not None and entity.kind == "unknown" and _speaks_as_person(entity, source, sentence):
                entity.kind = "person"
            if _is_demonym(source, sentence):
                return Speaker(None, "role", MAYBE_NAMED)
            return Speaker(entity, "name", TWO_SPEAKERS if entity is None else None)
        if source.form == "pronoun":
            return self._pronoun(source, sentence)
        if source.form == "role":
            return self._role(source, sentence)
        return self._described(source, sentence)

    def _pronoun(self, source: Source, sentence: Sentence) -> Speaker:
        asks = PRONOUNS.get(source.head, "")
        if asks == "writer":
            return Speaker(None, "pronoun", WRITER)
        if asks in {"thing", "plural"}:
            return self._impersonal(source, sentence, asks)
        item = sentence.items[source.first]
        entity, hold = self.antecedents.find(sentence, source.first, asks)
        if entity is not None:
            entity.mentions.append(Mention(item.start, item.end, "pronoun", sentence.number, source.first))
            entity.gender = entity.gender or ("male" if asks == "male" else "female")
        return Speaker(entity, "pronoun", hold)

    def _impersonal(self, source: Source, sentence: Sentence, asks: str) -> Speaker:
        for number in range(sentence.number - 1, max(-1, sentence.number - 3), -1):
            entity = self.spoke.get(number)
            if entity is None:
                entity = self._body_or_group(self.page.sentences[number], asks)
            if entity is not None and entity.kind in (
                {"group"} if asks == "plural" else {"organisation", "government"}
            ):
                item = sentence.items[source.first]
                entity.mentions.append(Mention(item.start, item.end, "pronoun", sentence.number, source.first))
                return Speaker(entity, "pronoun")
        return Speaker(None, "pronoun", NOBODY)

    def _body_or_group(self, sentence: Sentence, asks: str) -> Entity | None:
        """Return the group or body that is the subject of a sentence, for "they" or "it" in the next."""
        subject = first_subject(sentence.items, self.cast.names[sentence.number], len(sentence.items))
        if subject is None or subject.form == "pronoun":
            return None
        if subject.form == "name" and subject.name is not None:
            return self.cast.entity_of(sentence, subject.name)
        if _kind_of(subject.head) != ("group" if asks == "plural" else "organisation"):
            return None
        return self._resolve(subject, sentence).entity

    def _described_person(self, subject: Source, sentence: Sentence) -> Entity | None:
        """Return the unnamed person whom a description at the head of a sentence introduces."""
        if subject.form not in {"role", "description"} or _kind_of(subject.head) != "person":
            return None
        return self._resolve(subject, sentence).entity

    def _role(self, source: Source, sentence: Sentence) -> Speaker:
        """Find the one person of the article so far whom a definite description fits."""
        holders = [e for e in self.by_role.get(source.head, []) if e.kind == "person" and e.mentions]
        start = sentence.items[source.first].start
        modifiers = {i.lower for i in sentence.items[source.first + 1 : source.past - 1]}
        if len(holders) > 1 and modifiers:
            holders = [e for e in holders if modifiers <= e.described] or holders
        so_far = [e for e in holders if min(m.start for m in e.mentions) < start]
        if len(so_far) == 1 and len(holders) == 1:
            entity = so_far[0]
            end = sentence.items[source.past - 1].end
            entity.mentions.append(Mention(start, end, "role", sentence.number, source.first))
            return Speaker(entity, "role")
        if len(holders) > 1:
            return Speaker(None, "role", TWO_ROLE)
        return self._described(source, sentence)

    def _known_description(self, source: Source) -> Entity | None:
        """Return the unnamed source or the body that "the spokesman" or "the bank" takes up again."""
        if not source.definite:
            return None
        if source.head in self.unnamed:
            return self.unnamed[source.head]
        bodies = self.bodies.get(source.head, [])
        return bodies[0] if len(bodies) == 1 else None

    def _described(self, source: Source, sentence: Sentence) -> Speaker:
        start, end = sentence.items[source.first].start, sentence.items[source.past - 1].end
        known = self._known_description(source) if source.past - source.first == _ARTICLE_AND_NOUN else None
        if known is not None:
            known.mentions.append(Mention(start, end, "role", sentence.number, source.first))
            return Speaker(known, "role")
        single = _kind_of(source.head) == "person" and not source.head.endswith("s")
        opening = sentence.items[source.first].lower
        doubtful = single and (opening in {"the", "that", "this"} or not source.opened)
        hold = MAYBE_NAMED if doubtful and source.head not in _CROWDS and self._somebody_before(start) else None
        label = " ".join(self.page.body[start:end].split())
        entity = Entity((), _kind_of(source.head), named=False, label=label, head=source.head)
        if source.head in FEMALE_ROLES:
            entity.gender = "female"
        elif source.head in MALE_ROLES:
            entity.gender = "male"
        entity.mentions.append(Mention(start, end, "description", sentence.number, source.first))
        self.cast.entities.append(entity)
        self.unnamed[source.head] = entity
        return Speaker(entity, "none", hold)

    def _somebody_before(self, start: int) -> bool:
        """Return whether a person is named before: "the driver" may be that one."""
        return self.first_person < start


_CROWDS = words("crowd audience public family couple pair jury plaque ad voice")
_DEMONYM = re.compile(r"(?:an|ese|ish)$")


def _is_demonym(source: Source, sentence: Sentence) -> bool:
    """Return whether "the Texan" stands for somebody."""
    name = source.name
    if name is None or len(name.words) != 1 or name.before or sentence.items[source.first].lower != "the":
        return False
    return bool(_DEMONYM.search(name.words[0])) and not name.words[0].isupper()


def _kind_of(head: str) -> ActorKind:
    if head in GROUPS:
        return "group"
    if head in BODIES:
        return "organisation"
    return "person"


def _speaks_as_person(entity: Entity, source: Source, sentence: Sentence) -> bool:
    """Return whether a speaker of unknown kind has a person's name, and no article before it."""
    return may_be_person(entity.words) and sentence.items[source.first].lower != "the"
