"""The names, codes and signs of currencies, from Babel (CLDR) and the ways the English-language press writes them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from sitegen.extract.figures.units.lookup import Names, Unit, words_of
from sitegen.extract.figures.words.tokens import word_set
from sitegen.extract.languages import Language

WHICH = "which country's currency is meant is not told"
CENT = Decimal("0.01")

SIGNS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₼": "AZN", "₾": "GEL",
    "₭": "LAK", "₮": "MNT", "₿": "bitcoin", "؋": "AFN", "৳": "BDT", "៛": "KHR", "₯": "GRD", "₣": "FRF", "₧": "ESP",
    "₨": "rupee", "₤": "GBP",
}  # fmt: skip
SCALES = word_set("million billion trillion bn mn m mln bln trln")
"""Magnitudes that show that what stands before or after the number is money."""
DOLLAR_LETTERS = {
    "us": "USD", "u.s.": "USD", "c": "CAD", "ca": "CAD", "cdn": "CAD", "can": "CAD", "a": "AUD", "au": "AUD",
    "aus": "AUD", "nz": "NZD", "hk": "HKD", "nt": "TWD", "s": "SGD", "sg": "SGD", "r": "BRL", "mx": "MXN",
    "mex": "MXN", "ec": "XCD", "j": "JMD", "tt": "TTD", "n": "NAD", "fj": "FJD", "bz": "BZD", "g": "GYD", "z": "ZWG",
    "rd": "DOP", "bds": "BBD", "ci": "KYD", "arg": "ARS", "ar": "ARS", "cl": "CLP", "col": "COP", "gy": "GYD",
    "si": "SBD", "ws": "WST",
}  # fmt: skip
POUND_LETTERS = {"e": "EGP", "ir": "IEP", "l": "LBP", "s": "SYP", "cy": "CYP", "gi": "GIP", "stg": "GBP"}
"""Letters at the sign of the pound, before it or behind."""
YEN_LETTERS = {"cn": "CNY", "rmb": "CNY", "jp": "JPY"}
WORD_SIGNS = {
    "rs": "rupee", "re": "", "kr": "crown", "rmb": "CNY", "sfr": "CHF", "rm": "MYR", "zł": "PLN", "kč": "CZK",
    "dm": "DEM", "ffr": "FRF", "dfl": "NLG", "skr": "SEK", "nkr": "NOK", "dkr": "DKK", "ksh": "KES", "tsh": "TZS",
    "ush": "UGX", "tk": "BDT", "rp": "IDR", "nis": "ILS", "dh": "dirham", "dhs": "dirham", "r": "ZAR",
    "ff": "FRF", "bf": "BEF", "sf": "CHF", "fmk": "FIM", "esc": "PTE", "pta": "ESP", "ptas": "ESP",
    "btc": "bitcoin",
}  # fmt: skip
"""Abbreviations before a number; those in small letters are shared by several countries."""
NAMES_BEFORE = {
    "yen": "JPY", "baht": "THB", "ringgit": "MYR", "rand": "ZAR", "forint": "HUF", "zloty": "PLN", "markka": "FIM",
    "stg": "GBP", "sterling": "GBP", "euro": "EUR", "dlrs": "dollar", "dlr": "dollar", "yuan": "CNY", "ecu": "XEU",
}  # fmt: skip
"""Names that wires print before a number with a magnitude ("yen 200 bn"), and that are no other words."""
WORD_SUFFIXES = word_set("btc kr rs sfr zł kč dm")
"""Those that stand after a number too."""
WORDLIKE = word_set("ALL TOP TRY CUP SOS GEL BAM PEN RON COP MAD MOP LAK AMD DOP BAN BEL BAD CUC SIT SUR SLL")
"""Codes that are English words, names or initials too: taken as money only before a number with a magnitude."""
SMALL_CODES = word_set("usd eur gbp jpy chf cny rmb aud cad nzd hkd sgd sek nok dkk inr krw brl zar pln huf czk twd")
"""Codes that are no words in small letters either."""
_ALIASES = {
    "euro": "EUR", "euros": "EUR", "sterling": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP",
    "quid": "GBP", "renminbi": "CNY", "chinese renminbi": "CNY", "crowns": "crown", "rand": "ZAR", "real": "",
    "reais": "BRL", "american dollars": "USD", "american dollar": "USD", "united states dollars": "USD",
    "bucks": "USD", "won": "won", "tenge": "KZT", "forint": "HUF", "zloty": "PLN", "zlotys": "PLN",
    "hryvnia": "UAH", "hryvnias": "UAH", "hryvnya": "UAH", "shekels": "ILS", "pula": "BWP", "dong": "VND",
    "rials": "rial", "riyals": "riyal", "bitcoin": "bitcoin", "bitcoins": "bitcoin", "emirati dirhams": "AED",
    "nepali rupees": "NPR", "taiwan dollars": "TWD", "taiwanese dollars": "TWD", "rubles": "rouble", "ruble": "rouble",
    "roubles": "rouble", "rouble": "rouble", "kroner": "krone", "kronor": "krona", "levs": "BGN", "leva": "BGN",
    "cfa francs": "cfa franc", "cfa franc": "cfa franc", "fcfa": "cfa franc",
    "deutsche marks": "DEM", "deutsche mark": "DEM",
    "deutschemarks": "DEM", "deutschmarks": "DEM", "d-marks": "DEM", "west german marks": "DEM", "lire": "ITL",
    "italian lire": "ITL", "pesetas": "ESP", "drachmas": "GRD", "finnish markka": "FIM", "markka": "FIM",
    "dlrs": "dollar", "dlr": "dollar", "ecu": "XEU", "ecus": "XEU", "u s dollars": "USD", "u s dollar": "USD",
    "cents us": "USD", "aussie dollars": "AUD", "aussie dollar": "AUD", "kiwi dollars": "NZD",
    "baht": "THB", "ringgit": "MYR", "rupiahs": "IDR", "irish punt": "IEP", "irish punts": "IEP",
    "punts": "IEP", "punt": "", "escudos": "PTE", "austrian schillings": "ATS", "austrian schilling": "ATS",
    "dutch guilders": "NLG", "dutch guilder": "NLG", "dutch florins": "NLG", "french francs": "FRF",
    "french franc": "FRF", "belgian francs": "BEF", "belgian franc": "BEF", "luxembourg francs": "LUF",
    "portuguese escudos": "PTE", "portuguese escudo": "PTE", "spanish pesetas": "ESP", "spanish peseta": "ESP",
    "greek drachmas": "GRD", "greek drachma": "GRD", "finnish markkas": "FIM", "finnish marks": "FIM",
    "german marks": "DEM", "german mark": "DEM", "italian lira": "ITL", "italian liras": "ITL",
    "maltese lira": "MTL", "maltese liri": "MTL", "irish pounds": "IEP", "irish pound": "IEP",
    "cyprus pounds": "CYP", "cypriot pounds": "CYP", "slovak korunas": "SKK", "slovak crowns": "SKK",
    "estonian kroons": "EEK", "estonian kroon": "EEK", "latvian lats": "LVL", "lithuanian litas": "LTL",
    "kazakh tenge": "KZT", "lao kip": "LAK", "lao kips": "LAK", "korean won": "KRW", "mongolian tugrik": "MNT",
    "mongolian tugriks": "MNT", "brazil real": "BRL", "brazilian reais": "BRL", "polish zloty": "PLN",
    "polish zlotys": "PLN", "hungarian forint": "HUF", "saudi riyals": "SAR", "iranian rials": "IRR",
    "slovenian tolars": "SIT", "croatian kuna": "HRK", "croatian kunas": "HRK", "croatia kuna": "HRK",
    "hk dollar": "HKD", "nz dollar": "NZD", "new israeli shekel": "ILS", "turkmen manat": "TMT", "uzbek som": "UZS",
    "kyrgyz som": "KGS", "tajik somoni": "TJS", "falkland pound": "FKP", "bosnian mark": "BAM",
    "swazi emalangeni": "SZL", "faroese kronas": "DKK", "faroese kronur": "DKK", "azeri manats": "AZN",
    "azeri manat": "AZN", "mozambican meticais": "MZN", "meticais": "MZN", "mongolian togrog": "MNT",
    "mongolian togrogs": "MNT", "togrog": "MNT", "togrogs": "MNT", "tongan pa'anga": "TOP", "pa'anga": "TOP",
    "polynesian francs": "XPF", "pacific francs": "XPF", "kroners": "krone", "saint helena pounds": "SHP",
}  # fmt: skip
"""Names that Babel does not have: those ones in small letters are shared by several countries."""
_VARIANTS = {
    "rubles": ("roubles",), "ruble": ("rouble",), "lira": ("liras", "lire"), "króna": ("krona",),
    "krónur": ("krona", "kronas", "kronur"), "kroner": ("krone", "kroners", "crowns", "kronor"),
    "krone": ("crown",), "kronor": ("krona", "kronas", "kroner", "crowns"), "krona": ("crown",),
    "korunas": ("koruna", "crowns"), "koruna": ("crown",), "hryvnias": ("hryvnia", "hryvnya"),
    "zlotys": ("zloty", "zlotych"), "reals": ("reais",), "colóns": ("colones",), "rupees": ("rupee",),
    "denari": ("denars",), "won": ("wons",), "soles": ("sol",),
}  # fmt: skip
_SUBUNITS = {
    "pence": "GBP", "penny": "GBP", "eurocent": "EUR", "eurocents": "EUR", "euro cent": "EUR", "euro cents": "EUR",
    "stotinki": "BGN", "stotinka": "BGN", "lipa": "HRK", "haleru": "CZK", "haléřů": "CZK", "fillér": "HUF",
    "thebe": "BWP", "tetri": "GEL", "pesewa": "GHS", "pesewas": "GHS", "kobo": "NGN", "satang": "THB",
    "satangs": "THB", "agorot": "ILS", "agora": "ILS", "kurus": "TRY", "kuruş": "TRY", "pfennig": "DEM",
    "pfennigs": "DEM", "groszy": "PLN", "kopecks": "rouble", "kopeks": "rouble", "paise": "rupee",
    "centavos": "peso", "centimes": "franc", "öre": "krona", "øre": "krone", "american cents": "USD",
}  # fmt: skip
_NOUN_ALIASES = {"ruble": "rouble", "lei": "leu"}
_CROWNS = ("krona", "krone", "koruna", "króna")
_UNSAFE = word_set(
    "all real reals som soms sol soles lek mark marks florin dram drams kip kips leone leones tala pula pulas loti "
    "lotis kina balboa balboas sterling dong schilling schillings guilder guilders tolar tolars sucres intis kuna "
    "kunas kroon kroons crown lati gold",
)
"""Names that are other English words, or too rare bare to be trusted; with their country they are read."""
_ASSUMED = word_set("lire pesetas drachmas markka punts escudos baht ringgit")


class CurrencyTables(NamedTuple):
    """What the names, codes and signs of money stand for."""

    codes: frozenset[str]
    """Of the currencies in use."""
    old_codes: frozenset[str]
    """Of those that are history, such as DEM."""
    names: Names
    candidates: Mapping[str, tuple[str, ...]]
    """Bare name ("peso") -> codes of every currency of that name in use."""
    shared: Mapping[str, str]
    """Bare name -> its plural ("pesos")."""
    dollars: Mapping[tuple[str, ...], str]
    """Adjective ("hong", "kong") -> code of the dollar of that country."""


@cache
def currency_tables(language: Language) -> CurrencyTables:
    """Return the tables of a language; built once."""
    current = _in_use()
    names: dict[tuple[str, ...], Unit] = {}
    candidates: dict[str, list[str]] = {}
    old = sorted(code for code in map(str, Locale.parse(language.locales[0]).currencies) if code not in current)
    for code in (*sorted(current), *old):
        for words in _full_names(code, language):
            if code in current or len(words) > 1:
                names.setdefault(words, Unit(code, "currency"))
        singular = words_of(get_currency_name(code, count=1, locale=language.locales[0]))
        plural = words_of(get_currency_name(code, count=2, locale=language.locales[0]))
        if code in current and len(singular) > 1:
            candidates.setdefault(_noun(singular[-1]), []).append(code)
            for words in (singular, plural):
                names.setdefault(words[-1:], Unit(_noun(words[-1]), "currency", hold=(WHICH,)))
    candidates["crown"] = [code for noun in _CROWNS for code in candidates.get(noun, ())]
    dollars = {
        words[:-1]: unit.id
        for words, unit in names.items()
        if words[-1] == "dollar" and unit.id in current and len(words) > 1
    }
    for word in _UNSAFE:
        names.pop((word,), None)
    names |= {
        tuple(word.rstrip(".") for word in re.split("[ -]", name)): _named(name, to) for name, to in _ALIASES.items()
    }
    names |= {words_of(name): _named(name, to)._replace(factor=CENT) for name, to in _SUBUNITS.items()}
    for words, unit in list(_with_countries(language)):
        names.setdefault(words, unit)
    for words, unit in list(names.items()):
        if len(words) > 1 and not words[-1].endswith("s") and unit.factor == 1:
            names.setdefault((*words[:-1], f"{words[-1]}s"), unit)  # "Danish krones", "Japanese yens"
    names |= {(*words, "cents"): Unit(code, "currency", CENT) for words, code in dollars.items()}
    names |= {("u.s", *rest): unit for (first, *rest), unit in list(names.items()) if first == "us" and rest}
    codes = {noun: tuple(found) for noun, found in candidates.items()}
    shared = {noun: _plural(noun, found[0], language) for noun, found in codes.items() if len(found) > 1}
    return CurrencyTables(current, frozenset(old), names, codes, shared, dollars)


def _plural(noun: str, code: str, language: Language) -> str:
    """Return the plural of a name that several currencies share, as that of one of them is formed ("kronor")."""
    plural = words_of(get_currency_name(code, count=2, locale=language.locales[0]))[-1]
    return plural if plural.startswith(noun[:2]) else f"{noun}s"


def _with_countries(language: Language) -> Iterator[tuple[tuple[str, ...], Unit]]:
    """Yield every currency in use by a country's own name before it ("Canada dollars", "Hong Kong dollar")."""
    territories = Locale.parse(language.locales[0]).territories
    for territory, uses in get_global("territory_currencies").items():
        country = words_of(territories.get(territory, "").partition(" SAR ")[0].replace("&", "and"))
        for code, _, end, tender in uses:
            if not (tender and end is None and country):
                continue
            for count in (1, 2):
                noun = words_of(get_currency_name(code, count=count, locale=language.locales[0]))[-1]
                for spelled in (noun, *_VARIANTS.get(noun, ())):
                    yield (*country, spelled), Unit(code, "currency")


def _in_use() -> frozenset[str]:
    """Return the codes of the currencies that are legal tender somewhere today."""
    used = (use for uses in get_global("territory_currencies").values() for use in uses)
    return frozenset(code for code, _, end, tender in used if tender and end is None)


@cache
def dollar_cities(language: Language) -> frozenset[str]:
    """Return the cities, in small letters, of countries with a dollar of their own; those that name a time zone."""
    dollars = set(currency_tables(language).dollars.values()) - {"USD"}
    uses = get_global("territory_currencies")
    homes = {t for t, found in uses.items() if any(c in dollars and end is None for c, _, end, _ in found)}
    zones = get_global("zone_territories").items()
    cities = {zone.rpartition("/")[2].replace("_", " ").lower() for zone, territory in zones if territory in homes}
    return frozenset(cities | {"ottawa", "montreal", "calgary", "canberra", "wellington"})


def _full_names(code: str, language: Language) -> Iterator[tuple[str, ...]]:
    """Yield the names of a currency with its country, in every spelling; none that needs its years told."""
    for count in (1, 2):
        name = get_currency_name(code, count=count, locale=language.locales[0])
        if "(" in name:
            continue
        words = words_of(name)
        adjective = tuple(word for word in words[:-1] if word != "new" or words[1:2] in {("zealand",), ("taiwan",)})
        for noun in (words[-1], *_VARIANTS.get(words[-1], ())):
            for spelled in {words[:-1], adjective}:
                yield (*spelled, noun)
                yield tuple(_unaccented(word) for word in (*spelled, noun))


def _unaccented(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _noun(word: str) -> str:
    singular = word.removesuffix("s") if len(word) > 4 else word  # noqa: PLR2004
    return _NOUN_ALIASES.get(singular, singular)


def _named(name: str, code: str) -> Unit:
    if name in _ASSUMED:
        return Unit(code, "currency", note=f"“{name}” is taken as {code}")
    return currency_unit(code)


def currency_unit(code: str) -> Unit:
    """Return the unit of a code, or of a name that several currencies share, to be chosen from."""
    if not code:
        return Unit("", "currency", hold=("not a currency of ISO 4217",))
    return Unit(code, "currency", hold=() if code.isupper() else (WHICH,))
