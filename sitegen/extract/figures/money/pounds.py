"""Tells pounds of money from pounds of weight."""

from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.numbers.added_parts import read_more
from sitegen.extract.figures.units.lookup import Unit, UnitAt
from sitegen.extract.languages.vocabulary import Closed, Money
from sitegen.extract.languages.vocabulary.money import CommonCode, CommonName
from sitegen.extract.reasons import ASSUMED_POUND, POUNDS
from sitegen.extract.text.text import Text

POUND: CommonName = "pound"
BRITISH_POUND: CommonCode = "GBP"
POUND_SIGN = "£"
_NEAR_PRICE = 9
"""How many tokens before a sum of money its price may stand."""


def read_pounds(text: Text, index: int, found: UnitAt, context: MoneyContext) -> Unit:
    """Tell pounds of money from pounds of weight, where the words do."""
    weight = Unit(POUND, "measure")
    if text.at(read_more(text, found.after)[1]).isa(Closed.OF):
        return weight
    if text.at(index - 1).isa(Money.SCALE) or is_price(text, index):
        return Unit(BRITISH_POUND, "currency", note=ASSUMED_POUND)
    if POUND_SIGN in context.signs or context.words & text.language.words(Money.STERLING):
        return Unit(BRITISH_POUND, "currency")
    weighing = context.words & text.language.words(Money.WEIGHING)
    return weight if weighing or _describes(text, index, found) else Unit(BRITISH_POUND, "currency", hold=(POUNDS,))


def _describes(text: Text, index: int, found: UnitAt) -> bool:
    """Return whether pounds on a hyphen describe a noun after them that is nothing paid ("40-pound cod")."""
    then = text.at(found.after)
    hyphened = text.at(index - 1).text == "-" and text.joined(found.after)
    return hyphened and then.kind == "word" and not then.isa(Money.PAID)


def is_price(text: Text, index: int) -> bool:
    """Return whether the words before a number make it a sum of money ("paid 50 pounds", "a fee of 50 pounds").

    Nobody weighs what is paid, fined or spent; what is sold or bought may be told by its weight.
    """
    first = index
    while _is_number_part(text, first - 1):
        first -= 1
    while first > index - _NEAR_PRICE and text.at(first - 1).isa(Money.BEFORE_SUM):
        first -= 1
    return text.at(first - 1).isa(Money.PRICED)


def _is_number_part(text: Text, place: int) -> bool:
    token = text.at(place)
    mark = token.text in {",", "."} and text.at(place - 1).kind == "number"
    return token.kind == "number" or mark or token.isa(Money.NUMBER_PART)
