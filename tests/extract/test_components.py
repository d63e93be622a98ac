"""The spaCy components in pipelines of anybody's own."""

from importlib.metadata import entry_points

import spacy

from sitegen.extract import components

BODY = "“The quay is closed,” Mira Halden said. She left."
NAMES = (components.QUOTATIONS, components.MENTIONS, components.ATTRIBUTIONS, components.FIGURES, components.LEMMAS)


def test_components_fill_the_span_groups_of_any_pipeline():
    """A blank pipeline with the factories marks quotations, mentions, contents, cues and sources."""
    nlp = spacy.blank("en")
    for name in NAMES:
        nlp.add_pipe(name)
    doc = nlp(BODY)
    texts = {key: [span.text for span in doc.spans[key]] for key in doc.spans}
    assert texts["quotations"] == ["“The quay is closed,”"]
    assert texts["contents"] == ["The quay is closed,"]
    assert (texts["cues"], texts["sources"]) == (["said"], ["Mira Halden"])
    assert "Mira Halden" in texts["mentions"]


def test_a_component_alone_does_what_it_rests_on():
    """The attributions work without the components before them in the pipeline."""
    nlp = spacy.blank("en")
    nlp.add_pipe(components.ATTRIBUTIONS)
    doc = nlp(BODY)
    assert [span.text for span in doc.spans["contents"]] == ["The quay is closed,"]


def test_the_factories_are_entry_points():
    """An installed package offers the factories to spaCy by name."""
    found = {point.name for point in entry_points(group="spacy_factories")}
    assert set(NAMES) <= found


def test_a_tokenizer_that_leaves_marks_on_words_is_read_all_the_same():
    """Marks inside tokens are cut by place, not by token."""
    nlp = spacy.blank("en")
    nlp.tokenizer = spacy.tokenizer.Tokenizer(nlp.vocab)
    nlp.add_pipe(components.ATTRIBUTIONS)
    doc = nlp("Mira Halden said:“The quay is closed.”")
    assert [a.content_spans[0].text for a in doc._.sitegen_attributions] == ["The quay is closed."]
