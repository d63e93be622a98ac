"""The items of a page."""

from sitegen.extract.languages.vocabulary import Closed
from sitegen.extract.pages.page import NOTHING, Item, item_at


def test_beside_a_sentence_stands_nothing():
    """What is asked for before the first item and behind the last is an item of no word and no class."""
    items = [Item("Here", "here", 0, 4), Item(".", ".", 4, 5)]
    assert item_at(items, 1) is items[1]
    assert item_at(items, -1) is NOTHING
    assert item_at(items, 2) is NOTHING
    assert not NOTHING.isa(Closed.THE)
    assert not NOTHING.capital
