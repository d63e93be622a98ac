"""Whether the clause of a figure asserts it, and why it is held where it does not.

Its verb is asked first, where one is known, then the sentence around, so that it does not matter whether it is: "did
not wreck 700 boats", "There is no evidence that ...", "Had the council spent ...", "The claim that ... is false".
What is told about the clause of somebody else is left alone.
"""

import re
from dataclasses import replace

from sitegen.extract.clauses.clause import ASSERTED, Clause, read_around, read_verb
from sitegen.extract.clauses.sentence import Told
from sitegen.extract.clauses.signs import Mood, Sign, SignOf
from sitegen.extract.clauses.suppositions import comma_of_condition, is_conditional
from sitegen.extract.clauses.words import Part, Words
from sitegen.extract.figures.clauses.verb_groups import VerbGroup, is_in_group
from sitegen.extract.languages.vocabulary import BesideFigures, Clauses, Closed, VerbGroups
from sitegen.extract.reasons import (
    ASKED_CLAUSE,
    CLAUSE_NEGATED,
    CLAUSE_SUPPOSED,
    CORRECTED_HERE,
    NEGATED_CLAUSE,
    SUPPOSED_CLAUSE,
    UNTRUE_CLAUSE,
)
from sitegen.extract.text.text import Text

_REASONS: dict[tuple[Mood, SignOf], str] = {
    ("denied", "auxiliary"): CLAUSE_NEGATED,
    ("denied", "verb"): CLAUSE_NEGATED,
    ("denied", "negation"): NEGATED_CLAUSE,
    ("denied", "sentence"): UNTRUE_CLAUSE,
    ("supposed", "condition"): CLAUSE_SUPPOSED,
    ("supposed", "opening"): SUPPOSED_CLAUSE,
    ("asked", "sentence"): ASKED_CLAUSE,
}
"""Which signs hold a figure; what is planned, wished or passed on is told by its stage and its manner."""


def read_clause(text: Text, place: Part, verb: VerbGroup | None, bounds: tuple[int, int]) -> Clause:
    """Return what the article does with the clause of a figure.

    Args:
        text: The article.
        place: The figure.
        verb: The verb that governs it, where one is known.
        bounds: First token of its sentence, and the one after its last.

    """
    words = Words(text.tokens, *bounds)
    clause = read_verb(words, _group(text, verb, bounds[0]), place.first) if verb else _of_unknown(text, words, place)
    if verb is not None and verb.passive and verb.head < place.first and verb.isa(Clauses.WITHHELD):
        clause = clause.denied_by("verb")  # "was denied €9 million"
    if _is_ahead_on_condition(text, bounds, place):
        clause = replace(clause, signs=(*clause.signs, Sign("supposed", "modal")))
    start, end = text.at(bounds[0]).start, text.at(bounds[1] - 1).end
    asked = _ASKED.match(text.body, text.at(place.past - 1).end, end)
    end = asked.end() if asked else end
    told = Told(text.body[start:end], text.body[start : text.at(place.first).start], text.language)
    clause = read_around(words, place, clause, told)
    if told.language.pattern(BesideFigures.OF_A_WISH).search(told.before) is not None:
        clause = replace(clause, signs=(*clause.signs, _WISHED))
    passed_on = _is_passed_on(told, text.at(place.past - 1).end - start)
    return replace(clause, signs=(*clause.signs, _HEARSAY)) if passed_on else clause


_HEARSAY = Sign("reported", "adverb")
_WISHED = Sign("supposed", "opening")
"""What belongs to a thing that is only wished for ("You could have a mill that earns | €9")."""


def _is_passed_on(told: Told, behind: int) -> bool:
    """Return whether a figure is what others are said to hold ("is said to have spent | €5", "are believed dead").

    Args:
        told: The sentence of the figure.
        behind: Where the words behind the figure begin in it.

    """
    pattern = told.language.pattern
    before = pattern(BesideFigures.BELIEVED).search(told.before)
    return before is not None or pattern(BesideFigures.BELIEVED_BEHIND).match(told.whole, behind) is not None


def _is_ahead_on_condition(text: Text, bounds: tuple[int, int], place: Part) -> bool:
    """Return whether "if" opens a sentence that tells what then will be ("If it rains, it will cost €9")."""
    comma = comma_of_condition(Words(text.tokens, bounds[0], place.first), place.first)
    if comma is None:
        return False
    behind = range(place.past, min(bounds[1], place.past + _SUBJECT))
    end = next((n for n in behind if text.at(n).kind == "mark" or text.at(n).isa(VerbGroups.BOUNDARY)), behind.stop)
    return any(token.isa(Closed.MODAL) for token in text.part(comma, end))


_SUBJECT = 8
"""Tokens behind a figure in the subject of a sentence, before its verb."""


_ASKED = re.compile(r'[^.!?“”"]*[?](?=[”"])')
"""What goes on behind a figure up to the end of a question that somebody is quoted with ("is this €9?” said Kell")."""


def _of_unknown(text: Text, words: Words, place: Part) -> Clause:
    """Return what is told of a clause whose verb is not known ("If the storm wrecks 500 barns", "may wreck ...").

    The word before the figure is taken for the verb; where it is none, nothing helps it.
    """
    verb = place.first - 1
    while verb > words.first and text.at(verb).isa(Closed.DETERMINER):
        verb -= 1
    first = verb
    while first > words.first and (_helps(text, first - 1) or is_in_group(text, first - 1)):
        first -= 1
    known = verb >= words.first and text.at(verb).kind == "word"
    signs = read_verb(words, Part(first, verb + 1), place.first).signs if known else ()
    if is_conditional(words, place):
        signs = (*signs, Sign("supposed", "condition"))
    return replace(ASSERTED, signs=tuple(dict.fromkeys(signs)))


def _helps(text: Text, place: int) -> bool:
    """Return whether a word may help a verb, and denies nothing by itself."""
    helping = text.at(place).isa(Closed.MODAL, Closed.TO, VerbGroups.AUXILIARY, VerbGroups.BE)
    return helping and text.at(place).text.islower() and not text.at(place).isa(Clauses.DENIES)


def _group(text: Text, verb: VerbGroup, start: int) -> Part:
    """Return a verb with its auxiliaries, and with the adverbs before them ("allegedly spent").

    "Not" before all of them denies no number: "10 percent not planning to vote" are 10 percent.
    """
    first = verb.first
    while first > start and is_in_group(text, first - 1) and not text.at(first - 1).isa(Clauses.DENIES):
        first -= 1
    return Part(first, verb.head + 1)


def not_asserted(text: Text, clause: Clause, bounds: tuple[int, int]) -> str | None:
    """Return a reason to hold a figure that its clause does not assert, or that the article corrects."""
    told = next((reason for sign in clause.signs if (reason := _reason(sign))), None)
    body = text.body[text.at(bounds[0]).start : text.at(bounds[1] - 1).end]
    corrects = text.language.pattern(BesideFigures.CORRECTS).search(body) is not None
    return CORRECTED_HERE if corrects else told


def _reason(sign: Sign) -> str | None:
    return _REASONS.get((sign.mood, sign.by))
