"""A name of nothing, as of a shell variable that is not set: it must not stand for the working folder."""

import pytest
from typer.testing import CliRunner

from sitegen.cli import app

MINUTES = "“The lock opens at noon,” said Ada Quill, the lock keeper.\n"


@pytest.mark.parametrize("named", ["", " "])
@pytest.mark.parametrize(
    "command", [("add",), ("extract",), ("check", "--content"), ("build", "-c"), ("diff", "-c"), ("serve", "-c")]
)
def test_nothing_is_read_or_written(command, named, tmp_path, monkeypatch):
    """What lies in the folder is nobody's article, and the command says what to name."""
    (tmp_path / "minutes.txt").write_text(MINUTES, "utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, [*command, named])
    assert result.exit_code in {1, 2}
    assert "an empty name leads nowhere" in " ".join(result.output.split())
    assert "The lock opens" not in result.output
    assert not (tmp_path / "content").exists()
    assert not (tmp_path / "site").exists()


def test_a_dot_is_the_working_folder(tmp_path, monkeypatch):
    """Whoever means it can say so."""
    (tmp_path / "minutes.txt").write_text(MINUTES, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert "The lock opens" in CliRunner().invoke(app, ["extract", "."]).output
