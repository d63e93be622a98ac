"""The items of a page."""

import pytest

from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import Closed
from sitegen.extract.pages.page import NOTHING, Item, item_at, words_in


def test_beside_a_sentence_stands_nothing():
    """What is asked for before the first item and behind the last is an item of no word and no class."""
    items = [Item("Here", "here", 0, 4), Item(".", ".", 4, 5)]
    assert item_at(items, 1) is items[1]
    assert item_at(items, -1) is NOTHING
    assert item_at(items, 2) is NOTHING
    assert not NOTHING.isa(Closed.THE)
    assert not NOTHING.capital


@pytest.mark.parametrize(("text", "small"), [("weir", True), ("al-Oke", False), ("Weir", False), ("𝐀", False)])
def test_a_word_without_a_capital_is_small(text: str, small: bool):  # noqa: FBT001
    """No letter of it is a capital, wherever it stands, also one that has no small form."""
    (item,) = words_in(text, (0, len(text)), load_language("en"), frozenset())
    assert item.is_small is small
