"""Units as words: percentages, CLDR measures, lengths of time, and what makes a rate.

Names come from CLDR through Babel, in American and British spelling; the ids are CLDR's without the kind before the
first hyphen ("length-kilometer" is ``kilometer``).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from babel import Locale
from babel.units import format_unit

from sitegen.extract.figures.tokens import NEWLINE, Text, word_set
from sitegen.records.extraction import UnitKind

PERCENT = "percent"
PERCENTAGE_POINT = "percentage point"
BASIS_POINT = "basis point"
DURATION = "duration"
POUNDS = "pounds may be money or weight"


class Unit(NamedTuple):
    """What a number is a number of."""

    id: str
    kind: UnitKind
    factor: Decimal = Decimal(1)
    """What one of it is in the unit of the id: a cent is 0.01."""
    note: str | None = None
    """What was assumed to tell it."""
    hold: str | None = None
    duration: bool = False
    """Whether it is a length of time, which is no figure."""


class UnitAt(NamedTuple):
    """A unit and the token after its last."""

    unit: Unit
    after: int


Names = Mapping[tuple[str, ...], Unit]
MAX_WORDS = 5

_KINDS = ("area", "digital", "electric", "energy", "force", "frequency", "length", "mass", "power", "pressure", "speed",
          "volume")  # fmt: skip
_LEFT_OUT = word_set(
    # Rarer than the ordinary words that are spelled the same, or unclear without more words.
    "length-point length-pixel volume-cup volume-drop volume-pinch volume-dram volume-jigger mass-stone mass-grain "
    "length-rod length-chain speed-light-speed volume-pint-metric volume-cup-metric pressure-bar area-dunam volume- "
    "tablespoon volume-teaspoon mass-pound mass-earth-mass mass-solar-mass length-earth-radius length-solar-radius "
    "pressure-gasoline-energy-density length-foot volume-barrel",
)
_DURATIONS = word_set(
    "second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight fortnights "
    "month months quarter quarters semester semesters year years decade decades century centuries generation "
    "generations season seasons summer summers winter winters yr yrs hr hrs min mins sec secs weekdays workdays "
    "millisecond milliseconds microsecond microseconds nanosecond nanoseconds",
)
_WORDS: dict[str, tuple[str, UnitKind]] = {
    "%": (PERCENT, "percent"),
    "percent": (PERCENT, "percent"),
    "per cent": (PERCENT, "percent"),
    "pct": (PERCENT, "percent"),
    "percentage point": (PERCENTAGE_POINT, "percent"),
    "percentage points": (PERCENTAGE_POINT, "percent"),
    "percent points": (PERCENTAGE_POINT, "percent"),
    "% points": (PERCENTAGE_POINT, "percent"),
    "pp": (PERCENTAGE_POINT, "percent"),
    "ppt": (PERCENTAGE_POINT, "percent"),
    "ppts": (PERCENTAGE_POINT, "percent"),
    "basis point": (BASIS_POINT, "percent"),
    "basis points": (BASIS_POINT, "percent"),
    "bps": (BASIS_POINT, "percent"),
    "‰": ("permille", "percent"),
    "barrel": ("barrel", "measure"),
    "barrels": ("barrel", "measure"),
    "foot": ("foot", "measure"),
    "feet": ("foot", "measure"),
    "metric ton": ("tonne", "measure"),
    "metric tons": ("tonne", "measure"),
    "metric tonnes": ("tonne", "measure"),
    "kilo": ("kilogram", "measure"),
    "kilos": ("kilogram", "measure"),
    "lb": ("pound", "measure"),
    "lbs": ("pound", "measure"),
    "sq km": ("square-kilometer", "measure"),
    "sq ft": ("square-foot", "measure"),
    "sq m": ("square-meter", "measure"),
    "square foot": ("square-foot", "measure"),
    "square feet": ("square-foot", "measure"),
    "cubic foot": ("cubic-foot", "measure"),
    "cubic feet": ("cubic-foot", "measure"),
    "mph": ("mile-per-hour", "measure"),
    "kph": ("kilometer-per-hour", "measure"),
    "kmh": ("kilometer-per-hour", "measure"),
    "knots": ("knot", "measure"),
    "bpd": ("barrel-per-day", "measure"),
    "degrees celsius": ("celsius", "measure"),
    "degree celsius": ("celsius", "measure"),
    "degrees centigrade": ("celsius", "measure"),
    "degrees c": ("celsius", "measure"),
    "degrees fahrenheit": ("fahrenheit", "measure"),
    "degree fahrenheit": ("fahrenheit", "measure"),
    "degrees f": ("fahrenheit", "measure"),
    "° c": ("celsius", "measure"),
    "° f": ("fahrenheit", "measure"),
    "℃": ("celsius", "measure"),
    "℉": ("fahrenheit", "measure"),
}
_UNCLEAR = {
    "degrees": "degrees of which scale is not told",
    "degree": "degrees of which scale is not told",
    "°": "degrees of which scale is not told",
}
_ABBREVIATIONS = {
    "km": "kilometer", "kms": "kilometer", "cm": "centimeter", "mm": "millimeter", "kg": "kilogram", "kgs": "kilogram",
    "mg": "milligram", "ml": "milliliter", "ha": "hectare", "kwh": "kilowatt-hour", "mwh": "megawatt-hour",
    "gwh": "gigawatt-hour", "twh": "terawatt-hour", "kw": "kilowatt", "mw": "megawatt", "gw": "gigawatt",
    "tw": "terawatt", "gb": "gigabyte", "tb": "terabyte", "mb": "megabyte", "ghz": "gigahertz", "mhz": "megahertz",
    "hp": "horsepower", "nm": "nautical-mile", "psi": "pound-force-per-square-inch", "oz": "ounce", "ft": "foot",
}  # fmt: skip
_COMPOUND = {
    "megawatt hour": "megawatt-hour", "megawatt hours": "megawatt-hour", "gigawatt hour": "gigawatt-hour",
    "gigawatt hours": "gigawatt-hour", "terawatt hours": "terawatt-hour", "kilowatt hours": "kilowatt-hour",
    "terawatts": "terawatt", "terawatt": "terawatt",
}  # fmt: skip
_MARKS = re.compile(r"[0-9\u00a0\u202f]")
_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as the grammar compares them: lower case, no hyphens."""
    return tuple(word for word in _WORD.findall(name.lower().replace("’", "'")) if word not in {"-", "‑"})


@cache
def unit_names() -> Names:
    """Return every measure, percentage and length of time by its words."""
    names: dict[tuple[str, ...], Unit] = {}
    for language in ("en_US", "en_GB"):
        for key in map(str, Locale.parse(language).unit_display_names):
            kind, _, unit = key.partition("-")
            if kind in _KINDS and key not in _LEFT_OUT:
                for count in (1, 2):
                    name = _MARKS.sub("", format_unit(count, key, "long", locale=language)).strip()
                    names.setdefault(words_of(name), Unit(unit, "measure"))
    names |= {words_of(name): Unit(*unit) for name, unit in _WORDS.items()}
    names |= {(name,): Unit(unit, "measure") for name, unit in _ABBREVIATIONS.items()}
    names |= {words_of(name): Unit(unit, "measure") for name, unit in _COMPOUND.items()}
    names |= {(name,): Unit("degree", "measure", hold=hold) for name, hold in _UNCLEAR.items()}
    names |= {(name,): Unit(DURATION, "measure", duration=True) for name in _DURATIONS}
    return names


def longest(text: Text, index: int, names: Names) -> UnitAt | None:
    """Return the unit with most words that starts at a token, hyphens between its words ignored."""
    found: UnitAt | None = None
    words: tuple[str, ...] = ()
    place = index
    while len(words) < MAX_WORDS and (place == index or text.at(place).gap < NEWLINE or text.joined(place)):
        token = text.at(place)
        if token.kind == "number" or not token.text:
            break
        if token.text in {"-", "‑"} and words:
            place += 1
            continue
        words = (*words, token.lower.rstrip(".") if len(token.lower) > 1 else token.lower)
        place += 1
        unit = names.get(words)
        if unit:
            found = UnitAt(unit, place)
    return found
