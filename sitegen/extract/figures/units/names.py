"""The ids of the shares that rules turn on; every other id of a unit stands in the language pack or in CLDR."""

from typing import Literal

Share = Literal["percent", "percentage point", "basis point"]
PERCENT: Share = "percent"
PERCENTAGE_POINT: Share = "percentage point"
BASIS_POINT: Share = "basis point"
