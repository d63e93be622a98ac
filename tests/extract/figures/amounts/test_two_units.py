"""One quantity told in two units."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.support.english import in_words, only_value


@given(st.integers(1, 400), st.integers(0, 99))
def test_dollars_and_cents_come_back(dollars: int, cents: int):
    """A sum told in dollars and cents is one value, in digits and in words."""
    expected = dollars + Decimal(cents) / 100
    if cents:
        assert only_value(f"It cost {dollars} dollars and {cents} cents then.") == expected
        assert only_value(f"it cost {in_words(dollars)} euros and {in_words(cents)} cents then.") == expected
