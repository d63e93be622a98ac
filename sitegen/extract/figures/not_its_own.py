"""Words beside a figure that tell of another thing: a time, a clause about a noun, what an amount costs, whose it is.

The clause rules and the parse give the words that stand where a measure stands. Each question here shows that they are
another's; then the figure tells nothing of what it measures, which is honest.
"""

from sitegen.extract.clauses.word_kinds import is_helping_verb, is_plural, may_be_verb
from sitegen.extract.figures.clauses.verb_groups import Place, tells_somebody
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    Amounts,
    Arguments,
    BesideFigures,
    Calendar,
    Clauses,
    Closed,
    Durations,
    Figures,
    FigureVerbs,
    Kinship,
    Measures,
    Morphology,
    Numbers,
    People,
    Reporting,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token


def is_of_another(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words beside a figure are another's.

    Args:
        text: The article.
        this: The figure.
        measures: What it was found to measure.

    """
    return any(part(text, this, measures) for part in _PARTS)


def _is_a_time(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only tell when something has its value ("The mean [that year] was 53%", "€9 [last year]").

    A length of time is told of times.
    """
    last, before = text.at(measures.after - 1), text.at(measures.first - 1)
    timed = last.word.value(Durations.UNIT) is not None or last.word.value(Amounts.RATE_TIME) is not None
    led = all(token.isa(*_LEAD_TO_TIME) for token in text.part(measures.first, measures.after - 1))
    apart = before.kind == "word" and not text.at(measures.first).opens and measures.after <= this.first
    behind = measures.first == this.after and measures.after > measures.first + 1
    return timed and led and (apart or behind) and this.unit.kind != "duration"


_LEAD_TO_TIME = (VerbGroups.DETERMINER, Calendar.THIS, BesideFigures.IN_A_ROW)
"""Words before a length of time that make it a time ("last year")."""


def _is_a_clause_of_a_noun(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words with a verb of their own tell which noun it is whose verb leads to a figure.

    "The pier that [the guild opened] cost €9".
    """
    that, noun = text.at(measures.first - 1), text.at(measures.first - 2)
    told = that.isa(Closed.THAT, Arguments.RELATIVE) and noun.kind == "word" and noun.word.cue is None
    verb = measures.after - (measures.after == this.first)  # "the guild opened | cost" or "the guild opened cost |"
    inner = text.at(verb - 1)
    acts = _is_verb_or_past(inner) and not inner.isa(VerbGroups.AUXILIARY, VerbGroups.BE) and _may_act(text.at(verb))
    opens = text.at(measures.first).isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN)
    return told and opens and acts and measures.after <= this.first and noun.word.verb is None


def _is_what_it_costs(text: Text, this: Found, measures: Place) -> bool:
    """Return whether an amount is told with what it costs or is worth ("One euro [is worth] $1.08", "3 kilos [cost]").

    Words behind it that end in the verb before another number tell of that number.
    """
    last = text.at(measures.after - 1)
    form = last.word.verb
    led = text.at(measures.after - 2).isa(VerbGroups.PREPOSITION)  # "9 boats in total"
    priced = last.isa(Measures.WORTH) or (form is not None and form.verb.isa(FigureVerbs.LEVEL) and form.finite)
    described = text.at(this.first - 1).isa(VerbGroups.DETERMINER)  # "the €9 billion [measure] two years ago"
    behind = measures.first >= this.amount.first and measures.after > this.after and not described
    return priced and behind and not led and _opens_sum(text, measures.after)


def _opens_sum(text: Text, place: int) -> bool:
    """Return whether a number stands at a place, or the sign of money before one."""
    then = text.at(place)
    return then.opens_digits or then.isa(Numbers.START)


def _is_of_its_half(text: Text, this: Found, measures: Place) -> bool:
    """Return whether only half of an amount is told of ("Half the €40 [went to lawyers]")."""
    led = text.at(this.first - 1).isa(Closed.THE) and text.at(this.first - 2).isa(Numbers.HALF)
    return led and measures.first >= this.after


def _is_multiplied(text: Text, this: Found, measures: Place) -> bool:
    """Return whether an amount is that of which something is many times as much ("[Bids came in] 2.3 times the €4")."""
    times = text.at(this.first - 2)
    many = times.isa(Figures.MULTIPLE, Figures.DOUBLE) and text.at(this.first - 1).isa(Closed.THE)
    return many and measures.after <= this.first


def _is_behind_a_month(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure are cut from a month with its preposition ("for August | [delivery]")."""
    month, lead = text.at(measures.first - 1), text.at(measures.first - 2)
    opens = lead.opens or text.at(measures.first).isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN)  # "In May | exports"
    cut = month.isa(Calendar.MONTH) and lead.isa(VerbGroups.PREPOSITION) and not opens
    return cut and text.joined(measures.first) and measures.after <= this.first


def _is_an_occasion(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a figure tell how often it was so ("was fined €9 for [the second time]")."""
    last = text.at(measures.after - 1)
    return last.isa(Figures.MULTIPLE, BesideFigures.OCCASION) and measures.first >= this.after


def _is_where_time_goes(text: Text, this: Found, measures: Place) -> bool:
    """Return whether "in" behind time by a rate only tells where it is spent ("work 12 hours a week in [bars]")."""
    rated = this.unit.kind == "duration" and this.unit_id != this.unit.id
    return rated and measures.first == this.after + 1 and text.at(this.after).isa(Closed.IN)


def _is_where_it_goes_on(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only tell where something goes on for so long ("runs along [the river] for | 9 km")."""
    lasts = this.unit.kind in {"measure", "duration"} and text.at(this.first - 1).isa(Closed.FOR)
    lead, opening = text.at(measures.first - 1), text.at(measures.first)
    placed = lead.isa(VerbGroups.PREPOSITION) and not lead.isa(Closed.TO) and not _is_verb_or_past(opening)
    return lasts and measures.after == this.first - 1 and placed and not opening.isa(Morphology.ING_ENDING)


def _are_listeners(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a clause behind a count is what those are told ("told 40 [keepers the boats had sunk]")."""
    noun = this.noun.after if this.noun is not None else measures.after
    clause = text.at(noun).isa(Closed.ARTICLE, VerbGroups.PRONOUN) and measures.first <= noun < measures.after
    return clause and tells_somebody(text, this.first - 1)


def _is_an_opening(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a preposition that opens a sentence leads to words before a figure, its subject among them.

    "[Under a 1990 law fees] are capped at €9".
    """
    opening = text.at(measures.first)
    led = opening.opens and opening.isa(VerbGroups.PREPOSITION) and measures.after < this.first
    return led and not any(_may_act(token) for token in text.part(*measures))


def _is_behind_its_like(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words go on from the figure before them ("is 40 metres | [tall and weighs] 9 tonnes")."""
    extent = text.at(measures.first).isa(Amounts.EXTENT)
    alone = extent and measures.first == this.after and measures.after == measures.first + 1  # "is 9-km [long]"
    return alone or (extent and text.at(measures.first + 1).isa(Closed.AND) and measures.after <= this.first)


def _tells_of_a_pronoun(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a preposition leads to words in which a pronoun opens a clause ("in [the end it cost] €9")."""
    led = text.at(measures.first - 1).isa(VerbGroups.PREPOSITION) and measures.after <= this.first
    return led and any(
        text.at(n).isa(Reporting.NOMINATIVE, Closed.IT) for n in range(measures.first + 1, measures.after)
    )


def _is_a_relative(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a count are those of whom something else is told ("[The parents] of two girls")."""
    of = measures.after == this.first - 1 and text.at(measures.after).isa(Closed.OF)
    head = text.at(measures.after - 1)
    one = text.language.word(head.lower[:-1]) if is_plural(head) else head.word  # "The owners"
    owned = head.isa(Kinship.KIN, BesideFigures.OWNED) or one.isa(People.OFFICE)
    return of and this.unit.kind == "count" and owned


def _hangs_on_who(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words open with the first of two verbs behind "who" ("those who [shape the weir and pay] €9")."""
    who = text.at(measures.first - 1).isa(Closed.WHO) and text.has(*measures, Closed.AND)
    return who and text.at(measures.first).word.verb is not None and measures.after <= this.first


def _is_done_to_another(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a verb has its object between the words and a figure ("[The guild] grows rye on | 40 hectares").

    The subject alone then tells nothing of how much it is.
    """
    lead = text.at(this.first - 1)
    verb = text.at(measures.after)
    form = verb.word.verb
    acts = form is not None and form.finite and not form.verb.isa(*_VALUED) and not verb.isa(VerbGroups.BE)
    between = text.part(measures.after + 1, this.first - 1)
    taken = bool(between) and all(token.kind == "word" and not token.isa(*_NO_OBJECT) for token in between)
    return lead.isa(Closed.ON) and this.unit.kind == "measure" and acts and taken and measures.after < this.first


_NO_OBJECT = (VerbGroups.PREPOSITION, VerbGroups.ADVERB, VerbGroups.DIRECTION, Morphology.ADVERB_ENDING)
_VALUED = (FigureVerbs.LEVEL, FigureVerbs.VALUE, FigureVerbs.TRADE)
"""Verbs whose subject, or object, has the value behind them."""


def _is_verb_or_past(token: Token) -> bool:
    """Return whether a word is a verb."""
    return token.word.verb is not None or token.isa(Morphology.PAST_ENDING, Reporting.PAST_VERB)


def _may_act(token: Token) -> bool:
    """Return whether a word may be a verb with a subject, alone or helped."""
    return may_be_verb(token) or is_helping_verb(token)


def _has_lost_its_no(text: Text, _: Found, measures: Place) -> bool:
    """Return whether words are cut from what denies them ("nobody has [painted it] for | 50 years")."""
    place = measures.first - 1
    while is_helping_verb(text.at(place)) and not text.at(place).isa(Clauses.NEGATION):
        place -= 1
    joined = all(text.joined(n) for n in range(place + 1, measures.first + 1))
    return joined and text.at(place).isa(Clauses.NOBODY, Clauses.NEGATION)


_PARTS = (
    _is_a_time,
    _is_a_clause_of_a_noun,
    _is_what_it_costs,
    _is_of_its_half,
    _is_multiplied,
    _is_behind_a_month,
    _is_an_occasion,
    _is_where_time_goes,
    _is_where_it_goes_on,
    _are_listeners,
    _is_an_opening,
    _is_behind_its_like,
    _tells_of_a_pronoun,
    _is_a_relative,
    _hangs_on_who,
    _is_done_to_another,
    _has_lost_its_no,
)
