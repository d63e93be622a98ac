"""Reads the part that follows a whole number: "and a half", "and three quarters"."""

from decimal import Decimal

from sitegen.extract.languages.vocabulary import Closed, Numbers
from sitegen.extract.text.text import Text


def read_more(text: Text, after: int) -> tuple[Decimal, int]:
    """Read the part that follows a whole number: "and a half", "-and-a-half", "and three quarters".

    Returns:
        What it adds, and the token after it; nothing and the same token where there is none.

    """
    place = text.past_hyphen(after)
    if not text.at(place).isa(Closed.AND) or not (place > after or text.joined(after)):
        return Decimal(0), after
    place = text.past_hyphen(place + 1)
    count = 1 if text.at(place).isa(Closed.A) else text.at(place).word.value(Numbers.SMALL) or 0
    place = text.past_hyphen(place + 1)
    parts = text.at(place).word.value(Numbers.PART)
    if parts is None or parts not in ADDED or not 0 < count < parts:
        return Decimal(0), after
    return Decimal(count) / parts, place + 1


ADDED = frozenset({2, 4})
"""Parts that are told behind a whole number and have a finite decimal form."""
