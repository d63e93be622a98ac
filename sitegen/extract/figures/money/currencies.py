"""Reads the sign, the code or the name of a currency before a number and after it."""

from sitegen.extract import reasons
from sitegen.extract.figures.money.choosing import YEN, YUAN, bare_dollar, choose, unit_of
from sitegen.extract.figures.money.context import VIDEO, MoneyContext
from sitegen.extract.figures.money.country_signs import CFA, choose_cfa, read_country_sign
from sitegen.extract.figures.money.lettered import read_dollar_of, read_lettered, read_lettered_dollar
from sitegen.extract.figures.money.pounds import BRITISH_POUND, POUND, POUND_SIGN, is_price, read_pounds
from sitegen.extract.figures.units.currency_names import CENT, currency_tables, currency_unit
from sitegen.extract.figures.units.lookup import Unit, UnitAt, longest
from sitegen.extract.languages.vocabulary import Amounts, CountedNouns, Money
from sitegen.extract.languages.vocabulary.money import CommonCode
from sitegen.extract.lemmas import is_common
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import GLUED, SPACE, Token

EURO: CommonCode = "EUR"
_HASH = Unit(BRITISH_POUND, "currency", note=reasons.HASH)
"""Corpora of old wire copy print the pound sign so."""
_EURO_SIGN = "€"
_FAR = 3
"""How many tokens after a number's first digits its magnitude may end: a point, decimals, the magnitude."""


_MINUSES = frozenset("-−–")
"""Dashes between a code and its number that make this less than nothing."""


def read_prefix(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read the currency before a number: "€", "US$", "Canadian $", "EUR", "NOK", "Rs"."""
    token, then = text.at(index), text.at(index + 1)
    sign = _sign(token, context)
    if _is_hash(text, index):
        return UnitAt(_HASH, index + 1)
    marked = read_lettered(text, index) or read_country_sign(text, index, context)
    if marked:
        return marked
    if sign or token.kind != "word":
        behind = text.glued(index) and text.at(index - 1).kind == "number"
        return UnitAt(sign, index + 1) if sign and not behind else None
    if then.text == "$" and then.gap <= SPACE:
        return read_lettered_dollar(text, index, context) or read_dollar_of(text, index)
    if text.at(index + 2).text == "$":
        return read_dollar_of(text, index)
    return _named_prefix(text, index, context) if _leads_to_number(text, index) else None


def _leads_to_number(text: Text, index: int) -> bool:
    """Return whether a word stands before a number, with its point or a minus between the two ("EUR -2.1 mn")."""
    token, then = text.at(index), text.at(index + 1)
    pointed = then.text == "." and token.isa(Amounts.POINTED_SIGN)
    return then.kind == "number" or pointed or is_code_of_negative(text, index)


def is_code_of_negative(text: Text, index: int) -> bool:
    """Return whether three capitals have a minus and its number behind them ("EUR -2.1 mn")."""
    code, sign = text.at(index).text, text.at(index + 1).text
    signed = sign in _MINUSES and text.glued(index + 2) and text.at(index + 2).kind == "number"
    return signed and code.isupper() and len(code) == len("EUR")


def _is_hash(text: Text, index: int) -> bool:
    """Return whether "#" stands for the pound sign: before a number with a magnitude."""
    then = text.at(index + 1)
    decimals = text.at(index + 2).text == "."
    scaled = text.at(index + (4 if decimals else 2)).isa(Money.SCALE)
    return text.at(index).text == "#" and then.kind == "number" and then.gap == SPACE and scaled


def _sign(token: Token, context: MoneyContext) -> Unit | None:
    if token.text == "$":
        return bare_dollar(context)
    if token.text in {"¥", "￥"}:
        return choose(YUAN if context.words & context.language.words(Money.YUAN) else YEN, context)
    name = token.word.value(Money.SIGN)
    return _of_sign(name, context) if name else None


def _of_sign(name: str, context: MoneyContext) -> Unit:
    return choose(name, context) if name.islower() else currency_unit(name)


def _named_prefix(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read a code or an abbreviation before a number: "NOK", "Rs.", "kr"."""
    token, then = text.at(index), text.at(index + 1)
    scaled = _is_scaled(text, index + 2 + (text.at(index + 2).text == "-"))
    if token.isa(Money.RAND_LETTER) and not (token.text.isupper() and then.gap == GLUED and scaled):
        return None  # "R40 million" is rand; "R 40" and "R40" may be anything.
    if token.isa(Money.OLD_SHORT_NAME) and not scaled:
        return None
    if name := token.word.value(Money.NAME_BEFORE):
        far = any(_is_scaled(text, place) for place in range(index + 2, index + 2 + _FAR))
        return UnitAt(unit_of(name, context), index + 1) if far else None
    name = token.word.value(Money.SHORT_NAME)
    if name and _is_short_name(text, index, context):
        return UnitAt(unit_of(name, context), index + 1 + (then.text == "."))
    return _code(text, index, context)


def _is_scaled(text: Text, place: int) -> bool:
    return text.at(place).isa(Money.SCALE)


def _is_short_name(text: Text, index: int, context: MoneyContext) -> bool:
    """Return whether an abbreviation is written as one: with a capital, unless it can be no other word."""
    word = text.at(index).text
    small = word in text.language.words(Money.SMALL_SHORT_NAME) or not word.isascii()
    return word[0].isupper() or small or context.small


def _small_code(word: str, context: MoneyContext) -> str | None:
    """Return the code that a word in small letters is; in an article of small letters any that is no word."""
    known = context.language.table(Money.SMALL_CODE).get(word)
    if known or not context.small:
        return known
    code = word.upper()
    like_word = code in context.language.words(Money.CODE_LIKE_WORD)
    return (
        code
        if code in currency_tables(context.language).codes and not like_word and not is_common(word, context.language)
        else None
    )


def _code(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    written, tables = text.at(index).text, currency_tables(text.language)
    code = _small_code(written, context) or written
    if code not in tables.codes and code not in tables.old_codes:
        return None
    doubtful = code in text.language.words(Money.CODE_LIKE_WORD) or code in tables.old_codes
    return None if doubtful and not _is_scaled(text, index + 2) else UnitAt(Unit(code, "currency"), index + 1)


def read_suffix(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read the currency after a number: "euros", "U.S. dollars", "NOK", "€", "cents", "p"."""
    unit = _short_suffix(text, index, context)
    if unit:
        return UnitAt(unit, index + 1)
    found = longest(text, index, currency_tables(text.language).names)
    if found and found.after == index + 1 and _begins_name(text, index):
        return None
    if found is None or found.unit.hold != (reasons.WHICH_CURRENCY,):
        return found
    if found.unit.id == CFA:
        return found._replace(unit=choose_cfa(context))
    if found.unit.id == POUND:
        return found._replace(unit=read_pounds(text, index, found, context))
    return found._replace(unit=choose(found.unit.id, context)._replace(factor=found.unit.factor))


def _begins_name(text: Text, index: int) -> bool:
    """Return whether a capitalised word with another after it is no currency but a name ("8 Rand Marlowe")."""
    return text.at(index).text[0].isupper() and text.at(index + 1).text[:1].isupper() and text.joined(index + 1)


def _short_suffix(text: Text, index: int, context: MoneyContext) -> Unit | None:
    """Read a sign, a code, or cents."""
    token, language = text.at(index), text.language
    sign = token.word.value(Money.SIGN)
    if sign and text.at(index + 1).kind != "number":
        return _of_sign(sign, context)
    if code := _written_code(token.text, context):
        return Unit(code, "currency")
    if token.text == "$" and text.at(index + 1).kind != "number":
        return bare_dollar(context)
    if token.isa(Money.SHORT_NAME_AFTER):
        return unit_of(language.table(Money.SHORT_NAME)[token.lower], context)
    if token.isa(Money.CENT):
        return _cents(context)
    pence = token.gap == GLUED and token.text in language.words(Money.PENCE_LETTER)
    return _pence(text, index, context) if pence else None


def _written_code(word: str, context: MoneyContext) -> str | None:
    """Return the code that a word after a number is: one in capitals that is no other word, or one in small letters."""
    written = word in currency_tables(context.language).codes
    plain = written and word not in context.language.words(Money.CODE_LIKE_WORD)
    return word if plain else _small_code(word, context)


def read_adjective(text: Text, index: int) -> UnitAt | None:
    """Read the country that stands after an amount in dollars: "$2 million Canadian"."""
    code = currency_tables(text.language).dollars.get(text.lowers(index, index + 1))
    then = text.at(index + 1)
    closed = then.kind != "word" or then.isa(CountedNouns.STOP) or not text.joined(index + 1)
    return UnitAt(Unit(code, "currency"), index + 1) if code and closed and text.joined(index) else None


def _pence(text: Text, index: int, context: MoneyContext) -> Unit | None:
    """Read "80p", which is pence where the article prices in them."""
    digits = text.at(index - 1).text
    if digits in VIDEO:
        return None
    told = POUND_SIGN in context.signs or bool(context.words & text.language.words(Money.PENCE))
    sterling = told or context.pence or is_price(text, index)
    return Unit(BRITISH_POUND, "currency", CENT, hold=() if sterling else (reasons.PENCE,))


def _cents(context: MoneyContext) -> Unit:
    euros = _EURO_SIGN in context.signs or bool(context.words & context.language.words(Money.EUROS))
    dollars = "$" in context.signs or bool(context.words & context.language.words(Money.DOLLARS))
    if euros and not dollars:
        return Unit(EURO, "currency", CENT, note=reasons.EURO_CENTS)
    dollar = bare_dollar(context)
    either = _EURO_SIGN in context.signs or euros
    return dollar._replace(factor=CENT, hold=(reasons.WHICH_CURRENCY,) if either else dollar.hold)
