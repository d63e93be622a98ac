"""Whether a point belongs to an abbreviation, or ends a sentence."""

import re
from typing import Final

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Boundaries
from sitegen.extract.text.stretch import Stretch

_BEFORE: Final = re.compile(
    r"(?:(?<=\d)[^\W\d_]\.[^\W\d_]|(?<![\w'’`])(?:[^\W\d_]{1,2}\.)*[^\W\d_]+(?:['’][^\W\d_]+)*)\Z"
)
_LONGEST_WORD: Final = 24
"""Characters before a point among which an abbreviation is looked for."""
_POINTED: Final = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+")
"""Letters with points between ("U.S", "Ph.D", "a.m")."""
_HANGS_ON: Final = re.compile(r"\w-\Z|/\Z")
"""What a letter hangs on that is no initial ("l/c")."""
_AFTER_SMALL: Final = re.compile(r"[^\W\d_A-Z]\s\Z")
"""A small letter and a blank: what stands before "I" where it is the pronoun."""
_ROMAN: Final = re.compile(r"(?!I\b)[IVXLC]+")


def is_abbreviation(stretch: Stretch, point: int, following: int) -> bool:
    """Return whether a point ends an abbreviation and no sentence.

    Args:
        stretch: The paragraph, or the words of a quotation.
        point: Where the point stands.
        following: Where the next word stands.

    """
    found = _BEFORE.search(stretch.body, max(stretch.start, point - _LONGEST_WORD), point)
    if found is None or _is_only_a_letter(stretch, found):
        return False
    word, then, language = found[0], stretch.word_at(following), stretch.language
    if word.isupper() and then.isupper() and len(then) > 1:
        word = word.title()  # "GEN. MIRA HALDEN", but "RT. Mira Halden"
    if _runs_on(language, word) or _belongs_to_number(language, word, then):
        return True
    return _is_short_before(stretch, word, then, following)


def starts_sentence(stretch: Stretch, place: int, word: str) -> bool:
    """Return whether a word with a capital letter is one that begins sentences and no names; in no brackets."""
    if stretch.body.startswith(("(", "["), place):
        return False
    past = stretch.body.find(word, place) + len(word)
    is_initial = len(word) == 1 and stretch.body[past : past + 1] == "."
    return word[:1].isupper() and word.lower() in stretch.language.words(Boundaries.STARTER) and not is_initial


def _is_only_a_letter(stretch: Stretch, found: re.Match[str]) -> bool:
    """Return whether a single letter is no initial: the "c" of "l/c", the pronoun "I" ("she is taller than I")."""
    if len(found[0]) > 1:
        return False
    pronoun = found[0].lower() in stretch.language.words(Boundaries.LETTER_PRONOUN)
    pattern = _AFTER_SMALL if pronoun else _HANGS_ON
    return pattern.search(stretch.body, max(stretch.start, found.start() - 2), found.start()) is not None


def _runs_on(language: Language, word: str) -> bool:
    """Return whether no sentence ends with the point of a word, whatever follows: "e.g.", a title before a name."""
    if word.lower() in language.words(Boundaries.RUNS_ON):
        return True
    return word.istitle() and word.lower() in language.words(Boundaries.BEFORE_NAME)


def _belongs_to_number(language: Language, word: str, then: str) -> bool:
    """Return whether a word with a point stands before its number ("No. 5", "vol. II", "S. 10th St.")."""
    numbered = word.lower() in language.words(Boundaries.BEFORE_NUMBER)
    if then[:1].isdigit():
        return numbered or (_is_short(language, word) and (len(word) > 1 or then[-1].isalpha()))
    return numbered and _ROMAN.fullmatch(then) is not None


def _is_short_before(stretch: Stretch, word: str, then: str, following: int) -> bool:
    """Return whether a word is short for another one, and what follows does not show that a sentence begins."""
    if then[:1].isdigit():
        return False
    if word.lower() in stretch.language.words(Boundaries.CLOCK):
        return stretch.body[following] in "([" or then.lower() in stretch.language.words(Boundaries.AFTER_CLOCK)
    return _is_short(stretch.language, word) and not starts_sentence(stretch, following, then)


def _is_short(language: Language, word: str) -> bool:
    """Return whether a word is short for another one that may end a sentence: an initial, "Inc", "U.S", "Jan"."""
    if len(word) == 1 or word.lower() in language.words(Boundaries.ABBREVIATION) or _POINTED.fullmatch(word):
        return True
    return word.istitle() and word.lower() in language.words(Boundaries.CAPITAL_ABBREVIATION)
