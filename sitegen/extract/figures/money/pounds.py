"""Tells pounds of money from pounds of weight."""

from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.numbers.fractions import read_more
from sitegen.extract.figures.units.currency_names import SCALES
from sitegen.extract.figures.units.lookup import Unit, UnitAt
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.extract.lexicon.counted import SMALL, TENS
from sitegen.extract.reasons import POUNDS

WEIGHING = word_set(
    "weigh weighs weighed weighing weight weights lbs lb ounce ounces kilogram kilograms kg kilos overweight obese "
    "heavier lighter heaviest tonnage",
)
_PAID = word_set(
    "fine fines fee fees note notes bill deposit prize ticket tickets salary bonus payment reward grant debt loan "
    "donation voucher vouchers tax fare levy charge coin coins bet cheque increase rise cut gift award price stake "
    "budget fund scheme package deal contract cap limit threshold pension",
)
"""Nouns that make "a 50-pound" one of money."""


def read_pounds(text: Text, index: int, found: UnitAt, context: MoneyContext) -> Unit:
    """Tell pounds of money from pounds of weight, where the words do."""
    weight = Unit("pound", "measure")
    if text.at(read_more(text, found.after)[1]).lower == "of":
        return weight
    note = "“pounds” is taken as the British pound"
    if text.at(index - 1).lower in SCALES or _is_price(text, index):
        return Unit("GBP", "currency", note=note)
    if "sterling" in context.words or "£" in context.signs or "pence" in context.words:
        return Unit("GBP", "currency")
    then = text.at(found.after)
    attributive = text.at(index - 1).text == "-" and then.kind == "word" and then.lower not in _PAID
    if context.words & WEIGHING or (attributive and text.joined(found.after)):
        return weight
    return Unit("GBP", "currency", hold=(POUNDS,))


def _is_price(text: Text, index: int) -> bool:
    """Return whether the words before a number make it a sum of money ("paid 50 pounds", "a fee of 50 pounds").

    Nobody weighs what is paid, fined or spent; what is sold or bought may be told by its weight.
    """
    first = index
    while _is_number_part(text, first - 1):
        first -= 1
    while first > index - _NEAR_PRICE and text.at(first - 1).lower in _BEFORE_SUM:
        first -= 1
    return text.at(first - 1).lower in _PRICED


def _is_number_part(text: Text, place: int) -> bool:
    token = text.at(place)
    mark = token.text in {",", "."} and text.at(place - 1).kind == "number"
    return token.kind == "number" or mark or token.lower in _NUMBER_WORDS


_NEAR_PRICE = 9
_NUMBER_WORDS = frozenset({*SMALL, *TENS, "hundred", "thousand", "and", "-", "a"})
_BEFORE_SUM = word_set(
    "about nearly almost around roughly only just up to at least most more than over under some of is was as little "
    "much him her them us me it you the an another extra"
)
_PRICED = word_set(
    "pay pays paid paying cost costs costing spend spends spent spending worth owe owes owed owing fine fined price "
    "priced fare fee toll salary wage wages rent deposit reward debt refund refunded charge charged "
    "charges charging earn earns earned borrow borrowed tip tipped invest invested"
)
