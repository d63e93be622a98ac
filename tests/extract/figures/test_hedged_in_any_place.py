"""A hedge behind a figure counts wherever it stands in its phrase; time, place and company are no hedge."""

import tomllib
from pathlib import Path

import pytest

from tests.support.english import find_figures

TABLE = tomllib.loads(Path(__file__).with_name("hedged_in_any_place.toml").read_text("utf-8"))


def exact(place, phrase):
    """Return whether the figure of a place is published as exact beside a phrase."""
    body = place.format(h=phrase).replace(" ,", ",")
    first = find_figures(body)[0]
    return first.qualifier == "exact" and not first.hold


@pytest.mark.parametrize("place", TABLE["places"])
def test_a_hedge_leaves_no_figure_exact_in_any_place(place):
    """Behind a figure, the rest of its phrase, and what tells along which side it is measured."""
    assert [phrase for phrase in TABLE["hedge"] if exact(place, phrase)] == []


@pytest.mark.parametrize("place", TABLE["places"][:3])
def test_what_is_no_hedge_leaves_a_figure_exact(place):
    """When, where, whose and with what it was is none."""
    assert [phrase for phrase in TABLE["plain"] if not exact(place, phrase)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The barge cost $5 million and a half.",
        "The result was less than zero by 4 percent.",
        "The result was €4 million (negative).",
        "The yield was 4 percent below.",
        "The gauge read - 10 degrees Celsius on Monday.",
        "The till was €600 to the bad.",
    ],
)
def test_a_part_or_a_sign_behind_a_figure_holds_it(sentence):
    """What stands behind it belongs to its value."""
    assert [one for one in find_figures(sentence) if not one.hold] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The barge cost $5 million and a half share of the mill.",
        "The guild sold 40 goats and a third of the sheep.",
        "The road runs 40 metres below.",
        "The yield was 4 percent below the plan of the guild.",
    ],
)
def test_a_part_of_something_else_leaves_it(sentence):
    """It is not the figure's own."""
    assert [one for one in find_figures(sentence) if not one.hold] != []
