"""The database of published facts."""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from datasette.app import Datasette

from sitegen.records import Column, Table
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.data import Lookup, tabulate
from sitegen.render.text.site import Site
from sitegen.store import make_database
from tests.support.invented import hostile, sample


def tables(facts):
    """Return the tables of some facts."""
    return tabulate(Lookup.of(Catalogue.of(facts), Site()))


@pytest.fixture
def database(tmp_path):
    """Return the path of the sample's database."""
    path = tmp_path / "facts.sqlite"
    path.write_bytes(make_database(tables(sample())))
    return path


@pytest.fixture
def db(database):
    """Return a connection to the sample's database."""
    with closing(sqlite3.connect(database)) as opened:
        yield opened


def found(db, words, table="quotes", column="words"):
    """Return what a full-text search finds."""
    query = (
        f"select t.{column} from {table}_fts join {table} t on t.rowid = {table}_fts.rowid "  # noqa: S608 - ours
        f"where {table}_fts match ? order by t.rowid"
    )
    return [value for (value,) in db.execute(query, (words,))]


def ask(database, *paths):
    """Return what a real Datasette answers, without a network; in a thread, as a browser's loop may run in this."""

    async def answers():
        served = Datasette([], immutables=[str(database)])
        await served.invoke_startup()
        return [await served.client.get(path) for path in paths]

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(answers())).result()


def test_the_same_tables_make_the_same_bytes():
    """No clock, no random order, nothing of the machine."""
    assert make_database(tables(sample())) == make_database(tables(sample()))


@pytest.mark.parametrize("facts", [sample(), hostile()], ids=["sample", "hostile"])
def test_every_value_comes_back(facts, tmp_path):
    """Each table has its columns and its rows in their order, hostile words as they are."""
    path = tmp_path / "facts.sqlite"
    path.write_bytes(make_database(tables(facts)))
    with closing(sqlite3.connect(path)) as db:
        for table in tables(facts):
            cursor = db.execute(f'select * from "{table.name}" order by rowid')  # noqa: S608 - names are ours
            assert tuple(name for name, *_ in cursor.description) == table.names
            assert tuple(cursor) == table.rows
        assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert db.execute("pragma foreign_key_check").fetchall() == []


def test_references_are_held_by_the_database(db):
    """A quote of an article that is not there cannot be kept."""
    db.execute("pragma foreign_keys = on")
    db.execute("update quotes set article_id = 'nowhere'")
    with pytest.raises(sqlite3.IntegrityError):
        db.commit()


def test_a_row_that_refers_to_nothing_is_refused():
    """What the tables promise is checked when the file is made."""
    boats = Table("boats", "Boats.", (Column("id", "text", "Id."),), ("id",), ())
    crews = Table("crews", "Crews.", (Column("boat_id", "text", "Boat.", refers="boats"),), ("boat_id",), (("a",),))
    with pytest.raises(sqlite3.IntegrityError):
        make_database((boats, crews))


def test_a_row_may_refer_to_a_later_one():
    """The first of several places of the same words may stand after them."""
    columns = (Column("id", "text", "Id."), Column("first_id", "text", "First.", optional=True, refers="quotes"))
    made = Table("quotes", "Quotes.", columns, ("id",), (("a", "b"), ("b", "b")))
    assert make_database((made,))


def test_search_finds_words_by_their_stem_and_without_accents(db):
    """A plural finds its singular, a phrase its place, and the words come back as they were said."""
    assert found(db, "reading report") == found(db, "reports", "quote_spans") == ["Nobody has read the report."]
    assert found(db, '"not ours to sell"')[0] == "It is not ours to sell"
    assert found(db, "vance", "actors", "name") == ["Orla Vance"]
    assert found(db, "crowns", "figures", "written") == ["5.1 million crowns", "about 4.2 million crowns"]
    assert found(db, "council", "articles", "title") == ["Council puts off ferry vote"]


def test_search_survives_a_vacuum(database):
    """VACUUM may give rows new numbers; here it does not."""
    with closing(sqlite3.connect(database)) as db:
        before = found(db, "sell")
        db.execute("vacuum")
        assert found(db, "sell") == before != []


def test_a_real_datasette_opens_and_searches_it(database):
    """Tables, keys and search are found without any configuration."""
    listing, page, searched, row = ask(
        database,
        "/facts.json",
        "/facts/quotes",
        "/facts/quotes.json?_search=read&_shape=array",
        "/facts/articles/ferry.json?_shape=array",
    )
    listed = {table["name"]: table for table in listing.json()["tables"] if not table["hidden"]}
    assert set(listed) == {table.name for table in tables(sample())}
    assert listed["quotes"]["fts_table"] == "quotes_fts"
    assert {key["other_table"] for key in listed["quotes"]["foreign_keys"]["outgoing"]} == {
        *("articles", "actors", "quotes"),
    }
    assert page.status_code == 200
    assert 'name="_search"' in page.text
    assert [quote["words"] for quote in searched.json()] == ["Nobody has read the report."]
    assert row.json()[0]["title"] == "Council puts off ferry vote"


def test_a_reader_can_tell_which_form_it_has(db):
    """The version of the form stands where SQLite has a place for it."""
    assert db.execute("pragma user_version").fetchone() == (1,)
