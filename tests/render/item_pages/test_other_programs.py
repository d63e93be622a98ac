"""The page of an item, read by programs that are not ours: what is shared, framed, kept as a reference."""

import json
import posixpath
from pathlib import Path
from urllib.parse import urlencode

import bibtexparser
import coins_parser
import extruct
import micawber
import pytest
import rispy
from lxml import html

from sitegen.render import Site, render_pages
from tests.support.invented import sample
from tests.support.web import Served, serving

TEMPLATES = Path(__file__).parents[3] / "templates"
FACTS = sample()
SOLD, OLDER, READ, AGAIN, CLOSE = (quote.id for quote in FACTS.quotes[:5])
COST = FACTS.figures[0].id


@pytest.fixture(scope="module")
def served():
    """Yield the address at which the files of the sample are served, and the pages of its items by their ids."""
    with serving() as web:
        address = f"{web.base}/"
        files = render_pages(FACTS, templates=TEMPLATES, site=Site("Skerry digest", address))
        made = {path: text for path, text in files.items() if path.startswith("i/")}
        # A server of files gives a file whatever is asked after its name, as consumers of oEmbed do.
        asked = urlencode({"format": "json", "url": f"{address}i/{AGAIN}/"})
        web.pages[f"/i/{AGAIN}/oembed.json?{asked}"] = Served(made[f"i/{AGAIN}/oembed.json"].encode())
        yield address, {path.split("/")[1]: text for path, text in made.items() if path.endswith("html")}, files


@pytest.fixture(scope="module")
def pages(served):
    """Return the pages of the items, by their ids."""
    return served[1]


@pytest.fixture(scope="module")
def files(served):
    """Return all files by their paths."""
    return served[2]


def open_graph(page):
    """Return what a reader of Open Graph finds on a page."""
    (found,) = extruct.extract(page, syntaxes=["opengraph"])["opengraph"]
    return dict(found["properties"])


def test_who_shares_the_address_shows_words_speaker_outlet_and_day(pages, served):
    """A reader of Open Graph has all four, and the address that is shared."""
    found = open_graph(pages[AGAIN])
    assert found["og:title"] == "Orla Vance: “It is not ours to sell”"
    assert found["og:description"] == (
        "“It is not ours to sell,” Vance said of the ferry. (Orla Vance). "
        "The Far Bell (invented outlet), 11 April 2026."
    )
    assert (found["og:site_name"], found["og:url"]) == ("Skerry digest", f"{served[0]}i/{AGAIN}/")
    assert found["article:published_time"] == "2026-04-11"


def test_what_was_not_said_is_shared_with_its_warning(pages):
    """Words that the article denies stand in no title, and in the description after the warning."""
    found = open_graph(pages[CLOSE])
    assert "pier would close" not in found["og:title"]
    assert found["og:title"].startswith("The article says that this was not said. Reported speech: Orla Vance in ")
    assert found["og:description"].startswith("[The article says that this was not said.] ")


def test_what_a_search_engine_reads_is_the_item_and_its_article(pages, served):
    """The page is about the quotation, whose words, speaker and article are told as JSON-LD."""
    (found,) = extruct.extract(pages[AGAIN], syntaxes=["json-ld"])["json-ld"]
    person, article = found["creator"], found["isBasedOn"]
    assert (found["@type"], found["text"]) == ("Quotation", "It is not ours to sell")
    assert (person["@type"], person["name"]) == ("Person", "Orla Vance")
    assert person["@id"] == f"{served[0]}actors/orla-vance/#actor"
    assert (article["@type"], article["datePublished"]) == ("NewsArticle", "2026-04-11")
    assert found["mainEntityOfPage"] == f"{served[0]}i/{AGAIN}/"


def test_a_consumer_of_oembed_gets_a_frame_that_leads_here(pages, served):
    """The page names the file; a consumer has title, speaker, site and a frame without a script."""
    (link,) = html.fromstring(pages[AGAIN]).xpath("//link[@type='application/json+oembed']/@href")
    found = micawber.Provider(link).request(f"{served[0]}i/{AGAIN}/")
    assert (found["version"], found["type"]) == ("1.0", "rich")
    assert found["title"] == "Orla Vance: “It is not ours to sell”"
    assert (found["author_name"], found["author_url"]) == ("Orla Vance", f"{served[0]}actors/orla-vance/")
    assert (found["provider_name"], found["provider_url"]) == ("Skerry digest", served[0])
    frame = html.fromstring(found["html"])
    assert (frame.tag, frame.get("src")) == ("iframe", f"{served[0]}i/{AGAIN}/#framed")
    assert frame.get("height") == str(found["height"])
    assert "<script" not in found["html"]


def test_a_program_for_references_reads_the_article_and_the_words(pages):
    """COinS has title, outlet, authors, day and address of the article; the words stand in its description."""
    (found,) = coins_parser.CoinsParser.parse(pages[OLDER])
    assert [value for name, value in found if name == "rft.creator"] == ["Ines Molnar", "Bo Adair"]
    fields = dict(found)
    assert fields["rft.type"] == "newspaperArticle"
    assert fields["rft.title"] == "Council puts off ferry vote"
    assert fields["rft.source"] == "The Skerry Post (invented outlet)"
    assert (fields["rft.date"], fields["rft.identifier"]) == ("2026-03-02", "https://skerry-post.example/ferry?p=1&q=2")
    assert "called the boat “older than the pier”" in fields["rft.description"]
    assert "(Tomas Reyk)" in fields["rft.description"]


def test_zotero_takes_the_context_object_apart_as_it_was_put_together(pages):
    """Its parser splits at each ``&`` and takes what stands between the first two ``=``: no value may hold either."""
    for page in pages.values():
        for told in html.fromstring(page).xpath("//span[@class='Z3988']/@title"):
            assert all(part.count("=") == 1 for part in told.split("&"))


def test_the_head_has_the_tags_that_scholars_programs_look_for(pages):
    """The tags ``citation_`` name the article; what is not known of it has no tag."""
    tags = html.fromstring(pages[OLDER]).xpath("//meta[starts-with(@name, 'citation_')]")
    found = [(tag.get("name").removeprefix("citation_"), tag.get("content")) for tag in tags]
    assert found == [
        ("title", "Council puts off ferry vote"),
        ("author", "Ines Molnar"),
        ("author", "Bo Adair"),
        ("publication_date", "2026/03/02"),
        ("journal_title", "The Skerry Post (invented outlet)"),
        ("language", "en"),
        ("fulltext_html_url", "https://skerry-post.example/ferry?p=1&q=2"),
    ]


def references(page, item, files):
    """Return what each link for reference managers on the page of an item leads to, by its form."""
    links = html.fromstring(page).xpath("//a[@download]")
    return {link.text: files[posixpath.normpath(f"i/{item}/{link.get('href')}")] for link in links}


def test_bibtex_has_the_article_and_the_words(pages, files):
    """A parser of BibTeX reads an entry for the article and one for each item, without a complaint."""
    library = bibtexparser.parse_string(references(pages[OLDER], OLDER, files)["BibTeX"])
    assert not library.failed_blocks
    first, *_ = library.entries
    assert first.key == "ferry"
    fields = {field.key: field.value for field in library.entries_dict[OLDER].fields}
    assert fields["author"] == "{Ines Molnar} and {Bo Adair}"
    assert fields["title"] == "{Council puts off ferry vote}"
    assert (fields["year"], fields["month"], fields["day"]) == ("2026", "mar", "2")
    assert fields["url"] == "https://skerry-post.example/ferry?p=1&q=2"
    assert "“older than the pier”" in fields["note"]


def test_ris_has_the_article_and_the_words(pages, files):
    """A reader of RIS finds a newspaper article by its two authors, for each item."""
    entries = rispy.loads(references(pages[OLDER], OLDER, files)["RIS"])
    assert {entry["type_of_reference"] for entry in entries} == {"NEWS"}
    (entry,) = (entry for entry in entries if entry["id"] == OLDER)
    assert entry["authors"] == ["Ines Molnar", "Bo Adair"]
    assert (entry["title"], entry["secondary_title"]) == (
        "Council puts off ferry vote",
        "The Skerry Post (invented outlet)",
    )
    assert (entry["year"], entry["date"]) == ("2026", "2026/03/02")
    assert "“older than the pier”" in entry["notes"][0]


def test_csl_json_has_the_article_and_the_words(pages, files):
    """A reader of CSL-JSON finds the same article and the same words under the id of the item."""
    for item in (COST, AGAIN):
        (entry,) = (e for e in json.loads(references(pages[item], item, files)["CSL-JSON"]) if e["id"] == item)
        assert entry["type"] == "article-newspaper"
        assert f"/i/{item}/" in entry["note"]
