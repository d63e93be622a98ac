"""All data files together."""

import json
from collections.abc import Callable, Sequence

from sitegen.records import Table
from sitegen.render.citations import Citations
from sitegen.render.data.csv_files import csv_files
from sitegen.render.data.fields import Desk
from sitegen.render.data.files import DataFile, checksums
from sitegen.render.data.json_files import json_files

MakeDatabase = Callable[[Sequence[Table]], bytes]
"""Turns tables into the bytes of a database; the pipeline hands it over, since rendering knows no database."""


def data_files(desk: Desk, tables: Sequence[Table], make_database: MakeDatabase | None) -> tuple[DataFile, ...]:
    """Return every file under data/ but the page that lists them.

    Args:
        desk: What is published.
        tables: The same as tables.
        make_database: Makes facts.sqlite; without it there is none.

    """
    files = [*json_files(desk), *csv_files(tables), _citations(desk)]
    if make_database is not None:
        files.append(DataFile.of("facts.sqlite", "SQLite", make_database(tables)))
    return (*files, checksums(files))


def _citations(desk: Desk) -> DataFile:
    """Return the articles as CSL-JSON, for citation programs."""
    citations = Citations(desk.shelf, desk.site)
    rows = [citations.article(article) for article in desk.shelf.articles]
    inner = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return DataFile.of("citations.json", "CSL-JSON", f"[\n{inner}\n]\n" if rows else "[]\n", rows=len(rows))
