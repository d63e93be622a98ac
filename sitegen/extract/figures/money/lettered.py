"""Signs of money with letters or a country's name before them: "US$", "Canadian $", "E£", "CN¥"."""

from sitegen.extract.figures.money.choosing import any_of
from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.units.currency_names import (
    DOLLAR_LETTERS,
    POUND_LETTERS,
    WHICH,
    YEN_LETTERS,
    currency_tables,
)
from sitegen.extract.figures.units.lookup import Unit, UnitAt
from sitegen.extract.figures.words.tokens import GLUED, Text, word_set

_SPACED_LETTERS = word_set("us u.s. c hk nz nt r s j mx sg")
_ALSO_PLACES = word_set("kong singapore zealand brunei belize islands taiwan")
"""Last words of the adjectives that are country names too: "gave Singapore $5 million" tells no currency."""


def read_lettered(text: Text, index: int) -> UnitAt | None:
    """Read "E£", "£E", "CN¥": a pound or a yen of another country, or of one that is not known."""
    token, then = text.at(index), text.at(index + 1)
    if not text.glued(index + 1) or text.at(index + 2).kind != "number":
        return None
    if token.text == "£" and then.lower in POUND_LETTERS and text.glued(index + 2):
        return UnitAt(Unit(POUND_LETTERS[then.lower], "currency"), index + 2)
    letters = {"£": POUND_LETTERS, "¥": YEN_LETTERS}.get(then.text)
    if letters is None or token.kind != "word":
        return None
    code = letters.get(token.lower)
    unit = Unit(code, "currency") if code else Unit("GBP" if then.text == "£" else "JPY", "currency", hold=(WHICH,))
    return UnitAt(unit, index + 2)


def read_lettered_dollar(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read "US$", "C$", "NZ $"; in small letters only in an article that has no others."""
    token, sign = text.at(index), text.at(index + 1)
    spaced = token.lower in _SPACED_LETTERS and text.at(index - 1).text not in {"'", "’"}
    written = token.text[0].isupper() or (context.small and (sign.gap == GLUED or spaced))
    code = DOLLAR_LETTERS.get(token.lower) if written else None
    if code is None and token.text in currency_tables(text.language).codes:
        code = token.text
    if code and (sign.gap == GLUED or len(token.text) > 1 or not token.text.isupper()):
        return UnitAt(Unit(code, "currency"), index + 2)
    if sign.gap == GLUED:
        return UnitAt(Unit("USD", "currency", hold=(WHICH,)), index + 2)
    return None


def read_dollar_of(text: Text, index: int) -> UnitAt | None:
    """Read the sign after the name of its country: "Canadian $", "Hong Kong $"."""
    for length in (1, 2):
        words = text.lowers(index, index + length)
        code = currency_tables(text.language).dollars.get(words)
        if code and text.at(index + length).text == "$":
            unit = any_of("dollar", text.language) if words[-1] in _ALSO_PLACES else Unit(code, "currency")
            return UnitAt(unit, index + length + 1)
    return None
