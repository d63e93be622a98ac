"""Which currency a name or a sign of several currencies stands for in an article.

It is resolved only by a country the same article names; the dollar alone has a default, because that is how the
English-language press uses it. Where that does not tell, the unit is the shared name ("pesos"), which is what the
article says, and no code.
"""

from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.money.countries import is_told
from sitegen.extract.figures.units.currency_names import WHICH, currency_tables
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.languages import Language

ASSUMED_DOLLAR = "“$” is taken as the US dollar: the article names no other dollar"
BITCOIN = Unit("bitcoin", "currency", note="“bitcoin” is no currency of ISO 4217")
_DEFAULTS = {"dollar": "USD", "rouble": "RUB", "won": "KRW", "yuan": "CNY", "yen": "JPY"}


def bare_dollar(context: MoneyContext) -> Unit:
    """Return the US dollar for a bare "$" unless the article speaks of another dollar."""
    return choose("dollar", context, american=context.abroad or bool({"us$", "u.s.$"} & context.signs))


def choose(noun: str, context: MoneyContext, *, american: bool = False) -> Unit:
    """Choose between the currencies of one name by the countries that the article names.

    Args:
        noun: The name they share ("peso").
        context: The article's words and signs.
        american: Whether the article marks US dollars as such or comes from another dollar's country, either of which
            makes a bare "$" another one.

    """
    if noun == "bitcoin":
        return BITCOIN
    tables, default = currency_tables(context.language), _DEFAULTS.get(noun)
    if default:
        others = noun == "dollar" and _other_dollars(context)
        if american or others:
            return any_of(noun, context.language)
        note = ASSUMED_DOLLAR if noun == "dollar" else f"“{noun}” is taken as {default}"
        return Unit(default, "currency", note=None if noun == "yen" else note)
    candidates = tables.candidates.get(noun, ())
    if len(candidates) == 1:
        return Unit(candidates[0], "currency")
    found = {code for code in candidates if is_told(code, context)}
    if len(found) != 1:
        return any_of(noun, context.language)
    (code,) = found
    return Unit(code, "currency", note=f"“{noun}” is taken as {code}: the article names one country that uses it")


def any_of(noun: str, language: Language) -> Unit:
    """Return the money that goes by a name of several currencies, where the article does not tell which it is."""
    name = currency_tables(language).shared.get(noun)
    if name is None:
        return Unit(noun, "currency", hold=(WHICH,))
    return Unit(name, "currency", note=f"“{name}” is the name of several currencies; the article does not tell which")


def _other_dollars(context: MoneyContext) -> bool:
    """Return whether the article speaks of dollars and of another country that has them ("Canadian dollars")."""
    if not context.words & {"dollar", "dollars"}:
        return False
    telling = {
        _telling_word(words) for words, code in currency_tables(context.language).dollars.items() if code != "USD"
    }
    return bool(telling & context.words)


def _telling_word(adjective: tuple[str, ...]) -> str:
    """Return the word of an adjective that no other phrase is likely to have ("kong" of "Hong Kong")."""
    return adjective[1] if adjective[0] in {"hong", "new", "east"} else adjective[0]
