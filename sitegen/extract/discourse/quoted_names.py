"""Whom quoted words name: people seldom speak of themselves by name."""

import re

from sitegen.extract.entities import Entity
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import People
from sitegen.extract.pages.page import Sentence

_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w-]+(?: [^\W\d_a-z][\w-]+)*")
_NESTED = re.compile(r"[‘'][^‘’']{3,}[’'](?!\w)")


def names_in_quotes(body: str, sentence: Sentence) -> list[str]:
    """Return the runs of capitalised words in what is quoted in a sentence, but for quotations within it."""
    said = [item.quote for item in sentence.items if item.quote is not None]
    texts = [_NESTED.sub("", body[quote.inner_start : quote.inner_end]) for quote in said]
    return [run for text in texts for run in _CAPITALISED.findall(text)]


def is_among(entity: Entity, runs: list[str], language: Language) -> bool:
    """Return whether a run of capitalised words names somebody: by surname, and by no other given name."""
    if not entity.words:
        return False
    given, last = entity.words[0], entity.words[-1]
    for run in runs:
        words = run.split()
        if last not in words:
            continue
        before = words[: words.index(last)]
        if not before or given in before or _is_title(before[-1], language):
            return True
    return False


def _is_title(word: str, language: Language) -> bool:
    """Return whether a word stands before a name and is none itself ("Mayor Oke")."""
    return language.word(word.lower()).isa(People.OFFICE, People.TITLE)
