"""Reads a share that two numbers tell: "one in five", "nine out of ten", "one boat in five"."""

import re
from decimal import Decimal

from sitegen.extract.clauses.word_kinds import is_inflected_verb, is_plural
from sitegen.extract.figures.numbers.below_hundred import below_hundred
from sitegen.extract.figures.numbers.shares import is_closed, is_one, share_of
from sitegen.extract.figures.words.magnitudes import Number, read_magnitude
from sitegen.extract.languages.vocabulary import Closed, CountedNouns, Numbers, VerbGroups
from sitegen.extract.reasons import SHARE_OF_MANY
from sitegen.extract.text.text import Text

_SMALLEST_ROUND = 12
"""The smallest magnitude that ends a ratio ("one in a dozen")."""
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+\Z")


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
    joint = text.past_hyphen(place)
    if not (text.joined(after) and text.joined(joint) and text.joined(joint + 1)):
        return None
    of = text.phrase(joint, Numbers.OUT_OF) or (joint + 1 if text.at(joint).isa(Closed.IN) else None)
    if of is None:
        return None
    number = text.past_hyphen(of)
    return _every_round(text, number) or _ratio_end(text, number + text.at(number).isa(Numbers.EVERY))


def _ends_before(text: Text, after: int, first: int) -> bool:
    """Return whether nothing is counted behind a ratio: its sentence goes on, or the verb of what it opens with."""
    then, beyond = text.at(after), text.at(after + 1)
    form = then.word.verb
    alone = text.at(first).opens and not (is_inflected_verb(beyond) or beyond.isa(VerbGroups.BE, VerbGroups.AUXILIARY))
    acts = form is not None and is_inflected_verb(then) and (alone or not form.nominal)
    last = text.at(first).opens and is_plural(then) and beyond.kind == "mark"  # "One boat in five | leaks."
    return is_closed(text, after) or acts or last


def noun_of_one(text: Text, index: int) -> int | None:
    """Return where a noun stands between "one" and "in" ("One | boat in five"), of which a share may be told."""
    noun, joint = text.at(index + 1), text.at(index + 2)
    plain = noun.kind == "word" and noun.text.islower() and not noun.isa(CountedNouns.STOP) and not is_plural(noun)
    led = is_one(text.at(index)) and not text.at(index).isa(Closed.A) and joint.isa(Closed.IN)
    return index + 1 if led and plain and text.joined(index + 1) and text.joined(index + 2) else None


def _ratio(text: Text, index: int, low: Decimal, high: tuple[Decimal, int]) -> Number | None:
    """Return the share that a ratio states, unless it tells of times ("one in three games")."""
    then = text.at(high[1])
    if not then.text or then.isa(Numbers.RATIO_TIMES):
        return None
    share = share_of(low, int(high[0]), index, high[1])
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
