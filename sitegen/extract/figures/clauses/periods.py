"""Finds the time a figure holds for, in the article's words: "since the start of the war in 2022", "by October"."""

from bisect import bisect_left
from functools import lru_cache

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Periods
from sitegen.extract.text.text import Text

_KEPT = 16
"""Lines of which the times are kept: those of the figures that are read together."""


def find_periods(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of every expression of time in a part of the body.

    Args:
        text: The article.
        start: Where in the body the sentence starts.
        end: Where it ends.

    """
    first, past = text.body.rfind("\n", 0, start) + 1, text.body.find("\n", end)
    places = _places(text.body, first, len(text.body) if past < 0 else past, text.language)
    at = bisect_left(places, (start, start))
    return [place for place in places[at : bisect_left(places, (end, end))] if place[1] <= end]


@lru_cache(maxsize=_KEPT)
def _places(body: str, first: int, past: int, language: Language) -> tuple[tuple[int, int], ...]:
    """Return the places in some lines of a body: read once, however many figures ask for those of their sentence."""
    no_month = language.pattern(Periods.NO_MONTH)
    found = language.pattern(Periods.PERIOD).finditer(body, first, past)
    return tuple(match.span() for match in found if not no_month.fullmatch(match.group()))
