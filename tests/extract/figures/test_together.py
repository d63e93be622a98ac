"""What figures that stand together give each other: a range, a whole, a list."""

import pytest

from sitegen.extract import reasons
from tests.support.english import find_figures


@pytest.mark.parametrize(
    ("sentence", "value", "upper"),
    [
        ("The toll is from €900 to €1,200.", "900", "1200"),
        ("Lamps cost from €9 to €12.", "9", "12"),
        ("From 5 to 7 percent of the lamps broke.", "5", "7"),
    ],
)
def test_from_one_number_to_another_is_a_range(sentence, value, upper):
    """Where nothing changes, the two are the ends of one figure."""
    (figure,) = find_figures(sentence)
    assert (str(figure.value), str(figure.upper), figure.qualifier) == (value, upper, "range")


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill sells 30 sacks to 40 sacks a week.",
        "The dike cost €3 million or €4 million.",
        "A berth costs 30 crowns up to 70 crowns.",
    ],
)
def test_two_numbers_of_one_thing_between_which_it_lies_are_held(sentence):
    """Without "from", and with "or": neither of them is what was sold, paid or lost."""
    assert [figure.hold for figure in find_figures(sentence)] == [(reasons.END_OF_RANGE,)] * 2


def test_numbers_of_two_things_are_no_range():
    """What goes to another thing, or stands beside it, is counted by itself."""
    sentences = ["The guild gave 30 sacks to 40 mills.", "It sold 30 sacks or 40 lamps.", "Quill led 46% to 39%."]
    found = [figure for sentence in sentences for figure in find_figures(sentence)]
    assert [figure.hold for figure in found] == [()] * 6


def test_one_end_of_a_range_is_no_figure():
    """Two ends that are not read as one figure are held, each of them."""
    assert [figure.hold for figure in find_figures("The keeper rowed from 3 to 9 miles.")] == [
        (reasons.END_OF_RANGE,),
        (reasons.END_OF_RANGE,),
    ]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("The toll rose from €900 to €1,200.", ["from", "to"]),
        ("The boats sail from 3 ports to 9 towns.", [None, None]),
    ],
)
def test_a_change_has_two_figures(sentence, roles):
    """What changed had the one value and has the other; two counts of two things are no range."""
    found = find_figures(sentence)
    assert [(figure.hold, figure.role) for figure in found] == [((), role) for role in roles]


@pytest.mark.parametrize(
    ("sentence", "place", "measures"),
    [
        ("The rate fell four points to 30 percent.", 1, "The rate"),
        ("The guild has raised €4 million of the €9 million.", 1, None),
        ("The bill is 40 percent of the €9 million.", 1, None),
        ("Two guilds lost €5 million.", 1, "Two guilds lost"),
        ("The pier is 3 metres longer than the dam.", 0, None),
        ("Tolls rose threefold to €9 million.", 0, None),
    ],
)
def test_a_measure_holds_no_other_figure(sentence, place, measures):
    """A figure is no part of what another one measures, nor is what that one is a part of; a small count may be."""
    figure = find_figures(sentence)[place]
    assert (figure.measures.text if figure.measures else None) == measures
