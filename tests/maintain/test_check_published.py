"""``sitegen check`` on a site that is public: one slip is one message, whatever would follow from it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.pipeline import load_settings, make_digest
from sitegen.review import read_ledger, write_ledger
from tests.maintain.provoked import HELD, SETTINGS, WEIR


@pytest.fixture
def published(tmp_path, monkeypatch):
    """Three articles; what can be is public, and somebody has decided on the quote that is not."""
    site = tmp_path
    (site / "content/articles").mkdir(parents=True)
    (site / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (site / "content/articles/weir.md").write_text(WEIR, "utf-8")
    (site / "content/articles/met.md").write_text(HELD.replace("/weir", "/met"), "utf-8")
    monkeypatch.chdir(site)
    (site / "content/articles/quay.md").write_text(WEIR.replace("weir", "quay"), "utf-8")
    (site / "content/topics.yml").write_text("weirs:\n  name: Weirs\n  phrases: [weir]\n", "utf-8")
    assert CliRunner().invoke(app, ["review", "--by", "Jo Dahl"], input="n\n").exit_code == 0
    write_ledger(site / "content/ledger.jsonl", make_digest(load_settings(Path("mkdocs.yml"))).ledger)
    return site


def codes():
    """Return the codes of what a check tells of errors and warnings."""
    told = [
        message["code"]
        for message in json.loads(CliRunner().invoke(app, ["check", "--format", "json"]).stdout)["messages"]
    ]
    return sorted(code for code in told if code not in {"SG701", "SG702"})


def test_an_article_that_cannot_be_read_is_one_error(published):
    """What was published of it, and what was decided on it, is neither gone nor changed: nobody can know yet."""
    for name, slip in (("met", "published: 2026-03-32"), ("weir", "titel: The weir")):
        article = published / f"content/articles/{name}.md"
        good = article.read_text("utf-8")
        article.write_text(good.replace("---\n", f"---\n{slip}\n", 1), "utf-8")
        (code,) = codes()
        assert code.startswith("SG4"), code
        article.write_text(good, "utf-8")
    assert codes() == []


def test_an_article_that_cannot_be_read_is_known_by_the_id_that_it_states(published):
    """Also where the slip stands above it; another article that changed beside it is told."""
    weir, quay = (published / f"content/articles/{name}.md" for name in ("weir", "quay"))
    weir.rename(published / "content/articles/a-weir.md")
    weir = published / "content/articles/a-weir.md"
    weir.write_text(WEIR.replace("---\n", "---\ntitel: The weir\nid: weir\n", 1), "utf-8")
    assert codes() == ["SG401"]
    quay.write_text(quay.read_text("utf-8").replace("stay open", "stay shut"), "utf-8")
    assert codes() == ["SG401", "SG531"]


def test_a_slip_in_a_registry_is_one_error(published):
    """What a faulty entry would have changed is told once it can be read, and no file is called empty for it."""
    topics = published / "content/topics.yml"
    good = topics.read_text("utf-8")
    topics.write_text("weirs:\n  name: Weirs: all\n", "utf-8")
    assert codes() == ["SG301"]
    topics.write_text(good, "utf-8")
    (published / "content/actors.yml").write_text("ada-quill:\n  nam: Ada Quill\n", "utf-8")
    assert codes() == ["SG401"]
    (published / "content/actors.yml").write_text("quill:\n  name: Ada Quill\n", "utf-8")
    assert codes() == ["SG531", "SG531"]


def test_a_decision_on_nothing_is_told_beside_a_slip_in_another_registry(published):
    """No other slip can have brought it about."""
    (published / "content/actors.yml").write_text("a: {name: Tam Brill}\nb: {name: tam brill}\n", "utf-8")
    decided = "- {item: q-abcdefgh23, verdict: hold, reason: heard, by: Ed, on: 2026-03-09}\n"
    (published / "content/decisions.yml").write_text(decided, "utf-8")
    assert codes() == ["SG503", "SG511"]


def test_what_would_be_gone_is_told_where_its_words_stand(published):
    """In the line that holds them, and not at the beginning of the article."""
    ledger = published / "content/ledger.jsonl"
    text = (published / "content/articles/weir.md").read_text("utf-8")
    item = next(e for e in read_ledger(ledger).entries if e.article == "weir")
    held = f"- {{item: {item.id}, verdict: hold, reason: misheard, by: Ed, on: 2026-03-09}}\n"
    (published / "content/decisions.yml").write_text(held, "utf-8")
    line = text[: text.index(item.text)].count("\n") + 1
    told = CliRunner().invoke(app, ["check"]).output
    assert f"content/articles/weir.md:{line}:2: error SG531: {item.id}" in told


def test_a_build_that_goes_on_takes_nothing_back_for_a_slip(published):
    """With ``--keep-going`` too: an article that is public and cannot be read stops the build with its own error."""
    article = published / "content/articles/weir.md"
    article.write_text(WEIR.replace("---\n", "---\ntitel: The weir\n", 1), "utf-8")
    before = (published / "content/ledger.jsonl").read_bytes()
    built = CliRunner().invoke(app, ["build", "--keep-going"])
    assert built.exit_code == 1
    assert "weir.md:2:1: error SG401" in built.output
    assert "SG531" not in built.output
    assert (published / "content/ledger.jsonl").read_bytes() == before


def _refuse(monkeypatch, folder):
    """Let nobody list a folder, whoever runs this."""
    listed = Path.iterdir

    def refused(path):
        if path == folder:
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refused)


def test_a_folder_that_cannot_be_read_is_one_error(published, monkeypatch):
    """What was published of the articles in it is not told as taken back, one by one, with the way to say so."""
    articles = published / "content/articles"
    (articles / "north").mkdir()
    for name in ("weir", "quay"):
        text = (articles / f"{name}.md").read_text("utf-8")
        (articles / f"north/{name}.md").write_text(text.replace("---\n", f"---\nid: {name}\n", 1), "utf-8")
        (articles / f"{name}.md").unlink()
    assert codes() == []
    _refuse(monkeypatch, articles / "north")
    assert codes() == ["SG102"]
    for more in ((), ("--allow-empty",)):
        built = CliRunner().invoke(app, ["build", "--keep-going", *more])
        assert built.exit_code == 1
        assert "content/articles/north: error SG102: the folder cannot be read" in built.output
        assert "SG531" not in built.output


def test_where_nothing_can_be_read_that_is_said(published, monkeypatch):
    """Not that the folder holds no article, be it public yet or not."""
    _refuse(monkeypatch, published / "content/articles")
    assert codes() == ["SG102"]
    (published / "content/ledger.jsonl").unlink()
    (published / "content/decisions").rename(published / "decided")
    built = CliRunner().invoke(app, ["build", "--keep-going"])
    assert built.exit_code == 1
    assert "SG102" in built.output
    assert "holds no article" not in built.output


def test_an_article_behind_a_link_that_leads_nowhere_is_one_error(published):
    """It is there and cannot be read, whatever id it would state."""
    article = published / "content/articles/quay.md"
    article.unlink()
    article.symlink_to(published / "gone.md")
    assert codes() == ["SG103"]
