"""Reads two units that hang on their digits by letters or marks, in one run: 5'11", 6′2″, 2h 20m."""

import re
from decimal import Decimal

from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.figures.words.magnitudes import Number
from sitegen.extract.languages.vocabulary import Amounts
from sitegen.extract.reasons import SMALLER_UNIT
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import SPACE

_HEIGHT = Unit("inch", "measure", note=SMALLER_UNIT)
_TIME = Unit("minute", "duration", note=SMALLER_UNIT)
_GLUED = re.compile(r"([1-9])['’]([0-9]{1,2})\Z")
_FEET = frozenset("′'’")
_INCHES = frozenset('″"”')
_PER_FOOT = 12
_PER_HOUR = 60


def read_glued(text: Text, index: int) -> tuple[Number, Unit] | None:
    """Read the height or the length of time that starts at a token, with its unit, the smaller of its two."""
    height = read_height(text, index)
    if height:
        return height, _HEIGHT
    time = read_time(text, index)
    return (time, _TIME) if time else None


def read_time(text: Text, index: int) -> Number | None:
    """Read hours and minutes ("2h 20m") in minutes; none where seconds follow, or a time of day is told."""
    if not is_hours_and_minutes(text, index) or text.at(index - 1).isa(Amounts.BEFORE_CLOCK):
        return None
    if text.at(index + 4).kind == "number" and text.joined(index + 4):
        return None
    minutes = int(text.at(index).text) * _PER_HOUR + int(text.at(index + 2).text)
    return Number(Decimal(minutes), index, index + 4)


def is_hours_and_minutes(text: Text, index: int) -> bool:
    """Return whether four tokens have the shape of "2h 20m", be it a length or a time of day."""
    hours, minutes = text.at(index), text.at(index + 2)
    shaped = hours.text.isdecimal() and minutes.text.isdecimal() and len(hours.text) <= len("99")
    named = text.at(index + 1).isa(Amounts.HOURS) and text.at(index + 3).isa(Amounts.MINUTES)
    glued = text.glued(index + 1) and text.glued(index + 3) and minutes.gap <= SPACE
    return shaped and named and glued and int(minutes.text) < _PER_HOUR


def read_height(text: Text, index: int) -> Number | None:
    """Read a height in feet and inches.

    Args:
        text: The article.
        index: The token of its feet.

    Returns:
        The height in inches; a mark that closes a quotation is no part of it.

    """
    token = text.at(index)
    if token.kind != "number":
        return None
    glued, after = _GLUED.match(token.text), index + 1
    feet, inches = glued.groups() if glued else (token.text, "")
    if not glued:
        parted = text.at(after).text in _FEET and text.glued(after) and text.at(after + 1).gap <= SPACE
        feet, inches, after = (feet, text.at(after + 1).text, after + 2) if parted and len(feet) == 1 else ("", "", 0)
    mark = text.at(after)
    doubled = mark.text in _FEET and text.at(after + 1).text == mark.text and text.glued(after + 1)
    if not (feet.isdecimal() and inches.isdecimal() and len(inches) <= len("11") and int(inches) < _PER_FOOT):
        return None
    if not ((mark.text in _INCHES or doubled) and text.glued(after)):
        return None
    after += doubled
    closes = not doubled and mark.text != "″" and _is_quoted(text, index, mark.text)
    value = Decimal(int(feet) * _PER_FOOT + int(inches))
    return Number(value, index, after + (not closes))


def _is_quoted(text: Text, index: int, mark: str) -> bool:
    """Return whether a quotation is open before a token, which the mark would then close."""
    start = text.body.rfind("\n", 0, text.at(index).start) + 1
    before = text.body[start : text.at(index).start]
    return before.count("“") > before.count("”") if mark == "”" else before.count('"') % 2 == 1
