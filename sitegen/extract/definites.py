"""Whom a description means: "the minister", "the company", "the old man", "her office", "the Clinton campaign".

The one of the article who holds the office; else whom the article introduced with the same noun ("a judge ... the
judge"); else, for a noun that the article has not used before, the one person whom the sentence before is about. What
is left may mean somebody whom the article names, and is held: the site must not say that it does not.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from sitegen.extract.cast import Cast
from sitegen.extract.descriptions import gender_of_noun
from sitegen.extract.entities import Entity, Mention
from sitegen.extract.lexicon.people import ACROSS, BODIES, GROUPS, OFFICES, SOMEONE, SPEAKS_FOR
from sitegen.extract.lexicon.places import ORG_WORDS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.naming import may_be_person
from sitegen.extract.page import Item, Page, Sentence
from sitegen.extract.phrases import PAPERS
from sitegen.extract.sources import Source
from sitegen.records import ActorKind, Resolution

TWO_ROLE = "the description fits two people"
MAYBE_NAMED = "the description may mean somebody whom the article names"
CORRECTED = "the article corrects itself here"
_ARTICLE_AND_NOUN = 2
_CROWDS = words("crowd audience public family couple pair jury plaque ad voice")
_FIRMS = words("company firm")
_GENERAL = words("group organisation organization agency union association network retailer")
_NOT_FIRMS = words(
    """
    ministry department commission committee university college court party government council police institute
    parliament senate congress house campaign commonwealth kingdom republic county city state
    """,
)
_NEAR = 3
"""How many sentences back a body may have spoken that "the company" takes up."""
_DETERMINED = words("a an one another")
_STOPS = frozenset({",", ";", ":", "“”", ".", "(", ")", "—", "–"})

Found = tuple[Entity | None, Resolution, str | None]
"""Who is meant, how that was found, and what stands against publishing it."""
Finder = Callable[[Sentence, int, str], tuple[Entity | None, str | None]]
"""Looks back from an item of a sentence for a person of a gender."""


@dataclass(slots=True)
class Definites:
    """Finds whom the descriptions of one article mean."""

    page: Page
    cast: Cast
    spoke: dict[int, Entity]
    """Sentence number -> who was last found to speak in it."""
    by_role: dict[str, list[Entity]] = field(default_factory=dict)
    bodies: dict[str, list[Entity]] = field(default_factory=dict)
    unnamed: dict[str, Entity] = field(default_factory=dict)
    """Head noun -> the last unnamed source described by it."""
    doubted: set[int] = field(default_factory=set)
    """Identities of unnamed sources that may be somebody named."""
    first_person: int = 0
    first_body: int = 0
    find: Finder | None = None

    def __post_init__(self) -> None:
        """Sort the cast by office, and bodies by the words of their names."""
        end = len(self.page.body)
        cast = self.cast.entities
        self.first_person = min((e.mentions[0].start for e in cast if e.mentions and _is_person(e)), default=end)
        self.first_body = min((e.mentions[0].start for e in cast if e.mentions and _is_body(e)), default=end)
        for entity in cast:
            for role in entity.roles:
                self.by_role.setdefault(role, []).append(entity)
            told = {w.lower() for w in entity.words} | (entity.described & BODIES)
            for word in told if entity.kind == "organisation" else ():
                self.bodies.setdefault(word, []).append(entity)

    def role(self, source: Source, sentence: Sentence) -> Found:
        """Find the one person of the article so far whom a definite description fits."""
        holders = [e for e in self.by_role.get(source.head, []) if e.kind == "person" and e.mentions]
        start = sentence.items[source.first].start
        modifiers = {i.lower for i in sentence.items[source.first + 1 : source.past - 1]}
        holders = _fitting(holders, modifiers, source.head)
        so_far = [e for e in holders if min(m.start for m in e.mentions) < start]
        if len(so_far) == 1 and len(holders) == 1:
            return self._take(so_far[0], source, sentence)
        if len(holders) > 1:
            return None, "role", TWO_ROLE
        return self.described(source, sentence)

    def described(self, source: Source, sentence: Sentence) -> Found:
        """Find whom a description takes up, or make a source of it that is not named."""
        items = sentence.items
        owner = self._owner(source, sentence)
        if owner is not None and source.head == "campaign":
            return self._take(self._campaign(owner), source, sentence)
        known = self._known(source, sentence) if source.definite else None
        if known is not None:
            return self._take(known, source, sentence)
        label = " ".join(self.page.body[items[source.first].start : items[source.past - 1].end].split())
        if owner is not None and items[source.first].lower in {"his", "her"}:
            # "her office" says little on a page of its own
            label = f"{owner.name}’s {label.split(maxsplit=1)[1]}"
        entity = Entity((), kind_of(source.head), named=False, label=label, head=source.head)
        entity.gender = gender_of_noun(source.head)
        self._meet(entity, source, sentence)
        if "this article" in label.lower() or "this story" in label.lower():
            return entity, "none", CORRECTED
        doubt = None if owner is not None else self._doubt(source, sentence)
        self.doubted |= {id(entity)} if doubt else set()
        return entity, "none", doubt

    def _owner(self, source: Source, sentence: Sentence) -> Entity | None:
        """Return the person whose "her office", "Clinton's campaign" or "the Clinton campaign" it is."""
        gender = {"his": "male", "her": "female"}.get(sentence.items[source.first].lower)
        if gender is not None and self.find is not None:
            owner, hold = self.find(sentence, source.first, gender)
            return owner if owner is not None and owner.named and hold is None else None
        names = self.cast.names[sentence.number]
        name = next((names.at[n] for n in range(source.first, source.past) if n in names.at), None)
        if source.head != "campaign" or name is None or source.past > name.past + 2:
            return None
        owner = self.cast.entity_of(sentence, name)
        return owner if owner is not None and owner.words and _is_person(owner) else None

    def _take(self, entity: Entity, source: Source, sentence: Sentence) -> Found:
        start, end = sentence.items[source.first].start, sentence.items[source.past - 1].end
        entity.mentions.append(Mention(start, end, "role", sentence.number, source.first))
        return entity, "role", None

    def _meet(self, entity: Entity, source: Source, sentence: Sentence) -> None:
        start, end = sentence.items[source.first].start, sentence.items[source.past - 1].end
        entity.mentions.append(Mention(start, end, "description", sentence.number, source.first))
        self.cast.entities.append(entity)
        self.unnamed[source.head] = entity

    def _known(self, source: Source, sentence: Sentence) -> Entity | None:
        """Return the source, the body or the person that "the spokesman" or "the bank" takes up again."""
        short = source.past - source.first == _ARTICLE_AND_NOUN
        if sentence.items[source.first].lower in {"his", "her", "its", "their"}:
            return None
        if short and source.head in self.unnamed:
            return self.unnamed[source.head]
        if source.head in PAPERS:
            return self._author(sentence)
        if kind_of(source.head) == "person":
            introduced = self._introduced(source, sentence) if short else None
            return introduced or self._epithet(source, sentence)
        bodies = self.bodies.get(source.head, []) if short else []
        if len(bodies) == 1:
            return bodies[0]
        return self._body_before(source.head, sentence) if short and not bodies else None

    def _introduced(self, source: Source, sentence: Sentence) -> Entity | None:
        """Return the unnamed person whom "a judge" introduced, for "the judge"."""
        place = self._earlier(source.head, sentence)
        if place is None:
            return None
        before, at = place
        first = next((n for n in range(at, max(-1, at - 4), -1) if before.items[n].lower in _DETERMINED), None)
        if first is None or any(i.text in _STOPS for i in before.items[first:at]):
            return None
        names = self.cast.names[before.number]
        beside = at + 1 in names.at or (first > 1 and before.items[first - 1].text == "," and first - 1 in names.ending)
        if beside or (at + 1 < len(before.items) and before.items[at + 1].text == "," and at + 2 in names.at):
            return None
        label = " ".join(self.page.body[before.items[first].start : before.items[at].end].split())
        entity = Entity((), "person", named=False, label=label, head=source.head, gender=gender_of_noun(source.head))
        self._meet(entity, Source(first, at + 1, "description", head=source.head), before)
        return entity

    def _earlier(self, head: str, sentence: Sentence) -> tuple[Sentence, int] | None:
        """Return where the article has last used a noun before, outside quotations."""
        for number in range(sentence.number - 1, -1, -1):
            items = self.page.sentences[number].items
            for at in range(len(items) - 1, -1, -1):
                if items[at].lower == head and items[at].quote is None:
                    return self.page.sentences[number], at
        return None

    def _epithet(self, source: Source, sentence: Sentence) -> Entity | None:
        """Return whom "the old man" means: the one person whom the text right before is about."""
        person = source.head in (OFFICES | SOMEONE) - SPEAKS_FOR - ACROSS or source.head.endswith("-year-old")
        if self.find is None or not person:
            return None
        if self._earlier(source.head, sentence) is not None or self._others_between(sentence):
            return None
        entity, hold = self.find(sentence, source.first, gender_of_noun(source.head))
        near = entity is not None and any(sentence.number - 2 <= m.sentence <= sentence.number for m in entity.mentions)
        if (
            hold is not None
            or entity is None
            or not near
            or not entity.named
            or self._of_othergender_of_noun(entity, sentence)
        ):
            return None
        return entity

    def _of_othergender_of_noun(self, entity: Entity, sentence: Sentence) -> bool:
        """Return whether the sentence before, or this one, also speaks of somebody of the other gender."""
        told = {i.lower for s in self.page.sentences[max(0, sentence.number - 1) : sentence.number] for i in s.items}
        male, female = bool(told & {"he", "his", "him"}), bool(told & {"she", "her", "hers"})
        return (female and entity.gender != "female") or (male and entity.gender != "male")

    def _others_between(self, sentence: Sentence) -> bool:
        """Return whether a person without a name came up in the two sentences before ("a driver", "his son")."""
        for number in range(max(0, sentence.number - 2), sentence.number):
            items = self.page.sentences[number].items
            names = self.cast.names[number]
            for at, item in enumerate(items):
                if item.lower in OFFICES | SOMEONE and at not in names.at and _is_introduced(items, at):
                    return True
        return False

    def _body_before(self, head: str, sentence: Sentence) -> Entity | None:
        """Return the one body that was named shortly before, for "the company"."""
        if head not in _FIRMS | _GENERAL:
            return None
        for number in range(sentence.number, max(-1, sentence.number - 1 - _NEAR), -1):
            before = self.page.sentences[number]
            named = [self.cast.entity_of(before, name) for name in self.cast.names[number].all if name.words]
            found = {id(e): e for e in named if e is not None and e.kind == "organisation" and _is_kind(e, head)}
            speaker = self.spoke.get(number)
            if speaker is not None and id(speaker) in found:
                return speaker
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def _author(self, sentence: Sentence) -> Entity | None:
        """Return who spoke in the sentences before, in a statement that "the statement" takes up."""
        for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _NEAR), -1):
            speaker = self.spoke.get(number)
            if speaker is not None:
                items = self.page.sentences[number].items
                own = [
                    n for n, i in enumerate(items) if i.lower in PAPERS and items[max(0, n - 2)].lower in {"in", "by"}
                ]
                return speaker if own else None
        return None

    def _campaign(self, owner: Entity) -> Entity:
        """Return the campaign of somebody, by one name for all of its names."""
        label = f"{owner.words[-1]} campaign"
        for entity in self.cast.entities:
            if entity.label == label:
                return entity
        entity = Entity(tuple(label.split()), "organisation", label=label, head="campaign")
        self.cast.entities.append(entity)
        self.unnamed["campaign"] = entity
        return entity

    def _doubt(self, source: Source, sentence: Sentence) -> str | None:
        """Return a reason to hold a description of one who may be named elsewhere in the article."""
        items = sentence.items
        start, opening = items[source.first].start, items[source.first].lower
        kind = kind_of(source.head)
        if source.head in _CROWDS or kind == "group" or source.head.endswith("s"):
            return None
        if opening in {"his", "her", "its"}:
            return None if source.head in SPEAKS_FOR else MAYBE_NAMED
        doubtful = opening in {"the", "that", "this"} or not source.opened
        if kind == "person":
            # a headline calls by their office those whom the text names below
            start = len(self.page.body) if sentence.is_headline and sentence.number == 0 else start
            return MAYBE_NAMED if doubtful and self.first_person < start else None
        alone = source.past - source.first == _ARTICLE_AND_NOUN
        short = doubtful and alone and source.head in _FIRMS | _GENERAL | PAPERS | ORG_WORDS
        return MAYBE_NAMED if short and min(self.first_body, self.first_person) < start else None


def _fitting(holders: list[Entity], modifiers: set[str], head: str) -> list[Entity]:
    """Leave those whom the words before a noun fit, too; nobody calls a prime minister "the minister"."""
    if len(holders) > 1 and modifiers:
        return [e for e in holders if modifiers <= e.described] or holders
    if len(holders) > 1 and head == "minister":
        return [e for e in holders if "prime" not in e.described] or holders
    return holders


def _is_introduced(items: list[Item], at: int) -> bool:
    """Return whether a noun for a person stands after "a", "his" or "the", and no name follows."""
    opening = words("a an one another his her their the")
    return any(items[n].lower in opening for n in range(max(0, at - 3), at)) and not items[at].capital


def _is_person(entity: Entity) -> bool:
    return entity.kind == "person" or (entity.kind == "unknown" and may_be_person(entity.words))


def _is_body(entity: Entity) -> bool:
    return entity.kind in {"organisation", "government"}


def _is_kind(entity: Entity, head: str) -> bool:
    told = {word.lower() for word in entity.words}
    return not (head in _FIRMS and told & _NOT_FIRMS)


def kind_of(head: str) -> ActorKind:
    """Return what kind of source a noun names."""
    if head in GROUPS:
        return "group"
    return "organisation" if head in BODIES else "person"
