"""Who bears a name: full names, surnames and first names of an article, and how it uses a surname that several bear.

House style of newspapers (AP Stylebook, "names"): a person is introduced in full and then called by the surname alone;
a relative of the same surname is named in full each time. So a surname stays with the one for whom the article used it
alone before it named the other; or goes to the one who has just been introduced in full as what the sentence is about;
and somebody who comes up only as another's relative does not compete for it.
"""

from collections.abc import Iterable

from sitegen.extract.entities import Entity, Gender
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, Descriptions, GivenNames, Kinship, Names, People
from sitegen.extract.names.descriptions import gender_of, gender_of_words, roles_of_words
from sitegen.extract.names.keys import core_of, is_generation, key_of, surnames_of
from sitegen.extract.names.kinship import mentions_kin, relation_of
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.names.titles import is_title
from sitegen.extract.pages.page import Sentence
from sitegen.extract.sentences.mentions import SentenceNames
from sitegen.extract.sentences.subjects import first_subject

MANY = 12
"""Bearers of one surname among whom nothing is decided."""
_NAMED_AFTER = 2
"""Words of "Oke Museum"."""
_NEAR = 2
"""Sentences within which somebody introduced in full keeps the surname."""
_Core = tuple[str, ...]


class Bearers:
    """Entities by full name, last words and first word."""

    def __init__(self, entities: list[Entity], names: list[SentenceNames], language: Language) -> None:
        """Begin with nobody.

        Args:
            entities: Where newly met ones are added.
            names: The names of each sentence.
            language: What the article is written in.

        """
        self.entities = entities
        self.names = names
        self.language = language
        self.full: dict[_Core, Entity] = {}
        self.by_last: dict[_Core, list[Entity]] = {}
        self.by_first: dict[str, list[Entity]] = {}
        self.by_opening: dict[str, list[Entity]] = {}
        """First word -> the bodies that may be called by it in short ("Halvor Marine")."""
        self.placed: set[str] = set()
        """Single words that the article uses of a place."""
        self.owners: dict[_Core, list[Entity]] = {}
        """Surname -> its bearers in the order in which the text named them in full."""
        self.bound: dict[_Core, Entity] = {}
        """Surname -> its bearer, if it stood alone before another bearer was named."""
        self.last_full: dict[_Core, tuple[int, Entity]] = {}
        """Surname -> paragraph and bearer of the last full name."""
        self.topic: dict[_Core, tuple[int, Entity | None]] = {}
        """Surname -> sentence and bearer of the last full names, if they are its subject's; nobody where not."""
        self.passing: dict[_Core, Entity] = {}
        """Surname -> bearer of the last full name, if that only came up in a sentence about something else."""
        self.relatives: set[int] = set()
        """Identities of those whom the article names as somebody's relatives only."""
        self.offices: dict[int, set[str]] = {}
        """Identity of an entity -> the offices that stand beside its full names."""
        self.owned: set[int] = set()
        """Identities of names that a relative owns ("his wife, X"): a sentence about him is not about her."""
        self.embedded: set[int] = set()
        """Identities of names inside a phrase for a relative ("the son of X"): they introduce nobody."""

    def _core(self, name: Name) -> _Core:
        return core_of(name.words, self.language)

    def _key(self, name: Name) -> _Core:
        return key_of(name.words, self.language)

    def add_full(self, name: Name) -> None:
        """Make somebody of a full name, unless the name is one's whom we have."""
        core = self._core(name)
        if (key := self._key(name)) in self.full:
            entity = self.full[key]
            if entity.kind == "unknown" or (name.kind == "person" and name.before):
                entity.kind = name.kind
            entity.words = max(entity.words, name.words, key=_fullness)
            return
        if self._adds_nobody(core):
            return
        entity = self._new(name)
        self.full[key] = entity
        if self._is_realm(core):
            self.by_last.setdefault(core[-1:], []).append(entity)
        if name.kind == "organisation":
            self.by_opening.setdefault(core[0], []).append(entity)
        if name.kind in {"person", "unknown"}:
            for last in surnames_of(name.words, core, self.language):
                self.by_last.setdefault(last, []).append(entity)
            self.by_first.setdefault(core[0], []).append(entity)

    def _adds_nobody(self, core: _Core) -> bool:
        """Return whether a run of two words or more is a surname whose bearer is known, alone or with a verb before it.

        "Van den Akker", "Al Sadun", "Wasserman Schultz" are surnames of several words; "Officeholders Who Endorse
        Halden" has a verb of a headline before one.
        """
        first = self.language.word(core[0])
        given = first.isa(GivenNames.GIVEN_NAME)
        if first.cue is not None and not given and core[1:] in self.by_last:
            return True
        return core in self.by_last and (first.isa(Names.PARTICLE) or not given)

    def _is_realm(self, core: _Core) -> bool:
        """Return whether a state is called by its last word in short ("Kingdom of Elland")."""
        word = self.language.word
        return len(core) > 2 and word(core[-2]).isa(Closed.OF) and word(core[0]).isa(Names.REALM)  # noqa: PLR2004

    def _new(self, name: Name) -> Entity:
        entity = Entity(name.words, name.kind)
        self.entities.append(entity)
        return entity

    def look_through(self, pairs: Iterable[tuple[Sentence, Name]]) -> None:
        """Note who is named in full as somebody's relative only ("his wife, Mira Halden"), and what are places."""
        apart: set[int] = set()
        for sentence, name in pairs:
            if len(name.words) == 1 and _is_placed(sentence, name):
                self.placed.add(name.words[0].lower())
            entity = self.full.get(self._key(name)) if len(name.words) > 1 else None
            if entity is None:
                continue
            relation = relation_of(sentence.items, name)
            if relation == "of":
                self.embedded.add(id(name))
            elif relation:
                self.owned.add(id(name))
            if relation and not self._is_subject(sentence, name):
                self.relatives.add(id(entity))
            else:
                apart.add(id(entity))
            self.offices.setdefault(id(entity), set()).update(_offices_beside(sentence, name))
        self.relatives -= apart

    def _is_subject(self, sentence: Sentence, name: Name) -> bool:
        subject = first_subject(sentence.items, self.names[sentence.number], len(sentence.items))
        return subject is not None and subject.name is name

    def call(self, name: Name, entity: Entity) -> None:
        """Let a name be short for somebody from here on, unless it is somebody's already."""
        self.full.setdefault(self._key(name), entity)

    def find(self, sentence: Sentence, name: Name) -> Entity | None:
        """Return whom a name means; None where it may be two."""
        core = self._core(name)
        self._carry_topics(sentence)
        if (key := self._key(name)) in self.full:
            if id(name) not in self.embedded:
                self._met(sentence, self.full[key], core, name if len(core) > 1 else None)
            return self.full[key]
        candidates = self._candidates(sentence, name, core)
        if len(candidates) > MANY:
            return None
        if len(candidates) > 1:
            style = self._house_style(sentence, candidates, name)
            return style or self._introduced_here(sentence, candidates, name)
        if not candidates:
            entity = self._new(name)
            self.full[key] = entity
            return entity
        entity = candidates[0]
        if self._is_another(name, entity, core):
            return self._titled(name, entity, core)
        self._met(sentence, entity, core, None)
        if entity.kind == "unknown" and may_be_person(entity.words, self.language) and not _is_placed(sentence, name):
            entity.kind = "person"
        return entity

    def _candidates(self, sentence: Sentence, name: Name, core: _Core) -> list[Entity]:
        """Return whom a name that is nobody's full name may mean: by surname, by first name, or by how it opens."""
        sharing = self.by_last.get(core, [])
        candidates = self._by_title(sharing, name) if len(sharing) <= MANY else sharing
        if not candidates and len(core) == 1 and self._may_be_first(name):
            candidates = [e for e in self.by_first.get(core[0], []) if e.kind == "person" and self._is_as_old(e, name)]
        candidates = candidates or self._bodies_opening(name, core)
        return [e for e in candidates if e.kind != "unknown"] if _is_the_one(sentence, name) else candidates

    def _is_as_old(self, entity: Entity, name: Name) -> bool:
        """Return whether a first name with "Jr." behind it means somebody of that generation, and not his father."""
        told = is_generation(name.words[-1], self.language)
        return not told or is_generation(entity.words[-1], self.language)

    def _bodies_opening(self, name: Name, core: _Core) -> list[Entity]:
        """Return the one body whose name begins with a single word ("Halvor" of "Halvor Marine"), if it is one.

        What bears a person's name is not called by it: "Oke" is not short for the Oke Museum.
        """
        if len(core) > 1 or name.kind != "unknown" or core[0] in self.placed:
            return []
        bodies = self.by_opening.get(core[0], [])
        if any(entity.kind == "unknown" for entity in self.by_first.get(core[0], [])):
            return []  # "Halvor" of "Halvor Marine and Halvor Foods" may be either
        one = len(bodies) == 1 and bodies[0].kind == "organisation" and not self._is_named_after(bodies[0])
        return bodies if one and bodies[0].words[0].isupper() is name.words[0].isupper() else []  # "Delk", "DELK LUX"

    def _is_named_after(self, body: Entity) -> bool:
        """Return whether a body bears a name with no more than what it is ("Oke Museum")."""
        return len(body.words) == _NAMED_AFTER and self.language.word(body.words[-1].lower()).isa(Names.NAMED_AFTER)

    def _may_be_first(self, name: Name) -> bool:
        """Return whether a single name may be a first name: no title stands before it but one like "Sir"."""
        titles = [word for word in name.before if is_title(word, self.language)]
        return all(self.language.word(word.rstrip(".")).isa(Names.WITH_FIRST_NAME) for word in titles)

    def _is_another(self, name: Name, entity: Entity, core: _Core) -> bool:
        """Return whether "President Halden" is somebody else than the only Halden whom the text names in full, later.

        Heads of state go without a first name; their wives and sons do not.
        """
        roles = roles_of_words(name.before, self.language)
        met = entity in self.owners.get(core, ())
        heads = any(self.language.word(role).isa(Descriptions.HEAD_OF_STATE) for role in roles)
        return heads and not met and not roles & self.offices.get(id(entity), set())

    def _titled(self, name: Name, other: Entity, core: _Core) -> Entity:
        """Make somebody of a title and a surname that another bears in full."""
        entity = self._new(name)
        entity.kind = "person"
        self.by_last[core] = [entity, other]
        self.owners[core] = [entity]
        return entity

    def sharing(self, name: Name) -> list[Entity]:
        """Return all whom a name may mean, as far as they can be counted; nobody where they are too many."""
        found = self.by_last.get(self._core(name), [])
        return self._by_title(found, name) if len(found) <= MANY else []

    def _met(self, sentence: Sentence, entity: Entity, core: _Core, full: Name | None) -> None:
        """Note who was named; ``full`` is the name where it stands in full."""
        for last in (core[n:] for n in range(1, len(core))) if full else (core,):
            self.last_full[last] = (sentence.paragraph, entity) if full else self.last_full.get(last, (-1, entity))
            owners = self.owners.setdefault(last, [])
            if full and len(owners) < MANY and entity not in owners:
                owners.append(entity)
            if full and len(self.by_last.get(last, ())) > 1:
                self._note_topic(sentence, entity, last, full)

    def _carry_topics(self, sentence: Sentence) -> None:
        """Let those whom a sentence was about stay so where the next begins with "he" or "she"."""
        gender = sentence.items[0].word.value(People.PRONOUN)
        for last, (number, entity) in self.topic.items() if gender in {"male", "female"} else ():
            if entity is not None and number == sentence.number - 1 and gender_of(entity, self.language) == gender:
                self.topic[last] = (sentence.number, entity)

    def _note_topic(self, sentence: Sentence, entity: Entity, last: _Core, name: Name) -> None:
        """Note whether a full name is that of the one whom its sentence is about, and of nobody else's surname."""
        subject = self._is_subject(sentence, name)
        if subject:
            self.passing.pop(last, None)
        else:
            self.passing[last] = entity
        number, earlier = self.topic.get(last, (-1, None))
        if number == sentence.number and earlier is not entity:
            if id(name) not in self.owned or _is_joined(sentence, name):
                self.topic[last] = (number, None)
        elif number != sentence.number:
            about = subject and not mentions_kin(sentence.items, name)
            self.topic[last] = (sentence.number, entity if about else None)

    def _house_style(self, sentence: Sentence, candidates: list[Entity], name: Name) -> Entity | None:
        """Give a shared surname to whom the style of newspapers gives it, if to anybody."""
        core = self._core(name)
        paragraph, last = self.last_full.get(core, (-1, None))
        far = sentence.paragraph - paragraph > 1
        competing = [e for e in candidates if id(e) not in self.relatives]
        owners = self.owners.get(core, [])
        if len(owners) == 1:
            self.bound.setdefault(core, owners[0])
        if len(competing) == 1 and (far or last is competing[0]):
            return competing[0]
        others = self._named_beside(sentence, name, candidates)
        if len(candidates) == 2 and len(others) == 1:  # noqa: PLR2004 - "Halden said of Tilda Halden": the other one
            return next(e for e in candidates if e not in others)
        courtesy = any(self.language.word(word.rstrip(".")).isa(Kinship.COURTESY) for word in name.before)
        titled = [e for e in owners if e in candidates] if courtesy else []
        if len(titled) == 1:
            return titled[0]  # "Mrs. Halden" is the one Mrs. Halden whom the text has named so far
        owner = self.bound.get(core)
        if owner is None:
            return self._introduced_last(sentence, core, candidates)
        kept = courtesy or last is owner or far or (last is not None and self.passing.get(core) is last)
        return owner if owner in candidates and kept else None

    def _introduced_here(self, sentence: Sentence, candidates: list[Entity], name: Name) -> Entity | None:
        """Return the one whom this paragraph introduced in full, though the article calls another by the surname."""
        core = self._core(name)
        paragraph, _ = self.last_full.get(core, (-1, None))
        apart = sentence.paragraph == paragraph and not self._is_owned_topic(core)
        return self._introduced_last(sentence, core, candidates) if apart else None

    def _is_owned_topic(self, core: _Core) -> bool:
        """Return whether the sentence with the last full name is about a relative of somebody ("his sister, X, left").

        House style names such a one in full each time.
        """
        number, _ = self.topic.get(core, (-1, None))
        return number < 0 or any(id(name) in self.owned for name in self.names[number].all)

    def _named_beside(self, sentence: Sentence, name: Name, candidates: list[Entity]) -> list[Entity]:
        """Return those whom the sentence names in full after the bare surname."""
        after = [n for n in self.names[sentence.number].all if n.first >= name.past and len(self._core(n)) > 1]
        found = [self.full.get(self._key(n)) for n in after if n.words]
        return [e for e in candidates if e in found]

    def _introduced_last(self, sentence: Sentence, core: _Core, candidates: list[Entity]) -> Entity | None:
        """Return the one introduced in full in this sentence or right before it, as what that sentence is about."""
        number, entity = self.topic.get(core, (-1, None))
        near = sentence.number - number <= _NEAR and entity in candidates
        if entity is None or not near or mentions_kin(sentence.items):
            return None
        self.topic[core] = (sentence.number, entity)
        return entity

    def _by_title(self, candidates: list[Entity], name: Name) -> list[Entity]:
        """Keep those whom a title before the surname fits; one of the other gender is somebody else ("Ms. Fenn")."""
        if not candidates or not name.before:
            return candidates
        gender = gender_of_words(name.before, self.language)
        if len(candidates) == 1:
            return [] if gender and gender_of(candidates[0], self.language) not in {gender, ""} else candidates
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
            if len(exact) == 1 and id(exact[0]) not in self.relatives
            else [c for c, known in told if known in {gender, ""}]
        )


def _offices_beside(sentence: Sentence, name: Name) -> set[str]:
    """Return the offices that stand around a full name, a few words before and after."""
    near = sentence.items[max(0, name.first - _BESIDE) : name.past + _BESIDE]
    return roles_of_words([*name.before, *(item.lower for item in near)], sentence.language)


_BESIDE = 8


def _fullness(words: _Core) -> tuple[int, bool]:
    """Order the forms of a name: more words first, then the one with its accents."""
    return len(words), not "".join(words).isascii()


def _is_joined(sentence: Sentence, name: Name) -> bool:
    """Return whether "and" joins a relative to somebody named before ("Mira Halden and her brother Joris Halden")."""
    joins = next((n for n in range(name.first - 1, max(-1, name.first - 1 - _KIN), -1) if _is_and(sentence, n)), None)
    return joins is not None and not any(item.word.verb is not None for item in sentence.items[joins + 1 : name.first])


def _is_and(sentence: Sentence, at: int) -> bool:
    return sentence.items[at].isa(Closed.AND)


_KIN = 4
"""Words of "and her younger brother"."""


def _is_the_one(sentence: Sentence, name: Name) -> bool:
    """Return whether "the" and a full stop or a verb stand around a single name ("the Express said"): no person's."""
    led = name.first > 0 and sentence.items[name.first - 1].isa(Closed.THE)
    following = sentence.items[name.past] if name.past < len(sentence.items) else None
    modifies = following is not None and following.text.isalpha() and following.word.cue is None
    return led and len(name.words) == 1 and not name.before and not modifies


def _is_placed(sentence: Sentence, name: Name) -> bool:
    """Return whether a name stands where no person does ("in Tarn", "the Tarn")."""
    return name.first > 0 and sentence.items[name.first - 1].isa(Names.BEFORE_PLACE)
