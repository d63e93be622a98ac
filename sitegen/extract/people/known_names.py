"""The names of an article: full names, and the surnames, first names and openings by which their bearers may be called.

A surname of several words ("Van den Akker") is somebody's as one of a single word is.
"""

from sitegen.extract.entities import Entity
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, GivenNames, Names
from sitegen.extract.names.keys import core_of, is_generation, key_of, surnames_of
from sitegen.extract.names.naming import Name
from sitegen.extract.names.titles import is_title

Core = tuple[str, ...]
"""The words of a name without titles, in lower case."""
_NAMED_AFTER = 2
"""Words of "Oke Museum"."""


class KnownNames:
    """Entities by full name, last words and first word."""

    def __init__(self, entities: list[Entity], language: Language) -> None:
        """Begin with nobody.

        Args:
            entities: Where newly met ones are added.
            language: What the article is written in.

        """
        self.entities = entities
        self.language = language
        self.full: dict[Core, Entity] = {}
        self.by_last: dict[Core, list[Entity]] = {}
        self.by_first: dict[str, list[Entity]] = {}
        self.by_opening: dict[str, list[Entity]] = {}
        """First word -> the bodies that may be called by it in short ("Halvor Marine")."""
        self.placed: set[str] = set()
        """Single words that the article uses of a place."""

    def core(self, name: Name) -> Core:
        """Return the words by which a name is compared with surnames."""
        return core_of(name.words, self.language)

    def bearer(self, name: Name) -> Entity | None:
        """Return whose full name, or agreed short name, it is; None where it is nobody's."""
        return self.full.get(self._key(name))

    def call(self, name: Name, entity: Entity) -> None:
        """Let a name be short for somebody from here on, unless it is somebody's already."""
        self.full.setdefault(self._key(name), entity)

    def _key(self, name: Name) -> Core:
        return key_of(name.words, self.language)

    def add_full(self, name: Name) -> None:
        """Make somebody of a full name, unless the name is one's whom we have."""
        core = self.core(name)
        if (key := self._key(name)) in self.full:
            entity = self.full[key]
            if entity.kind == "unknown" or (name.kind == "person" and name.before):
                entity.kind = name.kind
            entity.words = max(entity.words, name.words, key=_fullness)
            return
        if self._adds_nobody(core):
            return
        entity = self.make(name)
        self.full[key] = entity
        if self._is_realm(core):
            self.by_last.setdefault(core[-1:], []).append(entity)
        if name.kind == "organisation":
            self.by_opening.setdefault(core[0], []).append(entity)
        if name.kind in {"person", "unknown"}:
            for last in surnames_of(name.words, core, self.language):
                self.by_last.setdefault(last, []).append(entity)
            self.by_first.setdefault(core[0], []).append(entity)

    def _adds_nobody(self, core: Core) -> bool:
        """Return whether a run of two words or more is a surname whose bearer is known, alone or with a verb before it.

        "Van den Akker", "Al Sadun", "Wasserman Schultz" are surnames of several words; "Officeholders Who Endorse
        Halden" has a verb of a headline before one.
        """
        first = self.language.word(core[0])
        given = first.isa(GivenNames.GIVEN_NAME)
        if first.cue is not None and not given and core[1:] in self.by_last:
            return True
        return core in self.by_last and (first.isa(Names.PARTICLE) or not given)

    def _is_realm(self, core: Core) -> bool:
        """Return whether a state is called by its last word in short ("Kingdom of Elland")."""
        word = self.language.word
        return len(core) > 2 and word(core[-2]).isa(Closed.OF) and word(core[0]).isa(Names.REALM)  # noqa: PLR2004

    def make(self, name: Name) -> Entity:
        """Add somebody of a name."""
        entity = Entity(name.words, name.kind)
        self.entities.append(entity)
        return entity

    def called_by_first(self, name: Name, core: Core) -> list[Entity]:
        """Return the people whose first name a single word may be; none where it is no first name."""
        if len(core) > 1 or not self._may_be_first(name):
            return []
        return [e for e in self.by_first.get(core[0], []) if e.kind == "person" and self._is_as_old(e, name)]

    def _may_be_first(self, name: Name) -> bool:
        """Return whether a single name may be a first name: no title stands before it but one like "Sir"."""
        titles = [word for word in name.before if is_title(word, self.language)]
        return all(self.language.word(word.rstrip(".")).isa(Names.WITH_FIRST_NAME) for word in titles)

    def _is_as_old(self, entity: Entity, name: Name) -> bool:
        """Return whether a first name with "Jr." behind it means somebody of that generation, and not his father."""
        told = is_generation(name.words[-1], self.language)
        return not told or is_generation(entity.words[-1], self.language)

    def bodies_opening(self, name: Name, core: Core) -> list[Entity]:
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


def _fullness(words: Core) -> tuple[int, bool]:
    """Order the forms of a name: more words first, then the one with its accents."""
    return len(words), not "".join(words).isascii()
