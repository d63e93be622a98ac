"""Whether the sentence of a figure takes it back: denied, supposed, corrected, or put in the place of what was done.

The verb that governs a figure is asked already (``clauses.stages``). Here the whole sentence is, so that it does not
matter whether that verb is known: "did not destroy 500 homes", "There is no evidence that ...", "Had the council spent
...", "The claim that ... is false". What is told about the clause of somebody else is left alone.
"""

from sitegen.extract.figures.words.tokens import Text
from sitegen.extract.languages.vocabulary import BesideFigures, Closed, Morphology
from sitegen.extract.reasons import CORRECTED_HERE, NEGATED_CLAUSE, SUPPOSED_CLAUSE, UNTRUE_CLAUSE

_REACH = 14
"""Tokens before a figure among which a negation belongs to its clause."""
_SUBJECT = 2
"""Tokens of the shortest subject and verb behind "had" that open a condition."""
_BREAKS = frozenset({";", ":", "—", "–", "(", ")", "“", "”", '"'})


def taken_back(text: Text, first: int, bounds: tuple[int, int]) -> str | None:
    """Return a reason to hold a figure that its sentence does not assert.

    Args:
        text: The article.
        first: The figure's first token.
        bounds: First token of its sentence, and the one after its last.

    """
    start, end = bounds
    told = text.body[text.at(start).start : text.at(end - 1).end]
    ask = text.language.pattern
    if ask(BesideFigures.CORRECTS).search(told):
        return CORRECTED_HERE
    if ask(BesideFigures.UNTRUE).search(told):
        return UNTRUE_CLAUSE
    before = text.body[text.at(start).start : text.at(first).start]
    if ask(BesideFigures.NO_SIGN_OF).search(before):
        return UNTRUE_CLAUSE
    if _is_supposed(text, first, start):
        return SUPPOSED_CLAUSE
    lasting = text.at(first - 1).isa(Closed.FOR)  # what did not happen did not happen "for 50 years"
    return NEGATED_CLAUSE if not lasting and _is_negated(text, first, start) else None


def _is_supposed(text: Text, first: int, start: int) -> bool:
    """Return whether a supposition, or a condition without "if", opens the sentence and runs on to the figure."""
    opening = text.at(start)
    if any(text.at(place).text == "," for place in range(start, first)):
        return False
    if opening.isa(BesideFigures.SUPPOSES):
        return True
    return opening.isa(BesideFigures.INVERTS) and first > start + _SUBJECT


def _is_negated(text: Text, first: int, start: int) -> bool:
    """Return whether a negation, a denial or "rather than" stands before a figure in its clause."""
    for place in range(first - 1, max(start, first - _REACH) - 1, -1):
        token = text.at(place)
        if token.text in _BREAKS or token.isa(BesideFigures.EMBEDS):
            return False
        if token.text == "," and not _is_within_number(text, place):
            return False
        instead = text.phrase(place, BesideFigures.INSTEAD, BesideFigures.NO_LONGER) is not None
        if instead or _denies(text, place) or _falls_short(text, place):
            return True
        if token.isa(BesideFigures.NEGATION, BesideFigures.NEGATION_ENDING):
            return text.phrase(place, BesideFigures.NOT_NEGATION) is None
    return False


def _is_within_number(text: Text, comma: int) -> bool:
    """Return whether no blank stands on either side of a comma, as within a number."""
    return text.glued(comma) and text.glued(comma + 1)


def _denies(text: Text, place: int) -> bool:
    """Return whether a verb says that its own clause did not happen ("denied that it spent", "denied spending")."""
    form, then = text.at(place).word.cue or text.at(place).word.verb, text.at(place + 1)
    clause = then.isa(Closed.THAT, Morphology.ING_ENDING)
    return clause and form is not None and form.verb.isa(BesideFigures.DENIAL)


def _falls_short(text: Text, place: int) -> bool:
    """Return whether an adverb makes the verb behind it a thing that did not happen ("almost spent €5 million")."""
    then = text.at(place + 1)
    form = then.word.verb
    return text.at(place).isa(BesideFigures.NOT_QUITE) and form is not None and form.finite and not form.nominal
