"""Tables as CSV."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.records import Column
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.data import Lookup, tabulate
from sitegen.render.data.csv_files import GUARDED, csv_files, csv_of
from sitegen.render.text.site import Site
from tests.support.invented import hostile, sample

NAMES = Column("words", "text", "What was said.", optional=True), Column("number", "integer", "How many.")


def text_of(*values):
    """Return a table with some words as CSV."""
    return csv_of([column.name for column in NAMES], [(value, 1) for value in values])


def read(text):
    """Read CSV as any program does."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def restored(row, name):
    """Return a value as it was before it was guarded, as the data page tells to do it."""
    return row[name][1:] if name in row[GUARDED].split(" ") else row[name]


@given(st.lists(st.text(st.characters(codec="utf-8"))))
def test_any_words_come_back(words):
    """Commas, marks, line breaks, apostrophes, formulas: every value can be had back exactly."""
    back = read(text_of(*words))
    assert [restored(row, "words") for row in back] == words


@given(st.text(st.characters(codec="utf-8")))
def test_no_cell_begins_a_formula(words):
    """A spreadsheet finds no character at the beginning of a field that it would act on."""
    (row,) = read(text_of(words))
    assert not row["words"].startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) or (
        row["words"].removeprefix("-").replace(".", "", 1).isdecimal()
    )


@pytest.mark.parametrize(
    "words", ["=1+1", "+44", "-x", "- No, she said", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "-1e5"]
)
def test_a_guarded_value_is_told(words):
    """The apostrophe is no silent change: the row names the column."""
    (row,) = read(text_of(words))
    assert (row["words"], row[GUARDED]) == (f"'{words}", "words")


@pytest.mark.parametrize("words", ["-5", "-5.25", "'=1", "no", "", " =1"])
def test_what_no_spreadsheet_acts_on_stays_as_it_is(words):
    """A negative number is a number, and an apostrophe of the article's own is no guard."""
    (row,) = read(text_of(words))
    assert (row["words"], row[GUARDED]) == (words, "")


def test_the_file_is_as_rfc_4180_says():
    """CRLF ends each line, marks are doubled, every line has the same fields, and no byte order mark stands first."""
    text = text_of('say "no"', None)
    assert text == '"words","number","guarded"\r\n"say ""no""",1,""\r\n"",1,""\r\n'


def test_every_table_is_a_file_that_can_be_read():
    """Hostile words make no more and no fewer fields."""
    for facts in (sample(), hostile()):
        tables = tabulate(Lookup.of(Catalogue.of(facts), Site()))
        files = {file.name: file for file in csv_files(tables)}
        for made in tables:
            back = read(files[f"{made.name}.csv"].content.decode())
            plain = [{k: "" if v is None else str(v) for k, v in row.items()} for row in made.dicts()]
            assert [{name: restored(row, name) for name in made.names} for row in back] == plain
