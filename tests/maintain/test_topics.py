"""``sitegen topics``: a site without topics gets proposals, and sees what each would catch."""

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.pipeline import load_settings, make_digest
from tests.maintain.provoked import SETTINGS

ARTICLES = {
    "a": "“The ferry company will pay for the quay within three weeks,” said Ada Quill, the harbour master.\n",
    "b": "“We asked the ferry company, and it will pay,” said Bren Tolloway, the county engineer.\n",
    "c": "“The road has been shut for three weeks,” said Cy Mora, the mayor.\n\nThe quay holds 40 boats.\n",
}


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site of three articles, without topics."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    for name, text in ARTICLES.items():
        head = f"---\nurl: https://wire.example/{name}\n---\n"
        (tmp_path / f"content/articles/{name}.md").write_text(head + text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, ["topics", *arguments])


def test_phrases_that_recur_are_proposed(site):
    """What more articles say comes first; names of people, spans of time and words of one article are no topics."""
    result = run()
    assert result.exit_code == 0, result.output
    proposed = [line.partition(":")[0] for line in result.stdout.splitlines()[:-1]]
    assert proposed[0].split(", ")[0] == "ferry company"
    words = " ".join(proposed)
    for other in ("weeks", "ada", "quill", "road", "mayor"):
        assert other not in words
    assert not (site / "content/topics.yml").exists()
    assert "note SG506: there are no topics, though phrases recur: ferry company" in (
        CliRunner().invoke(app, ["check"]).stdout
    )


@pytest.mark.usefixtures("site")
def test_what_a_phrase_would_catch_is_shown():
    """In any inflection, with who says it and where; held items too."""
    result = run("try", "ferry companies")
    assert result.stdout.splitlines()[-1] == "found    2 items in 2 articles"
    assert "a: q-" in result.stdout
    assert ": Ada Quill: The ferry company will pay" in result.stdout
    assert run("try", "no such thing").stdout.splitlines()[-1] == "found    0 items in 0 articles"


def test_what_is_shown_is_what_the_site_then_has(site):
    """A topic that is written catches the items that were shown, and is proposed no more."""
    shown = {line.split(": ")[1] for line in run("try", "ferry company").stdout.splitlines()[:-1]}
    registered = "# Subjects\nroads:\n  name: Roads # and lanes\n  phrases: [road]\n"
    (site / "content/topics.yml").write_text(registered, "utf-8")
    assert run("add", "The ferry", "--phrase", "ferry company").exit_code == 0
    assert (site / "content/topics.yml").read_text("utf-8") == registered + (
        "\nthe-ferry:\n  name: The ferry\n  phrases: [ferry company]\n"
    )
    facts = make_digest(load_settings(site / "mkdocs.yml")).facts
    assert {item.id for item in facts.items if "the-ferry" in item.topics} == shown
    assert "ferry company" not in run().stdout
    again = run("add", "The ferry", "--phrase", "ferry")
    assert again.exit_code == 1
    assert "there is a topic the-ferry already. Fix: " in again.stderr
