"""Full names for surnames that stand alone; every sentence is invented."""

import pytest

from sitegen.extract import reasons
from sitegen.extract.languages import load_language
from sitegen.extract.people.completions import one_letter_off
from tests.support.reported import speakers


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Jonas Keidle came. “It rains,” Kiedle said.", "Jonas Keidle"),
        ("“Anna Merritt never sleeps,” said Karl Oke. “It rains,” Merritt said.", "Anna Merritt"),
    ],
)
def test_a_surname_finds_its_full_name(said, body, name):
    """A slip of one letter, and a name that only a quotation has in full, lead to the full name."""
    assert speakers(said, body)[-1] == (name, None)


def test_a_letter_more_or_less_may_be_somebody_else(said):
    """It leads to the full name, and is held: "Merrit" may be another person."""
    assert speakers(said, "Jonas Merritt came. “It rains,” Merrit said.")[-1] == (
        "Jonas Merritt",
        reasons.SPELLED_OTHERWISE,
    )


def test_two_full_names_in_quotations_settle_nothing(said):
    """Where two in quotations share the surname, it stays as it is printed."""
    body = "“Anna Merritt met Karl Merritt,” said Jonas Oke. “It rains,” Merritt said."
    assert speakers(said, body)[-1] == ("Merritt", None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("merritt", "merrit", True),
        ("kiedis", "keidis", True),
        ("hansen", "hanson", True),
        ("merritts", "merritt", False),
        ("oke", "okes", False),
        ("halden", "halden", False),
        ("halden", "walden", False),
        ("halden", "holdan", False),
        ("halden", "hald", False),
    ],
)
def test_one_letter_off_is_a_slip(one, other, same):
    """One letter more, less, other or two changed are a slip; a plural, a short word or another initial is not."""
    assert one_letter_off(one, other, load_language("en")) is same
