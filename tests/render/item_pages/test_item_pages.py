"""The pages of single items: what stands on them, and what cannot."""

import re
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from sitegen.records import Change, Correction, Facts, Stated
from sitegen.render import Site, render_pages
from tests.support.invented import HOSTILE, hostile, sample
from tests.support.many import many

TEMPLATES = Path(__file__).parents[3] / "templates"
FACTS = sample()
SOLD, OLDER, READ, AGAIN, CLOSE = (quote.id for quote in FACTS.quotes[:5])
COST, LATER = (figure.id for figure in FACTS.figures)
GONE = "q-aaaaaaaaaa"


def item_pages(facts, site=None):
    """Return the page of each item by its id."""
    pages = render_pages(facts, templates=TEMPLATES, site=site or Site("Skerry digest"))
    return {path.split("/")[1]: text for path, text in pages.items() if re.fullmatch(r"i/[^/]+/index\.html", path)}


PAGES = item_pages(FACTS)
EVIL = item_pages(hostile())


def text_of(page):
    """Return what a reader reads."""
    body = html.fromstring(page).find("body")
    return " ".join("".join(body.xpath(".//text()[not(ancestor::script)]")).split())


def test_every_published_item_and_every_one_that_is_gone_has_a_page():
    """Repeats have theirs too, and what is held has none."""
    published = {item.id for item in FACTS.items if item.status == "published"}
    assert set(PAGES) == published | {GONE, "f-bbbbbbbbbb"}


@pytest.mark.parametrize("name", [SOLD, CLOSE, LATER, GONE])
def test_golden_page(golden, name):
    """A page of each kind is as it was when somebody last read it."""
    golden(f"i/{name}/index.html", PAGES[name])


def test_the_words_come_first_then_who_where_and_when():
    """In this order, and with a way into the very sentence."""
    page = html.fromstring(PAGES[OLDER])
    figure = page.get_element_by_id("words")
    words = " ".join(figure.text_content().split())
    order = ("“older than the pier”", "Tomas Reyk The Skerry Post (invented outlet), 2 March 2026", "By name")
    places = [words.index(part) for part in order]
    assert places == sorted(places)
    assert "#:~:text=older%20than%20the%20pier" in figure.xpath(".//a[text()='Read it in the original']/@href")[0]


def test_a_figure_stands_marked_in_its_sentence_and_leads_to_its_words():
    """The number as written, its normal form, and the quote that holds it."""
    page = html.fromstring(PAGES[LATER])
    assert page.xpath("string(//blockquote//mark)") == "5.1 million crowns"
    assert "5,100,000 crowns" in text_of(PAGES[LATER])
    assert page.xpath(f"//a[@href='../../i/{CLOSE}/']")
    assert html.fromstring(PAGES[CLOSE]).xpath(f"//a[@href='../../i/{LATER}/']")


def test_its_other_places_are_named():
    """Speaker, article at the item's own anchor, topics, and other articles with the same words."""
    links = set(html.fromstring(PAGES[AGAIN]).xpath("//main//a/@href"))
    assert links >= {
        "../../actors/orla-vance/",
        f"../../articles/pier/#{AGAIN}",
        "../../topics/ferry/",
        f"../../articles/ferry/#{SOLD}",
    }


def test_a_correction_is_told_with_what_stood_there():
    """The day, the reason, what was and what is, and the way to the log."""
    text = text_of(PAGES[SOLD])
    assert "Corrected on 12 April 2026. Our mistake: The mayor was named as the keeper." in text
    assert "It was: “We will not sell the ferry”, Tomas Reyk." in text
    assert "Corrected" not in text_of(PAGES[OLDER])


def test_what_is_gone_keeps_its_address():
    """It says what stood there and why it went, leads to its article, and is not offered to search engines."""
    text = text_of(PAGES[GONE])
    assert "No longer published" in text
    assert "“We sell it”, Tomas Reyk" in text
    assert "Taken back on 12 April 2026. Our mistake: The mayor was named as the keeper." in text
    assert f'href="../../articles/ferry/#{GONE}"' in PAGES[GONE]
    assert '<meta name="robots" content="noindex">' in PAGES[GONE]
    assert "Nothing is published now in its place, or with its words." in text


def test_what_is_gone_leads_to_what_stands_there_now():
    """Words that were cut otherwise before are found in the item that holds them now, in the same article alone."""
    (first, *_) = FACTS.tombstones
    cut = first.model_copy(update={"text": "not sell the ferry"})
    whole = first.model_copy(update={"id": "q-cccccccccc", "text": "older than the pier in Skerry", "article": "pier"})
    pages = item_pages(FACTS.model_copy(update={"tombstones": (cut, whole)}))
    now = "Published now in its place, or with some of its words"
    assert now in text_of(pages[GONE])
    assert f'href="../../i/{SOLD}/"' in pages[GONE]
    assert now not in text_of(pages["q-cccccccccc"])


def test_what_is_gone_leads_to_what_readers_were_told_stands_in_its_place():
    """Though not one of its words is left; the log and the page of the article lead there too."""
    gone, *_ = FACTS.tombstones
    stated = Stated(words=gone.text, by=gone.by, name=gone.name)
    change = Change(item=gone.id, was=stated, instead=OLDER)
    told = Correction(
        items=(gone.id, OLDER), on=date(2026, 4, 14), what="The outlet put it otherwise.", changes=(change,)
    )
    facts = FACTS.model_copy(update={"corrections": (told,)})
    assert f'href="../../i/{OLDER}/"' in item_pages(facts)[gone.id]
    assert f'href="../../i/{SOLD}/"' not in item_pages(facts)[gone.id]
    pages = render_pages(facts, templates=TEMPLATES, site=Site("Skerry digest"))
    for page in ("corrections/index.md", f"articles/{gone.article}/index.md"):
        assert "In its place stands:" in pages[page]


def test_without_an_address_of_the_site_nothing_is_made_up():
    """No full address, no frame, and no file that would have to name one."""
    files = [path for path in render_pages(FACTS, templates=TEMPLATES) if path.startswith("i/")]
    assert all(path.endswith("/index.html") for path in files)
    for page in PAGES.values():
        assert not re.search(r"og:url|rel=\"canonical\"|oembed|iframe", page)


def test_a_page_is_light_and_needs_nothing_but_its_style():
    """A few thousand bytes, no script that runs, no style within, and the site's fonts and style from beside it."""
    for page in [*PAGES.values(), *item_pages(many()).values()]:
        assert len(page.encode()) < 16_000
        read = html.fromstring(page)
        assert read.xpath("//script/@type") in ([], ["application/ld+json"])
        assert not read.xpath("//style | //*[@style] | //@*[starts-with(name(), 'on')]")
        assert {link.split("?")[0] for link in read.xpath("//link[@rel='stylesheet']/@href | //img/@src")} == {
            *("../../assets/fonts.css", "../../assets/item.css"),
        }


def test_hostile_words_are_only_words():
    """A hostile article adds no element and no attribute, and what it says stands there whole."""
    shapes = [html.fromstring(page) for page in PAGES.values()]
    tags = {one.tag for shape in shapes for one in shape.iter()} | {"bdi", "b", "small"}
    names = {name for shape in shapes for one in shape.iter() for name in one.attrib}
    for page in EVIL.values():
        read = html.fromstring(page)
        assert {one.tag for one in read.iter()} <= tags
        assert {name for one in read.iter() for name in one.attrib} <= names
    said = re.sub("[\ufffd\x02\x03]", "", text_of(next(iter(EVIL.values()))))
    for words in HOSTILE:
        plain = " ".join(re.sub("[\x02\x03]", "", words).split())
        assert plain in said, words


def test_nothing_is_made_where_nothing_is_published():
    """No item, no page."""
    assert item_pages(Facts()) == {}
