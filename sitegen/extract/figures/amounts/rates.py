"""Reads rates: what an amount is counted against, which is a part of its unit."""

from typing import Literal, NamedTuple, get_args

from sitegen.extract.clauses.word_kinds import is_verb_only
from sitegen.extract.figures.units.lookup import longest, unit_names
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import (
    Amounts,
    Closed,
    CountedNouns,
    Figures,
    Measures,
    Morphology,
    Numbers,
    Units,
    VerbGroups,
)
from sitegen.extract.languages.vocabulary.amounts import RateTime
from sitegen.extract.reasons import RATE_UNKNOWN
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token
from sitegen.records.doubts import Doubts

EACH: Literal["each"] = "each"
PER: Literal["per"] = "per"
"""How the id of a unit tells its rate."""
TIMES = frozenset(get_args(RateTime))
_SHORTEST_MEASURE = 4
_MAX_WORDS = 4
"""Words after "per" that may belong to a rate."""


class Rate(NamedTuple):
    """What a number is counted against: "a day", "per 100,000 people"."""

    per: str
    """In words that can follow "per"."""
    after: int
    hold: Doubts = ()


def read_rate(text: Text, index: int) -> Rate | None:
    """Read the rate that follows an amount, whole: "a day", "per person", "/day", "per patient per year"."""
    rate = _read_one(text, index)
    if rate is None:
        return None
    place = rate.after + (text.at(rate.after).text == ",")
    again = text.at(place).isa(Closed.PER)  # "per bag per flight", "per night per room", "per head, per day"
    if not again and (rate.per in TIMES or place > rate.after):
        each = text.at(rate.after).isa(Amounts.RATE_EACH) and text.joined(rate.after)
        return Rate(f"{rate.per} {EACH}", rate.after + 1, rate.hold) if each else rate
    time = _read_one(text, place)
    if time is None or not (again or time.per in TIMES) or not text.at(place).isa(Amounts.RATE_AGAIN):
        return rate
    return Rate(f"{rate.per} {PER} {time.per}", time.after, rate.hold + time.hold)


def _read_one(text: Text, index: int) -> Rate | None:
    token = text.at(index)
    if not text.joined(index):
        return None
    if token.text == "-" and text.glued(index) and text.at(index + 1).isa(Amounts.RATE_HYPHENED):
        return _read_one(text, index + 1)
    if token.text == "/":
        return _slash(text, index + 1) if _is_slash(text, index) else None
    every = text.phrase(index, Figures.FOR_EVERY)
    if every == index + 2 and not token.isa(Closed.TO, Closed.OF) and text.at(every).kind == "word":
        return _for_each(text, every)
    if token.isa(Amounts.RATE_ARTICLE, Amounts.RATE_EACH):
        return _simple_rate(text, index)
    return _per(text, index) if token.isa(Closed.PER) else _in_words(text, index)


def _is_the_volume(text: Text, index: int) -> bool:
    """Return whether "the" leads to what a price is told by ("€1.20 | the litre")."""
    return text.at(index).isa(Closed.THE) and text.at(index + 1).isa(Amounts.RATE_VOLUME)


def _for_each(text: Text, noun: int) -> Rate | None:
    """Read what "for each" leads to; what is no rate that is told so often is what the figure measures."""
    rate = _simple_rate(text, noun - 1)
    return rate if rate is not None and rate.per != EACH else None


def _in_words(text: Text, index: int) -> Rate | None:
    """Read "daily", "pcm", "the litre" and "to the gallon"."""
    if _is_the_volume(text, index):
        return _simple_rate(text, index)
    token, place = text.at(index), text.phrase(index, Amounts.TO_THE)
    if place and text.at(place).isa(Amounts.RATE_VOLUME):
        return Rate(text.at(place).lower, place + 1)
    time = text.language.table(Amounts.RATE_LETTERS).get(token.text) or token.word.value(Amounts.RATE_ADVERB)
    return Rate(time, index + 1) if time else None


def _is_slash(text: Text, index: int) -> bool:
    """Return whether a slash leads to what a rate is told against; between blanks, only to a time."""
    then = text.at(index + 1)
    if then.text in {"-", "–", "="}:
        return False  # "Rs 500/-" closes a sum in India.
    return text.glued(index + 1) or _time(then) is not None


def _time(token: Token) -> RateTime | None:
    """Return the stretch of time that a word or a short form names, else None."""
    return token.word.value(Amounts.RATE_TIME) or token.word.value(Amounts.RATE_TIME_SHORT)


def _simple_rate(text: Text, index: int) -> Rate | None:
    """Read "a day", "each year", "an acre", and "each" alone."""
    place = index + 1
    place += text.at(place).text == "-"
    token = text.at(place)
    time = token.word.value(Amounts.RATE_TIME)
    if time:
        return _rate_or_time(text, time, place + 1)
    several = _whole_unit(text, place)  # "a metric ton"
    if several is not None and several.after > place + 1:
        return several
    if token.isa(Amounts.POWER) and _is_measure(text.at(place + 1).lower, text.language):
        return Rate(f"{token.lower} {text.at(place + 1).lower}", place + 2)  # "a square metre"
    if token.isa(Amounts.RATE_NOUN) or _is_measure(token.lower, text.language):
        return Rate(token.lower, place + 1)
    each = Rate(EACH, index + 1, (RATE_UNKNOWN,) if _tells_of_each(text, place) else ())
    return each if text.at(index).isa(Amounts.RATE_EACH) else None


def _rate_or_time(text: Text, time: RateTime, place: int) -> Rate | None:
    """Read "a year" as a rate, and no time ("a year later"); "made €9 a year before it shut" may be either."""
    then, behind = text.at(place), text.at(place + 1)
    if not then.isa(Amounts.NOT_A_RATE) or behind.isa(Measures.CHARGES):
        return Rate(time, place)  # "€9 a month before tax"
    either = then.isa(VerbGroups.PREPOSITION) and behind.isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN)
    return Rate(time, place, (RATE_UNKNOWN,)) if either else None


def _tells_of_each(text: Text, place: int) -> bool:
    """Return whether "each" may lead to a noun that the amount is counted against ("€3 each | crossing")."""
    noun = text.at(place)
    word = noun.kind == "word" and text.joined(place) and noun.text.islower()
    return (
        word
        and not is_verb_only(noun)
        and not noun.isa(CountedNouns.STOP, Morphology.ADVERB_ENDING, Morphology.PAST_ENDING)
    )


def _slash(text: Text, place: int) -> Rate:
    """Read what follows a slash; words of no known meaning are kept, and the figure held."""
    token = text.at(place)
    found = longest(text, place, unit_names(text.language))
    if found and found.unit.kind == "measure":
        return Rate(found.unit.id, found.after)
    time = _time(token)
    known = time is not None or token.isa(Amounts.RATE_NOUN)
    return Rate(time or token.lower or "?", place + 1, () if known else (RATE_UNKNOWN,))


def _is_measure(word: str, language: Language) -> bool:
    unit = unit_names(language).get((word,))
    return unit is not None and unit.kind == "measure" and len(word) >= _SHORTEST_MEASURE


def may_be_rate(text: Text, index: int) -> bool:
    """Return whether "a" and a word of no known meaning follow an amount ("$5 million a missile")."""
    noun = text.at(index + 1)
    article = text.at(index).isa(Closed.A) and text.joined(index)
    if _may_be_time_or_rate(text, index):
        return True
    known = noun.word.value(Amounts.RATE_TIME) is not None or noun.isa(Amounts.NO_RATE_NOUN)
    return article and noun.lower.isalpha() and not known


def _may_be_time_or_rate(text: Text, index: int) -> bool:
    """Return whether "a month" behind a sum may be its rate or a time, or "every" and a number follow.

    "Costs €9 a month after a deposit", "paid €9 a month after the flood", "costs €9 every two years".
    """
    noun, then = text.at(index + 1), text.at(index + 2)
    timed = text.at(index).isa(Closed.A) and noun.word.value(Amounts.RATE_TIME) is not None and then.isa(Amounts.AFTER)
    return text.joined(index) and (timed or may_be_every(text, index))


def may_be_every(text: Text, index: int) -> bool:
    """Return whether "every" and a number of something, or "other", follow an amount ("4 litres every 100 miles")."""
    noun = text.at(index + 1)
    several = noun.word.value(Numbers.SMALL) is not None or noun.kind == "number" or noun.isa(Amounts.RATE_OTHER)
    return text.joined(index) and text.at(index).isa(Numbers.EVERY) and several


def _whole_unit(text: Text, place: int) -> Rate | None:
    """Read a unit of several words or a symbol after "per": "megawatt hour", "kWh"."""
    found = longest(text, place, unit_names(text.language))
    if found is None or found.unit.kind != "measure" or found.unit.hold:
        return None
    symbol = text.at(place).word.value(Units.ABBREVIATION) is not None
    several = found.after > place + 1 and not text.at(place).isa(Amounts.POWER)
    return Rate(found.unit.id, found.after) if symbol or several else None


def _describes_unit(text: Text, place: int) -> bool:
    """Return whether a capital after "per" only describes the noun behind it ("per | Orrey barrel")."""
    named, noun = text.at(place), text.at(place + 1)
    plain = noun.kind == "word" and noun.text.islower() and text.joined(place + 1)
    return named.text.istitle() and plain and noun.word.verb is None and not noun.isa(CountedNouns.STOP)


def _per(text: Text, index: int) -> Rate | None:
    """Read "per" and what follows: a number with its noun, "square kilometre", "capita"."""
    first = index + 1
    if unit := _whole_unit(text, first):
        return unit
    after = _end_of_unit(text, first)
    if after == first:
        return None
    last = text.at(after - 1)
    words = [text.at(place).lower for place in range(first, after - 1)] + [_time(last) or last.lower]
    gaps = ["" if text.glued(place) else " " for place in range(first, after)]
    return Rate("".join(gap + word for gap, word in zip(gaps, words, strict=True)).strip(), after)


def _end_of_unit(text: Text, first: int) -> int:
    """Return where the words end that "per" leads to: a number, what describes the noun, and the noun."""
    after = first + (text.at(first).kind == "number")
    after += 2 * (after > first and text.hyphened(after))  # "per 40-foot container"
    while after - first < _MAX_WORDS and text.at(after).kind == "word" and text.joined(after):
        if after > first and text.at(after).isa(CountedNouns.STOP, VerbGroups.PREPOSITION):
            break  # "from 7 per 1,000 | to 4"
        after += 1
        if not (text.at(after - 1).isa(Amounts.RATE_ADJECTIVE) or _describes_unit(text, after - 1)):
            break
    return after + 2 * (after > first and text.hyphened(after))  # "per half-hour"
