"""The indexes: where a reader looks for a name."""

import re
from pathlib import Path

import pytest

from sitegen.records import Actor, Facts
from sitegen.render import render_pages

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.mark.parametrize(
    ("name", "letter"), [("Łena Orlo", "L"), ("Éamon Vell", "E"), ("Зоя Орло", "Z"), ("4 Quays", "0"), ("☂", "0")]
)
def test_a_name_stands_under_the_letter_that_its_address_begins_with(name, letter):
    """Whatever its script, with the names of that letter; without letters of its own it comes before them."""
    actors = (Actor(id="bo-vell", name="Bo Vell", registered=True), Actor(id="other", name=name, registered=True))
    pages = render_pages(Facts(actors=actors), templates=TEMPLATES)
    assert re.findall(r'id="letter-(.)"', pages["actors/index.md"]) == sorted(["B", letter])
