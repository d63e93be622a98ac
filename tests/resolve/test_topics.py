"""Topics by their phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.records import Lemma, Lemmas, Topic
from sitegen.resolve.topics import TopicHits, TopicIndex
from tests.support.extracted import Draft, resolve
from tests.support.invented import span

TOPICS = (
    Topic(id="ferries", name="Ferries", phrases=("ferry boat", "slip way")),
    Topic(id="bells", name="Bells", phrases=("bell",)),
    Topic(id="nothing", name="Nothing", phrases=("", "never there")),
)
LEMMAS = {"ferry boat": ("ferry", "boat"), "slip way": ("slip", "way"), "bell": ("bell",), "": ()}


def found(body):
    """Return the topics of a text."""
    return set(TopicIndex(TOPICS, LEMMAS).hits(body, Draft("a", body).extraction).within(0, len(body)))


@pytest.mark.parametrize(
    "body", ["two ferry boats", "a Ferry-Boat", "a ferry\nboat", "ferry  boat", "slip‑way", "a slip‐way"]
)
def test_a_phrase_is_found_by_its_lemmas(body):
    """In any form, over a line's end, with or without a hyphen."""
    assert found(body) == {"ferries"}


@pytest.mark.parametrize(
    "body", ["the ferry, boat", "ferry. Boat", "a ferry\n\nboat", "ferry or boat", "boat ferry", ""]
)
def test_a_phrase_is_one_run_of_words(body):
    """Nothing but a joint may stand between its words."""
    assert found(body) == set()


def test_a_phrase_without_lemmas_counts_as_written():
    """Where nobody lemmatised it."""
    index = TopicIndex((Topic(id="x", name="X", phrases=("Old Pier",)),), {})
    hits = index.hits("the old pier", Draft("a", "the old pier").extraction)
    assert (hits.within(0, 4), hits.within(4, 5), hits.within(11, 12), hits.within(12, 13)) == ((), ("x",), ("x",), ())


def test_hits_share_a_code_point_with_the_part():
    """Touching is not sharing; each topic once, sorted."""
    hits = TopicHits([(2, 3, "b"), (0, 9, "b"), (4, 6, "a"), (10, 12, "c"), (11, 12, "a")])
    assert hits.within(8, 10) == ("b",)
    assert hits.within(5, 11) == ("a", "b", "c")
    assert hits.within(12, 20) == ()
    assert TopicHits().within(0, 5) == ()


BODY = (
    "A bell rang. “We will sail,” Wessa Orlo said of the ferry boat. A bell rang. The slip way costs 40 crowns! Bells."
)


def test_an_item_has_the_topics_of_its_sentence():
    """The sentence that holds the words counts, the ones before and after do not."""
    draft = Draft("a", BODY)
    draft.says("Wessa Orlo", "We will sail")
    draft.counts("40 crowns", "40", "crowns")
    facts = resolve(draft, topics=TOPICS, phrase_lemmas=LEMMAS)
    assert facts.quotes[0].topics == facts.figures[0].topics == ("ferries",)
    assert [t.id for t in facts.topics] == ["bells", "ferries", "nothing"]


def test_the_sentences_around_are_told_by_the_extraction():
    """Where it knows the sentence before and after, they are left out word for word."""
    draft = Draft("a", "no bell - we will sail - no bell")
    around = {"before": span(draft.article, "no bell"), "after": span(draft.article, "no bell", 1)}
    draft.says("Wessa Orlo", "we will sail", **around)
    assert resolve(draft, topics=TOPICS, phrase_lemmas=LEMMAS).quotes[0].topics == ()


def test_lemmas_may_be_missing():
    """An extraction without lemmas has no topics."""
    extraction = Draft("a", BODY).extraction.model_copy(update={"lemmas": Lemmas()})
    assert TopicIndex(TOPICS, LEMMAS).hits(BODY, extraction).within(0, len(BODY)) == ()
    lone = extraction.model_copy(update={"lemmas": Lemmas.of([Lemma(start=0, end=5, lemma="ferry")])})
    assert TopicIndex(TOPICS, LEMMAS).hits(BODY, lone).within(0, len(BODY)) == ()


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from("ab"))),
    st.integers(0, 40),
    st.integers(1, 9),
)
def test_looking_up_is_the_same_as_looking_through(places, start, length):
    """Whatever places overlap."""
    spans = [(at, at + size, topic) for at, size, topic in places]
    end = start + length
    expected = sorted({t for left, right, t in spans if left < end and right > start})
    assert list(TopicHits(spans).within(start, end)) == expected
