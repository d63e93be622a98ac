"""Who is only described, and whose name the article keeps back; every sentence is invented."""

import pytest

TWO = "Karl Oke, the mayor, met Mira Halden, the pastor, in Tarn. It was a long day. "


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (TWO + "“It rains,” the driver said.", "the driver"),
        ("Mira Halden came with a driver. It was late. “It rains,” the old man said.", "the old man"),
        ("Mira Halden came. His brother left. “It rains,” the widow said.", "the widow"),
        ("Mira Halden came. “It rains,” said the aide.", "the aide"),
        ("The Tarn Council met. “It rains,” its office said.", "its office"),
        ("Mira Halden ran. But the other candidate won. “It rains,” the other candidate said.", "the other candidate"),
        (TWO + "The actor explained the play.\n\n“It rains,” he said.", "The actor"),
        (TWO + "“It rains,” the driver said. “It pours.”", "the driver"),
    ],
)
def test_who_may_be_somebody_named_is_only_described(said, body, words):
    """The words are published as those of whom the article so describes; no name is put to them."""
    assert {name for _, name, hold in said(body) if hold is None} == {f"as described: {words}"}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "The Tarn quay chief said on Monday that the old quay would close.\n\nMira Halden left early.",
            "The Tarn quay chief",
        ),
        ("A Tarn baker said on Monday that the old quay would close.\n\nMira Halden left early.", "A Tarn baker"),
        (
            "Baker closes shop\n\nA Tarn baker said on Monday that the old quay would close.\n\nMira Halden left.",
            "A Tarn baker",
        ),
        ("It rains.\n\n“It pours,” the harbour chief said.\n\nMira Halden left early.", "the harbour chief"),
        ("The company said on Monday that the old quay would close.\n\nDravec Marine sells boats.", "The company"),
    ],
)
def test_who_may_be_named_below_is_only_described(extract, body, words):
    """A lead tells of somebody by office or trade and the name follows: nothing says that the article has none."""
    (attribution,) = extract(body).attributions
    assert (attribution.hold, attribution.description.text) == ((), words)


@pytest.mark.parametrize(
    "body",
    [
        "Mira Halden left. “It rains,” said the official, who spoke on condition of anonymity.",
        "Mira Halden left. “It rains,” said the official, speaking anonymously.",
        "Mira Halden left. “It rains,” said the baker, who declined to be named.",
        "Mira Halden left. “It rains,” said the baker, who did not want to be quoted by name.",
        "Mira Halden left. “It rains,” the unnamed caller said.",
        "“It rains,” an unidentified caller said on Monday.\n\nMira Halden left early.",
        "Mira Halden left early.\n\n“It rains,” a baker said.",
        "“It rains,” the baker said. “It pours.”",
        "A Tarn Air spokesman said on Monday that the old quay would close.\n\nMira Halden, its chair, left early.",
        "Mira Halden left early. “It rains,” this source said.",
    ],
)
def test_whose_name_the_article_keeps_back_is_not_named(extract, body):
    """Where it says so, where it names nobody, and where it introduces somebody without a name after the lead."""
    found = extract(body)
    said = [a for a in found.attributions if not a.hold]
    assert said
    assert all(a.description is None and not found.entities[a.entity].named for a in said)


def test_a_spokesman_in_the_lead_may_be_the_one_named_as_that_below(extract):
    """Whoever speaks for a body is named as its spokesman; others below are somebody else."""
    body = "A Tarn Air spokesman said on Monday that the old quay would close.\n\nIts spokesman Jonas Oke left early."
    assert extract(body).attributions[0].description.text == "A Tarn Air spokesman"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden left. “It rains,” one official said.", "one official"),
        ("Mira Halden left. “It rains,” a spokesman for Mira Halden said.", "a spokesman for Mira Halden"),
        ("Mira Halden left. “It rains,” critics said.", "critics"),
        ("Mira Halden left. “It rains,” said two people who were there.", "two people"),
        ("Residents of Mill Lane were angry. “It rains,” they wrote.", "Residents of Mill Lane"),
    ],
)
def test_an_unnamed_source_keeps_the_words_of_the_article(extract, body, name):
    """A source without a name is never given to the nearest name."""
    extraction = extract(body)
    entity = extraction.entities[extraction.attributions[-1].entity]
    assert (entity.name, entity.named) == (name, False)
