"""Whom a description means: "the minister", "the company", "the old man", "her office", "the Clinton campaign".

The one of the article who holds the office; else whom the article introduced with the same noun ("a judge ... the
judge"); else, for a noun that the article has not used before, the one person whom the sentence before is about. What
is left may mean somebody whom the article names: it stays a description, and the site must neither put a name to it
nor say that the article names nobody.
"""

from dataclasses import dataclass, field

from sitegen.extract.discourse.bodies import Bodies
from sitegen.extract.discourse.epithets import Epithets, Finder, Uses
from sitegen.extract.discourse.nameless import keeps_name_back, may_be_named
from sitegen.extract.entities import Entity, Mention
from sitegen.extract.languages import Word
from sitegen.extract.languages.vocabulary import Closed, Discourse, NounPhrases, People
from sitegen.extract.names.descriptions import gender_of_noun, kind_of
from sitegen.extract.pages.page import Page, Sentence
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import CORRECTED, NO_AUTHOR, TWO_ROLE
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.records import Resolution

_AT_HAND, _LONG_AGO = 6, 10
"""Sentences within which the holder of an office was named and spoke, and for which no other was named."""
_NEAR = 3
"""Sentences before a description in which its plural makes it mean one of several."""
Found = tuple[Entity | None, Resolution, str | None]
"""Who is meant, how that was found, and what stands against publishing it."""


@dataclass(slots=True)
class Definites:
    """Finds whom the descriptions of one article mean."""

    page: Page
    cast: Cast
    spoke: dict[int, Entity]
    """Sentence number -> who was last found to speak in it."""
    by_role: dict[str, list[Entity]] = field(default_factory=dict)
    unnamed: dict[str, Entity] = field(default_factory=dict)
    """Head noun -> the last unnamed source described by it."""
    epithets: Epithets = field(init=False)
    bodies: Bodies = field(init=False)

    def __post_init__(self) -> None:
        """Sort the cast by office."""
        for entity in self.cast.entities:
            for role in entity.roles:
                self.by_role.setdefault(role, []).append(entity)
        uses = Uses(self.page)
        self.epithets = Epithets(self.page, self.cast, uses)
        self.bodies = Bodies(self.page, self.cast, uses, self.spoke)

    def look_back_with(self, find: Finder) -> None:
        """Set what looks back for a person, which itself asks for descriptions."""
        self.epithets.find = find

    def role(self, source: SourceMention, sentence: Sentence) -> Found:
        """Find the one person of the article so far whom a definite description fits."""
        holders = [e for e in self.by_role.get(source.head, []) if e.kind == "person" and e.mentions]
        start = sentence.items[source.first].start
        modifiers = {i.lower for i in sentence.items[source.first + 1 : source.past - 1]}
        if _belongs_elsewhere(source, sentence) or keeps_name_back(source, sentence):
            return self.described(source, sentence)
        holders = [
            e for e in holders if not self.epithets.differs(e, modifiers) and self._is_named_so(e, source, sentence)
        ]
        holders = self._fitting(holders, modifiers, source.head)
        so_far = [e for e in holders if min(m.start for m in e.mentions) < start]
        if len(so_far) == 1 and len(holders) == 1:
            return self._take(so_far[0], source, sentence)
        if len(holders) > 1:
            at_hand = self._in_focus(so_far, sentence) or self._at_hand(so_far, sentence) if source.is_bare else None
            return self._take(at_hand, source, sentence) if at_hand is not None else (None, "role", TWO_ROLE)
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
            near = max((m.sentence for m in entity.mentions if m.sentence <= sentence.number), default=-_AT_HAND)
            return not inside and sentence.number - near < _AT_HAND
        return not inside

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

    def described(self, source: SourceMention, sentence: Sentence) -> Found:
        """Find whom a description takes up, or make a source of it that is not named."""
        items = sentence.items
        owner = self._owner(source, sentence)
        if owner is not None and self._word(source.head).isa(Discourse.CAMPAIGN):
            return self._take(self._campaign(owner), source, sentence)
        known = self._known(source, sentence) if source.definite else None
        if known is not None and not (known.named and self.cast.is_person(known) and keeps_name_back(source, sentence)):
            return self._take(known, source, sentence)
        label = self._label(source, sentence)
        if owner is not None and items[source.first].word.value(Discourse.OWNER_GENDER) is not None:
            # "her office" says little on a page of its own
            label = f"{owner.name}{self._owning} {label.split(maxsplit=1)[1]}"
        entity = Entity((), kind_of(source.head, sentence.language), named=False, label=label, head=source.head)
        entity.gender = gender_of_noun(source.head, sentence.language)
        self._meet(entity, source, sentence)
        if self.page.language.pattern(Discourse.THIS_ARTICLE).search(label):
            return entity, "none", CORRECTED
        if owner is not None or not may_be_named(source, sentence, self.page, self.cast):
            return entity, "none", None
        entity.doubtful = True
        if self._word(source.head).isa(NounPhrases.PAPER):
            return entity, "none", NO_AUTHOR
        return entity, "none", TWO_ROLE if self._fits_two(source, sentence) else None

    def _fits_two(self, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether the article itself tells of two whom a description fits: "two captains", two ministries."""
        if kind_of(source.head, sentence.language) == "person":
            several = self._plurals_of(source.head)
            near = self.page.sentences[max(0, sentence.number - _NEAR) : sentence.number + 1]
            return any(item.lower in several for s in near for item in s.items[1:])
        return self.bodies.fitting(source, sentence) > 1

    def _owner(self, source: SourceMention, sentence: Sentence) -> Entity | None:
        """Return the person whose "her office", "Clinton's campaign" or "the Clinton campaign" it is."""
        gender = sentence.items[source.first].word.value(Discourse.OWNER_GENDER)
        if gender is not None and self.epithets.find is not None:
            owner, hold = self.epithets.find(sentence, source.first, gender)
            return owner if owner is not None and owner.named and hold is None else None
        names = self.cast.names[sentence.number]
        name = next((names.at[n] for n in range(source.first, source.past) if n in names.at), None)
        campaign = self._word(source.head).isa(Discourse.CAMPAIGN)
        if not campaign or name is None or source.past > name.past + 2:
            return None
        owner = self.cast.entity_of(sentence, name)
        return owner if owner is not None and owner.words and self.cast.is_person(owner) else None

    def _label(self, source: SourceMention, sentence: Sentence) -> str:
        start, end = source.place(sentence.items)
        return " ".join(self.page.body[start:end].split())

    def _take(self, entity: Entity, source: SourceMention, sentence: Sentence) -> Found:
        start, end = source.place(sentence.items)
        entity.mentions.append(Mention(start, end, "role", sentence.number, source.first))
        return entity, "role", None

    def _meet(self, entity: Entity, source: SourceMention, sentence: Sentence) -> None:
        start, end = source.place(sentence.items)
        entity.mentions.append(Mention(start, end, "description", sentence.number, source.first))
        self.cast.entities.append(entity)
        if not sentence.is_headline:
            self.unnamed[source.head] = entity

    def _known(self, source: SourceMention, sentence: Sentence) -> Entity | None:
        """Return the source, the body or the person that "the spokesman" or "the bank" takes up again."""
        short = source.is_bare
        if sentence.items[source.first].isa(Closed.THEIR):
            return None
        if any(item.isa(Discourse.OTHER) for item in sentence.items[source.first : source.past]):
            return None  # "the other candidate" is not the one whom the text is about
        if short and source.head in self.unnamed:
            return self.unnamed[source.head]
        if self._word(source.head).isa(NounPhrases.PAPER):
            return self._author(source, sentence)
        if kind_of(source.head, sentence.language) == "person":
            introduced = self._introduced(source, sentence) if short else None
            return introduced or self.epithets.epithet(source, sentence)
        return self._body(source, sentence) if short else None

    def _body(self, source: SourceMention, sentence: Sentence) -> Entity | None:
        """Return the body, or the work, that "the bank" and "the report" take up again."""
        body = self.bodies.known(source, sentence)
        if body is not None or source.head in self.bodies.by_word:
            return body
        if self._word(source.head).isa(NounPhrases.WORK):
            return self._introduced(source, sentence)
        place = self.bodies.described(source, sentence)
        return self.described(*place)[0] if place is not None else None

    def _introduced(self, source: SourceMention, sentence: Sentence) -> Entity | None:
        """Return the unnamed source that "a judge" or "a study" introduced, for "the judge" and "the study"."""
        place = self.epithets.introduced(source, sentence)
        if place is None:
            return None
        first, before = place
        kind, gender = kind_of(source.head, sentence.language), gender_of_noun(source.head, sentence.language)
        entity = Entity((), kind, named=False, label=self._label(first, before), head=source.head, gender=gender)
        self._meet(entity, first, before)
        return entity

    def _author(self, source: SourceMention, sentence: Sentence) -> Entity | None:
        """Return who gave out the paper that "the statement" takes up."""
        found = self.bodies.author(source, sentence)
        if found is None or isinstance(found, Entity):
            return found
        subject, before, since = found
        sender = self._sender(subject, before)
        return sender if all(other is sender for other in since) else None

    def _sender(self, subject: SourceMention, before: Sentence) -> Entity | None:
        """Return whom the subject of a sentence means, where that is sure."""
        if subject.form == "name" and subject.name is not None:
            return self.cast.entity_of(before, subject.name)
        if subject.form in {"role", "description"}:
            entity, _, hold = self.described(subject, before)
            return entity if hold is None and entity is not None and not entity.doubtful else None
        asks = self._word(subject.head).value(People.PRONOUN) or ""
        if self.epithets.find is None or asks not in {"male", "female"}:
            return None
        entity, hold = self.epithets.find(before, subject.first, asks)
        return entity if hold is None else None

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
        entity = Entity(tuple(label.split()), "organisation", label=label, head=noun)
        self.cast.entities.append(entity)
        self.unnamed[noun] = entity
        return entity


def _belongs_elsewhere(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether what an office owns is the head ("the secretary of state's website")."""
    return any(item.isa(Closed.OWNER_ENDING) for item in source.behind_head(sentence.items))
