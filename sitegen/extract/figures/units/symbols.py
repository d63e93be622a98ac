"""Units written as letters: those whose case tells them apart, and those that only other words of the article tell.

A symbol of the SI means another unit in another case: ``ML`` is a megalitre and ``ml`` a thousandth of a litre, ``mW``
lights a pointer and ``MW`` a town. Desks write most symbols in any case all the same, so that only those are read by
their case that exist in two.
"""

from collections.abc import Iterator
from typing import NamedTuple

from sitegen.extract.figures.words.tokens import word_set

ABBREVIATIONS = {
    "km": "kilometer", "kms": "kilometer", "cm": "centimeter", "mm": "millimeter", "kg": "kilogram", "kgs": "kilogram",
    "mg": "milligram", "ml": "milliliter", "mls": "milliliter", "ha": "hectare", "kwh": "kilowatt-hour",
    "mwh": "megawatt-hour", "gwh": "gigawatt-hour", "twh": "terawatt-hour", "kw": "kilowatt", "mw": "megawatt",
    "gw": "gigawatt", "tw": "terawatt", "gb": "gigabyte", "tb": "terabyte", "ghz": "gigahertz", "mhz": "megahertz",
    "hp": "horsepower", "psi": "pound-force-per-square-inch", "oz": "ounce", "ft": "foot",
    "mbps": "megabit-per-second", "kbps": "kilobit-per-second", "gbps": "gigabit-per-second", "kcal": "kilocalorie",
    "kj": "kilojoule", "hpa": "hectopascal", "kpa": "kilopascal", "mpa": "megapascal", "yd": "yard", "yds": "yard",
    "mi": "mile", "gal": "gallon", "tbsp": "tablespoon", "tsp": "teaspoon", "cc": "cubic-centimeter", "kb": "kilobyte",
    "mbit": "megabit", "gbit": "gigabit", "kbit": "kilobit", "hz": "hertz", "khz": "kilohertz", "dpi": "dot-per-inch",
    "µm": "micrometer", "μm": "micrometer", "cl": "centiliter", "dl": "deciliter", "kv": "kilovolt", "pb": "petabyte",
    "hl": "hectoliter", "mcg": "microgram", "µg": "microgram", "μg": "microgram", "kmph": "kilometer-per-hour",
    "kts": "knot", "bhp": "brake-horsepower", "msv": "millisievert", "mgy": "milligray",
}  # fmt: skip
"""Symbols in small letters -> unit; read in any case but those of `SYMBOLS`."""
SYMBOLS = {
    "MB": "megabyte", "ML": "megaliter", "GL": "gigaliter", "TL": "teraliter", "mW": "milliwatt",
    "mWh": "milliwatt-hour", "mPa": "millipascal", "mV": "millivolt", "mA": "milliampere", "mAh": "milliampere-hour",
    "Ah": "ampere-hour", "Wh": "watt-hour", "MJ": "megajoule", "GJ": "gigajoule", "TJ": "terajoule",
    "PJ": "petajoule", "EJ": "exajoule", "eV": "electronvolt", "keV": "kiloelectronvolt", "MeV": "megaelectronvolt",
    "GeV": "gigaelectronvolt", "TeV": "teraelectronvolt", "Gy": "gray", "Sv": "sievert", "µSv": "microsievert",
    "μSv": "microsievert", "Bq": "becquerel", "kBq": "kilobecquerel", "MBq": "megabecquerel", "GBq": "gigabecquerel",
    "TBq": "terabecquerel", "PBq": "petabecquerel", "dB": "decibel", "Nm": "newton-meter", "kN": "kilonewton",
    "kVA": "kilovolt-ampere", "MVA": "megavolt-ampere", "kWp": "kilowatt-peak", "MWp": "megawatt-peak",
    "Mt": "megatonne", "Gt": "gigatonne", "Mbit": "megabit", "Gbit": "gigabit",
}  # fmt: skip
"""Symbols as they must be written -> unit."""
_BITS_OR_BYTES = {"Kb": "kilobit", "Mb": "megabit", "Gb": "gigabit", "Tb": "terabit"}


class _Reading(NamedTuple):
    """A unit that a symbol may stand for, and the words of an article that tell so."""

    unit: str
    words: frozenset[str]


_RATES = word_set(
    "yield yields rate rates bond bonds bank banks margin margins spread spreads inflation treasury treasuries basis",
)
_SHARES = word_set(
    "% percent percentage points gdp inflation growth rate rates poll polls vote votes share unemployment",
)
_OPEN = {
    "pp": (
        _Reading("percentage point", _SHARES),
        _Reading("page", word_set("book books pages page paperback hardcover hardback publisher isbn edition")),
    ),
    "ppt": (
        _Reading("percentage point", _SHARES),
        _Reading("part-per-trillion", word_set("pfas pfoa pfos dioxin drinking chemicals trillion contaminant")),
    ),
    "bps": (
        _Reading("basis point", _RATES),
        _Reading("bit-per-second", word_set("modem internet download bandwidth broadband bits network")),
    ),
    "bp": (
        _Reading("basis point", _RATES),
        _Reading("base-pair", word_set("dna genome genomes gene genes strand sequence sequences sequencing")),
    ),
    "mb": (
        _Reading("megabyte", word_set(
            "file files memory disk disc storage data download downloads upload phone phones computer computers "
            "software ram internet broadband server servers megabyte megabytes gb",
        )),
        _Reading("millibar", word_set(
            "pressure hurricane hurricanes cyclone cyclones typhoon typhoons barometer barometric depression "
            "millibar millibars",
        )),
    ),
    "kt": (
        _Reading("knot", word_set("wind winds gust gusts gusting knot knots sailing airspeed hurricane cyclone storm")),
        _Reading("kilotonne", word_set("tonne tonnes ton tons kilotonne kilotonnes")),
    ),
    "nm": (
        _Reading("nanometer", word_set(
            "chip chips wavelength wavelengths semiconductor semiconductors transistor transistors processor "
            "processors laser lasers nanometer nanometers nanometre nanometres",
        )),
        _Reading("nautical-mile", word_set(
            "ship ships boat boats vessel vessels yacht yachts coast island islands sailed navy naval nautical",
        )),
    ),
}  # fmt: skip
"""Symbols that stand for two units, each told by words of its own field."""
OPEN_SYMBOLS = frozenset(_OPEN)
LETTERS_TOLD = {
    "W": ("watt", word_set("watt watts bulb bulbs solar power energy electricity panel panels charger led lamp lamps")),
    "V": ("volt", word_set("volt volts voltage battery batteries power electricity circuit charger mains socket")),
    "A": ("ampere", word_set("amp amps ampere amperes volt volts voltage circuit circuits fuse fuses current mains")),
    "t": ("tonne", word_set("tonne tonnes weigh weighs weighed weighing weight cargo lorry lorries freight harvest")),
    "L": ("liter", word_set("liter liters litre litres tank tanks holds engine bottle bottles fuel petrol water")),
    "MP": ("megapixel", word_set("camera cameras megapixel megapixels pixel pixels sensor lens photo photos")),
}  # fmt: skip
"""Symbols that are read on the digits only in an article with such words."""
_INITIALS = word_set("BP PP MI CC CL HA OZ FT DL HL GAL KT PPT BPS YD PB")
"""Symbols that in capitals are somebody's initials, unless they hang on the digits ("10 BP stations", "250CC")."""
_INITIALS_BEFORE_NOUN = word_set("GB TB MB KB HP ML GL MJ GJ FPS AMP LB LBS HR HRS MIN SEC")
"""Those that are initials before what a number counts ("14 GB athletes"), and units elsewhere."""
TEMPERATURE = word_set(
    "temperature temperatures degrees degree celsius fahrenheit centigrade heatwave heatwaves heat hot hottest warm "
    "warmer warmest warming cold colder coldest cool cooler freezing frost frosts chill chilly weather climate "
    "thermometer thermometers mercury mild forecasters meteorologists bake baked oven roast grill boil "
    "boiled simmer preheat preheated furnace kiln melts fever",
)
"""Words of an article in which "40C" tells degrees."""
SCALE_NAMES = {"celsius": word_set("celsius centigrade"), "fahrenheit": word_set("fahrenheit")}
SCALE_WORDS = frozenset({"degree", "degrees"}).union(*SCALE_NAMES.values())
SCALES_BY_LETTER = {"C": "celsius", "F": "fahrenheit"}
LETTER_DEGREES = "the letter after the number may stand for degrees"


def open_symbols() -> Iterator[tuple[str, str, str]]:
    """Yield the symbols that may stand for two units, one of those, and why a figure with them is held."""
    for symbol, readings in _OPEN.items():
        names = " or ".join(reading.unit.replace("-", " ") for reading in readings)
        yield symbol, readings[0].unit, f"“{symbol}” may stand for {names}"
    for symbol, unit in _BITS_OR_BYTES.items():
        yield symbol, unit, f"“{symbol}” may stand for bits or bytes"


def settle(symbol: str, words: frozenset[str]) -> str | None:
    """Return the unit that an open symbol stands for, where the words of the article tell one of them."""
    told = [reading.unit for reading in _OPEN[symbol] if reading.words & words]
    return told[0] if len(told) == 1 else None


def is_initials(word: str, *, spelled: bool, glued: bool, counted: bool) -> bool:
    """Return whether a word after a number is somebody's initials and no unit.

    Args:
        word: The word as written.
        spelled: Whether the number is in words ("a dozen HP directors").
        glued: Whether the word hangs on the digits.
        counted: Whether a noun follows that the number may count.

    """
    if not (word.isupper() and word.isalpha()) or glued:
        return False
    return spelled or word in _INITIALS or (counted and word in _INITIALS_BEFORE_NOUN)
