"""Everybody can read it: WCAG 2.2 AA as far as axe-core can tell, on every kind of page."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

PAGES = (
    *("", "digest/", "digest/2026-W10/", "actors/orla-vance/", "actors/", "actors/unnamed/", "topics/ferry/"),
    *("topics/", "figures/", "figures/measures/", "articles/ferry/", "articles/", "corrections/", "data/"),
    *("method/", "about/"),
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_no_page_breaks_a_rule_of_wcag(visit, sample_site, width, scheme):
    """Wide and light, narrow and dark."""
    sync_playwright = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    axe, address = sync_playwright.Axe(), sample_site[0]
    page = visit(address, viewport={"width": width, "height": 900}, color_scheme=scheme)
    broken = []
    for name in PAGES:
        page.goto(f"{address}{name}")
        for rule in axe.run(page, options={"runOnly": RULES}).response["violations"]:
            broken += [(name, rule["id"], node["html"]) for node in rule["nodes"]]
    assert broken == []
