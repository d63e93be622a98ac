"""Wherever a corrected item stands, a reader of that place sees that it was corrected; what is gone says so."""

from pathlib import Path

import pytest
from lxml import html

from sitegen.render import Site, render_pages, search_entries
from tests.support.invented import sample

TEMPLATES = Path(__file__).parents[2] / "templates"
FACTS = sample()
SOLD = FACTS.quotes[0].id
WORDS = "We will not sell the ferry"
PAGES = render_pages(FACTS, templates=TEMPLATES, site=Site("Skerry digest", "https://digest.example/"))
STANDS_ON = [name for name, text in PAGES.items() if name.endswith(".md") and f'id="{SOLD}"' in text]


def test_a_corrected_quote_stands_on_sheets_lists_and_its_article():
    """So that the next test asks of all of them."""
    kinds = {name.partition("/")[0] for name in STANDS_ON}
    assert {"actors", "articles", "digest", "topics"} <= kinds


@pytest.mark.parametrize("name", STANDS_ON)
def test_a_page_tells_of_the_correction_where_the_quote_stands(name):
    """In the quote's own box, with its day and the way to the log; not elsewhere on the page."""
    (item,) = html.fromstring(PAGES[name]).xpath(f"//*[@id='{SOLD}']")
    (note,) = item.xpath(".//*[contains(@class, 'sg-correction')]")
    assert "12 April 2026" in note.text_content()
    assert note.xpath(".//a[contains(@href, 'corrections/#')]")


def test_the_page_of_the_quote_tells_of_it():
    """Who follows a shared address lands there."""
    (note,) = html.fromstring(PAGES[f"i/{SOLD}/index.html"]).xpath("//*[@class='corrected']")
    assert "12 April 2026" in note.text_content()


def test_a_result_of_the_search_tells_of_it():
    """Before the words."""
    (entry,) = (entry for entry in search_entries(FACTS) if entry.url.endswith(f"#{SOLD}"))
    assert entry.shown.index("Corrected on 12 April 2026") < entry.shown.index(WORDS)


@pytest.mark.parametrize(
    "name", ["feed.xml", "actors/orla-vance/feed.json", "outlets/skerry-post/feed.xml", "added.xml"]
)
def test_an_entry_of_a_feed_tells_of_it(name):
    """In its text, which is all that a feed reader shows."""
    assert "Corrected on 12 April 2026" in PAGES[name]


def test_a_row_of_a_table_tells_of_it():
    """With the day."""
    row = next(line for line in PAGES["actors/orla-vance/statements.csv"].splitlines() if SOLD in line)
    assert '"2026-04-12"' in row


@pytest.mark.parametrize("gone", [entry.id for entry in FACTS.tombstones])
def test_what_is_gone_says_so_at_its_address_and_on_the_page_of_its_article(gone):
    """Both addresses that it ever had lead to what stood there and why it went."""
    entry = next(entry for entry in FACTS.tombstones if entry.id == gone)
    page = html.fromstring(PAGES[f"i/{gone}/index.html"])
    assert page.xpath("string(//h1)") == "No longer published"
    assert entry.text in page.xpath("string(//s)")
    (tombstone,) = html.fromstring(PAGES[f"articles/{entry.article}/index.md"]).xpath(f"//*[@id='{gone}']")
    assert entry.text in tombstone.text_content()
