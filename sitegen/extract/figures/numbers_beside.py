"""Numbers beside a figure that may be a part of it: digits parted by a mark or a blank, decimals in words, a list."""

from typing import Final

from sitegen.extract.figures.found import Found
from sitegen.extract.figures.second_unit import has_second_unit
from sitegen.extract.figures.signs import ANY_DASH
from sitegen.extract.languages.vocabulary import (
    Amounts,
    BesideFigures,
    Calendar,
    Closed,
    CountedNouns,
    Durations,
    Figures,
    FigureVerbs,
    Morphology,
    Numbers,
)
from sitegen.extract.reasons import NO_UNIT
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

_DIGIT_MARKS: Final = frozenset("·∙⁄_•")


def has_number_beside(text: Text, before: Found | None, this: Found, then: Found | None) -> bool:
    """Return whether a number touches the figure, or is joined to it, that belongs to no figure and to no date."""
    if any(check(text, this) for check in _PARTED) or _goes_on_in_digits(text, this, then):
        return True
    if has_second_unit(text, before, this, then):
        return True
    if before is not None and before.after >= this.first - 1:
        return _goes_on_from(text, before, this) or _goes_up_from(text, before, this)
    return _is_joined_to_a_number(text, this)


def _is_joined_to_a_number(text: Text, this: Found) -> bool:
    """Return whether a comma, "and", "in" or a dash joins a figure to a number before it."""
    first = this.first - 1
    joint, number = text.at(first), text.at(first - 1)
    if _is_counted_itself(text, this):
        return True
    joined = joint.text == "," or joint.isa(BesideFigures.NUMBER_JOINT, BesideFigures.RANGE_JOINT)
    if not joined or not text.joined(first):
        return False
    if joint.isa(Closed.IN) and number.kind == "number" and number.text.isdecimal():
        return this.amount.value <= int(number.text)  # "6 in 5"; "6 in 50 overs" is something else
    return _is_lone_number(text, first - 1, number, listed=joint.text == ",")


def _is_counted_itself(text: Text, this: Found) -> bool:
    """Return whether a number in words counts what digits behind it only name ("five | 787 Velmliners")."""
    count = text.at(this.first - 1).word.value(Numbers.SMALL)
    named = this.unit.kind == "count" and not this.amount.number.spelled and this.first == this.amount.number.first
    return count is not None and named and text.joined(this.first)


def _goes_on_from(text: Text, before: Found, this: Found) -> bool:
    """Return whether "and" joins a number to a figure that ends with a magnitude ("two hundred | and fifty")."""
    last, joint = text.at(before.after - 1), text.at(before.after)
    adds = this.amount.number.spelled or (NO_UNIT in before.hold and this.amount.number.factor > 1)
    joined = joint.isa(Closed.AND) and before.after == this.first - 1 and adds
    return joined and last.kind == "word" and last.word.value(Numbers.MAGNITUDE) is not None


def _goes_up_from(text: Text, before: Found, this: Found) -> bool:
    """Return whether a comma or "to" joins a smaller number, which counts nothing ("a hundred, | two hundred lamps").

    Two numbers of a list of different things have a noun each; digits behind a comma begin another thing as a rule.
    """
    joint = text.at(before.after)
    bare = NO_UNIT in before.hold and before.after == this.first - 1 and before.amount.value < this.amount.value
    listed = joint.text == "," and before.amount.number.spelled and this.amount.number.spelled
    led = _is_level_before(text, before.first) or _is_change_before(text, before, this)
    return bare and (listed or (joint.isa(Closed.TO) and not led))


def _is_change_before(text: Text, before: Found, this: Found) -> bool:
    """Return whether a number is by how much something has moved, to another one ("rose by 6,000 | to 231,000")."""
    lead = before.first - 1
    verb = lead - text.at(lead).isa(Closed.BY)
    return text.at(verb).isa(Amounts.CHANGE) and NO_UNIT in this.hold


def _is_behind_an_aside(text: Text, this: Found) -> bool:
    """Return whether a range goes on behind what is put in between two commas ("nine to, at worst, | 14 months")."""
    closing = this.first - 1
    if text.at(closing).text != ",":
        return False
    places = range(closing - 1, max(0, closing - _ASIDE), -1)
    opening = next((place for place in places if text.at(place).kind != "word"), closing)
    joint, number = text.at(opening - 1), text.at(opening - 2)
    # "between 5 and, at best, | 9 million"
    between = joint.isa(Closed.AND) and text.at(opening - 3).isa(Closed.BETWEEN)
    joins = between or joint.isa(Closed.TO, Closed.OR, BesideFigures.RANGE_JOINT)
    ranged = joins and text.at(opening).text == ","
    return ranged and (number.kind == "number" or _is_spelled(number))


_ASIDE = 6
"""Words of the longest aside within a range, with its marks."""


def _is_out_of(text: Text, this: Found) -> bool:
    """Return whether a number "out of" stands before the figure, of which no share was made ("12 out of 10 boats")."""
    out_of = text.at(this.first - 1).isa(Closed.OF) and text.phrase(this.first - 2, BesideFigures.OUT_OF) == this.first
    return out_of and text.at(this.first - 3).kind == "number"


def _is_whole_of_few(text: Text, this: Found) -> bool:
    """Return whether several "of" a few tell a share of them all ("three of | four voters agree")."""
    share = this.amount.value <= _FEW or this.amount.value == _TEN
    few = this.unit.kind == "count" and share and this.first == this.amount.first
    several = text.at(this.first - 2)
    counts = several.kind == "number" or (several.word.value(Numbers.SMALL) or 0) > 1
    return few and counts and text.at(this.first - 1).isa(Closed.OF) and text.joined(this.first)


_FEW = 5
"""Of so many at most a share is told ("three of four")."""
_TEN = 10
"""Of so many it is as well ("nine of ten")."""


def _has_odd_mark(text: Text, this: Found) -> bool:
    """Return whether a mark that no number has stands between digits, within the figure or at its begin or end."""
    start, end = max(0, text.at(this.first).start - 3), text.at(this.after - 1).end + len(" ,000")
    return text.language.pattern(BesideFigures.ODD_MARK).search(text.body, start, end) is not None


def _has_decimals_beside(text: Text, this: Found) -> bool:
    """Return whether a decimal point in words, or a mark within digits, stands right before or behind the figure."""
    before, then = text.at(this.first - 1), text.at(this.after)
    named = before.isa(BesideFigures.POINT) and text.at(this.first - 2).isa(Closed.DETERMINER)  # "at that point three"
    hung = text.hyphened(this.first - 1) and text.at(this.first - 2).isa(BesideFigures.POINT)  # "seven-point-two"
    said = before.isa(BesideFigures.POINT, BesideFigures.NOUGHT) and text.joined(this.first) and not named
    spoken = hung or said
    leads = before.text in _DIGIT_MARKS and text.glued(this.first)
    follows = then.text in _DIGIT_MARKS and text.glued(this.after) and text.glued(this.after + 1)
    return spoken or leads or follows


def _is_at_one_point(text: Text, this: Found) -> bool:
    """Return whether a number may begin behind a time in words ("at one point three boats sank")."""
    number = this.amount.number
    point = text.has(number.first, number.after, BesideFigures.POINT)
    several = this.noun is not None and this.noun.after - this.noun.first > 1 and not number.fraction
    if several and text.at(number.after).isa(BesideFigures.POINT):
        return text.joined(number.after)  # "six point nil tonnes"
    return point and this.noun is not None and text.at(this.first - 1).isa(Closed.AT)


def _is_hedge_behind_a_number(text: Text, this: Found) -> bool:
    """Return whether a number stands right before what was read as a hedge of this one ("12 under zero")."""
    before = text.at(this.first - 1)
    counts = before.kind == "number" or before.word.value(Numbers.SMALL) is not None
    year = before.text.isdecimal() and len(before.text) == len("2026")
    return this.first < this.amount.first and counts and not year and text.joined(this.first)


def _is_under_a_slash(text: Text, this: Found) -> bool:
    """Return whether a slash between blanks parts a figure from a number before it ("9 / 5 %")."""
    slash, over = text.at(this.first - 1), text.at(this.first - 2)
    return slash.text == "/" and over.kind == "number" and text.joined(this.first)


def _goes_on_by_one(text: Text, this: Found) -> bool:
    """Return whether one more of a smaller unit follows ("three weeks and a day")."""
    small = text.at(this.after + 2)
    one = text.at(this.after).isa(Closed.AND) and text.at(this.after + 1).isa(Closed.A, Figures.ONE)
    unit = small.word.value(Durations.UNIT) is not None
    return this.unit.kind != "count" and one and unit and text.joined(this.after + 2)


def _is_so_many_in(text: Text, this: Found) -> bool:
    """Return whether a count is the first number of a share, and no noun follows ("Six flights | in ten were late")."""
    article = text.at(this.after + 1).isa(Closed.A)
    first = this.after + 1 + article
    led = text.at(this.after).isa(Closed.IN) and text.joined(first) and this.unit.kind == "count"
    return led and _is_whole(text.at(first), round_only=article) and _has_no_noun(text, first + 1)


def _is_whole(whole: Token, *, round_only: bool) -> bool:
    """Return whether a share may be told of a number ("in ten", "in a hundred")."""
    small = whole.word.value(Numbers.SMALL) is not None or whole.word.value(Numbers.TENS) is not None
    return whole.word.value(Numbers.MAGNITUDE) is not None or (not round_only and (small or whole.text in _WHOLES))


def _has_no_noun(text: Text, place: int) -> bool:
    """Return whether no noun that a number counts stands at a place ("242 passengers in a two | -class layout")."""
    then = text.at(place)
    ends = then.kind == "mark" or then.isa(CountedNouns.STOP, Morphology.PAST_ENDING) or then.word.verb is not None
    return ends and not text.hyphened(place)


_WHOLES = frozenset({"10", "100"})
"""Digits of which a share is told in so many words ("7 flights in 10")."""


def _is_share_to_share(text: Text, this: Found) -> bool:
    """Return whether "to" joins a share told by two numbers to another before it ("1 in 3 | to 1 in 4 boats")."""
    base, lead = text.at(this.first - 2), text.at(this.first - 3)
    told = this.unit.kind == "percent" and text.has(this.first, this.after, Closed.IN, Closed.OF)
    return told and text.at(this.first - 1).isa(Closed.TO) and base.kind == "number" and lead.isa(Closed.IN, Closed.OF)


_PARTED: Final = (
    _is_under_a_slash,
    _is_behind_an_aside,
    _is_share_to_share,
    _is_so_many_in,
    _is_whole_of_few,
    _goes_on_by_one,
    _has_decimals_beside,
    _is_hedge_behind_a_number,
    _is_at_one_point,
    _is_out_of,
    _has_odd_mark,
)
"""What parts a number from the figure that belongs to it."""


def _is_lone_number(text: Text, place: int, number: Token, *, listed: bool) -> bool:
    """Return whether a token is a number by itself: no year, no day of a month, no number of a list."""
    if _is_spelled(number) and not number.isa(Closed.A):
        return number.text.islower() or number.opens
    if number.kind != "number" or (listed and number.opens) or _is_day(text, place):
        return False
    year = len(number.text) == len("2026") and number.text.isdecimal() and number.text[0] in "12"
    if _is_level_before(text, place):
        return False
    return not year and text.at(place - 1).text != "$"


def _is_level_before(text: Text, place: int) -> bool:
    """Return whether a number is what a verb of change leads from, to another one ("rise from | 40 to 60 boats")."""
    form = text.at(place - 2).word.verb
    moved = form is not None and form.verb.isa(FigureVerbs.SHIFT) and text.at(place - 1).isa(Closed.FROM)
    return moved and text.at(place + 1).isa(Closed.TO)


def _is_spelled(number: Token) -> bool:
    """Return whether a word is a number, a magnitude or nought."""
    counts = (number.word.value(table) for table in (Numbers.SMALL, Numbers.TENS, Numbers.MAGNITUDE))
    return any(value is not None for value in counts) or number.isa(BesideFigures.NOUGHT)


def _is_day(text: Text, place: int) -> bool:
    """Return whether a number is a day: a month stands before it ("Jan. 9"), or after what follows it."""
    before = place - 1 - (text.at(place - 1).text == ".")
    return text.at(before).isa(Calendar.MONTH) or text.at(place + 2).isa(Calendar.MONTH)


def _goes_on_in_digits(text: Text, this: Found, then: Found | None) -> bool:
    """Return whether three digits behind a comma and a blank, or a line's hyphen, may belong to the figure."""
    mark = text.at(this.after)
    parted = mark.text == "," and _are_parted(text, this.after)
    listed = then is not None and then.first == this.after + 1 and then.noun is not None
    over = mark.kind == "number" and text.at(this.after + 1).text == "/" and text.joined(this.after)
    return (parted and not listed) or over or _is_broken_before(text, this) or _is_stopped_before(text, this)


def _are_parted(text: Text, comma: int) -> bool:
    """Return whether digits stand right before a comma, and three more behind it ("€12, | 500")."""
    digits = text.at(comma + 1).text
    return text.glued(comma) and text.at(comma - 1).kind == "number" and len(digits) == 3 and digits.isdecimal()  # noqa: PLR2004


def _is_stopped_before(text: Text, this: Found) -> bool:
    """Return whether digits stand behind a few others with a point and a blank ("12. 500 tonnes", "2. 5 tonnes")."""
    stop, leads, digits = text.at(this.first - 1), text.at(this.first - 2), text.at(this.first)
    few = leads.kind == "number" and leads.text.isdecimal() and len(leads.text) <= len("000")
    parted = stop.text == "." and text.glued(this.first - 1) and few and not _opens_line(text, leads)
    return parted and digits.kind == "number" and "\n" not in text.body[stop.end : digits.start]


def _opens_line(text: Text, token: Token) -> bool:
    """Return whether a token is the first of its line, as the number of an item in a list is."""
    return not text.body[text.body.rfind("\n", 0, token.start) + 1 : token.start].strip()


def _is_broken_before(text: Text, this: Found) -> bool:
    """Return whether a line's hyphen, or a hyphen with a slash, parts the figure from a number before it."""
    before, leads = text.at(this.first - 1), text.at(this.first - 2)
    broken = before.text == "-" and leads.kind == "number" and text.glued(this.first - 1)
    slashed = before.text == "/" and leads.text in ANY_DASH  # "30-/40 million"
    return slashed or (broken and not text.glued(this.first))
