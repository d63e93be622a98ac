"""All data files together."""

from collections.abc import Callable, Iterator, Sequence

from sitegen.records import Table
from sitegen.render.data.citation_files import all_articles
from sitegen.render.data.csv_files import csv_files
from sitegen.render.data.data_file import DataFile, checksums
from sitegen.render.data.json_files import json_files
from sitegen.render.data.lookup import Lookup

MakeDatabase = Callable[[Sequence[Table]], bytes]
"""Turns tables into the bytes of a database; the pipeline hands it over, since rendering knows no database."""


def data_files(lookup: Lookup, tables: Sequence[Table], make_database: MakeDatabase | None) -> Iterator[DataFile]:
    """Yield every file under data/ but the page that lists them, one after the other, as not all may find room at once.

    Args:
        lookup: What is published.
        tables: The same as tables.
        make_database: Makes facts.sqlite; without it there is none.

    """
    told: list[DataFile] = []
    for file in _files(lookup, tables, make_database):
        told.append(file.without_content())
        yield file
    yield checksums(told)


def _files(lookup: Lookup, tables: Sequence[Table], make_database: MakeDatabase | None) -> Iterator[DataFile]:
    yield from json_files(lookup)
    yield from csv_files(tables)
    yield all_articles(lookup)
    if make_database is not None:
        yield DataFile.of("facts.sqlite", "SQLite", make_database(tables))
