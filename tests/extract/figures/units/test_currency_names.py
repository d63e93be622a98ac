"""Every currency by its code and its name."""

import pytest
from babel.numbers import get_currency_name

from sitegen.extract.figures.units.currency_names import currency_tables
from sitegen.extract.languages import load_language
from tests.support.english import last


@pytest.mark.parametrize("code", sorted(currency_tables(load_language("en")).codes))
def test_every_currency_in_use_is_read_by_code_and_name(code: str):
    """A code before a scaled number, and the full English name after it, give the ISO 4217 code."""
    assert last(f"The fund holds {code} 40 million now.").unit == code
    name = get_currency_name(code, count=2, locale="en")
    if "(" not in name and "-" not in name:
        assert last(f"The fund holds 40 million {name} now.").unit == code


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
