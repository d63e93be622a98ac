"""Units as words: percentages, CLDR measures, lengths of time, and what makes a rate.

Names come from CLDR through Babel, in American and British spelling; the ids are CLDR's without the kind before the
first hyphen ("length-kilometer" is ``kilometer``).
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from babel import Locale
from babel.units import format_unit

from sitegen.extract.figures.units.names import BASIS_POINT, PERCENT, PERCENTAGE_POINT
from sitegen.extract.figures.units.symbols import open_symbols
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Amounts, Durations, Units
from sitegen.extract.languages.vocabulary.units import Power
from sitegen.extract.reasons import SCALE_UNTOLD
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import NEWLINE, SPACE, Token
from sitegen.records.doubts import Doubts
from sitegen.records.extraction import UnitKind


class Unit(NamedTuple):
    """What a number is a number of."""

    id: str
    kind: UnitKind
    factor: Decimal = Decimal(1)
    """What one of it is in the unit of the id: a cent is 0.01."""
    note: str | None = None
    """What was assumed to tell it."""
    hold: Doubts = ()


class UnitAt(NamedTuple):
    """A unit and the token after its last."""

    unit: Unit
    after: int


Names = Mapping[tuple[str, ...], Unit]
MAX_WORDS = 5

_POWERS: dict[str, Power] = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
_DIGITS = re.compile(r"[0-9\u00a0\u202f]")
"""The number in a text that CLDR makes of a number and a unit, with the blank behind it."""
_IN_FULL: Literal["long"] = "long"
"""How CLDR calls names that are no abbreviations."""
_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as the grammar compares them: lower case, no hyphens."""
    return tuple(word for word in _WORD.findall(name.lower().replace("’", "'")) if word not in {"-", "‑"})


def kind_of(unit: str) -> UnitKind:
    """Return whether a unit is a share or a measure."""
    return "percent" if unit in {PERCENT, PERCENTAGE_POINT, BASIS_POINT} else "measure"


@cache
def measured_units(language: Language) -> tuple[str, ...]:
    """Return the keys of CLDR's units that are read by their full names."""
    kinds, left_out = language.words(Units.CLDR_KIND), language.words(Units.CLDR_LEFT_OUT)
    also = language.words(Units.CLDR_ALSO)
    keys = map(str, Locale.parse(language.locales[0]).unit_display_names)
    return tuple(key for key in keys if (key.partition("-")[0] in kinds and key not in left_out) or key in also)


@cache
def unit_names(language: Language) -> Names:
    """Return every measure, percentage and length of time of a language by its words; built once."""
    names = _from_cldr(language)
    names |= {words_of(name): Unit(unit, "percent") for name, unit in language.table(Units.SHARE).items()}
    names |= {words_of(name): Unit(unit, "measure") for name, unit in language.table(Units.MEASURE).items()}
    for table in (Units.ABBREVIATION, Units.SYMBOL):
        names |= {(name,): Unit(unit, "measure") for name, unit in language.table(table).items()}
    names |= {(name,): Unit(unit, kind_of(unit), hold=(hold,)) for name, unit, hold in open_symbols(language)}
    for words, measure in (*_areas(language), *_information(language)):
        names.setdefault(words, measure)
    degrees = language.table(Units.DEGREE).items()
    names |= {(name,): Unit(unit, "measure", hold=(SCALE_UNTOLD,)) for name, unit in degrees}
    names |= {(name,): Unit(unit, "duration") for name, unit in language.table(Durations.UNIT).items()}
    names |= {(name,): Unit("", "duration") for name in language.words(Durations.STRETCH)}
    return names


def _from_cldr(language: Language) -> dict[tuple[str, ...], Unit]:
    """Return CLDR's names, those of the first locale before those of the next."""
    names: dict[tuple[str, ...], Unit] = {}
    for locale, count, key in product(language.locales, (1, 2), measured_units(language)):
        name = _DIGITS.sub("", format_unit(count, key, _IN_FULL, locale=locale)).strip()
        names.setdefault(words_of(name), Unit(key.partition("-")[2], "measure"))
    return names


def _areas(language: Language) -> Iterator[tuple[tuple[str, ...], Unit]]:
    """Yield squares and cubes: "km2", "sq km", "sq kilometers", "square feet"."""
    symbols, lengths = language.table(Units.LENGTH_SYMBOL).items(), language.table(Units.LENGTH_NAME).items()
    for (power, prefix), (name, unit) in product(_POWERS.items(), symbols):
        measure = Unit(f"{prefix}-{unit}", "measure")
        yield from (((name, power), measure), ((name, "^", power), measure), ((f"{name}{power}",), measure))
    for (word, prefix), (name, unit) in product(language.table(Units.POWER_WORD).items(), lengths):
        yield (word, name), Unit(f"{prefix}-{unit}", "measure")
    for (short, prefix), (name, unit) in product(language.table(Units.POWER_SHORT).items(), symbols):
        yield (short, name), Unit(f"{prefix}-{unit}", "measure")
    told = [(name, unit) for name, unit in symbols if name not in language.words(Amounts.INCH_MARK)]
    for (word, prefix), (name, unit) in product(language.table(Units.POWER_WORD).items(), told):
        yield (word, name), Unit(f"{prefix}-{unit}", "measure")  # no "12 square in all"


def _information(language: Language) -> Iterator[tuple[tuple[str, ...], Unit]]:
    """Yield "kbyte", "mega bytes" and their like."""
    for name, unit in language.table(Units.INFORMATION).items():
        for letter, prefix in language.table(Units.PREFIX_LETTER).items():
            yield (f"{letter}{name}",), Unit(f"{prefix}{unit}", "measure")
        for word, prefix in language.table(Units.PREFIX_WORD).items():
            yield (word, name), Unit(f"{prefix}{unit}", "measure")


def longest(text: Text, index: int, names: Names) -> UnitAt | None:
    """Return the unit with most words that starts at a token, hyphens and points between its words ignored.

    A single word is looked up as written first: symbols may differ in their case only.
    """
    found: UnitAt | None = None
    words: tuple[str, ...] = ()
    place = index
    while len(words) < MAX_WORDS and (place == index or text.at(place).gap < NEWLINE or text.joined(place)):
        token = text.at(place)
        glued = text.glued(place)
        if not token.text or (token.kind == "number" and not (glued and words and token.text in _POWERS)):
            break
        if words and (token.text in {"-", "‑"} or (token.text == "." and _may_carry_point(text, place))):
            place += 1
            continue
        words = (*words, token.lower.rstrip(".") if len(token.lower) > 1 else token.lower)
        unit = (_alone(token, names) if place == index else None) or names.get(words)
        place += 1
        if unit:
            found = UnitAt(unit, place)
    return found and found._replace(after=_with_point(text, found.after))


def _may_carry_point(text: Text, point: int) -> bool:
    """Return whether a point belongs to the abbreviation before it; "sq" and "cu" may have a blank before theirs."""
    short, token = text.at(point - 1), text.at(point)
    spaced = token.gap == SPACE and short.word.value(Units.POWER_SHORT) is not None
    return short.isa(Units.DOTTED) and (text.glued(point) or spaced)


def _alone(token: Token, names: Names) -> Unit | None:
    """Return the unit of a single word as written: a symbol, or one with points in it ("m.p.h.")."""
    found = names.get((token.text,))
    pointed = not found and token.isa(Units.POINTED) and token.text.islower()
    return names.get((token.text.replace(".", ""),)) if pointed else found


def _with_point(text: Text, after: int) -> int:
    """Return where an abbreviation ends whose point cannot close the sentence."""
    then = text.at(after + 1)
    dotted = text.at(after).text == "." and text.glued(after) and text.at(after - 1).isa(Units.DOTTED)
    return after + (dotted and bool(then.text) and not then.opens and then.kind == "word")
