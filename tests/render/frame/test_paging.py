"""Long lists in pages."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.frame.paging import Numbered, by_weight, numbered, numbered_file, on_shelves, rows_by_page


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


@given(st.integers(0, 60))
def test_a_list_that_grows_keeps_its_older_pages(count):
    """Of the pages that are full only the newest one may change: where the page that it leads to gets a number."""
    before = list(on_shelves(range(count, 0, -1), "a/", 4))
    after = list(on_shelves(range(count + 1, 0, -1), "a/", 4))
    assert [row for _, rows in after for row in rows] == list(range(count + 1, 0, -1))
    assert before[2:] == after[-len(before) + 2 :] or len(before) < 3
    assert len(after) - len(before) in {0, 1}
    assert [shelf.number for shelf, _ in after] == list(range(len(after), 0, -1))
    assert all(len(rows) == 4 for _, rows in after[1:])
    assert len(after[0][1]) < 6
    assert len(after) == 1 or len(after[0][1]) >= 2


def test_an_older_page_leads_on_without_knowing_how_many_there_are():
    """To a few pages beside it, to the oldest, and to the newest by the address of the list."""
    newest, last, *_, oldest = [shelf for shelf, _ in on_shelves(range(30), "a/", 4)]
    assert [link.url for link in newest.links[:3]] == ["a/", "a/page/7/", "a/page/6/"]
    assert (newest.newer, newest.older) == (None, "a/page/7/")
    assert [link.words for link in last.links] == ["7", "6", "5", "1"]
    assert (last.newer, last.older, last.all) == ("a/", "a/page/6/", ("a/",))
    assert (oldest.newer, oldest.older, [link.here for link in oldest.links]) == ("a/page/2/", None, [True])
    assert newest.all == ("a/", *(f"a/page/{number}/" for number in range(7, 0, -1)))
    assert [shelf.links for shelf, _ in on_shelves([1], "a/")] == [()]
