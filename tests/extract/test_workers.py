"""Several processes extract what one does, and none that dies takes anything along."""

import pytest

from sitegen.extract import Extractor, extract_with, workers_for
from sitegen.records import Article

BLANK = "blank:en"
ARTICLES = [
    Article.from_text(
        f"“The weir at gate {n} holds,” said Ada Quill, the harbour master. It cost €{n} million.\n\n" * 100, id=f"w{n}"
    )
    for n in range(2, 7)
]
"""Long enough for both of two processes to get some: a few are read together."""


@pytest.fixture(scope="module")
def extractor():
    """A tokenizer alone, with the house's components."""
    return Extractor(BLANK)


@pytest.mark.parametrize(
    ("articles", "allowed", "expected"), [(0, 8, 1), (199, 8, 1), (200, 8, 2), (4000, 8, 8), (4000, 1, 1)]
)
def test_a_process_is_started_only_where_it_has_enough_to_do(articles, allowed, expected):
    """A process has a pipeline to load before it extracts anything."""
    assert workers_for(articles, allowed) == expected


def test_the_number_of_cores_is_the_limit():
    """Without a number given there are at most as many as this process may use."""
    assert 1 <= workers_for(10**6, None) <= 8


def test_two_processes_extract_what_one_does(extractor):
    """The same extractions, whatever the order in which they come."""
    alone = {extraction.article_id: extraction for extraction in extract_with(extractor, ARTICLES, workers=1)}
    apart = {extraction.article_id: extraction for extraction in extract_with(extractor, ARTICLES, workers=2)}
    assert apart == alone
    assert len(alone) == len(ARTICLES)


@pytest.mark.slow
def test_where_the_processes_die_the_work_is_done_here(extractor, monkeypatch):
    """No article is lost, and none comes twice."""
    monkeypatch.setattr(extractor, "pipeline", "no-such")
    done = [extraction.article_id for extraction in extract_with(extractor, ARTICLES, workers=2)]
    assert sorted(done) == sorted(article.id for article in ARTICLES)
