"""A magnitude of a figure that is not read: of another language, misspelt, or told beside another number."""

from sitegen.extract.clauses.word_kinds import has_form_of_verb, is_plural
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Closed,
    Morphology,
    Numbers,
    VerbGroups,
)
from sitegen.extract.text.text import Text


def is_scaled_oddly(text: Text, this: Found, then: Found | None) -> bool:
    """Return whether a figure's magnitude is not read, or told only beside another number."""
    scaled = _has_odd_scale(text, this) or _lacks_scale(text, this, then) or _shares_thousands(text, this)
    return (
        scaled
        or _may_be_millions(text, this)
        or _is_scaled_by_a_note(text, this)
        or _has_broken_scale(text, this)
        or _may_be_a_length(text, this)
    )


def _may_be_millions(text: Text, this: Found) -> bool:
    """Return whether "mm" may tell millions of what stands behind it ("3 mm | tonnes")."""
    lettered = text.at(this.after - 1).isa(BesideFigures.ODD_UNIT) and this.unit.kind == "measure"
    return lettered and text.joined(this.after) and is_plural(text.at(this.after))


def _may_be_a_length(text: Text, this: Found) -> bool:
    """Return whether one letter behind digits may be a unit: what it counts only describes another noun behind it.

    "A winged 12m heated clothes | airer".
    """
    number = this.amount.number
    if this.unit.kind != "count" or this.noun is None or not number.letter or number.factor == 1:
        return False
    then = text.at(this.noun.after)
    acts = has_form_of_verb(then) or then.isa(Morphology.PAST_ENDING)
    small = then.isa(BesideFigures.FUNCTION, VerbGroups.PREPOSITION, Morphology.ADVERB_ENDING)
    return then.kind == "word" and then.text.islower() and text.joined(this.noun.after) and not (acts or small)


def _is_scaled_by_a_note(text: Text, this: Found) -> bool:
    """Return whether a note gives all numbers of the paragraph a magnitude ("Loans (in millions): €6.4")."""
    if this.amount.number.factor > 1 or this.unit.kind not in {"currency", "count"}:
        return False
    start = text.body.rfind("\n\n", 0, text.at(this.first).start) + 1
    end = text.body.find("\n\n", text.at(this.after - 1).end)
    noted = text.language.pattern(BesideFigures.TOLD_IN_THOUSANDS)
    return noted.search(text.body, start, end if end >= 0 else len(text.body)) is not None


def _has_broken_scale(text: Text, this: Found) -> bool:
    """Return whether a magnitude behind a number is misspelt, or set apart by marks ("€9 milllion", "€9 _million_")."""
    end = text.at(this.amount.after - 1).end
    return text.language.pattern(BesideFigures.BROKEN_SCALE).match(text.body, end) is not None


def _has_odd_scale(text: Text, this: Found) -> bool:
    """Return whether a magnitude follows that is not read: of another language, cut short, or in brackets."""
    then, after = text.at(this.after), text.at(this.after + 1)
    inside = text.tokens[this.first : this.after]
    bracketed = then.text in {"(", "["} and after.word.value(Numbers.MAGNITUDE) is not None
    noun = this.noun is not None and text.at(this.noun.first).isa(BesideFigures.ODD_SCALE)
    odd = noun or (then.isa(BesideFigures.ODD_SCALE) and text.joined(this.after))
    counted = any(token.isa(BesideFigures.ODD_COUNT) for token in inside)
    return bracketed or odd or counted or _is_scaled_behind_brackets(text, this)


def _is_scaled_behind_brackets(text: Text, this: Found) -> bool:
    """Return whether a magnitude stands behind brackets that the figure stands in or before ("€5 ($4.60) million")."""
    inside = text.at(this.first - 1).text == "("
    if not inside and text.at(this.after).text != "(":
        return False
    places = range(this.after, min(this.after + _BRACKETED, len(text.tokens)))
    closing = next((place for place in places if text.at(place).text == ")"), None)
    return closing is not None and text.at(closing + 1).word.value(Numbers.MAGNITUDE) is not None


_BRACKETED = 7
"""Words and marks in the longest brackets that part a sum from its magnitude."""


def _lacks_scale(text: Text, this: Found, then: Found | None) -> bool:
    """Return whether a list of sums ends with a magnitude that this one may share ("$5, $6 or $7 million")."""
    if then is None or this.unit.kind != "currency" or then.unit_id != this.unit_id:
        return False
    scaled = then.amount.number.factor > 1 or bool(then.hold)
    return _is_joined(text, this, then) and this.amount.value < _SMALL and (scaled or _is_listed_on(text, then))


def _is_joined(text: Text, this: Found, then: Found) -> bool:
    """Return whether a comma, a joining word, or both stand between two figures and nothing else."""
    joint = text.at(this.after)
    serial = joint.text == "," and text.at(this.after + 1).isa(Closed.OR)
    joined = joint.text == "," or joint.isa(Closed.OR, Closed.TO, Closed.AND)
    return joined and then.first == this.after + 1 + serial


def _shares_thousands(text: Text, this: Found) -> bool:
    """Return whether the low end of a range may be thousands as its high end is ("3-4,000 boats")."""
    amount = this.amount
    if amount.upper is None or amount.number.factor > 1 or not 0 < amount.value < _SMALL <= amount.upper:
        return False
    return amount.value * _SMALL < amount.upper and any(
        "," in token.text for token in text.part(this.first, this.after)
    )


def _is_listed_on(text: Text, then: Found) -> bool:
    """Return whether a list of sums goes on behind its second one, up to one with a magnitude."""
    joint, rest = text.at(then.after), text.part(then.after, then.after + _LISTED)
    joined = joint.text == "," or joint.isa(Closed.OR, Closed.AND)
    return joined and any(token.word.value(Numbers.MAGNITUDE) is not None for token in rest)


_LISTED = 8
"""Words and marks behind the second sum of a list among which the last one's magnitude is looked for."""


_SMALL = 1000
"""Digits below it may lack a magnitude that stands elsewhere ("€1.2 Mrd")."""
