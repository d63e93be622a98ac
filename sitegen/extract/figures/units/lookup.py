"""Units as words: percentages, CLDR measures, lengths of time, and what makes a rate.

Names come from CLDR through Babel, in American and British spelling; the ids are CLDR's without the kind before the
first hyphen ("length-kilometer" is ``kilometer``).
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import product
from typing import NamedTuple

from babel import Locale
from babel.units import format_unit

from sitegen.extract.figures.units.names import BASIS_POINT, MEASURE_WORDS, PERCENT, PERCENTAGE_POINT, UNIT_WORDS
from sitegen.extract.figures.units.symbols import ABBREVIATIONS, SYMBOLS, open_symbols
from sitegen.extract.figures.words.durations import SPANS, TIME_UNITS
from sitegen.extract.figures.words.tokens import NEWLINE, SPACE, Text, word_set
from sitegen.extract.languages import Language
from sitegen.records.doubts import Doubts
from sitegen.records.extraction import UnitKind

POUNDS = "pounds may be money or weight"
SMALLER_NOTE = "given in the smaller of its two units"
SCALE_UNTOLD = "degrees of which scale is not told"


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

_KINDS = word_set(
    "area consumption digital electric energy force frequency length light mass power pressure speed temperature "
    "volume",
)
_ALSO = word_set("concentr-permillion angle-radian graphics-megapixel graphics-dot-per-inch")
_LEFT_OUT = word_set(
    # Rarer than the ordinary words that are spelled the same, or unclear without more words.
    "length-point length-pixel volume-cup volume-drop volume-pinch volume-dram volume-jigger mass-stone mass-grain "
    "mass-dalton length-rod length-chain speed-light-speed volume-pint-metric volume-cup-metric pressure-bar "
    "area-dunam temperature-generic mass-pound mass-earth-mass mass-solar-mass length-earth-radius length-solar-radius "
    "volume-gallon-imperial volume-quart-imperial volume-fluid-ounce-imperial consumption-mile-per-gallon-imperial "
    "volume-dessert-spoon-imperial consumption-liter-per-100-kilometer energy-foodcalorie speed-beaufort "
    "force-kilowatt-hour-per-100-kilometer pressure-gasoline-energy-density length-foot volume-barrel",
)
_POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
_POWERED = {"m": "meter", "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "ft": "foot", "mi": "mile",
            "in": "inch", "yd": "yard", "dm": "decimeter", "hm": "hectometer"}  # fmt: skip
_SQUARES = word_set("meter metre kilometer kilometre centimeter centimetre millimeter millimetre decimeter decimetre "
                    "hectometer hectometre foot inch mile yard")  # fmt: skip
_DOTTED = word_set("ft m in oz lb lbs sq mi yd yds gal hr hrs min sec cu tbsp tsp mph km cm kg fl")
"""Abbreviations that may carry a point."""  # fmt: skip
_POINTED = word_set("m.p.h. k.p.h. r.p.m. b.p.d. p.s.i. m.p.g. p.p.m. m.p.h k.p.h r.p.m b.p.d p.s.i m.p.g p.p.m")
_MARKS = re.compile(r"[0-9\u00a0\u202f]")
MEASURED = tuple(
    key
    for key in map(str, Locale.parse("en_US").unit_display_names)
    if (key.partition("-")[0] in _KINDS and key not in _LEFT_OUT) or key in _ALSO
)
"""CLDR's units that are read by their full names."""
_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as the grammar compares them: lower case, no hyphens."""
    return tuple(word for word in _WORD.findall(name.lower().replace("’", "'")) if word not in {"-", "‑"})


def kind_of(unit: str) -> UnitKind:
    """Return whether a unit is a share or a measure."""
    return "percent" if unit in {PERCENT, PERCENTAGE_POINT, BASIS_POINT} else "measure"


@cache
def unit_names(language: Language) -> Names:
    """Return every measure, percentage and length of time of a language by its words; built once."""
    names: dict[tuple[str, ...], Unit] = {}
    for locale, count in product(language.locales, (1, 2)):
        for key in MEASURED:
            unit = key.partition("-")[2]
            name = _MARKS.sub("", format_unit(count, key, "long", locale=locale)).strip()
            names.setdefault(words_of(name), Unit(unit, "measure"))
    names |= {words_of(name): Unit(*unit) for name, unit in UNIT_WORDS.items()}
    names |= {(name,): Unit(unit, "measure") for name, unit in (ABBREVIATIONS | SYMBOLS).items()}
    names |= {(name,): Unit(unit, kind_of(unit), hold=(hold,)) for name, unit, hold in open_symbols()}
    names |= {words_of(name): Unit(unit, "measure") for name, unit in MEASURE_WORDS.items()}
    for words, measure in (*_areas(), *_information()):
        names.setdefault(words, measure)
    names |= {(name,): Unit("degree", "measure", hold=(SCALE_UNTOLD,)) for name in ("degrees", "degree", "°")}
    names |= {(name,): Unit(unit, "duration") for name, unit in TIME_UNITS.items()}
    names |= {(name,): Unit("", "duration") for name in SPANS}
    return names


def _areas() -> Iterator[tuple[tuple[str, ...], Unit]]:
    """Yield squares and cubes: "km2", "sq km", "sq kilometers", "square feet"."""
    for power, prefix in _POWERS.items():
        for name, unit in _POWERED.items():
            yield (name, power), Unit(f"{prefix}-{unit}", "measure")
            yield (name, "^", power), Unit(f"{prefix}-{unit}", "measure")
            yield (f"{name}{power}",), Unit(f"{prefix}-{unit}", "measure")
    for name in _SQUARES:
        square = Unit(f"square-{name.replace('metre', 'meter')}", "measure")
        for several in (name, f"{name}s", *{"foot": ("feet",), "inch": ("inches",)}.get(name, ())):
            yield ("square", several), square
            yield ("sq", several), square
    for short, prefix in (("sq", "square"), ("cu", "cubic")):
        for name, unit in _POWERED.items():
            yield (short, name), Unit(f"{prefix}-{unit}", "measure")
    yield ("sqft",), Unit("square-foot", "measure")


def _information() -> Iterator[tuple[tuple[str, ...], Unit]]:
    """Yield "kbyte", "mega bytes" and their like."""
    for letter, prefix in (("k", "kilo"), ("m", "mega"), ("g", "giga"), ("t", "tera"), ("p", "peta")):
        for small in ("bit", "byte"):
            for ending in ("", "s"):
                yield (f"{letter}{small}{ending}",), Unit(f"{prefix}{small}", "measure")
                yield (prefix, f"{small}{ending}"), Unit(f"{prefix}{small}", "measure")


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
        spaced = token.gap == SPACE and words[-1:] in {("sq",), ("cu",)}
        if words and (token.text in {"-", "‑"} or (token.text == "." and (glued or spaced) and words[-1] in _DOTTED)):
            place += 1
            continue
        words = (*words, token.lower.rstrip(".") if len(token.lower) > 1 else token.lower)
        unit = (_alone(token.text, names) if place == index else None) or names.get(words)
        place += 1
        if unit:
            found = UnitAt(unit, place)
    return found and found._replace(after=_with_point(text, found.after))


def _alone(word: str, names: Names) -> Unit | None:
    """Return the unit of a single word as written: a symbol, or one with points in it ("m.p.h.")."""
    return names.get((word,)) or (names.get((word.replace(".", ""),)) if word in _POINTED else None)


def _with_point(text: Text, after: int) -> int:
    """Return where an abbreviation ends whose point cannot close the sentence."""
    then = text.at(after + 1)
    dotted = text.at(after).text == "." and text.glued(after) and text.at(after - 1).lower in _DOTTED
    return after + (dotted and bool(then.text) and not then.opens and then.kind == "word")
