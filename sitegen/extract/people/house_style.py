"""Who keeps a surname that several bear, by the style of newspapers.

House style (AP Stylebook, "names"): a person is introduced in full and then called by the surname alone; a relative of
the same surname is named in full each time. So a surname stays with the one for whom the article used it alone before
it named the other; or goes to the one who has just been introduced in full as what the sentence is about; and somebody
who comes up only as another's relative does not compete for it.
"""

from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Kinship, People
from sitegen.extract.names.descriptions import gender_of
from sitegen.extract.names.kinship import mentions_kin, relation_of
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Sentence
from sitegen.extract.people.known_names import Core, KnownNames
from sitegen.extract.sentences.mentions import SentenceNames
from sitegen.extract.sentences.subjects import first_subject

MANY = 12
"""Bearers of one surname among whom nothing is decided."""
_NEAR = 2
"""Sentences within which somebody introduced in full keeps the surname."""


class HouseStyle:
    """How an article has used each surname so far, and whose relatives it names."""

    def __init__(self, known: KnownNames, names: list[SentenceNames]) -> None:
        """Begin before the first sentence.

        Args:
            known: The names of the article.
            names: The names of each sentence.

        """
        self.known = known
        self.names = names
        self.language = known.language
        self.owners: dict[Core, list[Entity]] = {}
        """Surname -> its bearers in the order in which the text named them in full."""
        self.bound: dict[Core, Entity] = {}
        """Surname -> its bearer, if it stood alone before another bearer was named."""
        self.last_full: dict[Core, tuple[int, Entity]] = {}
        """Surname -> paragraph and bearer of the last full name."""
        self.topic: dict[Core, tuple[int, Entity | None]] = {}
        """Surname -> sentence and bearer of the last full names, if they are its subject's; nobody where not."""
        self.passing: dict[Core, Entity] = {}
        """Surname -> bearer of the last full name, if that only came up in a sentence about something else."""
        self.relatives: set[int] = set()
        """Identities of those whom the article names as somebody's relatives only."""
        self.owned: set[int] = set()
        """Identities of names that a relative owns ("his wife, X"): a sentence about him is not about her."""
        self.embedded: set[int] = set()
        """Identities of names inside a phrase for a relative ("the son of X"): they introduce nobody."""

    def note_relation(self, sentence: Sentence, name: Name) -> bool:
        """Note whose relative a full name is told to be.

        Returns:
            Whether the name stands for somebody in their own right here.

        """
        relation = relation_of(sentence.items, name)
        if relation == "of":
            self.embedded.add(id(name))
        elif relation:
            self.owned.add(id(name))
        return not relation or self._is_subject(sentence, name)

    def _is_subject(self, sentence: Sentence, name: Name) -> bool:
        subject = first_subject(sentence.items, self.names[sentence.number], len(sentence.items))
        return subject is not None and subject.name is name

    def met(self, sentence: Sentence, entity: Entity, name: Name, *, in_full: bool) -> None:
        """Note who was named, unless a phrase for a relative only tells whose that is.

        Args:
            sentence: Where.
            entity: Whom the name means.
            name: The name.
            in_full: Whether it is more than a surname.

        """
        if id(name) in self.embedded:
            return
        core = self.known.core(name)
        for last in (core[n:] for n in range(1, len(core))) if in_full else (core,):
            self.last_full[last] = (sentence.paragraph, entity) if in_full else self.last_full.get(last, (-1, entity))
            owners = self.owners.setdefault(last, [])
            if in_full and len(owners) < MANY and entity not in owners:
                owners.append(entity)
            if in_full and len(self.known.by_last.get(last, ())) > 1:
                self._note_topic(sentence, entity, last, name)

    def carry_topics(self, sentence: Sentence) -> None:
        """Let those whom a sentence was about stay so where the next begins with "he" or "she"."""
        gender = sentence.items[0].word.value(People.PRONOUN)
        for last, (number, entity) in self.topic.items() if gender in {"male", "female"} else ():
            if entity is not None and number == sentence.number - 1 and gender_of(entity, self.language) == gender:
                self.topic[last] = (sentence.number, entity)

    def _note_topic(self, sentence: Sentence, entity: Entity, last: Core, name: Name) -> None:
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

    def keeper_of(self, sentence: Sentence, candidates: list[Entity], name: Name) -> Entity | None:
        """Return whom a surname means that several bear; None where that is open."""
        kept = self._by_style(sentence, candidates, name)
        return kept or self._introduced_here(sentence, candidates, name)

    def _by_style(self, sentence: Sentence, candidates: list[Entity], name: Name) -> Entity | None:
        """Give a shared surname to whom the style of newspapers gives it, if to anybody."""
        core = self.known.core(name)
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
        core = self.known.core(name)
        paragraph, _ = self.last_full.get(core, (-1, None))
        apart = sentence.paragraph == paragraph and not self._is_owned_topic(core)
        return self._introduced_last(sentence, core, candidates) if apart else None

    def _is_owned_topic(self, core: Core) -> bool:
        """Return whether the sentence with the last full name is about a relative of somebody ("his sister, X, left").

        House style names such a one in full each time.
        """
        number, _ = self.topic.get(core, (-1, None))
        return number < 0 or any(id(name) in self.owned for name in self.names[number].all)

    def _named_beside(self, sentence: Sentence, name: Name, candidates: list[Entity]) -> list[Entity]:
        """Return those whom the sentence names in full after the bare surname."""
        after = [n for n in self.names[sentence.number].all if n.first >= name.past and len(self.known.core(n)) > 1]
        found = [self.known.bearer(n) for n in after if n.words]
        return [e for e in candidates if e in found]

    def _introduced_last(self, sentence: Sentence, core: Core, candidates: list[Entity]) -> Entity | None:
        """Return the one introduced in full in this sentence or right before it, as what that sentence is about."""
        number, entity = self.topic.get(core, (-1, None))
        near = sentence.number - number <= _NEAR and entity in candidates
        if entity is None or not near or mentions_kin(sentence.items):
            return None
        self.topic[core] = (sentence.number, entity)
        return entity


def _is_joined(sentence: Sentence, name: Name) -> bool:
    """Return whether "and" joins a relative to somebody named before ("Mira Halden and her brother Joris Halden")."""
    joins = next((n for n in range(name.first - 1, max(-1, name.first - 1 - _KIN), -1) if _is_and(sentence, n)), None)
    return joins is not None and not any(item.word.verb is not None for item in sentence.items[joins + 1 : name.first])


def _is_and(sentence: Sentence, at: int) -> bool:
    return sentence.items[at].isa(Closed.AND)


_KIN = 4
"""Words of "and her younger brother"."""
