"""Every qualifier of the pack is read in the sentence that the pack gives for it."""

import pytest

from sitegen.extract.languages.vocabulary import Qualifiers
from sitegen.extract.text.sentences import sentences_of
from sitegen.extract.text.text import read_text
from tests.support.english import ENGLISH, figure_at

TABLES = (Qualifiers.LEADING, Qualifiers.TRAILING, Qualifiers.HYPHENED)


def lowers(body: str) -> list[str]:
    """Return the words of a text in small letters."""
    return [token.lower for token in read_text(body, ENGLISH, sentences_of(body, ENGLISH)).tokens]


@pytest.mark.parametrize(
    ("words", "phrase"),
    [(words, phrase) for table in TABLES for words, phrase in ENGLISH.table(table).items()],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_qualifier_is_read_in_its_example(words, phrase):
    """The first figure of the example is so qualified, is not held, and takes in the words."""
    figure = figure_at(phrase.example)
    assert (figure.qualifier, figure.hold) == (phrase.means, ())
    assert f" {words} " in f" {' '.join(lowers(figure.span.text))} "
