"""Items are kept under what they were made of, and what cannot be read is made again."""

import sqlite3
import zlib

import pytest

from sitegen.store import ItemsCache
from tests.support.invented import sample

MADE = (sample().quotes, sample().figures)
NONE = ((), ())


def fail():
    """Stand for what nobody may ask for."""
    raise AssertionError


@pytest.fixture
def path(tmp_path):
    """Name a file in a folder that is not there yet."""
    return tmp_path / "state" / "items.sqlite"


def test_items_of_the_same_are_taken(path):
    """Quotes and figures as they were, from one build to the next."""
    with ItemsCache(path) as kept:
        assert kept.take("ferry", "these words", lambda: MADE) == MADE
        assert kept.take("ferry", "these words", fail) == MADE
    with ItemsCache(path) as kept:
        assert kept.take("ferry", "these words", fail) == MADE


def test_items_of_something_else_are_made(path):
    """They take the place of those before."""
    with ItemsCache(path) as kept:
        kept.take("ferry", "these words", lambda: MADE)
        assert kept.take("ferry", "other words", lambda: NONE) == NONE
        assert kept.take("note", "other words", lambda: MADE) == MADE
        assert kept.take("ferry", "these words", lambda: NONE) == NONE


@pytest.mark.parametrize("value", [b"no zlib", zlib.compress(b"[[{}], []]"), "text"], ids=repr)
def test_what_cannot_be_read_is_made_again(path, value):
    """Broken, of another form, of another type."""
    with ItemsCache(path) as kept:
        kept.take("ferry", "these words", lambda: NONE)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE items SET value = ?", (value,))
    with ItemsCache(path) as kept:
        assert kept.take("ferry", "these words", lambda: MADE) == MADE


def test_items_of_articles_that_are_gone_go_too(path):
    """The file grows no further than the archive."""
    with ItemsCache(path) as kept:
        for article in ("ferry", "note"):
            kept.take(article, "these words", lambda: MADE)
        kept.prune({"note"})
        assert kept.take("note", "these words", fail) == MADE
        assert kept.take("ferry", "these words", lambda: NONE) == NONE
