"""The extractor: laws that hold for any text, and bounded work on hostile ones."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sitegen.extract import Extractor
from sitegen.records import Article, Extraction, Source, check_spans
from tests.support.work import characters_handled, growth

PIECES = st.sampled_from(
    [
        "“", "”", '"', "''", "'", "‘", "’", " said ", " told ", "Mira Halden", "Halden", "she", "he", "the minister",
        ", ", ". ", "\n", "\n\n", ": ", " — ", "(", ")", "that ", "and ", "who ", "by ", "was ", "according to ",
        "a spokesman for ", "Mr. ", "It rains", "adding ", "\u202e", "\x00", "é", "Jr.", "of ", "1", "-", "went on",
    ],
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=120)


def article(body):
    """Make an article of a body."""
    return Article(id="a", path="a.txt", body=body, source=Source(sha256="0" * 64))


@given(TEXTS)
@example("a spokesman for of according to “”Halden")
@example("Mira Halden told ")
@example("If the guild mends the kilns, according to Halden,")
@example("The Bank of Tarn raised rates by a quarter")
@example("When about Oke's she said 22 percent - , ")
@example("That Mira Halden according to his — who who may they may ")
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_span_of_any_text_holds_its_words(extractor, body):
    """No text raises; every span stands in the body; speakers exist; contents are in order and apart."""
    extraction = extractor.extract(article(body))
    check_spans(article(body), extraction)
    for attribution in extraction.attributions:
        assert attribution.entity is None or attribution.entity < len(extraction.entities)
        ends = [0]
        for span in attribution.content_spans:
            assert span.start >= ends[-1]
            ends.append(span.end)
    assert [a.content_spans[0].start for a in extraction.attributions] == sorted(
        a.content_spans[0].start for a in extraction.attributions
    )
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


@given(TEXTS)
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_extraction_is_deterministic(extractor, body):
    """The same text gives the same records, whatever was read in between."""
    first = extractor.extract(article(body))
    extractor.extract(article("“Something else,” Karl Brandt said."))
    assert extractor.extract(article(body)) == first


HOSTILE = [
    '"',
    "'",
    "“a ",
    "“a” said ",
    "A B said “x”, ",
    "the minister said. ",
    "“Yes.” ",
    "Mr. A, ",
    "‘a “b” ",
    "Anna Berg and Anna Borg. Berg said “x y z w.” ",
    "it said. The bank said. ",
    "\n“a",
    "going said who, ",
]


LISTED = "A B said “x”, "
"""The dearest at the short size; the long one shows it as well."""
FAR = "the minister said. "
"""Whom it means is looked for over more than a hundred sentences: that the search ends, only the long size shows."""


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        *((piece, 120) for piece in HOSTILE if piece not in {FAR, LISTED}),
        *(pytest.param(piece, 650, marks=pytest.mark.slow) for piece in HOSTILE),
    ],
)
def test_work_grows_with_the_text_and_no_faster(extractor, piece, times):
    """Three times the hostile text takes some three times the work: no rule looks at everything again.

    One that goes over all quotations at each of them, in a single line, already comes to 3.6 to 4.1.
    """
    assert growth(lambda size: extractor.extract(article(piece * size)), times, 3 * times) < 3.5


ENDLESS = {
    "According to Quill, who, as the port said, ": 54,
    "told the nurse, told the clerk, ": 37,
    "“x,” Ada Quill, Bren Tolloway, said, ": 37,
    "3 boats and 4 crews and 5 nets and ": 33,
}
"""What makes a sentence that never ends, and how often until it is cut: each rule looks at a whole sentence."""
OPENING, *OTHERS = ENDLESS
"""The one in CI grew most."""


@pytest.mark.parametrize("piece", [OPENING, *(pytest.param(piece, marks=pytest.mark.slow) for piece in OTHERS)])
def test_a_sentence_without_end_is_read_in_parts(extractor, piece):
    """Past the length at which a sentence is cut, the work grows with the text.

    Each cue found again for each thing that is said came to 10 and to 30 times the work, each figure held against all
    others to 3.7.
    """
    size = ENDLESS[piece]
    assert growth(lambda times: extractor.extract(article(piece * times)), size, 3 * size) < 3.5


@pytest.mark.parametrize("piece", ["1-", "ab-", "twenty-"])
def test_a_word_that_grows_is_not_read_again_with_each_part(extractor, piece):
    """Joined by hyphens without end: counted in characters put into small letters."""
    small, large = (article(f"It is {piece * size}1 thing.") for size in (80, 240))
    extractor.extract(small)
    counts = [characters_handled(lambda a=a: extractor.extract(a)) for a in (small, large)]
    assert counts[1] / counts[0] < 3.5


def test_many_articles_come_in_order_and_the_fingerprint_is_theirs(extractor):
    """extract_many keeps the order; each record names the extractor, and two extractors alike agree."""
    found = list(extractor.extract_many([article("One."), article("“Two,” Anna Berg said.")]))
    assert [bool(e.attributions) for e in found] == [False, True]
    assert {e.extractor for e in found} == {Extractor("blank:en").fingerprint}


def test_phrases_are_reduced_as_articles_are(extractor):
    """A topic's phrase gets the lemmas that the article's words get."""
    phrases = extractor.lemmatize(["security guarantees"])
    extraction = extractor.extract(article("Security guarantees"))
    assert phrases["security guarantees"] == extraction.lemmas.words
