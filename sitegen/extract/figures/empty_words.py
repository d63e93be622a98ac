"""Whether words beside a figure say nothing of what it measures: a pronoun, a poll, a verb alone, a place of trade."""

from sitegen.extract.clauses.word_kinds import is_verb_only
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Calendar,
    Closed,
    Figures,
    FigureVerbs,
    Measures,
    Morphology,
    Numbers,
    VerbGroups,
)
from sitegen.extract.text.text import Text


def say_nothing(text: Text, this: Found, measures: Place) -> bool:
    """Return whether what a figure was found to measure says nothing of it.

    Args:
        text: The article.
        this: The figure.
        measures: What it was found to measure.

    """
    return any(asks(text, this, measures) for asks in _QUESTIONS)


def _tells_of_pronoun(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words tell of nothing but a pronoun what a value says ("it jumped to", "the guild has it at")."""
    if measures.after > this.first:
        return False
    form = text.at(measures.after - 1).word.verb
    moved = form is not None and form.verb.isa(FigureVerbs.SHIFT, FigureVerbs.LEVEL)
    pronoun = text.at(measures.first).isa(VerbGroups.PRONOUN) and not text.at(measures.first).isa(VerbGroups.DETERMINER)
    alone = moved and pronoun and measures.after - measures.first == _PAIR
    valued = text.at(measures.after - 1).isa(VerbGroups.PRONOUN) and text.at(this.first - 1).isa(Closed.AT)
    return alone or valued


_PAIR = 2
"""Words of a pronoun with its verb."""


def _is_the_poll(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words name no more than the poll that a share is told by ("In [a poll] 48 percent agreed")."""
    held = [token for token in text.part(*measures) if not token.isa(VerbGroups.DETERMINER)]
    return this.unit.kind == "percent" and len(held) == 1 and held[0].isa(Measures.INQUIRY)


def _is_lone_verb(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a verb alone behind a share is all that is told ("39 percent of them | consist of one")."""
    one = measures.after == measures.first + 1 and this.unit.kind == "percent"
    lone = one and measures.first > this.after
    verb = text.at(measures.first)
    if measures.after == measures.first + 1 and verb.isa(Morphology.PLURAL_ENDING) and is_verb_only(verb):
        return True  # "A saver with €10,000 | earns"
    if one and this.amount.number.fraction and measures.first == this.after:
        return text.at(measures.first).word.cue is not None  # "About one in five | say they"
    return lone and (
        is_verb_only(text.at(measures.first))
        or (text.at(measures.first - 1).isa(Figures.THEM) and text.joined(measures.after))
    )


def _opens_a_limit(_: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a limit of time only tell from when it runs ("within 60 days of [purchase]")."""
    return this.limits and measures.first >= this.after


def _judges_a_sum(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a sum only judge it ("€9 [is too much]"), and tell of no share or count."""
    return this.unit.kind == "currency" and measures.first >= this.after and text.at(measures.first).isa(VerbGroups.BE)


def _is_one_of_several(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words name no more than one of what is counted ("[The last] of the 40 boats sank")."""
    held = [token for token in text.part(*measures) if not token.isa(VerbGroups.DETERMINER)]
    led = text.at(measures.after).isa(Closed.OF) and measures.after < this.first
    return led and len(held) == 1 and held[0].isa(BesideFigures.ONE_OF_SEVERAL)


def _is_a_place_of_trade(text: Text, this: Found, measures: Place) -> bool:
    """Return whether "on" and a name behind a level tell where it is quoted ("settled at €41 on the Tarn Exchange")."""
    session = text.at(measures.after - 1).isa(BesideFigures.SESSION) and measures.first > this.after
    named = text.at(measures.first).text[:1].isupper() and text.at(measures.first - 1).isa(Closed.IN)
    if session and (named or text.at(measures.first).isa(Calendar.DAY, BesideFigures.OF_SESSION)):
        return this.unit.kind == "currency"  # "fetched €41 in [early trade]"
    level = this.unit.kind == "currency" and text.at(this.first - 1).isa(Closed.AT, Closed.TO)
    place = measures.first == this.after + 1 and text.at(this.after).isa(Closed.ON)
    return level and place and any(token.text[:1].isupper() for token in text.part(*measures))


def _is_in_exchange(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are no more than what something is given for ("50 crowns in [exchange for tar]")."""
    lead = measures.first >= this.after and text.at(measures.first - 1).isa(Closed.IN)
    return (
        lead
        and text.at(measures.first).isa(BesideFigures.EMPTY_MEASURE)
        and text.at(measures.first + 1).isa(Closed.FOR)
    )


def _tells_whose(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only tell whose the things counted behind them are ("half of [the isle's] | 40 keepers")."""
    owner = text.at(measures.after - 1).isa(Morphology.OWNER_ENDING, Closed.OWNER_ENDING)
    return owner and measures.after == this.first and this.unit.kind == "count"


def _tells_of_a_plan(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words end with what a number was to be ("[It cost twice the planned] | €5")."""
    planned = text.at(measures.after - 1).isa(BesideFigures.OF_A_PLAN)
    led = text.at(measures.after - 2).isa(VerbGroups.DETERMINER)
    return planned and led and text.at(measures.after).kind in {"number", "mark"} and measures.after > this.first - 1


def _opens_the_sentence(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a count begins behind words that tell where or when ("At [the trial] | three of her clerks")."""
    lead = text.at(measures.first - 1)
    counted = this.unit.kind == "count" and this.noun is not None and not this.amount.hyphened
    return counted and measures.after == this.first and lead.opens and lead.isa(VerbGroups.PREPOSITION)


def _opens_with_a_part(text: Text, _: Found, measures: Place) -> bool:
    """Return whether words begin with another share ("[three-quarters from savers giving] €200 or less")."""
    first = measures.first
    count = text.at(first).word.value(Numbers.SMALL) is not None and text.hyphened(first + 1)
    return count and text.at(first + 2).word.value(Numbers.PART) is not None


def _goes_back(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only tell what a way back in time leads to ("go back 12 years to [see a mayor]")."""
    led = measures.first == this.after + 1 and text.at(this.after).isa(Closed.TO)
    return led and this.unit.kind == "duration" and text.has(this.first - 2, this.first, VerbGroups.PARTICLE)


def _leads_to_it(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only lead to an amount ("in [the space] of 40 days", "at [the rate] of 30 tonnes a day")."""
    held = [token for token in text.part(*measures) if not token.isa(VerbGroups.DETERMINER)]
    led = text.at(measures.after).isa(Closed.OF) and text.at(measures.first - 1).isa(VerbGroups.PREPOSITION)
    hollow = len(held) == 1 and held[0].isa(BesideFigures.HOLLOW)
    return hollow and led and measures.after < this.first


def _is_moved_from(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before "at" and a speed are the object of a verb ("left [the bridge] at 60 km/h")."""
    speed = this.unit.id in text.language.words(BesideFigures.UNIT_OF_RATING) and this.unit.kind == "measure"
    verb = text.at(measures.first - 1)
    moved = verb.isa(Morphology.PAST_ENDING) or verb.word.verb is not None
    return speed and moved and measures.after == this.first - 1 and text.at(measures.after).isa(Closed.AT)


def _is_a_sign(text: Text, _: Found, measures: Place) -> bool:
    """Return whether words are one letter that stands for a sign ("30 [x] 40 cm")."""
    return measures.after == measures.first + 1 and len(text.at(measures.first).text) == 1


def _tells_when_or_where(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are a clause of a time or a place ("[Sunday that killed] two", "9 years [where he sat]")."""
    first, then = text.at(measures.first), text.at(measures.first + 1)
    behind = measures.first >= this.after and first.isa(BesideFigures.WHERE)
    return behind or (first.isa(Calendar.DAY, Calendar.MONTH) and then.isa(Arguments.RELATIVE))


_QUESTIONS = (
    _leads_to_it,
    _is_moved_from,
    _is_a_sign,
    _tells_when_or_where,
    _opens_with_a_part,
    _tells_whose,
    _tells_of_a_plan,
    _goes_back,
    _opens_the_sentence,
    _tells_of_pronoun,
    _is_the_poll,
    _is_lone_verb,
    _opens_a_limit,
    _judges_a_sum,
    _is_one_of_several,
    _is_a_place_of_trade,
    _is_in_exchange,
)
"""What shows it, each alone."""
