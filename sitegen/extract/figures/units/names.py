"""The ids of the shares that rules turn on; every other id of a unit stands in the language pack or in CLDR."""

from typing import Final

PERCENT: Final = "percent"
PERCENTAGE_POINT: Final = "percentage point"
BASIS_POINT: Final = "basis point"
