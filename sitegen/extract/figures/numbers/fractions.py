"""Reads shares of a whole: "half a million", "two-thirds of", "one in five"."""

import re
from decimal import Decimal

from sitegen.extract.clauses.word_kinds import is_inflected_verb, is_plural
from sitegen.extract.figures.numbers.below_hundred import below_hundred, digit
from sitegen.extract.figures.units.lookup import longest, unit_names
from sitegen.extract.figures.words.magnitudes import Number, read_magnitude
from sitegen.extract.figures.words.qualifiers import read_leading
from sitegen.extract.languages.vocabulary import (
    Amounts,
    Closed,
    CountedNouns,
    Durations,
    FigureVerbs,
    Numbers,
    VerbGroups,
)
from sitegen.extract.reasons import FRACTION, SHARE_OF_MANY
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token
from sitegen.records.doubts import Doubts

_HALF = 2
_SLASHED = frozenset({"2", "4", "5", "8", "10", "16", "32", "64"})
"""Denominators of fractions in digits: those of measures and prices, whose values are finite decimals."""
_FREE = frozenset({3, 5, 6, 7, 8, 9, 10})
"""Parts that need no whole beside them to be a share: a quarter is a time and a half a part of a match as well."""
_SMALLEST_ROUND = 12
"""The smallest magnitude that ends a ratio ("one in a dozen")."""
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+\Z")


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
    measured = _measured(text, place + 1, parts)
    if measured:
        return _exact_part(Number(Decimal(0), index, measured, spelled=True), count, parts)
    return _read_part(text, index, place, count, parts)


def _read_part(text: Text, index: int, place: int, count: Decimal, parts: int) -> Number | None:
    """Read a share of a whole, which is held where the whole is not told beside it ("two thirds agreed")."""
    shared = _is_share(text, place + 1, parts) and not _is_more(text, place)
    if shared and (place > index or _is_half(text, index)):
        return _share(count, parts, index, place + 1)._replace(hold=_ends_a_range(text, index))
    if _is_moved(text, index, place + 1) or _is_answered(text, index, place + 1):
        return _share(count, parts, index, place + 1)
    free = parts in _FREE and place > index and not text.at(index).isa(Closed.A)
    if free and _is_closed(text, place + 1):
        return _share(count, parts, index, place + 1)._replace(hold=(FRACTION,))
    return None


def _is_moved(text: Text, index: int, after: int) -> bool:
    """Return whether a part tells how far something has moved, with no noun behind it."""
    return _is_closed(text, after) and (_is_moved_by(text, index) or _is_up(text, index))


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


def _is_closed(text: Text, after: int) -> bool:
    """Return whether no noun follows that an ordinal could belong to ("one third baseman")."""
    then = text.at(after)
    marked = then.kind == "mark" and then.text not in {"-", "‑"}
    return marked or then.isa(CountedNouns.STOP) or not text.joined(after)


def read_slashed(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read a fraction in digits, "1/2" or "3/8", as its value and the token after it; no date and no "24/7"."""
    over, slash, under = text.at(index), text.at(index + 1), text.at(index + 2)
    if slash.text != "/" or not text.glued(index + 2) or under.text not in _SLASHED or not over.text.isdecimal():
        return None
    tight = text.glued(index + 1) and not (text.at(index + 3).text == "/" and text.glued(index + 3))
    if not tight or not over.text.isascii() or not 0 < int(over.text[:3]) < int(under.text):
        return None
    return Decimal(over.text) / Decimal(under.text), index + 3


def read_slashed_of(text: Text, index: int) -> Number | None:
    """Read "1/4 of 1" before a percent, "5/8 of a" before a mile, and "1/2" before a unit of its own."""
    found = read_slashed(text, index)
    if found is None:
        return None
    value, after = found
    measured = _measured(text, after, 0 if text.at(after).isa(Closed.OF) else _HALF)
    return Number(value, index, measured) if measured else None


def past_of_one(text: Text, number: Number) -> int | None:
    """Return where the unit stands that decimals are a part of ("0.4 of a | percentage point", "0.2 of 1 | pound")."""
    part = 0 < number.value < 1 and number.factor == 1 and text.at(number.after).isa(Closed.OF)
    return _measured(text, number.after, 0) if part else None


def read_share_in_digits(text: Text, index: int) -> Number | None:
    """Read "2/3 of", which states a share."""
    found = read_slashed(text, index)
    third = text.at(index + 2).text == "3" and text.at(index + 1).text == "/" and text.at(index).text in {"1", "2"}
    after = index + 3
    if not (found or third) or not text.at(after).isa(Closed.OF) or not _is_share(text, after, 0):
        return None
    if _measured(text, after, 0):
        return None  # "3/10 of 1 percent" is no share of anything
    return _share(Decimal(text.at(index).text), int(text.at(index + 2).text), index, after)


def _share(count: Decimal, parts: int, first: int, after: int) -> Number:
    """Return a share of a whole in hundredths, rounded to two decimals, and to two digits where it is below a tenth."""
    value = 100 * count / parts
    value = value.quantize(Decimal(1).scaleb(min(-_DECIMALS, value.adjusted() - 1)))
    return Number(value, first, after, spelled=True, fraction=True)


_DECIMALS = 2


def _exact_part(number: Number, count: Decimal, parts: int) -> Number:
    exact = 10**4 * int(count) % parts == 0
    return number._replace(value=(count / parts).quantize(Decimal("0.0001")), hold=() if exact else (FRACTION,))


def read_more(text: Text, after: int) -> tuple[Decimal, int]:
    """Read the part that follows a whole number: "and a half", "-and-a-half", "and three quarters".

    Returns:
        What it adds, and the token after it; nothing and the same token where there is none.

    """
    place = _past_hyphen(text, after)
    if not text.at(place).isa(Closed.AND) or not (place > after or text.joined(after)):
        return Decimal(0), after
    place = _past_hyphen(text, place + 1)
    count = 1 if text.at(place).isa(Closed.A) else text.at(place).word.value(Numbers.SMALL) or 0
    place = _past_hyphen(text, place + 1)
    parts = text.at(place).word.value(Numbers.PART)
    if parts is None or parts not in _ADDED or not 0 < count < parts:
        return Decimal(0), after
    return Decimal(count) / parts, place + 1


_ADDED = frozenset({2, 4})
"""Parts that are told behind a whole number and have a finite decimal form."""


def _past_hyphen(text: Text, place: int) -> int:
    return place + text.hyphened(place)


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
    whole = _is_one(text.at(first - 3)) or text.at(first - 2).word.value(Durations.UNIT) is not None
    return text.at(first - 1).isa(Closed.AND) and whole


def _is_one(token: Token) -> bool:
    """Return whether a word stands for one: "a", "one"."""
    return token.isa(Closed.A) or token.word.value(Numbers.SMALL) == 1


def _is_share(text: Text, index: int, parts: int) -> bool:
    """Return whether what follows a part makes it a share: "of the members", "half the members"."""
    token = text.at(index)
    of = token.isa(Closed.OF)
    if text.at(index + 1 + of).isa(Numbers.WHOLE_TIME):
        return False
    return of or (parts == _HALF and token.isa(Numbers.HALVED))


def _whole(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read the magnitude that a fraction divides: "a million", "of a million", "-million", "-a-dozen"."""
    of = _past_hyphen(text, index)
    after = of + 1 if text.at(of).isa(Closed.OF) else index
    place = _past_hyphen(text, after)
    if text.at(place).isa(Closed.A):
        after = place + 1
    found = read_magnitude(text, after)
    return (Decimal(found[0]), found[1]) if found and text.joined(index) | text.glued(index) else None


def _measured(text: Text, index: int, parts: int) -> int | None:
    """Return where the unit stands that a fraction is of: "half a mile", "a quarter of a mile", "a half-mile"."""
    if not text.joined(index):
        return None
    of = text.at(index).isa(Closed.OF)
    place = index + of
    article = _is_one(text.at(place)) or (of and text.at(place).text == "1")
    place += article
    bare = parts in _ADDED or text.at(index).text == "-"
    if not (of and article) and (of or not bare or (article and parts != _HALF)):
        return None
    end = _past_hyphen(text, place)
    unit = longest(text, end, unit_names(text.language))
    whole = text.at(end)
    known = whole.isa(Numbers.WHOLE) or (unit is not None and not unit.unit.hold)
    if not known or not (text.joined(place) or text.glued(place)):
        return None
    return end if whole.isa(Numbers.WHOLE_POINT) else place


def read_ratio(text: Text, index: int) -> Number | None:
    """Read "one in five", "nine out of ten", "one boat in five", which state a share."""
    low = below_hundred(text, index) or _short_digits(text, index)
    if low is None or _ends_a_name(text, index):
        return None
    noun = noun_of_one(text, index)
    high = _past_joint(text, low[1], low[1] if noun is None else noun + 1)
    if high is None or high[0] <= low[0] or (noun is not None and not _ends_before(text, high[1], index)):
        return None
    return _ratio(text, index, low[0], high)


def _ends_a_name(text: Text, index: int) -> bool:
    """Return whether a number with a capital is the last word of a name ("Velm | One in three deals")."""
    number, before = text.at(index), text.at(index - 1)
    named = number.text[:1].isupper() and before.text[:1].isupper() and text.joined(index)
    return named and not number.opens


def _past_joint(text: Text, after: int, place: int) -> tuple[Decimal, int] | None:
    """Read the second number of a ratio behind "in" or "out of" at a place, and behind a hyphen before it."""
    joint = _past_hyphen(text, place)
    if not (text.joined(after) and text.joined(joint) and text.joined(joint + 1)):
        return None
    of = text.phrase(joint, Numbers.OUT_OF) or (joint + 1 if text.at(joint).isa(Closed.IN) else None)
    if of is None:
        return None
    number = _past_hyphen(text, of)
    return _every_round(text, number) or _ratio_end(text, number + text.at(number).isa(Numbers.EVERY))


def _ends_before(text: Text, after: int, first: int) -> bool:
    """Return whether nothing is counted behind a ratio: its sentence goes on, or the verb of what it opens with."""
    then, beyond = text.at(after), text.at(after + 1)
    form = then.word.verb
    alone = text.at(first).opens and not (is_inflected_verb(beyond) or beyond.isa(VerbGroups.BE, VerbGroups.AUXILIARY))
    acts = form is not None and is_inflected_verb(then) and (alone or not form.nominal)
    last = text.at(first).opens and is_plural(then) and beyond.kind == "mark"  # "One boat in five | leaks."
    return _is_closed(text, after) or acts or last


def noun_of_one(text: Text, index: int) -> int | None:
    """Return where a noun stands between "one" and "in" ("One | boat in five"), of which a share may be told."""
    noun, joint = text.at(index + 1), text.at(index + 2)
    plain = noun.kind == "word" and noun.text.islower() and not noun.isa(CountedNouns.STOP) and not is_plural(noun)
    led = _is_one(text.at(index)) and not text.at(index).isa(Closed.A) and joint.isa(Closed.IN)
    return index + 1 if led and plain and text.joined(index + 1) and text.joined(index + 2) else None


def _ratio(text: Text, index: int, low: Decimal, high: tuple[Decimal, int]) -> Number | None:
    """Return the share that a ratio states, unless it tells of times ("one in three games")."""
    then = text.at(high[1])
    if not then.text or then.isa(Numbers.RATIO_TIMES):
        return None
    share = _share(low, int(high[0]), index, high[1])
    return share._replace(hold=(SHARE_OF_MANY,)) if text.hyphened(high[1]) else share  # "two in 100 million-euro deals"


def _ratio_end(text: Text, place: int) -> tuple[Decimal, int] | None:
    """Read the second number of a ratio: "five", "100", "a hundred", "five hundred", "ten thousand", "1,500"."""
    token = text.at(place)
    if token.isa(Closed.A):
        return _multiplied(text, (Decimal(1), place + 1)) if read_magnitude(text, place + 1) else None
    found = _grouped(text, place) if token.kind == "number" else below_hundred(text, place)
    return _multiplied(text, found) if found is not None else None


def _every_round(text: Text, place: int) -> tuple[Decimal, int] | None:
    """Read "every" with a magnitude ("three in | every thousand")."""
    led = text.at(place).isa(Numbers.EVERY) and read_magnitude(text, place + 1) is not None
    return _multiplied(text, (Decimal(1), place + 1)) if led else None


def _grouped(text: Text, place: int) -> tuple[Decimal, int] | None:
    """Read at most three digits, or more where a comma groups them: four digits without one may be a year."""
    digits = text.at(place).text
    if _THOUSANDS.match(digits):
        return Decimal(digits.replace(",", "")), place + 1
    return _short_digits(text, place) if len(digits) <= len("100") else None


def _multiplied(text: Text, number: tuple[Decimal, int]) -> tuple[Decimal, int]:
    """Return a number with the magnitudes that follow it ("five hundred thousand")."""
    value, after = number
    while (found := read_magnitude(text, after)) is not None and found[0] >= _SMALLEST_ROUND:
        value, after = value * found[0], found[1]
    return value, after


def _short_digits(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read plain digits, the first three of them."""
    digits = text.at(index).text
    return (Decimal(digits[:3]), index + 1) if digits.isascii() and digits.isdecimal() else None
