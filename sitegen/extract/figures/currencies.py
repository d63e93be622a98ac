"""Which currency a sign, a code or a name stands for, and where that must be assumed or left open.

Codes, names and most signs come from Babel (CLDR). A sign or name that several currencies share is resolved only by a
country the same article names; the dollar alone has a default, because that is how the English-language press uses it.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from sitegen.extract.figures.tokens import GLUED, SPACE, Text, word_set
from sitegen.extract.figures.units import POUNDS, Names, Unit, UnitAt, longest, words_of

ASSUMED_DOLLAR = "“$” is taken as the US dollar: the article names no other dollar"
WHICH = "which country's currency is meant is not told"
CENT = Decimal("0.01")

_SIGNS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₼": "AZN", "₾": "GEL",
    "₭": "LAK", "₮": "MNT", "₿": "",
}  # fmt: skip
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "c": "CAD", "ca": "CAD", "cdn": "CAD", "can": "CAD", "a": "AUD", "au": "AUD",
    "aus": "AUD", "nz": "NZD", "hk": "HKD", "nt": "TWD", "s": "SGD", "sg": "SGD", "r": "BRL", "mx": "MXN",
    "mex": "MXN", "ec": "XCD", "j": "JMD", "tt": "TTD", "n": "NAD", "fj": "FJD", "bz": "BZD", "g": "GYD", "z": "ZWG",
}  # fmt: skip
_WORD_SIGNS = {
    "rs": "rupee", "re": "", "kr": "krone", "rmb": "CNY", "sfr": "CHF", "rm": "MYR", "zł": "PLN", "kč": "CZK",
    "inr": "INR",
}  # fmt: skip
_WORDLIKE = word_set("ALL TOP TRY CUP SOS GEL BAM PEN RON COP MAD MOP LAK AMD DOP")
"""Codes that are English words, names or initials too: taken as money only before a number with a magnitude."""
_ALIASES = {
    "euro": "EUR", "euros": "EUR", "sterling": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP",
    "quid": "GBP", "renminbi": "CNY", "roubles": "rouble", "rouble": "rouble", "kronor": "krona", "kroner": "krone",
    "crowns": "crown", "hryvnias": "UAH", "hryvnia": "UAH", "hryvnya": "UAH", "zloty": "PLN", "zlotys": "PLN",
    "zlotych": "PLN", "rand": "ZAR", "real": "", "reais": "BRL", "u.s. dollars": "USD", "us dollars": "USD",
    "u.s. dollar": "USD", "us dollar": "USD", "american dollars": "USD", "united states dollars": "USD",
    "bucks": "USD", "swedish crowns": "SEK", "norwegian crowns": "NOK", "danish crowns": "DKK", "czech crowns": "CZK",
    "pence": "GBP/", "penny": "GBP/", "u.s. cents": "USD/", "us cents": "USD/", "eurocents": "EUR/",
    "euro cents": "EUR/", "won": "won", "leva": "BGN", "levs": "BGN", "tenge": "KZT", "british pounds": "GBP",
    "rubles": "rouble", "ruble": "rouble", "forint": "HUF", "forints": "HUF", "shekels": "ILS", "bitcoin": "",
    "bitcoins": "", "pula": "BWP", "dong": "VND", "rials": "rial", "riyals": "riyal", "chinese renminbi": "CNY",
    "swiss franc": "CHF", "mexican peso": "MXN",
}  # fmt: skip
_DEFAULTS = {"dollar": "USD", "rouble": "RUB", "won": "KRW", "yuan": "CNY", "yen": "JPY"}
_NOUN_ALIASES = {"ruble": "rouble"}
_CROWNS = ("krona", "krone", "koruna", "króna")
_UNSAFE = word_set(
    "all real reals som soms sol soles lek mark marks florin dram drams kip kips leone leones tala pula pulas loti "
    "lotis kina balboa balboas sterling dong",
)
"""Names that are other English words, or too rare bare to be trusted; with their country they are read."""


class Setting(NamedTuple):
    """What an article says about money anywhere, for signs that need a country."""

    words: frozenset[str]
    signs: frozenset[str]


def read_setting(text: Text) -> Setting:
    """Gather the words and currency signs of an article."""
    signs = {token.text for token in text.tokens if token.text in _SIGNS or token.text == "$"}
    signs |= {
        f"{text.at(i - 1).lower}$"
        for i, token in enumerate(text.tokens)
        if token.text == "$" and text.at(i - 1).lower in _DOLLARS
    }
    return Setting(frozenset(token.lower.removesuffix("'s") for token in text.tokens), frozenset(signs))


class _Tables(NamedTuple):
    codes: frozenset[str]
    names: Names
    candidates: Mapping[str, tuple[tuple[str, str], ...]]
    """Bare name ("peso") -> (adjective, code) of every currency of that name in use."""
    countries: Mapping[str, frozenset[str]]
    """Code -> single-word names of the countries that use it."""


@cache
def _tables() -> _Tables:
    territories = Locale.parse("en").territories
    countries: dict[str, set[str]] = {}
    for territory, uses in get_global("territory_currencies").items():
        for code, _, end, tender in uses:
            if tender and end is None:
                countries.setdefault(code, set()).add(territories.get(territory, "").lower())
    names: dict[tuple[str, ...], Unit] = {}
    candidates: dict[str, list[tuple[str, str]]] = {}
    for code in sorted(countries):
        for count in (1, 2):
            words = words_of(get_currency_name(code, count=count, locale="en"))
            if count == 1 and len(words) > 1:
                candidates.setdefault(_noun(words[-1]), []).append((words[-2], code))
            if len(words) > 1 or words[-1] not in _UNSAFE:
                names[words] = Unit(code, "currency")
                names.setdefault(words[-1:], Unit(_noun(words[-1]), "currency", hold=WHICH))
    candidates["crown"] = [pair for noun in _CROWNS for pair in candidates[noun]]
    for name, code in _ALIASES.items():
        names[tuple(word.rstrip(".") for word in name.split())] = _aliased(code)
    for word in _UNSAFE:
        names.pop((word,), None)
    single = {code: frozenset(n for n in found if " " not in n) for code, found in countries.items()}
    return _Tables(frozenset(countries), names, {k: tuple(v) for k, v in candidates.items()}, single)


def _noun(word: str) -> str:
    singular = word.removesuffix("s") if len(word) > 4 else word  # noqa: PLR2004
    return _NOUN_ALIASES.get(singular, singular)


def _aliased(code: str) -> Unit:
    if not code:
        return Unit("", "currency", hold="not a currency of ISO 4217")
    if code.endswith("/"):
        return Unit(code[:-1], "currency", CENT)
    return Unit(code, "currency", hold=None if code.isupper() else WHICH)


def read_prefix(text: Text, index: int, setting: Setting) -> UnitAt | None:
    """Read the currency before a number: "€", "US$", "EUR", "NOK", "Rs"."""
    token, then = text.at(index), text.at(index + 1)
    if token.text == "$":
        return UnitAt(_bare_dollar(setting), index + 1)
    if token.text in {"¥", "￥"}:
        return UnitAt(_choose("yuan" if "yuan" in setting.words else "yen", setting), index + 1)
    if token.text in _SIGNS:
        return UnitAt(_aliased(_SIGNS[token.text]), index + 1)
    if then.text == "$" and then.gap <= SPACE and token.kind == "word":
        return _lettered_dollar(text, index)
    named = then.kind == "number" or (then.text == "." and token.lower == "rs")
    return _named_prefix(text, index, setting) if named else None


def _named_prefix(text: Text, index: int, setting: Setting) -> UnitAt | None:
    """Read a code or an abbreviation before a number: "NOK", "Rs.", "kr"."""
    token, then = text.at(index), text.at(index + 1)
    if token.lower in _WORD_SIGNS and (token.text[0].isupper() or token.lower == "kr"):
        code = _WORD_SIGNS[token.lower]
        after = index + 1 + (then.text == ".")
        return UnitAt(Unit(code, "currency") if code.isupper() else _choose(code, setting), after) if code else None
    return _code(text, index) if token.text.isupper() else None


def _lettered_dollar(text: Text, index: int) -> UnitAt | None:
    token, sign = text.at(index), text.at(index + 1)
    code = _DOLLARS.get(token.lower) if token.text[0].isupper() else None
    if code is None and token.text in _tables().codes:
        code = token.text
    if code and (sign.gap == GLUED or len(token.text) > 1):
        return UnitAt(Unit(code, "currency"), index + 2)
    if sign.gap == GLUED:
        return UnitAt(Unit("USD", "currency", hold=WHICH), index + 2)
    return None


def _code(text: Text, index: int) -> UnitAt | None:
    code = text.at(index).text
    if code not in _tables().codes:
        return None
    if code in _WORDLIKE:
        tail = text.lowers(index + 2, index + 3)
        if not tail or tail[0] not in {"million", "billion", "trillion", "bn", "mn", "m"}:
            return None
    return UnitAt(Unit(code, "currency"), index + 1)


def read_suffix(text: Text, index: int, setting: Setting) -> UnitAt | None:
    """Read the currency after a number: "euros", "U.S. dollars", "NOK", "€", "cents"."""
    token = text.at(index)
    if token.text in _SIGNS and token.text != "₿" and text.at(index + 1).kind != "number":
        return UnitAt(_aliased(_SIGNS[token.text]), index + 1)
    if token.text in _tables().codes and token.text not in _WORDLIKE:
        return UnitAt(Unit(token.text, "currency"), index + 1)
    if token.lower in {"cent", "cents"}:
        return UnitAt(_cents(setting), index + 1)
    found = longest(text, index, _tables().names)
    if found is None:
        return None
    if found.unit.id == "pound":
        return UnitAt(_pounds(text, index, found, setting), found.after)
    return found._replace(unit=_choose(found.unit.id, setting)) if found.unit.hold == WHICH else found


def _pounds(text: Text, index: int, found: UnitAt, setting: Setting) -> Unit:
    """Tell pounds of money from pounds of weight, where the words do."""
    if text.at(found.after).lower == "of":
        return Unit("pound", "measure")
    if text.at(index - 1).lower in {"million", "billion", "bn", "m", "trillion"}:
        return Unit("GBP", "currency", note="“pounds” is taken as the British pound")
    return Unit("GBP", "currency", hold=None if "sterling" in setting.words else POUNDS)


def _bare_dollar(setting: Setting) -> Unit:
    """Return the US dollar for a bare "$" unless the article speaks of another dollar."""
    return _choose("dollar", setting, american="us$" in setting.signs or "u.s.$" in setting.signs)


def _choose(noun: str, setting: Setting, *, american: bool = False) -> Unit:
    """Choose between the currencies of one name by the countries that the article names.

    Args:
        noun: The name they share ("peso").
        setting: The article's words and signs.
        american: Whether the article marks US dollars as such, which makes a bare "$" another one.

    """
    tables, default = _tables(), _DEFAULTS.get(noun)
    if default:
        others = noun == "dollar" and _other_dollars(setting)
        if american or others:
            return Unit(default, "currency", hold=WHICH)
        note = ASSUMED_DOLLAR if noun == "dollar" else f"“{noun}” is taken as {default}"
        return Unit(default, "currency", note=None if noun == "yen" else note)
    candidates = tables.candidates.get(noun, ())
    if len(candidates) == 1:
        return Unit(candidates[0][1], "currency")
    found = {
        code
        for adjective, code in candidates
        if adjective in setting.words or setting.words & tables.countries.get(code, frozenset())
    }
    code = min(found) if found else next((c for _, c in candidates), "XXX")
    if len(found) == 1:
        return Unit(code, "currency", note=f"“{noun}” is taken as {code}: the article names one country that uses it")
    return Unit(code, "currency", hold=WHICH)


def _other_dollars(setting: Setting) -> bool:
    """Return whether the article writes out a dollar of another country ("Canadian dollars")."""
    if not setting.words & {"dollar", "dollars"}:
        return False
    return any(adjective in setting.words for adjective, code in _tables().candidates["dollar"] if code != "USD")


def _cents(setting: Setting) -> Unit:
    if "€" in setting.signs and "$" not in setting.signs:
        return Unit("EUR", "currency", CENT, note="“cents” is taken as euro cents: the article prices in euros")
    dollar = _bare_dollar(setting)
    return dollar._replace(factor=CENT, hold=WHICH if "€" in setting.signs else dollar.hold)
