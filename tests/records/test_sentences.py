"""Where the sentences of a body stand, looked up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract.text.sentences import sentences_of
from sitegen.records import Sentences
from tests.support.english import ENGLISH


def around(body, words):
    """Return the sentence around words."""
    start = body.index(words)
    first, last = sentences_of(body, ENGLISH).around(start, start + len(words))
    return body[first:last].strip()


@pytest.mark.parametrize(
    ("body", "words", "sentence"),
    [
        ("One. Two words. Three.", "words", "Two words."),
        ("One. Two words. Three.", "Two words. Three", "Two words. Three."),
        ("It cost 2.5 crowns. Yes.", "cost", "It cost 2.5 crowns."),
        ("“Sail on. We stay here.” Then.", "stay", "We stay here.”"),
        ("Mr. Orlo of the U. Vell guild. Next.", "guild", "Mr. Orlo of the U. Vell guild."),
        ("A headline\nA body. End", "headline", "A headline"),
        ("no end", "no", "no end"),
    ],
)
def test_a_place_has_the_sentence_that_holds_it(body, words, sentence):
    """Within a quotation that of the quotation; what is found once is what all are told."""
    assert around(body, words) == sentence


@given(st.text(alphabet="aB. !?”“\n1"), st.data())
def test_the_sentence_and_the_paragraph_hold_their_place(body, data):
    """Whatever the text, the range lies in it and covers the place."""
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    found = sentences_of(body, ENGLISH)
    for first, last in (found.around(start, end), found.paragraph_around(start, end)):
        assert 0 <= first <= start <= end <= last <= len(body)


def test_paragraphs_are_counted_between_places():
    """Those that begin behind the first place and before the second."""
    body = "One. Two.\nThree.\nFour."
    found = sentences_of(body, ENGLISH)
    assert found.within(0, len(body)) == (body.index("Three"), body.index("Four"))
    assert found.within(body.index("Three"), body.index("Four")) == ()


def test_nothing_is_told_of_a_body_that_was_not_read():
    """Without sentences each place stands alone."""
    assert Sentences().around(3, 5) == (3, 5)
    assert Sentences().span_at(3) == (3, 3)


def test_record_to_json_to_record_is_identity():
    """What the cache gives back is what was put in."""
    found = sentences_of("One. “Two. Three,” she said.\nFour.", ENGLISH)
    assert Sentences.model_validate_json(found.model_dump_json()) == found
