"""Under which words a name is looked up: without middle names, initials, accents and suffixes; and by its surname."""

import re
import unicodedata

from sitegen.extract.lexicon.given_names import GIVEN, LONG_FORMS
from sitegen.extract.names.naming import may_be_person
from sitegen.extract.names.runs import is_initial

_WITH_MIDDLE_NAME = 3
_LONG_NAME = 6
_DOUBLED = re.compile(r"([a-z])\1")
_GENERATIONS = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv", ","})
_TELLING = frozenset({"jr", "sr", "ii", "iii", "iv"})


def core_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop middle initials and generation suffixes: "Donald J. Trump" is "Donald Trump"."""
    kept = [w for n, w in enumerate(words) if n == 0 or not is_initial(w)]
    while len(kept) > 1 and kept[-1].lower() in _GENERATIONS:
        kept.pop()
    if len(kept) == _WITH_MIDDLE_NAME and kept[0].lower() in GIVEN and kept[1][:1].isupper() and may_be_person(words):
        # "Hillary Rodham Clinton" is "Hillary Clinton"; a particle ("van") stays with the surname
        del kept[1]
    return tuple(_plain(w) for w in kept)


def surnames_of(words: tuple[str, ...], core: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return every run of last words by which a person may be called."""
    whole = tuple(_plain(w) for w in words if not is_initial(w))
    while len(whole) > 1 and whole[-1].rstrip(".,") in _TELLING | {""}:
        whole = whole[:-1]
    return {core[n:] for n in range(1, len(core))} | {whole[n:] for n in range(1, len(whole))}


def key_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the full name with its generation suffix, which tells a son from his father.

    "Sandy" is "Sandra", and "Hilary" is "Hillary": of long given names the doubled letters are a matter of spelling.
    """
    suffix = words[-1].lower().rstrip(".")
    core = core_of(words)
    if len(core) > 1 and core[0] in LONG_FORMS:
        core = (LONG_FORMS[core[0]], *core[1:])
    if len(core) > 1 and len(core[0]) >= _LONG_NAME:
        core = (_DOUBLED.sub(r"\1", core[0]), *core[1:])
    return (*core, suffix) if suffix in _TELLING else core


def _plain(word: str) -> str:
    """Return a word in lower case without accents, which one article may print in one place and not in another."""
    lower = word.lower().replace("’", "'")
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
