"""Units as words."""

from decimal import Decimal

import pytest
from babel import Locale
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract.figures.units.lookup import measured_units
from sitegen.extract.languages import load_language
from tests.support.english import find_figures, only, only_value


@given(st.decimals(0, 1000, places=2))
def test_percentages_come_back(number: Decimal):
    """Percentages come back with their value in every spelling."""
    for unit in ("%", " %", " percent", " per cent", " pct", "-percent"):
        assert only_value(f"It grew {number}{unit} then.") == number


@pytest.mark.parametrize("key", sorted(measured_units(load_language("en"))))
def test_every_unit_comes_back(key: str):
    """A measure in CLDR's own words, American or British, comes back with its value and its unit."""
    for locale in ("en_US", "en_GB"):
        written = format_unit(340, key, "long", locale=locale)
        (figure,) = find_figures(f"It took {written} then.")
        assert (figure.value, figure.hold) == (340, ())
        assert figure.unit == key.partition("-")[2]
    assert key in Locale.parse("en_US").unit_display_names


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("3 percent", "percent"),
        ("3%", "percent"),
        ("3 percentage points", "percentage point"),
        ("3 % points", "percentage point"),
        ("3 basis points", "basis point"),
        ("3 points", "points"),
        ("€3", "EUR"),
        ("€3 a day", "EUR per day"),
        ("3 percent a year", "percent per year"),
        ("3 tonnes", "tonne"),
        ("3 tonnes a day", "tonne-per-day"),
    ],
)
def test_units_are_never_mixed_up(words: str, unit: str):
    """Percent, points, basis points and rates are units of their own."""
    assert only(f"The levy rose {words}.").unit == unit
