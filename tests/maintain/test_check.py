"""``sitegen check``: one list of what is wrong, what is likely wrong, and what waits."""

import json

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from tests.maintain.provoked import HEAD, HELD, SETTINGS, WEIR


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site with nothing wrong with it, in the working folder."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "content/articles/weir.md").write_text(WEIR, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, ["check", *arguments])


@pytest.mark.usefixtures("site")
def test_a_good_site_passes_without_a_message():
    """Also where one is strict."""
    result = run("--strict")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0].startswith("articles 1: ")
    assert "found    0 errors, 0 warnings" in result.stdout


def test_a_warning_passes_unless_one_is_strict(site):
    """``--strict`` is for a continuous integration, and ``--keep-going`` for a look at everything."""
    (site / "content/articles/road.txt").write_text("The road is shut.\n", "utf-8")
    assert run().exit_code == 0
    strict = run("--strict")
    assert strict.exit_code == 1
    assert "content/articles/road.txt:1:1: warning SG213: " in strict.stdout
    assert "found    0 errors, 1 warning\n" in strict.stdout
    assert run("--strict", "--keep-going").exit_code == 0


def test_errors_warnings_and_notes_are_told_together(site):
    """A fault in one file hides nothing of the others; places count from the top of the file, front matter included."""
    (site / "content/articles/met.md").write_text(HELD.replace("/weir", "/met"), "utf-8")
    (site / "content/articles/road.md").write_text(f"---\ntitel: The road\n---\n{WEIR}", "utf-8")
    result = run()
    assert result.exit_code == 1
    places = [line.partition(": ")[0] + line.partition(": ")[2][:14] for line in result.stdout.splitlines()[:2]]
    assert [place.rstrip(":") for place in places] == [
        "content/articles/met.md:7:2note SG701: q-",
        "content/articles/road.md:2:1error SG401: t",
    ]


def test_what_must_be_mended_stands_last(site):
    """Below notes and warnings, whatever file they are of, where a terminal still shows it; for programs by file."""
    (site / "content/articles/a.md").write_text(f"---\ntitel: The road\n---\n{WEIR}", "utf-8")
    (site / "content/articles/met.md").write_text(HELD.replace("/weir", "/met"), "utf-8")
    (site / "content/articles/road.txt").write_text("The road is shut.\n", "utf-8")
    kinds = [line.partition(": ")[2].split()[0] for line in run().stdout.splitlines() if " SG" in line]
    assert kinds == ["note", "warning", "error"]
    files = [message["path"] for message in json.loads(run("--format", "json").stdout)["messages"]]
    assert files == sorted(files)


def test_a_place_counts_lines_as_an_editor_does(site):
    """CRLF is one break, and an item behind other words has its own column."""
    words = "Ora Vint and Sela Marr met.\n\nIt rained. “We cannot go on like this and we will not.”\n"
    text = HEAD.replace("/weir", "/met") + words
    (site / "content/articles/met.md").write_bytes(text.replace("\n", "\r\n").encode())
    assert "content/articles/met.md:7:13: note SG701: q-" in run().stdout


def test_settings_are_told_as_the_content_is(site):
    """File, line and column of the setting, with the name that is likely meant; as JSON too."""
    (site / "mkdocs.yml").write_text(SETTINGS + "    publish_confidense: 0.9\n    builder: hugo\n", "utf-8")
    result = run()
    assert result.exit_code == 1
    misspelt, wrong, *_ = result.stdout.splitlines()
    assert misspelt.startswith(
        "mkdocs.yml:6:5: error SG603: extra.sitegen.publish_confidense: there is no such setting."
    )
    assert misspelt.endswith(" Fix: did you mean publish_confidence? If so, rename it.")
    assert wrong.startswith("mkdocs.yml:7:5: error SG604: extra.sitegen.builder: 'hugo' is not mkdocs or zensical.")
    assert wrong.endswith(" Fix: write for instance `builder: mkdocs`.")
    told = json.loads(run("--format", "json").stdout)
    assert [message["code"] for message in told["messages"]] == ["SG603", "SG604"]


def test_a_setting_is_found_in_the_file_that_states_it(site):
    """Where mkdocs.yml inherits, the message names the parent."""
    (site / "base.yml").write_text(SETTINGS + "    builder: hugo\n", "utf-8")
    (site / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: Weir digest\n", "utf-8")
    assert run().stdout.startswith("base.yml:6:5: error SG604: extra.sitegen.builder: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SETTINGS + "sitegen: {contact: a@b.example}\n", "mkdocs.yml:6:1: error SG605: sitegen: "),
        (SETTINGS.replace("sitegen:", "sitgen:"), "mkdocs.yml:4:3: error SG605: extra.sitgen: nobody reads"),
        (
            SETTINGS + "    docs: pages\n",
            "extra.sitegen.docs: this is a setting of the site itself. Fix: write it as `docs_dir`",
        ),
        (SETTINGS.replace("desk@digest.example", "the desk"), "'the desk' is not an e-mail address, or an http"),
    ],
)
def test_a_setting_in_the_wrong_place_is_told(site, text, said):
    """It would be passed over without a word."""
    (site / "mkdocs.yml").write_text(text, "utf-8")
    result = run()
    assert result.exit_code == 1
    assert said in result.stdout
    assert "validation" not in result.stdout


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "use_directory_url: false",
            "mkdocs.yml:6:1: error SG603: use_directory_url: MkDocs has no such setting. Fix: did",
        ),
        (
            "theme: {nme: material}",
            "mkdocs.yml:6:1: error SG604: theme: MkDocs refuses it: No theme name set. Fix: did",
        ),
        ("plugins: [serach]", "mkdocs.yml:6:1: error SG604: plugins: MkDocs refuses it: "),
        ("theme: {name: material}", None),
        ("plugins: [search]", None),
        ("markdown_extensions: [toc, attr_list]", None),
    ],
)
def test_what_mkdocs_would_refuse_is_told_before_a_build(site, line, said):
    """With its place, and the name that is likely meant."""
    (site / "mkdocs.yml").write_text(f"{SETTINGS}{line}\n", "utf-8")
    told = run().stdout
    assert said in told if said else "mkdocs.yml" not in told
    if said:
        built = CliRunner().invoke(app, ["build"])
        assert built.exit_code == 1
        assert said in built.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'site_name: "Harbour\nsite_url: https://a.example/\n',
            "mkdocs.yml:1:12: error SG602: site_name: a quotation mark",
        ),
        (
            "site_name: Harbour: a digest\n",
            "mkdocs.yml:1:19: error SG602: site_name: a value holds a colon and a space",
        ),
        (
            "site_name: H\nextra:\n\tsitegen: {}\n",
            "mkdocs.yml:3:1: error SG602: sitegen: a tab where only spaces are allowed",
        ),
    ],
)
def test_broken_settings_are_told_with_their_place_and_beside_the_content(site, text, said):
    """What is wrong with articles is not hidden by it."""
    (site / "mkdocs.yml").write_text(text, "utf-8")
    (site / "content/articles/road.md").write_text(f"---\ntitel: The road\n---\n{WEIR}", "utf-8")
    told = run().stdout.splitlines()
    assert told[0].startswith("content/articles/road.md:2:1: error SG401")
    assert said in told[1]
    assert told[2] == "found    2 errors, 0 warnings"


def test_words_with_a_colon_are_no_front_matter(site):
    """A text may begin with a label; only fields that close, or several of them, were meant as front matter."""
    (site / "content/articles/note.md").write_text("title: nothing more was said of it.\n\nIt is open.\n", "utf-8")
    assert "SG208" not in run().stdout


def test_what_no_reader_can_check_is_held_where_a_setting_says_so(site):
    """An article without an address waits for one; without the setting it is published, with a warning."""
    article = "---\ntitle: The weir\n---\n“The weir will stay open,” said Ada Quill, the harbour master.\n"
    (site / "content/articles/weir.md").write_text(article, "utf-8")
    assert "SG214" not in run().output
    settings = (site / "mkdocs.yml").read_text("utf-8")
    (site / "mkdocs.yml").write_text(f"{settings}    hold_without_address: true\n", "utf-8")
    told = run().output
    assert "nothing of this article is published: it states no address at which readers can check its words" in told
    assert "state `url` or `archive`" in told
    (site / "content/articles/weir.md").write_text(
        article.replace("---\n“", "archive: https://a.example/weir\n---\n“"), "utf-8"
    )
    assert "nothing of this article" not in run().output
