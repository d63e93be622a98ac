"""Published facts as a table: what a CSV file and a table of the database hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "number", "boolean", "date"]
"""A boolean is 0 or 1, a date ``YYYY-MM-DD``, and a number a binary floating-point one, for sorting only."""
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column, with what a reader of the data must know of it."""

    name: str
    kind: Kind
    about: str
    """What it holds, in a sentence for the documentation."""
    optional: bool = False
    """Whether a row may have no value."""
    refers: str | None = None
    """Name of the table whose key the value is."""
    searched: bool = False
    """Whether full-text search covers it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind, in a fixed order."""

    name: str
    about: str
    """What a row is, in a sentence for the documentation."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """Names of the columns that tell rows apart."""
    rows: tuple[tuple[Value, ...], ...]
    """Each with a value per column."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def dicts(self) -> Iterator[dict[str, Value]]:
        """Yield each row by the names of its columns."""
        return (dict(zip(self.names, row, strict=True)) for row in self.rows)
