"""The page of downloads: every file with its size and hash, every column with its meaning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from sitegen.records import Column, Table
from sitegen.render import wording
from sitegen.render.data.csv_files import GUARDED
from sitegen.render.data.fields import Desk
from sitegen.render.data.files import DataFile
from sitegen.render.page import Page


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of a table."""

    name: str
    kind: str
    about: Markup
    optional: bool
    refers: str | None


@dataclass(frozen=True, slots=True)
class TableView:
    """A table, in whatever forms it can be had."""

    name: str
    about: str
    rows: str
    """"1 row", "1,204 rows"."""
    files: tuple[DataFile, ...]
    columns: tuple[ColumnView, ...]
    """Those of the CSV file and the database; none for what there is as JSON only."""


@dataclass(frozen=True, slots=True)
class DataView:
    """What can be downloaded."""

    coverage: str
    """"12 quotes and 3 figures from 4 articles"."""
    tables: tuple[TableView, ...]
    others: tuple[DataFile, ...]
    """Files that hold more than one table: the database, the citations, the checksums."""
    cite: str
    """How to cite the data as a whole."""
    guarded: str
    """Name of the column that tells where a CSV value was guarded."""


def data_page(desk: Desk, tables: Sequence[Table], files: Sequence[DataFile]) -> Page:
    """Return the page that lists the data files."""
    shelf = desk.shelf
    counts = ((len(shelf.quotes), "quote"), (len(shelf.figures), "figure"))
    coverage = " and ".join(wording.counted(number, noun) for number, noun in counts)
    coverage = f"{coverage} from {wording.counted(len(shelf.articles), 'article')}"
    view = DataView(
        coverage=coverage,
        tables=tuple(_tables(tables, files)),
        others=tuple(file for file in files if file.about is None),
        cite=_citation(desk, coverage),
        guarded=GUARDED,
    )
    summary = "The published facts as files for other programs: JSON, CSV, SQLite, with schemas and checksums."
    return Page("data/index.md", "data.md", "Data", summary, view, searched=False)


def _tables(tables: Iterable[Table], files: Iterable[DataFile]) -> Iterable[TableView]:
    known = {table.name: table for table in tables}
    by_table: dict[str, list[DataFile]] = {name: [] for name in known}
    for file in files:
        if file.about is not None:
            by_table.setdefault(file.about, []).append(file)
    for name, own in by_table.items():
        table = known.get(name)
        rows = next(file.rows for file in own if file.rows is not None)
        yield TableView(
            name,
            table.about if table else "Ids of quotes that are the same words in several places, the fullest first.",
            wording.counted(rows, "row"),
            tuple(own),
            tuple(_column(column) for column in table.columns) if table else (),
        )


def _column(column: Column) -> ColumnView:
    return ColumnView(column.name, column.kind, _with_code(column.about), column.optional, column.refers)


def _with_code(text: str) -> Markup:
    """Return text whose words between backticks are code."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if number % 2 else escape(part) for number, part in enumerate(parts)
    )


def _citation(desk: Desk, coverage: str) -> str:
    newest = desk.shelf.facts.newest_day
    state = f", as of {wording.day(newest)}" if newest else ""
    address = desk.site.address("data/")
    return f"{desk.site.name}: {coverage}{state}.{f' {address}' if address else ''}"
