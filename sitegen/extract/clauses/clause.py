"""The one answer about a clause: its subject, its verb, whether it is asserted, and when it is.

What governs a figure and what reports speech are found by rules of their own, which know what they look for. They give
the verb with its auxiliaries; here is told what the article does with it. A clause without a verb that is known is
asked by the words around.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, Self

from sitegen.extract.clauses.denials import is_left_out, is_negated_before, verb_denials
from sitegen.extract.clauses.sentence import Told
from sitegen.extract.clauses.signs import Mood, Sign, SignOf
from sitegen.extract.clauses.suppositions import helper_signs, is_conditional, opens_supposition
from sitegen.extract.clauses.words import Part, Words
from sitegen.extract.languages.vocabulary import Clauses, Closed, Morphology, VerbGroups

ClauseTime = Literal["past", "present", "planned"]


@dataclass(frozen=True, slots=True)
class Clause:
    """What an article does with a clause."""

    group: Part | None
    """Its verb with auxiliaries and adverbs, the verb last; None where no verb is known."""
    subject: Part | None
    """The words between the clause before and the verb; None where there are none."""
    time: ClauseTime
    signs: tuple[Sign, ...] = ()
    """What shows that it is not simply asserted, the surest first."""
    limited: bool = False
    """Whether "only" limits it to what is told ("would only say", "did not only pay")."""

    @property
    def mood(self) -> Mood:
        """What the article does with it."""
        return self.signs[0].mood if self.signs else "asserted"

    @property
    def negative(self) -> bool:
        """Whether it is denied, whatever else is said of it."""
        return any(sign.mood == "denied" for sign in self.signs)

    def by(self, *signs: SignOf) -> bool:
        """Return whether one of some signs was found."""
        return any(sign.by in signs for sign in self.signs)

    def without(self, *signs: SignOf) -> Self:
        """Return it without some signs, which its reader knows to tell of something else."""
        return replace(self, signs=tuple(sign for sign in self.signs if sign.by not in signs))

    def denied_by(self, sign: SignOf) -> Self:
        """Return it with a sign of denial that only its reader can know; itself where it is denied already."""
        return self if self.negative else replace(self, signs=(*self.signs, Sign("denied", sign)))


ASSERTED = Clause(None, None, "present")
"""A clause of which nothing is known but that it stands there."""


def read_verb(words: Words, group: Part, until: int) -> Clause:
    """Return what is told of a clause by its verb, its auxiliaries and what opens it.

    Args:
        words: The sentence.
        group: The verb with its auxiliaries and adverbs; the verb is the last of them.
        until: Where the words end that may limit what is told: the verb's object, or the word behind it.

    """
    signs = dict.fromkeys((*verb_denials(words, group, until), *helper_signs(words, group)))
    limited = words.has(group.first, until, Clauses.LIMIT)
    if is_conditional(words, group) or (limited and _is_only_possible(words, signs)):
        signs[Sign("supposed", "condition")] = None
    return Clause(group, _subject(words, group), _time(words, group), tuple(signs), limited)


def _is_only_possible(words: Words, signs: Iterable[Sign]) -> bool:
    """Return whether a condition opens a sentence and a modal helps its verb, so that "only" limits no deed.

    "If asked, she could only say" and "Had she been asked, she could only say" tell of nothing that was said; "Asked,
    she could only say" does.
    """
    supposed = words.isa(words.first, Clauses.IF, Clauses.INVERTS)
    return supposed and any(sign.by in {"modal", "ability"} for sign in signs)


def read_around(words: Words, place: Part, clause: Clause, told: Told) -> Clause:
    """Return a clause with what the whole sentence says of some words in it.

    Args:
        words: The sentence.
        place: The words, a figure for instance.
        clause: What their verb tells, or `ASSERTED`.
        told: The sentence as the body has it.

    """
    around = dict.fromkeys((*clause.signs, *_around(words, place, clause, told)))
    return replace(clause, signs=tuple(around))


def _around(words: Words, place: Part, clause: Clause, told: Told) -> Iterator[Sign]:
    led = clause.group is not None and clause.group.first < place.first
    if not led and is_left_out(words, place):
        yield Sign("denied", "auxiliary")
    if told.untrue or told.without_sign:
        yield Sign("denied", "sentence")
    if opens_supposition(words, place.first) or told.left_open:
        yield Sign("supposed", "opening")
    if told.alleged:
        yield Sign("reported", "adverb")
    lasting = words.isa(place.first - 1, Clauses.LASTING)  # what did not happen did not happen "for 50 years"
    if not lasting and is_negated_before(words, place.first):
        yield Sign("denied", "negation")
    if told.asks:
        yield Sign("asked", "sentence")


def _subject(words: Words, group: Part) -> Part | None:
    """Return the words between a verb and the mark or conjunction before it."""
    first = group.first
    while first > words.first and not _parts(words, first - 1):
        first -= 1
    return Part(first, group.first) if first < group.first else None


def _parts(words: Words, place: int) -> bool:
    joins = words.isa(place, Closed.AND, Closed.OR)
    return words.is_mark(place) or (words.isa(place, VerbGroups.BOUNDARY) and not joins)


def _time(words: Words, group: Part) -> ClauseTime:
    """Return when a clause is, by the words that help its verb, or by the verb's own form."""
    helped = (group.first, group.past - 1)
    if words.has(*helped, Clauses.WILL, Clauses.FORESEEN, Clauses.MUST):
        return "planned"
    if group.past - group.first > 1 and words.has(*helped, VerbGroups.AUXILIARY):
        return "past" if words.has(*helped, Clauses.HAD) else "present"
    return "past" if _is_past(words, group.past - 1) else "present"


def _is_past(words: Words, verb: int) -> bool:
    """Return whether a verb without auxiliary is a form of the past."""
    word = words.tokens[verb].word
    if word.cue is not None:
        return word.cue.tense == "past"
    known = word.verb is not None and word.verb.finite and not word.verb.nominal and word.verb.participle
    return known or words.isa(verb, Morphology.PAST_ENDING)
