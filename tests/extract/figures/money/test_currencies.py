"""Signs, codes and names of money before and after a number."""

from decimal import Decimal

import pytest
from babel.numbers import format_compact_currency, format_currency
from hypothesis import given
from hypothesis import strategies as st

from tests.support.english import find_figures, last, only_value

CODES = ("EUR", "GBP", "CAD", "AUD", "HKD", "NZD", "INR", "JPY", "CNY", "BRL", "MXN", "ILS", "KRW", "NOK", "CHF")


@given(st.decimals(0, 10**9, places=2), st.sampled_from(CODES), st.sampled_from(["en_US", "en_GB", "en_IN", "en_CA"]))
def test_money_as_locales_print_it_comes_back(number: Decimal, code: str, locale: str):
    """A price in any English locale's format comes back with its value, sign or code, grouped its way."""
    written = format_currency(number, code, locale=locale, currency_digits=False)
    for figure in find_figures(f"It cost {written} then."):
        assert figure.hold or figure.value == number
    assert find_figures(f"It cost {written} then.")


@given(st.integers(1, 999), st.sampled_from([3, 6, 9, 12]), st.sampled_from(["EUR", "GBP", "CAD"]))
def test_compact_money_comes_back(number: int, zeros: int, code: str):
    """The short forms "€5K", "CA$5M", "£5B" and "€5T" come back multiplied."""
    written = format_compact_currency(number * 10**zeros, code, locale="en_US")
    assert only_value(f"It cost {written} then.") == number * 10**zeros


@pytest.mark.parametrize(
    ("body", "kinds"),
    [("ALL 50 states met.", ["count"]), ("TOP 10 songs", []), ("TRY 3 doors", ["count"]), ("won by 12 won seats", [])],
)
def test_codes_that_are_words_are_no_money(body: str, kinds: list[str]):
    """Codes that are English words count only before a scaled number."""
    assert [figure.unit_kind for figure in find_figures(body)] == kinds


@pytest.mark.parametrize("body", ["It lost €5 million dollars.", "It lost X$5 million."])
def test_contradictions_are_not_published(body: str):
    """Two currencies, an unknown dollar or no currency of ISO 4217 are held."""
    (figure,) = find_figures(body)
    assert figure.hold


def test_a_code_in_small_letters_is_read_where_all_letters_are_small():
    """Unless it is a word as well; nor is "won" after a small number, unless its country stands before it."""
    assert last("the fund holds 40 ghs now .").unit == "GHS"
    assert not any(f.unit_kind == "currency" for f in find_figures("The fund holds 40 ghs now."))
    assert not any(f.unit_kind == "currency" for f in find_figures("the fund holds 40 all now ."))
    assert last("The boat cost 300 South Korean won.").unit == "KRW"
    assert find_figures("In the end 3 won.") == ()
