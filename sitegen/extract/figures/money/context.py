"""What an article says about money anywhere, for signs and names that need a country."""

import re
from typing import NamedTuple

from sitegen.extract.figures.units.currency_names import DOLLAR_LETTERS, SIGNS, dollar_cities
from sitegen.extract.figures.words.tokens import Text
from sitegen.extract.languages import Language

_ENGLISH = re.compile(r"[0-9](?:,[0-9]{3}|\.[0-9]{1,2})(?![0-9.,])")


class MoneyContext(NamedTuple):
    """What an article says about money anywhere, for signs that need a country."""

    language: Language
    words: frozenset[str]
    signs: frozenset[str]
    small: bool
    """Whether the article is written without capital letters."""
    abroad: bool
    """Whether its dateline is a city whose country has a dollar of its own ("TORONTO —")."""
    pointed: bool
    """Whether the article writes decimals with a point or groups thousands with a comma, as English does."""


def read_money_context(text: Text) -> MoneyContext:
    """Gather the words and currency signs of an article."""
    signs = {token.text for token in text.tokens if token.text in SIGNS or token.text == "$"}
    signs |= {
        f"{text.at(i - 1).lower}$"
        for i, token in enumerate(text.tokens)
        if token.text == "$" and text.at(i - 1).lower in DOLLAR_LETTERS
    }
    words = frozenset(token.lower.removesuffix("'s") for token in text.tokens)
    small, pointed = text.body == text.body.lower(), bool(_ENGLISH.search(text.body))
    return MoneyContext(text.language, words, frozenset(signs), small, _abroad(text), pointed)


def _abroad(text: Text) -> bool:
    """Return whether the article opens with a dateline in a country that has a dollar of its own."""
    capitals = [token.lower for token in text.tokens[:3] if token.text.isupper()]
    marked = any(token.text in {"—", "–", "-", "("} for token in text.tokens[1:8])
    names = {" ".join(capitals[:length]) for length in (1, 2)}
    return marked and bool(names & dollar_cities(text.language))
