"""What git, or the last site, still knows of a ledger that was cut, emptied or removed by hand."""

import sqlite3
import subprocess
from contextlib import closing

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.maintain.committed import lost_entries, uncommitted_ledger
from sitegen.pipeline import load_settings
from tests.maintain.provoked import SETTINGS, commit

LINE = '{{"id": "q-{name}", "article": "a", "digest": "d", "text": "x"}}\n'
LEDGER = LINE.format(name="abcdefgh23") + LINE.format(name="bbcdefgh23")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site whose ledger is committed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    commit(tmp_path, "content/ledger.jsonl", LEDGER)
    return tmp_path


@pytest.mark.parametrize("left", [LINE.format(name="bbcdefgh23"), "", None])
def test_no_build_goes_on_without_what_was_committed(site, left):
    """A line, all of them or the file taken out: nothing else would know what was published."""
    ledger = site / "content/ledger.jsonl"
    ledger.unlink() if left is None else ledger.write_text(left, "utf-8")
    (fault,) = lost_entries(load_settings(site / "mkdocs.yml"))
    assert "q-abcdefgh23" in fault.problem
    result = CliRunner().invoke(app, ["build"])
    assert result.exit_code == 1
    assert "content/ledger.jsonl:1:1: error SG524" in result.output
    assert "SG524" not in CliRunner().invoke(app, ["build", "--allow-empty"]).output


@pytest.mark.parametrize("now", [LEDGER, "".join(reversed(LEDGER.splitlines(keepends=True))), LEDGER + LINE])
def test_what_is_kept_or_added_is_no_loss(site, now):
    """In any order, as after a merge."""
    (site / "content/ledger.jsonl").write_text(now, "utf-8")
    assert lost_entries(load_settings(site / "mkdocs.yml")) == ()


def test_without_git_nobody_can_tell(site, monkeypatch):
    """Nor where its removal was committed, which is how a site says that nobody has seen it."""
    (site / "content/ledger.jsonl").unlink()
    settings = load_settings(site / "mkdocs.yml")
    with monkeypatch.context() as patch:
        patch.setenv("PATH", "")
        assert lost_entries(settings) == ()
    who = ("-c", "user.name=Ed Orlo", "-c", "user.email=ed@desk.example")
    subprocess.run(["git", *who, "commit", "-qam", "Begin anew"], check=True)  # noqa: S607
    assert lost_entries(settings) == ()


@pytest.fixture
def built(site):
    """The same site after a build, whose database is there, and which git knows nothing of."""
    (site / ".git").rename(site / "elsewhere")
    (site / "site/data").mkdir(parents=True)
    with closing(sqlite3.connect(site / "site/data/facts.sqlite")) as db:
        for table, entry in {"quotes": "q-abcdefgh23", "figures": "f-abcdefgh23", "withdrawn": "q-bbcdefgh23"}.items():
            db.execute(f"CREATE TABLE {table} (id TEXT)")
            db.execute(f"INSERT INTO {table} VALUES ('{entry}')")  # noqa: S608 - a test's own words
        db.commit()
    (site / "content/articles").mkdir()
    return site


def test_the_site_of_the_last_build_knows_a_ledger_that_was_never_committed(built):
    """What it published, and what it said was gone."""
    ledger = built / "content/ledger.jsonl"
    (fault,) = lost_entries(load_settings(built / "mkdocs.yml"))
    assert "the site of the last build has are gone" in fault.problem
    assert "f-abcdefgh23" in fault.problem
    ledger.write_text(LEDGER + LINE.format(name="abcdefgh23").replace("q-", "f-"), "utf-8")
    assert lost_entries(load_settings(built / "mkdocs.yml")) == ()
    ledger.unlink()
    assert "SG524" in CliRunner().invoke(app, ["build"]).output
    assert "SG524" not in CliRunner().invoke(app, ["build", "--allow-empty"]).output


def test_a_site_that_is_none_tells_nothing(built):
    """A damaged database, or a folder of articles that is no site's content."""
    (built / "content/articles").rmdir()
    (built / "content/ledger.jsonl").unlink()
    assert lost_entries(load_settings(built / "mkdocs.yml")) == ()
    (built / "content/articles").mkdir()
    (built / "site/data/facts.sqlite").write_bytes(b"no database at all")
    assert lost_entries(load_settings(built / "mkdocs.yml")) == ()


def test_a_ledger_that_git_does_not_care_for_is_told(site):
    """Where git cares for the rest; not once it is added, and not where there is no git."""
    settings = load_settings(site / "mkdocs.yml")
    assert uncommitted_ledger(settings) == ()
    subprocess.run(["git", "rm", "-q", "--cached", "content/ledger.jsonl"], check=True)  # noqa: S607
    (told,) = uncommitted_ledger(settings)
    assert told.code.value == "SG525"
    subprocess.run(["git", "add", "content/ledger.jsonl"], check=True)  # noqa: S607
    assert uncommitted_ledger(settings) == ()
    (site / ".git").rename(site / "elsewhere")
    assert uncommitted_ledger(settings) == ()
