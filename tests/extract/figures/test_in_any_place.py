"""What leaves open whether a figure is so does it wherever it stands; what takes its clause for a fact does not."""

import itertools
import tomllib
from pathlib import Path

import pytest

TABLE = tomllib.loads(Path(__file__).with_name("in_any_place.toml").read_text("utf-8"))


def passages(frames, slot, phrases):
    """Yield each phrase in each frame."""
    for frame, phrase in itertools.product(frames, phrases):
        yield frame.format(**{slot: phrase, slot.upper(): phrase[:1].upper() + phrase[1:]})


def stands_up(extract, body):
    """Return whether the figure of 40 is found, nothing holds it, and nobody else is said to tell it."""
    found = [figure for figure in extract(body).figures if "40" in figure.span.text]
    assert found, body
    return not found[0].hold


@pytest.mark.parametrize("place", TABLE["places"])
def test_what_leaves_it_open_does_so_in_each_place(extract, place):
    """A dream is one before the clause, within it and behind it."""
    assert [body for body in passages([place], "s", TABLE["open"]) if stands_up(extract, body)] == []


@pytest.mark.parametrize("place", TABLE["places"])
def test_a_plain_phrase_leaves_nothing_open(extract, place):
    """Where and when it was so is no reason to hold."""
    assert [body for body in passages([place], "s", TABLE["plain"]) if not stands_up(extract, body)] == []


@pytest.mark.parametrize("told", TABLE["told"])
def test_a_clause_that_is_left_open_is_held(extract, told):
    """Only what takes its clause for a fact says that it is so."""
    assert [body for body in passages(TABLE["leads_open"], "told", [told]) if stands_up(extract, body)] == []


@pytest.mark.parametrize("told", TABLE["told"])
def test_a_clause_that_is_taken_for_a_fact_stands_up(extract, told):
    """The article says so itself."""
    assert [body for body in passages(TABLE["fact"], "told", [told]) if not stands_up(extract, body)] == []


@pytest.mark.parametrize("place", TABLE["counts"])
def test_a_count_that_is_only_rumoured_is_held(extract, place):
    """Reports of deaths are no deaths."""
    assert [body for body in passages([place], "s", TABLE["notion"]) if stands_up(extract, body)] == []


@pytest.mark.parametrize("place", TABLE["counts"])
def test_a_count_that_is_vouched_for_stands_up(extract, place):
    """News of deaths is."""
    assert [body for body in passages([place], "s", TABLE["counted"]) if not stands_up(extract, body)] == []
