"""What a maintainer types to take articles in, and what they see."""

import json

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from tests.support.pages import ROAD, page_of

NAME = "content/articles/2026/2026-09-14-council-keeps-the-weir-open.md"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, **more: CliRunner().invoke(app, [str(one) for one in arguments], **more)


def test_adding_says_what_it_did(run, write):
    """A line an article, what was not found, a line of numbers."""
    result = run("add", write("weir.html"), write("b.html", page_of(ROAD, title="Road", url=None, author="")))
    assert result.exit_code == 0, result.output
    assert f"added    {NAME} <- weir.html\n" in result.stdout
    assert "         not found: url, authors\n" in result.stdout
    assert result.stderr == "2 added\n"


def test_the_same_again_adds_nothing(run, write):
    """It says which file it is."""
    run("add", write("weir.html"))
    result = run("add", "weir.html")
    assert (result.exit_code, result.stdout) == (0, f"known    {NAME} <- weir.html\n")


def test_a_newer_version_and_a_copy_are_told_with_what_can_be_done(run, write):
    """The option that takes them stands beside them."""
    run("add", write("weir.html"))
    newer = run("add", write("b.html", page_of(title="Council keeps it open")))
    assert newer.stdout == (
        f"newer    {NAME} <- b.html: another version of it, 1 paragraphs differ; --update takes it\n"
    )
    copy = run("add", write("c.html", page_of(url="https://post.example/weir")))
    assert copy.stdout == (f"copy     {NAME} <- c.html: the same story (100% of the words); --copies takes it, too\n")


def test_what_is_refused_is_told_at_the_end_and_fails(run, write):
    """With the file, what is wrong and the fix; the good one is there."""
    result = run("add", write("gone.html", page_of(title="Page not found")), write("weir.html"))
    assert result.exit_code == 1
    assert result.stdout == f"added    {NAME} <- weir.html\n"
    assert result.stderr.startswith(
        "1 refused, 1 added\ngone.html: error SG220: this is an error page, no article. Fix: "
    )


def test_json_has_a_line_an_article(run, write):
    """All that was read of it, under the name of its source; nothing of what was refused."""
    result = run("add", write("weir.html"), write("gone.txt", " "), "--dry-run", "--format", "jsonl")
    (line,) = result.stdout.splitlines()
    read = json.loads(line)
    assert (read["path"], read["file"], read["status"]) == ("weir.html", NAME, "added")
    assert (read["title"], read["authors"]) == ("Council keeps the weir open", ["Ines Falk"])
    assert (read["published"], read["modified"], read["language"]) == ("2026-09-14", None, "en")
    assert read["body"].endswith("nine days.")
    assert read["where"]["published"] == "JSON-LD datePublished"


def test_what_was_added_is_built_word_for_word(run, write, tmp_path):
    """The build publishes a quotation of an added page."""
    run("add", write("weir.html"))
    result = run("extract", NAME)
    found = json.loads(result.stdout)
    (quote,) = [one for one in found["quotes"] if one["kind"] == "direct"]
    spans = [(span["start"], span["end"]) for span in quote["content_spans"]]
    body = (tmp_path / NAME).read_text("utf-8").split("\n---\n", 1)[1]
    assert [body[start:end] for start, end in spans] == [span["text"] for span in quote["content_spans"]]
    assert quote["status"] == "published"
