"""Hedges between quotation marks of their own beside a figure: they are somebody's words, and change it no less."""

from typing import Final

from sitegen.extract.figures.found import Found
from sitegen.extract.figures.words.qualifiers import read_leading, read_trailing
from sitegen.extract.languages.vocabulary import BesideFigures
from sitegen.extract.text.text import Text

_MARKS: Final = frozenset("\"“”„‟'‘’«»") | {"``", "''"}
_LONGEST = 5
"""Words of the longest hedge."""


def is_hedged_in_quotes(text: Text, this: Found) -> bool:
    """Return whether nothing but a hedge stands between marks right before or behind a figure ("“about” 300 homes")."""
    return _leads(text, this.first - 1) or _follows(text, this.after + (text.at(this.after).text == ","))


def _leads(text: Text, closing: int) -> bool:
    """Return whether a hedge fills the marks of which one closes at a place."""
    if not _is_mark(text, closing):
        return False
    opening = next((n for n in range(closing - 2, closing - 2 - _LONGEST, -1) if _is_mark(text, n)), None)
    if opening is None:
        return False
    leading = read_leading(text, closing, opening + 1)
    read = leading.qualifier != "exact" and leading.edge == opening + 1
    return read or text.phrase(opening + 1, BesideFigures.HEDGE_BEFORE) == closing


def _follows(text: Text, opening: int) -> bool:
    """Return whether a hedge fills the marks of which one opens at a place."""
    if not _is_mark(text, opening):
        return False
    trailing = read_trailing(text, opening + 1)
    end = trailing.edge if trailing else text.phrase(opening + 1, BesideFigures.HEDGE_AFTER, BesideFigures.HEDGE_LAST)
    return end is not None and (_is_mark(text, end) or _is_mark(text, end + 1))


def _is_mark(text: Text, place: int) -> bool:
    """Return whether a quotation mark stands at a place."""
    return text.at(place).text in _MARKS
