"""Numbers, magnitudes and currencies joined."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract.languages.vocabulary import Numbers
from tests.support.english import ENGLISH, find_figures, only_value

SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}

MAGNITUDES = ENGLISH.table(Numbers.MAGNITUDE)


@given(st.decimals(0, 10**6, places=2), st.sampled_from(sorted(SCALES)))
def test_scaled_decimals_come_back(number: Decimal, scale: str):
    """Decimals with a magnitude word come back multiplied, spaced or hyphenated, before or after the currency."""
    expected = number * SCALES[scale]
    assert only_value(f"It cost €{number} {scale} then.") == expected
    assert only_value(f"It cost {number} {scale} euros then.") == expected
    assert only_value(f"a €{number}-{scale} loan") == expected
    assert only_value(f"a {number}-{scale}-euro loan") == expected


@given(st.integers(1, 499), st.integers(500, 999), st.sampled_from([*SCALES, ""]))
def test_ranges_come_back(low: int, high: int, scale: str):
    """Both ends of a range come back, with the magnitude that they share."""
    factor = SCALES.get(scale, 1)
    for written in (f"€{low}-{high} {scale}", f"€{low} to €{high} {scale}", f"between {low} and {high} {scale} euros"):
        (figure,) = find_figures(f"It wants {written.strip()} now.")
        assert (figure.value, figure.upper, figure.qualifier) == (low * factor, high * factor, "range")


@given(st.integers(1, 900), st.sampled_from(sorted(MAGNITUDES)), st.sampled_from(sorted(MAGNITUDES)))
def test_magnitude_words_never_vanish(number: int, first: str, second: str):
    """A magnitude word beside a number is part of its value, or the figure is held: never is it passed over."""
    for written in (f"{number} {first}", f"{number} {first} {second}"):
        for body in (f"It cost €{written} then.", f"It cost {written} euros then.", f"It drew {written} people then."):
            for figure in find_figures(body):
                product = Decimal(number)
                for word in written.split()[1:]:
                    product *= MAGNITUDES[word]
                assert figure.hold or figure.value == product
                assert written in figure.span.text
