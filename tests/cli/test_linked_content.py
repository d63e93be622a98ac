"""What a content folder leads to, where it is a link, is somebody else's: it is read, and never written."""

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from tests.faults.house import tree

DOUBT = "Harbour master Ada Quill did not say whether the sluice would open.\n"


@pytest.mark.parametrize("linked", ["content", "content/articles"])
@pytest.mark.parametrize("command", [["build"], ["add", "ford.txt"], ["review", "--by", "Ed Orlo"]], ids=lambda c: c[0])
def test_nothing_is_written_through_a_link(tmp_path, monkeypatch, linked, command):
    """Every command that writes there stops with the folder's name and the fix; what it leads to is as it was."""
    theirs = tmp_path / "theirs"
    (theirs / "articles").mkdir(parents=True)
    (theirs / "articles" / "doubt.txt").write_text(DOUBT, "utf-8")
    ours = tmp_path / "ours"
    (ours / linked).parent.mkdir(parents=True)
    (ours / linked).symlink_to(theirs if linked == "content" else theirs / "articles")
    (ours / "ford.txt").write_text("“The ford is dry,” said Bren Tolloway, the county engineer.\n", "utf-8")
    monkeypatch.chdir(ours)
    before = tree(theirs)
    told = CliRunner().invoke(app, command, input="y\n")
    assert told.exit_code == 1, told.output
    assert f"{linked}: is a link to" in told.stderr or "leads out of the folder" in told.stderr
    assert "Fix: " in told.stderr
    assert tree(theirs) == before


def test_a_linked_folder_of_articles_may_be_built_from(tmp_path, monkeypatch):
    """A bare folder has no ledger, so nothing is written there: `check` and a build read it as any other."""
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "doubt.txt").write_text(DOUBT, "utf-8")
    (tmp_path / "linked").symlink_to(tmp_path / "theirs")
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(app, ["check", "--content", "linked"])
    assert told.exit_code == 0, told.output
    assert "held" in told.output
