"""Reads heights told by marks: 5'11" and 6′2″."""

import re
from decimal import Decimal

from sitegen.extract.figures.magnitudes import Number
from sitegen.extract.figures.tokens import Text
from sitegen.extract.figures.units import SMALLER_NOTE, Unit

HEIGHT = Unit("inch", "measure", note=SMALLER_NOTE)
_GLUED = re.compile(r"([1-9])['’]([0-9]{1,2})\Z")
_FEET = frozenset("′'’")
_INCHES = frozenset('″"”')
_PER_FOOT = 12


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
        parted = text.at(after).text in _FEET and text.glued(after) and text.glued(after + 1)
        feet, inches, after = (feet, text.at(after + 1).text, after + 2) if parted and len(feet) == 1 else ("", "", 0)
    mark = text.at(after)
    if not (feet.isdigit() and inches.isdigit() and len(inches) <= len("11") and int(inches) < _PER_FOOT):
        return None
    if not (mark.text in _INCHES and text.glued(after)):
        return None
    closes = mark.text != "″" and _is_quoted(text, index, mark.text)
    value = Decimal(int(feet) * _PER_FOOT + int(inches))
    return Number(value, index, after + (not closes))


def _is_quoted(text: Text, index: int, mark: str) -> bool:
    """Return whether a quotation is open before a token, which the mark would then close."""
    start = text.body.rfind("\n", 0, text.at(index).start) + 1
    before = text.body[start : text.at(index).start]
    return before.count("“") > before.count("”") if mark == "”" else before.count('"') % 2 == 1
