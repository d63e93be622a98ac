"""What the words around a whole figure leave untold, each a reason to hold it: its rate, its whole, its other side."""

from sitegen.extract.clauses.word_kinds import may_be_verb
from sitegen.extract.figures.amounts.rates import PER, TIMES, read_rate
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.together import Draft
from sitegen.extract.languages.vocabulary import (
    Amounts,
    Closed,
    CountedNouns,
    Figures,
    FigureVerbs,
    Measures,
    Numbers,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.reasons import DIFFERENCE, FRACTION, RATE_APART, SAYING
from sitegen.extract.text.text import Text, sentence_bounds


def left_untold(text: Text, draft: Draft, measures: Place | None) -> tuple[str | None, ...]:
    """Return the reasons to hold a figure for what is not told of it, None where one is none.

    Args:
        text: The article.
        draft: The figure, with what its own clause tells it to measure.
        measures: What it measures after all.

    """
    this = draft.this
    return (
        _rate_apart(text, this, draft.measures),
        _share_of_nothing(text, this, draft.measures),
        _is_wholly(text, draft, measures),
        _differs_in_a_change(draft),
    )


def _rate_apart(text: Text, this: Found, measures: Place | None) -> str | None:
    """Return a reason to hold where a rate stands apart ("€3 billion in aid a year", "€300 ($350) a month")."""
    if any(apart(text, this) for apart in (_rate_behind_brackets, _rate_further_on, _rate_before)):
        return RATE_APART
    if measures is None or measures.first < this.after:
        return None
    told = text.phrase(measures.after, Figures.FOR_EVERY) is not None  # "a 3 percent quota for every load"
    return RATE_APART if read_rate(text, measures.after) and not told else None


def _rate_before(text: Text, this: Found) -> bool:
    """Return whether a rate stands before a sum or a measure ("an annual €9", "Every month the guild pays €9")."""
    if this.unit.kind not in {"currency", "measure"} or PER in this.unit_id or this.amount.hyphened:
        return False
    before = text.at(this.first - 1)
    told = before.isa(Amounts.RATE_ADJECTIVE_OF_TIME) or before.word.value(Amounts.RATE_ADVERB) is not None
    opening = sentence_bounds(text, this.first, this.after)[0]
    timed = text.at(opening + 1).word.value(Amounts.RATE_TIME) is not None
    own = text.at(opening + 2).isa(Closed.OF) or may_be_verb(text.at(opening + 2))  # "Each week of delay cost €9"
    each = timed and not own and text.at(opening).isa(Amounts.RATE_EACH, Numbers.EVERY)
    plain = all(
        token.kind == "word" for token in text.part(opening + 2 + (text.at(opening + 2).text == ","), this.first)
    )
    return (told and text.joined(this.first)) or (each and plain)


def _rate_behind_brackets(text: Text, this: Found) -> bool:
    """Return whether a rate stands behind brackets that a figure stands in or before ("€300 ($350) a month")."""
    inside = text.at(this.first - 1).text == "("
    if not inside and text.at(this.after).text != "(":
        return False
    places = range(this.after, min(this.after + _BRACKETED, len(text.tokens)))
    closing = next((place for place in places if text.at(place).text == ")"), None)
    return closing is not None and read_rate(text, closing + 1) is not None


def _rate_further_on(text: Text, this: Found) -> bool:
    """Return whether a sum or a measure has a rate behind other words ("€5m to the town every year")."""
    if this.unit.kind not in {"currency", "measure"} or PER in this.unit_id:
        return False
    for place in range(this.after, min(this.after + _FURTHER, len(text.tokens))):
        token, before = text.at(place), text.at(place - 1)
        if token.kind != "word" or token.isa(VerbGroups.BOUNDARY) or not text.joined(place):
            return False
        rate = None if before.isa(VerbGroups.PREPOSITION, VerbGroups.DETERMINER) else read_rate(text, place)
        if rate is not None and (rate.per in TIMES or token.isa(Closed.PER)):
            return place > this.after
    return False


_FURTHER = 10
"""Words behind a figure among which the rate that it is told at may stand."""


_BRACKETED = 9
"""Words and marks in the longest brackets that part a figure from its rate."""


def _is_wholly(text: Text, draft: Draft, measures: Place | None) -> str | None:
    """Return a reason to hold a hundred percent of nothing, which only says "wholly" ("I agree 100 percent")."""
    before = text.at(draft.this.first - 1)
    led = before.isa(VerbGroups.PREPOSITION) and not before.isa(Closed.WITH)  # "9 percent of keepers against 100"
    whole = draft.this.unit.kind == "percent" and draft.this.amount.value == _WHOLE and draft.role is None
    of_it = text.at(draft.this.after).isa(Closed.OF)  # "100 percent of it is gone"
    return SAYING if whole and measures is None and not led and not of_it else None


def _differs_in_a_change(draft: Draft) -> str | None:
    """Return a reason to hold a difference of two changes ("rose 10 percent more than wages"): either may be it."""
    verb = draft.around.verb
    changes = verb is not None and verb.isa(FigureVerbs.SHIFT) and draft.this.differs == "another"
    return DIFFERENCE if changes else None


_WHOLE = 100
"""Percent of a whole."""


def _share_of_nothing(text: Text, this: Found, measures: Place | None) -> str | None:
    """Return a reason to hold a share in words whose whole is not told ("half of it")."""
    if not this.amount.number.fraction:
        return None
    lone = measures is None and not _is_of_its_value(text, this) and not _is_of_those_asked(text, this)
    other = measures is not None and _is_of_another(text, this, measures)
    untold = lone or other or _is_one_of_two(text, this)
    return FRACTION if untold else None


def _is_of_those_asked(text: Text, this: Found) -> bool:
    """Return whether a ratio is the subject of a verb: so many of those asked ("About three in 10 | said, want").

    Of a part of something only what was asked is certain ("Nearly half | said"): a half may be one of a match.
    """
    then, beyond = text.at(this.after), text.at(this.after + 1)
    asked = then.word.cue is not None and then.word.cue.tense != "ing"
    asked = asked or then.isa(Measures.VIEW, Measures.VIEW_MODAL)
    ratio = text.has(this.amount.first, this.after, Closed.IN, Closed.OF)
    acts = may_be_verb(then) and not beyond.isa(Closed.OF)
    share = this.unit.kind == "percent" and text.joined(this.after)  # "Four of every ten euros | go abroad" is no sum
    return share and (asked or (ratio and (acts or then.isa(VerbGroups.BE, VerbGroups.AUXILIARY))))


def _is_of_its_value(text: Text, this: Found) -> bool:
    """Return whether a fraction is of the value of its subject ("Shares lost a third of | their value")."""
    owner, value = text.at(this.after + 1), text.at(this.after + 2)
    owned = owner.isa(VerbGroups.DETERMINER) and not owner.isa(Closed.ARTICLE)
    return text.at(this.after).isa(Closed.OF) and owned and value.isa(Measures.VALUED)


def _is_of_another(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a fraction tells how much of another thing its subject is ("The rate is half | its old peak")."""
    told = measures.after <= this.first and text.at(this.first - 1).isa(VerbGroups.BE)
    return told and text.at(this.after).isa(VerbGroups.DETERMINER) and text.joined(this.after)


def _is_one_of_two(text: Text, this: Found) -> bool:
    """Return whether a fraction is one of the parts of something, told apart by a word ("the elder half of a pair")."""
    word, before = text.at(this.first - 1), text.at(this.first - 2)
    told = word.kind == "word" and not word.isa(CountedNouns.STOP, Qualifiers.FOCUS, VerbGroups.DETERMINER)
    return told and before.isa(CountedNouns.DEFINITE) and this.first + 1 == this.after
