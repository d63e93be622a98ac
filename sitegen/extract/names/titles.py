"""Titles, offices and initials before a name."""

import re
from functools import lru_cache

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Morphology, People

_INITIAL = re.compile(r"[A-Z]\.(?:[A-Z]\.)*$|[A-Z]$")
_KEPT_AT_MOST = 10_000
"""Words whose office is kept once it was asked for."""


def is_initial(text: str) -> bool:
    """Return whether a word is an initial ("J.", "F.D.")."""
    return bool(_INITIAL.match(text))


def is_title(word: str, language: Language) -> bool:
    """Return whether a word in small letters is a title before a name, with or without its full stop."""
    return language.word(word.rstrip(".")).isa(People.TITLE)


@lru_cache(maxsize=_KEPT_AT_MOST)
def office_of(word: str, language: Language) -> str | None:
    """Return the office, singular, that a word in small letters names; None for a word that names none."""
    if language.word(word).isa(People.OFFICE):
        return word
    singular = language.without(word, Morphology.PLURAL_ENDING)
    return singular if language.word(singular).isa(People.OFFICE) else None
