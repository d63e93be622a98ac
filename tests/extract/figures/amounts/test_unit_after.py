"""Letters glued to a number."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract.languages.vocabulary import Numbers
from tests.support.english import ENGLISH, only_value

SUFFIXES = ENGLISH.table(Numbers.MAGNITUDE_SHORT)


@given(st.decimals(0, 10**6, places=1), st.sampled_from(sorted(set(SUFFIXES) - {"cr"})))
def test_suffixed_decimals_come_back(number: Decimal, suffix: str):
    """Decimals with a glued suffix come back multiplied."""
    assert only_value(f"It cost €{number}{suffix} then.") == number * SUFFIXES[suffix]
    assert only_value(f"It cost {number}{suffix} euros then.") == number * SUFFIXES[suffix]
