"""Numbers and dates in a reader's words."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.text import wording
from tests.support.invented import FERRY, article, figure


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_plain_number_is_the_same_number(value):
    """No exponent, no idle zeros, the same value."""
    text = wording.plain_number(value)
    assert Decimal(text) == value
    assert "E" not in text
    assert not ("." in text and text.endswith("0"))


@pytest.mark.parametrize(
    ("value", "unit", "kind", "upper", "form"),
    [
        ("1.69E+11", "EUR", "currency", None, "EUR\u00a0169,000,000,000"),
        ("80", "percent", "percent", None, "80\u00a0%"),
        ("1.50", "percentage point", "percent", None, "1.5 percentage points"),
        ("1", "percentage point", "percent", None, "1 percentage point"),
        ("25", "basis point", "percent", None, "25 basis points"),
        ("3.5", "gigaliter", "measure", None, "3.5 gigalitres"),
        ("1", "gigaliter", "measure", None, "1 gigalitre"),
        ("4", "part-per-trillion", "measure", None, "4 parts per trillion"),
        ("20", "millisievert-per-year", "measure", None, "20 millisieverts per year"),
        ("5", "megawatt-hour", "measure", None, "5 megawatt-hours"),
        ("25", "boats", "count", "30", "25 to 30 boats"),
        ("75", "EUR per day", "currency", None, "EUR\u00a075 per day"),
        ("1", "liter", "measure", None, "1 litre"),
        ("340", "cubic-meter-per-second", "measure", None, "340 cubic metres per second"),
        ("2", "furlong-per-moon", "measure", None, "2 furlongs per moon"),
        ("-3", "", "measure", None, "-3"),
        ("300", "pesos per day", "currency", None, "300 pesos per day"),
    ],
)
def test_normal_form(value, unit, kind, upper, form):
    """All digits, thousands apart, the unit in one spelling."""
    made = figure(FERRY, "4.2 million", value, unit, kind, upper=Decimal(upper) if upper else None)
    assert wording.normal_form(made) == form


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 3, 2), date(2026, 3, 2), "2\u00a0March\u00a02026"),
        (date(2026, 3, 2), date(2026, 3, 9), "2 to 9\u00a0March\u00a02026"),
        (date(2026, 3, 2), date(2026, 4, 1), "2\u00a0March to 1\u00a0April\u00a02026"),
        (date(2025, 12, 31), date(2026, 1, 1), "31\u00a0December\u00a02025 to 1\u00a0January\u00a02026"),
    ],
)
def test_a_time_repeats_nothing(first, last, words):
    """The month and year stand once where they are the same."""
    assert wording.between_days(first, last) == words


def test_counts_and_unknown_days():
    """One is singular; what is unknown says so."""
    assert wording.counted(1, "quote") == "1 quote"
    assert wording.counted(1204, "quote") == "1,204 quotes"
    with pytest.raises(KeyError):
        wording.counted(2, "ferries")
    assert wording.day(None) == "date unknown"


@pytest.mark.parametrize(
    ("written", "kind", "qualifier", "words"),
    [
        ("nearly €3 million", "currency", "approximately", "nearly"),
        ("Just over 40 boats", "count", "more_than", "just over"),
        ("Some $3 million", "currency", "approximately", "some"),
        ("as many as 40 boats", "count", "at_most", "as many as"),
        ("more than forty boats", "count", "more_than", "more than"),
        ("Rs 5 crore or more", "currency", "at_least", "at least"),
        ("40 boats or so", "count", "approximately", "about"),
        ("around US$5 million", "currency", "approximately", "about"),
        ("40 boats", "count", "exact", ""),
        ("40 to 50 boats", "count", "range", ""),
    ],
)
def test_a_hedge_stands_in_the_words_of_the_article(written, kind, qualifier, words):
    """Where they lead to digits; a number in words, money in letters and a hedge behind have the fixed form's words."""
    quay = article("quay", f"It was {written} on the quay.")
    assert wording.qualifier(figure(quay, written, "40", "boats", kind, qualifier=qualifier)) == words
