"""Where sentences end: the marked table, and the laws that hold of any text."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract.text.sentences import sentences_of
from tests.support.english import ENGLISH

TABLE = Path(__file__).parent / "sentences.txt"
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
MARKS = {" | ": " ", " / ": " ", "||": ""}
"""What marks a boundary in the table -> what stands there in the text."""


def unmarked(line):
    """Return a line of the table without its marks, and the places where the two kinds stood."""
    text, outer, inner = "", [], []
    for part in re.split(r"( \| | / |\|\|)", line):
        if part in MARKS:
            text += MARKS[part]
            (inner if part == " / " else outer).append(len(text))
        else:
            text += part
    return text, outer, inner


@pytest.mark.parametrize("line", LINES)
def test_sentences_end_where_the_table_says(line):
    """Each line of sentences.txt: outside quotations, and within them."""
    text, outer, inner = unmarked(line)
    found = sentences_of(text, ENGLISH)
    assert [start for start, _ in found.spans[1:]] == outer
    assert list(found.quoted) == inner


@given(st.text(alphabet="aB. !?”“\n1'(,"))
def test_sentences_lie_apart_and_hold_all_words(body):
    """Whatever the text: in order, none overlapping another, without blanks at their ends, and no letter outside."""
    found = sentences_of(body, ENGLISH)
    places = [place for span in found.spans for place in span]
    assert places == sorted(places)
    assert all(body[start:end] == body[start:end].strip() != "" for start, end in found.spans)
    outside = "".join(
        body[end:start] for end, start in pairwise([0, *places, len(body)]) if (end, start) not in found.spans
    )
    assert not outside.strip()
    assert all(any(start < place < end for start, end in found.spans) for place in found.quoted)


def test_an_abbreviation_may_end_a_text_behind_a_quotation():
    """Found by drawing texts: nothing stands behind its point that could begin a sentence."""
    assert [body for body in ("“Jr.”Jr.", "“Jr.” Jr.") if not sentences_of(body, ENGLISH).spans] == []


def test_paragraphs_begin_with_sentences():
    """A headline without a full stop is a sentence; a line break within a sentence ends none."""
    found = sentences_of("Weir Leaks\n\nThe weir leaks. It was\nold. Oke said so.\nNobody came.", ENGLISH)
    assert found.opening == (0, 1, 4)
    assert len(found.spans) == 5


def test_a_text_that_is_no_prose_is_cut():
    """A sentence has at most 300 words, whatever the text, because other rules look at a whole sentence."""
    found = sentences_of("boat " * 1000, ENGLISH)
    assert len(found.spans) == 4
    assert len(sentences_of(f"“{'boat ' * 1000}”", ENGLISH).spans) == 1
    assert len(sentences_of("“boat” " * 1000, ENGLISH).spans) == 4


def test_in_small_letters_throughout_nothing_is_guessed():
    """Without capital letters a point may stand for anything."""
    assert len(sentences_of("the weir leaks. it is old.", ENGLISH).spans) == 1
