"""Ranges and signs as wire copy prints them, and what stands right before or behind a number that changes it."""

import pytest

from tests.support.english import find_figures, find_parsed_figures


def read(sentence: str) -> list[tuple[str, str, str | None]]:
    """Return text, value and upper end of the figures of a sentence that are not held."""
    found = (figure for figure in find_figures(sentence) if not figure.hold)
    return [(f.span.text, str(f.value), str(f.upper) if f.upper is not None else None) for f in found]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Tolls will rise by 5 % -10 % in spring .", [("5 % -10 %", "5", "10")]),
        ("The toll is €5-or-6 million.", [("€5-or-6 million", "5000000", "6000000")]),
        ("The result was EUR -2.1 mn .", [("EUR -2.1 mn", "-2100000", None)]),
        ("Repair takes 3-5 working days .", [("3-5 working days", "3", "5")]),
        ("Repair takes 12 working days.", [("12 working days", "12", None)]),
        (
            "They want to lift it from the current $7.25 to $12.",
            [("$7.25", "7.25", None), ("$12", "12", None)],
        ),
    ],
)
def test_a_range_and_a_sign_are_read_whole(sentence, figures):
    """A blank before the hyphen, a code before the minus, "the current" before what is to change hide nothing."""
    assert read(sentence) == figures


@pytest.mark.parametrize(
    "sentence",
    [
        "Tolls fell by 5 % -3 % in spring .",
        "They want between 5 and, at best, 9 million euros.",
        "It cost €7 \u200b300.",
        "The kiln heats up to 250 °C in May.",
        "The report retracts its count of 600 herons.",
        "Hopes that the fair would draw 8,000 guests came to nothing.",
        "The plan to sell 40 boats fell through.",
    ],
)
def test_what_is_only_a_part_or_is_taken_back_is_held(sentence):
    """An end of a range, digits that a mark without width parts, "up" that belongs to its verb, hopes that failed."""
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The working week has 38 hours.", [("38 hours", "38", None)]),
        ("The plant employs up to 40 bakers.", [("up to 40 bakers", "40", None)]),
        ("The guild withdrew the sum of €600.", [("€600", "600", None)]),
        ("The plan to sell 40 boats came true.", [("40 boats", "40", None)]),
        ("Hope rose when 40 boats came back.", [("40 boats", "40", None)]),
    ],
)
def test_what_only_looks_so_is_left_as_it_is(sentence, figures):
    """A limit, a sum that is taken out, a plan that came true."""
    assert read(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("Pellby 's turnover grew 6.5 % in May .", "Pellby 's turnover"),
        ("Profit before taxes amounted to EUR 9.6 mn .", "Profit before taxes"),
        ("Earnings before interest and tax rose 4 percent.", "Earnings before interest and tax"),
        ("The guild met before tolls rose 4 percent.", "tolls"),
        ("He won the state (475 seats).", "the state"),
        ("He owns three boats (12 oars).", None),
    ],
)
def test_an_owner_and_an_income_are_told_whole(sentence, measures):
    """With its ending behind a blank, and with what is yet to come off it."""
    figure = find_parsed_figures(sentence)[-1]
    assert (figure.measures and figure.measures.text) == measures
