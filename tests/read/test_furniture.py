"""Lines that are no part of an article go, whole; no sentence of an article does."""

import tomllib
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.read.furniture import is_furniture, without_furniture
from sitegen.read.page import read_page
from tests.support.pages import WEIR, page_of

KINDS = tomllib.loads(resources.files("sitegen.read").joinpath("furniture.toml").read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_examples_of_furniture_hold(kind):
    """Each line that an entry says it matches is dropped, each that it says it misses is read."""
    assert [line for line in kind["matches"] if not is_furniture(line, at_end=True)] == []
    assert [line for line in kind["misses"] if is_furniture(line, at_end=True)] == []
    elsewhere = [is_furniture(line, at_end=False) for line in kind["matches"]]
    assert any(elsewhere) or kind.get("at_end", False)


def test_a_page_is_read_without_its_headline_and_what_it_offers():
    """The article's own words stay as they are, in their order."""
    beside = ["Read more: Mill opens", "Sign up for our newsletter", "© 2026 The Courier"]
    body = "\n".join(["Council keeps the weir open", WEIR[0], beside[0], *WEIR[1:], *beside[1:]])
    assert without_furniture(body, ["Council keeps the weir open"]) == "\n".join(WEIR)
    assert read_page(page_of().encode(), "a.html").body == "\n".join(WEIR)


def test_a_heading_within_an_article_stays():
    """Also where it says what the page's title says."""
    body = "\n".join([*WEIR, "Weir", "It stays."])
    assert without_furniture(body, ["Weir"]) == body


def test_a_page_of_nothing_else_stays_as_it_is():
    """Whoever calls it an article has to judge it by its words."""
    assert without_furniture("Comments\nAdvertisement", []) == "Comments\nAdvertisement"


@given(st.lists(st.text(max_size=40), max_size=12).map("\n".join), st.lists(st.text(max_size=20), max_size=2))
def test_only_whole_lines_go(body, headings):
    """What is left are lines of the body in their order."""
    left = iter(body.split("\n"))
    assert all(line in left for line in without_furniture(body, headings).split("\n"))
