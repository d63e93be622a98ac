"""Whether an article names a country whose money something may be: by its name, its adjective, its money or a city."""

from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.units.lookup import words_of
from sitegen.extract.languages import Language

_ALSO: dict[str, tuple[tuple[str, ...], ...]] = {
    "NGN": (("naira",), ("lagos",), ("abuja",)),
    "ZAR": (("rand",), ("johannesburg",), ("pretoria",)),
    "KES": (("nairobi",),),
    "PHP": (("manila",), ("philippine",)),
    "EGP": (("cairo",),),
    "GHS": (("accra",), ("cedis",), ("cedi",)),
    "ZMW": (("lusaka",),),
    "BWP": (("pula",), ("gaborone",)),
    "TRY": (("turkey",), ("ankara",), ("istanbul",)),
    "AED": (("emirati",), ("uae",), ("dubai",), ("abu", "dhabi")),
    "INR": (("mumbai",), ("delhi",), ("bengaluru",), ("chennai",), ("kolkata",)),
    "PKR": (("karachi",), ("lahore",), ("islamabad",)),
    "LKR": (("colombo",),),
    "NPR": (("kathmandu",),),
    "SEK": (("stockholm",),),
    "NOK": (("oslo",),),
    "DKK": (("copenhagen",),),
    "CZK": (("prague",), ("czechia",)),
    "ARS": (("buenos", "aires"),),
}
"""What else tells them in the press: cities, and names that CLDR spells otherwise."""


def is_told(code: str, context: MoneyContext) -> bool:
    """Return whether the article names whose money a code is."""
    return any(words <= context.words for words in _tellers(code, context.language))


@cache
def _tellers(code: str, language: Language) -> frozenset[frozenset[str]]:
    """Return what tells a currency in use: the names of its countries, and its own name in full."""
    territories = Locale.parse(language.locales[0]).territories
    names = {
        territories.get(territory, "")
        for territory, uses in get_global("territory_currencies").items()
        for used, _, end, tender in uses
        if used == code and tender and end is None
    }
    names |= {get_currency_name(code, count=count, locale=language.locales[0]) for count in (1, 2)}
    words = {words_of(name) for name in names if name}
    own = words_of(get_currency_name(code, count=1, locale=language.locales[0]))
    adjective = own[:-1] if code not in {"XOF", "XAF"} else ()
    return frozenset(frozenset(found) for found in {*words, adjective, *_ALSO.get(code, ())} if found)
