"""Runs the pages of the handbook as what they are: one session at a terminal each, typed from top to bottom."""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.settings import packaged_skeleton

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """A file that a page says to write, or a command with what the page shows of its output."""

    text: str
    """The command, or what is written."""
    file: str | None = None
    shown: tuple[str, ...] = ()
    """Lines of the output, in order; what stands between them is left out on the page as ``...``."""


def steps_of(page: str) -> list[Step]:
    """Return the steps of a page: blocks of the kind ``console``, and blocks that name a file."""
    steps = []
    for kind, file, text in _BLOCK.findall(page):
        if file:
            steps.append(Step(text, file))
        elif kind == "console":
            for command in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                typed, *shown = command.splitlines()
                steps.append(Step(typed, shown=tuple(line for line in shown if line not in {"", "..."})))
    return steps


class Terminal:
    """A shell with a ``sitegen`` of this tree, in a folder of its own."""

    def __init__(self, folder: Path, monkeypatch) -> None:
        """Begin in an empty folder, with a name for git."""
        self._here = folder
        self._monkeypatch = monkeypatch
        program = folder.parent / "bin" / "sitegen"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sitegen "$@"\n', "utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("PYTHONPATH", str(packaged_skeleton()))
        monkeypatch.setenv("CI", "true")
        for role in ("AUTHOR", "COMMITTER"):
            monkeypatch.setenv(f"GIT_{role}_NAME", "Jo Dahl")
            monkeypatch.setenv(f"GIT_{role}_EMAIL", "jo@digest.example")

    def type(self, command: str) -> str:
        """Run a command and return what it prints; a change of folder stays."""
        self._monkeypatch.chdir(self._here)
        if command.startswith("cd "):
            self._here = (self._here / command.removeprefix("cd ")).resolve()
            return ""
        words = shlex.split(command)
        if words[0] == "sitegen" and not set(words) & {">", "|", "&&"}:
            done = CliRunner().invoke(app, words[1:])  # in this process: spaCy and MkDocs load once
            if done.exception is not None and not isinstance(done.exception, SystemExit):
                raise done.exception
            return done.output
        done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, check=False, encoding="utf-8")
        return done.stdout + done.stderr

    def write(self, file: str, text: str) -> None:
        """Write a file as an editor would."""
        path = self._here / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
