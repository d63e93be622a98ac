"""What a figure measures, and when."""

import pytest

from tests.support.english import figure_at, find_figures, measures_and_period


@pytest.mark.parametrize(
    ("body", "nth", "measures", "period"),
    [
        ("Wages grew 2 percent while prices grew 6 percent last year.", 0, "Wages", None),
        ("Wages grew 2 percent while prices grew 6 percent last year.", 1, "prices", "last year"),
        ("The mayor said on Tuesday that rents rose 4 percent.", 0, "rents", None),
        ("Rents rose 4 percent, the mayor said on Tuesday.", 0, "Rents", None),
        ("“Rents rose 4 percent,” the mayor told a fair in May.", 0, "Rents", None),
        ("The yard, which closed in 2015, cost €9 million.", 0, "The yard", None),
        ("The yard, built in 1911 for £2 million, cost €9 million in 2020.", 0, "The yard", "in 1911"),
        ("The yard, built in 1911 for £2 million, cost €9 million in 2020.", 1, "The yard", "in 2020"),
        ("The city has a budget of €3m for people without homes.", 0, "a budget", None),
        ("The bank raised its key rate by 25 basis points to 3.5 percent.", 1, "its key rate", None),
        ("Exports rose to $13bn in 2024 from $11bn a year earlier.", 0, "Exports", "in 2024"),
        ("Exports rose to $13bn in 2024 from $11bn a year earlier.", 1, "Exports", "a year earlier"),
        ("The mill sold 4 boats in May and 9 carts in June.", 0, "The mill sold", "in May"),
    ],
)
def test_nothing_is_taken_from_a_neighbouring_clause(body: str, nth: int, measures: str | None, period: str | None):
    """Each figure keeps to its own verb, its own subject and its own time."""
    assert measures_and_period(figure_at(body, nth)) == (measures, period)


@pytest.mark.parametrize(
    ("body", "nth", "measures"),
    [
        ("By Friday noon the fund had paid €4 million.", 0, "the fund had paid"),
        ("The truce came two months late.", 0, None),
        ("Nothing will grow there for ten years.", 0, None),
        ("It would take three weeks.", 0, None),
        ("They split the cost, which the board put at €5 million.", 0, None),
        ("It was the figure which Orrey Works, the builder, revised on Friday to 5 million litres.", 0, None),
        ("About 1,900 households on the east bank live from eel.", 0, "households on the east bank"),
        ("The bank kept its main rate at 3 percent.", 0, "its main rate"),
        ("Sixty percent said it made no difference.", 0, None),
        ("In the poll, 27 percent would vote for Orrey.", 0, "would vote for Orrey"),
        ("Some 40 percent back Lund while 31 percent favour Orrey.", 1, "favour Orrey"),
        ("The works raised the price by €90 million, to €2 billion.", 1, "the price"),
    ],
)
def test_measures_hold_a_noun_or_a_clause(body: str, nth: int, measures: str | None):
    """Never a time, a bare verb of lasting, or words that only explain somebody's name."""
    assert measures_and_period(figure_at(body, nth))[0] == measures


@pytest.mark.parametrize(
    ("body", "written", "measures", "qualifier"),
    [
        ("The fund paid nearly\n€169 billion to farms.", "nearly\n€169 billion", "The fund paid", "approximately"),
        ("The town set aside $75\nmillion for ferries.", "$75\nmillion", "ferries", "exact"),
        ("Tolls rose by\n5 percent.", "5 percent", "Tolls", "exact"),
        ("The fund holds €3\u00a0billion in bonds.", "€3\u00a0billion", "bonds", "exact"),
        ("The yard built 12\u202f000 boats.", "12\u202f000 boats", "The yard built", "exact"),
        ("The yard built 1\u2009200\u2009000 boats.", "1\u2009200\u2009000 boats", "The yard built", "exact"),
    ],
)
def test_a_wrapped_line_and_narrow_spaces_are_blanks(body: str, written: str, measures: str | None, qualifier: str):
    """A line break inside a sentence parts nothing, and digits may be grouped by narrow spaces."""
    figure = figure_at(body)
    assert (figure.span.text, measures_and_period(figure)[0], figure.qualifier, figure.hold) == (
        written,
        measures,
        qualifier,
        (),
    )


@pytest.mark.parametrize(
    ("body", "measures", "period"),
    [
        ("Temperatures hit 40C (104F) in the valley on Monday.", "Temperatures", "on Monday"),
        ("The barn cost €450,000 ($500,000) in 2020.", "The barn", "in 2020"),
        ("The path climbs 300 metres (980 feet) above the weir.", None, None),
    ],
)
def test_a_conversion_in_brackets_means_what_its_figure_means(body: str, measures: str | None, period: str | None):
    """The same quantity in another unit measures the same, at the same time."""
    first, second = find_figures(body)
    assert measures_and_period(second) == measures_and_period(first)
    assert measures is None or measures_and_period(first) == (measures, period)


def test_another_figure_in_brackets_keeps_its_own_meaning():
    """Two different things, one in brackets, share nothing."""
    _, second = find_figures("The guild sold 40 boats (12 carts from Pellow) in May.")
    assert measures_and_period(second)[0] == "carts from Pellow"
