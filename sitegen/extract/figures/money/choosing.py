"""Which currency a name or a sign of several currencies stands for in an article.

It is resolved only by a country the same article names; the dollar alone has a default, because that is how the
English-language press uses it. Where that does not tell, the unit is the shared name ("pesos"), which is what the
article says, and no code.
"""

from sitegen.extract import reasons
from sitegen.extract.figures.money.context import US_DOLLAR, MoneyContext
from sitegen.extract.figures.money.countries import is_told
from sitegen.extract.figures.units.currency_names import DOLLAR, currency_tables
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Money
from sitegen.extract.languages.vocabulary.money import CommonName

YEN: CommonName = "yen"
YUAN: CommonName = "yuan"
_BITCOIN: CommonName = "bitcoin"


def unit_of(name: str, context: MoneyContext) -> Unit:
    """Return the unit of a code, or the one chosen for a name that several currencies share."""
    return Unit(name, "currency") if name.isupper() else choose(name, context)


def bare_dollar(context: MoneyContext) -> Unit:
    """Return the US dollar for a bare "$" unless the article speaks of another dollar."""
    marked = bool(context.signs & context.language.words(Money.AMERICAN_SIGN))
    return choose(DOLLAR, context, american=context.abroad or marked)


def choose(noun: str, context: MoneyContext, *, american: bool = False) -> Unit:
    """Choose between the currencies of one name by the countries that the article names.

    Args:
        noun: The name they share ("peso").
        context: The article's words and signs.
        american: Whether the article marks US dollars as such or comes from another dollar's country, either of which
            makes a bare "$" another one.

    """
    if noun == _BITCOIN:
        return Unit(_BITCOIN, "currency", note=reasons.NO_ISO_BITCOIN)
    default = context.language.table(Money.DEFAULT).get(noun)
    if default:
        others = noun == DOLLAR and _other_dollars(context)
        return any_of(noun, context.language) if american or others else _assumed(noun, default)
    candidates = currency_tables(context.language).candidates.get(noun, ())
    if len(candidates) == 1:
        return Unit(candidates[0], "currency")
    found = {code for code in candidates if is_told(code, context)}
    if len(found) != 1:
        return any_of(noun, context.language)
    (code,) = found
    return Unit(code, "currency", note=reasons.told_by_country(noun, code))


def _assumed(noun: str, code: str) -> Unit:
    """Return the currency that a name is taken as; yen are those of one country only."""
    note = reasons.ASSUMED_DOLLAR if noun == DOLLAR else reasons.taken_as(noun, code)
    return Unit(code, "currency", note=None if noun == YEN else note)


def any_of(noun: str, language: Language) -> Unit:
    """Return the money that goes by a name of several currencies, where the article does not tell which it is."""
    name = currency_tables(language).shared.get(noun)
    if name is None:
        return Unit(noun, "currency", hold=(reasons.WHICH_CURRENCY,))
    return Unit(name, "currency", note=reasons.shared_name(name))


def _other_dollars(context: MoneyContext) -> bool:
    """Return whether the article speaks of dollars and of another country that has them ("Canadian dollars")."""
    if not context.words & context.language.words(Money.DOLLARS):
        return False
    tables = currency_tables(context.language)
    others = (words for words, code in tables.dollars.items() if code != US_DOLLAR)
    return any(_telling_word(words, context.language) in context.words for words in others)


def _telling_word(adjective: tuple[str, ...], language: Language) -> str:
    """Return the word of an adjective that no other phrase is likely to have ("kong" of "Hong Kong")."""
    return adjective[1] if adjective[0] in language.words(Money.ADJECTIVE_START) else adjective[0]
