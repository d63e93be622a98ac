"""The page of downloads: every file with its size and hash, every column with its meaning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from sitegen.records import Column, Table
from sitegen.render.catalogue.catalogue import both
from sitegen.render.data.csv_files import GUARDED
from sitegen.render.data.data_file import DataFile
from sitegen.render.data.lookup import Lookup
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.coverage_lines import both_of
from sitegen.render.text import wording
from sitegen.render.text.language import gettext, grouped, noted


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of a table."""

    name: str
    """As the head of the CSV file has it."""
    kind: str
    """What its values are: "text", "integer" and so on."""
    about: Markup
    """What it means."""
    optional: bool
    """Whether a row may have no value."""
    refers: str | None
    """The table whose rows it names; None where it names none."""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table, in whatever forms it can be had."""

    name: str
    """As in the database."""
    about: str
    """What a row of it is."""
    rows: str
    """How many: "1,204"."""
    files: Mapping[str, DataFile]
    """By their form: "JSON", "CSV", "JSON Schema"; a table that only ties others together has no JSON of its own."""
    columns: tuple[ColumnView, ...]
    """Those of the CSV file and the database; none for what there is as JSON only."""


@dataclass(frozen=True, slots=True)
class DataView:
    """What can be downloaded."""

    coverage: str
    """"12 quotes and 3 figures from 4 articles"."""
    tables: tuple[TableView, ...]
    """Those of whole records first."""
    others: tuple[DataFile, ...]
    """Files that hold more than one table: the database, the citations, the checksums."""
    cite: str
    """How to cite the data as a whole."""
    files: tuple[DataFile, ...]
    """All of them."""
    guarded: str
    """Name of the column that tells where a CSV value was guarded."""


def data_page(lookup: Lookup, tables: Sequence[Table], files: Sequence[DataFile]) -> SitePage:
    """Return the page that lists the data files."""
    catalogue = lookup.catalogue
    sources = {item.article_id for item in both(catalogue.quotes, catalogue.figures)}
    counts = ((len(catalogue.quotes), "quote"), (len(catalogue.figures), "figure"))
    coverage = gettext(
        "%(counted)s from %(articles)s",
        counted=both_of([wording.counted(number, noun) for number, noun in counts]),
        articles=wording.counted(len(sources), "article"),
    )
    view = DataView(
        coverage=coverage,
        tables=tuple(_tables(tables, files)),
        others=tuple(file for file in files if file.about is None),
        cite=_citation(lookup, coverage),
        files=tuple(files),
        guarded=GUARDED,
    )
    summary = gettext("The published facts as files for other programs: JSON, CSV, SQLite, with schemas and checksums.")
    return SitePage("data/index.md", "data.md", gettext("Data"), summary, view, searched=False)


def _tables(tables: Iterable[Table], files: Iterable[DataFile]) -> Iterator[TableView]:
    known = {table.name: table for table in tables}
    by_table: dict[str, dict[str, DataFile]] = {}
    for file in files:
        if file.about is not None:
            by_table.setdefault(file.about, {})[file.form] = file
    for name, own in by_table.items():
        table = known.get(name)
        yield TableView(
            name,
            gettext(
                table.about
                if table
                else noted("Ids of quotes that are the same words in several places, the fullest first.")
            ),
            grouped(next(file.rows for file in own.values() if file.rows is not None)),
            own,
            tuple(_column(column) for column in table.columns) if table else (),
        )


def _column(column: Column) -> ColumnView:
    return ColumnView(column.name, column.kind, _with_code(gettext(column.about)), column.optional, column.refers)


def _with_code(text: str) -> Markup:
    """Return text whose words between backticks are code."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if number % 2 else escape(part) for number, part in enumerate(parts)
    )


def _citation(lookup: Lookup, coverage: str) -> str:
    newest = lookup.catalogue.facts.newest_day
    state = gettext(", as of %(day)s", day=wording.day(newest)) if newest else ""
    address = lookup.site.address("data/")
    return f"{lookup.site.name}: {coverage}{state}.{f' {address}' if address else ''}"
