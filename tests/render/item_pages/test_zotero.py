"""The page of an item, taken over by Zotero's own translation code, which ``nox -s zotero`` fetches."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from sitegen.records import Facts
from sitegen.render import Site, render_pages
from tests.support.invented import MAYOR, article, quote, sample
from tests.support.web import serving

HOUSE = Path(__file__).parents[3]
READER = HOUSE / "tests" / "zotero" / "read.js"
FETCHED = HOUSE / ".nox" / "zotero" / "tmp" / "node_modules"
FACTS = sample()
SOLD, OLDER, _, AGAIN, CLOSE = (quote.id for quote in FACTS.quotes[:5])
COST = FACTS.figures[0].id
GONE = "q-aaaaaaaaaa"
TILL = article("till", "“Plan B+ costs 3 + 4 crowns,” said Orla Vance.\n", title="Plan B+", outlet="The Far Bell")
PLUS = quote(TILL, "Plan B+ costs 3 + 4 crowns,", speaker=MAYOR, said_by="Orla Vance")


@pytest.fixture(scope="module")
def node():
    """Return the program that runs Zotero's code, where both are there."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("node is not on this machine, which runs Zotero's translation code")
    if not (FETCHED / "zotero-translators").is_dir():
        pytest.skip("Zotero's translation code was not fetched: run `nox -s zotero`")
    return program


@pytest.fixture(scope="module")
def taken(node):
    """Return what Zotero takes of each page of an item, by id: the translators that it chooses, and the entries."""
    with serving() as web:
        pages = {}
        for facts in (FACTS, Facts(articles=(TILL,), quotes=(PLUS,))):
            files = render_pages(facts, templates=HOUSE / "templates", site=Site("Skerry digest", f"{web.base}/"))
            pages |= {path.split("/")[1]: text for path, text in files.items() if path[:2] == "i/" and "html" in path}
        addresses = [web.serve(f"/i/{item}/", text) for item, text in pages.items()]
        ran = subprocess.run(
            [node, str(READER), *addresses],
            capture_output=True,
            check=False,
            encoding="utf-8",
            env={**os.environ, "NODE_PATH": str(FETCHED)},
            timeout=120,
        )
        asked = {path for path, _ in web.asked}
    assert ran.returncode == 0, ran.stderr
    assert asked == {f"/i/{item}/" for item in pages}
    found = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]
    return dict(zip(pages, found, strict=True))


def entry(taken, item):
    """Return the one entry that Zotero makes of the page of an item."""
    (found,) = taken[item]["entries"]
    return found


def test_zotero_takes_speaker_words_outlet_and_day(taken):
    """A newspaper article with its authors by first and last name; its abstract has the words and who said them."""
    found = entry(taken, OLDER)
    assert found["itemType"] == "newspaperArticle"
    assert found["title"] == "Council puts off ferry vote"
    assert [(who["firstName"], who["lastName"]) for who in found["creators"]] == [("Ines", "Molnar"), ("Bo", "Adair")]
    assert {who["creatorType"] for who in found["creators"]} == {"author"}
    assert found["publicationTitle"] == "The Skerry Post (invented outlet)"
    assert (found["date"], found["language"]) == ("2026-03-02", "en")
    assert found["url"] == "https://skerry-post.example/ferry?p=1&q=2"
    assert "called the boat “older than the pier”" in found["abstractNote"]
    assert "(Tomas Reyk)" in found["abstractNote"]
    assert f"Item {OLDER}: " in found["abstractNote"]


def test_zotero_takes_every_quote_and_figure_with_its_own_words(taken):
    """Each page is one entry of an article, and its words are there, spaces and marks and all."""
    for one in (one for one in FACTS.quotes if one.status == "published"):
        abstract = entry(taken, one.id)["abstractNote"]
        assert all(part.text in abstract for part in one.content_spans), one.id
        assert one.speaker.name in abstract
    for one in (one for one in FACTS.figures if one.status == "published"):
        assert f"“{one.span.text}”" in entry(taken, one.id)["abstractNote"]
    outlets = {entry(taken, item)["publicationTitle"] for item in (SOLD, AGAIN, COST)}
    assert outlets == {"The Skerry Post (invented outlet)", "The Far Bell (invented outlet)"}


def test_zotero_takes_along_that_something_was_not_said(taken):
    """What the article denies and what is reported speech says so before its words."""
    assert entry(taken, CLOSE)["abstractNote"].startswith(
        "[The article says that this was not said.] [Reported speech, not a quotation.] She did not say"
    )


def test_zotero_keeps_a_plus_sign(taken):
    """Such a page has no COinS, in which Zotero would make it a blank, and is read by its head."""
    found = entry(taken, PLUS.id)
    assert found["abstractNote"].startswith("“Plan B+ costs 3 + 4 crowns,” (Orla Vance). The Far Bell")
    assert (found["title"], found["publicationTitle"]) == ("Plan B+", "The Far Bell")


def test_zotero_takes_no_words_that_are_gone(taken):
    """The page of a withdrawn item is no reference."""
    assert taken[GONE] == {"translators": [], "entries": []}
