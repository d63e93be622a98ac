"""Signs of money that are letters of other words too, and are read where the article names their country.

"N500 million" is naira in an article about Nigeria and nothing anybody can tell elsewhere. So each sign has its
currencies, and the article must name a country, its adjective or the currency itself of exactly one of them.
"""

from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.money.countries import CFA_CODES, is_told
from sitegen.extract.figures.units.lookup import Unit, UnitAt
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Money, Numbers
from sitegen.extract.languages.vocabulary.money import CommonName
from sitegen.extract.reasons import ROAD, shared_by_two
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import GLUED, SPACE, Token
from sitegen.records.doubts import doubts

CFA: CommonName = "cfa franc"
_LEAST = 100
"""A single letter before a smaller number is a road, a mountain or a mask ("N95"), unless the number has a scale."""


def read_country_sign(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read "N500 million", "KD 5,000", "S/. 500" where the article tells whose money that is."""
    letters, language = text.at(index).text, text.language
    if text.at(index).kind != "word":
        return None
    marked = _with_mark(text, index)
    codes = (marked,) if marked else language.table(Money.LETTER_SIGN).get(letters, ())
    after = _past_sign(text, index, marked=marked is not None)
    number = text.at(after)
    if not codes or number.kind != "number" or number.gap > SPACE:
        return None
    if len(letters) == 1 and not marked and not _is_sum(text, after):
        return None
    told = [code for code in codes if is_told(code, context)]
    if len(told) == 1:
        return UnitAt(Unit(told[0], "currency", hold=doubts(_road(text, index, after))), after)
    alone = language.table(Money.SIGN_ALONE).get(letters)
    if alone is None:
        return None
    return UnitAt(any_cfa(language) if alone == CFA else Unit(alone, "currency"), after)


def _with_mark(text: Text, index: int) -> str | None:
    """Return the code that letters are a sign of with the mark behind them ("GH₵", "S/")."""
    mark = text.at(index + 1)
    return text.language.table(Money.MARKED_SIGN).get(text.at(index).text + mark.text) if mark.gap == GLUED else None


def _past_sign(text: Text, index: int, *, marked: bool) -> int:
    """Return the token after a sign: after its letters, its mark, and the point that may follow that ("S/.")."""
    after = index + 1 + marked
    return after + (marked and text.at(after).text == "." and text.glued(after))


def _road(text: Text, index: int, after: int) -> str | None:
    """Return a reason to hold where a letter and bare digits may name a road ("the R500 to Bandol", "R500 road")."""
    digits = text.at(after).text
    bare = len(text.at(index).text) == 1 and digits.isdecimal() and not text.glued(after + 1)
    then = text.at(after + 1)
    road = text.at(index - 1).isa(Money.BEFORE_ROAD) or then.isa(Money.ROAD)
    return ROAD if bare and not _is_scale(then) and road else None


def choose_cfa(context: MoneyContext) -> Unit:
    """Return the CFA franc of the one zone whose countries the article names, else the name that both share."""
    told = [code for code in CFA_CODES if is_told(code, context)]
    return Unit(told[0], "currency") if len(told) == 1 else any_cfa(context.language)


def any_cfa(language: Language) -> Unit:
    """Return the name that both CFA francs share."""
    name = language.table(Money.PUBLISHED).get(CFA, CFA)
    return Unit(name, "currency", note=shared_by_two(name))


def _is_scale(token: Token) -> bool:
    return (token.word.value(Numbers.MAGNITUDE) or token.word.value(Numbers.MAGNITUDE_SHORT)) is not None


def _is_sum(text: Text, place: int) -> bool:
    """Return whether a number that hangs on a single letter is written as a sum: large, in cents, or with a scale."""
    number = text.at(place)
    scale = place + 1 + (text.at(place + 1).text == "-")
    letter = text.glued(place + 1) and text.at(place + 1).isa(Money.SUM_LETTER)
    cents = number.text[-3:-2] == "." and number.text[-2:].isdecimal()
    whole = number.text.partition(".")[0].replace(",", "")
    return number.gap == GLUED and (
        _is_scale(text.at(scale)) or letter or cents or (whole.isdecimal() and int(whole[:6]) >= _LEAST)
    )
