"""What is written right before or behind a figure in ways that no grammar takes: each is a reason to hold it."""

from sitegen.extract.figures.found import Found
from sitegen.extract.languages.declaring import Pattern
from sitegen.extract.languages.vocabulary import BesideFigures
from sitegen.extract.text.text import Text

_BEFORE = 40
"""Characters before a figure that are looked at."""
_ELLIPTIC = 10
"""A lower end below it, of hundreds, may be told short ("5-600" for 500 to 600)."""


def is_fraction_apart(text: Text, this: Found) -> bool:
    """Return whether a fraction, a second point or a number to multiply with stands beside a number ("€2 ½m")."""
    multiplied = (this.unit.kind in {"count", "currency"} or text.glued(this.first)) and _before(
        text, this, BesideFigures.MULTIPLIED
    )
    return multiplied or _behind(text, this, BesideFigures.NUMBER_APART)  # "2 x 3 metres" are two lengths


def is_short_range(this: Found) -> bool:
    """Return whether the lower end of a range may lack the hundreds of the upper one ("5 to 600 homes")."""
    low, high = this.amount.value, this.amount.upper
    return high is not None and 0 < low < _ELLIPTIC and high >= _ELLIPTIC**2 and high % _ELLIPTIC**2 == 0


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
