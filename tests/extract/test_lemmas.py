"""Words reduced to their dictionary form."""

import pytest
import spacy

from sitegen.extract.languages import load_language
from sitegen.extract.lemmas import LemmaFinder, lemmatize

ENGLISH = load_language("en")


@pytest.mark.parametrize(
    ("words", "lemmas"),
    [
        (["Sanctions"], ("sanction",)),
        (["frozen", "assets"], ("freeze", "asset")),
        (["Ministers’", "talks"], ("minister", "talk")),
        (["river's"], ("river",)),
        (["'"], ("'",)),
    ],
)
def test_lemmatizes_in_lower_case(words: list[str], lemmas: tuple[str, ...]):
    """However a word is inflected, capitalised or made possessive, its lemma is the same."""
    assert lemmatize(words, ENGLISH) == lemmas


def test_component_records_words_only():
    """Every word gets a lemma at its place; marks, digits and the possessive get none."""
    body = "The river's dams, 12 of them, burst."
    doc = LemmaFinder(ENGLISH)(spacy.blank("en")(body))
    found = [(body[lemma.start : lemma.end], lemma.lemma) for lemma in doc._.sitegen_lemmas.each()]
    assert found == [
        ("The", "the"), ("river", "river"), ("dams", "dam"), ("of", "of"), ("them", "they"), ("burst", "burst")
    ]  # fmt: skip


def test_lemmas_of_the_pipeline_win():
    """Where a pipeline has set a lemma already, it is kept, in lower case."""
    doc = spacy.blank("en")("Dams burst")
    doc[0].lemma_ = "BARRIER"
    assert LemmaFinder(ENGLISH)(doc)._.sitegen_lemmas.words == ("barrier", "burst")
