"""A site of many real articles: clean, whole and light. ``nox -s scale`` does it with all of them."""

from pathlib import Path

import pytest

from sitegen import pipeline
from tests.scale.measure import around, make_house
from tests.support.newsroom import corpus_of, write_newsroom

SHARED = Path(__file__).resolve().parents[3] / "shared"
ARTICLES = 40

pytestmark = [
    pytest.mark.shared,
    pytest.mark.filterwarnings("default"),
    pytest.mark.skipif(not corpus_of(SHARED).is_dir(), reason="no ../shared beside the checkout"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build a site of a part of the articles; a warning of the site builder or a link that leads nowhere ends it."""
    settings = make_house(tmp_path_factory.mktemp("scale") / "house")
    written = write_newsroom(corpus_of(SHARED), settings.content, articles=ARTICLES)
    return written, pipeline.build(settings), settings.site


def test_every_article_has_a_page(built):
    """Nothing is refused and nothing is lost between the table and the site."""
    written, outcome, site = built
    assert written == ARTICLES
    assert not outcome.digest.faults
    assert len(list((site / "articles").glob("*/index.html"))) == ARTICLES


def test_what_stands_around_a_page_does_not_grow_with_the_site(built):
    """Menus, head and foot weigh what they weigh on a site of two articles."""
    site = built[2]
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("index.html")]
    assert len(pages) > 2 * ARTICLES
    assert max(around(page) for page in pages) < 23_000
