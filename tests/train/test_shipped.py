"""The pipeline that comes with the package: small, quick to load, and as good on unseen documents as its card says."""

from pathlib import Path

import pytest

from sitegen.extract.loading import OWN, WEIGHTS, load_pipeline
from sitegen.train.assemble import size, weights_hash
from sitegen.train.evaluate import score
from sitegen.train.split import leaked, split
from sitegen.train.treebank import read_treebank

GUM = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "ud_english_gum"
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def nlp():
    """Return the shipped pipeline."""
    return load_pipeline(OWN)


def test_it_is_small():
    """A checkout and a wheel stay light: 15 MB at most."""
    assert 5 * MEGABYTE < size(WEIGHTS) <= 15 * MEGABYTE


def test_it_is_the_one_its_description_names(nlp):
    """The weights are those that the description was written for, and say under which licence they stand."""
    assert (WEIGHTS / "README.md").is_file()
    assert nlp.meta["license"] == "CC BY-SA 4.0"
    assert nlp.meta["sitegen_weights"] == weights_hash(WEIGHTS)


def test_it_knows_who_acts_and_who_is_acted_on(nlp):
    """Subject, object, what is said, and a description after a name, in a sentence that nobody trained on."""
    doc = nlp("Mara Quist, the harbour minister, told Ole Brandt that the quay would reopen.")
    relations = {token.text: (token.dep_, token.head.text) for token in doc}
    assert relations["Mara"] == ("nsubj", "told")
    assert relations["minister"] == ("appos", "Mara")
    assert relations["reopen"] == ("ccomp", "told")
    assert relations["told"][0] == "ROOT"
    assert {token.text for token in doc if token.pos_ == "PROPN"} == {"Mara", "Quist", "Ole", "Brandt"}


@pytest.mark.skipif(not GUM.is_dir(), reason="no ../shared beside the checkout")
def test_it_is_as_good_as_its_card_says(nlp):
    """On the documents of GUM's test list that no training list names, read as raw text."""
    held_out = split(read_treebank(GUM, mentions=False), GUM).test
    values = score(nlp, [document for document in held_out if document.name not in leaked(GUM)]).values
    assert values["dep_uas"] >= 86.5
    assert values["dep_las"] >= 83.4
    assert values["tag_acc"] >= 95
