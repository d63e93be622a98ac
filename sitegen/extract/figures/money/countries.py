"""Whether an article names a country whose money something may be: by its name, its adjective, its money or a city."""

from functools import cache

from babel import Locale

from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.units.currency_names import cldr_name
from sitegen.extract.figures.units.lookup import words_of
from sitegen.extract.figures.units.tender import tender_by_territory
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Money
from sitegen.extract.languages.vocabulary.money import CommonCode

CFA_CODES: tuple[CommonCode, CommonCode] = ("XOF", "XAF")
"""The two moneys of one name, of West and of Central Africa."""


def is_told(code: str, context: MoneyContext) -> bool:
    """Return whether the article names whose money a code is."""
    return any(words <= context.words for words in _tellers(code, context.language))


@cache
def _tellers(code: str, language: Language) -> frozenset[frozenset[str]]:
    """Return what tells a currency in use: the names of its countries, and its own name in full."""
    territories = Locale.parse(language.locales[0]).territories
    names = {territories.get(territory, "") for territory, used in tender_by_territory() if used == code}
    names |= {cldr_name(code, count, language) for count in (1, 2)}
    words = {words_of(name) for name in names if name}
    adjective = words_of(cldr_name(code, 1, language))[:-1] if code not in CFA_CODES else ()
    also = {tuple(name.split()) for name in language.table(Money.TOLD_BY).get(code, ())}
    return frozenset(frozenset(found) for found in {*words, adjective, *also} if found)
