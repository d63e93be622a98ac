"""What a reader takes along as a picture: charts from their pages, share cards from an item's address."""

from pathlib import Path

import pytest
from PIL import Image

from sitegen.render import Cards, Site, render_pages, write_pages
from sitegen.render.cards.drawing import draw
from tests.support.invented import sample
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

TEMPLATES = Path(__file__).parents[2] / "templates"
FACTS = sample()
SOLD = FACTS.quotes[0].id


def test_a_chart_is_taken_along_as_png(visit, many_site):
    """By its own name, large enough for print, with its colours and its paper."""
    page = visit(f"{many_site}actors/marit-oxlade/", accept_downloads=True)
    plot = page.locator("#quotes-over-time")
    with page.expect_download() as saved:
        plot.get_by_role("button", name="Download as PNG").click()
    assert saved.value.suggested_filename == "quotes-over-time.png"
    picture = Image.open(saved.value.path())
    assert picture.width > 1000
    colours = {colour for _, colour in picture.convert("RGB").getcolors(maxcolors=1_000_000)}
    assert {(253, 252, 249), (11, 85, 99)} <= colours
    wait_until(
        page, "[...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Picture saved')"
    )
    assert page.complaints == []


def test_a_chart_is_shown_in_another_page(visit, many_site, another_site):
    """What is copied is a picture with its title for those who listen, in a link to the chart where it stands."""
    page = visit(f"{many_site}actors/marit-oxlade/", permissions=["clipboard-read", "clipboard-write"])
    plot = page.locator("#quotes-over-time")
    title = plot.locator("> figcaption").inner_text()
    plot.get_by_role("button", name="Copy as HTML").click()
    wait_until(page, "[...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'HTML copied')")
    paper, folder = another_site
    copied = page.evaluate("navigator.clipboard.readText()")
    (folder / "paper.html").write_text(f'<!doctype html><meta charset="utf-8">{copied}', encoding="utf-8")
    other = visit(f"{paper}paper.html", java_script_enabled=False)
    picture = other.get_by_role("img", name=title)
    wait_until(other, "document.images[0].complete")
    assert picture.evaluate("one => one.naturalWidth") > 300
    picture.click()
    other.wait_for_url(f"{many_site}actors/marit-oxlade/#quotes-over-time")


def test_a_page_of_a_chart_offers_no_button_without_scripts(visit, many_site):
    """The files can be taken all the same."""
    page = visit(f"{many_site}actors/marit-oxlade/", java_script_enabled=False)
    plot = page.locator("#quotes-over-time")
    assert plot.locator("button").count() == 0
    assert plot.locator("a[download]").count() == 2


def test_a_share_card_is_the_picture_that_an_address_names(visit, another_site):
    """At a full address, as large as platforms ask for, and the page that names it asks for no picture itself."""
    address, folder = another_site
    files = render_pages(FACTS, templates=TEMPLATES, site=Site("Skerry digest", address), cards=Cards(3_650, draw))
    write_pages(folder, {path: data for path, data in files.items() if path.startswith(f"i/{SOLD}/")})
    page = visit(f"{address}i/{SOLD}/")
    card = page.locator("meta[property='og:image']").get_attribute("content")
    assert card not in page.asked
    page.goto(card)
    assert page.locator("img").evaluate("one => [one.naturalWidth, one.naturalHeight]") == [1200, 630]
