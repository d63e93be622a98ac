"""Everybody can read it: WCAG 2.2 AA as far as axe-core can tell, on every kind of page."""

import pytest

from tests.support.invented import sample

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

PAGES = (
    *("", "digest/", "digest/2026-W10/", "actors/orla-vance/", "actors/", "actors/unnamed/", "topics/ferry/"),
    *("topics/", "figures/", "figures/measures/", "articles/ferry/", "articles/", "corrections/", "data/"),
    *("method/", "about/", "search/?words=ferry", "404.html"),
)
ITEMS = tuple(f"i/{one}/" for one in (sample().quotes[0].id, sample().figures[1].id, "q-aaaaaaaaaa"))
LONG = (
    *("actors/", "actors/marit-oxlade/", "actors/marit-oxlade/2024/page/2/", "actors/marit-oxlade/undated/"),
    *("actors/nasim/", "topics/t-0/", "topics/t-0/figures/", "figures/measures/", "articles/page/2/"),
)
FEW = ("actors/marit-oxlade/", "figures/measures/")
GERMAN = ("", "actors/orla-vance/", "figures/measures/", "404.html")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def broken(page, address, names):
    """Return each rule that a page breaks, with the page and what breaks it, and pages that are too wide."""
    sync_playwright = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    axe, found = sync_playwright.Axe(), []
    for name in names:
        page.goto(f"{address}{name}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((name, "wide", ""))
        for rule in axe.run(page, options={"runOnly": RULES}).response["violations"]:
            found += [(name, rule["id"], node["html"]) for node in rule["nodes"]]
    return found


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_no_page_breaks_a_rule_of_wcag(visit, sample_site, width, scheme):
    """Wide and light, narrow and dark."""
    page = visit(sample_site[0], viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    assert broken(page, sample_site[0], (*PAGES, *ITEMS)) == []


def test_no_page_in_german_breaks_one(visit, german_site):
    """Narrow, as its words are longer; the page says that it is German."""
    page = visit(german_site, viewport={"width": 390, "height": 900}, color_scheme="light", reduced_motion="reduce")
    assert broken(page, german_site, (*GERMAN, ITEMS[0])) == []
    assert page.locator("html").get_attribute("lang") == "de"


@pytest.mark.parametrize(
    ("width", "scheme", "names"),
    [
        *((390, "dark", LONG), (390, "light", FEW), (1280, "dark", FEW)),
        pytest.param(1280, "light", LONG, marks=pytest.mark.slow),
    ],
)
def test_no_page_of_a_long_list_breaks_one(visit, many_site, width, scheme, names):
    """Charts, pages by year and filters too; two of them in the other colours, all of them wide with --slow."""
    page = visit(many_site, viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    assert broken(page, many_site, names) == []
