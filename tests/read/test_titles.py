"""The title of a page is the one that its reader sees, whole, and without the name of the site."""

import pytest

from sitegen.read.page import read_page
from tests.support.pages import WEIR

SHOWN = "Otters back at the weir"


def title_of(head: str, heading: str = SHOWN) -> str | None:
    """Return the title that is read of a page with these lines in its head."""
    story = "".join(f"<p>{line}</p>" for line in WEIR)
    page = f"<!doctype html><html><head>{head}</head><body><article><h1>{heading}</h1>{story}</article></body></html>"
    return read_page(page.encode(), "a.html").stated.title


def _ld(headline: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}"}}</script>'


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{SHOWN} - Orlay Lantern</title>",
        f"<title>{SHOWN} - Nature - Orlay Lantern</title>",
        "<title>Orlay Lantern</title>",
        f"<title>{SHOWN} | Lantern</title><meta property='og:title' content='You will love this otter'>",
        f"<title>{SHOWN}</title>{_ld('Otters back at...')}",
        f"<title>{SHOWN}</title>{_ld('otters-back-at-the-weir')}",
        f"<title>Otters</title>{_ld(SHOWN)}",
        f"<title>Found: otters</title>{_ld('Found: otters')}{_ld(SHOWN)}",
        f"<title>Found: otters</title>{_ld(SHOWN.replace('at', '&#097;t'))}{_ld('Found: otters')}",
    ],
)
def test_the_title_is_the_one_that_is_shown(head):
    """The main heading stands where the page repeats it, where nothing else is given, and where a headline is cut.

    Of two headlines that a page states, the one that its reader sees; the other may be made for searching.
    """
    assert title_of(head) == SHOWN


@pytest.mark.parametrize("tag", ["h2", "h3"])
@pytest.mark.parametrize("main", ["", "<h1><a href='/'>Orlay Lantern</a></h1>"])
@pytest.mark.parametrize("named", ["{} : Orlay Lantern", "Orlay Lantern: {}", "{}"])
def test_a_lower_heading_is_the_title_where_the_title_element_tells_it(tag, main, named):
    """Where the main heading is the site's, or there is none; below it stand byline and day as below any heading."""
    story = "".join(f"<p>{line}</p>" for line in WEIR)
    about = "<p>By Sela Marsh</p><p>March 4, 2026</p>"
    heading = f"<{tag}><a href='/o'>{SHOWN}</a></{tag}>"
    page = f"<!doctype html><title>{named.format(SHOWN)}</title>{main}<h2>Nature</h2>{heading}{about}{story}"
    stated = read_page(page.encode(), "a.html").stated
    assert (stated.title, stated.authors, str(stated.published)) == (SHOWN, ("Sela Marsh",), "2026-03-04")


@pytest.mark.parametrize("heading", ["Otters", "Weir", "Otters back at the wei"])
def test_a_lower_heading_that_the_title_does_not_tell_whole_is_none(heading):
    """A word alone may be a section, and a part of a title is none."""
    story = "".join(f"<p>{line}</p>" for line in WEIR)
    page = f"<!doctype html><title>{SHOWN} - Lantern</title><h2>{heading}</h2>{story}"
    assert read_page(page.encode(), "a.html").stated.title == f"{SHOWN} - Lantern"


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        (f"<title>{SHOWN}</title>", "<a href='/'>Orlay Lantern</a>", SHOWN),
        (f"<title>{SHOWN}</title>", f"{SHOWN}<span>5 min</span>", SHOWN),
        (f"<title>{SHOWN}</title>{_ld('What comes next...')}", "Nature", "What comes next..."),
        (f"<title>x</title>{_ld('Well-off otter')}", "Nature", "Well-off otter"),
        (f"<title>x</title>{_ld('Otters again')}", SHOWN, "Otters again"),
    ],
)
def test_a_heading_that_is_no_title_is_none(head, heading, title):
    """A heading that leads home or has more behind the title is not taken; dots and hyphens of a title stay."""
    assert title_of(head, heading) == title
