"""How the site looks: its own fonts in one scale, targets that a finger meets, tables that fit a tablet."""

import re
from pathlib import Path

import pytest

from tests.browser.test_accessibility import ITEMS

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
TABLET = {"width": 820, "height": 1180}
PHONE = {"width": 390, "height": 844}
FONT_ASKED = r"assets/fonts/([a-z0-9-]+)\.woff2"
SMALL = """() => {
  const running = (link) => {
    let around = link.parentElement;
    while (getComputedStyle(around).display === "inline") around = around.parentElement;
    const beside = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    for (let text = beside.nextNode(); text; text = beside.nextNode()) {
      if (!text.parentElement.closest("a, button, summary") && /[\\p{L}]{2}/u.test(text.data)) return true;
    }
    return false;
  };
  const shown = [...document.querySelectorAll("a[href], button, summary, select, input")].filter((one) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().right > 0
    && one.getBoundingClientRect().bottom > 0);
  return shown.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.height < 23.9 && !(getComputedStyle(one).display === "inline" && running(one));
  }).map((one) => `${one.outerHTML.slice(0, 90)} ${Math.round(one.getBoundingClientRect().height * 10) / 10}`);
}"""
"""What can be pressed and is lower than 24 pixels, unless it is a link within a running line (WCAG 2.5.8)."""

WIDE_TABLES = """() => [...document.querySelectorAll(".sg-scroll")]
  .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel)"""
BROKEN = """() => [...document.querySelectorAll(".sg-table :is(time, td.sg-number)")]
  .filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)"""
KINDS = (
    *("", "digest/2026-W10/", "actors/orla-vance/", "topics/ferry/", "figures/", "articles/ferry/", "articles/"),
    *("corrections/", "data/", "search/?words=ferry", "404.html", *ITEMS),
)
FULL = ("actors/marit-oxlade/", "figures/measures/", "topics/t-0/")


def addresses(sample, many):
    """Return a page of each kind, the small sample's and three of long lists."""
    return [*(f"{sample}{name}" for name in KINDS), *(f"{many}{name}" for name in FULL)]


def test_the_fonts_come_with_the_site_and_only_those_that_a_page_needs(visit, many_site):
    """Words in the serif, all else in the sans; letters of other languages are asked for where they stand."""
    page = visit(f"{many_site}actors/marit-oxlade/", viewport=PHONE)
    page.evaluate("document.fonts.ready.then(() => true)")
    families = "one => getComputedStyle(one).fontFamily.split(',')[0]"
    assert page.locator(".sg-item blockquote").first.evaluate(families) == '"Source Serif 4"'
    assert page.locator(".sg-coverage").evaluate(families) == '"Source Sans 3"'
    assert page.evaluate("document.fonts.check('16px \"Source Serif 4\"')")
    asked = {found[1] for url in page.asked if (found := re.search(FONT_ASKED, url))}
    assert asked == {"source-sans-3-latin", "source-serif-4-latin"}
    assert page.complaints == []


def test_a_style_takes_its_sizes_from_the_scale():
    """No size of the screen stands in a rule by itself, so that six sizes stay six."""
    style = (ASSETS / "sitegen.css").read_text("utf-8")
    screen = style.partition("/* Paper")[0]
    own = re.findall(r"font(?:-size)?: [^;]*?\b\d*\.?\d+rem", screen)
    assert own == []
    assert len(re.findall(r"^  --sg-(?:tiny|small|text|words|large|title): [\d.]+rem;", style, re.MULTILINE)) == 6


@pytest.mark.parametrize("viewport", [PHONE, TABLET], ids=["phone", "tablet"])
def test_what_can_be_pressed_is_24_pixels_high(visit, sample_site, many_site, viewport):
    """On every kind of page, on a telephone and a tablet, but for links within a sentence."""
    page = visit(sample_site[0], viewport=viewport)
    found = []
    for address in addresses(sample_site[0], many_site):
        page.goto(address)
        found += [(address, small) for small in page.evaluate(SMALL)]
    assert found == []


def test_tables_fit_a_tablet(visit, sample_site, many_site):
    """No table is wider than its place, and no date or number is broken over lines."""
    page = visit(sample_site[0], viewport=TABLET)
    for address in addresses(sample_site[0], many_site):
        page.goto(address)
        assert page.evaluate(WIDE_TABLES) == [], address
        assert page.evaluate(BROKEN) == [], address
