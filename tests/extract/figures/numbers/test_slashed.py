"""Fractions in digits come back."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.support.english import only_value


@given(st.integers(1, 60), st.sampled_from([(1, 2), (1, 4), (3, 4), (1, 8), (3, 8), (5, 8), (7, 8), (1, 16), (9, 32)]))
def test_fractions_in_digits_come_back(whole: int, part: tuple[int, int]):
    """Prices and lengths in eighths and the like come back exactly, alone and after a whole number."""
    over, under = part
    for unit in ("%", " inches", " miles"):
        assert only_value(f"It rose {whole} {over}/{under}{unit} then.") == whole + Decimal(over) / under
        assert only_value(f"It rose {over}/{under}{unit} then.") == Decimal(over) / under
