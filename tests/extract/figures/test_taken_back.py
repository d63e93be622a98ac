"""What an article takes back: nobody believes it, it did not come about, or the sentence behind denies it."""

import pytest

from sitegen.extract import reasons
from tests.support.english import find_figures

_TAKEN_BACK = {reasons.UNTRUE_CLAUSE, reasons.CORRECTED_HERE}


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild burned 80 looms. Verdict: False.",
        "The guild burned 80 looms.\n\nOur rating: Pants on fire.",
        "The guild burned 80 looms. That is not true.",
        "The guild burned 80 looms. Wrong.",
        "Claim: The guild burned 80 looms.",
        "Myth 2: The guild burned 80 looms.",
        "We wrote that 900 people marched. In fact it was 90.",
        "By mistake we gave the toll as 45 people.",
        "No town sold 30 boats.",
        "It rained while no other town sold 30 boats.",
        "No one believes the guild has 5,000 keepers.",
        "The guild doubts that 70 wells dried up.",
        "It is unclear if 70 wells dried up.",
        "Let us pretend that 70 wells dried up.",
        "Who says the guild burned 80 looms?",
        "The guild is unlikely to spend €8 million.",
        "The guild forgot to pay €8 million.",
        "The guild stopped paying €8 million a year.",
        "In no case did the guild pay €8 million.",
        "The guild all but lost €8 million.",
        "Kell was said to have lost 80 looms, but the guild lost 12.",
        "The mole was supposed to cost €8 million but is not yet paid for.",
    ],
)
def test_what_is_taken_back_is_held(sentence: str):
    """A verdict behind it, a label before it, nobody as its subject, and what was left undone."""
    first = find_figures(sentence)[0]
    assert set(first.hold) & _TAKEN_BACK, first


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild burned 80 looms. Verdict: True.",
        "The guild burned 80 looms. That is so.",
        "The guild burned 80 looms. Wrong turns cost it a day.",
        "The claims of the guild came to 80 looms.",
        "No doubt 30 boats sank.",
        "No boats left for six hours.",
        "The mill has no roof and sold 30 boats.",
        "All but one of the 30 boats sank.",
        "The guild is likely to spend €8 million.",
        "Kell was said to have lost 80 looms.",
        "The mole was expected to cost €8 million, but work has not begun.",
        "The guild said but little of the 80 looms.",
        "The guild is unable to find the €8 million that it lost.",
    ],
)
def test_what_only_looks_so_is_left_alone(sentence: str):
    """A verdict that agrees, "no" that denies nothing, and a number that stands whatever was left undone."""
    first = find_figures(sentence)[0]
    assert not set(first.hold) & _TAKEN_BACK, first
