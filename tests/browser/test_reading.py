"""Long sheets on a telephone, on paper, in other scripts, and without motion."""

import io

import pypdf
import pytest

from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1400, "height": 900}


def test_a_sheet_prints_whole(visit, many_site):
    """No navigation, no chart of what was collected; every original's address is spelled out, all columns are there."""
    page = visit(f"{many_site}actors/p-0/", viewport=WIDE)
    page.emulate_media(media="print")
    for gone in (".md-header", ".md-tabs", ".md-footer", ".sg-contents", ".sg-copy", ".sg-feeds"):
        assert not page.locator(gone).first.is_visible(), gone
    assert not page.locator(".sg-plot").first.is_visible()
    assert page.locator(".sg-tallies").is_visible()
    paper = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = "".join("".join(sheet.extract_text().split()) for sheet in paper.pages)
    assert f"{many_site}actors/p-0/" in text[:200]
    addresses = page.locator(".sg-item blockquote[cite]").evaluate_all("all => all.map(one => one.cite)")
    assert addresses
    assert all(address in text for address in addresses)


def test_a_link_to_an_item_of_an_article_marks_it_and_shows_it(visit, many_site):
    """Below the header, wherever on the page of its article it stands."""
    page = visit(f"{many_site}actors/p-0/", viewport={"width": 1400, "height": 400})
    page.locator(".sg-check summary").first.click()
    page.locator(".sg-permalink").first.click()
    page.locator("main a[href*='/articles/']").first.click()
    target = page.locator(".sg-item:target")
    target.wait_for()
    bottom = page.locator(".md-header").evaluate("header => header.getBoundingClientRect().bottom")
    wait_until(page, "document.querySelector(':target').getBoundingClientRect().top < innerHeight")
    assert target.evaluate("item => item.getBoundingClientRect().top") >= bottom
    assert "gradient" in target.evaluate("item => getComputedStyle(item).backgroundImage")
    plain = page.locator(".sg-item:not(:target)").first
    assert plain.evaluate("item => getComputedStyle(item).backgroundImage") == "none"


def test_words_run_in_the_direction_of_their_script(visit, many_site):
    """The words of a quotation and a name do; what stands around them does not."""
    page = visit(f"{many_site}actors/nasim/", viewport=PHONE)
    direction = "one => getComputedStyle(one).direction"
    assert page.locator(".sg-item blockquote p").first.evaluate(direction) == "rtl"
    assert page.locator("h1 [dir=auto], h1 bdi").first.evaluate(direction) == "rtl"
    assert page.locator(".sg-coverage").evaluate(direction) == "ltr"
    assert page.locator(".sg-where").first.evaluate(direction) == "ltr"


def test_nothing_moves_for_who_asked_for_that(visit, many_site):
    """Neither a fade nor a scroll."""
    page = visit(f"{many_site}actors/marit-oxlade/", viewport=WIDE, reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll('*')].filter(one => {
      const style = getComputedStyle(one);
      return style.scrollBehavior !== 'auto' || style.transitionDuration.split(', ').some(time => parseFloat(time) > 0);
    }).length"""
    assert page.evaluate(moving) == 0


def test_the_words_of_a_chart_can_be_read_on_a_telephone(visit, many_site):
    """At ten pixels or more, and inside the drawing."""
    page = visit(f"{many_site}figures/measures/", viewport=PHONE)
    chart = page.locator("svg.sg-chart").first
    edge = chart.bounding_box()
    words = chart.locator("text").evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
    assert min(word["height"] for word in words) > 10
    assert all(edge["x"] - 1 <= word["left"] and word["right"] <= edge["x"] + edge["width"] + 1 for word in words)
