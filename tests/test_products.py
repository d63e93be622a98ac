"""Matrix products by numpy's library: the same parses, one thread, and nothing else of the process changed."""

import numpy as np
import pytest
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from sitegen.extract.loading import has_weights, load_pipeline, trained_models
from sitegen.products import multiply_faster, one_thread

pytestmark = pytest.mark.skipif(not has_weights(), reason="our own pipeline is not installed")

SENTENCES = (
    "The harbour council of Orle, which had met twice since March, said on Tuesday that 4,200 berths would be closed.",
    "Asked whether the keepers knew, Vera Oke said they did not.",
    "“Nobody asked us,” said the baker who had lost her oven to the flood.",
)


class CardOps(NumpyOps):
    """Stands for products that are made elsewhere, as on a graphics card."""

    name = "card"


def threads():
    """Return how many threads each library of matrix products has."""
    return [library["num_threads"] for library in ThreadpoolController().info() if library["user_api"] == "blas"]


def ops_of(nlp):
    """Return what the components of a pipeline multiply with."""
    return [node.ops for name in nlp.component_names for node in nlp.get_pipe(name).model.walk()]


def parses(nlp):
    """Return what a pipeline says of each word."""
    return [[(t.text, t.tag_, t.dep_, t.head.i, str(t.morph)) for t in doc] for doc in nlp.pipe(SENTENCES)]


@pytest.fixture(scope="module")
def usual():
    """Return our pipeline as spaCy loads it."""
    return load_pipeline("sitegen")


@pytest.fixture(scope="module")
def faster():
    """Return our pipeline with numpy's products; skip where numpy's library is another one."""
    nlp = load_pipeline("sitegen")
    if not multiply_faster(trained_models(nlp)):
        pytest.skip(f"numpy multiplies with {np.show_config(mode='dicts')['Build Dependencies']['blas']}")
    return nlp


def test_same_parses(usual, faster):
    """Only speed differs."""
    assert not any(ops.use_blis for ops in ops_of(faster))
    assert parses(faster) == parses(usual)


def test_no_other_pipeline_changes(usual, faster):
    """One that somebody else has loaded in the same process multiplies as before."""
    assert faster is not usual
    assert all(ops.use_blis for ops in ops_of(usual))


@pytest.mark.usefixtures("faster")
def test_other_products_are_left_alone():
    """What is multiplied elsewhere, as on a graphics card, still is."""
    nlp = load_pipeline("sitegen")
    (first, *_), card = nlp.component_names, CardOps()
    for node in nlp.get_pipe(first).model.walk():
        node.ops = card
    multiply_faster(trained_models(nlp))
    assert {node.ops for node in nlp.get_pipe(first).model.walk()} == {card}


@pytest.mark.usefixtures("faster")
def test_one_thread_and_then_as_before():
    """The process gets its threads back."""
    before = threads()
    with one_thread():
        assert set(threads()) == {1}
    assert threads() == before
