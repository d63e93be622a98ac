"""How the site looks: its own fonts in one scale."""

import re
from pathlib import Path

import pytest

from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
PHONE = {"width": 390, "height": 844}
FONT_ASKED = r"assets/fonts/([a-z0-9-]+)\.woff2"


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


FAINT = """() => {
  const light = (element) => {
    const [red, green, blue] = getComputedStyle(element).color.match(/[\\d.]+/g).map((one) => one / 255);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const shown = [...document.querySelectorAll("main *, body > *")].filter((one) => one.checkVisibility() &&
    [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim()));
  return shown.filter((one) => light(one) > 0.6).map((one) => one.textContent.trim().slice(0, 40));
}"""
"""The beginnings of the words that are too light to be read on white."""


@pytest.mark.parametrize("path", ["", "actors/marit-oxlade/", "figures/", "data/", "about/", "item"])
def test_paper_is_light_though_the_screen_is_dark(visit, many_site, path):
    """Somebody who reads in the dark prints black on white; the screen stays dark."""
    page = visit(f"{many_site}{path if path != 'item' else ''}", color_scheme="dark")
    if path == "item":
        page.goto(page.locator("a[href*='/i/q-'], a[href^='i/q-']").first.evaluate("one => one.href"))
    painted = "html" if path == "item" else "body"
    assert page.evaluate(f"getComputedStyle(document.querySelector('{painted}')).backgroundColor") == "rgb(22, 24, 28)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(FAINT) == []


@pytest.mark.parametrize("width", [390, 1_000])
def test_the_menu_of_a_narrow_window_comes_in_for_the_keyboard(visit, many_site, width):
    """Nobody tabs through links that they cannot see; a window is narrow also where a page is magnified."""
    page = visit(f"{many_site}actors/marit-oxlade/", viewport={"width": width, "height": 844})
    within = "document.activeElement.closest('.md-sidebar--primary') !== null"
    edge = "document.activeElement.getBoundingClientRect().left"
    link = page.locator(".md-sidebar--primary a.md-nav__link").first
    assert link.evaluate("one => one.getBoundingClientRect().right") <= 0
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(within):
            break
    assert page.evaluate(within)
    wait_until(page, f"{edge} >= 0")
    for _ in range(20):
        page.keyboard.press("Tab")
        if not page.evaluate(within):
            break
    assert not page.evaluate(within)
    wait_until(page, "document.querySelector('.md-sidebar--primary').getBoundingClientRect().right <= 0")
