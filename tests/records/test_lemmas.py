"""The words of a body by their dictionary form, as columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sitegen.records import Lemma, Lemmas

RUNS = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9), st.sampled_from(["ferry", "sail", "öre"])))


@given(RUNS)
def test_lemmas_come_back_at_their_places(runs):
    """Columns hold what the words held, in JSON too."""
    words, end = [], 0
    for gap, length, word in runs:
        words.append(Lemma(start=end + gap, end=end + gap + length, lemma=word))
        end += gap + length
    made = Lemmas.of(words)
    assert made.each() == tuple(words)
    assert Lemmas.model_validate_json(made.model_dump_json()) == made


def test_a_column_that_is_too_short_is_refused():
    """No word can be without its place."""
    with pytest.raises(ValidationError, match="2 words have 1 gaps and 2 lengths"):
        Lemmas(words=("ferry", "sail"), gaps=(0,), lengths=(5, 4))
