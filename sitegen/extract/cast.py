"""Who appears in an article: names clustered into people and bodies."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sitegen.extract.descriptions import gender_of, gender_of_words, note, roles_of_words
from sitegen.extract.entities import Entity
from sitegen.extract.lexicon.given_names import FEMALE, LONG_FORMS, MALE
from sitegen.extract.lexicon.people import TITLES
from sitegen.extract.names import is_initial, names_in
from sitegen.extract.naming import Name, may_be_person
from sitegen.extract.page import Page, Sentence
from sitegen.extract.sources import SentenceNames

_WITH_MIDDLE_NAME = 3
_GENERATIONS = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv", ","})
_MANY = 12
"""Bearers of one surname among whom nothing is decided."""


@dataclass(slots=True, eq=False)
class Cast:
    """Entities of an article, and whom each name in it means."""

    entities: list[Entity] = field(default_factory=list)
    names: list[SentenceNames] = field(default_factory=list)
    """For each sentence of the page."""
    meant: dict[tuple[int, int], Entity] = field(default_factory=dict)
    """Sentence number and first item of a name -> the entity; absent where two share it."""

    unsure: dict[int, int] = field(default_factory=dict)
    """Sentence number -> first item of the first name in it that two people share."""

    def entity_of(self, sentence: Sentence, name: Name) -> Entity | None:
        """Return whom a name means; None where that is not sure."""
        return self.meant.get((sentence.number, name.first))

    def people_in(
        self, sentence: Sentence, past: int | None = None, *, perhaps: bool = False
    ) -> list[tuple[int, Entity]]:
        """Return item and entity of the people named in a sentence before an item, in order.

        Args:
            sentence: The sentence.
            past: Where to stop.
            perhaps: Take names of unknown kind that have the form of a person's, too.

        """
        found = []
        for name in self.names[sentence.number].all:
            entity = self.entity_of(sentence, name)
            if entity is None:
                continue
            person = entity.kind == "person" or (perhaps and entity.kind == "unknown" and may_be_person(entity.words))
            if person and (past is None or name.past <= past):
                found.append((name.first, entity))
        return found


def make_cast(page: Page) -> Cast:
    """Find every name of the page and settle whom it means."""
    known = _words_within_sentences(page.sentences)
    cast = Cast(names=[SentenceNames(names_in(sentence.items, known)) for sentence in page.sentences])
    index = _Index(cast)
    pairs = [(s, n) for s, names in zip(page.sentences, cast.names, strict=True) for n in names.all if n.words]
    for _, name in sorted(pairs, key=lambda pair: -len(pair[1].words)):
        if len(_core(name.words)) > 1:
            index.add_full(name)
    before: tuple[Sentence, Name, Entity] | None = None
    for sentence, name in pairs:
        entity = index.find(sentence, name)
        if entity is not None:
            cast.meant[sentence.number, name.first] = entity
            note(entity, sentence, name)
            if before is not None and before[0] is sentence:
                _share_roles(sentence, before[1], before[2], name, entity)
            before = (sentence, name, entity)
        else:
            cast.unsure.setdefault(sentence.number, name.first)
    return cast


def _share_roles(sentence: Sentence, first: Name, one: Entity, second: Name, other: Entity) -> None:
    """Give both of "Judges Halden and Tey" the office that stands before the first."""
    plural = {word for word in first.before if word.endswith("s") and word.removesuffix("s") in one.roles}
    if plural and first.past == second.first - 1 and sentence.items[first.past].lower == "and":
        other.roles |= roles_of_words(plural)
        if other.kind == "unknown":
            other.kind = "person"


def _words_within_sentences(sentences: Iterable[Sentence]) -> set[str]:
    known: set[str] = set()
    for sentence in sentences:
        if sentence.is_headline and len(sentence.items) > 1:
            continue
        known |= {item.text for item in sentence.items[1:] if item.capital and item.quote is None}
    return known


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop middle initials and generation suffixes: "Donald J. Trump" is "Donald Trump"."""
    kept = [w for n, w in enumerate(words) if n == 0 or not is_initial(w)]
    while len(kept) > 1 and kept[-1].lower() in _GENERATIONS:
        kept.pop()
    if (
        len(kept) == _WITH_MIDDLE_NAME
        and kept[0].lower() in MALE | FEMALE
        and kept[1][:1].isupper()
        and may_be_person(words)
    ):
        # "Hillary Rodham Clinton" is "Hillary Clinton"; a particle ("van") stays with the surname
        del kept[1]
    return tuple(w.lower().replace("’", "'") for w in kept)


def _surnames(words: tuple[str, ...], core: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return every run of last words by which a person may be called."""
    whole = tuple(w.lower().replace("’", "'") for w in words if not is_initial(w))
    while len(whole) > 1 and whole[-1].rstrip(".,") in {"jr", "sr", "ii", "iii", "iv", ""}:
        whole = whole[:-1]
    return {core[n:] for n in range(1, len(core))} | {whole[n:] for n in range(1, len(whole))}


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the full name with its generation suffix, which tells a son from his father; "Sandy" is "Sandra"."""
    suffix = words[-1].lower().rstrip(".")
    core = _core(words)
    if len(core) > 1 and core[0] in LONG_FORMS:
        core = (LONG_FORMS[core[0]], *core[1:])
    return (*core, suffix) if suffix in {"jr", "sr", "ii", "iii", "iv"} else core


class _Index:
    """Entities by full name, last words and first word."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.full: dict[tuple[str, ...], Entity] = {}
        self.by_last: dict[tuple[str, ...], list[Entity]] = {}
        self.by_first: dict[str, list[Entity]] = {}
        self.owners: dict[tuple[str, ...], list[Entity]] = {}
        """Surname -> its bearers in the order in which the text named them in full."""
        self.bound: dict[tuple[str, ...], Entity] = {}
        """Surname -> its bearer, if it stood alone before another bearer was named."""
        self.last_full: dict[tuple[str, ...], tuple[int, Entity]] = {}
        """Surname -> paragraph and bearer of the last full name."""

    def add_full(self, name: Name) -> None:
        core = _core(name.words)
        if (key := _key(name.words)) in self.full:
            entity = self.full[key]
            if entity.kind == "unknown" or (name.kind == "person" and name.before):
                entity.kind = name.kind
            entity.words = max(entity.words, name.words, key=len)
            return
        if core in self.by_last and core[0] not in MALE | FEMALE:
            # "Van den Akker", "Wasserman Schultz": a surname of several words
            return
        entity = self._new(name)
        self.full[key] = entity
        if name.kind in {"person", "unknown"}:
            for last in _surnames(name.words, core):
                self.by_last.setdefault(last, []).append(entity)
            self.by_first.setdefault(core[0], []).append(entity)

    def _new(self, name: Name) -> Entity:
        entity = Entity(name.words, name.kind)
        self.cast.entities.append(entity)
        return entity

    def find(self, sentence: Sentence, name: Name) -> Entity | None:
        core = _core(name.words)
        if (key := _key(name.words)) in self.full:
            self._met(sentence, self.full[key], core, full=True)
            return self.full[key]
        sharing = self.by_last.get(core, [])
        candidates = _by_title(sharing, name) if len(sharing) <= _MANY else sharing
        if not candidates and len(core) == 1 and not any(b.rstrip(".") in TITLES for b in name.before):
            candidates = [e for e in self.by_first.get(core[0], []) if e.kind == "person"]
        if len(candidates) > _MANY:
            return None
        if len(candidates) > 1:
            return self._house_style(sentence, candidates, core)
        if candidates:
            self._met(sentence, candidates[0], core, full=False)
            if (
                candidates[0].kind == "unknown"
                and may_be_person(candidates[0].words)
                and not _is_placed(sentence, name)
            ):
                candidates[0].kind = "person"
            return candidates[0]
        entity = self._new(name)
        self.full[core] = entity
        return entity

    def _met(self, sentence: Sentence, entity: Entity, core: tuple[str, ...], *, full: bool) -> None:
        for last in (core[n:] for n in range(1, len(core))) if full else (core,):
            self.last_full[last] = (sentence.paragraph, entity) if full else self.last_full.get(last, (-1, entity))
            owners = self.owners.setdefault(last, [])
            if full and len(owners) < _MANY and entity not in owners:
                owners.append(entity)

    def _house_style(self, sentence: Sentence, candidates: list[Entity], core: tuple[str, ...]) -> Entity | None:
        """Give a shared surname to the one for whom the article used it alone before it named the other.

        Newspapers repeat a surname alone for the person the article is about and name relatives in full (AP Stylebook,
        "names"). Where another bearer was named in this paragraph or the one before, it stays open.
        """
        owners = self.owners.get(core, [])
        if len(owners) == 1:
            self.bound.setdefault(core, owners[0])
        owner = self.bound.get(core)
        paragraph, last = self.last_full.get(core, (-1, None))
        if owner is None or owner not in candidates:
            return None
        return owner if last is owner or sentence.paragraph - paragraph > 1 else None


_PLACING = frozenset({"in", "at", "near", "around", "outside", "across", "the"})


def _is_placed(sentence: Sentence, name: Name) -> bool:
    """Return whether a name stands where no person does ("in Tarn", "the Tarn")."""
    return name.first > 0 and sentence.items[name.first - 1].lower in _PLACING


def _by_title(candidates: list[Entity], name: Name) -> list[Entity]:
    """Keep those whom a title before the surname fits, where it tells them apart."""
    if len(candidates) < 2 or not name.before:  # noqa: PLR2004 - one is no choice
        return candidates
    gender = gender_of_words(name.before)
    exact = [c for c in candidates if gender and gender_of(c) == gender]
    fitting = exact if len(exact) == 1 else [c for c in candidates if not gender or gender_of(c) in {gender, ""}]
    roles = roles_of_words(name.before)
    by_role = [c for c in fitting if roles & c.roles]
    return by_role if len(by_role) == 1 else fitting
