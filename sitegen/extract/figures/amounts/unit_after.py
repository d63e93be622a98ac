"""Reads the unit after a number, with what else its word may mean."""

from typing import Literal

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.amounts.exclusions import is_label, is_stone
from sitegen.extract.figures.amounts.unit_words import read_other
from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.money.currencies import read_suffix
from sitegen.extract.figures.units.lookup import Unit, UnitAt, kind_of, longest, unit_names
from sitegen.extract.figures.units.names import PERCENT
from sitegen.extract.figures.units.symbols import is_initials, settle
from sitegen.extract.figures.words.magnitudes import Number
from sitegen.extract.figures.words.nouns import read_counted
from sitegen.extract.languages.vocabulary import Amounts, BesideFigures, Closed, CountedNouns, Money, Units
from sitegen.extract.languages.vocabulary.amounts import LetterUnit
from sitegen.extract.reasons import EITHER_WAY, LETTER_DEGREES, SCALE_UNTOLD, scale_assumed
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import SPACE

_METER: LetterUnit = "meter"
METER = Unit(_METER, "measure")
_STONE: Literal["stone"] = "stone"
_INCH: Literal["inch"] = "inch"
_POUND: Literal["pound"] = "pound"
_SMALLEST_GLUED = 10


def read_unit(text: Text, number: Number, context: MoneyContext) -> tuple[UnitAt | None, bool]:
    """Read the unit after a number, with a hyphen before it or not."""
    hyphen = text.hyphened(number.after)
    place = number.after + hyphen
    if not hyphen and not text.joined(place):
        return None, False
    measure = _settled(text, place, number, context)
    found = measure or read_suffix(text, place, context) or _letter_unit(text, place, number, context)
    verdict = read_other(text, place, found, int(number.value), context) if found and not hyphen else "unit"
    if verdict == "noun":
        return None, False
    if found and verdict == "open":
        found = found._replace(unit=found.unit._replace(hold=(*found.unit.hold, EITHER_WAY)))
    return found, hyphen and found is not None


def _settled(text: Text, place: int, number: Number, context: MoneyContext) -> UnitAt | None:
    """Read a measure after a number; a symbol of two units is settled by the words of the article."""
    symbol, glued = text.at(place).text, text.glued(place)
    counted = symbol.isupper() and read_counted(text, place) is not None
    if is_initials(symbol, text.language, spelled=number.spelled, glued=glued, counted=counted):
        return None
    found = longest(text, place, unit_names(text.language))
    if found and found.unit.hold == (SCALE_UNTOLD,):
        return found._replace(unit=_scale(text, found, number, context))
    if found is None or symbol not in text.language.table(Units.OPEN_SYMBOL) or found.after > place + 1:
        return found
    unit = settle(symbol, context.words, text.language)
    return found._replace(unit=Unit(unit, kind_of(unit))) if unit else found


def _scale(text: Text, found: UnitAt, number: Number, context: MoneyContext) -> Unit:
    """Return degrees of the one scale that the article names, if it speaks of temperatures and no angle is told."""
    told = {scale for name, scale in text.language.table(Units.SCALE).items() if name in context.words}
    then = text.at(found.after)
    other = then.isa(Amounts.ANGLE) or (then.isa(Closed.IN) and number.spelled)  # "two degrees in law"
    if len(told) != 1 or other or not context.words & text.language.words(Units.WARMTH):
        return found.unit
    (scale,) = told
    return Unit(scale, "measure", note=scale_assumed(scale))


def _letter_unit(text: Text, place: int, number: Number, context: MoneyContext) -> UnitAt | None:
    """Read what is a unit only beside certain words: "1.2pc", "9st", "3 in of rain", "40C", "9W", "400 m"."""
    token, word = text.at(place), text.at(place).text
    if word in text.language.words(Amounts.PERCENT_LETTERS) and text.glued(place):
        return UnitAt(Unit(PERCENT, "percent"), place + 1)
    if token.isa(Amounts.INCH_MARK) and word.islower():
        return _inches(text, place, number)
    if word in text.language.table(Units.SCALE_LETTER):
        return _degrees(text, place, number, context)
    if word in text.language.table(Units.LETTER_TOLD) and (text.glued(place) or _is_closed(text, place + 1)):
        return _told(text, place, number, context) or _letter(text, place, number)
    if is_stone(text, place) or _weighs(text, place, context):
        return UnitAt(Unit(_STONE, "measure"), place + 1)
    return _letter(text, place, number)


def _letter(text: Text, place: int, number: Number) -> UnitAt | None:
    """Read "400 m", "300 g", "5 l" where nothing follows that the number could count."""
    token, then = text.at(place), text.at(place + 1)
    unit = text.language.table(Amounts.LETTER_UNIT).get(token.text)
    described = text.at(number.first - 1).isa(Closed.A) and text.glued(place) and then.text.islower()  # "a 100g letter"
    closed = _is_closed(text, place + 1) or described or _is_compared_or_weighed(text, place, number)
    if unit is None or not closed or number.value < 1 or then.text in {"'", "’"}:
        return None
    large = token.text in text.language.words(Amounts.LARGE_ON_DIGITS) and number.value >= _SMALLEST_GLUED
    return UnitAt(Unit(unit, "measure"), place + 1) if token.gap == SPACE or large else None


def _is_compared_or_weighed(text: Text, place: int, number: Number) -> bool:
    """Return whether a letter is a unit before a comparative, or a weight before what is weighed ("200 g flour")."""
    if text.at(place + 1).isa(BesideFigures.COMPARATIVE):
        return True
    weighs = text.at(place).text in text.language.words(Amounts.LARGE_ON_DIGITS) and number.value >= _SMALLEST_GLUED
    return weighs and text.at(place + 1).text.islower() and not text.hyphened(place + 1)


def _is_closed(text: Text, after: int) -> bool:
    """Return whether no noun follows that a letter could be the initial of."""
    then = text.at(after)
    return then.kind == "mark" or then.isa(CountedNouns.STOP, Amounts.EXTENT) or not text.joined(after)


def _told(text: Text, place: int, number: Number, context: MoneyContext) -> UnitAt | None:
    """Read "9W" and "1.5t" where the article speaks of what they measure; a house may be number 9W too."""
    reading = text.language.table(Units.LETTER_TOLD)[text.at(place).text]
    numbered = is_label(text, number.first) or text.at(number.first - 1).isa(Amounts.ALSO_NUMBERED)
    told = bool(reading.told_by & context.words) and not numbered
    return UnitAt(Unit(reading.unit, "measure"), place + 1) if told else None


def _weighs(text: Text, place: int, context: MoneyContext) -> bool:
    """Return whether "stone" is a weight: in an article of weights, before no noun ("3 stone walls")."""
    weighing = bool(context.words & text.language.words(Money.WEIGHING))
    ends = _is_closed(text, place + 1) or _goes_on_in_pounds(text, place + 1, context)
    return text.at(place).isa(Amounts.STONE) and ends and weighing


def _goes_on_in_pounds(text: Text, place: int, context: MoneyContext) -> bool:
    """Return whether the rest of a weight follows ("9 stone | 4 pounds")."""
    found = read_suffix(text, place + 1, context) if text.at(place).kind == "number" else None
    return found is not None and found.unit.id == _POUND


def _inches(text: Text, place: int, number: Number) -> UnitAt | None:
    """Read "4 in." inside a sentence, "3 in of rain", "2 1/2 in thick": where "in" can be no preposition."""
    then, beyond = text.at(place + 1), text.at(place + 2)
    if number.spelled or not text.joined(place + 1):
        return None
    inch = Unit(_INCH, "measure")
    if then.text == "." and text.glued(place + 1):
        closed = beyond.text[:1].islower() or beyond.text == ","
        return UnitAt(inch, place + 2) if closed else None
    ends = beyond.kind == "mark" or beyond.isa(CountedNouns.STOP) or not text.joined(place + 2)
    extent = then.isa(Amounts.EXTENT) and ends
    return UnitAt(inch, place + 1) if then.isa(Closed.OF) or extent else None


def _is_of_warmth(text: Text, number: Number, context: MoneyContext) -> bool:
    """Return whether an article speaks of temperatures, or a minus hangs on a number, as on no flat ("lows of -4C")."""
    sign = number.first - 1
    cold = text.at(sign).text in {"-", "−"} and text.glued(number.first) and not text.glued(sign)
    return cold or bool(context.words & text.language.words(Units.TEMPERATURE))


def _degrees(text: Text, place: int, number: Number, context: MoneyContext) -> UnitAt | None:
    """Read "40C" and "3 C" as degrees where the article speaks of temperatures; a flat or a room may be "5C" too."""
    glued = text.glued(place)
    before = text.at(number.first - 1)
    named = before.kind == "word" and (is_label(text, number.first) or before.isa(Amounts.NUMBERED))
    counts = text.at(place + 1).text[:1].isupper() or is_plural(text.at(place + 1))
    if named or number.spelled or number.factor != 1 or (counts and not (glued or _is_closed(text, place + 1))):
        return None
    unit = Unit(text.language.table(Units.SCALE_LETTER)[text.at(place).text], "measure")
    if _is_of_warmth(text, number, context):
        return UnitAt(unit, place + 1)
    return UnitAt(unit._replace(hold=(LETTER_DEGREES,)), place + 1) if glued else None
