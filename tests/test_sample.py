"""The sample content is what a newcomer sees first: complete, invented, and in step with the code."""

import csv
from pathlib import Path

import pytest

from sitegen.pipeline import load_settings, make_digest
from sitegen.review import read_ledger

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def digest(tmp_path_factory):
    """The facts of the sample content."""
    return make_digest(load_settings(ROOT / "mkdocs.yml", state=tmp_path_factory.mktemp("state")))


def test_the_ledger_in_the_repository_is_current(digest):
    """Building the sample changes no file that git tracks. Fix: delete content/ledger.jsonl, build, read the diff."""
    tracked = read_ledger(ROOT / "content" / "ledger.jsonl").entries
    assert tracked == digest.ledger
    assert not [entry for entry in digest.ledger if entry.gone]


def test_everything_in_the_sample_is_marked_as_invented(digest):
    """Every article comes from an outlet that is registered as invented."""
    invented = {outlet.id for outlet in digest.facts.outlets if outlet.invented}
    assert len(invented) == 3
    assert {article.source.outlet for article in digest.facts.articles} == invented


def test_the_sample_shows_what_the_site_can_do(digest):
    """Fourteen articles with quotes of every kind, figures, repeats, a correction, and things held for review."""
    facts = digest.facts
    published = [quote for quote in facts.quotes if quote.status == "published"]
    assert len(facts.articles) == 14
    assert {quote.kind for quote in published} == {"direct", "mixed", "indirect"}
    assert any(len(quote.content_spans) > 1 for quote in published)
    assert any(not quote.speaker.named for quote in published if quote.speaker)
    assert any(quote.status == "held" for quote in facts.quotes)
    assert facts.repeats
    assert facts.series
    assert facts.corrections


def test_each_conflict_of_the_sample_is_found(digest):
    """Marked by hand: what was revised or contradicted stands side by side, and nothing else does."""
    figures = {figure.id: figure for figure in digest.facts.figures}
    differ = [one for one in digest.facts.series if len(one.values) > 1]
    found = {tuple(figures[identifier].span.text for identifier in one.figure_ids) for one in differ}
    assert found == {
        ("nearly 4.2 million liters", "5.1 million liters"),
        ("340 cubic metres per second", "265 cubic metres per second"),
        ("at least 40 metric tons", "fewer than 16 metric tons"),
    }


def test_every_quote_of_the_sample_was_read_by_hand(digest):
    """Words, speaker, said or not: whoever changes what is published reads it. None that was judged wrong is shown."""
    with (ROOT / "tests" / "gold" / "sample_quotes.tsv").open(encoding="utf-8") as lines:
        rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t")
        judged = {tuple(row[:-1]): row[-1] for row in rows}
    files = {article.id: Path(article.path).name for article in digest.facts.articles}
    shown = [quote for quote in digest.facts.quotes if quote.status == "published"]
    judgements = {_place_of(quote, files): judged.get(_place_of(quote, files), "unread") for quote in shown}
    assert {place: one for place, one in judgements.items() if one != "right"} == {}
    assert len(shown) > 0.8 * len(judged)


def _place_of(quote, files):
    """Return how the file of judgements names a quote."""
    spoken = f"described: {quote.description.text}" if quote.description else quote.speaker.name
    start, end = str(quote.content_spans[0].start), str(quote.content_spans[-1].end)
    return files[quote.article_id], start, end, quote.kind, spoken
