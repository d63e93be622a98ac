"""Figures told as a difference."""

import pytest

from tests.support.english import figure_at, measures_and_period


@pytest.mark.parametrize(
    ("body", "written", "measures", "role"),
    [
        ("The hall sold 1.1 percent fewer tickets in 2025.", "1.1 percent fewer", "tickets", "change"),
        ("The line ran 4 percent more trains than a year earlier.", "4 percent more", "trains", "change"),
        ("Velm built 300 fewer homes than in 2024.", "300 fewer homes", None, "change"),
        ("Rents rose 2 points more than expected.", "2 points more than expected", "Rents", None),
    ],
)
def test_a_difference_is_told_where_it_is_clear_from_what(body: str, written: str, measures: str, role: str | None):
    """An earlier time or an expectation; the word that makes it a difference is a part of the words shown."""
    figure = figure_at(body)
    assert (figure.span.text, measures_and_period(figure)[0], figure.role, figure.hold) == (
        written,
        measures,
        role,
        (),
    )


@pytest.mark.parametrize(
    "body",
    [
        "The line ran 4 percent more trains than Orrey Rail.",
        "Orrey got 2 million more votes than Lund.",
        "The line is 27 percent more likely to fail.",
        "Rents rose 10 percent more than wages.",
        "The league had 4 million fewer players.",
    ],
)
def test_a_difference_between_two_sides_is_held(body: str):
    """It is a value of neither."""
    assert figure_at(body).hold
