"""Challenges of a name, or a noun, that somebody owns: whose it is may be part of it, or open."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, GivenNames, Morphology, Names
from sitegen.extract.names.capitals import APOSTROPHES
from sitegen.extract.names.titles import is_title
from sitegen.extract.pages.page import Item, Page, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import NAME_CUT, TWO_ROLE


def _is_owned(this: Attributed) -> bool:
    """Return whether a plural owns the name: it is a part of it ("the Teachers’ Bond")."""
    if (named := this.named) is None:
        return False
    items, name = named
    if name.first < 2:  # noqa: PLR2004
        return False
    mark, owner = (items[name.first - back] for back in (1, 2))
    plural = owner.capital and owner.quote is None and owner.isa(Morphology.PLURAL_ENDING)
    return mark.text in APOSTROPHES and plural and len(name.words) == 1


def _is_owned_by_title(this: Attributed) -> bool:
    """Return whether what a body bears the name of owns it ("Lord’s | Day Society", "St Orvo’s | Wood Society")."""
    if (named := this.named) is None or not this.may_be_body or named[1].first < _PAIR:
        return False
    items, name = named
    mark, owner, led = (item_at(items, name.first - back) for back in (1, 2, 3))
    titled = is_title(owner.lower, this.page.language) or owner.isa(Names.CROWN)
    return mark.isa(Closed.OWNER_MARK) and owner.capital and (titled or led.isa(Names.SAINT))


def _has_two_owners(this: Attributed) -> bool:
    """Return whether the article tells of two whose such a body is ("Tarn’s Red Cross", "Elland’s Red Cross")."""
    entity = this.speaker.entity
    first = this.page.language.word(entity.words[0].lower()) if entity is not None and entity.words else None
    if entity is None or first is None or first.isa(GivenNames.GIVEN_NAME):
        return False
    owners, places = _told_beside(this.page, this.cast).get(entity, _NOBODY)
    return len(owners) > 1 or len(places) > 1


_NOBODY: Final = (frozenset[str](), frozenset[str]())


@lru_cache(maxsize=1)
def _told_beside(page: Page, cast: Cast) -> Mapping[Entity, tuple[frozenset[str], frozenset[str]]]:
    """Return of each entity whose it is told to be, and where, in lower case, once an article.

    An owner’s mark stands before it ("Tarn’s Red Cross"), "in" and a place behind it ("the Red Cross in Tarn").
    """
    return {
        entity: (frozenset(_owners_before(page, entity)), frozenset(_places_behind(page, cast, entity)))
        for entity in cast.entities
    }


def _owners_before(page: Page, entity: Entity) -> Iterator[str]:
    led = (page.sentences[one.sentence].items[max(0, one.item - _PAIR) : one.item] for one in entity.mentions)
    for owner, mark in filter(_is_pair, led):
        if mark.isa(Closed.OWNER_MARK) and owner.capital:
            yield owner.lower


def _places_behind(page: Page, cast: Cast, entity: Entity) -> Iterator[str]:
    for one in entity.mentions:
        items, names = page.sentences[one.sentence].items, cast.names[one.sentence].at
        past = names[one.item].past if one.item in names else one.item
        led, place = item_at(items, past), item_at(items, past + 1)
        if led.isa(Closed.IN) and place.capital and place.quote is None:
            yield place.lower


def _is_pair(items: list[Item]) -> bool:
    return len(items) == _PAIR


_PAIR: Final = 2
"""Items of an owner and its mark."""


def _is_one_of_two_owned(this: Attributed) -> bool:
    """Return whether "the army" is taken for that of one state, where the article names that of another before."""
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or not (source.definite and source.is_bare):
        return False
    if entity.named or sentence.items[source.first].lower in entity.label.lower().split():
        return False
    earlier = this.page.sentences[: sentence.number]
    return len({owner for one in earlier for owner in _owners_of(one.items, source.head)}) > 1


def _owners_of(items: list[Item], head: str) -> set[str]:
    """Return whose a noun is told to be in a sentence, in lower case."""
    nouns = (n for n, item in enumerate(items) if item.lower == head and n >= _PAIR)
    return {items[n - _PAIR].lower for n in nouns if _owns(items[n - _PAIR : n])}


def _owns(items: list[Item]) -> bool:
    """Return whether a name and an owner's mark stand in front of a noun."""
    owner, mark = items
    return owner.capital and owner.quote is None and mark.isa(Closed.OWNER_MARK)


def _is_several(this: Attributed) -> bool:
    """Return whether marks of two owners stand before a noun in the plural ("Oke’s and Ada Quill’s | aunts said")."""
    if (named := this.named) is None:
        return False
    items, name = named
    owned = name.owns(items) and item_at(items, name.past + 1).text.islower()
    led, mark = (item_at(items, name.first - back) for back in (1, 2))
    return owned and led.isa(Closed.AND) and mark.isa(Closed.OWNER_MARK)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAME_CUT, _is_owned),
    (NAME_CUT, _is_owned_by_title),
    (NAME_CUT, _has_two_owners),
    (TWO_ROLE, _is_one_of_two_owned),
    (NAME_CUT, _is_several),
)
"""Each with the reason to hold; independent of one another."""
