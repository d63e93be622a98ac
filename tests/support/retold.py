"""Articles told again of other people, other places and other days: an archive as large as is wished for."""

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

_WORD = re.compile(r"\b[A-Z][A-Za-z]*[a-z]\b")
"""A word that may be a name; what is in capitals throughout, such as the name of a currency, stays."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxz"
_DAYS = frozenset({*calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr})
_YEAR_OF_WEEKS = timedelta(weeks=52)


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return what is written small somewhere, and so is no name where it is written large."""
    return frozenset(word for text in texts for word in re.findall(r"\b[a-z]+\b", text))


def retell(text: str, time: int, words: frozenset[str]) -> str:
    """Return a text in which every name is another one, and every year an earlier one.

    Two names stay two, and one stays one: letters change places with letters.

    Args:
        text: The article.
        time: For the how-manieth time it is told again; 0 gives the text as it is.
        words: As from :func:`words_of`.

    """
    if not time:
        return text
    letters = _letters(time)

    def named(match: re.Match[str]) -> str:
        word = match[0]
        return word if word in _DAYS or word.lower() in words else word.translate(letters)

    return _YEAR.sub(lambda year: str(int(year[0]) - time), _WORD.sub(named, text))


def day_of(published: str, time: int) -> str:
    """Return the day on which it was told so: the same day of the week, as many years before."""
    return (date.fromisoformat(published) - time * _YEAR_OF_WEEKS).isoformat()


@cache
def _letters(time: int) -> dict[int, int]:
    """Return which letter stands for which; no two of the first hundred tellings have the same."""
    both = ((_VOWELS, time % len(_VOWELS)), (_CONSONANTS, time // len(_VOWELS)))
    turned = [(letters, letters[by:] + letters[:by]) for letters, by in both]
    return {
        ord(old): ord(new)
        for letters, others in turned
        for old, new in zip(letters + letters.upper(), others + others.upper(), strict=True)
    }
