"""The names, codes and signs of currencies, from Babel (CLDR) and the ways that the press of a language writes them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from babel import Locale
from babel.numbers import get_currency_name

from sitegen.extract.figures.units.lookup import Names, Unit, words_of
from sitegen.extract.figures.units.tender import in_use, tender_by_territory
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Money, Morphology
from sitegen.extract.languages.vocabulary.money import CommonName
from sitegen.extract.reasons import NO_CURRENCY, WHICH_CURRENCY, taken_as

CENT = Decimal("0.01")
DOLLAR: CommonName = "dollar"
_CROWN: CommonName = "crown"
_SHORTEST_PLURAL = 5


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
    current = in_use()
    old = frozenset(map(str, Locale.parse(language.locales[0]).currencies)) - current
    names, dollars = _cldr_names(current, old, language), _dollars(current, language)
    for word in language.words(Money.UNSAFE):
        names.pop((word,), None)
    names |= _press_names(language)
    for words, unit in _with_countries(language):
        names.setdefault(words, unit)
    for words, unit in _plurals(names, language):
        names.setdefault(words, unit)
    cents = product(dollars.items(), language.words(Money.CENTS))
    names |= {(*words, cent): Unit(code, "currency", CENT) for (words, code), cent in cents}
    short = language.table(Money.COUNTRY_SHORT)
    names |= {(short[first], *rest): unit for (first, *rest), unit in list(names.items()) if first in short and rest}
    codes = _candidates(current, language)
    shared = {noun: _plural(noun, found[0], language) for noun, found in codes.items() if len(found) > 1}
    return CurrencyTables(current, old, names, codes, shared, dollars)


def cldr_name(code: str, count: int, language: Language) -> str:
    """Return the name of a currency as CLDR has it beside a number."""
    return get_currency_name(code, count=count, locale=language.locales[0])


def _cldr_names(current: frozenset[str], old: frozenset[str], language: Language) -> dict[tuple[str, ...], Unit]:
    """Return the names of all currencies with their countries, and the bare ones of those in use."""
    names: dict[tuple[str, ...], Unit] = {}
    for code in (*sorted(current), *sorted(old)):
        for words in _full_names(code, language):
            if code in current or len(words) > 1:
                names.setdefault(words, Unit(code, "currency"))
        if code in current:
            for words in _named_by_country(code, language):
                names.setdefault(words[-1:], Unit(_noun(words[-1], language), "currency", hold=(WHICH_CURRENCY,)))
    return names


def _named_by_country(code: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """Return a currency's name in the singular and the plural, if it has its country in it."""
    singular, plural = (words_of(cldr_name(code, count, language)) for count in (1, 2))
    return (singular, plural) if len(singular) > 1 else ()


def _candidates(current: frozenset[str], language: Language) -> dict[str, tuple[str, ...]]:
    """Return the codes that share a bare name, and those of all crowns."""
    found: dict[str, tuple[str, ...]] = {}
    for code in sorted(current):
        for singular, *_ in filter(None, [_named_by_country(code, language)]):
            noun = _noun(singular[-1], language)
            found[noun] = (*found.get(noun, ()), code)
    crowns = sorted(language.words(Money.CROWN_NOUN))
    return found | {_CROWN: tuple(code for noun in crowns for code in found.get(noun, ()))}


def _dollars(current: frozenset[str], language: Language) -> dict[tuple[str, ...], str]:
    """Return the currencies in use that are dollars by the adjectives of their countries."""
    return {
        words[:-1]: code
        for code in sorted(current, reverse=True)
        for words in _full_names(code, language)
        if len(words) > 1 and _noun(words[-1], language) == DOLLAR
    }


def _press_names(language: Language) -> dict[tuple[str, ...], Unit]:
    """Return the names that CLDR does not have."""
    aliases, assumed = language.table(Money.ALIAS), language.words(Money.ASSUMED)
    names = {
        tuple(word.rstrip(".") for word in re.split("[ -]", name)): _named(name, to, noted=name in assumed)
        for name, to in aliases.items()
    }
    subunits = language.table(Money.SUBUNIT)
    return names | {words_of(name): _named(name, to)._replace(factor=CENT) for name, to in subunits.items()}


def _plurals(names: Names, language: Language) -> Iterator[tuple[tuple[str, ...], Unit]]:
    """Yield the plurals that the language gives names that have none of their own ("Danish krones")."""
    endings = language.endings(Morphology.PLURAL_ENDING)
    for words, unit in list(names.items()):
        if len(words) > 1 and not words[-1].endswith(endings) and unit.factor == 1:
            yield from (((*words[:-1], words[-1] + ending), unit) for ending in endings)


def _plural(noun: str, code: str, language: Language) -> str:
    """Return the plural of a name that several currencies share, as that of one of them is formed ("kronor")."""
    plural = words_of(cldr_name(code, 2, language))[-1]
    return plural if plural.startswith(noun[:2]) else noun + "".join(language.endings(Morphology.PLURAL_ENDING)[:1])


def _with_countries(language: Language) -> Iterator[tuple[tuple[str, ...], Unit]]:
    """Yield every currency in use by a country's own name before it ("Canada dollars", "Hong Kong dollar")."""
    territories, tail = Locale.parse(language.locales[0]).territories, language.pattern(Money.COUNTRY_TAIL)
    spelled, also = language.table(Money.SPELLED), language.table(Money.ALSO_NOUN)
    for territory, code in tender_by_territory():
        name = words_of(tail.sub("", territories.get(territory, "")))
        country = tuple(spelled.get(word, word) for word in name)
        if not country:
            continue
        for count in (1, 2):
            noun = words_of(cldr_name(code, count, language))[-1]
            yield from (((*country, noun), Unit(code, "currency")) for noun in (noun, *also.get(noun, ())))


def _full_names(code: str, language: Language) -> Iterator[tuple[str, ...]]:
    """Yield the names of a currency with its country, in every spelling; none that needs its years told."""
    for count in (1, 2):
        name = cldr_name(code, count, language)
        if "(" in name:
            continue
        words = words_of(name)
        for noun in (words[-1], *language.table(Money.ALSO_NOUN).get(words[-1], ())):
            for spelled in {words[:-1], _without_new(words, language)}:
                yield (*spelled, noun)
                yield tuple(_unaccented(word) for word in (*spelled, noun))


def _without_new(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return an adjective without the word that tells money from what it replaced ("new Israeli shekels")."""
    country = set(words[1:2]) & language.words(Money.NEW_COUNTRY)
    return words[:-1] if country else tuple(word for word in words[:-1] if word not in language.words(Money.NEW))


def _unaccented(word: str) -> str:
    return "".join(char for char in unicodedata.normalize(_APART, word) if not unicodedata.combining(char))


_APART: Literal["NFD"] = "NFD"
"""Unicode's form in which an accent is a character of its own."""


def _noun(word: str, language: Language) -> str:
    """Return the bare name in the singular by which a currency is known."""
    singular = word
    for ending in language.endings(Morphology.PLURAL_ENDING):
        singular = word.removesuffix(ending) if len(word) >= _SHORTEST_PLURAL else singular
    return language.table(Money.NOUN).get(singular, singular)


def _named(name: str, code: str, *, noted: bool = False) -> Unit:
    return Unit(code, "currency", note=taken_as(name, code)) if noted else currency_unit(code)


def currency_unit(code: str) -> Unit:
    """Return the unit of a code, or of a name that several currencies share, to be chosen from."""
    if not code:
        return Unit("", "currency", hold=(NO_CURRENCY,))
    return Unit(code, "currency", hold=() if code.isupper() else (WHICH_CURRENCY,))
