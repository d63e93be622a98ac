"""Units that are other words too: "40 day laborers", "20 barrel bombs", "12 knots", "3 crowns", "300 pp".

What the words around do not settle is not read as a measure. It is counted under the words as written where they name
things ("12 knots" tied), and held where they may do either.
"""

from typing import Literal

from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.units.lookup import UnitAt
from sitegen.extract.figures.words.noun_compounds import is_compound
from sitegen.extract.figures.words.nouns import is_plural
from sitegen.extract.figures.words.tokens import Text, word_set

Verdict = Literal["unit", "noun", "open"]
EITHER_WAY = "the number may count the noun or measure it"
_ATTRIBUTIVE = word_set(
    "foot mile yard inch meter metre pound pint quart ounce gram bit barrel knot degree second minute hour day night "
    "week fortnight month year decade century",
)
"""Singular units that make compounds with the noun after them ("22 metre readers"); a ton or a watt makes none."""
_THINGS = {
    "knot": word_set("tie tied ties tying untied rope ropes lace laces hair shoelace shoelaces beams timber macrame"),
    "knots": word_set("tie tied ties tying untied rope ropes lace laces hair shoelace shoelaces beams timber macrame"),
    "amp": word_set("guitar guitars band bands stage drums concert amplifier amplifiers"),
    "amps": word_set("guitar guitars band bands stage drums concert amplifier amplifiers"),
    "crown": word_set("won win wins winning wore wear worn tooth teeth dentist dental pageant champion champions"),
    "crowns": word_set("won win wins winning wore wear worn tooth teeth dentist dental pageant champion champions"),
}
"""Words that name things as well -> words of an article that speak of those."""
_DIGITAL = word_set(
    "data information memory storage entropy code encryption precision resolution",
)
"""What bits are of, where they are no scraps."""
_PEOPLE = word_set("Afghani Afghanis Guarani Guaranis Quetzal Quetzals Lev Lari Dong Som Rand")
"""Names of money that in capitals are people or names."""
_SUM = 1000
"""Fewer crowns than this, of no country that the article names, may be worn, and fewer won is a verb."""
_BIRDS = word_set("quetzal quetzals")


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
    word, then = text.at(place), text.at(found.after)
    if found.unit.kind == "currency":
        return "noun" if _is_no_money(text, place, found, value, context) else "unit"
    if found.after != place + 1:
        return "unit"
    if _is_thing(text, place, context) or (value != 1 and is_compound(word.lower, then.lower)):
        return "noun"
    if text.glued(place) or word.lower not in _ATTRIBUTIVE or value == 1 or not text.joined(found.after):
        return "unit"
    return "open" if then.text.islower() and is_plural(then.lower) else "unit"


def _is_no_money(text: Text, place: int, found: UnitAt, value: int, context: MoneyContext) -> bool:
    """Return whether the name of a currency is a people, a bird, a verb or what is worn."""
    word = text.at(place)
    if found.unit.id == "KRW" and found.after == place + 1 and value < _SUM:
        return True  # "three won" is the verb
    if word.lower in _BIRDS and not {"guatemala", "guatemalan"} & context.words:
        return True
    crowns = value < _SUM and found.unit.id == "crowns" and _is_thing(text, place, context)
    return crowns or (word.text in _PEOPLE and not word.opens)


def _is_thing(text: Text, place: int, context: MoneyContext) -> bool:
    """Return whether the article speaks of the things that a word names as well, or of scraps ("30 bits of paper")."""
    word = text.at(place).lower
    if word in {"bit", "bits"}:
        return text.at(place + 1).lower == "of" and text.at(place + 2).lower not in _DIGITAL
    return bool(_THINGS.get(word, frozenset()) & context.words)
