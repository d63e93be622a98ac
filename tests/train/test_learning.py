"""From documents to a pipeline on disk, in seconds."""

from pathlib import Path

import numpy as np
import pytest
import spacy

from sitegen.train.assemble import assemble, size, weights_hash
from sitegen.train.augment import Inventory, Rates
from sitegen.train.evaluate import by_genre, score
from sitegen.train.learn import NAMES, SYNTAX, Course, learn
from sitegen.train.treebank import read_treebank
from sitegen.train.vectors import chosen_words, narrowed, with_vectors


@pytest.fixture(scope="module")
def trained(tmp_path_factory) -> tuple[Path, list]:
    """A pipeline after a few steps on one invented text."""
    folder = tmp_path_factory.mktemp("train")
    (folder / "demo_news_a.conllu").write_text(
        (Path(__file__).parent / "data" / "ferry.conllu").read_text("utf-8") * 12, "utf-8"
    )
    documents = read_treebank(folder, mentions=True)
    rows = np.random.default_rng(0).standard_normal((3, 8), np.float32)
    with_vectors(["said", "sail", "waits"], rows, 2).to_disk(folder / "vectors")
    inventory = Inventory.of(documents)
    parts = [
        learn(Course(config, documents, documents, Rates()), inventory, folder / "vectors", folder / config.stem, 4)
        for config in (SYNTAX, NAMES)
    ]
    assemble(*parts, folder / "pipeline", "0.0.1")
    return folder / "pipeline", documents


@pytest.mark.filterwarnings("ignore")
def test_a_few_steps_make_a_pipeline_that_loads(trained):
    """All learners are there, and the folder says nothing of where it was made."""
    folder, _ = trained
    nlp = spacy.load(folder)
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "parser", "trainable_lemmatizer", "ner"]
    assert str(folder.parent) not in (folder / "config.cfg").read_text("utf-8")
    assert nlp.meta["sitegen_weights"] == weights_hash(folder)
    assert 0 < size(folder) < 15_000_000


@pytest.mark.filterwarnings("ignore")
def test_measuring_covers_trees_and_names(trained):
    """The measures of a treebank with names are all there, for all genres together and for each."""
    folder, documents = trained
    nlp = spacy.load(folder)
    whole = score(nlp, documents)
    assert {"dep_las", "sents_f", "ents_f"} <= set(whole.values)
    assert by_genre(nlp, documents)["news"].documents == whole.documents == 1


def test_rare_words_share_the_row_of_the_nearest():
    """The third of three words has no row of its own and takes that of the likest."""
    rows = np.array([[1, 0], [0, 1], [0.1, 0.9]], np.float32)
    vocab = with_vectors(["tide", "boat", "ship"], rows, 2).vocab
    assert vocab["Ship"].vector.tolist() == vocab["boat"].vector.tolist() != vocab["tide"].vector.tolist()


def test_words_that_were_met_are_chosen_first():
    """Every word met in training is chosen, what is no word is not, and the likeliest come first."""
    assert chosen_words({"quay", "..."}, {"the": -3.0, "quay": -12.0, "99": -5.0}) == ["the", "quay"]


def test_narrowing_gives_rows_of_one_length():
    """Every word has a row of the width asked for, of length 1."""
    layers = np.random.default_rng(0).standard_normal((2, 40, 12), np.float32)
    lengths = np.linalg.norm(narrowed(layers, 5), axis=1)
    assert narrowed(layers, 5).shape == (40, 5)
    assert np.allclose(lengths, 1, atol=1e-5)
