"""The user's own articles and public corpora, where they lie beside the checkout; skipped where they do not."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.extract import Extractor
from sitegen.read import read_articles
from sitegen.records import check_spans
from sitegen.resolve import resolve_article

SHARED = Path(__file__).resolve().parents[2] / "shared"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "articles").is_dir(), reason="no ../shared beside the checkout"),
]


def scored(form, gold, found):
    """Run the scorer on printed extractions."""
    command = [sys.executable, SHARED / "eval" / "score.py", form, gold, found]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def extracted(folder, out):
    """Print the extraction of a folder into a file, as a user would."""
    result = CliRunner().invoke(app, ["extract", str(folder), "--format", "jsonl"])
    assert result.exit_code == 0, result.stderr
    out.write_text(result.stdout, "utf-8")
    return out


def test_the_users_articles_come_out_right(tmp_path):
    """Every quotation with its speaker, no trap, every figure, nothing that is none."""
    found = extracted(SHARED / "articles", tmp_path / "seeds.jsonl")
    score = scored("marked", SHARED / "gold" / "seed_articles.json", found)
    assert score == {
        "quotes_right": 19,
        "quotes_wrong": 0,
        "quotes_missed": 0,
        "traps_fallen": "0/2",
        "figures_right": "6/6",
        "figures_spurious": 0,
        "faults": [],
    }


def test_the_users_articles_build_a_site_without_a_registry(tmp_path, monkeypatch):
    """Pages for both speakers with every quotation; whoever is only spoken of has none."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["build", "--content", str(SHARED / "articles")])
    assert result.exit_code == 0, result.output
    gold = json.loads((SHARED / "gold" / "seed_articles.json").read_text("utf-8"))
    for quote in (q for marks in gold.values() for q in marks["quotes"]):
        page = tmp_path / "site" / "actors" / quote["speaker"].lower().replace(" ", "-") / "index.html"
        assert page.is_file()
    assert not [p for p in (tmp_path / "site" / "actors").iterdir() if "putin" in p.name]


@pytest.mark.parametrize("every", [12, pytest.param(1, marks=pytest.mark.slow)])
def test_real_articles_never_break_the_law(every):
    """No crash and no false span on a twelfth of 924 articles, by hand on all of them, held records included."""
    folders = [SHARED / "corpora" / "polnear" / part / "text" for part in ("train", "dev")]
    read = read_articles(folders, max_bytes=5_000_000)
    assert not read.faults
    assert len(read.articles) == 924
    articles, checked = read.articles[::every], 0
    for article, extraction in zip(articles, Extractor().extract_many(articles), strict=True):
        checked += check_spans(article, extraction)
        facts = resolve_article(article, extraction, publish_confidence=0.8)
        checked += sum(check_spans(article, item) for item in (*facts.quotes, *facts.figures))
    assert checked > 50 * len(articles)


@pytest.mark.parametrize(
    ("measure", "floor"),
    [("direct_recall", 0.925), ("direct_precision", 0.9845), ("speaker_accuracy", 0.965)],
)
def test_quality_on_articles_nobody_tuned_on(measure, floor, dev_score):
    """The floor on PolNeAR dev, well above a plain regular-expression baseline (0.73, 0.99, 0.86)."""
    assert dev_score[measure] >= floor


@pytest.fixture(scope="module")
def dev_score(tmp_path_factory):
    """The scores of PolNeAR's development articles, measured once."""
    dev = SHARED / "corpora" / "polnear" / "dev"
    return scored("polnear", dev, extracted(dev / "text", tmp_path_factory.mktemp("dev") / "dev.jsonl"))


@pytest.mark.slow
def test_saved_pages_come_in_right(tmp_path):
    """Of real pages of many outlets: words, headline, day and authors at least as well as ever, and none refused."""
    (tmp_path / "pages").mkdir()
    for page in (SHARED / "corpora" / "pages" / "html").glob("*.gz"):
        (tmp_path / "pages" / page.stem).write_bytes(gzip.decompress(page.read_bytes()))
    told = ["add", str(tmp_path / "pages"), "--content", str(tmp_path / "none"), "--dry-run", "--format", "jsonl"]
    result = CliRunner().invoke(app, told)
    assert result.exit_code == 0, result.stderr
    (tmp_path / "read.jsonl").write_text(result.stdout, "utf-8")
    truth = SHARED / "corpora" / "pages" / "truth.json"
    command = [sys.executable, SHARED / "eval" / "pages.py", truth, tmp_path / "read.jsonl"]
    score = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert score["read"] == score["pages"]
    floors = {"f1": 0.97, "title": 0.95, "date": 1.0, "authors": 0.92}
    assert {name: score[name] for name, floor in floors.items() if score[name] < floor} == {}
