"""Whether words beside a figure are a fragment that tells nothing of what is measured, or are whole.

The clause rules say what stands where a measure stands as a rule. Here each answer is looked at once more, and dropped
where it is a part of a phrase.
"""

from sitegen.extract.clauses.word_kinds import has_form_of_verb, is_inflected_verb, is_past, is_verb_only
from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import POINTS, Found
from sitegen.extract.figures.whole_words import without_loose_end, without_time
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Clauses,
    Closed,
    CountedNouns,
    Durations,
    Morphology,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import HYPHENS, Token


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
    return _with_joined_name(text, without_loose_end(text, this, without_time(text, this, measures)))


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


def _of_a_margin(text: Text, this: Found, measures: Place) -> Place:
    """Return how far two stand apart without what "to" leads on to ("put a 12-point [loss in Tarn] | to the rain")."""
    if this.unit_id != POINTS or not this.amount.hyphened or measures.first < this.after:
        return measures
    to = next((place for place in range(*measures) if text.at(place).isa(Closed.TO)), measures.after)
    return measures._replace(after=to)


def _is_fragment(text: Text, measures: Place) -> bool:
    """Return whether words say nothing of what is measured: "lieu", "the equivalent", "no checks", a bare verb."""
    held = [token for token in text.tokens[measures.first : measures.after] if not token.isa(Closed.DETERMINER)]
    lone = len(held) == 1
    if not held or (lone and held[0].isa(BesideFigures.EMPTY_MEASURE, Morphology.ADVERB_ENDING)):
        return True
    if held[0].isa(Clauses.NEGATION, Closed.NO) or _lacks_its_noun(text, measures):
        return True
    return (lone and _is_bare_verb(held[0], text.at(measures.first - 1))) or _is_a_time(text, measures)


def _lacks_its_noun(text: Text, measures: Place) -> bool:
    """Return whether words are a relative clause without its noun ("A pier that | opened last week cost")."""
    verb = text.at(measures.first)
    relative = text.at(measures.first - 1).isa(Closed.THAT, Closed.WHO, Closed.WHICH)
    return relative and (is_past(verb) or is_verb_only(verb))


def _is_bare_verb(word: Token, before: Token) -> bool:
    """Return whether a word is a verb alone, or behind what leads to one ("to | pay", "it | cost")."""
    verb = has_form_of_verb(word)
    pronoun = before.isa(VerbGroups.PRONOUN) and not before.isa(Closed.DETERMINER)
    led = before.isa(Closed.TO, Closed.MODAL) or pronoun
    return verb and word.text.islower() and (led or _is_third_person(word))


def _is_a_time(text: Text, measures: Place) -> bool:
    """Return whether words are nothing but a time ("up 12 percent on [last year]")."""
    start, end = text.at(measures.first).start, text.at(measures.after - 1).end
    return any((start, end) == time for time in find_periods(text, start, end))


def _is_third_person(token: Token) -> bool:
    """Return whether a word can only be the verb of one thing ("earns")."""
    return is_verb_only(token) and token.isa(Morphology.PLURAL_ENDING)


def _is_cut(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are a part of a longer phrase: "32" of "7/32 in price", "members" of "members' spending"."""
    owner = text.at(measures.after).text in {"'", "’"} and text.glued(measures.after)
    described = this.amount.hyphened and measures.after == this.first  # "is releasing a new 30-second film"
    says = measures.after == measures.first + 1 and text.at(measures.first).word.cue is not None
    tells = says and text.at(measures.after).isa(Closed.THAT)  # "Delk notes that scoring 20 percent is enough"
    opens = text.at(measures.first).isa(BesideFigures.OPENS_SENTENCE)
    hung = text.at(measures.after - 1).text in HYPHENS  # "of [third-] through eighth-grade pupils"
    return owner or described or tells or opens or hung or _touches_number(text, this, measures)


def _is_first_of_list(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a figure are the first of a list ("in other town, harbour and river taxes")."""
    comma, second, joint = (text.at(measures.after + ahead) for ahead in range(3))
    listed = comma.text == "," and second.kind == "word" and joint.isa(Closed.AND, Closed.OR)
    return measures.first > this.after and listed


def _ends_in_verb(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a measure ends in the verb of the noun before it ("The 40-second ad slams Kell", "term | ends").

    A word that may be a plural is a verb before a name, a sum and an article; one in the past always.
    """
    last, then = text.at(measures.after - 1), text.at(measures.after)
    named = then.kind == "word" and then.text[:1].isupper() and not then.opens and text.joined(measures.after)
    plural = named and last.isa(Morphology.PLURAL_ENDING)
    behind = measures.first == this.after and measures.after - measures.first > 1 and last.text.islower()
    described = this.unit.kind != "count" or this.amount.hyphened
    return behind and (plural or (described and _acts(last, then)))


def _acts(last: Token, then: Token) -> bool:
    """Return whether a word is a verb by itself, or by what follows it."""
    cue = last.word.cue
    past = (is_verb_only(last) and is_inflected_verb(last)) or (cue is not None and cue.tense == "past")
    object_behind = then.opens_digits or then.isa(Closed.ARTICLE)
    return past or last.isa(CountedNouns.VERB_TOO) or (is_inflected_verb(last) and object_behind)


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
    acts = listed and has_form_of_verb(text.at(after))  # "in Tarn, Ada Kell and Ben Orm said"
    return measures._replace(after=after) if named and not acts and after > place + 1 else measures


def _past_name(text: Text, place: int) -> int:
    """Return where the capitals end that begin at a place."""
    while text.at(place).text[:1].isupper() and text.joined(place):
        place += 1
    return place
