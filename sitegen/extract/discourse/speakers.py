"""Whom the local mention of a speaker means: by name, role, pronoun, or because the speaker before goes on."""

from dataclasses import dataclass, replace

from sitegen.extract.clauses.noun_phrases import inner_article
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.discourse.answers import UNTOLD, Answer, Evidence
from sitegen.extract.discourse.antecedents import Antecedents
from sitegen.extract.discourse.definites import Definites
from sitegen.extract.discourse.state import DiscourseState
from sitegen.extract.entities import Entity, Gender, Mention
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import (
    Closed,
    Discourse,
    Kinship,
    Names,
    NounPhrases,
    People,
    Places,
    SpeechVerbs,
)
from sitegen.extract.languages.words import FINITE
from sitegen.extract.names.descriptions import kind_of
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.parsing import Parses
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import NO_SPEAKER, NOBODY, TWO_NAMED_BEFORE, TWO_SPEAKERS, WRITER
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.placing import hangs_on_place
from sitegen.extract.speech.clauses import Reading
from sitegen.extract.speech.report import HANGING, Report
from sitegen.records import Resolution
from sitegen.records.doubts import Doubts, doubts

_PERSONS = (People.OFFICE, People.SOMEONE, Kinship.KIN, Names.OCCUPATION_ENDING)
"""Classes of nouns for one person, whom "he" or "she" may take up."""
_WEAK = frozenset({"mixed weak", "subject before", "paragraph subject"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, how that was found, and what stands against publishing it."""

    entity: Entity | None
    resolution: Resolution
    hold: Doubts = ()
    parsed: bool = False
    """Whether only a parse told whom a pronoun means."""
    description: tuple[int, int] | None = None
    """Where the article describes who speaks, if it only does that and the words may mean somebody whom it names."""
    evidence: tuple[Evidence, ...] = ()
    """What was found out of people and bodies on the way."""


class Resolver:
    """Finds the speaker of each report of an article, in text order."""

    def __init__(self, page: Page, cast: Cast, readings: list[Reading], parses: Parses) -> None:
        """Keep the article as it was read, and what parses a sentence of it."""
        self.page = page
        self.cast = cast
        self.readings = readings
        self.found: dict[int, Speaker] = {}
        """By the id of each report that was taken."""
        self.sources: dict[tuple[int, int], Speaker] = {}
        """Sentence number and first item of a source -> whom it was taken to mean."""
        self.discourse = DiscourseState(page, cast)
        spoke = self.discourse.spoke
        self.antecedents = Antecedents(page, cast, readings, parses, spoke, self._described_person)
        self.definites = Definites(page, cast, spoke, self.discourse.unnamed)
        self.definites.look_back_with(self.antecedents.find)

    def speaker_of(self, report: Report) -> Speaker:
        """Return the speaker of a report, and go on past it; reports must come in text order."""
        key, meant = _source_of(report), self._meant(report)
        speaker = self._speaking(report, meant)
        learnt = () if key in self.sources else speaker.evidence
        if meant is not None and key is not None:
            self.sources[key] = meant
        self.found[id(report)] = speaker
        sure = speaker.entity is not None and not speaker.hold and report.evidence not in _WEAK
        self.antecedents.forget_from(report.sentence.number)
        self.discourse.advance(learnt, report.sentence.number, speaker.entity if sure else None)
        return speaker

    def ask(self, report: Report) -> Speaker:
        """Return who would be found to speak a report if it came next; nothing is learnt from asking."""
        return self._speaking(report, self._meant(report))

    def _meant(self, report: Report) -> Speaker | None:
        """Return whom the source of a report means; None where it has none of its own."""
        if report.antecedent is not None or report.source is None or report.source_sentence is None:
            return None
        known = self.sources.get((report.source_sentence.number, report.source.first))
        return known or self._resolve(report.source, report.source_sentence)

    def _speaking(self, report: Report, meant: Speaker | None) -> Speaker:
        if report.antecedent is not None:
            return self._continued(report, report.antecedent)
        if meant is None:
            return Speaker(None, "none", (NO_SPEAKER,))
        return self._lent(report, meant) if report.evidence in HANGING else meant

    def _continued(self, report: Report, antecedent: Report) -> Speaker:
        earlier = self.found.get(id(antecedent))
        if earlier is None or (earlier.entity is None and earlier.description is None):
            return Speaker(None, "continuation", earlier.hold if earlier else (NO_SPEAKER,))
        hold = doubts(self._rivals(report, earlier.entity), *earlier.hold)
        return Speaker(earlier.entity, "continuation", hold, earlier.parsed, earlier.description)

    def _lent(self, report: Report, speaker: Speaker) -> Speaker:
        known = speaker.entity is not None or speaker.description is not None
        hold = doubts(*speaker.hold, self._rivals(report, speaker.entity) if known else None)
        return replace(speaker, resolution="continuation", hold=hold)

    def _rivals(self, report: Report, entity: Entity | None) -> str | None:
        """Return a reason to hold where the sentences before a hanging quotation also let somebody else speak."""
        first = report.source_sentence.number if report.source_sentence is not None else report.sentence.number
        for number in range(first, report.sentence.number):
            sentence = self.page.sentences[number]
            others = {id(e) for _, e in self.cast.people_in(sentence) if e is not entity and e.kind == "person"}
            speaking = report.antecedent is not None and self.discourse.spoke.get(number) is entity
            if others and not speaking and not self._says_outright(report, number):
                return TWO_NAMED_BEFORE
        return None

    def _says_outright(self, report: Report, number: int) -> bool:
        """Return whether the source of a hanging quotation says something right before it, and nobody else does.

        "Oke announced the suit against Vell. “We want the weir back.”": not "told Vell", who may answer, nor "said that
        Vell had left", where the words may be of the one spoken of.
        """
        reading, source = self.readings[number], report.source
        told = [one for one in reading.clauses if one.source is not None and not one.inherited]
        if source is None or number != report.sentence.number - 1 or [one.source for one in told] != [source]:
            return False
        return _reports_plainly(told[0].cue) and not self._is_said_of_somebody(told[0].cue, source, reading)

    def _is_said_of_somebody(self, cue: Cue, source: SourceMention, reading: Reading) -> bool:
        """Return whether a name stands where the listener does, or the subject of what is reported."""
        behind = cue.past + item_at(reading.sentence.items, cue.past).isa(Closed.THAT)
        return behind in reading.names.at or (source.first > cue.first and source.past in reading.names.at)

    def _resolve(self, source: SourceMention, sentence: Sentence) -> Speaker:
        if source.several:
            return Speaker(None, "none", description=source.place(sentence.items))
        if source.form == "name" and source.name is not None:
            return self._named(source, source.name, sentence)
        if source.form == "pronoun":
            return self._pronoun(source, sentence)
        if not _is_phrase(source, sentence):
            return Speaker(None, "none", (NO_SPEAKER,))
        find = self.definites.role if source.form == "role" else self.definites.described
        answer = find(source, sentence)
        in_doubt = answer.hold is None and answer.entity is not None and answer.entity.doubtful
        place = source.place(sentence.items) if in_doubt else None
        return Speaker(
            answer.entity, answer.resolution, doubts(answer.hold), description=place, evidence=answer.evidence
        )

    def _named(self, source: SourceMention, name: Name, sentence: Sentence) -> Speaker:
        entity = self.cast.entity_of(sentence, name)
        if _is_storm(name, self.page.language):
            return Speaker(None, "none", (NO_SPEAKER,))
        known = name.kind == "person" or (entity is not None and entity.kind == "person")
        if not known and hangs_on_place(sentence.items, self.cast.names[sentence.number], name):
            return Speaker(None, "none", (NO_SPEAKER,))
        evidence: tuple[Evidence, ...] = ()
        if entity is not None and entity.kind == "unknown" and _speaks_as_person(entity, source, sentence):
            evidence = (Evidence(entity, kind="person"),)
        if _is_half_name(entity, self.page.language):
            return _as_written(source, name, sentence, evidence)
        if _is_demonym(source, sentence):
            return Speaker(None, "none", description=source.place(sentence.items), evidence=evidence)
        return Speaker(entity, "name", (TWO_SPEAKERS,) if entity is None else (), evidence=evidence)

    def _pronoun(self, source: SourceMention, sentence: Sentence) -> Speaker:
        asks = self.page.language.word(source.head).value(People.PRONOUN) or ""
        if asks == "writer":
            return Speaker(None, "pronoun", (WRITER,))
        if asks in {"thing", "plural"}:
            return self._impersonal(source, sentence, asks)
        answer = self.antecedents.find(sentence, source.first, asks)
        entity, evidence = answer.entity, answer.evidence
        if entity is not None and not entity.named and not self.page.language.word(entity.head).isa(*_PERSONS):
            return Speaker(None, "pronoun", (NOBODY,), evidence=evidence)  # a contract is no "he"
        if entity is not None and entity.doubtful:
            # "the actor" may be somebody named, and so may be "he"
            return self._as_described(entity, source, sentence, evidence)
        if entity is not None:
            gender: Gender = "male" if asks == "male" else "female"
            evidence += (Evidence(entity, gender=gender, mention=_pronoun_at(source, sentence)),)
        return Speaker(entity, "pronoun", doubts(answer.hold), answer.parsed, evidence=evidence)

    def _as_described(
        self, entity: Entity, source: SourceMention, sentence: Sentence, evidence: tuple[Evidence, ...]
    ) -> Speaker:
        """Return the speaker of "he" where that takes up "the actor", who may be somebody named."""
        start = sentence.items[source.first].start
        told = [m for m in entity.mentions if m.form == "description" and m.start < start]
        if not told or sentence.language.word(entity.head).isa(NounPhrases.PAPER) or self._only_might(told[-1]):
            return Speaker(None, "pronoun", (NOBODY,), evidence=evidence)
        return Speaker(entity, "pronoun", description=(told[-1].start, told[-1].end), evidence=evidence)

    def _only_might(self, mention: Mention) -> bool:
        """Return whether a described one "could" or "should" do something: somebody else says so, and may go on."""
        items = self.page.sentences[mention.sentence].items
        following = next((item for item in items if item.start >= mention.end), None)
        return following is not None and following.isa(Discourse.MIGHT)

    def _impersonal(self, source: SourceMention, sentence: Sentence, asks: str) -> Speaker:
        several = self._several_before(sentence) if asks == "plural" else None
        if several is not None:
            return several
        evidence: tuple[Evidence, ...] = ()
        for number in range(sentence.number - 1, max(-1, sentence.number - 3), -1):
            spoke = self.discourse.spoke.get(number)
            answer = Answer(spoke) if spoke else self._body_or_group(self.page.sentences[number], asks)
            entity, evidence = answer.entity, (*evidence, *answer.evidence)
            if entity is not None and entity.doubtful:
                return self._as_described(entity, source, sentence, evidence)
            near = number == sentence.number - 1 and spoke is not None
            if entity is not None and _takes_up(asks, entity, near=near):
                meant = Evidence(entity, mention=_pronoun_at(source, sentence))
                return Speaker(entity, "pronoun", evidence=(*evidence, meant))
        return Speaker(None, "pronoun", (NOBODY,), evidence=evidence)

    def _several_before(self, sentence: Sentence) -> Speaker | None:
        """Return the speaker of "they" where several say something in the sentence before ("Oke and Vell wrote")."""
        if not sentence.number:
            return None
        before = self.readings[sentence.number - 1]
        sources = [clause.source for clause in before.clauses if clause.source is not None and not clause.inherited]
        if len(sources) != 1 or not sources[0].several:
            return None
        return Speaker(None, "pronoun", description=sources[0].place(before.sentence.items))

    def _body_or_group(self, sentence: Sentence, asks: str) -> Answer:
        """Return the group or body that is the subject of a sentence, for "they" or "it" in the next."""
        subject = self.cast.subject_of(sentence)
        if subject is None or subject.form == "pronoun":
            return UNTOLD
        if subject.form == "name" and subject.name is not None:
            return Answer(self.cast.entity_of(sentence, subject.name))
        if kind_of(subject.head, sentence.language) != ("group" if asks == "plural" else "organisation"):
            return UNTOLD
        return self._answer(subject, sentence)

    def _answer(self, subject: SourceMention, sentence: Sentence) -> Answer:
        """Return whom the subject of a sentence means, whether or not that would be published."""
        speaker = self._resolve(subject, sentence)
        return Answer(speaker.entity, None, speaker.evidence)

    def _described_person(self, subject: SourceMention, sentence: Sentence) -> Answer:
        """Return the unnamed person whom a description at the head of a sentence introduces."""
        if subject.form not in {"role", "description"} or kind_of(subject.head, sentence.language) != "person":
            return UNTOLD
        return self._answer(subject, sentence)


def _source_of(report: Report) -> tuple[int, int] | None:
    """Return the sentence and the first item of the words for who speaks, where a report has them."""
    if report.antecedent is not None or report.source is None or report.source_sentence is None:
        return None
    return report.source_sentence.number, report.source.first


def _reports_plainly(cue: Cue) -> bool:
    """Return whether a verb tells that something was said, and neither asks nor supposes it."""
    return cue.isa(SpeechVerbs.CLAUSE) and not cue.isa(Discourse.ASKING) and cue.tense in FINITE and not cue.manner


def _takes_up(asks: str, entity: Entity, *, near: bool) -> bool:
    """Return whether "they" or "it" can mean somebody, who spoke right before or not.

    "Gulp said so. It added ...": a name of one word that is no known person's is a body's then.
    """
    if asks == "plural":
        return entity.kind == "group"
    body = near and entity.kind == "unknown" and len(entity.words) == 1
    return body or entity.kind in {"organisation", "government"}


def _pronoun_at(source: SourceMention, sentence: Sentence) -> Mention:
    """Return the mention that a pronoun is."""
    item = sentence.items[source.first]
    return Mention(item.start, item.end, "pronoun", sentence.number, source.first)


def _is_phrase(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether a description is a noun phrase, and not the rest of a clause ("that's why the auguries")."""
    inside = sentence.items[source.first : source.past]
    verbal = any(is_auxiliary(item) and not item.isa(Discourse.NOUN_PART) for item in inside)
    dangling = inside[-1].isa(Discourse.DANGLING) or inner_article(inside, 0, len(inside)) is not None
    return not (verbal or dangling or _is_cut_off(inside)) and not any(
        item.isa(Discourse.OPENS_CLAUSE) for item in inside
    )


def _is_cut_off(inside: list[Item]) -> bool:
    """Return whether words are the rest of a phrase: "her" of "her daily", "including those"."""
    owner = len(inside) == 1 and inside[0].word.value(Discourse.OWNER_GENDER) is not None
    return owner or inside[0].isa(Discourse.OPENS_REST)


def _is_storm(name: Name, language: Language) -> bool:
    """Return whether a name is that of a storm ("Hurricane Halden"), which threatens and says nothing."""
    named = len(name.words) > 1 and name.words[0].istitle()
    return named and language.word(name.words[0].lower()).isa(Names.STORM)


def _is_demonym(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether "the Texan" stands for somebody."""
    name = source.name
    if name is None or len(name.words) != 1 or name.before or not sentence.items[source.first].isa(Closed.THE):
        return False
    people = sentence.language.word(name.words[0].lower()).isa(Discourse.DEMONYM_ENDING)
    return people and not name.words[0].isupper()


def _as_written(source: SourceMention, name: Name, sentence: Sentence, evidence: tuple[Evidence, ...]) -> Speaker:
    """Return "the Post" as the article writes it; nobody where half a name stands within other words."""
    if source.first < name.first - 1:
        return Speaker(None, "none", (NO_SPEAKER,))
    return Speaker(None, "none", description=source.place(sentence.items), evidence=evidence)


def _is_half_name(entity: Entity | None, language: Language) -> bool:
    """Return whether an article calls a paper or a body by its last word alone ("the Post", "the Office")."""
    if entity is None or len(entity.words) != 1 or entity.kind not in {"unknown", "organisation"}:
        return False
    word = language.word(entity.words[0].lower())
    return entity.words[0].istitle() and word.isa(
        Names.PAPER, Names.PERIODICAL, Names.BODY_NOUN, Places.ORGANISATION_WORD
    )


def _speaks_as_person(entity: Entity, source: SourceMention, sentence: Sentence) -> bool:
    """Return whether a speaker of unknown kind has a person's name, and no article before it."""
    return may_be_person(entity.words, sentence.language) and not sentence.items[source.first].isa(Closed.THE)
