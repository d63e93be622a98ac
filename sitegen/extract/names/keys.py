"""Under which words a name is looked up: without middle names, initials, accents and suffixes; and by its surname."""

import re
import unicodedata
from functools import lru_cache

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import GivenNames, Names
from sitegen.extract.names.naming import may_be_person
from sitegen.extract.names.titles import is_initial

_KEPT_AT_MOST = 10_000
"""Names whose core is kept once it was asked for: that of each is asked for again and again within an article."""
_WITH_MIDDLE_NAME = 3
_LONG_NAME = 6
_DOUBLED = re.compile(r"([a-z])\1")


@lru_cache(maxsize=_KEPT_AT_MOST)
def core_of(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Drop middle initials and generation suffixes: "Donald J. Trump" is "Donald Trump"."""
    kept = [w for n, w in enumerate(words) if n == 0 or not is_initial(w)]
    while len(kept) > 1 and (kept[-1] == "," or is_generation(kept[-1], language)):
        kept.pop()
    if len(kept) == _WITH_MIDDLE_NAME and kept[1][:1].isupper():
        given = _is_given(kept[0], language)
        if given and may_be_person(words, language):
            # "Hillary Rodham Clinton" is "Hillary Clinton"; a particle ("van") stays with the surname
            del kept[1]
    return tuple(_plain(w) for w in kept)


def _is_given(word: str, language: Language) -> bool:
    """Return whether a word is a given name and opens no surname ("Van Den Akker")."""
    known = language.word(word.lower())
    return known.isa(GivenNames.GIVEN_NAME) and not known.isa(Names.PARTICLE)


def is_generation(word: str, language: Language) -> bool:
    """Return whether a word tells a son from his father ("Jr.", "III")."""
    return language.word(word.lower().rstrip(".")).isa(Names.GENERATION)


def surnames_of(words: tuple[str, ...], core: tuple[str, ...], language: Language) -> set[tuple[str, ...]]:
    """Return every run of last words by which a person may be called, and the first where that is the surname."""
    whole = tuple(_plain(w) for w in words if not is_initial(w))
    while len(whole) > 1 and (not whole[-1].strip(".,") or is_generation(whole[-1], language)):
        whole = whole[:-1]
    last = {core[n:] for n in range(1, len(core))} | {whole[n:] for n in range(1, len(whole))}
    return last | {core[:1]} if _has_family_first(core, language) else last


def _has_family_first(core: tuple[str, ...], language: Language) -> bool:
    """Return whether a surname stands first in a name; where it may be a given one, the hyphen behind it tells."""
    first = language.word(core[0])
    told = not first.isa(GivenNames.GIVEN_NAME) or any("-" in word for word in core[1:])
    return len(core) > 1 and first.isa(Names.FAMILY_FIRST) and told


def key_of(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return the full name with its generation suffix, which tells a son from his father.

    "Sandy" is "Sandra", and "Hilary" is "Hillary": of long given names the doubled letters are a matter of spelling.
    """
    core = core_of(words, language)
    if len(core) > 1:
        given = language.word(core[0]).value(GivenNames.LONG_FORM) or core[0]
        core = (_DOUBLED.sub(r"\1", given) if len(given) >= _LONG_NAME else given, *core[1:])
    return (*core, words[-1].lower().rstrip(".")) if is_generation(words[-1], language) else core


def _plain(word: str) -> str:
    """Return a word in lower case without accents, which one article may print in one place and not in another."""
    lower = word.lower().replace("’", "'")
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
