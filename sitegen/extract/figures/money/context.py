"""What an article says about money anywhere, for signs and names that need a country."""

import re
from functools import cache
from typing import NamedTuple

from sitegen.extract.figures.units.currency_names import currency_tables
from sitegen.extract.figures.units.tender import cities_with
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Amounts, Closed, Money, Morphology
from sitegen.extract.languages.vocabulary.money import CommonCode
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import DASHES

US_DOLLAR: CommonCode = "USD"
VIDEO = frozenset({"240", "360", "480", "576", "720", "1080", "1440", "2160"})
"""Lines of a picture, which have the letter of pence behind them as well."""
_POINTED = re.compile(r"[0-9](?:,[0-9]{3}|\.[0-9]{1,2})(?![0-9.,])")


class MoneyContext(NamedTuple):
    """What an article says about money anywhere, for signs that need a country."""

    language: Language
    words: frozenset[str]
    """Its words in small letters, without the ending of an owner."""
    signs: frozenset[str]
    small: bool
    """Whether the article is written without capital letters."""
    abroad: bool
    """Whether its dateline is a city whose country has a dollar of its own ("TORONTO —")."""
    pence: bool
    """Whether the article prices something in pence beyond doubt ("27.3p", "30p a mile", "costs 80p")."""
    pointed: bool
    """Whether the article writes decimals with a point or groups thousands with a comma, as English does."""


def read_money_context(text: Text) -> MoneyContext:
    """Gather the words and currency signs of an article."""
    known = {"$", *text.language.table(Money.SIGN)}
    signs = {token.text for token in text.tokens if token.text in known}
    dollars = (place for place, token in enumerate(text.tokens) if token.text == "$")
    signs |= {f"{text.at(place - 1).lower}$" for place in dollars if _is_lettered(text, place)}
    words = {token.lower for token in text.tokens}
    letters = text.language.words(Money.PENCE_LETTER)
    for ending in text.language.endings(Morphology.OWNER_ENDING):
        words = {word.removesuffix(ending) for word in words}
    small, pointed = text.body == text.body.lower(), bool(_POINTED.search(text.body))
    pence = any(_is_pence(text, place) for place, token in enumerate(text.tokens) if token.text in letters)
    return MoneyContext(text.language, frozenset(words), frozenset(signs), small, _abroad(text), pence, pointed)


def _is_pence(text: Text, place: int) -> bool:
    """Return whether a letter behind digits can only stand for pence: no page and no line has decimals or a rate."""
    digits, lead = text.at(place - 1), text.at(place - 2)
    behind = text.at(place + 1).isa(Money.PRICE_EACH, Closed.EACH) and text.joined(place + 1)
    priced = behind or not digits.text.isdecimal() or lead.isa(Money.PRICED, Amounts.CHANGE, Closed.AT)
    return digits.kind == "number" and text.glued(place) and priced and digits.text not in VIDEO


def _is_lettered(text: Text, sign: int) -> bool:
    """Return whether the letters of a country stand before the sign of the dollar."""
    return text.at(sign - 1).word.value(Money.DOLLAR_LETTERS) is not None


def _abroad(text: Text) -> bool:
    """Return whether the article opens with a dateline in a country that has a dollar of its own."""
    capitals = [token.lower for token in text.tokens[:3] if token.text.isupper()]
    marked = any(token.text in {"(", *DASHES} for token in text.tokens[1:8])
    names = {" ".join(capitals[:length]) for length in (1, 2)}
    return marked and bool(names & _dollar_cities(text.language))


@cache
def _dollar_cities(language: Language) -> frozenset[str]:
    """Return the cities, in small letters, of countries with a dollar of their own."""
    dollars = frozenset(currency_tables(language).dollars.values()) - {US_DOLLAR}
    return cities_with(dollars) | language.words(Money.DOLLAR_CITY)
