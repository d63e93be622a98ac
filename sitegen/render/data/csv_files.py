"""Tables as CSV (RFC 4180, UTF-8 without a byte order mark), safe to open in a spreadsheet.

A spreadsheet takes a cell that begins with one of a few characters for a formula, and words that somebody said may
begin with any character (OWASP, CSV Injection). Such a value gets an apostrophe before it, and the row's last column,
``guarded``, names the columns where that was done: nothing is altered silently, and every value can be had back.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TextIO

from sitegen.records import Table, Value
from sitegen.render.data.data_file import DataFile

GUARDED: Final = "guarded"
"""Name of the last column."""
_BEGINNINGS: Final = frozenset("=+-@\t\r\n＝＋－＠")
"""Characters that begin a formula, or that a spreadsheet drops before it looks for one."""
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")


def csv_files(tables: Iterable[Table]) -> Iterator[DataFile]:
    """Yield the CSV file of each table."""
    for table in tables:
        out = io.BytesIO()
        text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
        _write(text, table.names, table.rows)
        yield DataFile.of(f"{table.name}.csv", "CSV", out.getvalue(), rows=len(table.rows), about=table.name)


def csv_of(names: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """Return rows as CSV: a line of names, then a record for each row; no value is an empty field.

    Every field that holds text stands in quotation marks, so that a semicolon does not part it where a spreadsheet
    expects one between fields.
    """
    out = io.StringIO(newline="")
    _write(out, names, rows)
    return out.getvalue()


def _write(out: TextIO, names: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow((*names, GUARDED))
    for row in rows:
        begins = [type(value) is str and value[:1] in _BEGINNINGS for value in row]
        guarded = [name for name, value in zip(names, row, strict=True) if _is_formula(value)] if any(begins) else []
        told = (f"'{value}" if _is_formula(value) else value for value in row) if guarded else row
        writer.writerow((*told, " ".join(guarded)))


def _is_formula(value: Value) -> bool:
    return isinstance(value, str) and value[:1] in _BEGINNINGS and not _NUMBER.fullmatch(value)
