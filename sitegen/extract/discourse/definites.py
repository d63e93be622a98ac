"""Whom a description means: "the minister", "the company", "the old man", "her office", "the Clinton campaign".

The one of the article who holds the office; else whom the article introduced with the same noun ("a judge ... the
judge"); else, for a noun that the article has not used before, the one person whom the sentence before is about. What
is left may mean somebody whom the article names: it stays a description, and the site must neither put a name to it
nor say that the article names nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.discourse.answers import UNTOLD, Answer, Evidence
from sitegen.extract.discourse.bodies import Bodies
from sitegen.extract.discourse.epithets import Epithets, Finder, Uses, owner_noun
from sitegen.extract.discourse.holders import Holders
from sitegen.extract.discourse.nameless import is_told_apart, keeps_name_back, may_be_named, office_that_owns
from sitegen.extract.discourse.portfolios import is_of_another
from sitegen.extract.entities import Entity, Mention
from sitegen.extract.languages import Word
from sitegen.extract.languages.vocabulary import Closed, Discourse, NounPhrases, People
from sitegen.extract.names.descriptions import gender_of_noun, kind_of
from sitegen.extract.pages.page import Page, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import CORRECTED, NO_AUTHOR, TWO_ROLE
from sitegen.extract.sentences.mentions import SourceMention

_OWNING_PEOPLE = (People.SOMEONE, People.GROUP, Discourse.CROWD)
"""Classes of nouns for people, of whom one has a lawyer and another has none."""
_RECENT = 6
"""Sentences within which somebody was named to whom a relation may be ("her friend")."""
_NEAR = 3
"""Sentences before a description in which its plural makes it mean one of several."""


@dataclass(slots=True)
class Definites:
    """Finds whom the descriptions of one article mean."""

    page: Page
    cast: Cast
    spoke: Mapping[int, Entity]
    """Sentence number -> who was last found to speak in it."""
    unnamed: Mapping[str, Entity]
    """Head noun -> the last unnamed source described by it."""
    by_role: dict[str, list[Entity]] = field(default_factory=dict)
    epithets: Epithets = field(init=False)
    bodies: Bodies = field(init=False)
    holders: Holders = field(init=False)

    def __post_init__(self) -> None:
        """Sort the cast by office."""
        for entity in self.cast.entities:
            for role in entity.roles:
                self.by_role.setdefault(role, []).append(entity)
        uses = Uses(self.page)
        self.epithets = Epithets(self.page, self.cast, uses)
        self.bodies = Bodies(self.page, self.cast, uses, self.spoke)
        self.holders = Holders(self.page, self.cast, self.spoke)

    def look_back_with(self, find: Finder) -> None:
        """Set what looks back for a person, which itself asks for descriptions."""
        self.epithets.find = find

    def role(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Find the one person of the article so far whom a definite description fits."""
        holders = [e for e in self.by_role.get(source.head, []) if e.kind == "person" and e.mentions]
        start = sentence.items[source.first].start
        modifiers = {i.lower for i in sentence.items[source.first + 1 : source.past - 1]}
        if _means_another(source, sentence) or keeps_name_back(source, sentence):
            return self.described(source, sentence)
        holders = [
            e for e in holders if not self.epithets.differs(e, modifiers) and self._is_named_so(e, source, sentence)
        ]
        holders = self._fitting(holders, modifiers, source.head)
        so_far = [e for e in holders if min(m.start for m in e.mentions) < start]
        if len(so_far) == 1 and len(holders) == 1:
            return _taken(so_far[0], source, sentence)
        if len(holders) > 1:
            at_hand = self.holders.at_hand(source, so_far, sentence)
            two = Answer(None, TWO_ROLE, resolution="role")
            return _taken(at_hand, source, sentence) if at_hand is not None else two
        return self.described(source, sentence)

    def _is_named_so(self, entity: Entity, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether the names inside a description are told of somebody ("the head of the Tarn board").

        "Her friend" is a friend of hers only where the one who was called a friend has just been spoken of.
        """
        items = sentence.items[source.first : source.past]
        after = next((n for n, item in enumerate(items) if item.isa(Closed.OF, Closed.FOR, Closed.AT)), len(items))
        told = entity.described | {word.lower() for word in entity.words}
        inside = {i.lower for i in items[after:] if i.capital} - told
        if items[0].isa(Discourse.PEOPLE_OWN) and self._word(source.head).isa(Discourse.RELATIONAL):
            near = max((m.sentence for m in entity.mentions if m.sentence <= sentence.number), default=-_RECENT)
            return not inside and sentence.number - near < _RECENT
        return not inside and not self._is_of_others(entity, source, sentence)

    def _is_of_others(self, entity: Entity, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether a description says whose one is, or of what, and nothing tells so of somebody.

        "The family's lawyer", "the finance minister".
        """
        if is_of_another(entity, source, sentence, self.page):
            return True
        owner = owner_noun(source, sentence)
        if owner is None or owner.lower in entity.described:
            return False
        head = self._word(source.head)
        own = head.isa(Discourse.RELATIONAL) and not head.isa(Discourse.SPOKESPERSON)
        return owner.isa(*_OWNING_PEOPLE) or own

    def described(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Find whom a description takes up, or make a source of it that is not named."""
        owned = self._owner(source, sentence)
        owner = owned.entity
        if owner is not None and self._word(source.head).isa(Discourse.CAMPAIGN):
            campaign = self._campaign(owner)
            return _taken(campaign, source, sentence).after(*owned.evidence, Evidence(campaign, met=campaign.head))
        definite = source.definite and not is_told_apart(source, sentence)
        known = self._known(source, sentence) if definite else UNTOLD
        if known.entity is not None and not self._keeps_name_back(known.entity, source, sentence):
            return _taken(known.entity, source, sentence).after(*owned.evidence, *known.evidence)
        return self._introduce(source, sentence, owner).after(*owned.evidence, *known.evidence)

    def _introduce(self, source: SourceMention, sentence: Sentence, owner: Entity | None) -> Answer:
        """Make a source of a description that is not named; doubtful where it may mean somebody who is."""
        label = self._label(source, sentence)
        if owner is not None and sentence.items[source.first].word.value(Discourse.OWNER_GENDER) is not None:
            # "her office" says little on a page of its own
            label = f"{owner.name}{self._owning} {label.partition(' ')[2]}".strip()
        corrects = self.page.language.pattern(Discourse.THIS_ARTICLE).search(label) is not None
        doubtful = not corrects and owner is None and may_be_named(source, sentence, self.page, self.cast)
        entity = self._unnamed(source, sentence, label, doubtful=doubtful)
        hold = CORRECTED if corrects else self._doubt(source, sentence) if doubtful else None
        return Answer(entity, hold, (_met(entity, source, sentence),))

    def _doubt(self, source: SourceMention, sentence: Sentence) -> str | None:
        """Return what holds words whose speaker may be somebody named: a paper has an author, a noun may fit two."""
        if self._word(source.head).isa(NounPhrases.PAPER):
            return NO_AUTHOR
        two = source.definite and not self._goes_on(source, sentence) and self._fits_two(source, sentence)
        return TWO_ROLE if two else None

    def _goes_on(self, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether a bare noun takes up the subject of the sentence before ("the drug company ... the company").

        Whichever that is: no other is meant.
        """
        before = self.page.sentences[sentence.number - 1] if sentence.number and source.is_bare else None
        if before is None or before.paragraph != sentence.paragraph:
            return False
        subject = self.cast.subject_of(before)
        return subject is not None and subject.name is None and subject.definite and subject.head == source.head

    def _keeps_name_back(self, known: Entity, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether a description says that it does not name somebody, and would be of somebody named."""
        return known.named and self.cast.is_person(known) and keeps_name_back(source, sentence)

    def _unnamed(self, source: SourceMention, sentence: Sentence, label: str, *, doubtful: bool = False) -> Entity:
        """Make one who is only described."""
        start, end = source.place(sentence.items)
        return Entity(
            (),
            kind_of(source.head, sentence.language),
            named=False,
            gender=gender_of_noun(source.head, sentence.language),
            label=label,
            head=source.head,
            doubtful=doubtful,
            mentions=[Mention(start, end, "description", sentence.number, source.first)],
        )

    def _fits_two(self, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether the article itself tells of two whom a description fits: "two captains", two ministries."""
        if kind_of(source.head, sentence.language) == "person":
            several = self._plurals_of(source.head)
            near = self.page.sentences[max(0, sentence.number - _NEAR) : sentence.number + 1]
            return any(item.lower in several for s in near for item in s.items[1:])
        return self.bodies.fitting(source, sentence) > 1

    def _owner(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Return the person whose "her office", "Clinton's campaign" or "the Clinton campaign" it is."""
        gender = sentence.items[source.first].word.value(Discourse.OWNER_GENDER)
        if gender is not None and self.epithets.find is not None:
            found = self.epithets.find(sentence, source.first, gender)
            sure = found.entity is not None and found.entity.named
            return Answer(found.entity if sure else None, None, found.evidence)
        names = self.cast.names[sentence.number]
        name = next((names.at[n] for n in range(source.first, source.past) if n in names.at), None)
        campaign = self._word(source.head).isa(Discourse.CAMPAIGN)
        if not campaign or name is None or source.past > name.past + 2:
            return UNTOLD
        owner = self.cast.entity_of(sentence, name)
        return Answer(owner) if owner is not None and owner.words and self.cast.is_person(owner) else UNTOLD

    def _label(self, source: SourceMention, sentence: Sentence) -> str:
        start, end = source.place(sentence.items)
        return " ".join(self.page.body[start:end].split())

    def _known(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Return the source, the body or the person that "the spokesman" or "the bank" takes up again."""
        short = source.is_bare
        if sentence.items[source.first].isa(Closed.THEIR):
            return UNTOLD
        if any(item.isa(Discourse.OTHER) for item in sentence.items[source.first : source.past]):
            return UNTOLD  # "the other candidate" is not the one whom the text is about
        unnamed = self.unnamed.get(source.head)
        if unnamed is not None and (short or self._is_of_its_owner(unnamed, source, sentence)):
            return self._latest(unnamed, source, sentence)
        if self._word(source.head).isa(NounPhrases.PAPER):
            return self._author(source, sentence)
        if kind_of(source.head, sentence.language) == "person":
            introduced = self._introduced(source, sentence) if short else UNTOLD
            return introduced if introduced.told else self.epithets.epithet(source, sentence)
        return self._body(source, sentence) if short else UNTOLD

    def _is_of_its_owner(self, unnamed: Entity, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether an office alone owns a description, and nobody but the owner of a known source holds it.

        "The premier's aide" is Oke's aide, of whom the text told, where it names no other premier.
        """
        office = office_that_owns(source, sentence)
        holders = self.by_role.get(office, []) if office is not None else []
        return office is not None and all(holder.words[-1] in unnamed.name for holder in holders if holder.words)

    def _body(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Return the body, or the work, that "the bank" and "the report" take up again."""
        body = self.bodies.known(source, sentence)
        if body.told or source.head in self.bodies.by_word:
            return body
        if self._word(source.head).isa(NounPhrases.WORK):
            return self._introduced(source, sentence)
        place = self.bodies.described(source, sentence)
        return self.described(*place) if place is not None else UNTOLD

    def _introduced(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Return the unnamed source that "a judge" or "a study" introduced, for "the judge" and "the study"."""
        place = self.epithets.introduced(source, sentence)
        if place is None:
            return UNTOLD
        entity = self._unnamed(*place, self._label(*place))
        return Answer(entity, None, (_met(entity, *place),))

    def _latest(self, unnamed: Entity, source: SourceMention, sentence: Sentence) -> Answer:
        """Return an unnamed source, or "a second official" who was introduced behind the official who spoke before."""
        place = self.epithets.introduced(source, sentence) if source.is_bare else None
        if place is None or is_auxiliary(item_at(place[1].items, place[0].first - 1)):
            return Answer(unnamed)  # "She is an official" brings in nobody
        start, _ = place[0].place(place[1].items)
        newest = all(mention.start < start for mention in unnamed.mentions)
        return self._introduced(source, sentence) if newest else Answer(unnamed)

    def _author(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Return who gave out the paper that "the statement" takes up."""
        found = self.bodies.author(source, sentence)
        if found is None or isinstance(found, Entity):
            return Answer(found)
        subject, before, since = found
        sender = self._sender(subject, before)
        alone = all(other is sender.entity for other in since)
        return Answer(sender.entity if alone else None, None, sender.evidence)

    def _sender(self, subject: SourceMention, before: Sentence) -> Answer:
        """Return whom the subject of a sentence means, where that is sure."""
        if subject.form == "name" and subject.name is not None:
            return Answer(self.cast.entity_of(before, subject.name))
        if subject.form in {"role", "description"}:
            answer = self.described(subject, before)
            sure = answer.hold is None and answer.entity is not None and not answer.entity.doubtful
            return Answer(answer.entity if sure else None, None, answer.evidence)
        asks = self._word(subject.head).value(People.PRONOUN) or ""
        if self.epithets.find is None or asks not in {"male", "female"}:
            return UNTOLD
        answer = self.epithets.find(before, subject.first, asks)
        return replace(answer, hold=None)

    def _fitting(self, holders: list[Entity], modifiers: set[str], head: str) -> list[Entity]:
        """Leave those whom the words before a noun fit, too; nobody calls a prime minister "the minister"."""
        if len(holders) > 1 and modifiers:
            return [e for e in holders if modifiers <= e.described] or holders
        if len(holders) > 1 and self._word(head).isa(Discourse.MINISTER):
            higher = self.page.language.words(Discourse.HIGHER_RANK)
            return [e for e in holders if not higher & e.described] or holders
        return holders

    def _plurals_of(self, noun: str) -> set[str]:
        """Return the plurals that a noun may have."""
        forms = self.page.language.table(Discourse.PLURAL_FORMS).items()
        return {noun.removesuffix(end) + plural for end, plurals in forms if noun.endswith(end) for plural in plurals}

    @property
    def _owning(self) -> str:
        """The ending of an owner, as this house writes it."""
        return "’" + min(self.page.language.words(Closed.OWNER_ENDING), key=len).removeprefix("'")

    def _word(self, noun: str) -> Word:
        return self.page.language.word(noun)

    def _campaign(self, owner: Entity) -> Entity:
        """Return the campaign of somebody, by one name for all of its names."""
        (noun,) = self.page.language.words(Discourse.CAMPAIGN)
        label = f"{owner.words[-1]} {noun}"
        for entity in self.cast.entities:
            if entity.label == label:
                return entity
        return Entity(tuple(label.split()), "organisation", label=label, head=noun)


def _taken(entity: Entity, source: SourceMention, sentence: Sentence) -> Answer:
    """Return the answer that a description means one who is known already."""
    start, end = source.place(sentence.items)
    mention = Mention(start, end, "role", sentence.number, source.first)
    return Answer(entity, None, (Evidence(entity, mention=mention),), "role")


def _met(entity: Entity, source: SourceMention, sentence: Sentence) -> Evidence:
    """Return the evidence that a description introduces somebody; a headline introduces nobody for the text."""
    return Evidence(entity, met="" if sentence.is_headline else source.head)


def _means_another(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether a description says itself that it is of somebody other than the holder of the office."""
    return _belongs_elsewhere(source, sentence) or is_told_apart(source, sentence)


def _belongs_elsewhere(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether what an office owns is the head ("the secretary of state's website")."""
    return any(item.isa(Closed.OWNER_ENDING) for item in source.behind_head(sentence.items))
