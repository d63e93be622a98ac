"""The last look at what a figure measures: a list is told whole, and what is a part of something else is dropped.

Here a measure stands as the clause rules and the parse left it. The words around it tell whether it is cut: the last of
several subjects, the first of two things that "and" joins, a noun of which a participle has the figure. The rooms below
ask: `torn_phrases`, `empty_words`, `hung_on_others`, `not_its_own`; `trimmed` and `listed` make it whole.
"""

from sitegen.extract.clauses.word_kinds import has_form_of_verb, has_verb
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.empty_words import say_nothing
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.hung_on_others import hang_on_others
from sitegen.extract.figures.listed import whole_list, with_joined
from sitegen.extract.figures.not_its_own import is_of_another
from sitegen.extract.figures.torn_phrases import is_torn_off
from sitegen.extract.figures.trimmed import without_loose_ends
from sitegen.extract.languages.vocabulary import BesideFigures, Closed, CountedNouns, Measures, Morphology, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token


def whole_or_none(text: Text, this: Found, measures: Place | None) -> Place | None:
    """Return what a figure measures with what "and" joins to it; None where it is a part of something else.

    Args:
        text: The article.
        this: The figure.
        measures: What it was found to measure.

    """
    if measures is None or _is_of_its_own(this, measures):
        return None
    measures = _behind_its_opening(text, this, measures)
    others = (is_torn_off, say_nothing, hang_on_others, is_of_another)
    if any(asks(text, this, measures) for asks in others):
        return None
    whole = whole_list(text, this, _told_as(text, this, measures))
    if whole is None or _is_too_long(text, this, whole):
        return None
    measures = whole
    trimmed = without_loose_ends(text, this, _with_worth(text, this, measures))
    measures = _not_its_aside(text, trimmed) if trimmed is not None else None
    if measures is None:
        return None
    led = measures.first == this.after and text.has(*measures, VerbGroups.PREPOSITION)  # "a 3 percent drop in tar"
    return with_joined(text, this, measures) if led or measures.first > this.after else measures


def _behind_its_opening(text: Text, this: Found, measures: Place) -> Place:
    """Return a subject without what opens its sentence and has no comma ("After the vote | the fee rose")."""
    opening = text.at(measures.first - 1)
    opens = opening.opens and opening.isa(VerbGroups.BOUNDARY, VerbGroups.PREPOSITION) and measures.after <= this.first
    led = opens and text.at(measures.first).isa(Closed.ARTICLE)
    places = range(measures.first + 2, measures.after - 1) if led else ()
    first = next((n for n in places if text.at(n).isa(Closed.ARTICLE) and _is_plain_noun(text.at(n - 1))), None)
    return measures if first is None else measures._replace(first=first)


def _is_plain_noun(token: Token) -> bool:
    """Return whether a word in small letters opens and helps nothing, and is no form of a verb."""
    small = token.isa(VerbGroups.PREPOSITION, VerbGroups.DETERMINER, VerbGroups.BOUNDARY, CountedNouns.STOP)
    return token.text.islower() and token.text.isalpha() and not small and not has_form_of_verb(token)


def _is_of_its_own(this: Found, measures: Place) -> bool:
    """Return whether words are only the figure's own hedge, or reach into its number ("[eclipsed] €90,000")."""
    hedge = this.first <= measures.first and measures.after <= this.amount.first
    return hedge or (measures.first < this.first and measures.after > this.amount.first)


def _with_worth(text: Text, this: Found, measures: Place) -> Place:
    """Return words right behind a sum with the "worth" that they describe ("her €9 million [net worth]")."""
    worth = text.at(measures.after).isa(Measures.WORTH) and not text.at(measures.after + 1).opens_digits
    worth = worth and this.unit.kind == "currency" and text.joined(measures.after)
    return measures._replace(after=measures.after + 1) if worth and measures.first == this.after else measures


def _told_as(text: Text, this: Found, measures: Place) -> Place:
    """Return the clause behind "as" of words before a figure ("The news comes as | the guild plans to shut")."""
    places = range(measures.first + 2, measures.after - 2)
    opened = next(
        (n for n in places if text.at(n).isa(BesideFigures.AS_CLAUSE) and has_verb(text.part(n + 2, measures.after))),
        None,
    )
    comes = opened is not None and measures.after <= this.first and text.at(opened - 1).word.verb is not None
    return measures._replace(first=opened + 1) if comes and opened is not None else measures


def _is_too_long(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure are a sentence rather than what it measures, with another number in it.

    "[The guild sold 40 boats in May, making] 90 boats for the year".
    """
    if measures.after > this.first:
        return False
    words = [n for n in range(*measures) if text.at(n).kind == "word" and not text.hyphened(n - 1)]
    numbered = any(text.at(n).kind == "number" and not text.hyphened(n + 1) for n in range(*measures))
    goes_on = text.at(measures.after - 1).isa(Morphology.ING_ENDING) and text.at(measures.after - 2).text == ","
    told = len(words) > _SENTENCE and has_verb(text.part(measures.first, measures.after))
    return told or (numbered and (goes_on or len(words) > _CLAUSE))


_SENTENCE = 12
"""Words of the longest measure before a figure."""


_CLAUSE = 10
"""Words of the longest one in which another number stands."""


def _not_its_aside(text: Text, measures: Place) -> Place:
    """Return the name that opens a sentence in place of what is put in behind it ("[Velm], the maker of tar, rose")."""
    comma, opening = measures.first - 1, text.at(measures.first)
    if {text.at(comma).text, text.at(measures.after).text} != {","} or not opening.isa(Closed.DETERMINER):
        return measures
    first = comma
    while text.at(first - 1).text[:1].isupper() and not text.at(first).opens:
        first -= 1
    named = first < comma and text.at(first).opens and not text.has(first, comma, CountedNouns.STOP)
    return Place(first, comma) if named else measures
