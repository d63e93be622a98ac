"""Reads rates: what an amount is counted against, which is a part of its unit."""

from typing import NamedTuple

from sitegen.extract.figures.units.lookup import longest, unit_names
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Units
from sitegen.records.doubts import Doubts

_DENOMINATORS = word_set(
    "person people head capita share vote child adult worker employee student pupil patient passenger household "
    "family home ticket copy user customer member tonne ton barrel gallon litre liter kilo kilogram pound ounce mile "
    "kilometre kilometer acre hectare bushel unit piece plate seat night shift visit game match episode word "
    "megawatt-hour bottle",
)
_TIMES = word_set("second minute hour day night week fortnight month quarter year decade")
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year"}
_CALENDAR = {"pcm": "month", "pw": "week", "pa": "year"}
_VOLUMES = word_set("gallon litre liter")
"""What a distance is told against as "30 miles to the gallon"."""
_NOT_A_RATE = frozenset({"ago", "after", "before", "later", "earlier"})
_SHORT = {
    "h": "hour",
    "hr": "hour",
    "s": "second",
    "sec": "second",
    "min": "minute",
    "yr": "year",
    "mo": "month",
    "wk": "week",
}
RATE_APART = "a rate stands away from the number"
RATE_UNKNOWN = "the words after the number may be a rate"


EACH = "each"


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
    if rate.per in _TIMES:
        each = text.at(rate.after).lower in {"each", "apiece"} and text.joined(rate.after)
        return Rate(f"{rate.per} each", rate.after + 1, rate.hold) if each else rate
    time = _read_one(text, rate.after)
    if time is None or time.per not in _TIMES or text.at(rate.after).lower not in {"per", "a", "each", "every"}:
        return rate
    return Rate(f"{rate.per} per {time.per}", time.after, rate.hold + time.hold)


def _read_one(text: Text, index: int) -> Rate | None:
    token, then = text.at(index), text.at(index + 1)
    if not text.joined(index):
        return None
    if token.text == "-" and text.glued(index) and then.lower in {"a", "an", "per"}:
        return _read_one(text, index + 1)
    if token.lower in {"a", "an", "each", "every", "apiece"} or _is_slash(text, index):
        return _simple_rate(text, index)
    return _per(text, index) if token.lower == "per" else _in_words(text, index)


def _in_words(text: Text, index: int) -> Rate | None:
    """Read "daily", "pcm" and "to the gallon"."""
    token = text.at(index)
    if text.lowers(index, index + 2) == ("to", "the") and text.at(index + 2).lower in _VOLUMES:
        return Rate(text.at(index + 2).lower, index + 3)
    adverb = _CALENDAR.get(token.text) or _ADVERBS.get(token.lower)
    return Rate(adverb, index + 1) if adverb else None


def _is_slash(text: Text, index: int) -> bool:
    """Return whether a slash leads to what a rate is told against; between blanks, only to a time."""
    then = text.at(index + 1).lower
    return text.at(index).text == "/" and (text.glued(index + 1) or then in _TIMES or then in _SHORT)


def _simple_rate(text: Text, index: int) -> Rate | None:
    """Read "a day", "each year", "an acre", "/kg", and "each" alone."""
    place = index + 1
    if text.at(index).text == "/" and text.at(place).text in {"-", "–", "="}:
        return None  # "Rs 500/-" closes a sum in India.
    place += text.at(place).text == "-"
    word = text.at(place).lower
    if text.at(index).text == "/":
        return _slash(text, place)
    if word in _TIMES and text.at(place + 1).lower in _NOT_A_RATE:
        return None
    if word in _TIMES or word in _DENOMINATORS or _is_measure(word, text.language):
        return Rate(word, place + 1)
    return Rate(EACH, index + 1) if text.at(index).lower in {"each", "apiece"} else None


def _slash(text: Text, place: int) -> Rate:
    """Read what follows a slash; words of no known meaning are kept, and the figure held."""
    word = text.at(place).lower
    found = longest(text, place, unit_names(text.language))
    if found and found.unit.kind == "measure":
        return Rate(found.unit.id, found.after)
    name = _SHORT.get(word, word)
    known = name in _TIMES or name in _DENOMINATORS
    return Rate(name or "?", place + 1, () if known else (RATE_UNKNOWN,))


def _is_measure(word: str, language: Language) -> bool:
    unit = unit_names(language).get((word,))
    return unit is not None and unit.kind == "measure" and len(word) > 3  # noqa: PLR2004


def may_be_rate(text: Text, index: int) -> bool:
    """Return whether "a" and a word of no known meaning follow an amount ("$5 million a missile")."""
    word = text.at(index + 1).lower
    article = text.at(index).lower in {"a", "an"} and text.joined(index)
    return article and word.isalpha() and word not in _TIMES and word not in {"few", "bit", "little", "lot", "couple"}


def _whole_unit(text: Text, place: int) -> Rate | None:
    """Read a unit of several words or a symbol after "per": "megawatt hour", "kWh"."""
    found = longest(text, place, unit_names(text.language))
    if found is None or found.unit.kind != "measure" or found.unit.hold:
        return None
    symbol = text.at(place).word.value(Units.ABBREVIATION) is not None
    several = found.after > place + 1 and text.at(place).lower not in {"square", "cubic"}
    return Rate(found.unit.id, found.after) if symbol or several else None


def _per(text: Text, index: int) -> Rate | None:
    """Read "per" and what follows: a number with its noun, "square kilometre", "capita"."""
    place = index + 1
    if unit := _whole_unit(text, place):
        return unit
    words: list[str] = []
    if text.at(place).kind == "number":
        words, place = [text.at(place).text], place + 1
    while len(words) < 3 and text.at(place).kind == "word" and text.joined(place):  # noqa: PLR2004
        words.append(text.at(place).lower)
        place += 1
        known = words[-1] in _TIMES or words[-1].rstrip("s") in _DENOMINATORS or words[-1] in {"people", "head"}
        if known or words[-1] not in {"square", "cubic", "million", "thousand", "hundred", "registered", "live"}:
            break
    words[-1:] = [_SHORT.get(word, word) for word in words[-1:]]
    return Rate(" ".join(words), place) if words else None
