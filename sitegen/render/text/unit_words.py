"""Units in words: from the CLDR's ids, as the records hold them, to what stands behind a number."""

from functools import lru_cache

from babel import Locale
from babel.units import UnknownUnitError, format_unit

_SPELLED_HERE = (("liter", "litre"), ("meter", "metre"))


@lru_cache(maxsize=1024)
def unit_words(unit: str, locale: Locale, *, one: bool) -> str:
    """Return a unit's name for one or for many: "cubic-meter-per-second" is "cubic metres per second".

    What CLDR has no name for in the language is spelled from its id: "megatonne" is "megatonnes" of many.
    """
    if not unit:
        return unit  # Babel takes it for the first unit that it knows
    count = 1 if one else 2
    if (known := _cldr(unit, count, locale)) is not None:
        return known
    upper, per, lower = unit.partition("-per-")
    above = _cldr(upper, count, locale) or _spelled(upper, one=one)
    return f"{above} per {_cldr(lower, 1, locale) or lower.replace('-', ' ')}" if per else above


def _spelled(unit: str, *, one: bool) -> str:
    """Return a name made from an id: the spelling of the site, an -s for many."""
    for american, british in _SPELLED_HERE:
        unit = f"{unit.removesuffix(american)}{british}" if unit.endswith(american) else unit
    return unit if one or unit.endswith(("s", "z")) else f"{unit}s"


def _cldr(unit: str, count: int, locale: Locale) -> str | None:
    try:
        return format_unit(count, unit, "long", locale=locale).removeprefix(str(count)).strip()
    except UnknownUnitError:
        return None
