"""Full forms of a surname that stands alone: from a misspelling of it, or from inside the quotations."""

import re

from sitegen.extract.entities import Entity
from sitegen.extract.lexicon.given_names import GIVEN
from sitegen.extract.lexicon.places import AREAS, COUNTRIES, GOVERNMENTS, ORG_WORDS
from sitegen.extract.names.naming import may_be_person
from sitegen.extract.pages.page import Page
from sitegen.extract.people.cast import Cast

_SHORTEST = 5
"""Letters of a surname below which one letter more or less makes another name ("Bush", "Busch")."""
_FULL = re.compile(r"\b([A-Z][\w’'-]+) ((?:[A-Z]\. )?)([A-Z][\w’'-]+)\b")


def complete(page: Page, cast: Cast) -> None:
    """Give those whom the text calls by a surname only the full name that it has elsewhere.

    A newspaper introduces people in full. A surname that it never introduces, one letter off that of somebody whom it
    does, is a slip of the writer; and a name may be introduced by somebody who is quoted.
    """
    quoted = _quoted_names(page)
    for entity in [e for e in cast.entities if _is_lone(e)]:
        meant = [other for other in cast.entities if _is_slip(entity, other)]
        if len(meant) == 1:
            _merge(cast, entity, meant[0])
            continue
        full = quoted.get(entity.words[0].lower(), set()) if not meant else set()
        if len(full) == 1:
            entity.words = next(iter(full))
            entity.kind = "person"


def _is_lone(entity: Entity) -> bool:
    word = entity.words[0].lower() if entity.words else ""
    lone = len(entity.words) == 1 and entity.kind in {"person", "unknown"} and entity.words[0][:1].isupper()
    return lone and word not in _NO_SURNAME


_NO_SURNAME = GIVEN | AREAS | COUNTRIES | GOVERNMENTS | ORG_WORDS


def _is_slip(entity: Entity, other: Entity) -> bool:
    if other is entity or len(other.words) < 2 or len(other.mentions) < len(entity.mentions):  # noqa: PLR2004 - a full name
        return False
    if other.kind != "person" and not (other.kind == "unknown" and may_be_person(other.words)):
        return False
    return one_letter_off(entity.words[0].lower(), other.words[-1].lower())


def one_letter_off(one: str, other: str) -> bool:
    """Return whether two words differ by one letter, or by two that changed places; a plural differs by more."""
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0] or one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) != len(other):
        longer, shorter = sorted((one, other), key=len, reverse=True)
        cuts = {longer[:n] + longer[n + 1 :] for n in range(len(longer) - longer.endswith("s"))}
        return shorter in cuts
    wrong = [n for n in range(len(one)) if one[n] != other[n]]
    if len(wrong) == 1:
        return True
    first, last = wrong[0], wrong[-1]
    return len(wrong) == last - first + 1 == len("ie") and one[first] == other[last] and one[last] == other[first]


def _merge(cast: Cast, entity: Entity, other: Entity) -> None:
    other.mentions += entity.mentions
    other.roles |= entity.roles
    other.role_spans += entity.role_spans
    cast.entities.remove(entity)
    for place, meant in cast.meant.items():
        if meant is entity:
            cast.meant[place] = other


def _quoted_names(page: Page) -> dict[str, set[tuple[str, ...]]]:
    """Return the full names inside quotations by surname, where a known given name opens them."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for quotation in page.quotations:
        for match in _FULL.finditer(page.body, quotation.inner_start, quotation.inner_end):
            given, initial, last = match.groups()
            last = re.sub(r"[’']s?$", "", last)
            if given.lower() in GIVEN:
                parts = (given, initial.strip(), last) if initial else (given, last)
                found.setdefault(last.lower(), set()).add(parts)
    return found
