"""What one speaker said, or what was said on one topic, as a table."""

import csv
import io
from datetime import date
from pathlib import Path

from lxml import html

from sitegen.records import Actor, Facts
from sitegen.render import Site, render_pages
from tests.support.invented import MAYOR, article, quote, sample

TEMPLATES = Path(__file__).parents[3] / "templates"
VANCE = Actor(id="orla-vance", name="Orla Vance", registered=True)
PAGES = render_pages(sample(), templates=TEMPLATES, site=Site("Skerry digest", "https://digest.example/"))


def rows(text):
    """Return the rows of a table as a program reads them."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_speaker_has_a_table_of_all_quotes_and_figures_that_the_sheet_leads_to():
    """Words in their sentence, speaker, day, outlet and address; a figure with value and unit."""
    path = "actors/tomas-reyk/statements.csv"
    found = rows(PAGES[path])
    assert html.fromstring(PAGES["actors/tomas-reyk/index.md"]).xpath(
        f"//section[@id='downloads']//a[@href='../../{path}']"
    )
    older = next(row for row in found if row["words"] == "older than the pier")
    assert (older["kind"], older["speaker"]) == ("mixed", "Tomas Reyk")
    assert "called the boat “older than the pier”" in older["in_sentence"]
    assert (older["published"], older["outlet"]) == ("2026-03-02", "The Skerry Post (invented outlet)")
    assert older["page"] == f"https://digest.example/i/{older['id']}/"
    cost = next(row for row in found if row["kind"] == "figure" and row["value"] == "5100000")
    assert (cost["unit"], cost["measures"]) == ("crowns", "Repairs")


def test_what_was_not_said_is_marked_in_its_row():
    """A row that is taken out of the table still tells that its words are denied."""
    (close,) = (row for row in rows(PAGES["actors/orla-vance/statements.csv"]) if "would close" in row["words"])
    assert close["manner"] == "negated"
    assert close["in_sentence"].startswith("[The article says that this was not said.]")


def test_a_topic_has_its_table_and_who_said_nothing_has_none():
    """A table without a row would be a link to nothing."""
    assert "topics/ferry/statements.csv" in PAGES
    assert "actors/quiet-one/statements.csv" not in PAGES
    assert "statements.csv" not in PAGES["actors/quiet-one/index.md"]


def test_words_that_a_spreadsheet_would_run_are_guarded():
    """They get an apostrophe, and the row says where."""
    body = article("sum", "“=1+1 is not three,” said Vance.", published=date(2026, 1, 1))
    facts = Facts(articles=(body,), quotes=(quote(body, "=1+1 is not three", speaker=MAYOR),), actors=(VANCE,))
    pages = render_pages(facts, templates=TEMPLATES, site=Site("Skerry digest"))
    (row,) = rows(next(text for path, text in pages.items() if path.endswith("/statements.csv")))
    assert (row["words"], row["guarded"]) == ("'=1+1 is not three", "words")
