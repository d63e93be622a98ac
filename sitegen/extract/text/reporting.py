"""Whether a quotation that ends like a sentence is reported by the words behind it ("“Sail!” Oke said")."""

from typing import Final

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Boundaries, SpeechVerbs
from sitegen.extract.languages.words import CueForm
from sitegen.extract.text.points import is_abbreviation
from sitegen.extract.text.stretch import Stretch
from sitegen.extract.text.words import words_of

_ENDERS: Final = frozenset(".!?…")
_PAUSES: Final = frozenset(",.:;")
_QUOTATION: Final = "“”"
_LOOK_AHEAD: Final = 8
"""Words behind a quotation among which "Oke said" is looked for."""
_LONG_LOOK: Final = 20
"""The same behind an apposition ("Mira Halden, head of the board of the quay, said")."""


def reports_back(stretch: Stretch, place: int, *, strict: bool) -> bool:
    """Return whether a short "X said" stands at a place, behind a quotation.

    Args:
        stretch: The paragraph.
        place: Where the first word behind the quotation stands.
        strict: Whether the quotation ends with a full stop: then nothing may follow the verb.

    """
    tokens, language = _tokens_from(stretch, place), stretch.language
    if not tokens or tokens[0] in language.words(Boundaries.NOBODY):
        return False
    for number in range(1, len(tokens) - 1):
        word, following = tokens[number : number + 2]
        if word in _ENDERS:
            return False
        if number >= _LOOK_AHEAD and tokens[number - 1] != ",":
            continue  # farther on only what follows an apposition
        cue = language.word(word).cue
        if cue is not None and cue.tense in {"past", "present"}:
            return following == "." if strict else _is_bare(language, cue, following)
        if not strict and _is_lively(language, word, following):
            return True
    return False


def _is_lively(language: Language, word: str, following: str) -> bool:
    """Return whether a verb reports only behind a question or an exclamation."""
    if word in language.words(Boundaries.LIVELY_WITH_IT):
        return following in language.words(Boundaries.IT)
    return word in language.words(Boundaries.LIVELY_CUE)


def _is_bare(language: Language, cue: CueForm, following: str) -> bool:
    """Return whether a verb of saying takes no other words than the quotation before it."""
    marks = following == _QUOTATION or following in _PAUSES
    return cue.verb.isa(SpeechVerbs.LISTENER) or marks or following in language.words(Boundaries.AFTER_BARE_CUE)


def _tokens_from(stretch: Stretch, place: int) -> list[str]:
    """Return the next words and marks in small letters, no more than are looked at, and what ends them.

    A quotation ends them as one mark does, and the end of the stretch as a full stop.
    """
    quoted = stretch.quotation_from(place)
    limit = stretch.end if quoted is None else quoted
    tokens: list[str] = []
    for start, end in words_of(stretch.body, (place, limit), stretch.language):
        if len(tokens) > _LONG_LOOK:
            return tokens
        text = stretch.body[start:end]
        if text != "." or not is_abbreviation(stretch, start, stretch.next(end)):
            tokens.append(text.lower())
    return [*tokens, "." if quoted is None else _QUOTATION] if tokens else []
