"""Which currency is meant: said, assumed with a note, or left to a reviewer."""

import pytest

from tests.support.english import last


def test_a_bare_dollar_is_noted_as_assumed():
    """A reader is told that "$" was taken as the US dollar."""
    figure = last("The fund holds $40 million.")
    assert (figure.unit, figure.hold, len(figure.notes)) == ("USD", (), 1)


@pytest.mark.parametrize(
    "other", ["Canadian dollars are weak.", "It owes US$3 million.", "Paid in Australian dollars."]
)
def test_a_bare_dollar_beside_another_is_no_ones(other: str):
    """Where the article speaks of a second dollar, or marks the American one, a bare sign is dollars and no code."""
    figure = last(f"{other} The fund holds $40 million.")
    assert (figure.unit, figure.hold) == ("dollars", ())
    assert "does not tell which" in figure.notes[0]


@pytest.mark.parametrize("city", ["TORONTO", "HONG KONG", "SYDNEY", "OTTAWA"])
def test_a_bare_dollar_under_a_foreign_dateline_is_no_ones(city: str):
    """An article filed from a country with a dollar of its own may mean that one."""
    assert last(f"{city}, May 3 — The fund holds $40 million.").unit == "dollars"
    assert last(f"{city} (Norby Wire) — The fund holds US$40 million.").unit == "USD"
    assert last("ZAGREB (Norby Wire) — The fund holds $40 million.").unit == "USD"


def test_a_country_that_may_have_been_paid_tells_no_dollar():
    """“Gave Singapore $5 million” may tell whose dollars they are, or who got them."""
    assert last("The bank gave Singapore $5 million.").unit == "dollars"
    assert last("The bank gave Canadian $5 million.").unit == "CAD"


def test_a_marked_dollar_does_not_disturb_a_bare_one():
    """Writing "C$" beside "$" is how a writer tells the Canadian dollar from the American."""
    assert last("It costs C$5 million ($3.7 million).").unit == "USD"


@pytest.mark.parametrize(
    ("country", "noun", "code"),
    [
        ("Norwegian", "crowns", "NOK"),
        ("Pakistan", "rupees", "PKR"),
        ("Kuwait", "dinars", "KWD"),
        ("Mexico", "pesos", "MXN"),
    ],
)
def test_a_shared_name_is_resolved_by_the_only_country_named(country: str, noun: str, code: str):
    """A currency name that countries share is read where the article names one of them, and the reader is told."""
    figure = last(f"The {country} fund holds 40 million {noun}.")
    assert (figure.unit, figure.hold) == (code, ())
    assert figure.notes or country == "Norwegian"


@pytest.mark.parametrize(
    ("body", "value", "unit"),
    [
        ("The fund holds 40 million rupees.", 40_000_000, "rupees"),
        ("Between India and Pakistan 40 million rupees moved.", 40_000_000, "rupees"),
        ("Rs 500 crore was set aside.", 5_000_000_000, "rupees"),
        ("A crossing costs one peso.", 1, "pesos"),
        ("He paid a 10,000-franc fine.", 10_000, "francs"),
        ("Berths cost 300 pesos a day.", 300, "pesos per day"),
        ("They asked for 75 crowns.", 75, "crowns"),
        ("The levy is 12 lei.", 12, "lei"),
    ],
)
def test_a_shared_name_without_its_country_stays_a_name(body: str, value: int, unit: str):
    """Two countries, or none, leave open whose money it is: the unit is the name, never a code, and a note says so."""
    figure = last(body)
    assert (figure.value, figure.unit, figure.unit_kind, figure.hold) == (value, unit, "currency", ())
    assert figure.notes == (
        f"“{unit.split(maxsplit=1)[0]}” is the name of several currencies; the article does not tell which",
    )


def test_cents_follow_the_currency_of_the_article():
    """Cents are hundredths of what the article prices in; where it prices in both, they are held."""
    assert last("It costs €2, not 50 cents.").unit == "EUR"
    assert last("It costs $2 or €2 or 50 cents.").hold
    assert last("It costs 50 cents.").unit == "USD"
