"""Whether words beside a figure hang on others: a noun, a verb or a subject that they leave out has the figure."""

from sitegen.extract.clauses.word_kinds import has_verb, is_inflected_verb, is_plural, may_be_verb
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    Amounts,
    BesideFigures,
    Clauses,
    Closed,
    FigureVerbs,
    Measures,
    Morphology,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import Token


def hang_on_others(text: Text, this: Found, measures: Place) -> bool:
    """Return whether what a figure was found to measure hangs on other words, which have the figure.

    Args:
        text: The article.
        this: The figure.
        measures: What it was found to measure.

    """
    return any(asks(text, this, measures) for asks in _QUESTIONS)


def _is_last_of_several(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a verb of several has only the last of them ("Ada Kell and Ben | Orm are tied at 4 percent")."""
    verb = next((place for place in range(*measures) if text.at(place).isa(BesideFigures.OF_SEVERAL)), None)
    before = measures.first - 1
    joined = text.at(before).kind == "word" or text.hyphened(before)
    if verb is None or measures.first >= this.first or not joined:
        return False
    named = text.at(measures.first).text[:1].isupper() and not text.at(measures.first).opens
    several = text.has(measures.first, verb, Closed.AND, Closed.OR, Morphology.PLURAL_ENDING)
    return named and not several


def _belongs_to_participle(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a participle before a figure has it for a noun that the measure leaves out.

    "The keepers have contracts | lasting three months".
    """
    verb = this.first - 1 - text.at(this.first - 1).isa(VerbGroups.PREPOSITION)
    form = text.at(verb).word.verb
    lasting = text.at(verb).isa(Morphology.ING_ENDING) and form is not None and form.verb.isa(FigureVerbs.LEVEL)
    return lasting and measures.after < verb and text.at(verb - 1).isa(Morphology.PLURAL_ENDING)


def _tells_what_is_thought(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a length of time tell what somebody thinks or says of another thing.

    "[The keepers believe her work as a pilot] for eight years ..."; or they end with what leads to a place.
    """
    told = range(measures.first + 1, measures.after - 2)
    thought = this.unit.kind == "duration" and any(_is_said(text, place) for place in told)
    opened = text.at(measures.first).isa(VerbGroups.DETERMINER) and text.has(*measures, Closed.TO)
    leads = opened and text.at(measures.after - 1).isa(BesideFigures.PLACES) and measures.after == this.first
    return measures.first < this.first and (leads or thought)


def _is_said(text: Text, place: int) -> bool:
    """Return whether a verb of saying or thinking stands at a place, and no noun that is written alike ("state")."""
    cue = text.at(place).word.cue
    if cue is None or cue.tense == "ing":
        return False
    return cue.tense != "base" or text.at(place - 1).isa(Morphology.PLURAL_ENDING, VerbGroups.PRONOUN)


def _denies(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure deny what they tell ("The guild did not wait and bought 25 barges")."""
    lasts = this.unit.kind == "duration" and text.at(this.first - 1).isa(Clauses.LASTING)  # "was without tar for"
    before = text.at(measures.first - 1)
    cut = measures.first < this.first and before.isa(Clauses.NEGATION, Clauses.NEGATION_ENDING)
    cut = cut and not before.isa(VerbGroups.PREPOSITION)  # "without [the lamp] (€9)"
    denied = measures.first < this.first and text.has(*measures, Clauses.NEGATION, Clauses.NEGATION_ENDING)
    return cut or (denied and not lasts)


def _is_in_the_subject(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a noun that opens the sentence, and "that", lead to a figure: the verb behind may be another's.

    "News that 60 homes [had burned shook the town]".
    """
    that = this.first - 1
    start = sentence_bounds(text, this.first, this.after)[0]
    opens = start < that <= start + _OPENING and text.at(that).isa(Closed.THAT)
    return opens and measures.first < this.after < measures.after and text.at(that - 1).word.verb is None


_OPENING = 3
"""Words of the longest subject that opens a sentence, before "that"."""


def _is_in_a_phrase(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure hang on a noun before them.

    With a verb of that noun ("a keeper with [large barns gave] €9"), or without ("herald of [his isle] to two lords",
    "hours by [old hands] on three piers").
    """
    focus = text.at(this.first - 1).isa(Qualifiers.FOCUS)  # "an envoy of [his isle] to just two lords"
    lead, before = text.at(this.first - 1 - focus), text.at(measures.first - 1)
    if measures.after > this.first or before.text[:1].isupper() or not text.joined(measures.first):
        return False
    verb = measures.after - 1 - text.at(measures.after - 1).isa(Closed.AT)
    ends = (this.first, this.first - lead.isa(Closed.AT))
    acts = measures.after in ends and may_be_verb(text.at(verb))
    if acts and measures.after > measures.first + 1 and _hangs_on(text, before, this):
        return True
    return measures.after == this.first - 1 - focus and _leads_on(before, lead, counted=this.unit.kind == "count")


def _hangs_on(text: Text, before: Token, this: Found) -> bool:
    """Return whether a noun and its verb hang on words before ("with [large barns gave]", "in [price to yield]")."""
    if text.at(this.first - 1).isa(Closed.AT):
        return before.isa(Closed.FOR)  # "that for [tar stays] at 9 tonnes"
    return before.isa(Closed.WITH) or (before.isa(Closed.IN) and text.at(this.first - 2).isa(Closed.TO))


def _leads_on(before: Token, lead: Token, *, counted: bool) -> bool:
    """Return whether the words between two prepositions hang on a noun before them, as the figure behind them does."""
    placed = counted and before.isa(VerbGroups.PREPOSITION) and not before.isa(Closed.TO) and not lead.isa(Closed.OF)
    return (placed and lead.isa(VerbGroups.PREPOSITION)) or (before.isa(Closed.OF) and lead.isa(Closed.TO))


def _is_of_its_owner(text: Text, this: Found, measures: Place) -> bool:
    """Return whether somebody's own are counted, whom a value only concerns ("put the cost to its 9 keepers at")."""
    owner = text.at(this.first - 1)
    owned = owner.isa(VerbGroups.DETERMINER) and not owner.isa(Closed.ARTICLE) and this.unit.kind == "count"
    return owned and measures.after in {this.first - 2, this.first - 1} and text.at(this.after).isa(Closed.AT)


def _is_of_whom(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only tell who they are ("The share of keepers who [own a boat fell] to 40 percent")."""
    before = text.at(measures.first - 1)
    verbal = has_verb(text.part(measures.first + 1, measures.after))
    told = before.isa(Closed.WHO, Closed.WHICH) and (verbal or text.at(this.first - 1).isa(Closed.TO, Closed.AT))
    acts = (
        verbal and before.kind == "word" and text.at(measures.first - 2).isa(Closed.WHO)
    )  # "who break [the rule face]"
    return measures.after <= this.first and (told or acts)


def _has_its_own_verb(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a name right behind an amount does what is told of it ("the 40 tonnes | Orrey had sought")."""
    named = all(token.text[:1].isupper() for token in text.part(*measures))
    then = text.at(measures.after)
    acts = then.isa(VerbGroups.AUXILIARY, Closed.MODAL) and not then.isa(Closed.TO) and text.joined(measures.after)
    return measures.first == this.after and named and acts and not text.hyphened(this.after - 2)


def _is_told_of_each(text: Text, this: Found, measures: Place) -> bool:
    """Return whether each of several has its own figure ("[Tar and rope] rose 2 and 4 percent respectively")."""
    each = text.has(this.after, min(this.after + _RESPECTIVE, len(text.tokens)), Amounts.RESPECTIVELY)
    return each and text.has(*measures, Closed.AND)


_RESPECTIVE = 12
"""Tokens behind a figure among which "respectively" stands."""


def _is_of_another_noun(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a relative clause tells of another noun ("for [the weir, which were] signed by 40 guilds")."""
    opened = next((place for place in range(*measures) if text.at(place).isa(Closed.WHICH)), measures.first)
    noun = text.at(opened - 1 - (text.at(opened - 1).text == ","))
    several = text.at(opened + 1).isa(BesideFigures.OF_SEVERAL) and not is_plural(noun)
    several = several or (is_plural(noun) and _is_of_one(text, opened + 1))
    return opened > measures.first + 1 and several and measures.after <= this.first


def _may_be_of_either(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a relative clause may tell of either of two nouns ("[Sales of lamps], which cost | €9 each").

    Of a price or another value it mostly tells of that ("The price of lamps, which rose").
    """
    which = measures.after + 1
    opened = text.at(measures.after).text == "," and text.at(which).isa(Closed.WHICH) and which < this.first
    inside = opened and not any(text.at(place).kind == "mark" for place in range(which, this.first))
    return inside and text.has(*measures, Closed.OF) and not text.has(*measures, Measures.VALUED)


def _is_of_one(text: Text, place: int) -> bool:
    """Return whether a verb of one thing stands at a place ("A ban on hoses, which | covers")."""
    return is_inflected_verb(text.at(place)) and is_plural(text.at(place))


_QUESTIONS = (
    _is_last_of_several,
    _belongs_to_participle,
    _tells_what_is_thought,
    _denies,
    _is_in_the_subject,
    _is_in_a_phrase,
    _is_of_its_owner,
    _is_of_whom,
    _has_its_own_verb,
    _is_told_of_each,
    _is_of_another_noun,
    _may_be_of_either,
)
"""What shows it, each alone."""
