"""The published facts as tables."""

import json
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from sitegen.records import (
    ActorKind,
    ChangeRole,
    Facts,
    Figure,
    Manner,
    Qualifier,
    Quote,
    QuoteKind,
    Resolution,
    Stage,
    UnitKind,
)
from sitegen.render import render_pages
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.data import Lookup, tabulate
from sitegen.render.text.site import Site
from tests.support.invented import FERRY, KEEPER, article, figure, hostile, quote, sample, span

TEMPLATES = Path(__file__).parents[3] / "templates"


def tables(facts, site=Site()):  # noqa: B008 - a frozen value
    """Return the tables of some facts by name."""
    return {table.name: table for table in tabulate(Lookup.of(Catalogue.of(facts), site))}


def rows(facts, name, site=Site()):  # noqa: B008 - the same
    """Return the rows of one table by column."""
    return list(tables(facts, site)[name].dicts())


def test_a_split_quotation_is_a_passage_and_its_parts():
    """The words are the article's without a gap; each part stands alone beside them."""
    (sold,) = [row for row in rows(sample(), "quotes") if row["parts"] == 2]
    assert sold["words"] == (
        "We will not sell the ferry,” mayor Orla Vance told reporters on the quay. “It is not ours to sell."
    )
    assert FERRY.body[sold["start"] : sold["end"]] == sold["words"]
    parts = [row["words"] for row in rows(sample(), "quote_spans") if row["quote_id"] == sold["id"]]
    assert parts == ["We will not sell the ferry", "It is not ours to sell."]


def test_every_place_of_the_data_holds_its_words():
    """The law of the project holds for what a reader of the data can check."""
    for facts in (sample(), hostile()):
        bodies = {a.id: a.body for a in facts.articles}
        quoted = {row["id"]: row["article_id"] for row in rows(facts, "quotes")}
        for row in rows(facts, "quote_spans"):
            assert bodies[quoted[row["quote_id"]]][row["start"] : row["end"]] == row["words"]
        for row in rows(facts, "figures"):
            assert bodies[row["article_id"]][row["start"] : row["end"]] == row["written"]


def test_an_unnamed_source_refers_to_nobody():
    """It keeps the article's words, and is tied to no actor."""
    (read,) = [row for row in rows(sample(), "quotes") if row["speaker"] == "one official"]
    assert (read["speaker_id"], read["speaker_named"]) == (None, 0)


def test_what_is_not_asserted_says_so():
    """A denied utterance carries its mark in every row."""
    (close,) = [row for row in rows(sample(), "quotes") if row["words"] == "the pier would close"]
    assert (close["manner"], close["kind"], close["repairs"]) == ("negated", "indirect", "closing mark missing")


def test_nothing_that_is_held_is_in_a_table():
    """Neither a held item, nor its words, nor its id where another one refers to it."""
    held = figure(FERRY, "again", "1", "boats", "count", status="held", reason="unsure")
    shown = figure(FERRY, "May", "5", "boats", "count", linked=(held.id,), quote_id="q-aaaaaaaaaa")
    facts = sample().model_copy(update={"figures": (held, shown), "series": ()})
    everything = json.dumps([list(table.dicts()) for table in tables(facts).values()])
    assert held.id not in everything
    assert "two possible speakers" not in everything
    assert rows(facts, "figures")[0]["quote_id"] is None


def test_numbers_are_exact_and_sortable():
    """The number in full as text, and beside it one to sort by."""
    later, cost = rows(sample(), "figures")
    assert (cost["value"], cost["value_number"], cost["upper"]) == ("4200000", 4_200_000.0, None)
    assert (later["written"], later["normal"]) == ("5.1 million crowns", "5,100,000 crowns")


def test_days_of_a_period_are_days():
    """The columns of a period hold ISO dates."""
    made = figure(FERRY, "May", "5", "boats", "count", period_start=date(2026, 5, 1))
    (row,) = rows(Facts(articles=(FERRY,), figures=(made,)), "figures")
    assert (row["period_start"], row["period_end"]) == ("2026-05-01", None)


def test_addresses_are_full_where_the_address_of_the_site_is_known():
    """Else they are counted from the root."""
    known = Site("x", "https://digest.example/sub/")
    assert rows(sample(), "actors", known)[0]["page"] == "https://digest.example/sub/actors/orla-vance/"
    assert rows(sample(), "actors")[0]["page"] == "actors/orla-vance/"


def test_references_lead_somewhere():
    """Every value of a column that refers to a table is a key of it, hostile ids included."""
    for facts in (sample(), hostile()):
        made = tables(facts)
        keys = {name: {row[table.key[0]] for row in table.dicts()} for name, table in made.items()}
        for table in made.values():
            for column in table.columns:
                if column.refers:
                    assert {row[column.name] for row in table.dicts()} - {None} <= keys[column.refers]


def test_columns_say_when_a_value_may_be_missing():
    """A column that is not optional is never empty, even where nothing is known of an article."""
    for facts in (sample(), hostile()):
        for table in tables(facts).values():
            required = [column.name for column in table.columns if not column.optional]
            assert all(row[name] is not None for row in table.dicts() for name in required)


def test_a_column_is_explained_on_the_page():
    """Every table and column stands on the data page with its meaning."""
    page = render_pages(sample(), templates=TEMPLATES)["data/index.md"]
    for table in tables(sample()).values():
        section = page.split(f'id="table-{table.name}"')[1].split("</details>")[0]
        for column in table.columns:
            explained = section.split(f"<dt><code>{column.name}</code></dt> <dd>")[1].split(" <span")[0]
            assert len(explained) > 8


def test_an_article_without_items_is_none_that_they_are_from():
    """The page counts as the first one does, also in how to cite the whole; the table lists what was read."""
    facts = sample()
    read = article("bare", "The weir held.", outlet="The Far Bell", published=date(2026, 4, 12))
    pages = render_pages(facts.model_copy(update={"articles": (*facts.articles, read)}), templates=TEMPLATES)
    before = render_pages(facts, templates=TEMPLATES)
    told = f"from {len({item.article_id for item in facts.items})} articles"
    assert before["data/index.md"].count(told) == pages["data/index.md"].count(told) == 2
    assert len(pages["data/articles.csv"].splitlines()) == len(before["data/articles.csv"].splitlines()) + 1


@pytest.mark.parametrize(("record", "name"), [(Quote, "quotes"), (Figure, "figures")])
def test_every_field_of_a_record_has_a_column(record, name):
    """Whoever adds a field to a record decides here how the tables tell it."""
    elsewhere = {
        *("content_spans", "source_span", "cue_span", "role_span", "before", "after", "topics"),
        *("span", "status", "reason"),  # all are published, and why is the maintainers' business
    }
    columns = set(tables(sample())[name].names)
    assert set(record.model_fields) - elsewhere <= columns


@pytest.mark.parametrize(
    ("name", "column", "values"),
    [
        *(("quotes", "kind", QuoteKind), ("quotes", "resolution", Resolution), ("quotes", "manner", Manner)),
        *(("figures", "unit_kind", UnitKind), ("figures", "qualifier", Qualifier), ("figures", "stage", Stage)),
        *(("figures", "role", ChangeRole), ("actors", "kind", ActorKind)),
    ],
)
def test_every_value_of_a_closed_list_is_named(name, column, values):
    """A reader of the data learns all the values that a column can have."""
    (about,) = [c.about for c in tables(sample())[name].columns if c.name == column]
    assert [value for value in get_args(values) if f"`{value}`" not in about] == []


def test_who_states_a_figure_in_the_text_is_named():
    """The speaker's id, name, and that the article names them."""
    row = rows(sample(), "figures")[0]
    assert (row["stated_by_id"], row["stated_by"], row["stated_by_named"]) == (KEEPER.id, KEEPER.name, 1)


def test_when_something_was_said_is_in_the_articles_words():
    """Spans stand in the tables as their words."""
    made = quote(
        FERRY, "Nobody has read the report.", said_when=span(FERRY, "on Monday"), cue_span=span(FERRY, "said:")
    )
    (row,) = rows(Facts(articles=(FERRY,), quotes=(made,)), "quotes")
    assert (row["said_when"], row["cue"], row["speaker"], row["speaker_named"]) == ("on Monday", "said:", None, 0)
