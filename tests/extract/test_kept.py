"""The extractor of a process is loaded once, and anew where it would be another."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from sitegen.errors import PipelineError
from sitegen.extract import Extractor, load_extractor
from tests.support.invented import article
from tests.support.trained import train_tiny

BODIES = [f"“The quay is closed,” Mira Halden said. It cost €{n} million, and wouldn't open.\n" for n in range(2, 26)]


def test_the_same_pipeline_is_loaded_once():
    """By whatever name it is asked for twice."""
    assert load_extractor("blank:en") is load_extractor("blank:en")


def test_another_pipeline_is_loaded():
    """Each name gives its own, in any order."""
    first = load_extractor("blank:en").fingerprint
    assert load_extractor().fingerprint != first
    assert load_extractor("blank:en").fingerprint == first


def test_a_folder_that_was_trained_anew_is_loaded_anew(tmp_path):
    """So that what is found is what its weights find."""
    folder = tmp_path / "own"
    train_tiny().to_disk(folder)
    before = load_extractor(str(folder))
    assert load_extractor(str(folder)) is before
    train_tiny(names=False).to_disk(folder)
    after = load_extractor(str(folder))
    assert after is not before
    assert after.fingerprint == Extractor(str(folder)).fingerprint != before.fingerprint


def test_a_path_is_that_of_the_folder_one_is_in(tmp_path, monkeypatch):
    """The same words mean another pipeline in another place."""
    for name, names in (("one", True), ("two", False)):
        (tmp_path / name).mkdir()
        train_tiny(names=names).to_disk(tmp_path / name / "own")
    found = []
    for name in ("one", "two"):
        monkeypatch.chdir(tmp_path / name)
        found.append(load_extractor("own").folder)
    assert found == [tmp_path / "one/own", tmp_path / "two/own"]


def test_one_that_cannot_be_loaded_takes_the_place_of_none():
    """It is told each time, and the next that can be loaded is."""
    for _ in range(2):
        with pytest.raises(PipelineError):
            load_extractor("en_nowhere")
    assert load_extractor("blank:en").extract(article("quay", BODIES[0])).figures


def test_threads_that_share_one_find_what_each_would_alone():
    """They take turns, an article each."""
    articles = [article(f"a{n}", body) for n, body in enumerate(BODIES)]
    shared = Extractor()
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(shared.extract, articles))
    assert together == list(Extractor().extract_many(articles))
