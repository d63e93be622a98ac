"""A changed word changes the figure: nothing that carries meaning is passed over."""

import pytest

from sitegen.extract.figures import find_figures
from sitegen.records import RawFigure


def only(body: str) -> RawFigure:
    """Return the only figure of a text."""
    (figure,) = find_figures(body)
    return figure


SENTENCE = "She said that they have given nearly €169 billion in grain aid to Ostrava since 2022."


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("billion", "million", "value"),
        ("billion", "trillion", "value"),
        (" billion", "", "value"),
        ("169", "16.9", "value"),
        ("169", "196", "value"),
        ("€", "$", "unit"),
        ("€", "£", "unit"),
        ("nearly ", "", "qualifier"),
        ("nearly", "more than", "qualifier"),
        ("nearly", "up to", "qualifier"),
        ("grain aid", "fuel aid", "measures"),
        ("since 2022", "since 2021", "period"),
        (" since 2022", "", "period"),
        ("€169 billion", "€169-170 billion", "upper"),
    ],
)
def test_a_changed_word_changes_the_figure(old: str, new: str, field: str):
    """Magnitude, digits, currency, qualifier, measure and period each have their own effect."""
    before, after = only(SENTENCE), only(SENTENCE.replace(old, new))
    assert str(getattr(before, field)) != str(getattr(after, field))


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("3 percent", "percent"),
        ("3%", "percent"),
        ("3 percentage points", "percentage point"),
        ("3 % points", "percentage point"),
        ("3 basis points", "basis point"),
        ("3 points", "points"),
        ("€3", "EUR"),
        ("€3 a day", "EUR per day"),
        ("3 percent a year", "percent per year"),
        ("3 tonnes", "tonne"),
        ("3 tonnes a day", "tonne-per-day"),
    ],
)
def test_units_are_never_mixed_up(words: str, unit: str):
    """Percent, points, basis points and rates are units of their own."""
    assert only(f"The levy rose {words}.").unit == unit


def test_a_cut_word_never_publishes_less():
    """Cutting a figure short anywhere publishes no other value with the same words before it."""
    whole = "It paid two hundred and fifty thousand three hundred euros."
    assert only(whole).value == 250_300
    for tail in ("hundred", "million", "dozen", "five"):
        figures = find_figures(whole.replace("euros", f"{tail} euros"))
        assert all(figure.hold or figure.value != 250_300 for figure in figures)
