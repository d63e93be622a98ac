"""What is written right before or behind a figure in ways that no grammar takes: each is a reason to hold it."""

from decimal import Decimal

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.declaring import Pattern
from sitegen.extract.languages.vocabulary import BesideFigures, Closed, FigureVerbs
from sitegen.extract.text.text import Text, sentence_bounds

_BEFORE = 40
"""Characters before a figure that are looked at."""
_FAR = 10
"""How many times as much as the low end of a range the upper one may be at most."""
_ELLIPTIC = 10
"""A lower end below it, of hundreds, may be told short ("5-600" for 500 to 600)."""


def is_fraction_apart(text: Text, this: Found) -> bool:
    """Return whether a fraction, a second point or a number to multiply with stands beside a number ("€2 ½m")."""
    multiplied = not _is_side_or_size(text, this) and _before(text, this, BesideFigures.MULTIPLIED)
    return multiplied or _behind(text, this, BesideFigures.NUMBER_APART)


def _is_side_or_size(text: Text, this: Found) -> bool:
    """Return whether an amount is one of two sides ("2 x | 3 metres"), or the size of each thing ("2 x | 500mg pills").

    Where it stands close to the sign, or is a count or a sum, only their product is told.
    """
    length = this.unit.id in text.language.words(BesideFigures.UNIT_OF_SIDES) and not text.glued(this.first)
    each = this.unit.kind == "measure" and is_plural(text.at(this.after)) and text.joined(this.after)
    return length or each


def is_short_range(this: Found) -> bool:
    """Return whether the lower end of a range may lack the hundreds of the upper one ("5 to 600 homes")."""
    low, high = this.amount.value, this.amount.upper
    return high is not None and 0 < low < _ELLIPTIC and high >= _ELLIPTIC**2 and high % _ELLIPTIC**2 == 0


def is_low_end(text: Text, this: Found) -> bool:
    """Return whether a greater number stands behind "to" and a figure, as the upper end ("wrecked | 500 homes to 600").

    Where "from" leads to the figure, or a verb tells of a change, the other number is what came of it.
    """
    if this.amount.upper is not None or this.unit.kind == "percent" or _is_of_a_change(text, this):
        return False
    upper = text.language.pattern(BesideFigures.UPPER_END).match(text.body, text.at(this.after - 1).end)
    if upper is None:
        return False
    value, low = Decimal(upper["number"].replace(",", "")), this.amount.value
    factor = this.amount.number.factor
    return low < value < _FAR * low or low < value * factor < _FAR * low


def _is_of_a_change(text: Text, this: Found) -> bool:
    """Return whether "from", "by" or a verb of change stands before a figure, in its sentence."""
    before = text.part(sentence_bounds(text, this.first, this.after)[0], this.first)
    moved = any(token.word.verb is not None and token.word.verb.verb.isa(FigureVerbs.SHIFT) for token in before)
    return moved or any(token.isa(Closed.FROM, Closed.BY) for token in before)


def is_hedged_in_writing(text: Text, this: Found) -> bool:
    """Return whether a hedge stands in brackets, cut short or behind a comma ("est. 500", "500, maybe 600")."""
    return _behind(text, this, BesideFigures.MARKED_HEDGE_BEHIND) or _before(text, this, BesideFigures.MARKED_HEDGE)


def is_margin(text: Text, this: Found) -> bool:
    """Return whether a figure tells how far off a mark something is ("€2 million below budget").

    A share is told of the mark itself ("38 percent below the average").
    """
    return this.unit.kind != "percent" and _behind(text, this, BesideFigures.OFF_A_MARK)


def is_feared(text: Text, this: Found) -> bool:
    """Return whether what stands behind a figure leaves it open ("500 homes, it was feared", "is disputed")."""
    return _behind(text, this, BesideFigures.OPEN_BEHIND)


def _behind(text: Text, this: Found, name: Pattern) -> bool:
    return text.language.pattern(name).match(text.body, text.at(this.after - 1).end) is not None


def _before(text: Text, this: Found, name: Pattern) -> bool:
    start = text.at(this.first).start
    return text.language.pattern(name).search(text.body[max(0, start - _BEFORE) : start]) is not None
