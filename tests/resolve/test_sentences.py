"""Where sentences begin, roughly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.resolve.sentences import Sentences


def around(body, words):
    """Return the sentence around words."""
    start = body.index(words)
    first, last = Sentences(body).around(start, start + len(words))
    return body[first:last].strip()


@pytest.mark.parametrize(
    ("body", "words", "sentence"),
    [
        ("One. Two words. Three.", "words", "Two words."),
        ("One. Two words. Three.", "Two words. Three", "Two words. Three."),
        ("It cost 2.5 crowns. Yes.", "cost", "It cost 2.5 crowns."),
        ("“Sail!” she said. “Now.” Then.", "Now", "“Now.”"),
        ("Mr. Orlo of the U. Vell guild. Next.", "guild", "Mr. Orlo of the U. Vell guild."),
        ("A headline\nA body. End", "headline", "A headline"),
        ("no end", "no", "no end"),
    ],
)
def test_a_place_has_the_sentence_that_holds_it(body, words, sentence):
    """Decimals and short forms end no sentence; a line's end does."""
    assert around(body, words) == sentence


@given(st.text(alphabet="aB. !?”“\n1"), st.data())
def test_the_sentence_holds_its_place(body, data):
    """Whatever the text, the range lies in it and covers the place."""
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    first, last = Sentences(body).around(start, end)
    assert 0 <= first <= start <= end <= last <= len(body)
