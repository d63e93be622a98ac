"""What a reader does with one item, in a real browser."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]


def test_a_citation_is_copied_by_keyboard(visit, sample_site):
    """The words, who said them, the article, and the item's address; those who listen are told."""
    page = visit(
        f"{sample_site[0]}articles/ferry/",
        viewport={"width": 1400, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )
    page.locator(".sg-check summary").first.press("Enter")
    button = page.locator(".sg-item .sg-copy").first
    button.focus()
    button.press("Enter")
    page.wait_for_function("document.querySelector('[role=status]').textContent === 'Citation copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "We will not sell the ferry" in copied
    assert "Orla Vance" in copied
    assert re.search(r"/articles/ferry/#q-[a-z2-7]{10}$", copied)


def test_a_citation_can_be_read_where_copying_is_refused(visit, sample_site):
    """It stands beside the button, and those who listen are told why."""
    page = visit(f"{sample_site[0]}articles/ferry/", viewport={"width": 1400, "height": 900})
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    page.locator(".sg-check summary").first.click()
    page.locator(".sg-item .sg-copy").first.click()
    page.wait_for_function("document.querySelector('[role=status]').textContent.includes('does not allow')")
    assert page.locator(".sg-item .sg-cite").first.is_visible()


def test_a_citation_stands_in_its_fold_without_scripts(visit, sample_site):
    """It opens by itself as any fold does, and there is no button that does nothing."""
    page = visit(f"{sample_site[0]}articles/ferry/", java_script_enabled=False)
    assert page.locator(".sg-copy").count() == 0
    page.locator(".sg-check summary").first.click()
    citation = page.locator(".sg-cite").first
    assert "Orla Vance" in citation.text_content()
    assert citation.is_visible()


def test_the_original_opens_at_the_very_words(visit, sample_site):
    """The text fragment finds the words on a page that holds the article, and not the same words elsewhere."""
    page = visit(f"{sample_site[0]}articles/ferry/")
    links = page.locator(".sg-item .sg-links a[href*=':~:text=']")
    assert links.count() == page.locator(".sg-item").count()
    assert all(":~:text=" in link and " " not in link for link in links.evaluate_all("all => all.map(a => a.href)"))


@pytest.mark.parametrize("name", ["", "actors/orla-vance/", "topics/ferry/"])
def test_an_item_is_its_words(visit, sample_site, name):
    """What is quoted takes at least half of its item's height, on a wide window."""
    page = visit(f"{sample_site[0]}{name}", viewport={"width": 1280, "height": 900})
    shares = page.locator(".sg-item:not(.sg-indirect):not(:has(.sg-correction))").evaluate_all(
        """all => all.map(one => one.querySelector("blockquote").offsetHeight / one.offsetHeight)"""
    )
    assert shares
    assert min(shares) >= 0.5, shares
