"""The spaCy components in pipelines of anybody's own: what they state, what they write, and how it travels."""

import gc
import json
import subprocess
import sys
import weakref
from importlib.metadata import entry_points

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from sitegen.errors import LanguageError
from sitegen.extract import components
from sitegen.extract.loading import WEIGHTS, has_weights
from tests.support.trained import train_tiny

BODY = "“The quay is closed,” Mira Halden said. She left."
NAMES = (components.QUOTATIONS, components.MENTIONS, components.ATTRIBUTIONS, components.FIGURES, components.LEMMAS)
ATTRIBUTES = ("sitegen_entities", "sitegen_attributions", "sitegen_figures", "sitegen_lemmas")
TEXTS = (
    f"{BODY} The guild paid “€5 million” for 40 boats, she said.",
    "Tilda Oke beat Mira Halden. “It was close,” she said.",
    "Lena Ohm was beaten by Ada Quill. She said the race was fair, and that 300 people came.",
    "Nobody spoke.",
    "",
)


def with_components(nlp, **config):
    """Add the five components to a pipeline."""
    for name in NAMES:
        nlp.add_pipe(name, config={} if name == components.LEMMAS else config)
    return nlp


def records(doc):
    """Return all records that the components have written on a document."""
    return {name: doc._.get(name) for name in ATTRIBUTES}


def groups(doc):
    """Return the span groups of a document: name to words and labels."""
    return {name: [(span.text, span.label_) for span in spans] for name, spans in doc.spans.items()}


@pytest.fixture(scope="module")
def nlp(tmp_path_factory):
    """Our own pipeline, or, where its weights are not installed, a tiny one; with the components at its end."""
    if has_weights():
        return with_components(spacy.load(WEIGHTS))
    folder = tmp_path_factory.mktemp("tiny")
    train_tiny().to_disk(folder)
    return with_components(spacy.load(folder))


def test_components_fill_the_span_groups_of_any_pipeline():
    """A blank pipeline with the factories marks quotations, mentions, contents, cues, sources and figures."""
    doc = with_components(spacy.blank("en"))(f"{BODY} It cost €5 million.")
    texts = {name: [text for text, _ in spans] for name, spans in groups(doc).items()}
    assert texts == {
        "sitegen_quotations": ["“The quay is closed,”"],
        "sitegen_mentions": ["Mira Halden"],
        "sitegen_contents": ["The quay is closed,"],
        "sitegen_cues": ["said"],
        "sitegen_sources": ["Mira Halden"],
        "sitegen_figures": ["€5 million"],
    }


def test_groups_of_other_components_are_left_alone():
    """What somebody else calls "mentions" or "figures" stays theirs."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("span_ruler", config={"spans_key": "mentions"})
    ruler.add_patterns([{"label": "PLACE", "pattern": "quay"}])
    doc = with_components(nlp)(BODY)
    assert groups(doc)["mentions"] == [("quay", "PLACE")]


def test_the_prefix_is_a_setting():
    """A pipeline's config may name the groups otherwise, so that the components can stand in it twice."""
    doc = with_components(spacy.blank("en"), spans_prefix="press_")(BODY)
    assert {name.partition("_")[0] for name in doc.spans} == {"press"}
    assert groups(doc)["press_cues"] == [("said", "direct")]


def test_a_component_alone_does_what_it_rests_on():
    """The attributions work without the components before them, and write no group but their own."""
    nlp = spacy.blank("en")
    nlp.add_pipe(components.ATTRIBUTIONS)
    doc = nlp(BODY)
    assert [text for text, _ in groups(doc)["sitegen_contents"]] == ["The quay is closed,"]
    assert set(doc.spans) == {"sitegen_contents", "sitegen_cues", "sitegen_sources"}


def test_a_document_read_twice_says_the_same(nlp):
    """What one reading has found out is not carried into the next one, be it of a part of the pipeline or of all."""
    doc = nlp(TEXTS[1])
    first = records(doc)
    nlp.get_pipe(components.ATTRIBUTIONS)(doc)
    assert doc._.sitegen_attributions == first["sitegen_attributions"]
    assert records(nlp(doc)) == first


def test_records_are_built_once_and_anew_where_others_are_stored(nlp):
    """Asking again costs nothing; a document that gets the stored records of another one tells those."""
    doc, other = (Doc(nlp.vocab).from_bytes(nlp(text).to_bytes()) for text in TEXTS[:2])
    assert doc._.sitegen_attributions is doc._.sitegen_attributions
    assert doc._.sitegen_attributions != other._.sitegen_attributions
    doc.user_data.update(other.user_data)
    assert doc._.sitegen_attributions == other._.sitegen_attributions
    doc.user_data.clear()
    assert doc._.sitegen_attributions == ()


def test_a_document_that_is_let_go_is_not_kept():
    """What stands beside a document between two components goes with it."""
    nlp = spacy.blank("en")
    nlp.add_pipe(components.QUOTATIONS)
    nlp.add_pipe(components.MENTIONS)
    nlp.add_pipe(components.LEMMAS)
    doc = nlp(BODY)
    assert doc._.sitegen_lemmas.words
    held = weakref.ref(doc)
    del doc
    gc.collect()
    assert held() is None


def test_the_factories_are_entry_points():
    """An installed package offers the factories to spaCy by name."""
    found = {point.name for point in entry_points(group="spacy_factories")}
    assert set(NAMES) <= found


def test_the_analysis_of_a_pipeline_lists_what_is_written_and_finds_no_problem(nlp):
    """``nlp.analyze_pipes()`` shows who assigns and who requires each attribute."""
    analysis = nlp.analyze_pipes()
    assert not any(analysis["problems"].values())
    assert {name: analysis["attrs"][f"doc._.{name}"]["assigns"] for name in ATTRIBUTES} == {
        "sitegen_entities": [components.ATTRIBUTIONS],
        "sitegen_attributions": [components.ATTRIBUTIONS],
        "sitegen_figures": [components.FIGURES],
        "sitegen_lemmas": [components.LEMMAS],
    }
    assert analysis["attrs"]["doc._.sitegen_attributions"]["requires"] == [components.FIGURES]
    assert set(NAMES[:4]) <= set(analysis["attrs"]["doc.spans"]["assigns"])


def test_the_analysis_tells_of_a_wrong_order():
    """Figures before the attributions would never learn who states them; the analysis says so."""
    nlp = spacy.blank("en")
    nlp.add_pipe(components.FIGURES)
    nlp.add_pipe(components.ATTRIBUTIONS)
    assert nlp.analyze_pipes()["problems"][components.FIGURES] == ["doc._.sitegen_attributions"]


@pytest.mark.parametrize("name", NAMES)
def test_a_language_without_a_pack_is_refused_at_once(name):
    """A French pipeline is told when it is made, not by an empty result."""
    with pytest.raises(LanguageError, match=rf"{name}: .*'fr'.*there are: .*en.*Fix: "):
        spacy.blank("fr").add_pipe(name)


def test_a_tokenizer_that_leaves_marks_on_words_is_read_all_the_same():
    """Marks inside tokens are cut by place, not by token."""
    nlp = spacy.blank("en")
    nlp.tokenizer = spacy.tokenizer.Tokenizer(nlp.vocab)
    nlp.add_pipe(components.ATTRIBUTIONS)
    doc = nlp("Mira Halden said:“The quay is closed.”")
    assert [a.content_spans[0].text for a in doc._.sitegen_attributions] == ["The quay is closed."]


@pytest.mark.parametrize("body", TEXTS)
def test_a_document_survives_bytes(nlp, body):
    """``to_bytes`` and ``from_bytes`` give back records and span groups, whoever's the vocabulary is."""
    doc = nlp(body)
    again = Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())
    assert records(again) == records(doc)
    assert groups(again) == groups(doc)


def test_documents_survive_a_docbin(nlp, tmp_path):
    """A file of documents with their user data gives back records and span groups."""
    docs = [nlp(body) for body in TEXTS]
    DocBin(docs=docs, store_user_data=True).to_disk(tmp_path / "docs.spacy")
    again = list(DocBin().from_disk(tmp_path / "docs.spacy").get_docs(spacy.blank("en").vocab))
    assert [records(doc) for doc in again] == [records(doc) for doc in docs]
    assert [groups(doc) for doc in again] == [groups(doc) for doc in docs]


def test_a_copy_of_a_document_holds_its_records(nlp):
    """``Doc.copy`` loses nothing."""
    doc = nlp(TEXTS[0])
    assert records(doc.copy()) == records(doc)


def test_a_saved_pipeline_reads_as_before(nlp, tmp_path):
    """``nlp.to_disk`` and ``nlp.to_bytes`` keep the components with their settings."""
    nlp.to_disk(tmp_path / "saved")
    saved = spacy.load(tmp_path / "saved")
    sent = spacy.blank("en").from_config(nlp.config).from_bytes(nlp.to_bytes())
    for body in TEXTS:
        expected = records(nlp(body))
        assert records(saved(body)) == expected
        assert records(sent(body)) == expected


def test_the_prefix_is_saved_with_the_pipeline(tmp_path):
    """A loaded pipeline names its groups as the saved one did."""
    with_components(spacy.blank("en"), spans_prefix="press_").to_disk(tmp_path)
    assert "press_contents" in spacy.load(tmp_path)(BODY).spans


IN_TWO_PROCESSES = """
import json, sys, spacy
from pydantic_core import to_jsonable_python

def told(docs):
    return [[to_jsonable_python(doc._.get(name)) for name in attributes] for doc in docs]

if __name__ == "__main__":
    folder, texts, attributes = json.load(sys.stdin)
    nlp = spacy.load(folder)
    one, two = told(nlp.pipe(texts)), told(nlp.pipe(texts, n_process=2, batch_size=1))
    json.dump({"one": one, "two": two}, sys.stdout)
"""


def test_two_processes_say_what_one_says(nlp, tmp_path):
    """``nlp.pipe(texts, n_process=2)`` gives the records of one process; run as a program of its own, as users do."""
    nlp.to_disk(tmp_path / "saved")
    (tmp_path / "run.py").write_text(IN_TWO_PROCESSES, "utf-8")
    asked = json.dumps([str(tmp_path / "saved"), TEXTS, ATTRIBUTES])
    done = subprocess.run(
        [sys.executable, tmp_path / "run.py"], input=asked, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["one"] == told["two"]
    assert len(told["one"]) == len(TEXTS)
    assert [len(attributions) for _, attributions, _, _ in told["two"]] == [2, 1, 1, 0, 0]
