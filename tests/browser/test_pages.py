"""The site in a real browser."""

import hashlib
import re

import feedparser
import pytest

from tests.support.invented import HOSTILE

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

OURS = "[type='application/ld+json'], [src$='assets/find.js']"
ACTIVE = f"[onerror], [onmouseover], [onclick], .sg img, .sg script:not({OURS})"


def pages_of(folder):
    """Return the address of every page of a built site, from its root."""
    return [path.parent.relative_to(folder).as_posix() + "/" for path in sorted(folder.rglob("index.html"))]


def test_no_script_of_an_article_runs(visit, hostile_site):
    """On no page, whatever its field, and with a click on nothing hostile to be found."""
    address, folder = hostile_site
    names = pages_of(folder)
    assert len(names) > 10
    page = visit(address)
    for name in names:
        page.goto(f"{address}{name}")
        assert page.evaluate("window.hit") is None, name
        assert page.locator(ACTIVE).count() == 0
    assert page.complaints == []
    assert all(url.startswith(address) for url in page.asked)


def test_the_reader_sees_the_characters_that_the_article_has(visit, hostile_site):
    """In the body and in the title of the window."""
    address, folder = hostile_site
    name = next(name for name in pages_of(folder) if name.startswith("articles/con-"))
    page = visit(f"{address}{name}")
    text = page.locator(".sg").text_content()
    for words in HOSTILE:
        assert words in text
    assert "<script>window.hit=1</script>" in page.title()
    assert "{{ 7 * 7 }}" in page.title()


def test_nothing_reorders_its_neighbours(visit, hostile_site):
    """After an override in a name, the words beside it still run from left to right."""
    address, folder = hostile_site
    page = visit(f"{address}articles/", viewport={"width": 1400, "height": 900})
    places = page.evaluate(
        """() => {
          const control = document.querySelector('.sg-control[title="U+202E"]');
          const after = control.nextSibling;
          const at = (n) => { const r = document.createRange(); r.setStart(after, n); r.setEnd(after, n + 1);
            const b = r.getBoundingClientRect(); return [Math.round(b.top), b.left]; };
          return [0, 1, 2, 3, 4].map(at);
        }"""
    )
    assert places == sorted(places)
    assert folder.is_dir()


def test_search_shows_hostile_words_as_words(visit, hostile_site):
    """Results come from the index as HTML; nothing in them runs, and the words are there."""
    page = visit(hostile_site[0], viewport={"width": 1400, "height": 900})
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("passwd")
    page.wait_for_selector(".md-search-result__item")
    page.wait_for_timeout(300)
    assert page.evaluate("window.hit") is None
    assert page.locator(".md-search-result img, .md-search-result script").count() == 0
    assert "etc/passwd" in page.locator(".md-search-result").text_content()


def test_the_theme_can_be_switched(visit, sample_site):
    """From the system's colours to light, to dark, and back, and the choice is kept."""
    page = visit(sample_site[0], viewport={"width": 1400, "height": 900}, color_scheme="light")
    switch = page.locator("form[data-md-component=palette] label:visible")
    switch.click()
    switch.click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_the_ledger_sorts_by_a_click_on_a_head(visit, sample_site):
    """By number, not by letters, in both directions, and it says so to those who listen."""
    page = visit(f"{sample_site[0]}figures/", viewport={"width": 1400, "height": 900})
    head = page.locator("#ledger th").nth(1)

    def values():
        return page.locator("tbody td data").evaluate_all("cells => cells.map(c => c.value)")

    assert values() == ["5100000", "4200000"]
    head.locator("button").click()
    assert values() == ["4200000", "5100000"]
    assert head.get_attribute("aria-sort") == "ascending"
    head.locator("button").press("Enter")
    assert values() == ["5100000", "4200000"]
    assert head.get_attribute("aria-sort") == "descending"


def test_the_site_works_without_scripts(visit, sample_site):
    """Everything is on the page; only sorting and search are gone."""
    page = visit(f"{sample_site[0]}figures/", java_script_enabled=False, viewport={"width": 1400, "height": 900})
    assert page.locator("tbody tr").count() == 2
    assert page.locator("th button").count() == 0


def test_a_permanent_link_leads_to_the_item(visit, sample_site):
    """From a list to the page of the item, and from there to it among the others of its article, in view and marked."""
    page = visit(f"{sample_site[0]}actors/tomas-reyk/", viewport={"width": 1400, "height": 700})
    page.locator(".sg-check summary").first.click()
    page.locator(".sg-permalink").first.click()
    assert re.search(r"/i/q-[a-z2-7]{10}/$", page.url)
    page.locator("main a[href*='/articles/']").first.click()
    assert re.search(r"/articles/ferry/#q-[a-z2-7]{10}$", page.url)
    target = page.locator(":target")
    assert target.evaluate("item => item.tagName") == "FIGURE"
    top = target.evaluate("item => item.getBoundingClientRect().top")
    assert 0 <= top < 700


def test_paper_shows_what_the_screen_folds_away(visit, sample_site):
    """In print the navigation is gone, and the address of the original stands under the words."""
    page = visit(f"{sample_site[0]}articles/ferry/", viewport={"width": 1400, "height": 900})
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert page.locator(".sg-check .sg-links").first.is_visible()
    assert not page.locator(".sg-check .sg-cite").first.is_visible()


def test_paper_tells_a_partial_quotation_from_a_whole_one(visit, sample_site):
    """In words, with how it was attributed; what only a screen can follow is left out."""
    page = visit(f"{sample_site[0]}articles/ferry/", viewport={"width": 1400, "height": 900})
    assert page.locator(".sg-onscreen").count()
    page.emulate_media(media="print")
    assert page.locator(".sg-mixed .sg-how", has_text="Partial quotation.").first.is_visible()
    shown = [link.inner_text() for link in page.locator("article a, figure a").all() if link.is_visible()]
    assert not {"Check and cite", "Atom", "JSON Feed", "BibTeX", "RIS", "CSL-JSON"} & set(shown)
    assert not page.locator(".sg-act").first.is_visible()


def test_a_screen_reader_hears_what_kind_of_item_it_is_and_whose(visit, sample_site):
    """In the name of each, without the rest of the caption; what is reported has a heading to jump to as well."""
    page = visit(f"{sample_site[0]}articles/pier/")
    for kind, named in (("direct", "Direct quotation: "), ("mixed", "Partial quotation: "), ("indirect", "Reported")):
        for item in page.locator(f".sg-item.sg-{kind}").all():
            name = item.get_attribute("aria-label")
            assert name.startswith(named)
            assert "Check and cite" not in name
            assert page.get_by_role("figure", name=name, exact=True).count()
    assert page.get_by_role("heading", name="Reported, not quoted").count() == 1
    assert page.locator(".sg-figure").first.get_attribute("aria-label").startswith("Figure: ")


def test_feeds_can_be_reached(visit, sample_site):
    """Every link to a feed, in the page's head and on the page, leads to one that a feed reader reads."""
    address, _ = sample_site
    page = visit(f"{address}actors/orla-vance/")
    found = page.eval_on_selector_all(
        "link[rel~=alternate], .sg-feeds a", "all => all.map(one => [one.type, one.href])"
    )
    assert len(found) == 6
    for kind, link in found:
        answer = page.request.get(link)
        assert answer.ok
        if kind == "application/atom+xml":
            assert feedparser.parse(answer.text()).version == "atom10"
        else:
            assert answer.json()["version"] == "https://jsonfeed.org/version/1.1"


def test_an_outlet_can_be_followed(visit, sample_site):
    """The list of articles has a feed for each outlet, and what it brings is from that outlet."""
    address, _ = sample_site
    page = visit(f"{address}articles/")
    lines = page.locator("#outlets .sg-tallies li")
    assert lines.count() > 1
    for line in lines.all():
        link = line.locator("[type='application/atom+xml']").evaluate("link => link.href")
        found = feedparser.parse(page.request.get(link).text())
        name = line.inner_text().removeprefix("Follow ").removesuffix(": Atom · JSON Feed")
        assert found.entries
        assert all(name in entry.content[0].value for entry in found.entries)


def test_a_download_is_what_the_page_says(visit, sample_site):
    """The hash beside a file is that of the bytes that a reader gets."""
    address, _ = sample_site
    page = visit(f"{address}data/")
    page.locator("summary", has_text="SHA-256").click()
    told = page.locator(".sg-hashes li").all_inner_texts()
    assert len(told) > 30
    for digest, name in (line.split() for line in told):
        assert hashlib.sha256(page.request.get(f"{address}data/{name}").body()).hexdigest() == digest, name
