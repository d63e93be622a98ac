"""Signs beside a number that may make it less than nothing, where its grammar took it for more."""

from sitegen.extract.clauses.word_kinds import has_form_of_verb
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import BesideFigures, Closed
from sitegen.extract.text.text import Text

ANY_DASH = frozenset("‑﹣－‐‒–—―⁻₋−➖﹘˗⁃-")
"""What may be printed for a minus."""

_MORE_OR_LESS = ("±", "+/-", "+/−", "+/–")
_REACH = 2
"""Words between what makes less than nothing of a figure and the preposition before it ("a negative yield of")."""
_BELOW = 3
"""Words of the longest phrase that counts downwards ("in the red")."""


def is_signed(text: Text, this: Found) -> bool:
    """Return whether a word, a dash or a bookkeeper's brackets make less than nothing of a figure read as more."""
    if this.amount.value <= 0:
        return False
    below = text.phrase(this.after, BesideFigures.BELOW_ZERO) is not None
    return below or any(check(text, this) for check in (_is_told_signed, _has_dash, _has_plus, _is_bracketed))


def _is_told_signed(text: Text, this: Found) -> bool:
    """Return whether words, or "±" where it is no margin in percent, tell on which side of nothing a number stands."""
    before, leads = text.at(this.first - 1), text.at(this.first - 2)
    adds = before.isa(BesideFigures.POSITIVE) and not leads.isa(Closed.PREPOSITION, Closed.IS, Closed.AND, Closed.OR)
    told = before.isa(BesideFigures.NEGATIVE, BesideFigures.POSITIVE) and not (adds and text.joined(this.first - 1))
    hung = before.text == ":" or text.hyphened(this.first - 1)  # "minus-twelve degrees"
    opened = hung and leads.isa(BesideFigures.NEGATIVE)
    around = text.body.startswith(_MORE_OR_LESS, text.at(this.first).start) and this.unit.kind != "percent"
    return told or opened or around or _is_lowered(text, this)


def _is_lowered(text: Text, this: Found) -> bool:
    """Return whether "negative" stands shortly before "by" or "of" and the number ("a negative yield of 2 percent").

    "In deficit by" and the like do as well.
    """
    place = this.first - 1
    if text.at(place).isa(Closed.BY) and any(_sinks(text, start, place) for start in range(place - _BELOW, place)):
        return True
    near = text.part(max(0, place - _REACH), place)
    return text.at(place).isa(Closed.BY, Closed.OF) and any(token.isa(BesideFigures.NEGATIVE) for token in near)


def _sinks(text: Text, start: int, end: int) -> bool:
    """Return whether words from one place up to another count downwards ("below zero")."""
    return start >= 0 and text.phrase(start, BesideFigures.BELOW_ZERO) == end


def _has_dash(text: Text, this: Found) -> bool:
    """Return whether a dash hangs on the number, or stands between a verb or a preposition and it ("was - 0.7")."""
    dash = this.first - 1
    if text.at(dash).text not in ANY_DASH or text.glued(dash):
        return False
    leads = text.at(dash - 1)
    told = leads.text == ":" and text.joined(dash)  # "Rates: - 0.4 percent", and no list of lines
    return text.glued(this.first) or told or leads.isa(Closed.PREPOSITION, Closed.IS)


def _has_plus(text: Text, this: Found) -> bool:
    """Return whether a plus sign tells a number from one below nothing ("between -5 and +3 degrees")."""
    plus = this.first - 1
    return text.at(plus).text == "+" and text.glued(this.first) and text.at(plus - 1).isa(Closed.AND, Closed.TO)


def _is_bracketed(text: Text, this: Found) -> bool:
    """Return whether a sum or a share stands in brackets behind a verb, a preposition or a colon ("came to (€3m)")."""
    before, then, leads = text.at(this.first - 1), text.at(this.after), text.at(this.first - 2)
    bracketed = before.text == "(" and then.text == ")" and this.unit.kind in {"currency", "percent"}
    verb = has_form_of_verb(leads)
    return bracketed and (verb or leads.text == ":" or leads.isa(Closed.PREPOSITION, Closed.IS))
