"""Whether words beside a figure only tell where, when or for whom it is, and not what it measures."""

from sitegen.extract.figures.clauses.verb_groups import Place, is_finite
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.whole_words import _begins_with_its_verb
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Calendar,
    Closed,
    Morphology,
    Reporting,
    VerbGroups,
)
from sitegen.extract.text.text import Text

_VERB_AND_PRONOUN = 2
"""Words of a verb with a pronoun, which name nothing."""


def is_loose(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words stand beside a figure and tell where, when or beside what it is, not what it measures.

    "13 percent [across all isles]", "the lesser of two evils", "[He kept the mill] after two floods".
    """
    besides = text.phrase(measures.first, BesideFigures.BESIDES) is not None or _is_offered_on(text, this, measures)
    if besides or text.at(measures.first).isa(BesideFigures.LOOSE_OPENING) or _hangs_on_another(text, this, measures):
        return True
    opening = text.at(measures.first)
    dated = opening.isa(Closed.FROM) and text.at(measures.first + 1).isa(Calendar.MONTH, Calendar.DAY)
    dated = dated or _is_a_date(text, measures)
    compared = measures.first >= this.after and (opening.isa(Closed.THAN) or dated)
    if compared or _is_dealt_with(text, this, measures):
        return True
    return _leads_off(text, this, measures) if measures.first >= this.after else _names_nothing(text, this, measures)


def _is_a_date(text: Text, measures: Place) -> bool:
    """Return whether words are no more than a time ("the €2,600 of [last January]")."""
    last = text.at(measures.after - 1)
    lead = (Closed.OF, BesideFigures.IN_A_ROW, Calendar.THIS)
    near = all(token.isa(*lead) for token in text.part(measures.first, measures.after - 1))
    return near and last.isa(Calendar.MONTH, Calendar.DAY)


def _is_dealt_with(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only tell from or to whom somebody goes for a sum ("joined from [Orm Rovers] for €9")."""
    paid = this.unit.kind == "currency" and text.at(this.first - 1).isa(Closed.FOR)
    named = all(token.text[:1].isupper() for token in text.part(*measures))
    led = text.at(measures.first).isa(VerbGroups.PREPOSITION)
    led = led or (named and text.at(measures.first - 1).isa(VerbGroups.PREPOSITION))
    return paid and led and measures.after == this.first - 1


def _is_offered_on(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only tell where something is sold at a price ("The flat is on [the market] for | €9")."""
    led = text.at(measures.first - 1).isa(Closed.ON) and measures.after == this.first - 1
    return this.unit.kind == "currency" and led and text.at(this.first - 1).isa(Closed.FOR)


def _hangs_on_another(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words tell of something else than the figure, or may.

    They end in a pronoun whose clause the figure opens ("Orrey did what | 40 towns do"); they are told of a noun behind
    "of", and may be told of the one before it ("the head | of a mill that has"); or a length of time only tells how
    long something was done of which they tell ("practising for 12 weeks | led to").
    """
    if measures.after == this.first:
        opens = any(text.at(place).isa(BesideFigures.ASKS) for place in (measures.first, measures.after - 1))
        opens = opens and not text.at(measures.first).isa(Closed.WHOSE)
        either = text.at(measures.first - 1).isa(Closed.OF) and text.has(*measures, Arguments.RELATIVE)
        return opens or either or _says_what_figure_does(text, this)
    lasts = this.unit.kind == "duration" and text.at(this.first - 1).isa(Closed.FOR)
    acts = is_finite(text, measures.first) or text.at(measures.first).isa(Reporting.PAST_VERB)
    return measures.first == this.after and lasts and acts


def _says_what_figure_does(text: Text, this: Found) -> bool:
    """Return whether a verb of saying leads to a figure that has a verb of its own ("Delk expects 40 boats will")."""
    acts = text.at(this.after).isa(Closed.MODAL, VerbGroups.BE, VerbGroups.AUXILIARY)
    return acts and text.at(this.first - 1).word.cue is not None


def _leads_off(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a figure tell where it is, whereto it goes, or who has it for what."""
    placed = text.at(measures.first).isa(BesideFigures.PLACES)
    into = measures.first > this.after and text.at(measures.first - 1).isa(BesideFigures.LEADS_INTO)
    aims = this.unit.kind == "duration" and text.at(measures.after).isa(Closed.TO) and measures.first > this.after
    aims = aims or _is_where_it_lasts(text, this, measures) or _is_what_it_is_for(text, this, measures)
    return placed or into or aims or _lacks_its_object(text, this, measures) or _may_end_in_noun(text, this, measures)


def _is_where_it_lasts(text: Text, this: Found, measures: Place) -> bool:
    """Return whether "on" behind a length of time only tells where ("sat for 11 hours | on the bench")."""
    led = text.at(this.first - 1).isa(Closed.FOR) and measures.first == this.after
    return this.unit.kind == "duration" and led and text.at(measures.first).isa(Closed.ON)


def _is_what_it_is_for(text: Text, this: Found, measures: Place) -> bool:
    """Return whether "for" right behind a length only tells what it was gone or lasted for.

    "Drove 600 miles | for peace", "waited 18 months | for a bed"; "a 40-year | lease for Orm" tells what it is.
    """
    led = text.at(this.after).isa(Closed.FOR) and measures.first in {this.after, this.after + 1}
    lasts = this.unit.kind == "duration" and not this.amount.hyphened
    return (this.unit.kind == "measure" or lasts) and led


def _lacks_its_object(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a participle alone stands behind a figure, and its object behind it ("€9 [mending] a lock")."""
    alone = measures.first == this.after and measures.after == measures.first + 1
    opens = text.at(measures.after).isa(VerbGroups.DETERMINER) and text.joined(measures.after)
    return alone and opens and text.at(measures.first).isa(Morphology.ING_ENDING)


def _names_nothing(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure are parted from it ("after two floods"), or a verb with a pronoun alone."""
    apart = text.at(this.first - 1).isa(BesideFigures.LOOSE_LEAD) and this.unit.kind != "duration"
    pronoun = text.at(measures.after - 1).isa(VerbGroups.PRONOUN, VerbGroups.DETERMINER)
    named = pronoun and measures.after - measures.first <= _VERB_AND_PRONOUN
    between = measures.after < this.first and not text.at(this.first - 1).isa(VerbGroups.PREPOSITION)
    aside = text.at(measures.first - 1).isa(Closed.WHO, Closed.WHICH) and between  # "The weir which [burst] cost €9"
    return measures.after <= this.first and (apart or named or aside)


def is_of_its_verb(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure are a verb in the past or the third person without its subject.

    "[leads Kell] by 49 percent", "[received on average] €9", "[He is a keeper who has spent] ten years"; a sum is for
    what was done ("[sued the builder] for €9").
    """
    if measures.after > this.first:
        return False
    relative = next((place for place in range(*measures) if text.at(place).isa(Arguments.RELATIVE)), None)
    told = relative is not None and text.has(measures.first, relative, VerbGroups.BE)
    done = this.unit.kind in {"currency", "count"} and not text.at(measures.first + 1).isa(VerbGroups.PREPOSITION)
    led = this.unit.kind == "count" and text.at(this.first - 1).isa(VerbGroups.PREPOSITION)
    parted = led and measures.after < this.first  # "[supplies tar] to two wharves"
    return told or ((parted or not done) and _begins_with_its_verb(text, measures.first))


def is_dimension(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a word behind a figure only says along which line it is measured ("3 metres in length")."""
    lone = measures.first > this.after and measures.after - measures.first == 1
    return lone and text.at(measures.first).isa(BesideFigures.DIMENSION)


def _may_end_in_noun(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a plural behind a figure may only describe the word behind it ("its 8 percent boats | target")."""
    then = text.at(measures.after)
    form = then.word.verb
    noun = form is not None and form.nominal and then.lower == form.verb.lemma and text.joined(measures.after)
    led = measures.first == this.after and text.at(this.first - 1).isa(VerbGroups.DETERMINER, Morphology.OWNER_ENDING)
    return led and noun and this.noun is None
