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
