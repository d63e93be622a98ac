"""Units in words: from the CLDR's ids, as the records hold them, to what stands behind a number."""

from functools import lru_cache

from babel.units import UnknownUnitError, format_unit

_LOCALE = "en_GB"  # the language of the site's own words


@lru_cache(maxsize=1024)
def unit_words(unit: str, *, one: bool) -> str:
    """Return a unit's name for one or for many: "cubic-meter-per-second" is "cubic metres per second".

    What is no CLDR unit (a counted noun, as the article writes it) comes back as it is.
    """
    if not unit:
        return unit  # Babel takes it for the first unit that it knows
    if (known := _cldr(unit, 1 if one else 2)) is not None:
        return known
    upper, per, lower = unit.partition("-per-")
    above, below = _cldr(upper, 1 if one else 2), _cldr(lower, 1)
    return f"{above} per {below}" if per and above and below else unit


def _cldr(unit: str, count: int) -> str | None:
    try:
        return format_unit(count, unit, "long", locale=_LOCALE).removeprefix(str(count)).strip()
    except UnknownUnitError:
        return None
