"""The cache hands out only what the same code, libraries and pipeline would find again."""

import unicodedata

import pytest

from sitegen.extract import Extractor


@pytest.mark.parametrize("library", ["spacy", "babel", "simplemma"])
def test_another_version_of_a_library_is_another_fingerprint(tmp_path, monkeypatch, library):
    """Babel names currencies and countries, simplemma lemmas: what one version finds, another may not."""
    before = Extractor("blank:en").fingerprint
    installed = tmp_path / f"{library}-999.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {library}\nVersion: 999.0\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert Extractor("blank:en").fingerprint != before


def test_another_version_of_unicode_is_another_fingerprint(monkeypatch):
    """Python's own tables say what a letter, a digit and a space is."""
    before = Extractor("blank:en").fingerprint
    monkeypatch.setattr(unicodedata, "unidata_version", "999.0.0")
    assert Extractor("blank:en").fingerprint != before


def test_the_same_versions_are_the_same_fingerprint():
    """A second run takes everything from the cache."""
    assert Extractor("blank:en").fingerprint == Extractor("blank:en").fingerprint
