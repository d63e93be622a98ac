"""Whom a sentence is about, by its parse; and pronouns that only a parse can settle."""

import pytest

from sitegen.extract import Extractor
from sitegen.records import Article, Source
from tests.support.trained import train_tiny


@pytest.fixture(scope="module", params=["ud", "clear"])
def extractor(request, tmp_path_factory):
    """The extractor on a pipeline that knows who beat whom, in one of two label schemes."""
    folder = tmp_path_factory.mktemp("tiny")
    train_tiny(request.param).to_disk(folder)
    return Extractor(str(folder))


def last(extractor, body):
    """Return the last quotation of a text and its speaker."""
    article = Article(id="a", path="a.txt", body=body, source=Source(sha256="0" * 64))
    extraction = extractor.extract(article)
    found = extraction.attributions[-1]
    return found, None if found.entity is None else extraction.entities[found.entity].name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden praised Tilda Oke. “It was hot,” she said.", "Mira Halden"),
        ("Ada Quill praised Mira Halden. “It was hot,” she said.", "Ada Quill"),
    ],
)
def test_a_pronoun_takes_up_the_subject(extractor, body, name):
    """Of two of one gender the subject is meant."""
    attribution, speaker = last(extractor, body)
    assert (speaker, attribution.hold, attribution.resolution) == (name, (), "pronoun")


@pytest.mark.parametrize(
    "body",
    [
        "Mira Halden met Tilda Oke. “It was hot,” she said.",
        "Mira Halden beat Tilda Oke. “It was hot,” she said.",
        "Mira Halden was praised by Tilda Oke. “It was hot,” she said.",
        "Mira Halden praised Tilda Oke. It rained. “It was hot,” she said.",
    ],
)
def test_what_a_parse_does_not_settle_is_held(extractor, body):
    """After a match either may speak, so may who acts in a passive; further back is no ground to choose."""
    assert last(extractor, body)[0].hold


def test_the_tokenizer_alone_holds_it():
    """Without a parse nobody is chosen."""
    assert last(Extractor("blank:en"), "Mira Halden praised Tilda Oke. “It was hot,” she said.")[0].hold
