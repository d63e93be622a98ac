"""How a table is made: a field per column, which knows how to read its value off a record."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Self, TypeVar, get_args

from sitegen.records import Article, Column, Span, Speaker, Table, Value
from sitegen.render.catalogue.catalogue import Shelf
from sitegen.render.text.addresses import item_url, page_url
from sitegen.render.text.site import Site

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a field may look up besides the record itself."""

    shelf: Shelf
    site: Site
    quotes: frozenset[str]
    """Ids of what is published."""
    figures: frozenset[str]

    @classmethod
    def of(cls, shelf: Shelf, site: Site) -> Self:
        """Lay out what is on a shelf."""
        return cls(shelf, site, frozenset(q.id for q in shelf.quotes), frozenset(f.id for f in shelf.figures))

    def address(self, path: str) -> str:
        """Return the full address of a path, or the path from the root where the site's address is not settled."""
        return self.site.address(path) or path

    def sheet(self, article: Article) -> str:
        """Return the address of an article's page."""
        return self.address(page_url("articles", article.id))

    def item(self, article_id: str, item_id: str) -> str:
        """Return the permanent address of a quote or figure."""
        return self.address(item_url(article_id, item_id))

    def outlet(self, article: Article) -> str | None:
        """Return the name of an outlet: as registered, else as the article states it."""
        registered = self.shelf.outlet(article)
        return registered.name if registered else article.source.outlet

    def published(self, article_id: str) -> str | None:
        """Return the day on which an article was published."""
        day = self.shelf.by_id[article_id].source.published
        return day.isoformat() if day else None

    def actor(self, speaker: Speaker | None) -> str | None:
        """Return the id of the actor that a speaker is; none for a source that is not named."""
        return speaker.id if speaker and self.shelf.has_page(speaker) else None


@dataclass(frozen=True, slots=True)
class Field(Generic[_Record]):
    """A column, and how its value is read off a record."""

    column: Column
    read: Callable[[_Record, Desk], Value]


def make_table(  # noqa: PLR0913 - a table has its parts
    name: str,
    about: str,
    fields: Iterable[Field[_Record]],
    records: Iterable[_Record],
    desk: Desk,
    *,
    key: tuple[str, ...] = ("id",),
) -> Table:
    """Return the table of some records, in their order."""
    given = tuple(fields)
    rows = tuple(tuple(field.read(record, desk) for field in given) for record in records)
    return Table(name, about, tuple(field.column for field in given), key, rows)


_Side = tuple[str, str]
"""What one side of a link is called, and the table that it refers to."""


def link_table(name: str, about: str, one: _Side, other: _Side, pairs: Sequence[tuple[str, str]]) -> Table:
    """Return a table that ties rows of two others together, a pair of their keys in each row."""
    columns = tuple(Column(f"{noun}_id", "text", f"The {noun}.", refers=table) for noun, table in (one, other))
    return Table(name, about, columns, tuple(column.name for column in columns), tuple(pairs))


def words_of(span: Span | None) -> str | None:
    """Return the words of a place, where there is one."""
    return span.text if span else None


def one_of(values: object) -> str:
    """Return the values that a ``Literal`` allows, for the meaning of a column: "`a`, `b` or `c`"."""
    *first, last = (f"`{value}`" for value in get_args(values))
    return f"{', '.join(first)} or {last}."
