"""What words beside a figure are without a verb, an adverb or a time of another, and with the rest of a name."""

from sitegen.extract.clauses.word_kinds import ends_as_adverb, has_form_of_verb
from sitegen.extract.figures.clauses.verb_groups import Place, is_finite
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Calendar,
    Closed,
    Durations,
    Morphology,
    Numbers,
    VerbGroups,
)
from sitegen.extract.text.text import Text


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


def without_time(text: Text, this: Found, measures: Place) -> Place:
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
    verb = owned and has_form_of_verb(text.at(measures.first))
    return measures._replace(first=measures.first + 1) if verb else measures


def _begins_with_its_verb(text: Text, first: int) -> bool:
    """Return whether a verb in the past or the third person stands at a place, its subject before it."""
    token, subject = text.at(first), text.at(first - 1)
    form = token.word.verb
    if form is None or not form.finite or not token.text.islower() or token.lower == form.verb.lemma:
        return False
    pronoun = subject.isa(VerbGroups.PRONOUN) and not subject.isa(Closed.THAT)
    return pronoun or subject.text[:1].isupper() or not form.nominal


def without_next_clause(text: Text, this: Found, measures: Place) -> Place | None:
    """Return words behind a figure up to what opens another clause ("40 people in Orm | after the board ruled that").

    None where they are no more than what is counted.
    """
    acts = is_finite(text, measures.after) or text.at(measures.after).isa(Morphology.PAST_ENDING)
    if measures.first < this.first or not text.joined(measures.after) or not acts:
        return measures
    places = range(measures.first + 1, measures.after)
    after = next((place for place in places if text.at(place).isa(BesideFigures.LOOSE_LEAD)), measures.after)
    cut = after < measures.after
    return None if cut and this.noun is not None and after <= this.noun.after else measures._replace(after=after)


def without_pronoun(text: Text, this: Found, measures: Place) -> Place:
    """Return a clause behind a figure without its "that" ("€9 that [the guild has raised]")."""
    subject = text.at(measures.first + 1)
    clause = text.at(measures.first).isa(Closed.THAT) and not subject.word.verb and measures.first >= this.after
    return measures._replace(first=measures.first + 1) if clause and measures.after > measures.first + 2 else measures


def without_examples(text: Text, this: Found, measures: Place) -> Place | None:
    """Return a measure without a last phrase that examples go on with ("clubs | in towns like Tarn")."""
    if not text.at(measures.after).isa(BesideFigures.EXAMPLES) or not text.joined(measures.after):
        return measures
    places = range(measures.after - 1, measures.first, -1)
    lead = next((place for place in places if text.at(place).isa(VerbGroups.PREPOSITION)), None)
    if lead is None or (this.noun is not None and lead <= this.noun.after):
        return None
    return measures._replace(after=lead)


def with_whole_name(text: Text, this: Found, measures: Place) -> Place | None:
    """Return a measure behind a figure with the rest of its name ("the 16-inch Velm | Pro"); None of a long name."""
    after = measures.after
    while text.at(after - 1).text[:1].isupper() and is_name_part(text, after) and measures.first >= this.after:
        after += 1
    return measures._replace(after=after) if after - measures.after <= 1 else None


def with_whole_word(text: Text, measures: Place) -> Place:
    """Return a measure from where its first word begins, of which a hyphen may be the middle ("add|-ons for Falk")."""
    first = measures.first
    while text.hyphened(first) or text.hyphened(first - 1):
        first -= 1
    return measures._replace(first=_with_its_number(text, first))


def _with_its_number(text: Text, first: int) -> int:
    """Return where a noun begins with the definite number before it ("The five | islands have")."""
    number = text.at(first - 1)
    hung = text.at(first - 3).isa(Closed.OF)  # "Kin of the nine divers sued"
    definite = text.at(first - 2).isa(Closed.THE) and text.joined(first - 1) and text.joined(first) and not hung
    return first - 2 if definite and number.isa(Numbers.NUMBER_WORD) else first


def is_name_part(text: Text, place: int) -> bool:
    """Return whether a word of a name goes on at a place: it has a capital, and is no day."""
    token = text.at(place)
    named = token.kind == "word" and token.text[:1].isupper() and not token.isa(Calendar.DAY, Calendar.MONTH)
    return named and text.joined(place)
