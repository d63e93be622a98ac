"""The small pack of German: the same rules read another language, with nothing changed but the words."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from sitegen.extract import components
from sitegen.extract.figures.finder import find_figures
from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import Numbers
from sitegen.records import Extraction
from tests.support.marked_figures import Sentence, read_table
from tests.support.marked_speech import Passage, differences, read_passages, said_in
from tests.support.reported import article_of

HERE = Path(__file__).parent
PASSAGES = list(read_passages(HERE / "speech.txt"))
SENTENCES = list(read_table(HERE / "figures.txt"))


@pytest.fixture(scope="module")
def extract_german() -> Callable[[str], Extraction]:
    """Read a German body with the components in a pipeline of German."""
    nlp = spacy.blank("de")
    nlp.add_pipe(components.QUOTATIONS)
    nlp.add_pipe(components.ATTRIBUTIONS)

    def extract(body: str) -> Extraction:
        doc, article = nlp(body), article_of(body)
        return Extraction(
            article_id=article.id,
            body_sha256=article.source.sha256,
            extractor="german",
            sentences=doc._.sitegen_sentences,
            entities=doc._.sitegen_entities,
            attributions=doc._.sitegen_attributions,
        )

    return extract


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: f"line {passage.line}")
def test_a_german_passage_is_read_right(extract_german, passage: Passage):
    """Words, kind, speaker, cue and doubt of all that is said in it, and nothing else."""
    found = said_in(article_of(passage.body), extract_german(passage.body))
    assert not differences(passage, found), f"speech.txt:{passage.line}: - as marked, + as found"


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence.text for sentence in SENTENCES])
def test_a_german_figure_is_read_right(sentence: Sentence):
    """Decimal comma, points between thousands, number words of one word, hedges and denials of German."""
    found = find_figures(sentence.text, load_language("de"))
    assert [figure.span.text for figure in found] == [marked.fields[0] for marked in sentence.figures]
    for figure, marked in zip(found, sentence.figures, strict=True):
        measures = figure.measures.text if figure.measures else "-"
        fields = [figure.span.text, f"{figure.value:f}", figure.unit, figure.unit_kind, figure.qualifier, measures]
        assert bool(figure.hold) == marked.held, figure.hold
        assert all(told in {"*", got} for got, told in zip(fields, marked.fields, strict=False)), fields


def test_numbers_of_one_word_have_their_value():
    """Every number up to ninety-nine stands in the pack."""
    small = load_language("de").table(Numbers.SMALL)
    assert [small[word] for word in ("null", "sieben", "einunddreißig", "neunundneunzig")] == [0, 7, 31, 99]
    assert set(range(100)) <= set(small.values())
