"""Words beside a figure without what hangs loose on their ends: a lead, an owner, a participle without its object."""

from sitegen.extract.clauses.heads import describes_next
from sitegen.extract.clauses.word_kinds import is_helping_verb, is_inflected_verb, is_plural, is_verb_only, may_be_verb
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.words.nouns import is_verb_of_one
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Calendar,
    Closed,
    Durations,
    Measures,
    Morphology,
    Numbers,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.text.text import Text


def without_loose_ends(text: Text, this: Found, measures: Place) -> Place | None:
    """Return what a figure measures without its loose ends; None where nothing whole is left.

    Args:
        text: The article.
        this: The figure.
        measures: What it was found to measure.

    """
    whole = _without_cut_owner(text, this, _without_what_leads(text, this, measures))
    if whole is None:
        return None
    whole = _without_first_of_two(text, this, _without_aim(text, _before_being(text, this, whole)))
    whole = _without_aside(text, this, _without_first_participle(text, this, whole))
    whole = _without_infinitive(text, this, _without_participle(text, this, whole))
    whole = _without_change(text, this, _without_empty_end(text, this, whole))
    near = _without_cut_phrase(text, this, _without_next_clause(text, this, whole))
    near = _without_its_verb(text, this, near)
    told = near == whole or _says_more_than_unit(this, near)
    return _without_owner(text, _without_lead(text, this, near)) if told else None


def _without_its_verb(text: Text, this: Found, measures: Place) -> Place:
    """Return the noun that a figure with a hyphen describes without its verb ("a 4-day [strike] | cost the port")."""
    last, then = text.at(measures.after - 1), text.at(measures.after)
    described = this.amount.hyphened and measures.first == this.after and measures.after > measures.first + 1
    taken = then.isa(VerbGroups.DETERMINER) or then.opens_digits
    acts = (is_verb_only(last) and is_inflected_verb(last)) or (may_be_verb(last) and taken)
    return measures._replace(after=measures.after - 1) if described and acts else measures


def _without_what_leads(text: Text, this: Found, measures: Place) -> Place:
    """Return words before a figure without what only leads to them, or on from them.

    "By the guild's [reckoning] | the crane cost", "Keepers who sail at [night face] | fines", "Tin for delivery [in] |
    May": an owner's noun before an article, what is faced behind its verb, and the lead to a time behind.
    """
    if measures.after > this.first:
        return measures
    first, after = measures
    owned = text.at(first - 1).isa(Morphology.OWNER_ENDING) and text.at(first + 1).isa(Closed.ARTICLE)
    owned = owned or _opens_with_what_is_done(text, first, after)
    faced = next((n for n in range(first + 1, after - 1) if _is_faced(text, n)), None)
    first = faced + 1 if faced is not None else first + owned
    timed = text.at(after - 1).isa(Closed.IN, Closed.ON) and text.at(after).isa(Calendar.MONTH, Calendar.DAY)
    after -= timed and after - 1 > first and after < this.first
    return Place(first, _before_loose_words(text, this, first, after))


def _before_loose_words(text: Text, this: Found, first: int, after: int) -> int:
    """Return where words end before those of the number ("Tickets cost | either", "wait | an average of")."""
    if after != this.first:
        return after
    of = text.at(after - 1).isa(Closed.OF)
    word = text.at(after - 1 - of)
    loose = word.isa(BesideFigures.LOOSE_LAST) or (of and word.isa(Measures.EMPTY) and text.at(after - 3).isa(Closed.A))
    end = after - 1 - of - text.at(after - 2 - of).isa(Closed.A)
    return end if loose and end > first else after


def _opens_with_what_is_done(text: Text, first: int, after: int) -> bool:
    """Return whether an infinitive leads to the noun whose amount is told ("to [beat] the guild's goal | of €9")."""
    noun, form = text.at(first + 1), text.at(first).word.verb
    led = text.at(first - 1).isa(Closed.TO) and text.at(after).isa(Closed.OF) and form is not None
    return led and (noun.isa(VerbGroups.DETERMINER) or noun.text[:1].isupper()) and after > first + 2


def _is_faced(text: Text, place: int) -> bool:
    """Return whether a verb of facing stands between two nouns, and a plural behind it ("the quay | face | fines")."""
    noun, form = text.at(place - 1), text.at(place).word.verb
    base = form is not None and form.finite and text.at(place).lower == form.verb.lemma
    plain = noun.kind == "word" and noun.text.islower() and not noun.isa(VerbGroups.DETERMINER, VerbGroups.BE)
    faced = text.at(place).isa(BesideFigures.UNDERGOES) and base and plain
    return faced and is_plural(text.at(place + 1)) and not noun.isa(Closed.TO, Closed.MODAL)


def _says_more_than_unit(this: Found, measures: Place) -> bool:
    """Return whether words say more than the noun that a figure counts."""
    return this.noun is None or measures.first < this.noun.first or measures.after > this.noun.after


def _without_next_clause(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure up to where another clause begins ("homes lost power | when the storm came")."""
    if this.noun is not None and _goes_on_with_verb_of_one(text, this, this.noun.after, measures.after):
        return measures._replace(after=this.noun.after)
    places = range(max(measures.first + 1, this.after), measures.after)
    acts = next((n for n in places if _has_an_object(text, this, n)), None)
    since = next((n for n in places if _leads_to_time(text, n)), acts)
    if since is not None:
        return measures._replace(after=since)
    opened = next((place for place in places if _opens_clause(text, place, measures.after)), measures.after)
    return measures._replace(after=opened)


def _goes_on_with_verb_of_one(text: Text, this: Found, verb: int, after: int) -> bool:
    """Return whether the verb of one thing ends words behind a counted noun, or stands behind several of them.

    "A vote of 40 [keepers | ends]", "The guild of 40 [keepers | holds talks]": they do neither.
    """
    acts = text.at(verb)
    if verb >= after or not (is_verb_of_one(acts) or (is_plural(acts) and acts.text.islower())):
        return False
    several = this.unit.kind == "count" and is_plural(text.at(verb - 1)) and not is_helping_verb(acts)
    return several or (verb == after - 1 and is_verb_of_one(acts))


def _has_an_object(text: Text, this: Found, place: int) -> bool:
    """Return whether what is weighed or measured does something ("The leak of 90 tonnes of oil | closed beaches")."""
    noun, verb, then = (text.at(place + ahead) for ahead in (-1, 0, 1))
    behind = this.unit.kind == "measure" and text.at(this.after).isa(Closed.OF) and place > this.after + 1
    acts = verb.isa(Morphology.PAST_ENDING) and verb.word.verb is not None and not verb.word.verb.nominal
    plain = noun.kind == "word" and not noun.isa(VerbGroups.DETERMINER, Closed.AND, Morphology.ADVERB_ENDING)
    taken = is_plural(then) or then.isa(VerbGroups.DETERMINER)
    return behind and acts and plain and taken and text.joined(place + 1)


def _leads_to_time(text: Text, place: int) -> bool:
    """Return whether a time begins at a place ("up three points | from April", "from Orm to Tarn | in four hours")."""
    dated = text.at(place).isa(Closed.FROM) and text.at(place + 1).isa(Calendar.MONTH)
    lasts = text.at(place).isa(Closed.IN) and text.at(place + 2).word.value(Durations.UNIT) is not None
    return dated or (lasts and text.at(place + 1).word.value(Numbers.SMALL) is not None)


def _opens_clause(text: Text, place: int, end: int) -> bool:
    """Return whether a word opens a clause, for certain or by the verb behind it ("after the guild had | left")."""
    if text.at(place).isa(BesideFigures.OPENS_CLAUSE):
        return True
    if text.at(place).isa(Closed.AND) and _acts_plainly(text, place + 1):
        return True
    may = text.at(place).isa(BesideFigures.MAY_OPEN_CLAUSE)
    return may and any(_acts(text, then) for then in range(place + 2, end + 1) if text.joined(then))


def _acts_plainly(text: Text, place: int) -> bool:
    """Return whether a verb of the past stands at a place, which may have another subject ("sound and | urged")."""
    return is_verb_only(text.at(place)) and is_inflected_verb(text.at(place))


def _acts(text: Text, place: int) -> bool:
    """Return whether a word is a verb with a subject, and can be no noun."""
    return is_verb_only(text.at(place)) or is_helping_verb(text.at(place))


def _without_cut_phrase(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure without a last phrase that goes on to another number ("jets | with room for 9")."""
    lead, then = text.at(measures.after), measures.after + 1
    counted = lead.isa(Closed.FOR, Closed.OF) and text.joined(measures.after) and _opens_number(text, then)
    counted = counted or (
        lead.isa(Calendar.DAY) and text.at(measures.after - 1).text[:1].isupper()
    )  # "on Black | Friday"
    counted = counted or _ends_within_a_word(text, measures)
    places = range(measures.after - 1, max(measures.first, this.after - 1), -1)
    phrase = next((place for place in places if text.at(place).isa(VerbGroups.PREPOSITION)), None)
    return measures._replace(after=phrase) if counted and phrase is not None else measures


def _ends_within_a_word(text: Text, measures: Place) -> bool:
    """Return whether words end before a hyphen, or with a hedge ("for duty on the midnight|-to-eight shift")."""
    last = text.at(measures.after - 1)
    hedge = last.lower in text.language.table(Qualifiers.LEADING) and not last.isa(Qualifiers.VERB)
    return text.hyphened(measures.after) or (hedge and text.joined(measures.after))


def _opens_number(text: Text, place: int) -> bool:
    """Return whether a number stands at a place, or its sign of money or its hedge before it."""
    return any(text.at(n).kind == "number" for n in range(place, place + _HEDGE))


_HEDGE = 3
"""Tokens of the longest hedge with the number behind it ("up to 134")."""


def _before_being(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure without the phrase of which "being" goes on ("cases | of a gun being fired")."""
    then = text.at(measures.after)
    goes_on = then.isa(VerbGroups.BE) and then.isa(Morphology.ING_ENDING) and text.joined(measures.after)
    places = range(measures.after - 1, measures.first, -1)
    lead = next((place for place in places if text.at(place).isa(VerbGroups.PREPOSITION, Closed.OF)), None)
    return measures._replace(after=lead) if goes_on and lead is not None and measures.first >= this.first else measures


def _without_aim(text: Text, measures: Place) -> Place:
    """Return words without "in order" before the "to" of what they are for ("the seats | in order to win")."""
    lead, aim, to = (text.at(measures.after + at) for at in (-2, -1, 0))
    aims = lead.isa(Closed.IN) and aim.isa(BesideFigures.AIM) and to.isa(Closed.TO)
    return measures._replace(after=measures.after - 2) if aims and measures.after - 2 > measures.first else measures


def _without_first_of_two(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure without the phrase of an adjective that a comma joins to another.

    "Five judges | on an ideological[, evenly divided court]".
    """
    last, comma = text.at(measures.after - 1), text.at(measures.after)
    described = last.text.islower() and comma.text == "," and describes_next(last, text.at(measures.after + 1))
    opened = text.at(measures.after - 2).isa(Closed.ARTICLE)
    goes_on = text.at(measures.after + 1).text.islower() and not text.at(measures.after + 1).isa(BesideFigures.FUNCTION)
    places = range(measures.after - 1, max(measures.first, this.after - 1), -1)
    lead = next((place for place in places if text.at(place).isa(VerbGroups.PREPOSITION)), None)
    cut = described and opened and goes_on and lead is not None
    return measures._replace(after=lead) if cut and lead is not None else measures


def _without_first_participle(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure without what only begins behind their noun.

    The first of two participles ("keepers [tortured] or abused"), a word that compares ("keepers agree [compared] to").
    """
    last, joint, then = (text.at(measures.after + ahead) for ahead in (-1, 0, 1))
    two = joint.isa(Closed.AND, Closed.OR) and all(word.isa(Morphology.PAST_ENDING) for word in (last, then))
    compares = last.isa(BesideFigures.LOOSE_OPENING) and joint.isa(Closed.TO, Closed.WITH)
    behind = measures.first >= this.first and measures.after > measures.first + 1 and last.text.islower()
    return measures._replace(after=measures.after - 1) if behind and (two or compares) else measures


def _without_aside(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure up to what tells why something was done ("9 roads | in support of the guild")."""
    places = range(max(measures.first + 1, this.after), measures.after)
    aside = next((place for place in places if text.phrase(place, BesideFigures.ASIDE_OF) is not None), measures.after)
    return measures._replace(after=aside)


def _without_participle(text: Text, this: Found, measures: Place) -> Place:
    """Return words without a last participle whose object is left out ("boats in Tarn | carrying [a flag]")."""
    last, then = text.at(measures.after - 1), text.at(measures.after)
    led = text.at(measures.after - 2).isa(VerbGroups.PREPOSITION)
    left_out = then.isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN) or (led and _opens_number(text, measures.after))
    object_left_out = left_out and text.joined(measures.after)
    after = measures.after - 1 - led
    cut = last.isa(Morphology.ING_ENDING) and object_left_out and after > measures.first
    cut = cut and (led or _describes_noun(text, this, measures))
    return measures._replace(after=after) if cut else measures


def _describes_noun(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a last participle tells of the name or plural before it, with an object ("Tarn | boasting a")."""
    noun, then = text.at(measures.after - 2), text.at(measures.after)
    named = noun.text[:1].isupper() or (is_plural(noun) and not noun.isa(VerbGroups.BE, VerbGroups.AUXILIARY))
    return measures.first >= this.first and named and then.isa(Closed.ARTICLE, Closed.THEIR)


def _without_infinitive(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure without a last "to" whose verb goes on ("agents [to claw] back €9")."""
    to, then = text.at(measures.after - 2), text.at(measures.after)
    goes_on = then.isa(VerbGroups.PARTICLE, VerbGroups.DETERMINER, VerbGroups.PRONOUN) and text.joined(measures.after)
    alone = this.noun is not None and this.noun.after == measures.after - 2
    if this.noun is not None and text.at(this.noun.after).isa(Closed.TO) and _keeps_from(text, measures.after):
        return measures._replace(after=max(this.noun.after, measures.first + 1))  # "to stop its lines | from sparking"
    return measures._replace(after=measures.after - 2) if alone and to.isa(Closed.TO) and goes_on else measures


def _keeps_from(text: Text, place: int) -> bool:
    """Return whether "from" and a participle go on behind a place ("its lines | from sparking")."""
    return text.at(place).isa(Closed.FROM) and text.at(place + 1).isa(Morphology.ING_ENDING)


def _without_cut_owner(text: Text, this: Found, measures: Place) -> Place | None:
    """Return words behind a figure without an owner whose thing is left out ("delay in the rules | of Orm's 'tax'")."""
    if measures.first < this.first or not text.at(measures.after - 1).isa(Morphology.OWNER_ENDING):
        return measures
    places = range(measures.after - 1, measures.first, -1)
    lead = next((place for place in places if text.at(place).isa(VerbGroups.PREPOSITION)), None)
    return measures._replace(after=lead) if lead is not None else None


def _without_change(text: Text, this: Found, measures: Place) -> Place:
    """Return the subject alone of a clause that only leads to its change ("[Exports] saw a rise of | 4%")."""
    change = measures.after - 1 - text.at(measures.after - 1).isa(Closed.OF)
    verb = change - 1 - text.at(change - 1).isa(Closed.ARTICLE)
    named = text.at(change).isa(Measures.CHANGE_NOUN) and text.at(this.first - 1).isa(Closed.OF)
    led = named and measures.after >= this.first - 1 and measures.first < verb
    return measures._replace(after=verb) if led and text.at(verb).isa(BesideFigures.UNDERGOES) else measures


def _without_empty_end(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure without a last preposition and its empty noun ("talks | on behalf [of Tarn]")."""
    lead = measures.after - 2
    empty = text.at(measures.after - 1).isa(BesideFigures.EMPTY_MEASURE) and text.at(measures.after).isa(Closed.OF)
    cut = measures.first >= this.after - 1 and lead > measures.first and text.at(lead).isa(VerbGroups.PREPOSITION)
    return measures._replace(after=lead) if empty and cut else measures


def _without_owner(text: Text, measures: Place) -> Place:
    """Return words without "whose", which tells of somebody named before ("whose [net worth]")."""
    owned = text.at(measures.first).isa(Closed.WHOSE) and measures.after > measures.first + 1
    return measures._replace(first=measures.first + 1) if owned else measures


def _without_lead(text: Text, this: Found, measures: Place) -> Place:
    """Return words behind a figure without the "of" or "into" that leads to them ("12 hours of [light]")."""
    led = text.at(measures.first).isa(Closed.OF, BesideFigures.LEADS_INTO) and measures.first >= this.after
    return measures._replace(first=measures.first + 1) if led and measures.after > measures.first + 1 else measures
