"""Numbers beside a figure that may be a part of it: digits parted by a mark or a blank, decimals in words, a list."""

from typing import Final

from sitegen.extract.figures.reading import Found
from sitegen.extract.figures.signs import DASHES
from sitegen.extract.languages.vocabulary import BesideFigures, Calendar, Closed, Numbers
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

_DIGIT_MARKS: Final = frozenset("·∙⁄_•")


def has_number_beside(text: Text, before: Found | None, this: Found, then: Found | None) -> bool:
    """Return whether a number touches the figure, or is joined to it, that belongs to no figure and to no date."""
    first = this.first - 1
    if any(check(text, this) for check in _PARTED) or _goes_on_in_digits(text, this, then):
        return True
    joint, number = text.at(first), text.at(first - 1)
    joined = joint.text == "," or joint.isa(BesideFigures.NUMBER_JOINT, BesideFigures.RANGE_JOINT)
    if not joined or not text.joined(first) or (before is not None and before.after >= first):
        return False
    if joint.isa(Closed.IN) and number.kind == "number" and number.text.isdigit():
        return this.amount.value < int(number.text)  # "6 in 5"; "6 in 50 overs" is something else
    return _is_lone_number(text, first - 1, number, listed=joint.text == ",")


def _is_out_of(text: Text, this: Found) -> bool:
    """Return whether a number "out of" stands before the figure, of which no share was made ("12 out of 10 boats")."""
    out_of = text.at(this.first - 1).isa(Closed.OF) and text.phrase(this.first - 2, BesideFigures.OUT_OF) == this.first
    return out_of and text.at(this.first - 3).kind == "number"


def _has_odd_mark(text: Text, this: Found) -> bool:
    """Return whether a mark that no number has stands between digits, within the figure or at its begin or end."""
    start, end = max(0, text.at(this.first).start - 2), text.at(this.after - 1).end + len("-000")
    return text.language.pattern(BesideFigures.ODD_MARK).search(text.body, start, end) is not None


def _has_decimals_beside(text: Text, this: Found) -> bool:
    """Return whether a decimal point in words, or a mark within digits, stands right before or behind the figure."""
    before, then = text.at(this.first - 1), text.at(this.after)
    named = before.isa(BesideFigures.POINT) and text.at(this.first - 2).isa(Closed.DETERMINER)  # "at that point three"
    spoken = before.isa(BesideFigures.POINT, BesideFigures.NOUGHT) and text.joined(this.first) and not named
    leads = before.text in _DIGIT_MARKS and text.glued(this.first)
    follows = then.text in _DIGIT_MARKS and text.glued(this.after) and text.glued(this.after + 1)
    return spoken or leads or follows


def _is_at_one_point(text: Text, this: Found) -> bool:
    """Return whether a number may begin behind a time in words ("at one point three boats sank")."""
    number = this.amount.number
    point = text.has(number.first, number.after, BesideFigures.POINT)
    return point and this.noun is not None and text.at(this.first - 1).isa(Closed.AT)


def _is_hedge_behind_a_number(text: Text, this: Found) -> bool:
    """Return whether a number stands right before what was read as a hedge of this one ("12 under zero")."""
    before = text.at(this.first - 1)
    counts = before.kind == "number" or before.word.value(Numbers.SMALL) is not None
    year = before.text.isdigit() and len(before.text) == len("2026")
    return this.first < this.amount.first and counts and not year and text.joined(this.first)


_PARTED: Final = (_has_decimals_beside, _is_hedge_behind_a_number, _is_at_one_point, _is_out_of, _has_odd_mark)
"""What parts a number from the figure that belongs to it."""


def _is_lone_number(text: Text, place: int, number: Token, *, listed: bool) -> bool:
    """Return whether a token is a number by itself: no year, no day of a month, no number of a list."""
    spelled = number.word.value(Numbers.SMALL) is not None or number.isa(BesideFigures.NOUGHT)
    if spelled and not number.isa(Closed.A):
        return number.text.islower() or number.opens
    if number.kind != "number" or (listed and number.opens) or _is_day(text, place):
        return False
    year = len(number.text) == len("2026") and number.text.isdigit() and number.text[0] in "12"
    return not year and text.at(place - 1).text != "$"


def _is_day(text: Text, place: int) -> bool:
    """Return whether a number is a day: a month stands before it ("Jan. 9"), or after what follows it."""
    before = place - 1 - (text.at(place - 1).text == ".")
    return text.at(before).isa(Calendar.MONTH) or text.at(place + 2).isa(Calendar.MONTH)


def _goes_on_in_digits(text: Text, this: Found, then: Found | None) -> bool:
    """Return whether three digits behind a comma and a blank, or a line's hyphen, may belong to the figure."""
    mark, digits = text.at(this.after), text.at(this.after + 1)
    parted = mark.text == "," and text.glued(this.after) and len(digits.text) == len("000") and digits.text.isdigit()
    listed = then is not None and then.first == this.after + 1 and then.noun is not None
    return (parted and not listed) or _is_broken_before(text, this) or _is_stopped_before(text, this)


def _is_stopped_before(text: Text, this: Found) -> bool:
    """Return whether three digits stand behind a few others with a point and a blank ("12. 500 tonnes")."""
    stop, leads, digits = text.at(this.first - 1), text.at(this.first - 2), text.at(this.first)
    grouped = len(digits.text) == len("000") and digits.text.isdigit()
    few = leads.kind == "number" and leads.text.isdigit() and len(leads.text) <= len("000")
    return stop.text == "." and text.glued(this.first - 1) and few and grouped


def _is_broken_before(text: Text, this: Found) -> bool:
    """Return whether a line's hyphen, or a hyphen with a slash, parts the figure from a number before it."""
    before, leads = text.at(this.first - 1), text.at(this.first - 2)
    broken = before.text == "-" and leads.kind == "number" and text.glued(this.first - 1)
    slashed = before.text == "/" and leads.text in DASHES  # "30-/40 million"
    return slashed or (broken and not text.glued(this.first))
