"""Which money is legal tender where today, as CLDR has it."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from babel.core import get_global

_TENDER: Literal["territory_currencies"] = "territory_currencies"
_ZONES: Literal["zone_territories"] = "zone_territories"


def tender_by_territory() -> Iterator[tuple[str, str]]:
    """Yield each territory, by its code of ISO 3166, with each currency that is legal tender there."""
    for territory, uses in get_global(_TENDER).items():
        for code, _, end, tender in uses:
            if tender and end is None:
                yield territory, code


def in_use() -> frozenset[str]:
    """Return the codes of the currencies that are legal tender somewhere today."""
    return frozenset(code for _, code in tender_by_territory())


@cache
def cities_with(codes: frozenset[str]) -> frozenset[str]:
    """Return the cities that name a time zone, in small letters, where some money is in use, tender or not."""
    uses = get_global(_TENDER)
    homes = {home for home, found in uses.items() if any(code in codes and end is None for code, _, end, _ in found)}
    zones = get_global(_ZONES).items()
    return frozenset(zone.rpartition("/")[2].replace("_", " ").lower() for zone, home in zones if home in homes)
