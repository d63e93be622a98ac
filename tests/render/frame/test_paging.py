"""Long lists in pages."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.frame.paging import Numbered, by_weight, numbered, numbered_file, rows_by_page


@given(st.lists(st.integers(0, 50)), st.integers(1, 100))
def test_pages_hold_everything_once_and_in_order(weights, heaviest):
    """Nothing is lost, no page is empty but the only one, and only a single item may be too heavy."""
    pages = by_weight(weights, lambda weight: weight, heaviest)
    assert [weight for page in pages for weight in page] == weights
    assert all(pages) or pages == ((),)
    assert all(sum(page) <= heaviest or len(page) == 1 for page in pages)


def test_rows_are_cut_by_number():
    """A list of no rows still has its page."""
    assert rows_by_page([1, 2, 3], 2) == ((1, 2), (3,))
    assert rows_by_page([]) == ((),)


def test_the_first_page_has_the_address_of_the_list():
    """So that a list which grows a second page keeps its place."""
    assert numbered("figures/", 1) == "figures/"
    assert numbered("figures/", 3) == "figures/page/3/"
    assert numbered_file("figures/", 1) == "figures/index.md"
    assert numbered_file("figures/", 3) == "figures/page/3/index.md"


def test_a_page_knows_its_neighbours():
    """A list of one page has no links to pages."""
    middle = Numbered(2, 3, "a/")
    assert (middle.newer, middle.older) == ("a/", "a/page/3/")
    assert [(link.words, link.here) for link in middle.links] == [("1", False), ("2", True), ("3", False)]
    only = Numbered(1, 1, "a/")
    assert (only.newer, only.older, only.links, only.all) == (None, None, (), ("a/",))
