"""Reads the sign, the code or the name of a currency before a number and after it."""

from sitegen.extract.figures.money.choosing import bare_dollar, choose
from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.money.country_signs import choose_cfa, read_country_sign
from sitegen.extract.figures.money.lettered import read_dollar_of, read_lettered, read_lettered_dollar
from sitegen.extract.figures.money.pounds import read_pounds
from sitegen.extract.figures.units.currency_names import (
    CENT,
    NAMES_BEFORE,
    SCALES,
    SIGNS,
    SMALL_CODES,
    WHICH,
    WORD_SIGNS,
    WORD_SUFFIXES,
    WORDLIKE,
    currency_tables,
    currency_unit,
)
from sitegen.extract.figures.units.lookup import Unit, UnitAt, longest
from sitegen.extract.figures.words.tokens import GLUED, SPACE, Text, word_set
from sitegen.extract.lemmas import is_common
from sitegen.extract.lexicon.counted import STOPS

PENCE = "the letter after the number may stand for pence"
_OLD_SIGNS = word_set("ff bf sf fmk esc pta ptas")
"""Abbreviations of the last century's wire copy, which mean money only before millions."""
_HASH = Unit("GBP", "currency", note="“#” before a number is taken as the pound sign")
"""Corpora of old wire copy print the pound sign so."""
_VIDEO = frozenset({240, 360, 480, 576, 720, 1080, 1440, 2160})


def read_prefix(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read the currency before a number: "€", "US$", "Canadian $", "EUR", "NOK", "Rs"."""
    token, then = text.at(index), text.at(index + 1)
    sign = _sign(token.text, context)
    if (
        token.text == "#"
        and then.kind == "number"
        and then.gap == SPACE
        and SCALES & {text.at(index + (4 if text.at(index + 2).text == "." else 2)).lower}
    ):
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
    named = then.kind == "number" or (then.text == "." and token.lower == "rs")
    return _named_prefix(text, index, context) if named else None


def _sign(sign: str, context: MoneyContext) -> Unit | None:
    if sign == "$":
        return bare_dollar(context)
    if sign in {"¥", "￥"}:
        return choose("yuan" if "yuan" in context.words else "yen", context)
    return _of_sign(sign, context) if sign in SIGNS else None


def _of_sign(sign: str, context: MoneyContext) -> Unit:
    name = SIGNS[sign]
    return choose(name, context) if name.islower() else currency_unit(name)


def _named_prefix(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read a code or an abbreviation before a number: "NOK", "Rs.", "kr"."""
    token, then = text.at(index), text.at(index + 1)
    scaled = bool(SCALES & set(text.lowers(index + 2, index + 3 + (text.at(index + 2).text == "-"))))
    if token.lower == "r" and not (token.text == "R" and then.gap == GLUED and scaled):
        return None  # "R40 million" is rand; "R 40" and "R40" may be anything.
    if token.lower in _OLD_SIGNS and not scaled:
        return None
    if token.lower in NAMES_BEFORE:
        far = text.lowers(index + 2, index + 2 + len([".", "5", "mln"]))
        code = NAMES_BEFORE[token.lower]
        unit = Unit(code, "currency") if code.isupper() else choose(code, context)
        return UnitAt(unit, index + 1) if SCALES & set(far) else None
    if token.lower in WORD_SIGNS and _is_sign(token.text, context):
        code = WORD_SIGNS[token.lower]
        after = index + 1 + (then.text == ".")
        return UnitAt(Unit(code, "currency") if code.isupper() else choose(code, context), after) if code else None
    return _code(text, index, context)


def _is_sign(word: str, context: MoneyContext) -> bool:
    """Return whether an abbreviation is written as one: with a capital, unless it can be no English word."""
    return word[0].isupper() or word == "kr" or not word.isascii() or context.small


def _is_small_code(word: str, context: MoneyContext) -> bool:
    """Return whether a word in small letters is a code; in an article of small letters any that is no word."""
    if word in SMALL_CODES:
        return True
    plain = context.small and word.upper() in currency_tables(context.language).codes and word.upper() not in WORDLIKE
    return plain and not is_common(word, context.language)


def _code(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    written, tables = text.at(index).text, currency_tables(text.language)
    code = written.upper() if _is_small_code(written, context) else written
    if code not in tables.codes and code not in tables.old_codes:
        return None
    if (code in WORDLIKE or code in tables.old_codes) and not SCALES & set(text.lowers(index + 2, index + 3)):
        return None
    return UnitAt(Unit(code, "currency"), index + 1)


def read_suffix(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read the currency after a number: "euros", "U.S. dollars", "NOK", "€", "cents", "p"."""
    unit = _short_suffix(text, index, context)
    if unit:
        return UnitAt(unit, index + 1)
    found = longest(text, index, currency_tables(text.language).names)
    if found and found.after == index + 1 and _begins_name(text, index):
        return None
    if found is None or found.unit.hold != (WHICH,):
        return found
    if found.unit.id == "cfa franc":
        return found._replace(unit=choose_cfa(context))
    if found.unit.id == "pound":
        return found._replace(unit=read_pounds(text, index, found, context))
    return found._replace(unit=choose(found.unit.id, context)._replace(factor=found.unit.factor))


def _begins_name(text: Text, index: int) -> bool:
    """Return whether a capitalised word with another after it is no currency but a name ("8 Rand Marlowe")."""
    return text.at(index).text[0].isupper() and text.at(index + 1).text[:1].isupper() and text.joined(index + 1)


def _short_suffix(text: Text, index: int, context: MoneyContext) -> Unit | None:
    """Read a sign, a code, or cents."""
    token, tables = text.at(index), currency_tables(text.language)
    if token.text in SIGNS and text.at(index + 1).kind != "number":
        return _of_sign(token.text, context)
    if (token.text in tables.codes and token.text not in WORDLIKE) or _is_small_code(token.text, context):
        return Unit("CNY" if token.lower == "rmb" else token.text.upper(), "currency")
    if token.text == "$" and text.at(index + 1).kind != "number":
        return bare_dollar(context)
    if token.lower in WORD_SUFFIXES:
        code = WORD_SIGNS[token.lower]
        return Unit(code, "currency") if code.isupper() else choose(code, context)
    if token.lower in {"cent", "cents", "cts", "¢"}:
        return _cents(context)
    return _pence(text, index, context) if token.text == "p" and token.gap == GLUED else None


def read_adjective(text: Text, index: int) -> UnitAt | None:
    """Read the country that stands after an amount in dollars: "$2 million Canadian"."""
    code = currency_tables(text.language).dollars.get(text.lowers(index, index + 1))
    then = text.at(index + 1)
    closed = then.kind != "word" or then.lower in STOPS or not text.joined(index + 1)
    return UnitAt(Unit(code, "currency"), index + 1) if code and closed and text.joined(index) else None


def _pence(text: Text, index: int, context: MoneyContext) -> Unit | None:
    """Read "80p", which is pence where the article prices in them."""
    digits = text.at(index - 1).text
    if digits.isdigit() and int(digits[:5]) in _VIDEO:
        return None
    priced = text.at(index + 1).lower in {"a", "per"} and text.joined(index + 1)
    sterling = "£" in context.signs or "pence" in context.words or priced
    return Unit("GBP", "currency", CENT, hold=() if sterling else (PENCE,))


def _cents(context: MoneyContext) -> Unit:
    euros = "€" in context.signs or bool({"euro", "euros"} & context.words)
    if euros and "$" not in context.signs and not {"dollar", "dollars"} & context.words:
        return Unit("EUR", "currency", CENT, note="“cents” is taken as euro cents: the article prices in euros")
    dollar = bare_dollar(context)
    return dollar._replace(factor=CENT, hold=(WHICH,) if "€" in context.signs else dollar.hold)
