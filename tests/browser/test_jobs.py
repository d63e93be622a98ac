"""Ten jobs of a reader, each in a real browser, with the number of steps that it takes: a click, a key, words typed."""

import gzip
import io

import pypdf
import pytest

from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
HEAVIEST = 200_000
"""Bytes of a page."""
FIRST_VIEW = 60_000
"""Bytes of the page of an actor and its styles, compressed; scripts come later and may be missing."""
STYLES = (
    *("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css"),
    *("assets/sitegen.css", "assets/fonts.css"),
)
FONTS = ("assets/fonts/source-sans-3-latin.woff2", "assets/fonts/source-serif-4-latin.woff2")
FONTS_WEIGH = 82_000
"""Bytes of the two fonts that a page in English asks for; a browser keeps them."""


def in_first_screen(page, selector, height):
    """Return whether something can be seen before anybody scrolls."""
    box = page.locator(selector).first.bounding_box()
    return 0 <= box["y"] < height


def test_find(visit, sample_site):
    """Somebody remembers a few words: two steps lead from the first page to the very item."""
    page = visit(sample_site[0], viewport=WIDE)
    page.locator(".md-search__input").click()
    page.keyboard.type("older than the pier")  # 1
    page.locator(".md-search-result__item a[href*='#']").first.click()  # 2
    page.wait_for_selector(":target")
    assert "older than the pier" in page.locator(":target").text_content()


def test_check_and_cite(visit, sample_site):
    """One step shows the original at the very words, and the citation beside it; a second one copies it."""
    page = visit(f"{sample_site[0]}topics/ferry/", viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    page.locator(".sg-check summary").first.click()  # 1
    opened = page.locator(".sg-check[open]")
    assert ":~:text=" in opened.get_by_role("link", name="See it in the original").get_attribute("href")
    opened.get_by_role("button", name="Copy citation").click()  # 2
    wait_until(page, "document.querySelector('[role=status]').textContent === 'Citation copied'")
    assert "q-" in page.evaluate("navigator.clipboard.readText()")


def test_compare(visit, sample_site):
    """What is disputed is named in the head of the topic: one step shows the figures side by side."""
    page = visit(f"{sample_site[0]}topics/ferry/", viewport=WIDE)
    page.locator(".sg-facts a[href^='#']").first.click()  # 1
    sides = page.locator(".sg-series:target li")
    assert sides.count() == 2
    assert sides.locator("mark").count() == 2
    assert sides.nth(0).bounding_box()["y"] == sides.nth(1).bounding_box()["y"]


def test_follow(visit, sample_site):
    """The feed stands in the first screen: one step."""
    page = visit(f"{sample_site[0]}actors/orla-vance/", viewport=WIDE)
    assert in_first_screen(page, ".sg-feeds a", WIDE["height"])
    assert page.request.get(page.locator(".sg-feeds a").first.evaluate("link => link.href")).ok


def test_download(visit, sample_site):
    """Two steps from anywhere to all quotes as a table."""
    page = visit(f"{sample_site[0]}actors/orla-vance/", viewport=WIDE, accept_downloads=True)
    page.locator(".md-tabs").get_by_role("link", name="Data").click()  # 1
    with page.expect_download() as saved:
        page.locator("a[href='quotes.csv']").click()  # 2
    assert saved.value.suggested_filename == "quotes.csv"


def test_a_topic_in_a_month(visit, many_site):
    """One step from the sheet to the year, where each month has its own part and address."""
    page = visit(f"{many_site}topics/t-0/", viewport=WIDE)
    page.get_by_role("navigation", name="Quotes by year").get_by_role("link", name="2024").click()  # 1
    month = page.locator("section[id^='2024-']").first
    month.wait_for()  # the click leads to another page
    days = month.locator("figcaption time").evaluate_all("all => all.map(one => one.dateTime.slice(0, 7))")
    assert days
    assert set(days) == {month.get_attribute("id")}


def test_keyboard_only(visit, sample_site):
    """The first Tab leads past the menu, and what checks a quote opens with a key."""
    page = visit(f"{sample_site[0]}actors/tomas-reyk/", viewport=WIDE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.sg-check summary')"):
            break
    page.keyboard.press("Enter")
    assert page.locator(".sg-check[open]").count() == 1


def test_phone(visit, sample_site):
    """Who it is, on what, and the first words stand on the first screen of a telephone."""
    page = visit(f"{sample_site[0]}actors/tomas-reyk/", viewport=PHONE)
    for part in ("h1", ".sg-coverage", ".sg-feeds", ".sg-item blockquote"):
        assert in_first_screen(page, part, PHONE["height"]), part


def test_print(visit, many_site):
    """Nine quotes of one speaker with all their figures fit on three A4 pages, with the address and the day on top."""
    page = visit(f"{many_site}actors/marit-oxlade/", viewport=WIDE)
    page.evaluate("[...document.querySelectorAll('.sg-item')].slice(9).forEach(one => one.remove())")
    paper = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    assert len(paper.pages) <= 3
    first = "".join(paper.pages[0].extract_text().split())
    assert f"{many_site}actors/marit-oxlade/" in first[:200]
    assert "20" in first[:200].removeprefix(many_site)
    assert "https://quay-courier.example/bridge/" in first


def test_who_comes_to_a_wrong_address_is_led_on(visit, sample_site):
    """To the search, to what was withdrawn, and to the lists."""
    page = visit(f"{sample_site[0]}404.html", viewport=WIDE)
    links = page.locator(".sg a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert [link for link in links if link.endswith("corrections/#gone")]
    assert page.locator(".md-search__input").is_visible()


def test_pages_are_light(sample_site):
    """No page is over 200 KB, and the first view of an actor is under 60 KB compressed, but for fonts of 82 KB."""
    _, folder = sample_site
    sizes = {path: path.stat().st_size for path in folder.rglob("*.html")}
    assert max(sizes.values()) < HEAVIEST, max(sizes, key=sizes.get)
    styles = [next(folder.glob(pattern)) for pattern in STYLES]
    view = [folder / "actors" / "orla-vance" / "index.html", *styles]
    assert sum(len(gzip.compress(path.read_bytes())) for path in view) < FIRST_VIEW
    assert sum((folder / font).stat().st_size for font in FONTS) < FONTS_WEIGH
