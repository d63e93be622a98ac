"""A pipeline of the user's own, set in mkdocs.yml."""

import json

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.extract import Extractor, loading
from sitegen.extract.parsing import Parser
from sitegen.pipeline import load_settings
from tests.support.trained import train_tiny

BODY = "“The quay is closed,” Mira Halden said.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A project folder with one article, and a function that writes its mkdocs.yml."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text(BODY, "utf-8")

    def configure(pipeline):
        text = f"site_name: x\nextra: {{sitegen: {{pipeline: {json.dumps(pipeline)}}}}}\n"
        (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
        return CliRunner().invoke(app, ["extract", "note.txt", "--format", "jsonl"])

    return configure


def test_a_folder_beside_mkdocs_yml_is_used(desk, tmp_path):
    """A path in mkdocs.yml starts at that file, and the article is read with that pipeline."""
    train_tiny().to_disk(tmp_path / "own")
    result = desk("own")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["quotes"][0]["speaker"]["name"] == "Mira Halden"
    assert load_settings(tmp_path / "mkdocs.yml").pipeline == str(tmp_path / "own")


def test_a_pipeline_that_is_not_installed_is_said(desk):
    """The message names the file, the setting, the pipeline and the fix."""
    result = desk("en_nowhere")
    assert result.exit_code == 1
    for part in ("mkdocs.yml", "extra.sitegen.pipeline", "en_nowhere", "Fix:"):
        assert part in " ".join(result.stderr.split())


@pytest.mark.parametrize("code", ["fr", "de"])
def test_a_language_that_is_not_read_is_said(desk, code):
    """A pipeline without a pack, or with one that is a beginning, gives a message with file, setting and fix."""
    result = desk(f"blank:{code}")
    assert result.exit_code == 1
    for part in ("mkdocs.yml", "extra.sitegen.pipeline", f"'{code}'", "Fix:"):
        assert part in " ".join(result.stderr.split())


def test_new_weights_are_a_new_fingerprint(tmp_path):
    """The cache never hands out what other weights have found."""
    train_tiny().to_disk(tmp_path / "one")
    train_tiny(names=False).to_disk(tmp_path / "two")
    prints = {Extractor(str(tmp_path / name)).fingerprint for name in ("one", "one", "two")}
    assert len(prints | {Extractor("blank:en").fingerprint}) == 3


def test_trained_components_do_not_run_over_the_article(tmp_path):
    """They are kept for the sentences that a rule asks for."""
    train_tiny().to_disk(tmp_path / "own")
    nlp = Extractor(str(tmp_path / "own"))._nlp  # noqa: SLF001 - nothing else tells which components run
    assert not {"parser", "ner"} & set(nlp.pipe_names)
    assert Parser(nlp)


def test_without_weights_the_tokenizer_alone_serves(tmp_path, monkeypatch):
    """A checkout without the trained weights works."""
    monkeypatch.setattr(loading, "WEIGHTS", tmp_path / "none")
    assert not Parser(loading.load_pipeline("sitegen"))
