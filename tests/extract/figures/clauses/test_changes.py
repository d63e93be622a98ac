"""The parts of a change."""

import pytest

from tests.support.english import figure_at, find_figures, measures_and_period


def test_a_change_has_its_parts_and_they_know_each_other():
    """By how much, to where and from where; each is linked with the other two."""
    figures = find_figures("Exports rose 4.8 percent to $13.2bn from $11bn. Imports fell 2 percent.")
    assert [f.role for f in figures] == ["change", "to", "from", "change"]
    assert [f.linked for f in figures] == [(1, 2), (0, 2), (0, 1), ()]
    assert {measures_and_period(f)[0] for f in figures[:3]} == {"Exports"}


def test_a_start_and_an_end_have_one_unit():
    """“From 3 percent to 40 boats” is no change of one quantity."""
    figures = find_figures("The share rose from 3 percent to 40 boats.")
    assert all(not f.linked for f in figures)


@pytest.mark.parametrize("word", ["doubled", "more than tripled", "halved"])
def test_a_factor_alone_states_no_figure(word: str):
    """No number is written that could be compared with the source; the level it led to is a figure."""
    assert find_figures(f"The price {word}.") == ()
    assert figure_at(f"The price {word} to €40.").role == "to"


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("Orrey is up 15 points in the poll.", None),
        ("The mayor was up 9 points over Lund.", None),
        ("The index was up 15 points.", "change"),
        ("Support for Lund was up 3 points.", "change"),
        ("Members make up 45 percent of the board.", None),
        ("Lund won 54 percent to 46 percent.", None),
    ],
)
def test_a_lead_is_no_change(body: str, role: str | None):
    """Who is ahead by how much tells no change of a level."""
    assert figure_at(body).role == role


def test_two_sides_are_no_change():
    """“Compared with” tells where a change began only with a time of its own."""
    assert [f.role for f in find_figures("Some 51 percent back Lund, versus 39 percent for Orrey.")] == [None, None]


def test_a_bare_number_takes_the_noun_it_stood_at_before():
    """“Down from nearly 90,000” counts what the figure before it counts."""
    before = figure_at("The storm cut power to 74,000 homes, down from nearly 90,000 on Monday.", 1)
    assert (before.value, before.unit, before.qualifier, before.role, before.hold) == (
        90000,
        "homes",
        "approximately",
        "from",
        (),
    )
    assert figure_at("The storm cut power to 74,000 homes, down from nearly 900 million.", 1).hold


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("About 46 crews fall under the ban.", None),
        ("Some 90 skippers rise through the ranks.", None),
        ("A 46-point fall was seen.", "change"),
        ("It was a 9 percentage points fall.", "change"),
        ("Sales fall 46 percent.", "change"),
    ],
)
def test_those_who_are_counted_fall_by_no_number(body: str, role: str | None):
    """A verb behind what is counted tells what those do; the same word behind a step is a noun."""
    assert figure_at(body).role == role
