"""Which currency is meant: said, assumed with a note, or left to a reviewer."""

import pytest
from babel.numbers import get_currency_name

from sitegen.extract.figures.units.currency_names import currency_tables
from sitegen.records import RawFigure
from tests.support.english import find_figures


def last(body: str) -> RawFigure:
    """Return the last figure of a text."""
    return find_figures(body)[-1]


@pytest.mark.parametrize("code", sorted(currency_tables().codes))
def test_every_currency_in_use_is_read_by_code_and_name(code: str):
    """A code before a scaled number, and the full English name after it, give the ISO 4217 code."""
    assert last(f"The fund holds {code} 40 million now.").unit == code
    name = get_currency_name(code, count=2, locale="en")
    if "(" not in name and "-" not in name:
        assert last(f"The fund holds 40 million {name} now.").unit == code


def test_a_bare_dollar_is_noted_as_assumed():
    """A reader is told that "$" was taken as the US dollar."""
    figure = last("The fund holds $40 million.")
    assert (figure.unit, figure.hold, len(figure.notes)) == ("USD", None, 1)


@pytest.mark.parametrize(
    "other", ["Canadian dollars are weak.", "It owes US$3 million.", "Paid in Australian dollars."]
)
def test_a_bare_dollar_beside_another_is_no_ones(other: str):
    """Where the article speaks of a second dollar, or marks the American one, a bare sign is dollars and no code."""
    figure = last(f"{other} The fund holds $40 million.")
    assert (figure.unit, figure.hold) == ("dollars", None)
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
    assert (figure.unit, figure.hold) == (code, None)
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
    assert (figure.value, figure.unit, figure.unit_kind, figure.hold) == (value, unit, "currency", None)
    assert figure.notes == (
        f"“{unit.split(maxsplit=1)[0]}” is the name of several currencies; the article does not tell which",
    )


@pytest.mark.parametrize("body", ["ALL 50 states met.", "TOP 10 songs", "TRY 3 doors", "won by 12 won seats"])
def test_codes_that_are_words_are_no_money(body: str):
    """Codes that are English words count only before a scaled number."""
    assert all(figure.unit_kind != "currency" for figure in find_figures(body))


@pytest.mark.parametrize("body", ["It lost €5 million dollars.", "It lost X$5 million."])
def test_contradictions_are_not_published(body: str):
    """Two currencies, an unknown dollar or no currency of ISO 4217 are held or left out."""
    assert all(figure.hold for figure in find_figures(body))


def test_cents_follow_the_currency_of_the_article():
    """Cents are hundredths of what the article prices in; where it prices in both, they are held."""
    assert last("It costs €2, not 50 cents.").unit == "EUR"
    assert last("It costs $2 or €2 or 50 cents.").hold
    assert last("It costs 50 cents.").unit == "USD"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Canada dollars", "CAD"),
        ("Hong Kong dollars", "HKD"),
        ("Trinidad and Tobago dollars", "TTD"),
        ("Danish krones", "DKK"),
        ("Japanese yens", "JPY"),
        ("Dutch guilders", "NLG"),
        ("Irish punts", "IEP"),
        ("HK dollars", "HKD"),
        ("new Israeli shekels", "ILS"),
        ("Uzbek som", "UZS"),
        ("Bosnian marks", "BAM"),
    ],
)
def test_a_currency_is_read_by_its_country_too(words: str, code: str):
    """The country's own name before it, the plural that English gives it, and the money of before the euro."""
    assert last(f"The fund holds 40 million {words} now.").unit == code


def test_a_code_in_small_letters_is_read_where_all_letters_are_small():
    """Unless it is a word as well; nor is "won" after a small number, unless its country stands before it."""
    assert last("the fund holds 40 ghs now .").unit == "GHS"
    assert not any(f.unit_kind == "currency" for f in find_figures("The fund holds 40 ghs now."))
    assert not any(f.unit_kind == "currency" for f in find_figures("the fund holds 40 all now ."))
    assert last("The boat cost 300 South Korean won.").unit == "KRW"
    assert find_figures("In the end 3 won.") == ()


@pytest.mark.parametrize(
    ("body", "value", "held"),
    [
        ("the dam is 1 . 5 miles long .", "1.5", False),
        ("the dam took 1 , 500 kilometers of cable .", "1500", False),
        ("the dam took 1 , 500 workers .", "1500", True),
        ("the dam has a 5 . 7-liter pump .", "5.7", False),
        ("the dam cost $ 85 , 000 , 000 .", "85000000", False),
        ("the dam cost r $ 4 billion .", "4000000000", False),
    ],
)
def test_no_part_of_a_number_between_blanks_stands_alone(body: str, value: str, *, held: bool):
    """Tokenised text parts digits from their marks; the last of them is never a figure by itself."""
    (figure,) = find_figures(body)
    assert (str(figure.value), bool(figure.hold)) == (value, held)


def test_a_number_that_goes_on_after_a_comma_is_held():
    """“Six million, four hundred thousand dollars” is not four hundred thousand."""
    assert all(f.hold for f in find_figures("The house cost six million, four hundred thousand dollars."))
    assert last("It sold $6 million, $400,000 of it abroad.").hold is None
    assert find_figures("On May 5 , 300 miles away it rained .")[-1].value == 300
