"""The published facts as one SQLite file with full-text search: facts.sqlite, which Datasette opens as it is."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from typing import Final

from sitegen.records import Column, Kind, Table

_TYPES: Final[dict[Kind, str]] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
}
_VERSION: Final = 1
"""Of the tables' form; raise it when a column changes its meaning. Readers find it with ``PRAGMA user_version``."""
_TOKENIZER: Final = "porter unicode61 remove_diacritics 2"
"""Finds "ships" by "ship" and "Štirba" by "stirba"; the rows that come back have the words as they were said."""


def make_database(tables: Iterable[Table]) -> bytes:
    """Return the file for some tables: with the same SQLite the same tables give the same bytes.

    Each table has its key, its foreign keys (indexed), and full-text search over the columns that are searched, in a
    table beside it that Datasette finds by itself. Nothing in the file tells when or where it was made.

    Args:
        tables: each after those that it refers to.

    Raises:
        sqlite3.IntegrityError: a row has no key of its own, or refers to a row that is not there.

    """
    given = tuple(tables)
    keys = {table.name: table.key for table in given}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for setting in ("page_size = 4096", "encoding = 'UTF-8'", "foreign_keys = ON", f"user_version = {_VERSION}"):
            db.execute(f"PRAGMA {setting}")
        # One transaction, so that rows of a table may refer to later rows of the same table.
        db.execute("BEGIN")
        for table in given:
            _fill(db, table, keys)
        db.execute("COMMIT")
        # VACUUM gives rows new numbers, by which the search finds them: so it comes before the search is made.
        db.execute("VACUUM")
        for table in given:
            _make_searchable(db, table)
        return db.serialize()


def _fill(db: sqlite3.Connection, table: Table, keys: dict[str, tuple[str, ...]]) -> None:
    parts = [*(_column(column, keys) for column in table.columns), f"PRIMARY KEY ({_listed(table.key)})"]
    columns = ",\n  ".join(parts)
    db.execute(f"CREATE TABLE {_name(table.name)} (\n  {columns}\n)")
    # Before there are rows: where one refers to a later one, SQLite looks at each new row for those that wait for it,
    # and without an index through all of them.
    for column in table.columns:
        if column.refers and table.key[0] != column.name:
            index = _name(f"{table.name}_by_{column.name}")
            db.execute(f"CREATE INDEX {index} ON {_name(table.name)} ({_name(column.name)})")
    places = ", ".join("?" for _ in table.columns)
    db.executemany(f"INSERT INTO {_name(table.name)} VALUES ({places})", table.rows)  # noqa: S608 - names are ours


def _column(column: Column, keys: dict[str, tuple[str, ...]]) -> str:
    parts = [_name(column.name), _TYPES[column.kind]]
    parts += [] if column.optional else ["NOT NULL"]
    parts += [f"CHECK ({_name(column.name)} IN (0, 1))"] if column.kind == "boolean" else []
    if column.refers:
        # Checked at the end of the transaction: a quote may be repeated by a later one.
        (key,) = keys[column.refers]
        parts.append(f"REFERENCES {_name(column.refers)} ({_name(key)}) DEFERRABLE INITIALLY DEFERRED")
    return " ".join(parts)


def _make_searchable(db: sqlite3.Connection, table: Table) -> None:
    """Lay a full-text index over the table's own rows, so that no words are kept twice."""
    searched = [column.name for column in table.columns if column.searched]
    if not searched:
        return
    index = _name(f"{table.name}_fts")
    options = f'content="{table.name}", tokenize="{_TOKENIZER}"'
    db.execute(f"CREATE VIRTUAL TABLE {index} USING FTS5 ({_listed(searched)}, {options})")
    for command in ("rebuild", "optimize"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES (?)", (command,))  # noqa: S608 - names are ours


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_name, names))


def _name(name: str) -> str:
    """Return a name that may be a word of SQL ("of", "end")."""
    return f'"{name}"'
