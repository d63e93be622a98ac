"""Ten jobs of a reader, each in a real browser, in as many steps as adr/0111 says: a click, a key, words typed."""

import csv
import gzip
import io
import re
from pathlib import Path

import feedparser
import pypdf
import pytest

from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
MANY = 40
"""Keys after which nobody would go on."""
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


JOBS = Path(__file__).parents[2] / "adr" / "0111-ten-jobs-of-a-reader.md"
ROW = re.compile(r"^\| ([a-z ]+) \| [^|]+ \| [^|]+ \| (\d+) \|", re.MULTILINE)
"""Job, what is wanted, steps before, steps now."""


class Reader:
    """Somebody who does a job on a page, whose steps are counted."""

    def __init__(self, page):
        """Start on a page."""
        self.page, self.steps = page, 0

    def click(self, target):
        """Click on something, or tap it."""
        self.steps += 1
        target.click()

    def press(self, key):
        """Press a key."""
        self.steps += 1
        self.page.keyboard.press(key)

    def type(self, field, words):
        """Type words into a field, which the pointer or a key was put into: one step."""
        self.steps += 1
        field.click()
        self.page.keyboard.type(words)

    def done(self, job):
        """Compare the steps with those that the record of decisions tells of a job."""
        assert self.steps == dict(told())[job]


def told():
    """Yield each job and its steps."""
    for job, steps in ROW.findall(JOBS.read_text("utf-8")):
        yield job, int(steps)


def in_first_screen(page, selector, height):
    """Return whether something can be seen before anybody scrolls."""
    box = page.locator(selector).first.bounding_box()
    return 0 <= box["y"] < height


def test_find(visit, sample_site):
    """Somebody remembers a few words: they lead from the first page to the very item."""
    reader = Reader(page := visit(sample_site[0], viewport=WIDE))
    reader.type(page.locator(".md-search__input"), "older than the pier")
    reader.click(page.locator(".md-search-result__item a[href*='#']").first)
    page.wait_for_selector(":target")
    assert "older than the pier" in page.locator(":target").text_content()
    reader.done("find")


def test_check(visit, sample_site):
    """The original opens at the very words: the address carries them."""
    reader = Reader(page := visit(f"{sample_site[0]}topics/ferry/", viewport=WIDE))
    page.route(
        re.compile("^https://"), lambda route: route.fulfill(content_type="text/html", body="<p>As it was printed.</p>")
    )
    reader.click(page.locator(".sg-check summary").first)
    original = page.locator(".sg-check[open]").get_by_role("link", name="See it in the original")
    assert ":~:text=" in original.get_attribute("href")
    reader.click(original)
    page.get_by_text("As it was printed.").wait_for()
    assert page.url.startswith("https://")
    reader.done("check")


def test_cite(visit, sample_site):
    """The citation names words, speaker, article and the address that stays."""
    page = visit(f"{sample_site[0]}topics/ferry/", viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    reader = Reader(page)
    reader.click(page.locator(".sg-check summary").first)
    reader.click(page.locator(".sg-check[open]").get_by_role("button", name="Copy citation"))
    wait_until(page, "document.querySelector('[role=status]').textContent === 'Citation copied'")
    assert re.search(r"/i/q-[a-z2-7]{10}/$", page.evaluate("navigator.clipboard.readText()"))
    reader.done("cite")


def test_compare(visit, sample_site):
    """What is disputed is named in the head of the topic, and leads to the figures side by side."""
    reader = Reader(page := visit(f"{sample_site[0]}topics/ferry/", viewport=WIDE))
    assert in_first_screen(page, ".sg-facts a[href^='#']", WIDE["height"])
    reader.click(page.locator(".sg-facts a[href^='#']").first)
    sides = page.locator(".sg-series:target li")
    assert sides.count() == 2
    assert sides.locator("mark").count() == 2
    assert sides.nth(0).bounding_box()["y"] == sides.nth(1).bounding_box()["y"]
    reader.done("compare")


def test_follow(visit, sample_site):
    """The feed stands in the first screen of a person, and a feed reader takes who said what, where and when."""
    reader = Reader(page := visit(f"{sample_site[0]}actors/orla-vance/", viewport=WIDE))
    assert in_first_screen(page, ".sg-feeds a", WIDE["height"])
    with page.expect_response("**/feed.xml") as answer:
        reader.click(page.locator(".sg-feeds a").first)
    entries = feedparser.parse(answer.value.text()).entries
    (sold,) = (e for e in entries if "We will not sell the ferry" in e.content[0].value)
    assert "Orla Vance" in sold.title
    assert "The Skerry Post" in sold.content[0].value
    assert sold.published.startswith("2026-03-02")
    reader.done("follow")


def test_download(visit, sample_site):
    """From a person to all of their quotes as a table, and from anywhere to everybody's."""
    reader = Reader(page := visit(f"{sample_site[0]}actors/orla-vance/", viewport=WIDE, accept_downloads=True))
    reader.click(page.locator(".sg-contents").get_by_role("link", name="Downloads"))
    with page.expect_download() as saved:
        reader.click(page.locator("#downloads a[download]"))
    rows = list(csv.DictReader(Path(saved.value.path()).read_text("utf-8").splitlines()))
    assert rows
    reader.done("download")
    page.keyboard.press("Home")  # the tabs stand at the top of the page, and the header may cover them from below
    wait_until(page, "window.scrollY === 0")
    page.locator(".md-tabs").get_by_role("link", name="Data").click()
    with page.expect_download() as saved:
        page.locator("a[href='quotes.csv']").click()
    assert saved.value.suggested_filename == "quotes.csv"


def test_a_topic_in_a_month(visit, many_site):
    """From the sheet to the year, where each month has its own part and address."""
    reader = Reader(page := visit(f"{many_site}topics/t-0/", viewport=WIDE))
    reader.click(page.get_by_role("navigation", name="Quotes by year").get_by_role("link", name="2024"))
    month = page.locator("section[id^='2024-']").first
    month.wait_for()  # the click leads to another page
    days = month.locator("figcaption time").evaluate_all("all => all.map(one => one.dateTime.slice(0, 7))")
    assert days
    assert set(days) == {month.get_attribute("id")}
    reader.done("month")


def test_keyboard_only(visit, sample_site):
    """The first key leads past the menu, and what checks a quote opens with a key."""
    reader = Reader(page := visit(f"{sample_site[0]}actors/tomas-reyk/", viewport=WIDE))
    reader.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    reader.press("Enter")
    while reader.steps < MANY and not page.evaluate("document.activeElement.matches('.sg-check summary')"):
        reader.press("Tab")
    reader.press("Enter")
    assert page.locator(".sg-check[open]").count() == 1
    reader.done("keyboard")


def test_phone(visit, sample_site):
    """Who it is, on what, and the first words stand on the first screen of a telephone: no step."""
    reader = Reader(page := visit(f"{sample_site[0]}actors/tomas-reyk/", viewport=PHONE))
    for part in ("h1", ".sg-coverage", ".sg-feeds", ".sg-item blockquote"):
        assert in_first_screen(page, part, PHONE["height"]), part
    reader.done("phone")


def test_print(visit, many_site):
    """Nine quotes of one speaker with all their figures, with the address and the day on top; counted are the pages."""
    page = visit(f"{many_site}actors/marit-oxlade/", viewport=WIDE)
    page.evaluate("[...document.querySelectorAll('.sg-item')].slice(9).forEach(one => one.remove())")
    paper = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    assert len(paper.pages) == dict(told())["print"] <= 3
    first = "".join(paper.pages[0].extract_text().split())
    assert f"{many_site}actors/marit-oxlade/" in first[:200]
    assert "20" in first[:200].removeprefix(many_site)
    assert "https://quay-courier.example/bridge/" in first


def test_each_job_is_told():
    """The record of decisions lists ten, and none that is not tried."""
    assert [job for job, _ in told()] == [
        *("find", "check", "cite", "compare", "follow", "download", "month", "keyboard", "phone", "print"),
    ]


def test_who_comes_to_a_wrong_address_is_led_on(visit, sample_site):
    """To the search, to what was withdrawn, and to the lists, on a page set as all others are."""
    page = visit(f"{sample_site[0]}404.html", viewport=WIDE)
    links = page.locator(".sg a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert [link for link in links if link.endswith("corrections/#gone")]
    assert page.locator(".md-search__input").is_visible()
    edge = page.locator("h1").bounding_box()["x"]
    page.goto(f"{sample_site[0]}corrections/")
    assert page.locator("h1").bounding_box()["x"] == edge


def test_pages_are_light(sample_site):
    """No page is over 200 KB, and the first view of an actor is under 60 KB compressed, but for fonts of 82 KB."""
    _, folder = sample_site
    sizes = {path: path.stat().st_size for path in folder.rglob("*.html")}
    assert max(sizes.values()) < HEAVIEST, max(sizes, key=sizes.get)
    styles = [next(folder.glob(pattern)) for pattern in STYLES]
    view = [folder / "actors" / "orla-vance" / "index.html", *styles]
    assert sum(len(gzip.compress(path.read_bytes())) for path in view) < FIRST_VIEW
    assert sum((folder / font).stat().st_size for font in FONTS) < FONTS_WEIGH
