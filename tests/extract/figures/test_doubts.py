"""Whatever speaks against a figure is told, not only what was found first."""

import pytest

from tests.support.english import find_figures


@pytest.mark.parametrize(
    ("body", "reasons"),
    [
        (
            "The board did not pay 5 million 300 thousand crowns.",
            ("two numbers run together", "its clause is negated"),
        ),
        (
            "Unless it sells hundreds of millions of pounds, the quay will close.",
            (
                "an order of magnitude, not a number",
                "pounds may be money or weight",
                "its clause only supposes it",
            ),
        ),
        (
            "The ferry did not carry several hundred people and cars.",
            (
                "an order of magnitude, not a number",
                "the number may count two things joined by “and”",
                "its clause is negated",
            ),
        ),
    ],
)
def test_a_figure_tells_every_doubt_about_it(body, reasons):
    """Of its number, its unit, its noun and its clause, in this order, each once."""
    assert [figure.hold for figure in find_figures(body)] == [reasons]


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("The supper fed 12 guests\na head of the guild then spoke to all of them.", True),
        ("The supper for the keepers came to 12 pies\na head, said the guild.", False),
        ("The supper fed 12 guests, a head of the guild said.", False),
    ],
)
def test_a_figure_does_not_go_on_behind_a_short_line(body, held):
    """A line that ends before it is full is no line that an editor wrapped."""
    (figure,) = find_figures(body)
    assert bool(figure.hold) is held
