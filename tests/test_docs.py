"""What README and CONTRIBUTING say of commands is so."""

import ast
import re
from pathlib import Path

import pytest
import typer.main

from sitegen.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    ROOT / "docs" / "templates.md",
    *sorted((ROOT / "dev").glob("*.md")),
]
PROSE = README + "".join(path.read_text("utf-8") for path in PAGES)
SESSIONS = {
    node.name
    for node in ast.parse((ROOT / "noxfile.py").read_text("utf-8")).body
    if isinstance(node, ast.FunctionDef) and "nox.session" in "".join(map(ast.unparse, node.decorator_list))
}

GLOSSARY = re.findall(
    r"^- \*\*(.+?)\*\*: (.+?)(?=^- |\Z)", (ROOT / "dev" / "glossary.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
)
"""Term and meaning of each entry."""
DEVELOPERS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
    *sorted((ROOT / "dev").glob("*.md")),
]
TOP = {path.name for path in ROOT.iterdir() if path.name not in {"dist", "site"}}
"""What a path from the root begins with."""
NOT_HERE = {"content/decisions.yml", "templates/outlets.md"}
"""Paths that the pages name and that need not be there."""
RECORDS = sorted((ROOT / "adr").glob("0*.md"))


def test_every_session_is_told_of_and_every_one_told_of_is_there():
    """``nox -s NAME`` stands in the prose for each session of the noxfile, and for no other."""
    assert set(re.findall(r"nox -s ([a-z]+)", PROSE)) == SESSIONS


def test_every_command_is_told_of_and_every_one_told_of_is_there():
    """The table of the README has a line for each command that ``sitegen --help`` lists, and for no other."""
    assert set(re.findall(r"^\| `sitegen ([a-z]+)", README, re.MULTILINE)) == set(typer.main.get_command(app).commands)


def test_every_option_of_a_command_that_the_readme_names_is_there():
    """Behind ``sitegen NAME`` or ``nox -s build --`` stand options that the command has."""
    commands = typer.main.get_command(app).commands
    told = re.findall(r"(?:sitegen |nox -s )(build|check|extract)([^`\n]*)", README)
    named = [(name, option) for name, rest in told for option in re.findall(r"--[a-z-]+", rest)]
    assert ("build", "--content") in named
    for name, option in named:
        assert option in {way for one in commands[name].params for way in one.opts}, f"{name} {option}"


def test_the_index_of_decisions_lists_every_one_with_its_status():
    """A line for each record, in order and in its decade, with the title and the status that stand in the record."""
    listed = re.findall(
        r"^(?:## (\d\d+):|- \[(.+)\]\((.+)\): (.+)$)", (ROOT / "adr" / "README.md").read_text("utf-8"), re.MULTILINE
    )
    decade, lines = "", []
    for heading, title, file, status in listed:
        decade = heading or decade
        if file:
            lines.append((decade, title, file, status))
    assert lines == [(f"{int(path.name[:3])}0".zfill(2), *_told(path)) for path in RECORDS]


def test_every_decision_has_a_status_that_names_records_that_are_there():
    """Accepted, perhaps amended by others, or superseded by another."""
    numbers = {int(path.name[:4]) for path in RECORDS}
    for path in RECORDS:
        title, _, status = _told(path)
        assert title.startswith(f"{int(path.name[:4])}. "), path.name
        assert re.fullmatch(r"accepted(, amended by \d+((, \d+)* and \d+)?)?|superseded by \d+", status), path.name
        assert {int(number) for number in re.findall(r"\d+", status)} < numbers - {int(path.name[:4])}, path.name


def _told(path):
    """Return the title of a decision, its file and its status."""
    title, empty, line, *_ = path.read_text("utf-8").splitlines()
    assert empty == ""
    return title.removeprefix("# "), path.name, re.match(r"Status: ([^.]+)\.", line)[1]


def test_every_word_of_the_glossary_is_in_use_and_in_order():
    """Each term stands in the code, in a template or in a language pack; each has an example; the list is sorted."""
    code = "\n".join(
        path.read_text("utf-8").lower()
        for folder, ending in (("sitegen", "*.py"), ("sitegen", "*.toml"), ("templates", "*.md"))
        for path in (ROOT / folder).rglob(ending)
    )
    terms = [term for term, _ in GLOSSARY]
    assert len(terms) > 60
    assert terms == sorted(set(terms))
    assert [term for term in terms if not re.search(rf"(?<![a-z]){term}(?![a-z])", code)] == []
    assert [term for term, meaning in GLOSSARY if len(re.findall(r"\bExample:\s", meaning)) != 1] == []


def test_the_words_that_the_map_sets_in_italics_stand_in_the_glossary():
    """The page says so of every one."""
    text = re.sub(r"^```.*?^```$", "", (ROOT / "dev/map.md").read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    italics = set(re.findall(r"(?<!\*)\*([a-z]+)\*(?!\*)", text)) - {"italics"}
    assert len(italics) > 10
    assert {word.removesuffix("s") for word in italics} <= {term.removesuffix("s") for term, _ in GLOSSARY}


def _unfenced(path):
    """Return the prose of a page on one line, without its blocks of code."""
    return " ".join(re.sub(r"^ *```.*?^ *```$", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL).split())


@pytest.mark.parametrize("page", DEVELOPERS, ids=lambda path: path.name)
def test_every_path_that_a_page_for_developers_names_is_there(page):
    """In backticks or as a link; what a recipe only invents, or a site's keeper writes, is listed here."""
    text = _unfenced(page)
    spans = [word for span in re.findall(r"`([^`]+)`", text) for word in span.split()]
    named = {word for word in spans if word.partition("/")[0] in TOP and "/" in word and "<" not in word} - NOT_HERE
    assert [path for path in sorted(named) if not any(ROOT.glob(path.rstrip("/")))] == []
    links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", DEVELOPERS, ids=lambda path: path.name)
def test_every_name_that_a_page_says_stands_in_a_file_stands_there(page):
    """``NAME`` in ``FILE`` is how the pages point at a line that a number would miss tomorrow."""
    for name, file in re.findall(r"`(\w[\w:-]*)` in `([\w./-]+\.(?:py|toml|yml|txt))`", _unfenced(page)):
        assert name in (ROOT / file).read_text("utf-8"), f"{name} in {file}"


@pytest.mark.parametrize("page", DEVELOPERS, ids=lambda path: path.name)
def test_every_option_of_the_tests_that_a_page_names_is_there(page):
    """Behind ``nox -s tests --`` stand options that the tests add."""
    known = (ROOT / "tests" / "conftest.py").read_text("utf-8")
    for command in re.findall(r"`[^`]*nox -s tests -- ([^`]+)`", _unfenced(page)):
        assert all(f'"{option}"' in known for option in re.findall(r"--[a-z-]+", command)), command


def test_there_is_a_recipe_for_each_thing_that_is_added_often():
    """Each with its test."""
    recipes = re.split(r"^## ", (ROOT / "dev" / "recipes.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert len(recipes) > 10
    assert [recipe.splitlines()[0] for recipe in recipes if "\nTest: `nox -s tests -- tests/" not in recipe] == []


def test_the_commands_of_the_readme_are_those_that_the_gate_runs():
    """What a newcomer is told to type stands in ``.ci/run``, so that it works on a machine that has nothing."""
    gate = (ROOT / ".ci" / "run").read_text("utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    steps = [step for line in "".join(blocks).splitlines() for step in line.split(" && ")]
    assert len(steps) > 5
    assert [step for step in steps if step.replace("FOLDER", "../shared/articles") not in gate] == []
