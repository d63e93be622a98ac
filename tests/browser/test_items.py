"""What a reader does with one item, in a real browser."""

import re
from html import unescape
from itertools import combinations
from pathlib import Path

import pytest

from sitegen.render import Site, render_pages
from tests.support.invented import sample
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

TEMPLATES = Path(__file__).parents[2] / "templates"
FRAME = re.compile("&lt;iframe.*?&lt;/iframe&gt;")
PHONE = 390
SOLD, OLDER = (quote.id for quote in sample().quotes[:2])


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
    wait_until(page, "document.querySelector('[role=status]').textContent === 'Citation copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "We will not sell the ferry" in copied
    assert "Orla Vance" in copied
    assert re.search(r"/i/q-[a-z2-7]{10}/$", copied)


def test_a_citation_can_be_read_where_copying_is_refused(visit, sample_site):
    """It stands beside the button, and those who listen are told why."""
    page = visit(f"{sample_site[0]}articles/ferry/", viewport={"width": 1400, "height": 900})
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    page.locator(".sg-check summary").first.click()
    page.locator(".sg-item .sg-copy").first.click()
    wait_until(page, "document.querySelector('[role=status]').textContent.includes('does not allow')")
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


def test_one_line_on_a_telephone_has_one_line_beside_it(visit, sample_site):
    """On the sheet of its speaker: outlet, the whole day and the fold; what they are called waits in the fold."""
    page = visit(f"{sample_site[0]}actors/orla-vance/", viewport={"width": 390, "height": 844})
    item = page.locator(".sg-brief:has(.sg-role)").first
    called = item.locator(".sg-by")
    item.locator("blockquote p").evaluate("one => { one.textContent = '“No,” she said.'; }")
    item.locator(".sg-warning, .sg-unchecked").evaluate_all("all => all.forEach(one => one.remove())")
    words, whole = item.locator("blockquote").bounding_box(), item.bounding_box()
    assert words["height"] >= whole["height"] / 2
    assert not called.is_visible()
    item.locator("summary").click()
    assert called.is_visible()


def test_a_day_is_shown_whole_beside_the_longest_outlet(visit, sample_site):
    """The outlet's name is cut, and the cut shows."""
    page = visit(f"{sample_site[0]}actors/orla-vance/", viewport={"width": 390, "height": 844})
    where = page.locator(".sg-brief .sg-where").first
    where.locator(".sg-outlet").evaluate(
        "one => { one.textContent = 'The Evening Messenger of the Lower Harbour and of the Islands before It,'; }"
    )
    day, line = where.locator("time").bounding_box(), where.bounding_box()
    assert day["x"] + day["width"] <= line["x"] + line["width"] + 1
    assert where.locator(".sg-outlet").evaluate("one => one.scrollWidth > one.clientWidth")


@pytest.mark.parametrize("width", [1280, PHONE])
def test_that_no_day_is_known_is_said_in_one_line(visit, sample_site, width):
    """Beside the opening words by which an article of an unknown outlet is called, which are cut."""
    page = visit(f"{sample_site[0]}topics/ferry/", viewport={"width": width, "height": 844})
    place = page.locator(".sg-item:not(.sg-figure) .sg-where a").first
    place.evaluate(
        """one => { one.innerHTML = '<span class="sg-called">“The ferry to the lower harbour and to the islands"""
        """ before it leaves …”,</span> <span class="sg-unknown">date unknown</span>'; }"""
    )
    called, day = (place.locator(part).bounding_box() for part in (".sg-called", ".sg-unknown"))
    assert day["height"] < 30
    assert abs(day["y"] - called["y"]) < 4


@pytest.mark.parametrize("name", ["articles/ferry/", "topics/ferry/", "actors/tomas-reyk/"])
def test_an_item_is_its_words(visit, sample_site, name):
    """What somebody said takes at least half of its item in every window, but for a single line on a telephone."""
    page = visit(f"{sample_site[0]}{name}")
    for width in (1280, 820, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        shares = page.locator(".sg-item:not(.sg-figure, :has(.sg-correction))").evaluate_all(
            """all => all.map(one => [one.querySelector("blockquote").offsetHeight, one.offsetHeight])"""
        )
        assert shares
        one_line = 32 if width == PHONE else 0
        assert all(words >= item / 2 or (words <= one_line and item <= 88) for words, item in shares), (width, shares)


@pytest.mark.parametrize("name", ["", "articles/ferry/", "actors/tomas-reyk/"])
@pytest.mark.parametrize("checkable", [True, False])
def test_nothing_of_a_source_stands_over_another_part_of_it(visit, sample_site, name, checkable):
    """How it was attributed, the way to the fold and a warning have a place each, in every window."""
    page = visit(f"{sample_site[0]}{name}")
    if checkable:
        page.locator(".sg-unchecked").evaluate_all("all => all.forEach(one => one.remove())")
    for width in (1280, 820, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        boxes = page.locator(".sg-item .sg-check summary").evaluate_all(
            """all => all.map(one => [...one.children].map(part => part.getClientRects()).filter(r => r.length).map(
                rects => [...rects].map(r => [r.left, r.top, r.right, r.bottom])))"""
        )
        assert boxes
        assert not [rows for rows in boxes if overlapping(rows)], (name, width)


def overlapping(parts):
    """Return the first two parts that share some of the page, by more than a rounded pixel; None where none do."""
    pairs = combinations(parts, 2)
    return next((pair for pair in pairs if any(share(one, other) for one in pair[0] for other in pair[1])), None)


def share(one, other):
    """Return whether two boxes lie over each other: left, top, right, bottom."""
    wide, high = (min(one[i + 2], other[i + 2]) - max(one[i], other[i]) for i in (0, 1))
    return wide > 1 and high > 2


def test_how_words_were_given_to_somebody_is_one_line_of_a_telephone(visit, sample_site):
    """However long it is: all of it is there once the fold is opened."""
    page = visit(f"{sample_site[0]}actors/tomas-reyk/", viewport={"width": 390, "height": 844})
    fold = page.locator(".sg-check").first
    how = fold.locator(".sg-how")
    how.evaluate("one => { one.textContent += ' ' + 'in one of the paragraphs before '.repeat(4); }")
    height, act = how.evaluate("one => one.offsetHeight"), fold.locator(".sg-act").bounding_box()
    assert height < 24
    assert act["x"] + act["width"] <= 390
    fold.locator("summary").click()
    assert how.evaluate("one => one.getBoundingClientRect().height") > 2 * height


def test_the_page_of_an_item_asks_for_its_style_and_fonts_and_nothing_else(visit, sample_site):
    """No script, no other host; what is folded opens without a script, and a reference can be saved."""
    page = visit(f"{sample_site[0]}i/{SOLD}/", java_script_enabled=False, accept_downloads=True)
    assert {url.removeprefix(sample_site[0]) for url in page.asked} <= {
        *(f"i/{SOLD}/", "assets/item.css", "assets/fonts.css", "assets/images/favicon.png"),
        *(f"assets/fonts/{font}.woff2" for font in ("source-sans-3-latin", "source-serif-4-latin")),
    }
    page.locator("summary").click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="BibTeX").click()
    assert saved.value.suggested_filename == "citations.bib"
    assert "Ines Molnar" in Path(saved.value.path()).read_text(encoding="utf-8")


def test_an_item_stands_in_a_frame_of_another_page_without_a_script(visit, sample_site, another_site):
    """On another site: the words and where they come from, and nothing around them; a link leaves the frame."""
    address = f"{sample_site[0]}i/{OLDER}/"
    around = f'<!doctype html><iframe src="{address}#framed" width="560" height="300"></iframe>'
    paper, folder = another_site
    (folder / "paper.html").write_text(around, encoding="utf-8")
    page = visit(f"{paper}paper.html", java_script_enabled=False)
    frame = page.frame_locator("iframe")
    assert frame.locator("#words").get_by_text("older than the pier").is_visible()
    assert frame.locator("#words").get_by_text("2 March 2026").is_visible()
    assert not frame.locator("summary").is_visible()
    # In the letters of the site, which are wider until they have come.
    height = page.frames[1].evaluate("document.fonts.ready.then(() => document.documentElement.scrollHeight)")
    assert height <= 300
    frame.locator(".foot a").first.click()
    page.wait_for_url(sample_site[0])


@pytest.mark.parametrize(("window", "inside"), [(1280, 560), (390, 350)])
def test_a_frame_is_as_high_as_what_stands_in_it(visit, another_site, sample_site, window, inside):
    """At its own width and on a telephone: nothing is cut, also below a figure's sentence and a correction."""
    paper, folder = another_site
    files = render_pages(sample(), templates=TEMPLATES, site=Site("Skerry digest", sample_site[0]))
    pages = [text for path, text in files.items() if re.fullmatch(r"i/[^/]+/index\.html", path)]
    frames = [frame for page in pages for frame in FRAME.findall(page)]
    assert len(frames) >= len(sample().quotes)
    (folder / "paper.html").write_text(
        f"<!doctype html><meta name='viewport' content='width=device-width'>{''.join(map(unescape, frames))}", "utf-8"
    )
    page = visit(f"{paper}paper.html", viewport={"width": window, "height": 9000})
    page.wait_for_load_state("networkidle")
    for frame in page.frames[1:]:
        size = frame.evaluate("[innerWidth, document.documentElement.scrollHeight - innerHeight]")
        assert abs(size[0] - inside) <= 30, frame.url
        assert size[1] <= 0, frame.url
