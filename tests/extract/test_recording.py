"""What is written down of a report."""

import pytest

NEGATED = "the article says that this was not said"


def test_a_report_keeps_its_surroundings(extract):
    """Cue, local mention, neighbours and the day are places of the body."""
    body = "It rained. “The quay is closed,” Mira Halden said on Tuesday. Then she left."
    (found,) = extract(body).attributions
    assert (found.cue_span.text, found.source_span.text, found.said_when.text) == ("said", "Mira Halden", "on Tuesday")
    assert (found.before.text, found.after.text) == ("It rained.", "Then she left.")


def test_a_description_is_kept_where_it_says_something_alone(extract):
    """None that needs the words before it: nobody knows whose director or husband is meant."""
    body = (
        "The Tern Trust will sue. Its director, Siobhan Wray, left. Mira Halden, whose brother fishes, said: “Yes.” "
        "The harbour minister, Jonas Oke, stayed."
    )
    told = {entity.name: [role.text for role in entity.roles] for entity in extract(body).entities}
    assert told["Jonas Oke"] == ["The harbour minister"]
    assert told["Siobhan Wray"] == told["Mira Halden"] == []


@pytest.mark.parametrize(
    ("body", "reasons"),
    [
        ("Sorvie Halden met Jonas Oke. “We never will,” he did not say.", (NEGATED, "the pronoun may mean two people")),
        ("Mira Halden did not say “it will close.", (NEGATED, "the closing quotation mark is missing")),
        ("Mira Halden did not say “it will close”.", (NEGATED,)),
    ],
)
def test_an_attribution_tells_every_doubt_about_it(extract, body, reasons):
    """Of its clause, its marks and its speaker, in this order, each once."""
    assert [attribution.hold for attribution in extract(body).attributions] == [reasons]
