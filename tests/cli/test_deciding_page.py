"""The page of the handbook on decisions and corrections leaves nothing out, and says nothing that is not so."""

import re
import shlex
from pathlib import Path

import pytest
import typer

from sitegen.cli import app
from sitegen.cli.review_view import HELP
from sitegen.read import read_registry
from sitegen.records import Decision
from sitegen.render.text.wording import CORRECTION_WORDS

PAGE = (Path(__file__).parents[2] / "handbook" / "deciding.md").read_text("utf-8")


def test_every_key_stands_there():
    """Those that `?` lists, and no other."""
    listed = set(re.findall(r"^(\S+)  |[(,] ?(\w) its ", HELP, flags=re.MULTILINE))
    keys = {key for pair in listed for key in pair if key}
    keys = {key.replace("1-9", "1") for key in keys}
    table = PAGE.partition("| key |")[2].partition("\n\n")[0]
    told = set(re.findall(r"`(\w)`(?=,| \|)", table)) | {"space"}
    assert told == keys


def test_every_kind_of_correction_stands_there_with_its_words():
    """As readers read it."""
    for kind, words in CORRECTION_WORDS.items():
        assert re.search(rf"\| `{kind}` \|.*\| {words}\. \|", PAGE), kind


def test_every_field_of_a_decision_stands_there_and_the_example_is_read(tmp_path):
    """The YAML of the page is what a maintainer may write."""
    example = PAGE.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "decisions.yml").write_text(example, "utf-8")
    read = read_registry(tmp_path, base=tmp_path)
    assert read.faults == ()
    used = {name for d in read.decisions for name, value in d if value}
    assert used == set(Decision.model_fields)


COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
COMMANDS += re.findall(r"`(sitegen [^`<]+)`", PAGE)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_can_be_given(line):
    """Its name and options are known; what each does is shown in the tests of the command."""
    _, name, *arguments = shlex.split(line, comments=True)
    command = typer.main.get_command(app).commands[name]
    command.make_context(name, list(arguments), resilient_parsing=False)
