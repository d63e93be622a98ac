"""Reads fractions in words: "half a million", "two-thirds of", "three-quarters of a percentage point"."""

from decimal import Decimal

from sitegen.extract.figures.numbers.below_hundred import digit
from sitegen.extract.figures.numbers.shares import is_closed, is_one, is_share, past_measured, share_of
from sitegen.extract.figures.words.magnitudes import Number, read_magnitude
from sitegen.extract.figures.words.qualifiers import read_leading
from sitegen.extract.languages.vocabulary import Amounts, Closed, Durations, FigureVerbs, Numbers, VerbGroups
from sitegen.extract.reasons import FRACTION
from sitegen.extract.text.text import Text
from sitegen.records.doubts import Doubts

_FREE = frozenset({3, 5, 6, 7, 8, 9, 10})
"""Parts that need no whole beside them to be a share: a quarter is a time and a half a part of a match as well."""


def read_fraction(text: Text, index: int) -> Number | None:
    """Read a fraction: "half a million", "a half-mile", "three-quarters of a percentage point", "two-thirds of"."""
    counted = _count(text, index)
    if counted is None:
        return None
    count, place = counted
    parts = text.at(place).word.value(Numbers.PART)
    if parts is None or (place > index and not text.joined(place) and not text.glued(place)):
        return None
    whole = _whole(text, place + 1)
    if whole:
        factor, end = whole
        exact = (count * factor) % parts == 0
        return Number(count * factor / parts, index, end, factor, spelled=True, hold=() if exact else (FRACTION,))
    measured = past_measured(text, place + 1, parts)
    if measured:
        return _exact_part(Number(Decimal(0), index, measured, spelled=True), count, parts)
    return _read_part(text, index, place, count, parts)


def _read_part(text: Text, index: int, place: int, count: Decimal, parts: int) -> Number | None:
    """Read a share of a whole, which is held where the whole is not told beside it ("two thirds agreed")."""
    shared = is_share(text, place + 1, parts) and not _is_more(text, place)
    if shared and (place > index or _is_half(text, index)):
        return share_of(count, parts, index, place + 1)._replace(hold=_ends_a_range(text, index))
    if _is_moved(text, index, place + 1) or _is_answered(text, index, place + 1):
        return share_of(count, parts, index, place + 1)
    free = parts in _FREE and place > index and not text.at(index).isa(Closed.A)
    if free and is_closed(text, place + 1):
        return share_of(count, parts, index, place + 1)._replace(hold=(FRACTION,))
    return None


def _is_moved(text: Text, index: int, after: int) -> bool:
    """Return whether a part tells how far something has moved, with no noun behind it."""
    return is_closed(text, after) and (_is_moved_by(text, index) or _is_up(text, index))


def _is_answered(text: Text, index: int, after: int) -> bool:
    """Return whether a verb of answers behind a part tells that it is one of those asked ("Nearly half | said")."""
    cue = text.at(after).word.cue
    said = cue is not None and cue.tense in {"past", "present"}
    part = text.at(index - 1)
    told = text.at(index).opens or part.isa(Closed.THAT, VerbGroups.PREPOSITION) or part.text == ","
    return text.joined(after) and said and (told or read_leading(text, index, max(0, index - _LEADS)).edge < index)


def _ends_a_range(text: Text, index: int) -> Doubts:
    """Return the reason to hold a part to which another leads ("A third to | a half of the milk")."""
    joint, part = text.at(index - 1), text.at(index - 2).word.value(Numbers.PART)
    return (FRACTION,) if joint.isa(Closed.TO, Closed.OR, Closed.AND) and part is not None else ()


def _is_moved_by(text: Text, index: int) -> bool:
    """Return whether a verb of change and "by" lead to a part of what is moved ("Sales rose by | a third")."""
    by = read_leading(text, index, max(0, index - _LEADS)).edge - 1
    moved = any(token.isa(Amounts.CHANGE) for token in text.part(max(0, by - _MOVED), by))
    form = text.at(by).word.verb
    shifts = form is not None and form.finite and form.verb.isa(FigureVerbs.SHIFT)
    alone = shifts and text.at(by).isa(Amounts.CHANGE) and text.at(index).isa(Closed.A)  # "Sales rose | a third"
    return (text.at(by).isa(Closed.BY) and moved) or alone


def _is_up(text: Text, index: int) -> bool:
    """Return whether a part tells how far something is up or down ("Sales were | down a third", ", up a fifth")."""
    up = read_leading(text, index, max(0, index - _LEADS)).edge - 1
    before = text.at(up - 1)
    told = before.text == "," or before.isa(VerbGroups.BE, VerbGroups.AUXILIARY)
    return text.at(up).isa(VerbGroups.DIRECTION) and told and text.at(index).isa(Closed.A)


_LEADS = 3
"""Words of the longest hedge before a part."""
_MOVED = 5
"""Words of a verb of change and what it moves ("cut its yearly tar bill by")."""


def _exact_part(number: Number, count: Decimal, parts: int) -> Number:
    exact = 10**4 * int(count) % parts == 0
    return number._replace(value=(count / parts).quantize(Decimal("0.0001")), hold=() if exact else (FRACTION,))


def _count(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read how many parts there are: "two-", "a", or one where the part itself comes first."""
    token = text.at(index)
    if token.isa(Numbers.LONE_PART):
        return Decimal(1), index
    count = 1 if token.isa(Closed.A) else digit(text, index)
    if not count:
        return None
    hyphen = text.at(index + 1).text == "-" and text.glued(index + 1)
    return Decimal(count), index + 1 + hyphen


def _is_half(text: Text, index: int) -> bool:
    """Return whether a part without a count is a half that is a share, not one that is told from the other."""
    half = text.at(index)
    return half.isa(Numbers.HALF) and (half.opens or not text.at(index - 1).isa(Numbers.WHICH_HALF))


def _is_more(text: Text, place: int) -> bool:
    """Return whether a part adds to one whole: "a loaf and a half of bread", "the past decade and a half of peace"."""
    first = place - text.at(place - 1).isa(Closed.A)
    whole = is_one(text.at(first - 3)) or text.at(first - 2).word.value(Durations.UNIT) is not None
    return text.at(first - 1).isa(Closed.AND) and whole


def _whole(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read the magnitude that a fraction divides: "a million", "of a million", "-million", "-a-dozen"."""
    of = text.past_hyphen(index)
    after = of + 1 if text.at(of).isa(Closed.OF) else index
    place = text.past_hyphen(after)
    if text.at(place).isa(Closed.A):
        after = place + 1
    found = read_magnitude(text, after)
    return (Decimal(found[0]), found[1]) if found and text.joined(index) | text.glued(index) else None
