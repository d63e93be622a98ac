"""Parsing only where a rule asks gives exactly what parsing everything gives."""

from pathlib import Path

import pytest

from sitegen.extract import Extractor
from sitegen.extract.components import ATTRIBUTIONS
from sitegen.extract.finders import lay_out
from sitegen.extract.loading import OWN, has_weights
from sitegen.extract.parsing import Parser, Parses
from sitegen.extract.waiting import finish_alone
from sitegen.read import read_articles
from tests.support.marks import GOLD, passages
from tests.support.trained import train_tiny

ROOT = GOLD.parents[1]
_PARTS = 12
"""Parts of the invented texts, of which one is read each time, and the others with ``--slow``."""
TRAIN = ROOT.parent / "shared" / "corpora" / "polnear" / "train" / "text"


def eagerly(extractor, body):
    """Read a text with every sentence of it parsed beforehand, and count the sentences."""
    nlp = extractor._nlp  # noqa: SLF001 - there is no other way to parse what nobody asks for
    doc = nlp.make_doc(body)
    parses = Parses(doc, Parser(nlp))
    parsed = sum(parses.sentence(sentence) is not None for sentence in lay_out(doc).sentences)
    return read_with(nlp, doc, parses)._, parsed


def read_with(nlp, doc, parses):
    """Run a pipeline over a document, with parses of ours for the attributions."""
    for name, component in nlp.pipeline:
        doc = finish_alone(component.annotate(doc, parses)) if name == ATTRIBUTIONS else component(doc)
    return doc


def assert_alike(extractor, bodies):
    """Read each text both ways and compare all that is found; some sentences must have been parsed."""
    parsed = 0
    for body in bodies:
        lazy = extractor._nlp(body)._  # noqa: SLF001 - the document tells more than the extraction
        eager, count = eagerly(extractor, body)
        parsed += count
        for found in ("entities", "attributions", "figures", "lemmas"):
            assert getattr(eager, f"sitegen_{found}") == getattr(lazy, f"sitegen_{found}"), body[:80]
    assert parsed


@pytest.fixture(scope="module")
def extractor(tmp_path_factory):
    """The extractor on our own weights, or, where they are not installed, on a tiny pipeline."""
    if has_weights():
        return Extractor(OWN)
    folder = tmp_path_factory.mktemp("tiny")
    train_tiny().to_disk(folder)
    return Extractor(str(folder))


@pytest.mark.parametrize("part", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, _PARTS))])
def test_invented_texts(extractor, part):
    """Sample articles and passages come out alike."""
    articles = read_articles([ROOT / "content"], max_bytes=5_000_000).articles
    assert_alike(extractor, [*(article.body for article in articles), *(p["text"] for p in passages())][part::_PARTS])


@pytest.mark.shared
@pytest.mark.skipif(not TRAIN.is_dir(), reason="no ../shared beside the checkout")
@pytest.mark.parametrize("count", [6, pytest.param(210, marks=pytest.mark.slow)])
def test_real_articles(extractor, count):
    """Real articles come out alike."""
    paths = sorted(Path(TRAIN).glob("*.txt"))
    paths = paths[:: len(paths) // count][:count]
    assert_alike(extractor, (path.read_text("utf-8") for path in paths))


def test_only_what_is_asked_for_is_parsed(extractor):
    """A text without doubt is not parsed at all."""
    nlp = extractor._nlp  # noqa: SLF001 - as above
    doc = nlp.make_doc("“The quay is closed,” Mira Halden said. She left.")
    parses = Parses(doc, Parser(nlp))
    assert read_with(nlp, doc, parses)._.sitegen_attributions
    assert not parses._made  # noqa: SLF001
