"""Full forms of a surname that stands alone: from a misspelling of it, or from inside the quotations."""

import re

from sitegen.extract.entities import Entity
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import GivenNames, Morphology, Places
from sitegen.extract.names.naming import may_be_person
from sitegen.extract.pages.page import Page
from sitegen.extract.people.cast import Cast

_SHORTEST = 5
"""Letters of a surname below which one letter more or less makes another name ("Bush", "Busch")."""
_SWAPPED = 2
"""Letters that may have changed places ("ie", "ei")."""
_FULL = re.compile(r"\b([A-Z][\w’'-]+) ((?:[A-Z]\. )?)([A-Z][\w’'-]+)\b")


def complete(page: Page, cast: Cast) -> None:
    """Give those whom the text calls by a surname only the full name that it has elsewhere.

    A newspaper introduces people in full. A surname that it never introduces, one letter off that of somebody whom it
    does, is a slip of the writer; and a name may be introduced by somebody who is quoted.
    """
    quoted = _quoted_names(page)
    for entity in [e for e in cast.entities if _is_lone(e, page.language)]:
        meant = [other for other in cast.entities if _is_slip(entity, other, page.language)]
        if len(meant) == 1:
            _merge(cast, entity, meant[0])
            continue
        full = quoted.get(entity.words[0].lower(), set()) if not meant else set()
        if len(full) == 1:
            entity.words = next(iter(full))
            entity.kind = "person"


def _is_lone(entity: Entity, language: Language) -> bool:
    if len(entity.words) != 1 or entity.kind not in {"person", "unknown"}:
        return False
    return entity.words[0][:1].isupper() and not language.word(entity.words[0].lower()).isa(*_NO_SURNAME)


_NO_SURNAME = (GivenNames.GIVEN_NAME, Places.AREA, Places.COUNTRY, Places.GOVERNMENT, Places.ORGANISATION_WORD)


def _is_slip(entity: Entity, other: Entity, language: Language) -> bool:
    if other is entity or len(other.words) < 2 or len(other.mentions) < len(entity.mentions):  # noqa: PLR2004 - a full name
        return False
    if other.kind != "person" and not (other.kind == "unknown" and may_be_person(other.words, language)):
        return False
    return one_letter_off(entity.words[0].lower(), other.words[-1].lower(), language)


def one_letter_off(one: str, other: str, language: Language) -> bool:
    """Return whether two words differ by one letter, or by two that changed places; a plural differs by more."""
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0] or one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) != len(other):
        longer, shorter = sorted((one, other), key=len, reverse=True)
        last = len(language.without(longer, Morphology.PLURAL_ENDING))
        return shorter in {longer[:n] + longer[n + 1 :] for n in range(last)}
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or changed_places(one, other)


def changed_places(one: str, other: str) -> bool:
    """Return whether two neighbouring letters changed places: nobody else's name, as a letter more or less may be."""
    wrong = [n for n in range(min(len(one), len(other))) if one[n] != other[n]]
    if len(one) != len(other) or not wrong:
        return False
    first, last = wrong[0], wrong[-1]
    return len(wrong) == last - first + 1 == _SWAPPED and one[first] == other[last] and one[last] == other[first]


def _merge(cast: Cast, entity: Entity, other: Entity) -> None:
    other.mentions += entity.mentions
    other.roles |= entity.roles
    other.role_spans += entity.role_spans
    cast.entities.remove(entity)
    for place, meant in cast.meant.items():
        if meant is entity:
            cast.meant[place] = other
            if not changed_places(entity.words[0].lower(), other.words[-1].lower()):
                cast.slips.add(place)


def _without_owner(word: str, language: Language) -> str:
    """Return a word without the ending of an owner, or its bare mark."""
    return language.without(word, Morphology.OWNER_ENDING).removesuffix("’").removesuffix("'")


def _quoted_names(page: Page) -> dict[str, set[tuple[str, ...]]]:
    """Return the full names inside quotations by surname, where a known given name opens them."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for quotation in page.quotations:
        for match in _FULL.finditer(page.body, quotation.inner_start, quotation.inner_end):
            given, initial, last = match.groups()
            last = _without_owner(last, page.language)
            if page.language.word(given.lower()).isa(GivenNames.GIVEN_NAME):
                parts = (given, initial.strip(), last) if initial else (given, last)
                found.setdefault(last.lower(), set()).add(parts)
    return found
