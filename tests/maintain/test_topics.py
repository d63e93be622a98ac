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
    """In any inflection, with who says it and where; held items too, and the time that something takes."""
    result = run("try", "ferry companies")
    assert result.stdout.splitlines()[-1] == "found    3 items in 2 articles"
    assert "a: q-" in result.stdout
    assert ": Ada Quill: The ferry company will pay" in result.stdout
    assert run("try", "ferry", "-").exit_code == run("add", "!!", "--phrase", "weir").exit_code == 2
    refused = run("add", "Weirs", "--phrase", "")
    assert refused.exit_code == 1
    assert "content/topics.yml: error SG" in refused.stderr
    assert "nothing is written, for" in refused.stderr
    assert run("try", "no such thing").stdout.splitlines()[-1] == "found    0 items in 0 articles"


def test_what_is_shown_stands_as_it_was_decided(site):
    """What somebody published or rejected is not called held."""
    words = "Ada Quill met Bren Tolloway.\n\n“The ferry company can wait for us.”\n"
    (site / "content/articles/d.md").write_text(f"---\nurl: https://wire.example/d\n---\n{words}", "utf-8")
    assert "The ferry company can wait for us. (held)" in run("try", "ferry company").stdout
    settled = CliRunner().invoke(app, ["review", "d", "--by", "Jo"], input="s\nBren Tolloway\n")
    assert settled.exit_code == 0
    assert ": Bren Tolloway: The ferry company can wait for us.\n" in run("try", "ferry company").stdout
    (decided,) = (site / "content/decisions").iterdir()
    lines = decided.read_text("utf-8").replace("verdict: publish", "verdict: reject").splitlines(keepends=True)
    decided.write_text("".join(line for line in lines if "speaker" not in line), "utf-8")
    assert "can wait" not in run("try", "ferry company").stdout


def test_what_some_articles_say_again_and_again_is_a_topic_and_what_all_say_once_is_none(site):
    """A word of any text is strewn over the articles."""
    for n in range(9):
        words = "the tide is high, the tide is late, the tide is here" if n < 3 else "the road is dry"
        text = f"“We have the problem that {words},” said Ada Quill, the harbour master.\n"
        (site / f"content/articles/n{n}.md").write_text(f"---\nurl: https://wire.example/n{n}\n---\n{text}", "utf-8")
    proposed = run().stdout
    assert "tide" in proposed
    assert "problem" not in proposed


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
