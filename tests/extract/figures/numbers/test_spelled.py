"""Numbers in words come back."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.english import find_figures, in_words, only, only_value


@given(st.integers(2, 999_999))
def test_words_come_back(number: int):
    """Numbers in words come back with their value, alone and with a magnitude."""
    assert only_value(f"it cost {in_words(number)} euros then.") == number
    if number < 1000:
        assert only_value(f"it cost {in_words(number)} billion euros then.") == number * 10**9


def test_a_cut_word_never_publishes_less():
    """Cutting a figure short anywhere publishes no other value with the same words before it."""
    whole = "It paid two hundred and fifty thousand three hundred euros."
    assert only(whole).value == 250_300
    for tail in ("hundred", "million", "dozen", "five"):
        figures = find_figures(whole.replace("euros", f"{tail} euros"))
        assert all(figure.hold or figure.value != 250_300 for figure in figures)
