"""The same command tells the same again where nothing has changed, and asks nothing slow to know that."""

import os
import re
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from sitegen import last_build
from sitegen.__main__ import main
from sitegen.cli import app
from sitegen.last_build import WHOLE, Sources, Told, begin, recall, remember

TOLD = Told(out=("articles 1: 0 extracted, 1 cached",), aside=("held     weir.md: it is not English",))
COMMAND = ("build", "--keep-going")


@pytest.fixture
def sources(tmp_path, monkeypatch):
    """A project of one article, one page and one file of the site; the working folder is the project's."""
    monkeypatch.chdir(tmp_path)
    for name in ("content/weir.md", "docs/about.md", "docs/articles/weir.md", "site/index.html", ".sitegen/cache"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return Sources(
        read=(str(tmp_path / "content"), str(tmp_path / "docs"), str(tmp_path / "mkdocs.yml")),
        both=(str(tmp_path / "site"), str(tmp_path / "docs" / "articles")),
        own=(str(tmp_path / ".sitegen"),),
        state=tmp_path / ".sitegen",
        environment={"SITE_URL": None},
    )


@pytest.fixture
def kept(sources):
    """The same, after a build that went well."""
    begun = begin(sources)
    assert begun is not None
    remember(sources, begun, COMMAND, TOLD)
    return sources


def test_what_was_told_is_told_again(kept):
    """Output and what is said beside it, for as long as nothing changes."""
    assert recall(COMMAND) == TOLD
    assert recall(COMMAND) == TOLD
    assert recall(COMMAND, kept.state) == TOLD


CHANGES = {
    "an article changes": lambda root: (root / "content" / "weir.md").write_text("", "utf-8"),
    "an article comes": lambda root: (root / "content" / "road.md").write_text("", "utf-8"),
    "an article goes": lambda root: (root / "content" / "weir.md").unlink(),
    "the settings come": lambda root: (root / "mkdocs.yml").write_text("", "utf-8"),
    "a page by hand changes": lambda root: (root / "docs" / "about.md").write_text("", "utf-8"),
    "somebody edits a generated page": lambda root: (root / "docs" / "articles" / "weir.md").write_text("", "utf-8"),
    "somebody edits the site": lambda root: (root / "site" / "index.html").write_text("", "utf-8"),
    "the site is gone": lambda root: (root / "site").rename(root / "elsewhere"),
    "what was kept is gone": lambda root: (root / ".sitegen" / "last-build.json").unlink(),
    "what was kept is no JSON": lambda root: (root / ".sitegen" / "last-build.json").write_text("[", "utf-8"),
    "what was kept is another's": lambda root: (root / ".sitegen" / "last-build.json").write_text("[]", "utf-8"),
}


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_nothing_is_told(tmp_path, change):
    """The build has to be done; so it has where what was kept cannot be read."""
    change(tmp_path)
    assert recall(COMMAND) is None


@pytest.mark.usefixtures("kept")
def test_what_the_program_keeps_may_change(tmp_path):
    """The cache is no part of what a build is made of."""
    (tmp_path / ".sitegen" / "cache").write_text("more", "utf-8")
    assert recall(COMMAND) == TOLD


def test_of_what_is_published_so_much_is_looked_at_and_no_more(kept, tmp_path, monkeypatch):
    """A larger site takes no longer to ask: of its files those nearest to the root are seen, of the inputs all are."""
    for name in ("a/index.html", "i/one/index.html", "i/two/index.html"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    monkeypatch.setattr(last_build, "_LOOKED_AT", 2)
    remember(kept, begin(kept), COMMAND, TOLD)
    (tmp_path / "site/i/one/index.html").write_text("spoiled", "utf-8")
    assert recall(COMMAND) == TOLD
    (tmp_path / "content/road.md").write_text("new", "utf-8")
    assert recall(COMMAND) is None
    (tmp_path / "content/road.md").unlink()
    (tmp_path / "site/a/index.html").write_text("spoiled", "utf-8")
    assert recall(COMMAND) is None


@pytest.mark.usefixtures("kept")
def test_a_whole_look_is_not_answered_in_passing():
    """Whoever asks for each file gets it, and the answer holds for the plain command."""
    assert recall((*COMMAND, WHOLE)) is None
    assert recall(COMMAND) == TOLD


def test_a_whole_look_is_kept_for_the_plain_command(sources):
    """What is found whole need not be built once more."""
    remember(sources, begin(sources), (*COMMAND, WHOLE), TOLD)
    assert recall(COMMAND) == TOLD


@pytest.mark.usefixtures("kept")
def test_another_command_environment_or_program_is_another_build(tmp_path, monkeypatch):
    """Other arguments, another working folder, another value of a variable that is asked for, another version."""
    assert recall(("build",)) is None
    with monkeypatch.context() as patch:
        patch.chdir(tmp_path / "content")
        assert recall(COMMAND, tmp_path / ".sitegen") is None
    with monkeypatch.context() as patch:
        patch.setenv("SITE_URL", "https://example.org/")
        assert recall(COMMAND) is None
    with monkeypatch.context() as patch:
        patch.setattr(last_build, "program", lambda: "another")
        assert recall(COMMAND) is None
    assert recall(COMMAND) == TOLD


def test_what_changed_during_the_build_is_not_taken_for_built(kept, tmp_path):
    """An article that is saved while the build reads others may not be on the site: nothing is kept."""
    begun = begin(kept)
    (tmp_path / "content" / "weir.md").write_text("saved a moment too late", "utf-8")
    remember(kept, begun, COMMAND, TOLD)
    assert recall(COMMAND) is None


def test_what_the_build_writes_may_change_during_it(kept, tmp_path):
    """Generated pages, and the site, are as the build left them."""
    begun = begin(kept)
    (tmp_path / "docs" / "articles" / "road.md").write_text("new", "utf-8")
    (tmp_path / "site" / "index.html").write_text("new", "utf-8")
    remember(kept, begun, COMMAND, TOLD)
    assert recall(COMMAND) == TOLD


def test_a_clock_that_stands_is_not_trusted(kept, monkeypatch):
    """Where a later change might bear the same stamp, each build is done."""
    monkeypatch.setattr(last_build, "settle", lambda *_: False)
    assert begin(kept) is None
    remember(kept, None, COMMAND, TOLD)
    assert recall(COMMAND) is None


def test_content_may_be_the_folder_of_everything(sources, tmp_path):
    """Where content, site and state lie in one folder, the state is left out and the site is not."""
    around = sources._replace(read=(str(tmp_path),))
    remember(around, begin(around), COMMAND, TOLD)
    assert recall(COMMAND) == TOLD
    (tmp_path / "site" / "index.html").write_text("", "utf-8")
    assert recall(COMMAND) is None


@pytest.mark.parametrize(
    "named", [["--config", "sub/mkdocs.yml"], ["--config=sub/mkdocs.yml"], ["-f", "sub/mkdocs.yml"]]
)
def test_the_state_lies_beside_the_configuration(sources, tmp_path, named):
    """Wherever the command is given."""
    elsewhere = sources._replace(own=(str(tmp_path / "sub/.sitegen"),), state=tmp_path / "sub" / ".sitegen")
    command = ("build", *named)
    remember(elsewhere, begin(elsewhere), command, TOLD)
    assert recall(command) == TOLD


def test_a_second_build_loads_nothing(tmp_path, monkeypatch, capsys):
    """It tells what the first one told, less what was done, and neither reads an article nor imports what is slow.

    In CI the first one tells of each stage once.
    """
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "road.txt").write_text("“The road is closed,” said Bren Tolloway, the county engineer.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["sitegen", "build"])
    monkeypatch.setenv("CI", "true")
    with pytest.raises(SystemExit) as done:
        main()
    assert done.value.code == 0
    first = capsys.readouterr()
    assert "articles 1: 1 extracted, 0 cached" in first.out
    assert first.err.count("Extracting ...\n") == first.err.count("Rendering ...\n") == 1
    probe = (
        "import sys; sys.argv = ['sitegen', 'build']; from sitegen.__main__ import main; main();"
        "assert not {'spacy', 'mkdocs', 'jinja2', 'pydantic', 'typer', 'rich'} & set(sys.modules)"
    )
    again = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False, env=os.environ)
    assert again.returncode == 0, again.stderr
    assert "articles 1: 0 extracted, 1 cached" in again.stdout
    assert ": 0 written, " in again.stdout
    assert "changed  no page\n" in again.stdout
    with (articles / "road.txt").open("a", encoding="utf-8") as file:
        file.write("\n“The bridge is open,” Tolloway said.\n")
    with pytest.raises(SystemExit):
        main()
    told = capsys.readouterr().out
    assert "articles 1: 1 extracted, 0 cached" in told
    assert re.search(r"^changed  [12] new, \d+ changed, 0 gone: .*the first page, .* and \d+ more$", told, re.MULTILINE)
    assert "The bridge is open" in (tmp_path / "site" / "articles" / "road" / "index.html").read_text("utf-8")


def test_a_build_behind_a_new_article_is_the_last_one(tmp_path, monkeypatch):
    """Where a project has pages of its own, what the build writes among them is nothing that it reads."""
    monkeypatch.chdir(tmp_path)
    typed("init", ".")
    articles = tmp_path / "content" / "articles"
    for name in ("road", "weir"):
        (articles / f"{name}.txt").write_text(f"“The {name} is closed,” said Bren Tolloway, the engineer.\n", "utf-8")
        typed("build", "--allow-empty")
        assert recall(("build", "--allow-empty")) is not None, name


def typed(*command):
    """Type a command in this process."""
    assert CliRunner().invoke(app, list(command), obj=list(command)).exit_code == 0
