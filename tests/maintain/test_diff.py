"""``sitegen diff`` against real git and a real database."""

import json
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.maintain.snapshot import read_snapshot, snapshot_of
from sitegen.pipeline import load_settings, make_digest
from sitegen.render import render_pages
from sitegen.store import make_database
from tests.maintain.provoked import SETTINGS, WEIR

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site under version control, in the working folder."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "content/articles/weir.md").write_text(WEIR, "utf-8")
    (tmp_path / "content/actors.yml").write_text("ada-quill: {name: Ada Quill}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "The weir")):
        git(*arguments)
    return tmp_path


def git(*arguments):
    """Run git as somebody, and return what it prints."""
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@wire.example", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *who, *arguments], capture_output=True, check=True, text=True).stdout  # noqa: S607 - git is where it is


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, ["diff", *map(str, arguments)])


def database_of(facts):
    """Return the bytes of facts.sqlite for some facts."""
    return render_pages(facts, templates=ROOT / "templates", make_database=make_database)["data/facts.sqlite"]


def test_a_change_since_a_revision_is_told(site):
    """Of the words of an article, and of who is registered; the working tree is left as it is."""
    (site / "content/articles/weir.md").write_text(WEIR.replace("stay open", "stay shut"), "utf-8")
    (site / "content/articles/road.txt").write_text("“The road is closed,” said Bren Tolloway.\n", "utf-8")
    before = git("status", "--porcelain")
    result = run("--against", "HEAD")
    assert result.exit_code == 0, result.output
    assert (
        "changed   words was 'The weir will stay open,', is 'The weir will stay shut,' | Ada Quill: " in result.stdout
    )
    assert "new       Bren Tolloway: “The road is closed,”" in result.stdout
    assert "sheet     actors/bren-tolloway/" in result.stdout
    assert result.stdout.splitlines()[-1] == "1 new, 1 changed"
    assert git("status", "--porcelain").replace("?? .sitegen/\n", "") == before.replace("?? .sitegen/\n", "")


def test_the_same_as_json_and_markdown(site):
    """For programs, and for a pull request."""
    (site / "content/articles/weir.md").unlink()
    found = json.loads(run("--against", "HEAD", "--format", "json").stdout)
    assert found["against"] == "revision HEAD"
    assert [(one["by"], one["words"]) for one in found["gone"]] == [("Ada Quill", "The weir will stay open,")]
    assert found["lost_addresses"] == ["articles/weir/"]
    told = run("--against", "HEAD", "--format", "markdown").stdout
    assert told.startswith(
        "### What readers will find changed\n\nAgainst revision HEAD: 1 gone, 1 address leads nowhere"
    )


def test_the_last_build_and_a_published_database_are_compared_with(site):
    """Without a word it is the site of the last build; a file or a site's folder is named."""
    settings = load_settings(site / "mkdocs.yml")
    published = site / "site/data/facts.sqlite"
    published.parent.mkdir(parents=True)
    published.write_bytes(database_of(make_digest(settings).facts))
    for named in ((), ("--against", published), ("--against", "site")):
        assert run(*named).stdout.splitlines()[-1] == "nothing that is published differs"
    (site / "content/actors.yml").write_text("ada-quill: {name: Ada Quill-Marsh, aliases: [Ada Quill]}\n", "utf-8")
    assert "changed   speaker was 'Ada Quill', is 'Ada Quill-Marsh'" in run().stdout


def test_an_article_that_cannot_be_read_is_not_told_as_taken_out(site):
    """Nor is what was skipped kept quiet: a build would not take it back either."""
    (site / "content/articles/weir.md").write_bytes(b"\xff\xfe\x00\x01")
    result = run("--against", "HEAD", "--keep-going")
    assert result.exit_code == 0, result.output
    assert "skipped  content/articles/weir.md:" in result.stderr
    (line,) = [line for line in result.stdout.splitlines() if line.startswith("gone ")]
    assert line.endswith("the article is there and could not be read, so no build takes this back")
    assert run("--against", "HEAD").exit_code == 1


@pytest.mark.parametrize(
    ("against", "said"),
    [
        (None, "site/data/facts.sqlite: there is no such file. Fix: build first"),
        ("no-such-branch", "there is no revision no-such-branch. Fix: "),
        ("mkdocs.yml", "mkdocs.yml: no facts.sqlite of a site"),
        ("--output=x", "there is no revision --output=x. Fix: "),
    ],
)
def test_what_cannot_be_compared_with_is_said(site, against, said):
    """In a sentence with its fix; a name that looks like an option of git is none."""
    result = run(*(() if against is None else (f"--against={against}",)))
    assert result.exit_code == 1
    assert said in result.stderr
    assert "Fix: " in result.stderr
    assert "Traceback" not in result.output
    assert not (site / "x").exists()


def test_a_database_shows_what_the_facts_show(tmp_path):
    """Of the sample, whatever way it is read: so that a comparison never finds a difference of form."""
    facts = make_digest(load_settings(ROOT / "mkdocs.yml", state=tmp_path)).facts
    (tmp_path / "facts.sqlite").write_bytes(database_of(facts))
    read, made = read_snapshot(tmp_path / "facts.sqlite"), snapshot_of(facts)
    assert read.items == made.items
    assert read.titles == made.titles
    assert read.corrections == made.corrections
    assert read.addresses == made.addresses
    assert read.groups == made.groups
    assert len(read.items) > 50
