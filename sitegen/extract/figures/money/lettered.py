"""Signs of money with letters or a country's name before them: "US$", "Canadian $", "E£", "CN¥"."""

from sitegen.extract.figures.money.choosing import any_of
from sitegen.extract.figures.money.context import US_DOLLAR, MoneyContext
from sitegen.extract.figures.units.currency_names import DOLLAR, currency_tables
from sitegen.extract.figures.units.lookup import Unit, UnitAt
from sitegen.extract.languages.vocabulary import Money
from sitegen.extract.languages.vocabulary.money import CommonCode
from sitegen.extract.reasons import WHICH_CURRENCY
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import GLUED

_LETTERED = {"£": Money.POUND_LETTERS, "¥": Money.YEN_LETTERS}
_OF_NO_LETTERS: dict[str, CommonCode] = {"£": "GBP", "¥": "JPY"}
_APOSTROPHES = frozenset("'’")


def read_lettered(text: Text, index: int) -> UnitAt | None:
    """Read "E£", "£E", "CN¥": a pound or a yen of another country, or of one that is not known."""
    token, then = text.at(index), text.at(index + 1)
    if not text.glued(index + 1) or text.at(index + 2).kind != "number":
        return None
    behind = then.word.value(Money.POUND_LETTERS) if token.text == "£" else None
    if behind and text.glued(index + 2):
        return UnitAt(Unit(behind, "currency"), index + 2)
    letters = _LETTERED.get(then.text)
    if letters is None or token.kind != "word":
        return None
    code = token.word.value(letters)
    unit = Unit(code, "currency") if code else Unit(_OF_NO_LETTERS[then.text], "currency", hold=(WHICH_CURRENCY,))
    return UnitAt(unit, index + 2)


def read_lettered_dollar(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read "US$", "C$", "NZ $"; in small letters only in an article that has no others."""
    token, sign = text.at(index), text.at(index + 1)
    spaced = token.isa(Money.SPACED_LETTERS) and text.at(index - 1).text not in _APOSTROPHES
    written = token.text[0].isupper() or (context.small and (sign.gap == GLUED or spaced))
    code = token.word.value(Money.DOLLAR_LETTERS) if written else None
    if code is None and token.text in currency_tables(text.language).codes:
        code = token.text
    if code and (sign.gap == GLUED or len(token.text) > 1 or not token.text.isupper()):
        return UnitAt(Unit(code, "currency"), index + 2)
    if sign.gap == GLUED:
        return UnitAt(Unit(US_DOLLAR, "currency", hold=(WHICH_CURRENCY,)), index + 2)
    return None


def read_dollar_of(text: Text, index: int) -> UnitAt | None:
    """Read the sign after the name of its country: "Canadian $", "Hong Kong $"."""
    for length in (1, 2):
        code = currency_tables(text.language).dollars.get(text.lowers(index, index + length))
        if code and text.at(index + length).text == "$":
            place = text.at(index + length - 1).isa(Money.ALSO_PLACE)
            unit = any_of(DOLLAR, text.language) if place else Unit(code, "currency")
            return UnitAt(unit, index + length + 1)
    return None
