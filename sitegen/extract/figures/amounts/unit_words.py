"""Units that are other words too: "40 day laborers", "20 barrel bombs", "12 knots", "3 crowns", "300 pp".

What the words around do not settle is not read as a measure. It is counted under the words as written where they name
things ("12 knots" tied), and held where they may do either.
"""

from typing import Literal

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.units.lookup import UnitAt
from sitegen.extract.figures.words.nouns import is_compound
from sitegen.extract.languages.vocabulary import Amounts, Closed
from sitegen.extract.text.text import Text

Verdict = Literal["unit", "noun", "open"]
_WON: Literal["KRW"] = "KRW"
_CROWNS: Literal["crowns"] = "crowns"
_SUM = 1000
"""Fewer crowns than this, of no country that the article names, may be worn, and fewer won is a verb."""


def read_other(text: Text, place: int, found: UnitAt, value: int, context: MoneyContext) -> Verdict:
    """Tell whether the word after a number is its unit.

    Args:
        text: The article.
        place: The word's token.
        found: The unit it would be.
        value: The number, its decimals left out.
        context: The words of the article.

    Returns:
        Whether it is the number's unit, a noun that the number counts, or either.

    """
    word, then = text.at(place), text.at(text.past_hyphen(found.after))  # "310,000 day-trippers"
    if found.unit.kind == "currency":
        return "noun" if _is_no_money(text, place, found, value, context) else "unit"
    if found.after != place + 1:
        return "unit"
    if _is_thing(text, place, context) or (value != 1 and is_compound(word, then)):
        return "noun"
    if text.glued(place) or not word.isa(Amounts.BEFORE_NOUN) or value == 1 or not text.joined(found.after):
        return "unit"
    return "open" if then.text.islower() and is_plural(then) else "unit"


def _is_no_money(text: Text, place: int, found: UnitAt, value: int, context: MoneyContext) -> bool:
    """Return whether the name of a currency is a people, a bird, a verb or what is worn."""
    word = text.at(place)
    if found.unit.id == _WON and found.after == place + 1 and value < _SUM:
        return True  # "three won" is the verb
    if word.isa(Amounts.BIRD) and not text.language.words(Amounts.BIRD_MONEY) & context.words:
        return True
    crowns = value < _SUM and found.unit.id == _CROWNS and _is_thing(text, place, context)
    return crowns or (word.text in text.language.words(Amounts.PEOPLE_OF_MONEY) and not word.opens)


def _is_thing(text: Text, place: int, context: MoneyContext) -> bool:
    """Return whether the article speaks of the things that a word names as well, or of scraps ("30 bits of paper")."""
    word = text.at(place)
    if word.isa(Amounts.SCRAP):
        return text.at(place + 1).isa(Closed.OF) and not text.at(place + 2).isa(Amounts.DIGITAL)
    fields = word.word.value(Amounts.THING)
    return fields is not None and not fields.isdisjoint(context.words)
