"""Reads numbers: digits, words, magnitudes, fractions, and the vague ones that can only be held.

A number is read whole or not at all. What follows the rules of writing numbers gets its value; what looks like a number
and breaks them ("1,20,0", "two million billion") is read to its end and carries the reason it must be held for.
"""

from sitegen.extract.figures.numbers.digits import read_digits, vulgar_value
from sitegen.extract.figures.numbers.ratios import read_ratio
from sitegen.extract.figures.numbers.shares import past_of_one
from sitegen.extract.figures.numbers.slashed import read_share_in_digits
from sitegen.extract.figures.numbers.spelled import read_spelled
from sitegen.extract.figures.words.magnitudes import Number
from sitegen.extract.languages.vocabulary import Durations, Numbers
from sitegen.extract.reasons import RUN_TOGETHER, TOLERANCE
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import SPACE


def read_number(text: Text, index: int, *, money: bool = False) -> Number | None:
    """Read the number that starts at a token.

    Args:
        text: The article.
        index: Where the number starts.
        money: Whether a currency stands before it, so that "5m" can only mean millions.

    Returns:
        The number, or None where none starts here.

    """
    token = text.at(index)
    share = read_ratio(text, index) or read_share_in_digits(text, index)
    if share:
        return share
    if token.kind == "number" or vulgar_value(token.text) is not None:
        number = _of_one(text, read_digits(text, index, money=money))
    elif token.isa(Numbers.START):
        number = read_spelled(text, index)
    else:
        return None
    return _mark_run(text, number) if number else None


def _of_one(text: Text, number: Number | None) -> Number | None:
    """Return decimals up to the unit that they are a part of."""
    after = past_of_one(text, number) if number is not None else None
    return number._replace(after=after) if number is not None and after is not None else number


def _tolerance(text: Text, after: int) -> int | None:
    """Return where a tolerance ends that follows a number ("2,000 ± 5", "2,000 +/- 5")."""
    marks = next((len(marks) for marks in _MARGINS if text.lowers(after, after + len(marks)) == marks), 0)
    token = text.at(after + marks)
    return after + marks + 1 if marks and token.kind == "number" and token.gap <= SPACE else None


_MARGINS = (("±",), ("+", "/", "-"), ("+", "/", "−"))


def _opens_time(text: Text, number: Number) -> bool:
    """Return whether a time in words stands right behind digits ("against €2,600 | two years ago")."""
    unit = text.at(number.after + 1).word.value(Durations.UNIT) is not None
    return unit and not number.spelled and number.factor == 1 and text.at(number.after + 2).isa(Durations.POINT_AFTER)


def _mark_run(text: Text, number: Number) -> Number:
    """Hold a number that another number follows without a break ("3 million 500 thousand")."""
    tolerance = _tolerance(text, number.after)
    if tolerance:
        return number._replace(after=tolerance, hold=(*number.hold, TOLERANCE))
    after, token = number.after, text.at(number.after)
    if not text.joined(after) or number.hold:
        return number
    runs = token.kind == "number" and token.gap <= SPACE and number.factor > 1
    if not runs and (not token.isa(Numbers.NUMBER_WORD) or _opens_time(text, number)):
        return number
    while text.joined(after) and (text.at(after).isa(Numbers.NUMBER_WORD) or text.at(after).kind == "number"):
        after += 1
    return number._replace(after=after, hold=(RUN_TOGETHER,))
