"""What git still knows of a ledger that was cut, emptied or removed by hand."""

import subprocess

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.maintain.committed import lost_entries
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
