"""Who bears a name: whom each name of an article means, by its words, its title, and how the article has used it."""

from collections.abc import Iterable

from sitegen.extract.entities import Entity, Gender
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, Descriptions, Names
from sitegen.extract.names.descriptions import gender_of, gender_of_words, gender_told_of, roles_of_words
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.pages.page import Sentence
from sitegen.extract.people.house_style import MANY, HouseStyle
from sitegen.extract.people.known_names import Core, KnownNames
from sitegen.extract.sentences.mentions import SentenceNames


class Bearers:
    """Who bears the names of an article."""

    def __init__(self, entities: list[Entity], names: list[SentenceNames], language: Language) -> None:
        """Begin with nobody.

        Args:
            entities: Where newly met ones are added.
            names: The names of each sentence.
            language: What the article is written in.

        """
        self.language = language
        self.known = KnownNames(entities, language)
        self.style = HouseStyle(self.known, names)
        self.offices: dict[int, set[str]] = {}
        """Identity of an entity -> the offices that stand beside its full names."""

    def look_through(self, pairs: Iterable[tuple[Sentence, Name]]) -> None:
        """Note who is named in full as somebody's relative only ("his wife, Mira Halden"), and what are places."""
        apart: set[int] = set()
        related: set[int] = set()
        for sentence, name in pairs:
            if len(name.words) == 1 and _is_placed(sentence, name):
                self.known.placed.add(name.words[0].lower())
            entity = self.known.bearer(name) if len(name.words) > 1 else None
            if entity is None:
                continue
            (apart if self.style.note_relation(sentence, name) else related).add(id(entity))
            self.offices.setdefault(id(entity), set()).update(_offices_beside(sentence, name))
        self.style.relatives |= related - apart

    def find(self, sentence: Sentence, name: Name) -> Entity | None:
        """Return whom a name means; None where it may be two."""
        core = self.known.core(name)
        self.style.carry_topics(sentence)
        if (bearer := self.known.bearer(name)) is not None:
            self.style.met(sentence, bearer, name, in_full=len(core) > 1)
            return bearer
        candidates = self._candidates(sentence, name, core)
        if len(candidates) > MANY:
            return None
        if len(candidates) > 1:
            return self.style.keeper_of(sentence, candidates, name)
        if not candidates:
            entity = self.known.make(name)
            self.known.call(name, entity)
            return entity
        entity = candidates[0]
        if self._is_another(name, entity, core):
            return self._titled(name, entity, core)
        self.style.met(sentence, entity, name, in_full=False)
        if entity.kind == "unknown" and may_be_person(entity.words, self.language) and not _is_placed(sentence, name):
            entity.kind = "person"
        return entity

    def _candidates(self, sentence: Sentence, name: Name, core: Core) -> list[Entity]:
        """Return whom a name that is nobody's full name may mean: by surname, by first name, or by how it opens."""
        sharing = self.known.by_last.get(core, [])
        candidates = self._by_title(sharing, name) if len(sharing) <= MANY else sharing
        candidates = candidates or self.known.called_by_first(name, core) or self.known.bodies_opening(name, core)
        return [e for e in candidates if e.kind != "unknown"] if _is_the_one(sentence, name) else candidates

    def _is_another(self, name: Name, entity: Entity, core: Core) -> bool:
        """Return whether "President Halden" is somebody else than the only Halden whom the text names in full, later.

        Heads of state go without a first name; their wives and sons do not.
        """
        roles = roles_of_words(name.before, self.language)
        met = entity in self.style.owners.get(core, ())
        heads = any(self.language.word(role).isa(Descriptions.HEAD_OF_STATE) for role in roles)
        return heads and not met and not roles & self.offices.get(id(entity), set())

    def _titled(self, name: Name, other: Entity, core: Core) -> Entity:
        """Make somebody of a title and a surname that another bears in full."""
        entity = self.known.make(name)
        entity.kind = "person"
        self.known.by_last[core] = [entity, other]
        self.style.owners[core] = [entity]
        return entity

    def sharing(self, name: Name) -> list[Entity]:
        """Return all whom a name may mean, as far as they can be counted; nobody where they are too many."""
        found = self.known.by_last.get(self.known.core(name), [])
        return self._by_title(found, name) if len(found) <= MANY else []

    def _by_title(self, candidates: list[Entity], name: Name) -> list[Entity]:
        """Keep those whom a title before the surname fits; one of the other gender is somebody else ("Ms. Fenn")."""
        if not candidates or not name.before:
            return candidates
        if len(candidates) == 1:
            gender = gender_told_of(candidates[0], name.before, self.language)
            return [] if gender and gender_of(candidates[0], self.language) not in {gender, ""} else candidates
        gender = gender_of_words(name.before, self.language)
        fitting = self._of_gender(candidates, gender) if gender else candidates
        roles = roles_of_words(name.before, self.language)
        by_role = [c for c in fitting if roles & c.roles]
        return by_role if len(by_role) == 1 else fitting

    def _of_gender(self, candidates: list[Entity], gender: Gender) -> list[Entity]:
        """Return the one of whom it is known, if it is one and no mere relative, else all who may be meant."""
        told = [(c, gender_of(c, self.language)) for c in candidates]
        exact = [c for c, known in told if known == gender]
        return (
            exact
            if len(exact) == 1 and id(exact[0]) not in self.style.relatives
            else [c for c, known in told if known in {gender, ""}]
        )


def _offices_beside(sentence: Sentence, name: Name) -> set[str]:
    """Return the offices that stand around a full name, a few words before and after."""
    near = sentence.items[max(0, name.first - _BESIDE) : name.past + _BESIDE]
    return roles_of_words([*name.before, *(item.lower for item in near)], sentence.language)


_BESIDE = 8
"""Words on either side of a name among which an office of its bearer may stand."""


def _is_the_one(sentence: Sentence, name: Name) -> bool:
    """Return whether "the" and a full stop or a verb stand around a single name ("the Express said"): no person's."""
    led = name.first > 0 and sentence.items[name.first - 1].isa(Closed.THE)
    following = sentence.items[name.past] if name.past < len(sentence.items) else None
    modifies = following is not None and following.text.isalpha() and following.word.cue is None
    return led and len(name.words) == 1 and not name.before and not modifies


def _is_placed(sentence: Sentence, name: Name) -> bool:
    """Return whether a name stands where no person does ("in Tarn", "the Tarn")."""
    return name.first > 0 and sentence.items[name.first - 1].isa(Names.BEFORE_PLACE)
