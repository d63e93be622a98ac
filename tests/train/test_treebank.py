"""Reading treebanks and turning them into what is trained on."""

from pathlib import Path
from random import Random

import pytest
import spacy

from sitegen.train.augment import (
    STYLES,
    Inventory,
    Rates,
    capitalised,
    varied,
    with_apostrophes,
    with_case,
    with_other_names,
    with_quotation_marks,
)
from sitegen.train.convert import binned, stretches, to_doc
from sitegen.train.split import leaked, split
from sitegen.train.treebank import read_treebank

ROWS = Path(__file__).parent / "data" / "ferry.conllu"


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    """A treebank of three copies of one invented text, one of them listed twice."""
    for name in ("a", "b", "c"):
        (tmp_path / f"demo_news_{name}.conllu").write_text(ROWS.read_text("utf-8"), "utf-8")
    for part, names in {"train": "ab", "dev": "b", "test": "c"}.items():
        (tmp_path / f"files.{part}").write_text("".join(f"demo_news_{name}\n" for name in names), "utf-8")
    return tmp_path


@pytest.fixture
def document(treebank: Path):
    """The first of these texts."""
    return read_treebank(treebank, mentions=True)[0]


def test_the_text_and_the_trees_come_back(document):
    """What a document says is the text above its sentences; heads, tags and lemmas are those of the file."""
    doc = to_doc(document.sentences, spacy.blank("en").vocab)
    assert doc.text == '"Captain Ada Quill doesn\'t sail," the Harbour Office of Tarn said. It waits.'
    assert [token.text for token in doc if token.dep_ == "ROOT"] == ["said", "waits"]
    assert (doc[5].text, doc[5].lemma_, doc[5].tag_, doc[5].head.text) == ("n't", "not", "RB", "sail")
    assert [sent.text for sent in doc.sents] == [sentence.text for sentence in document.sentences]


def test_names_are_the_proper_part_of_mentions(document):
    """A title is no part of a person's name, an article none of an office's; the longer of two names stands."""
    doc = to_doc(document.sentences, spacy.blank("en").vocab)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ada Quill", "PERSON"), ("Harbour Office of Tarn", "ORG")]


def test_empty_lines_part_paragraphs(document):
    """With breaks an empty line stands between paragraphs, as the extraction sees them, and belongs to the first."""
    doc = to_doc(document.sentences, spacy.blank("en").vocab, breaks=True)
    assert doc.text.endswith("said.\n\nIt waits.")
    assert [token.head.text for token in doc if token.is_space] == ["."]
    assert len(list(doc.sents)) == 2


def test_docs_survive_the_file(document):
    """What is written to a DocBin is read back the same."""
    vocab = spacy.blank("en").vocab
    doc = to_doc(document.sentences, vocab)
    (read,) = binned([doc]).get_docs(vocab)
    assert read.to_json() == doc.to_json()


def test_what_is_held_out_is_never_learned_from(treebank):
    """A document on two lists is held out, and is named as leaked."""
    parts = split(read_treebank(treebank, mentions=True), treebank)
    assert [[document.name[-1] for document in part] for part in (parts.train, parts.dev, parts.test)] == [
        ["a"],
        ["b"],
        ["c"],
    ]
    assert leaked(treebank) == {"demo_news_b"}


@pytest.mark.parametrize("style", STYLES)
def test_marks_open_and_close(document, style):
    """In every style the first mark opens, the second closes, and all other words stay."""
    changed = with_quotation_marks(document.sentences[0], style)
    assert (changed.words[0], changed.words[8]) == style
    assert changed.words[1:8] == document.sentences[0].words[1:8]


def test_apostrophes_change_within_words_only(document):
    """`n't` gets the other apostrophe; a mark that stands alone is none."""
    changed = with_apostrophes(document.sentences[0], "’")
    assert changed.words[5] == "n’t"
    assert changed.words[8] == '"'


def test_case_keeps_every_place(document):
    """Capitals everywhere, or as in a headline, with as many characters as before."""
    upper = with_case(document.sentences[0], str.upper)
    assert upper.text == document.sentences[0].text.upper()
    assert with_case(document.sentences[1], capitalised).text == "It Waits."


def test_other_names_keep_labels_and_kind(document):
    """A person and a place get other words, an office keeps its last; nothing else changes."""
    sentence = document.sentences[0]
    changed = with_other_names(sentence, Inventory.of([document]), Random(3))  # noqa: S311 - no secrets
    places = [place for place, pair in enumerate(zip(sentence.words, changed.words, strict=True)) if pair[0] != pair[1]]
    assert set(places) <= {2, 3, 10, 11}
    assert {2, 3} & set(places)
    assert changed.names == sentence.names
    assert changed.syntax.lemmas[places[0]] == changed.words[places[0]]


def test_every_variant_is_a_sound_document(document):
    """Whatever is varied, the document holds its trees and the names lie on its tokens."""
    inventory = Inventory.of([document])
    vocab = spacy.blank("en").vocab
    for seed in range(30):
        random = Random(seed)  # noqa: S311 - no secrets
        rates = Rates(names=0.5, lower=0.2, upper=0.2, headline=0.2)
        made = [varied(part, inventory, rates, random) for part in stretches(document.sentences, 2, random)]
        for sentences in made:
            doc = to_doc(sentences, vocab, breaks=seed % 2 == 0)
            assert [token.dep_ for token in doc].count("ROOT") == len(sentences)
            assert all(ent.text == ent.text.strip() for ent in doc.ents)
