"""How a table is made: a field per column, which knows how to read its value off a record."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sitegen.records import Column, Span, Table, Value
from sitegen.render.data.lookup import Lookup

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Field(Generic[_Record]):
    """A column, and how its value is read off a record."""

    column: Column
    read: Callable[[_Record, Lookup], Value]


def make_table(  # noqa: PLR0913 - a table has its parts
    name: str,
    about: str,
    fields: Iterable[Field[_Record]],
    records: Iterable[_Record],
    lookup: Lookup,
    *,
    key: tuple[str, ...] = ("id",),
) -> Table:
    """Return the table of some records, in their order."""
    given = tuple(fields)
    rows = tuple(tuple(field.read(record, lookup) for field in given) for record in records)
    return Table(name, about, tuple(field.column for field in given), key, rows)


_Side = tuple[str, str, str]
"""What one side of a link is called, what its column means, and the table that it refers to."""


def link_table(name: str, about: str, one: _Side, other: _Side, pairs: Sequence[tuple[str, str]]) -> Table:
    """Return a table that ties rows of two others together, a pair of their keys in each row."""
    columns = tuple(Column(f"{noun}_id", "text", about, refers=table) for noun, about, table in (one, other))
    return Table(name, about, columns, tuple(column.name for column in columns), tuple(pairs))


def words_at(span: Span | None) -> str | None:
    """Return the words of a place, where there is one."""
    return span.text if span else None
