"""Documents that wait for parses together: what each says does not depend on the others, and few are held."""

import pytest

from sitegen.extract import Extractor, components
from sitegen.extract.finders import lay_out
from sitegen.extract.parsing import Parser, Parses
from sitegen.extract.waiting import a_few_at_a_time, annotate_together, finish
from sitegen.records import Article
from tests.support.trained import train_tiny

BODIES = (
    "Mira Halden beat Lena Ohm, who said the race was fair, and that 300 people came.",
    "Nobody spoke.",
    "Lena Ohm was praised by Jonas Brandt. The guild paid €5 million, she said.",
    "",
)


@pytest.fixture(scope="module")
def nlp():
    """A tiny trained pipeline with the components that wait."""
    nlp = train_tiny()
    for name in (components.ATTRIBUTIONS, components.FIGURES):
        nlp.add_pipe(name)
    return nlp


def first_words(nlp, body, parser, times):
    """Wait for the parse of the first sentence of a text, so many times, and return its words."""
    doc = nlp.make_doc(body)
    parses, sentences = Parses(doc, parser), lay_out(doc).sentences
    found = []
    for sentence in sentences[:times]:
        (parse,) = yield from parses.together([lambda sentence=sentence: parses.sentence(sentence)])
        found.append([word.text for word in parse.words])
    return found


def test_those_that_wait_are_parsed_in_one_run_and_each_ends_in_its_place(nlp):
    """One run of the parser for each turn, however many wait; who needs more turns than others gets them."""
    parser, runs = Parser(nlp), []
    parse = parser.parse
    parser.parse = lambda sentences: runs.append(len(sentences)) or parse(sentences)
    bodies = ("Ada left. Lena won.", "", "Mira sat.")
    found = finish(first_words(nlp, body, parser, 2) for body in bodies)
    assert found == [[["Ada", "left", "."], ["Lena", "won", "."]], [], [["Mira", "sat", "."]]]
    assert runs == [2, 1]


@pytest.mark.parametrize("name", [components.ATTRIBUTIONS, components.FIGURES])
def test_a_stream_comes_as_each_by_itself(nlp, name):
    """``nlp.pipe`` gives in order what calling the pipeline gives."""
    records = {components.ATTRIBUTIONS: "sitegen_attributions", components.FIGURES: "sitegen_figures"}[name]
    piped = [getattr(doc._, records) for doc in nlp.pipe(BODIES)]
    assert piped == [getattr(nlp(body)._, records) for body in BODIES]
    assert any(piped)


def test_only_a_few_documents_are_held(nlp):
    """Of a stream without end as many are read as make a few thousand tokens, and no more."""
    read = []

    def endless():
        while True:
            read.append(1)
            yield nlp.make_doc("Mira Halden left. " * 250)

    def annotate(doc):
        yield Parses(doc, Parser(nlp))
        return doc

    stream = annotate_together(endless(), annotate)
    assert len(next(stream)) == 1_000
    assert len(read) == 5


def test_what_is_large_stands_alone_and_nothing_is_lost():
    """A part ends where its sizes come to enough; the last may have less."""
    assert list(a_few_at_a_time([1, 1, 9, 2, 2, 1], int, 4)) == [[1, 1, 9], [2, 2], [1]]
    assert list(a_few_at_a_time([], int, 4)) == []


def test_articles_are_read_a_few_at_a_time():
    """What is extracted comes before more articles are asked for than are read together."""
    asked = []

    def articles():
        for number in range(9):
            asked.append(number)
            yield Article.from_text("The weir holds.\n\n" * 600, id=f"w{number}")

    extractions = Extractor("blank:en").extract_many(articles())
    assert next(extractions).article_id == "w0"
    assert asked == [0, 1, 2]
    assert [extraction.article_id for extraction in extractions] == [f"w{number}" for number in range(1, 9)]
