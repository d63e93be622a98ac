"""What is listed with what a figure measures: the subjects before the last, and the noun that "and" joins behind."""

from sitegen.extract.clauses.word_kinds import has_form_of_verb, is_helping_verb, is_verb_only
from sitegen.extract.figures.clauses.phrases import read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place, leads_to_number
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Calendar,
    Closed,
    CountedNouns,
    Morphology,
    Numbers,
    VerbGroups,
)
from sitegen.extract.text.text import Text, sentence_bounds


def whole_list(text: Text, this: Found, measures: Place) -> Place | None:
    """Return the subject of a figure with all that is listed before it ("[Tar, rope] and nails cost €9")."""
    comma = measures.first - 1
    several = measures.after <= this.first and text.has(*measures, Closed.AND, Closed.OR)
    if not several or text.at(comma).text != "," or not _is_listed(text, measures):
        return measures
    first = comma
    while text.at(first).text == "," and _is_item(text, first - 1):
        first -= 1
        if text.at(first).opens:
            return measures._replace(first=first)
        first -= 1
    return None if first < comma - 1 else measures


def _is_listed(text: Text, measures: Place) -> bool:
    """Return whether words are two nouns and nothing else ("rope and nails")."""
    joint = measures.first + 1
    return measures.after - measures.first == _TWO and text.at(joint).isa(Closed.AND, Closed.OR)


_TWO = 3
"""Tokens of two nouns with what joins them."""


def _is_item(text: Text, place: int) -> bool:
    """Return whether a word may be one of a list of things."""
    token = text.at(place)
    return token.kind == "word" and not token.isa(CountedNouns.STOP, VerbGroups.DETERMINER, Calendar.MONTH)


def with_joined(text: Text, this: Found, measures: Place) -> Place | None:
    """Return words behind a figure with the noun that "and" joins to their last; None where it may go on further."""
    joint = text.at(measures.after)
    first = measures.after + 1
    if not joint.isa(Closed.AND, Closed.OR) or not text.joined(measures.after) or _has_clause(text, measures):
        return measures
    if _is_lone_noun(text, first):
        return measures._replace(after=first + 1)
    if _is_in_whole(text, this, measures):
        return measures._replace(after=first + 1 + text.at(first).isa(VerbGroups.DETERMINER))
    if not _opens_noun(text, first):
        return None if _may_be_noun_in_ing(text, first) else measures
    rest = read_phrase(text, first, sentence_bounds(text, this.first, this.after)[1])
    return None if rest is None else _with_rest(text, measures, rest.after)


def _with_rest(text: Text, measures: Place, after: int) -> Place | None:
    """Return words up to where a noun joined to them ends; without it before a verb, None where it may go on."""
    then = text.at(after)
    acts = has_form_of_verb(then) or then.isa(VerbGroups.AUXILIARY, VerbGroups.BE)
    acts = acts or then.opens_digits  # "70 percent of sales and rope | 20 percent"
    if acts or then.isa(Closed.MODAL, Morphology.PAST_ENDING) or _leads_to_number(text, after):
        return measures  # "tar, and rope was dear": another clause; "by 9 percent of boats and carts by 4 percent"
    goes_on = then.isa(Closed.AND, Closed.OR) or _goes_on(text, after)
    return None if goes_on else measures._replace(after=after)


def _leads_to_number(text: Text, place: int) -> bool:
    """Return whether a preposition at a place leads to a number, of which the noun before it is told."""
    return text.at(place).isa(VerbGroups.PREPOSITION) and leads_to_number(text, place)


def _is_lone_noun(text: Text, place: int) -> bool:
    """Return whether a plural that may be a verb stands alone behind "and", as none would ("loans and | grants.")."""
    token = text.at(place)
    either = token.word.verb is not None and token.word.verb.nominal and token.isa(Morphology.PLURAL_ENDING)
    return either and token.text.islower() and text.joined(place) and text.at(place + 1).text in {".", ",", ";"}


def _is_in_whole(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a share opens its sentence, so that "and" adds a noun to its whole ("A fifth of gas and oil").

    Its verb stands behind both.
    """
    share = this.unit.kind == "percent" and measures.first == this.after + 1 and text.at(this.after).isa(Closed.OF)
    first = measures.after + 1 + text.at(measures.after + 1).isa(VerbGroups.DETERMINER)
    noun, then = text.at(first), text.at(first + 1)
    alone = noun.kind == "word" and noun.text.islower() and not noun.isa(CountedNouns.STOP, VerbGroups.DETERMINER)
    acts = then.word.verb is not None or then.isa(VerbGroups.BE, VerbGroups.AUXILIARY, Closed.MODAL)
    return share and text.at(this.first).opens and alone and acts


def _may_be_noun_in_ing(text: Text, place: int) -> bool:
    """Return whether a word behind "and" may be a last noun, and a participle too ("a drop in trade and | mining.")."""
    return text.at(place).isa(Morphology.ING_ENDING) and text.joined(place) and text.at(place + 1).kind == "mark"


def _opens_noun(text: Text, place: int) -> bool:
    """Return whether a word can only open a noun: no verb, no small word, no number, no name."""
    token = text.at(place)
    verbal = has_form_of_verb(token)
    small = token.isa(CountedNouns.STOP, BesideFigures.FUNCTION, VerbGroups.DETERMINER, VerbGroups.PRONOUN)
    counted = token.word.value(Numbers.SMALL) is not None
    ended = token.isa(Morphology.ADVERB_ENDING, Morphology.ING_ENDING, Morphology.PAST_ENDING)
    plain = token.kind == "word" and token.text.islower() and text.joined(place)
    return plain and not (verbal or small or counted or ended)


def _goes_on(text: Text, place: int) -> bool:
    """Return whether a word follows that no small word parts from the phrase before it."""
    token = text.at(place)
    word = token.kind == "word" and text.joined(place)
    return word and not token.isa(BesideFigures.FUNCTION, VerbGroups.PREPOSITION)


def _has_clause(text: Text, measures: Place) -> bool:
    """Return whether words have a verb, behind which "and" may join another clause."""
    return any(is_verb_only(token) or is_helping_verb(token) for token in text.part(*measures))
