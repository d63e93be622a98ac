"""Numbers in digits come back."""

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from tests.support.english import find_figures, only_value


@given(st.integers(0, 10**15))
def test_digits_come_back(number: int):
    """Whole numbers come back with their value, however their digits are grouped."""
    for written in (f"{number}", f"{number:,}", f"{number:,}".replace(",", "\u00a0"), f"{number:,}".replace(",", " ")):
        assert only_value(f"It cost €{written} then.") == number
        assert only_value(f"It cost {written} euros then.") == number
        assert only_value(f"It cost EUR {written} then.") == number


@given(st.integers(10_000, 10**12), st.sampled_from(["en_US", "en_IN", "en_CH", "fr_FR"]))
def test_counts_as_locales_group_them_come_back(number: int, locale: str):
    """Western, Indian, Swiss and spaced groups of digits all come back."""
    assert only_value(f"It drew {format_decimal(number, locale=locale)} people then.") == number


@pytest.mark.parametrize(
    ("body", "value", "held"),
    [
        ("the dam is 1 . 5 miles long .", "1.5", False),
        ("the dam took 1 , 500 kilometers of cable .", "1500", False),
        ("the dam took 1 , 500 workers .", "1500", True),
        ("the dam has a 5 . 7-liter pump .", "5.7", False),
        ("the dam cost $ 85 , 000 , 000 .", "85000000", False),
        ("the dam cost r $ 4 billion .", "4000000000", False),
    ],
)
def test_no_part_of_a_number_between_blanks_stands_alone(body: str, value: str, *, held: bool):
    """Tokenised text parts digits from their marks; the last of them is never a figure by itself."""
    (figure,) = find_figures(body)
    assert (str(figure.value), bool(figure.hold)) == (value, held)
