"""A disk that refuses at the last moment, when the site is public and only a note is to be kept, is told of as ever."""

from typer.testing import CliRunner

from sitegen.cli import app
from tests.faults.house import make_house
from tests.faults.tally import is_told


def test_a_note_that_cannot_be_kept_ends_in_a_sentence(tmp_path, monkeypatch):
    """A folder that is not empty has the name under which the note is written: no traceback, the site is there."""
    make_house(tmp_path)
    (tmp_path / ".sitegen" / ".last-build.json.new" / "kept").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    command = ["build"]
    told = CliRunner().invoke(app, command, obj=command)
    assert is_told("", told.exit_code, told.output + told.stderr), told.output
    assert told.exit_code == 1
    assert ".last-build.json" in told.output + told.stderr
    assert (tmp_path / "site" / "index.html").is_file()
    assert (tmp_path / "content" / "ledger.jsonl").is_file()
