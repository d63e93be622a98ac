"""A challenge of a surname that two people of an article bear: the other one may just have come up by trade."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Kinship, Morphology
from sitegen.extract.names.descriptions import gender_of_words
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Page, Sentence, item_at
from sitegen.extract.reasons import SPEAKS_WITH_ANOTHER, TWO_SPEAKERS

_NEAR: Final = 3
"""Sentences before the words in which the other one may have come up."""


def _is_namesake_told_of(this: Attributed) -> bool:
    """Return whether a bare surname may mean the other one, of whom a sentence before tells as "the jockey"."""
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or source.name is None or len(source.name.words) > 1:
        return False
    others = [one for one in this.cast.entities if one is not entity and _shares(one, source.name.words[0])]
    return bool(others) and any(_tells_of(this, line, others) for line in _since_named(this.page, sentence, entity))


def _bear_one_title(this: Attributed) -> bool:
    """Return whether two of one surname have the title before it ("Dr Mia Oke, Dr Hal Oke: Dr Oke said")."""
    source, entity = this.report.source, this.speaker.entity
    if source is None or entity is None or source.name is None or len(source.name.words) > 1 or not source.name.before:
        return False
    title = source.name.before[-1]
    others = [one for one in this.cast.entities if one is not entity and _shares(one, source.name.words[0])]
    same = any(title in one.described for one in others) and title in entity.described
    return same and not gender_of_words((title,), this.page.language)


def _since_named(page: Page, sentence: Sentence, entity: Entity) -> list[Sentence]:
    """Return the sentences right before one, since somebody was named last."""
    named = {mention.sentence for mention in entity.mentions if mention.form in {"name", "surname"}}
    before = page.sentences[max(0, sentence.number - _NEAR) : sentence.number]
    since = max((line.number for line in before if line.number in named), default=-1)
    return [line for line in before if line.number > since]


def _shares(entity: Entity, surname: str) -> bool:
    """Return whether somebody is named in full with a surname."""
    return entity.kind == "person" and len(entity.words) > 1 and entity.words[-1] == surname


def _tells_of(this: Attributed, line: Sentence, others: list[Entity]) -> bool:
    """Return whether the subject of a sentence is a description by a role of one of some people."""
    subject = this.subject_of(line)
    described = subject is not None and subject.name is None and subject.definite
    return described and subject is not None and any(subject.head in other.roles for other in others)


def _is_named_later(this: Attributed) -> bool:
    """Return whether "Ms. Quill" stands before the only Quill named in full comes up, as somebody's relative.

    House style introduces people in full: she is then somebody else of the family.
    """
    source, entity = this.report.source, this.speaker.entity
    if source is None or entity is None or entity.kind != "person" or len(entity.words) < _FULL:
        return False
    if source.name is not None and len(source.name.words) >= _FULL:
        return False
    name = _first_name_of(this, entity)
    short = name is not None and len(name.words) < _FULL  # settles nearly all: most are named in full at first
    return short and name is not None and _has_courtesy(this, name) and _comes_as_relative(this, entity)


def _first_name_of(this: Attributed, entity: Entity) -> Name | None:
    """Return the name by which an article first calls somebody."""
    first = next((one for one in entity.mentions if one.form in _BY_NAME), None)
    return this.cast.names[first.sentence].at.get(first.item) if first is not None else None


def _has_courtesy(this: Attributed, name: Name) -> bool:
    """Return whether "Ms." or "Mr." stands before a name."""
    return any(this.page.language.word(word.rstrip(".")).isa(Kinship.COURTESY) for word in name.before)


def _comes_as_relative(this: Attributed, entity: Entity) -> bool:
    """Return whether somebody is named in full only behind the source, with a noun for a relative before it."""
    last = this.report.source_sentence.number if this.report.source_sentence is not None else -1
    full = next((one for one in entity.mentions if one.form == "name"), None)
    if full is None or full.sentence <= last:
        return False
    led = this.page.sentences[full.sentence].items[max(0, full.item - _LED) : full.item]
    return any(item.isa(Kinship.KIN) for item in led)


_LED: Final = 4
"""Items before a name among which the noun for a relative stands."""
_BY_NAME: Final = frozenset({"name", "surname"})
_FULL: Final = 2
"""Words of a full name."""


def _is_two_by_gender(this: Attributed) -> bool:
    """Return whether a surname means one who is told to be a man and a woman ("Ms. Oke", "her son, Ian Oke")."""
    source, entity = this.report.source, this.speaker.entity
    bare = source is not None and source.name is not None and len(source.name.words) == 1
    return bare and entity is not None and len(entity.genders) > 1


def _is_family(this: Attributed) -> bool:
    """Return whether "the" and a plural name several of a family, one of whom is named ("Ada Quill ... The Quills")."""
    if (named := this.named) is None:
        return False
    items, name = named
    if len(name.words) != 1:
        return False
    led, plural = item_at(items, name.first - 1), name.words[0]
    surname = this.page.language.without(plural, Morphology.PLURAL_ENDING)
    return led.isa(Closed.THE) and surname != plural and any(_shares(one, surname) for one in this.cast.entities)


def _is_kin_told_of(this: Attributed) -> bool:
    """Return whether a bare surname may mean kin without a name, whom the sentence before is about ("Oke's mother").

    "Oke's mother keeps the inn. “We shut at six,” Oke said": the mother may bear it. Not where the words begin to speak
    of her ("“She is up by four,” Oke said").
    """
    named, before, entity = this.named, this.before, this.speaker.entity
    if named is None or before is None or entity is None or len(named[1].words) != 1 or named[1].before:
        return False
    subject = this.subject_of(before)
    owner = _opens_with_what_is_of(this, before, entity)
    if subject is None or subject.name is not None or this.cast.names[before.number].at.get(subject.past) is not None:
        return False
    kin = this.page.language.word(subject.head).isa(Kinship.KIN) and item_at(before.items, subject.past).text != ","
    return kin and owner and not this.speaks_of


def _opens_with_what_is_of(this: Attributed, sentence: Sentence, entity: Entity) -> bool:
    """Return whether a sentence opens with what somebody owns."""
    name = this.cast.names[sentence.number].at.get(0)
    return name is not None and name.owns(sentence.items) and this.cast.entity_of(sentence, name) is entity


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (TWO_SPEAKERS, _is_namesake_told_of),
    (TWO_SPEAKERS, _bear_one_title),
    (TWO_SPEAKERS, _is_named_later),
    (TWO_SPEAKERS, _is_two_by_gender),
    (TWO_SPEAKERS, _is_kin_told_of),
    (SPEAKS_WITH_ANOTHER, _is_family),
)
"""Each with the reason to hold; independent of one another."""
