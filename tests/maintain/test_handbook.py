"""The handbook is typed from top to bottom, and gives what it shows; nothing that there is goes unexplained."""

import re
from pathlib import Path

import click
import pytest
import typer.main

from sitegen.cli import app
from tests.maintain.session import Terminal, steps_of

HANDBOOK = Path(__file__).parents[2] / "handbook"
SESSIONS = ("tutorial.md", "how-to.md")
COMMANDS = typer.main.get_command(app).commands


@pytest.mark.parametrize("page", ["tutorial.md", pytest.param("how-to.md", marks=pytest.mark.slow)])
def test_every_command_of_a_page_gives_what_the_page_shows(page, tmp_path, monkeypatch):
    """In the order of the page, in a folder that was empty at its top."""
    home = tmp_path / "home"
    home.mkdir()
    terminal = Terminal(home, monkeypatch)
    for step in steps_of((HANDBOOK / page).read_text("utf-8")):
        if step.file:
            terminal.write(step.file, step.text)
            continue
        rest = terminal.type(step.text)
        for line in step.shown:
            before, found, rest = rest.partition(line)
            assert found, f"$ {step.text}\n{line!r} is not in what follows:\n{before}"


@pytest.mark.parametrize("page", SESSIONS)
def test_every_block_of_commands_is_run(page):
    """Commands stand in blocks of the kind ``console`` alone, each behind a ``$``."""
    text = (HANDBOOK / page).read_text("utf-8")
    assert "```sh\n" not in text
    assert all(
        block.startswith("$ ") for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    )
    assert len([step for step in steps_of(text) if not step.file]) > 10


def test_the_page_of_commands_is_the_commands(request):
    """Every command with its arguments and options, in their own words; ``--update-golden`` writes the page."""
    path, text = HANDBOOK / "commands.md", _commands_page()
    if request.config.getoption("--update-golden"):
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text


def test_every_page_of_the_handbook_is_linked_and_leads_somewhere():
    """From its first page; no link in it is broken."""
    first = (HANDBOOK / "README.md").read_text("utf-8")
    pages = {path.name for path in HANDBOOK.glob("*.md")} - {"README.md"}
    assert {page for page in pages if f"({page})" not in first} == set()
    for path in HANDBOOK.glob("*.md"):
        links = [link for link in re.findall(r"\]\(([^)#]+)", path.read_text("utf-8")) if "://" not in link]
        assert [link for link in links if not (path.parent / link).exists()] == [], path.name


def test_every_command_stands_in_a_how_to():
    """Somebody who has a task finds the command for it."""
    told = "".join((HANDBOOK / page).read_text("utf-8") for page in (*SESSIONS, "adding.md"))
    apart = {"extract", "schema"}  # for other programs
    assert {name for name in COMMANDS if f"sitegen {name}" not in told} - apart == set()


def _commands_page() -> str:
    lines = [
        "<!-- Made from the code by tests/maintain/test_handbook.py; `--update-golden` writes it anew. -->",
        "# Commands",
        "",
        "Exit codes: 0 all went well; 1 the input has faults, or something could not be done; 2 the command was called",
        "wrongly. `-f` names another mkdocs.yml, `-c` another content folder.",
        "",
    ]
    for name, command in sorted(COMMANDS.items()):
        lines += _described(f"sitegen {name}", command)
        for sub, own in sorted(getattr(command, "commands", {}).items()):
            lines += _described(f"sitegen {name} {sub}", own)
    return "\n".join(lines)


def _described(called: str, command: click.Command) -> list[str]:
    help_text = " ".join((command.help or "").split())
    lines = [f"## `{called}`", "", help_text, ""]
    own = [one for one in command.params if one.name not in {"config", "content", "help"}]
    lines += [f"- `{_form(one)}`: {_told(one)}" for one in own]
    return [*lines, ""] if command.params else lines


def _form(one: click.Parameter) -> str:
    if one.param_type_name == "argument":
        return one.name.upper()
    takes = "" if getattr(one, "is_flag", False) else f" {one.name.upper()}"
    return ", ".join(sorted(one.opts, key=len, reverse=True)) + takes


def _told(one: click.Parameter) -> str:
    return " ".join((getattr(one, "help", None) or "").split())
