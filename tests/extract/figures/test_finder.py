"""Laws that hold for every text."""

from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.english import find_figures
from tests.support.work import growth, lines_run

HOSTILE = st.lists(
    st.sampled_from([
        *"0123456789", *".,'’-–/:%$€£¥+()\n \u00a0½²°", "million", " billion ", " two ", " half ", " a ", " and ",
        " of ", " to ", " hundred", "s of ", " percent", " people", " between ", " from ", "US", " Rs ", "bn", "m",
        " May ", " in ", "one", " several ", " per ", " day", " nearly ", "\u202e", "\U0001f4b0", "٣", "Ⅷ",
    ]),
    max_size=60,
).map("".join)  # fmt: skip


@given(HOSTILE)
@example("5½")
@example("½")
@example("1,2,3.4.5 million-")
@example("US$")
@example("€7+")
@example("from 3 to 5")
def test_no_text_raises(body: str):
    """Whatever the text, figures come in order, do not overlap, and stand where they say."""
    end = 0
    for figure in find_figures(body):
        assert figure.span.start >= end
        end = figure.span.end
        for span in (figure.span, figure.measures, figure.period):
            assert span is None or body[span.start : span.end] == span.text


@given(st.text())
def test_no_unicode_raises(body: str):
    """No character of any script makes the grammar fail."""
    find_figures(body)


@pytest.mark.parametrize("length", [1_000, pytest.param(6_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "unit", ["1", "1,", ",", "one ", "$", "5-", "hundred ", "a ", "up to ", "tens of ", "1 ", "and a half "]
)
def test_long_runs_are_read_in_linear_time(unit: str, length: int):
    """Three times as many characters of one sort take three times the work: nothing is looked back at over and over.

    Each text ends in blanks of its own, so that nothing is kept of it from the run before.
    """
    blanks = count(1)

    def read(size: int) -> object:
        return find_figures(unit * (size // len(unit)) + " " * next(blanks))

    assert growth(read, length, 3 * length) < 3.3


def test_a_run_that_is_one_number_is_read_at_once():
    """Digits without an end are one token, which a pattern reads: their number takes no time of ours."""
    started = lines_run(lambda: find_figures("1" * 100))
    assert lines_run(lambda: find_figures("1" * 20_000)) < 2 * started


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("The toll rose from €2 million in 2023 to €3 million in 2024.", ["€2 million", "€3 million"]),
        ("The toll is between 2000 to €3000.", ["between 2000 to €3000"]),
        ("The toll is 20 to €30.", ["20 to €30"]),
    ],
)
def test_the_year_of_one_amount_is_no_end_of_a_range(sentence, written):
    """Between two amounts of a change "in 2023" is a time; without "in" two numbers are a range as before."""
    assert [figure.span.text for figure in find_figures(sentence)] == written


def test_raised_digits_are_no_height():
    """What is a digit and no decimal has no value that can be added."""
    assert find_figures("The keeper is 5'²\" tall, 5'³ wide and ²'4.") == ()
