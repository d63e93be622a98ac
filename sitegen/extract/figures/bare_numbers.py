"""What a number counts that has no unit and no noun right behind it: "a 54-boat fleet", "23 of its 29 delegates"."""

from dataclasses import replace
from typing import Literal

from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.figures.found import POINTS, written
from sitegen.extract.figures.not_stated import is_no_count
from sitegen.extract.figures.numbers.numerals import read_number
from sitegen.extract.figures.told_before import is_other_end, is_part_of_count
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.figures.words.nouns import Counted, read_counted
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Changes,
    Closed,
    CountedNouns,
    Figures,
    Measures,
    Morphology,
    Numbers,
)
from sitegen.extract.text.text import Text

TIMES: Literal["times"] = "times"
"""What a multiple is told in."""
_LARGE = 11
"""A number from which on occasions are counted."""
_COMPARED = 4
"""Tokens behind "times" among which "than" compares ("2.5 times more costly than")."""
_OWNER = 4
"""Words of the longest owner of a whole ("of the old guild's 120 barges")."""


def counts_nothing(text: Text, amount: Amount, noun: Counted | None, limit: int, *, qualified: bool) -> bool:
    """Return whether a number states nothing, and is no part of what the figure before it counts either."""
    nothing = is_no_count(text, amount, noun, qualified=qualified)
    first = amount.first
    other = is_part_of_count(text, first, amount.after, limit)
    told = amount.number.spelled and amount.value > 1 and is_other_end(text, first, limit)
    return nothing and not other and not told


def of_points(text: Text, amount: Amount) -> Amount:
    """Return a bare number with the points that hang on it before a noun for a difference ("a 12-point lead")."""
    point = amount.after + 1
    hung = text.hyphened(amount.after) and text.at(point).isa(Changes.POINT) and text.joined(point + 1)
    if not hung or not text.at(point + 1).isa(Changes.MARGIN):
        return amount
    return replace(amount, after=point + 1, unit=Unit(POINTS, "count"), hyphened=True)


def of_many(text: Text, amount: Amount) -> Amount:
    """Return a bare number with the noun that hangs on it before a noun for many of its kind ("a 54-boat fleet")."""
    noun = amount.after + 1
    plural = text.at(noun).word.value(CountedNouns.HUNG)
    hung = plural is not None and text.hyphened(amount.after)
    if amount.unit is not None or not hung or plural is None or not _describes_many(text, noun + 1):
        return amount
    return replace(amount, after=noun + 1, unit=Unit(plural, "count"), hyphened=True)


def _describes_many(text: Text, place: int) -> bool:
    """Return whether a noun of many stands at a place, or behind what tells it apart ("Dike Drafting | Committee")."""
    for word in range(place, place + _DESCRIBED):
        token = text.at(word)
        if not text.joined(word) or token.kind != "word" or token.isa(CountedNouns.STOP):
            return False
        if token.isa(CountedNouns.OF_MANY):
            return True
    return False


_DESCRIBED = 4
"""Words of the longest noun of many with what tells it apart."""


def of_times(text: Text, amount: Amount) -> Amount:
    """Return a bare number and the "times" behind it; small whole ones are hardly told for their own sake."""
    then = text.at(amount.after)
    times = then.isa(Figures.MULTIPLE) and then.text.islower() and text.joined(amount.after)
    compared = text.at(amount.after + 1).isa(BesideFigures.COMPARATIVE)  # "4.2 times higher"
    compared = compared or text.has(amount.after + 1, amount.after + _COMPARED, Closed.THAN)
    if amount.unit is not None or not times or compared or not _is_multiple(amount):
        return amount
    return replace(amount, after=amount.after + 1, unit=Unit(TIMES, "count"))


def _is_multiple(amount: Amount) -> bool:
    """Return whether a number has decimals or is large, is no share and no range, and stands in digits."""
    told = amount.value != int(amount.value) or (amount.value >= _LARGE and not amount.number.spelled)
    return told and amount.upper is None and not amount.number.fraction


def of_numbered(text: Text, amount: Amount, after: int) -> Amount | None:
    """Read "23 of its 29 delegates": what the first number counts is told by the second."""
    whole = _whole_behind(text, after)
    number = read_number(text, whole) if whole is not None else None
    noun = read_counted(text, number.after) if number is not None else None
    if number is None or noun is None or noun.duration or not 1 < amount.value < number.value:
        return None
    few = number.value < _LARGE and whole == after + 1  # "3 of 4 voters" is a share of them all
    if few or _is_one_of_a_row(text, amount.first, noun):
        return None
    return replace(amount, unit=Unit(written(text, noun.first, noun.after), "count"))


def _whole_behind(text: Text, after: int) -> int | None:
    """Return where the number of a whole stands behind "of" ("of its | 29", "of | 310", "of the guild's | 120")."""
    if not text.at(after).isa(Closed.OF):
        return None
    first = after + 1
    owner = _owner_behind(text, first)
    whole = owner if owner is not None else first + text.at(first).isa(Figures.THESE)
    return whole if text.at(whole).kind == "number" or whole > first else None  # "ten of thousands of letters"


def _is_one_of_a_row(text: Text, first: int, noun: Counted) -> bool:
    """Return whether a number only tells which of them is meant ("game | 3 of 7 games")."""
    before = text.at(first - 1)
    return before.kind == "word" and text.at(noun.after - 1).lower.startswith(before.lower)


def of_these(text: Text, amount: Amount, after: int) -> Counted | None:
    """Read the noun of "200 of the refugees"; where it has its own number, the first is left without one.

    So that of words as well ("two of his rivals"), but of no fraction and of no row ("number two of the row").
    """
    number = amount.number
    few = number.spelled and (amount.value <= 1 or number.fraction or text.at(after + 1).isa(Closed.A))
    ranked = text.at(amount.first - 1).isa(Measures.FIGURE)
    if few or ranked or not text.at(after).isa(Closed.OF):
        return None
    noun = _of_owner_or_these(text, after + 1)
    numbered = noun is not None and text.has(noun.first, noun.after, Numbers.NUMBER_WORD)
    return None if numbered and number.spelled else noun


def _of_owner_or_these(text: Text, place: int) -> Counted | None:
    """Read the noun behind an owner or a determiner ("the guild's | rivals", "his | rivals")."""
    owner = _owner_behind(text, place)
    if owner is not None and text.at(owner).kind == "word":
        return read_counted(text, owner)
    return read_counted(text, place + 1) if text.at(place).isa(Figures.THESE) else None


def _owner_behind(text: Text, first: int) -> int | None:
    """Return where the words of an owner end that stand at a place ("of | the county's | beaches")."""
    owner = next((place for place in range(first, first + _OWNER) if text.at(place).isa(Morphology.OWNER_ENDING)), None)
    return owner + 1 if owner is not None else None
