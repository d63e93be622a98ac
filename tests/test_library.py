"""What ``import sitegen`` offers to other programs."""

import json
import pkgutil
import subprocess
import sys
from datetime import date

import pytest
from pydantic import ValidationError
from typer.testing import CliRunner

import sitegen
from sitegen.cli import app
from sitegen.errors import LanguageError, PipelineError, SettingsError
from sitegen.read import make_article
from sitegen.render import render_jsonl

TEXT = "“The ferry will sail on time,” said Ada Quill. The pier will cost €5 million, she said.\n"
GERMAN = (
    "Der Gemeinderat hat am Montag beschlossen, das alte Wehr am Fluss zu erhalten und im Frühjahr zu erneuern. "
    "„Die Fähre fährt pünktlich“, sagte die Hafenmeisterin, und sie hoffe auf dreihundert Fahrgäste an jedem Tag. "
    "Die Arbeiten sollen nach den Plänen der Stadt im kommenden Sommer abgeschlossen sein."
)


def in_a_fresh_interpreter(code):
    """Run some code where nothing of sitegen has been imported, and return what it prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_sitegen_loads_nothing():
    """Neither spaCy nor MkDocs nor Pydantic is loaded before a name that needs it is asked for."""
    loaded = json.loads(in_a_fresh_interpreter("import sitegen, sys, json; print(json.dumps(sorted(sys.modules)))"))
    assert "sitegen" in loaded
    assert not {"spacy", "mkdocs", "pydantic", "jinja2", "yaml", "sitegen.library"} & set(loaded)


def test_a_record_is_had_without_spacy():
    """Who only makes articles pays for the records alone."""
    told = in_a_fresh_interpreter(
        "import sitegen, sys; sitegen.Article; print('pydantic' in sys.modules, 'spacy' in sys.modules)"
    )
    assert told.split() == ["True", "False"]


def test_every_name_is_there_and_listed():
    """What ``__all__`` promises can be had, and ``dir`` shows it."""
    assert all(getattr(sitegen, name) is not None for name in sitegen.__all__)
    assert set(sitegen.__all__) <= set(dir(sitegen))
    assert sitegen.__version__[0].isdigit()


def test_another_name_is_an_attribute_error():
    """A misspelt name is told as Python tells it."""
    with pytest.raises(AttributeError, match="module 'sitegen' has no attribute 'extract_txt'"):
        _ = sitegen.extract_txt


def test_no_name_is_that_of_a_package():
    """Importing a stage would put its package in the place of a function of that name."""
    assert not set(sitegen.__all__) & {module.name for module in pkgutil.iter_modules(sitegen.__path__)}


@pytest.mark.parametrize(
    "lines",
    [
        ("import sitegen.extract, sitegen.build, sitegen.read", "from sitegen import *"),
        ("from sitegen import extract_text, build_site", "import sitegen.build, sitegen.read"),
    ],
)
def test_functions_and_packages_stand_side_by_side_in_any_order(lines):
    """Whatever is imported first, the stages are packages and the front door's names are functions."""
    code = [
        *lines,
        "import sitegen.extract",
        "print(sitegen.extract.Extractor.__name__, sitegen.extract_text.__name__)",
    ]
    assert in_a_fresh_interpreter("\n".join(code)).split() == ["Extractor", "extract_text"]


def test_a_text_yields_what_the_command_prints_for_its_file(tmp_path):
    """``extract_text`` gives the quotes and figures of ``sitegen extract``, ids included."""
    (tmp_path / "pier.txt").write_text(TEXT, "utf-8")
    printed = json.loads(CliRunner().invoke(app, ["extract", str(tmp_path / "pier.txt")]).stdout)
    facts = sitegen.extract_text(TEXT, id="pier")
    told = json.loads(render_jsonl(facts.articles[0], facts))
    assert told["quotes"] == printed["quotes"]
    assert told["figures"] == printed["figures"]
    assert [quote["speaker"]["name"] for quote in told["quotes"]] == ["Ada Quill", "Ada Quill"]
    assert [figure["quote_id"] for figure in told["figures"]] == [told["quotes"][1]["id"]]


def test_a_text_in_another_language_is_held():
    """As with a file, nothing of it is published, and the reason names the language."""
    facts = sitegen.extract_text(GERMAN)
    assert "German" in facts.articles[0].held
    assert {item.status for item in (*facts.quotes, *facts.figures)} <= {"held"}


def test_a_stated_language_is_believed():
    """What the caller states goes before what is detected."""
    assert make_article(GERMAN, id="a", language="en").held is None
    assert make_article(TEXT, id="a", language="fr").held == "the article is in French (fr), and only English is read"


def test_a_year_is_that_of_the_publication():
    """What is stated of the publication reaches the figures."""
    facts = sitegen.extract_text("The harbour sold 300 boats last year.", id="a", published="2026-09-14")
    assert [figure.period_start for figure in facts.figures] == [date(2025, 1, 1)]


def test_articles_read_from_a_folder_are_extracted_in_order(tmp_path):
    """Paths may be strings; each article has its own facts; faults stand beside them."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text("", "utf-8")
    (tmp_path / "c.md").write_text(f"---\ntitle: Pier\n---\n{TEXT}", "utf-8")
    found = sitegen.read_articles(str(tmp_path))
    assert [fault.path for fault in found.faults] == [str(tmp_path / "b.txt")]
    facts = list(sitegen.extract_facts(found.articles))
    assert [(f.articles[0].id, len(f.quotes), len(f.figures)) for f in facts] == [("a", 2, 1), ("c", 2, 1)]


def test_an_article_of_a_text_is_the_article_of_its_file(tmp_path):
    """``Article.from_text`` hashes the body for itself, and gives what reading the file would give."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8", newline="")
    (read,) = sitegen.read_articles(tmp_path / "a.txt").articles
    assert sitegen.Article.from_text(TEXT, id="a", path=read.path) == read


def test_what_is_known_of_an_article_is_checked():
    """Days and names may come as other programs have them; a field that is none is refused."""
    article = sitegen.Article.from_text(TEXT, id="a", title="Pier", published="2026-09-14", authors=["Tilda Oke"])
    assert (article.path, article.title, article.held) == ("a", "Pier", None)
    assert article.source.published == date(2026, 9, 14)
    assert article.source.authors == ("Tilda Oke",)
    for wrong in ({"headline": "Pier"}, {"published": "Monday"}):
        with pytest.raises(ValidationError):
            sitegen.Article.from_text(TEXT, id="a", **wrong)


def test_an_unknown_pipeline_is_told_when_it_is_asked_for():
    """Not at the first article, but when the function is called."""
    with pytest.raises(PipelineError):
        sitegen.extract_facts([], pipeline="en_nowhere")
    for code in ("fr", "de"):
        with pytest.raises(LanguageError):
            sitegen.extract_facts([], pipeline=f"blank:{code}")


def test_what_goes_wrong_in_a_build_is_one_error(tmp_path):
    """The settings that cannot be read are a ``SitegenError``, as everything that the command line reports."""
    with pytest.raises(sitegen.SitegenError) as caught:
        sitegen.build_site(tmp_path / "mkdocs.yml", content=str(tmp_path), site=tmp_path / "site")
    assert isinstance(caught.value, SettingsError)
