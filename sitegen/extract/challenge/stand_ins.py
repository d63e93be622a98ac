"""Challenges of a name under which somebody else may speak: a stand-in, a likeness, a name that is none of theirs."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.entities import Entity, Gender, Mention
from sitegen.extract.languages.vocabulary import Challenge, Closed
from sitegen.extract.names.description_ends import FULL
from sitegen.extract.names.descriptions import gender_of_words
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Page, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import ANOTHER_OF_THE_NAME, MADE_TO_SAY, NOT_REAL_NAME, TWO_SPEAKERS

_AROUND: Final = 60
"""Characters behind a name in which the article may say that it is none."""


def _is_another(this: Attributed) -> bool:
    """Return whether a full name is that of somebody who is only called so ("another Ada Quill", "a so-called ...")."""
    sentence, name = this.report.source_sentence, _name_of(this)
    if sentence is None or name is None or len(name.words) < FULL or not _may_be_person(this.speaker.entity):
        return False
    ask, start = this.page.language.pattern, sentence.items[name.name_first].start
    led = this.page.body[sentence.start : start]
    return ask(Challenge.ANOTHER_OF_THE_NAME).search(led) is not None or _is_likeness(this, sentence, name)


def _is_likeness(this: Attributed, sentence: Sentence, name: Name) -> bool:
    """Return whether an article and what stands behind a name say that it is a comparison ("the Ada Quill of Tarn")."""
    led = item_at(sentence.items, name.name_first - 1).isa(Closed.THE, Closed.A)
    past = sentence.items[name.past - 1].end
    behind = this.page.body[past : sentence.end]
    return led and this.page.language.pattern(Challenge.KIND_OF).match(behind) is not None


def _is_no_person(this: Attributed) -> bool:
    """Return whether the article says behind a mention of the speaker that it is no person ("Oke, a robot, said")."""
    entity = this.speaker.entity
    if entity is None or not entity.named or not _may_be_person(entity):
        return False
    return _NO_PERSON in _told_of_names(this.page, this.cast).get(entity, ())


def _is_not_real(this: Attributed) -> bool:
    """Return whether the article says behind a mention of the speaker that the name was changed."""
    entity = this.speaker.entity
    if entity is None or not entity.named or not _may_be_person(entity):
        return False
    return _CHANGED in _told_of_names(this.page, this.cast).get(entity, ())


def _is_made_to_say(this: Attributed) -> bool:
    """Return whether the sentence tells that somebody else put the words into the speaker's mouth."""
    sentence = this.report.source_sentence
    if sentence is None or this.report.kind == "indirect":
        return False
    told = this.page.body[sentence.start : sentence.end]
    return this.page.language.pattern(Challenge.MADE_TO_SAY).search(told) is not None


def _shares_surname(this: Attributed) -> bool:
    """Return whether titles of a man and of a woman stand before one surname ("Mr Oke met Mrs Oke")."""
    entity = this.speaker.entity
    if entity is None or not entity.named or len(entity.words) != 1 or not _may_be_person(entity):
        return False
    return _TITLES.issubset(_told_of_names(this.page, this.cast).get(entity, ()))


def _is_one_of_couple(this: Attributed) -> bool:
    """Return whether a surname is one of two people's ("Orvo and Ada Quill spoke. Mr. Quill said").

    The full name of one stands only behind the other's first name, or titles of both go with the surname.
    """
    entity, name = this.speaker.entity, _name_of(this)
    if entity is None or not entity.named or len(entity.words) < FULL or not _may_be_person(entity):
        return False
    if not this.by_pronoun and (name is None or len(name.words) != 1 or name.words[0] == entity.words[0]):
        return False
    return len(entity.genders) > 1 or _is_only_joined(this, entity)


def _is_only_joined(this: Attributed, entity: Entity) -> bool:
    """Return whether each full name of somebody stands behind "and", and a first name before that."""
    full = [mention for mention in entity.mentions if mention.form == "name"]
    return bool(full) and all(_is_behind_first_name(this, mention) for mention in full)


def _is_behind_first_name(this: Attributed, full: Mention) -> bool:
    """Return whether "and", and one first name alone before it, stand before a name ("parents, Orvo and | Ada Quill").

    Nobody of the article bears that word as a surname.
    """
    items, names = this.page.sentences[full.sentence].items, this.cast.names[full.sentence]
    first = names.ending.get(full.item - 1) if full.item > 1 and items[full.item - 1].isa(Closed.AND) else None
    if first is None or len(first.words) != 1 or first.past - first.first > 1:
        return False
    return not any(len(one.words) > 1 and one.words[-1] == first.words[0] for one in this.cast.entities)


@lru_cache(maxsize=1)
def _told_of_names(page: Page, cast: Cast) -> Mapping[Entity, frozenset[str]]:
    """Return of everybody whose titles stand before their names, and what is told behind these, once an article."""
    changed, thing = (page.language.pattern(one) for one in (Challenge.NOT_REAL_NAME, Challenge.NO_PERSON_BEHIND))
    told: defaultdict[Entity, set[str]] = defaultdict(set)
    for entity in cast.entities:
        for mention in entity.mentions:
            if mention.form in {"name", "surname"}:
                told[entity].add(_title_of(page, cast, mention))
                behind = page.body[mention.end : mention.end + _AROUND]
                told[entity] |= {_CHANGED} if changed.match(behind) else set()
                told[entity] |= {_NO_PERSON} if thing.match(behind) else set()
    return {entity: frozenset(found) for entity, found in told.items()}


_CHANGED: Final = "changed"
_NO_PERSON: Final = "thing"
_TITLES: Final = frozenset({"male", "female"})


def _title_of(page: Page, cast: Cast, mention: Mention) -> Gender:
    """Return the gender that a title before a name tells; nothing where there is none."""
    items, name = page.sentences[mention.sentence].items, cast.names[mention.sentence].at.get(mention.item)
    first = name.name_first if name is not None else mention.item
    led = (item for item in items[max(0, first - _TITLED) : first] if item.text[:1].isupper())
    return gender_of_words((item.lower for item in led), page.language)


_TITLED: Final = 2
"""Items before a surname of which one may be its title ("Mr", "Mr.")."""


def _name_of(this: Attributed) -> Name | None:
    source = this.report.source
    return source.name if source is not None else None


def _may_be_person(entity: Entity | None) -> bool:
    return entity is not None and entity.kind in {"person", "unknown"}


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (ANOTHER_OF_THE_NAME, _is_another),
    (ANOTHER_OF_THE_NAME, _is_no_person),
    (NOT_REAL_NAME, _is_not_real),
    (MADE_TO_SAY, _is_made_to_say),
    (TWO_SPEAKERS, _shares_surname),
    (TWO_SPEAKERS, _is_one_of_couple),
)
"""Each with the reason to hold; independent of one another."""
