"""Quotes and figures kept from one build to the next under what they were made of."""

import zlib
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Final

from pydantic import TypeAdapter, ValidationError

from sitegen.records import Figure, Quote
from sitegen.store.kept_table import KeptTable

_Items = tuple[tuple[Quote, ...], tuple[Figure, ...]]
_FORM: Final = TypeAdapter(_Items)


class ItemsCache(KeptTable):
    """Keeps the items of each article."""

    NAME = "items"
    COLUMNS = "article_id TEXT PRIMARY KEY, made_of TEXT NOT NULL, value BLOB NOT NULL"
    FORM = 1

    def take(self, article_id: str, made_of: str, make: Callable[[], _Items]) -> _Items:
        """Return the items of an article: those that were made of the same before, else made now and kept.

        Args:
            article_id: The article.
            made_of: A digest of all that they are made of, the program too.
            make: Makes them.

        """
        rows = self.run("SELECT value FROM items WHERE (article_id, made_of) = (?, ?)", (article_id, made_of))
        with suppress(zlib.error, ValidationError, TypeError):
            if rows:
                return _FORM.validate_json(zlib.decompress(rows[0][0]))
        made = make()
        value = zlib.compress(_FORM.dump_json(made), level=1)
        self.run("INSERT OR REPLACE INTO items VALUES (?, ?, ?)", (article_id, made_of, value))
        return made

    def prune(self, articles: Collection[str]) -> None:
        """Drop the items of all articles but these."""
        for (article,) in self.run("SELECT article_id FROM items"):
            if article not in articles:
                self.run("DELETE FROM items WHERE article_id = ?", (article,))
