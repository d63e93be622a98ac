"""Words that were read as a hedge of a number and lead to what it counts: particles of a verb, and prepositions.

"Took over | 12 mills", "spread over | 40 km", "has power over | 40 ships", "Bridges over | 40 rivers were shut".
"""

from itertools import pairwise

from sitegen.extract.clauses.heads import describes_next
from sitegen.extract.clauses.word_kinds import has_form_of_verb, is_plural
from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Calendar,
    Closed,
    Durations,
    Morphology,
    Reporting,
    VerbGroups,
)
from sitegen.extract.text.text import Text, sentence_bounds


def leads_to_counted(text: Text, this: Found) -> bool:
    """Return whether a hedge before a figure belongs to the verb or the noun before it."""
    told = this.qualifier != "exact" and text.joined(this.first)
    return told and (_is_of_verb(text, this) or _hangs_on_its_subject(text, this))


def _is_of_verb(text: Text, this: Found) -> bool:
    """Return whether a hedge is the particle of a verb, or the preposition of a noun ("took over | 12 mills")."""
    start, end = text.at(max(0, this.first - _PHRASAL)).start, text.at(this.amount.first).start
    kinds = (
        (BesideFigures.HEDGE_OF_VERB, {"count", "currency"}),
        (BesideFigures.HEDGE_OF_NOUN, {"count"}),
        (BesideFigures.SPREAD_OVER, {"count", "currency", "measure"}),
    )
    return any(
        this.unit.kind in of and text.language.pattern(pattern).search(text.body, start, end) is not None
        for pattern, of in kinds
    )


_PHRASAL = 3
"""Tokens of the longest verb with its particle, before "over"."""


def _hangs_on_its_subject(text: Text, this: Found) -> bool:
    """Return whether a hedge stands behind the noun that opens a clause, before any verb ("Bridges over | 40 rivers").

    A count that is hedged does not stand right behind a noun; behind a time, or what a preposition opens, it does ("In
    Tarn over | 40 boats sank").
    """
    if this.unit.kind != "count" or not text.at(this.first).isa(BesideFigures.PLACED):
        return False
    start = _clause_start(text, this)
    noun = this.first - 1
    if noun < start or not _may_be_noun(text, start, noun) or _opens_apart(text, start, noun):
        return False
    return not any(_may_act(text, place) for place in range(start, noun + 1))


def _clause_start(text: Text, this: Found) -> int:
    """Return where the words of a clause begin that lead to a figure: behind a mark, or with its sentence."""
    place = this.first
    left = sentence_bounds(text, this.first, this.after)[0]
    while place > left and text.at(place - 1).kind == "word":
        place -= 1
    return place


def _may_be_noun(text: Text, start: int, place: int) -> bool:
    """Return whether a word is a noun: a plural that opens the clause, or what a small word and adjectives lead to.

    Behind another noun it may be a verb that no list has ("The mill employs | over 40 people").
    """
    token = text.at(place)
    if token.isa(*_NO_NOUN) or token.word.value(Durations.UNIT) is not None:
        return False
    if place == start:
        return is_plural(token) and not text.language.word(token.lower[:-1]).isa(Calendar.DAY)
    words = text.part(start + 1, place + 1)
    return text.at(start).isa(VerbGroups.DETERMINER) and all(describes_next(*pair) for pair in pairwise(words))


_NO_NOUN = (
    BesideFigures.FUNCTION,
    Morphology.ADVERB_ENDING,
    Morphology.OWNER_ENDING,
    VerbGroups.DETERMINER,
    VerbGroups.PREPOSITION,
    VerbGroups.PRONOUN,
)
"""Words that head no noun phrase."""


def _opens_apart(text: Text, start: int, noun: int) -> bool:
    """Return whether a clause opens with a preposition, or with a time before the noun ends."""
    times = find_periods(text, text.at(start).start, text.at(noun).end)
    timed = bool(times) and times[-1][1] == text.at(noun).end
    return timed or text.at(start).isa(VerbGroups.PREPOSITION)


def _may_act(text: Text, place: int) -> bool:
    """Return whether a word may be a verb: not where it opens its sentence or stands behind a small word."""
    token, before = text.at(place), text.at(place - 1)
    helps = token.isa(VerbGroups.BE, VerbGroups.AUXILIARY, Closed.MODAL, Closed.HAD)
    acts = helps or token.isa(Morphology.PAST_ENDING, Reporting.PAST_VERB)
    noun = token.opens or before.isa(VerbGroups.DETERMINER, VerbGroups.PREPOSITION)
    return acts or (has_form_of_verb(token) and not noun)
