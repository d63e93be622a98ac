"""The marks inside digits: which one groups thousands and which one starts decimals is the language's to say."""

from collections.abc import Mapping
from functools import cache

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Numbers
from sitegen.extract.text.text import Text

POINT, COMMA = ".", ","
"""What starts decimals, and what groups thousands, in digits as `digits_at` returns them."""


def digits_at(text: Text, index: int) -> str:
    """Return a token with its marks made one: a comma groups thousands, a point starts decimals."""
    return text.at(index).text.translate(_marks(text.language))


@cache
def _marks(language: Language) -> Mapping[int, str]:
    """Return the marks of a language, each with the one that stands for it in `digits_at`."""
    points = dict.fromkeys(map(ord, language.words(Numbers.DECIMAL_MARK)), POINT)
    return points | dict.fromkeys(map(ord, language.words(Numbers.THOUSANDS_MARK)), COMMA)
