"""Whether words beside a figure are a fragment that tells nothing of what is measured, or are whole.

The clause rules say what stands where a measure stands as a rule. Here each answer is looked at once more, and dropped
where it is a part of a phrase.
"""

from sitegen.extract.clauses.word_kinds import ends_as_adverb
from sitegen.extract.figures.clauses.verb_groups import Place, is_finite
from sitegen.extract.figures.found import POINTS, Found
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Calendar,
    Clauses,
    Closed,
    Durations,
    Morphology,
    Qualifiers,
    Reporting,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import HYPHENS


def settled_measure(text: Text, this: Found, measures: Place | None) -> Place | None:
    """Return what a figure measures, whole; None where the words are a fragment.

    Args:
        text: The article.
        this: The figure.
        measures: What the rules found it to measure.

    """
    measures = _of_a_margin(text, this, measures) if measures is not None else None
    if measures is None or _is_fragment(text, measures) or _is_distance(text, this, measures):
        return None
    if _is_time_before(text, this, measures):
        return None
    if _is_cut(text, this, measures) or _is_first_of_list(text, this, measures):
        return None
    if _ends_in_verb(text, this, measures):
        measures = measures._replace(after=measures.after - 1)
    measures = _without_verb_of_passing(text, this, measures)
    return _with_joined_name(text, without_loose_end(text, this, _without_time(text, this, measures)))


def _is_time_before(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure are a time behind what has its value ("The guild's share | that year")."""
    timed = text.at(measures.after - 1).word.value(Durations.UNIT) is not None
    near = text.at(measures.first).isa(Closed.DETERMINER) and measures.after - measures.first == _PAIR
    behind = text.at(measures.first - 1).kind == "word" and not text.at(measures.first).opens
    return timed and near and behind and measures.after <= this.first and this.unit.kind != "duration"


_PAIR = 2
"""Words of "that year"."""


def _without_verb_of_passing(text: Text, this: Found, measures: Place) -> Place:
    """Return a subject without the verb that qualifies the figure, and what helps it ("Tolls | could pass €9")."""
    after = measures.after
    if after == this.first + 1 and text.at(this.first).isa(Qualifiers.VERB):
        after = this.first
    while measures.first + 1 < after < measures.after and text.at(after - 1).isa(Closed.MODAL, VerbGroups.AUXILIARY):
        after -= 1
    return measures._replace(after=after) if after > measures.first else measures


def without_loose_end(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure without an adverb that belongs to the verb behind them ("The 40 boats still")."""
    after = measures.after
    while after - 1 > max(measures.first, this.after - 1) and _is_of_verb_behind(text, after - 1):
        after -= 1
    return measures._replace(after=after)


def _is_of_verb_behind(text: Text, place: int) -> bool:
    """Return whether an adverb may belong to the verb behind it ("still", "allegedly | paid")."""
    form = text.at(place + 1).word.verb
    acts = form is not None and form.finite and text.joined(place + 1)  # "The €49 lamp regularly | goes on sale"
    return text.at(place).isa(BesideFigures.LOOSE_END) or (acts and ends_as_adverb(text.at(place)))


def _without_time(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure up to a phrase of time, or to where a clause may begin ("calls | in the days")."""
    start = max(measures.first + 1, this.after)
    for lead in range(measures.after - 1, start - 1, -1):
        if text.at(lead).isa(VerbGroups.PREPOSITION):
            last = text.at(measures.after - 1)
            lasts = last.word.value(Durations.UNIT) is not None and last.text.islower()
            cut = last.isa(Morphology.PAST_ENDING) and text.at(measures.after).isa(Closed.AND, Closed.OR)
            later = text.at(lead).isa(BesideFigures.LOOSE_LEAD) and not text.at(lead).isa(BesideFigures.EXAMPLES)
            return measures._replace(after=lead) if lasts or cut or later else measures
    return measures


def _of_a_margin(text: Text, this: Found, measures: Place) -> Place:
    """Return how far two stand apart without what "to" leads on to ("put a 12-point [loss in Tarn] | to the rain")."""
    if this.unit_id != POINTS or not this.amount.hyphened or measures.first < this.after:
        return measures
    to = next((place for place in range(*measures) if text.at(place).isa(Closed.TO)), measures.after)
    return measures._replace(after=to)


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


def of_described(text: Text, this: Found, measures: Place) -> Place:
    """Return a clause that tells what its subject is without it ("Velm is [a firm that receives] €5 million")."""
    relative = next((place for place in range(*measures) if text.at(place).isa(Arguments.RELATIVE)), measures.first)
    copula = next((place for place in range(measures.first, relative) if text.at(place).isa(VerbGroups.BE)), None)
    if copula is None or this.unit.kind == "duration" or not relative + 1 < measures.after <= this.first:
        return measures
    opens = relative > copula + 2 and text.at(copula + 1).isa(VerbGroups.DETERMINER)
    return measures._replace(first=copula + 1) if opens else measures


def without_verb_before(text: Text, this: Found, measures: Place) -> Place:
    """Return a verb with its object as the object alone ("puts [its catch] at 430 tonnes", "raised [a toll] by €2")."""
    led = text.at(this.first - 1).isa(Closed.AT, Closed.BY) and measures.after == this.first - 1
    owned = led and text.at(measures.first + 1).isa(VerbGroups.DETERMINER) and measures.after > measures.first + 2
    return measures._replace(first=measures.first + 1) if owned and _is_verb(text, measures.first) else measures


def _is_verb(text: Text, place: int) -> bool:
    """Return whether a word is a verb."""
    return text.at(place).word.verb is not None or text.at(place).word.cue is not None


def _begins_with_its_verb(text: Text, first: int) -> bool:
    """Return whether a verb in the past or the third person stands at a place, its subject before it."""
    token, subject = text.at(first), text.at(first - 1)
    form = token.word.verb
    if form is None or not form.finite or not token.text.islower() or token.lower == form.verb.lemma:
        return False
    pronoun = subject.isa(VerbGroups.PRONOUN) and not subject.isa(Closed.THAT)
    return pronoun or subject.text[:1].isupper() or not form.nominal


def without_pronoun(text: Text, this: Found, measures: Place) -> Place:
    """Return a clause behind a figure without its "that" ("€9 that [the guild has raised]")."""
    subject = text.at(measures.first + 1)
    clause = text.at(measures.first).isa(Closed.THAT) and not subject.word.verb and measures.first >= this.after
    return measures._replace(first=measures.first + 1) if clause and measures.after > measures.first + 2 else measures


def is_dimension(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a word behind a figure only says along which line it is measured ("3 metres in length")."""
    lone = measures.first > this.after and measures.after - measures.first == 1
    return lone and text.at(measures.first).isa(BesideFigures.DIMENSION)


def without_examples(text: Text, this: Found, measures: Place) -> Place | None:
    """Return a measure without a last phrase that examples go on with ("clubs | in towns like Tarn")."""
    if not text.at(measures.after).isa(BesideFigures.EXAMPLES) or not text.joined(measures.after):
        return measures
    places = range(measures.after - 1, measures.first, -1)
    lead = next((place for place in places if text.at(place).isa(VerbGroups.PREPOSITION)), None)
    if lead is None or (this.noun is not None and lead <= this.noun.after):
        return None
    return measures._replace(after=lead)


def _is_fragment(text: Text, measures: Place) -> bool:
    """Return whether words say nothing of what is measured: "lieu", "the equivalent", "no checks", a bare verb."""
    held = [token for token in text.tokens[measures.first : measures.after] if not token.isa(Closed.DETERMINER)]
    lone = len(held) == 1
    if not held or (lone and held[0].isa(BesideFigures.EMPTY_MEASURE, Morphology.ADVERB_ENDING)):
        return True
    if held[0].isa(Clauses.NEGATION, Closed.NO):
        return True
    before = text.at(measures.first - 1)
    verb = held[0].word.cue is not None or held[0].word.verb is not None
    return lone and verb and held[0].text.islower() and (before.isa(Closed.TO, Closed.MODAL))


def _is_cut(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are a part of a longer phrase: "32" of "7/32 in price", "members" of "members' spending"."""
    owner = text.at(measures.after).text in {"'", "’"} and text.glued(measures.after)
    described = this.amount.hyphened and measures.after == this.first  # "is releasing a new 30-second film"
    says = measures.after == measures.first + 1 and text.at(measures.first).word.cue is not None
    tells = says and text.at(measures.after).isa(Closed.THAT)  # "Delk notes that scoring 20 percent is enough"
    opens = text.at(measures.first).isa(BesideFigures.OPENS_SENTENCE)
    hung = text.at(measures.after - 1).text in HYPHENS  # "of [third-] through eighth-grade pupils"
    return owner or described or tells or opens or hung or _touches_number(text, this, measures)


def _may_end_in_noun(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a plural behind a figure may only describe the word behind it ("its 8 percent boats | target")."""
    then = text.at(measures.after)
    form = then.word.verb
    noun = form is not None and form.nominal and then.lower == form.verb.lemma and text.joined(measures.after)
    led = measures.first == this.after and text.at(this.first - 1).isa(VerbGroups.DETERMINER, Morphology.OWNER_ENDING)
    return led and noun and this.noun is None


def with_whole_name(text: Text, this: Found, measures: Place) -> Place | None:
    """Return a measure behind a figure with the rest of its name ("the 16-inch Velm | Pro"); None of a long name."""
    after = measures.after
    while text.at(after - 1).text[:1].isupper() and _is_capital(text, after) and measures.first >= this.after:
        after += 1
    return measures._replace(after=after) if after - measures.after <= 1 else None


def with_whole_word(text: Text, measures: Place) -> Place:
    """Return a measure from where its first word begins, of which a hyphen may be the middle ("add|-ons for Falk")."""
    first = measures.first
    while text.hyphened(first) or text.hyphened(first - 1):
        first -= 1
    return measures._replace(first=first)


def _is_capital(text: Text, place: int) -> bool:
    """Return whether a word of a name goes on at a place: it has a capital, and is no day."""
    token = text.at(place)
    named = token.kind == "word" and token.text[:1].isupper() and not token.isa(Calendar.DAY, Calendar.MONTH)
    return named and text.joined(place)


def _is_first_of_list(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a figure are the first of a list ("in other town, harbour and river taxes")."""
    comma, second, joint = (text.at(measures.after + ahead) for ahead in range(3))
    listed = comma.text == "," and second.kind == "word" and joint.isa(Closed.AND, Closed.OR)
    return measures.first > this.after and listed


def _ends_in_verb(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a plural right before a name is the verb of the noun before it ("The 40-second ad slams Kell")."""
    last, then = text.at(measures.after - 1), text.at(measures.after)
    named = then.kind == "word" and then.text[:1].isupper() and not then.opens and text.joined(measures.after)
    behind = measures.first == this.after and measures.after - measures.first > 1
    return behind and named and last.text.islower() and last.isa(Morphology.PLURAL_ENDING)


def _touches_number(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are a part of a fraction, or what another number behind them counts is left out."""
    digits = text.at(measures.first).kind == "number" and text.at(measures.first - 1).text == "/"
    then, last = text.at(measures.after), text.at(measures.after - 1)
    numbered = measures.after > this.after and then.kind == "number" and text.joined(measures.after)
    named = text.at(measures.after + 1).text[:1].isupper() and text.joined(measures.after + 1)
    cut = last.isa(Morphology.ING_ENDING) or named  # "for the remaining | six seats", "of its new | 340 Orrey boats"
    return digits or (numbered and cut)


def _is_distance(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a length tells how far something is from a place, and nothing of what stands before it."""
    length = this.unit.kind == "measure" and text.at(this.after).isa(BesideFigures.DISTANCE)
    return length and measures.first < this.first


def _with_joined_name(text: Text, measures: Place) -> Place:
    """Return a measure that ends in a place with those that are joined to it ("in Tarn, Orm and Elland")."""
    place = measures.after
    while text.at(place).text == "," and _past_name(text, place + 1) > place + 1:
        place = _past_name(text, place + 1)
    listed = place > measures.after
    place += listed and text.at(place).text == ","
    after = _past_name(text, place + 1)
    named = text.at(measures.after - 1).text[:1].isupper() and text.at(place).isa(Closed.AND) and text.joined(place)
    acts = listed and _is_verb(text, after)  # "in Tarn, Ada Kell and Ben Orm said"
    return measures._replace(after=after) if named and not acts and after > place + 1 else measures


def _past_name(text: Text, place: int) -> int:
    """Return where the capitals end that begin at a place."""
    while text.at(place).text[:1].isupper() and text.joined(place):
        place += 1
    return place
