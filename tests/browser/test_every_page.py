"""Every kind of page in every kind of window: whole, readable by everybody, pressed by a finger, from one host."""

import pytest

from tests.browser.views import EVERY_VIEW, PHONE, VIEWS, WIDE, View, wrong
from tests.support.invented import sample

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

ITEMS = tuple(f"i/{one}/" for one in (sample().quotes[0].id, sample().figures[1].id, "q-aaaaaaaaaa"))
PAGES = (
    *("", "digest/", "digest/2026-W10/", "actors/", "actors/orla-vance/", "actors/quiet-one/", "actors/unnamed/"),
    *("topics/", "topics/ferry/", "topics/weather/", "figures/", "figures/measures/", "articles/", "articles/ferry/"),
    *("articles/note/", "corrections/", "data/", "method/", "about/", "search/?words=ferry", "404.html", *ITEMS),
)
LONG = (
    *("actors/", "actors/page/2/", "actors/marit-oxlade/", "actors/marit-oxlade/2024/page/2/", "actors/nasim/"),
    *("actors/marit-oxlade/undated/", "actors/lin/", "topics/t-0/", "topics/t-0/2024/", "topics/t-0/figures/"),
    *("figures/page/1/", "figures/measures/", "articles/page/1/", "articles/a-0/", "articles/a-1/", "digest/"),
)
CHARTS = ("actors/marit-oxlade/", "figures/measures/", "topics/t-0/")
GERMAN = ("", "actors/orla-vance/", "figures/measures/", "404.html", ITEMS[0])
BARE = tuple(View(view.width, view.scheme) for view in VIEWS)


def test_every_kind_of_page_in_every_kind_of_window(visit, sample_site):
    """Wide and light, as a tablet, as a telephone and dark: no rule of WCAG 2.2 AA broken as far as axe can tell.

    Axe looks at every second page wide and at the others on a telephone: what pages share it sees in both.
    """
    page = visit(sample_site[0])
    assert list(wrong(page, sample_site[0], PAGES[::2], (WIDE, BARE[1], BARE[2]))) == []
    assert list(wrong(page, sample_site[0], PAGES[1::2], (BARE[0], BARE[1], PHONE))) == []


def test_pages_of_long_lists(visit, many_site):
    """Further pages, years and figures of many articles, in long names and in other scripts."""
    page = visit(many_site)
    assert list(wrong(page, many_site, [name for name in LONG if name not in CHARTS], BARE)) == []
    assert list(wrong(page, many_site, CHARTS)) == []


def test_pages_in_german(visit, german_site):
    """Narrow, as its words are longer; the page says that it is German."""
    page = visit(german_site)
    assert list(wrong(page, german_site, GERMAN, [PHONE])) == []
    assert page.locator("html").get_attribute("lang") == "de"


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_all_windows_and_colours(visit, sample_site, name):
    """Axe looks at each kind of page at three widths, light and dark."""
    assert list(wrong(visit(sample_site[0]), sample_site[0], [name], EVERY_VIEW)) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_a_page_of_a_long_list_in_all_windows_and_colours(visit, many_site, name):
    """Likewise; a test a page, so that they can be run in parts and side by side."""
    assert list(wrong(visit(many_site), many_site, [name], EVERY_VIEW)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_the_colours_of_the_system(visit, sample_site, scheme):
    """From the first moment, before anybody chose any."""
    page = visit(sample_site[0], color_scheme=scheme)
    assert page.locator("body").get_attribute("data-md-color-scheme") == {"light": "default", "dark": "slate"}[scheme]
