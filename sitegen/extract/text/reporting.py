"""Whether a quotation that ends like a sentence is reported by the words behind it ("“Sail!” Oke said")."""

from typing import Final

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Boundaries, Closed, SpeechVerbs
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
    written, language = _tokens_from(stretch, place), stretch.language
    tokens = _lower(written)
    if not tokens or tokens[0] in language.words(Boundaries.NOBODY):
        return False
    for number in range(1, len(tokens) - 1):
        word, following = tokens[number : number + 2]
        if word in _ENDERS:
            return False
        if number >= _LOOK_AHEAD and tokens[number - 1] != ",":
            continue  # farther on only what follows an apposition
        cue = language.word(word).cue
        if cue is not None and cue.is_finite:
            alone = _is_bare(language, cue, following, strict=strict)
            return alone and not _is_put_in(written, number, language)
        if not strict and _is_lively(language, word, following):
            return True
    return False


def _lower(tokens: list[str]) -> list[str]:
    return [token.lower() for token in tokens]


def _is_put_in(tokens: list[str], number: int, language: Language) -> bool:
    """Return whether commas set "he says" off within a sentence that begins there ("The fee, he says, is “a joke”")."""
    if number < _SHORTEST or tokens[number + 1] != "," or tokens[number - 2] != ",":
        return False
    subject = tokens[number - 1]
    return subject[:1].isupper() or language.word(subject).isa(Closed.HE_OR_SHE, Closed.THEY)


_SHORTEST: Final = 3
"""Words and marks before a verb that is put in: a subject, a comma, who speaks."""


def _is_lively(language: Language, word: str, following: str) -> bool:
    """Return whether a verb reports only behind a question or an exclamation."""
    if word in language.words(Boundaries.LIVELY_WITH_IT):
        return following in language.words(Boundaries.IT)
    return word in language.words(Boundaries.LIVELY_CUE)


def _is_bare(language: Language, cue: CueForm, following: str, *, strict: bool) -> bool:
    """Return whether a verb of saying takes no other words than the quotation before it."""
    if strict:
        return following == "."
    marks = following == _QUOTATION or following in _PAUSES
    return cue.verb.isa(SpeechVerbs.LISTENER) or marks or following in language.words(Boundaries.AFTER_BARE_CUE)


def _tokens_from(stretch: Stretch, place: int) -> list[str]:
    """Return the next words and marks, no more than are looked at, and what ends them.

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
            tokens.append(text)
    return [*tokens, "." if quoted is None else _QUOTATION] if tokens else []
