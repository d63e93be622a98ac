"""Whom a description means; every sentence is invented."""

import pytest

from tests.support.reported import speakers

TWO = "Karl Oke, the mayor, met Mira Halden, the pastor, in Tarn. It was a long day. "


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Prime Minister Adela Oke met Mira Halden, the water minister. “It rains,” the minister said.", "Mira Halden"),
        ("Tarn Hydro said in a statement that it would pay. “It rains,” the company said.", "Tarn Hydro"),
        ("The Halvor Commission met. Nobody laughed. “It rains,” the commission said.", "Halvor Commission"),
        ("Mira Halden replied in a letter that it was over. “It rains,” the letter said.", "Mira Halden"),
        ("Mira Halden has driven a bus for years. “It rains,” the driver said.", "Mira Halden"),
        ("Mira Halden has driven a bus for years. “It rains,” the 61-year-old said.", "Mira Halden"),
    ],
)
def test_a_description_means_the_one_whom_it_fits(said, body, name):
    """An office, a kind of body, a paper and a new noun for the only person in view are resolved."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden came. That was denied by a tall diplomat. “It rains,” the diplomat said.", "a tall diplomat"),
        ("Mira Halden came. Asked about it, one biologist laughed. “It rains,” the biologist said.", "one biologist"),
        ("Mira Halden left early. “It rains,” her office said.", "Mira Halden’s office"),
        ("Mira Halden left early. “It rains,” said one official.", "one official"),
    ],
)
def test_who_is_not_named_keeps_the_words_of_the_article(said, extract, body, name):
    """What introduces somebody without a name is the label of that source; an owner is put in for a pronoun."""
    assert speakers(said, body) == [(name, None)]
    assert not any(entity.named for entity in extract(body).entities if entity.name == name)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden runs again. “It rains,” the Halden campaign said.", "Halden campaign"),
        ("Mira Halden runs again. “It rains,” Halden’s campaign said.", "Halden campaign"),
        ("Mira Halden runs again. “It rains,” her campaign said.", "Halden campaign"),
    ],
)
def test_a_campaign_has_one_name(said, body, name):
    """However an article calls somebody's campaign, it is one source."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    "body",
    [
        "Tarn Hydro and Pell Shipping met. “It rains,” the company said.",
        "Tarn's water ministry and Vell's foreign ministry met. Mira Halden came. “It rains,” the ministry said.",
        "Two captains, Mira Halden and Anna Oke, came. “It rains,” the captain said.",
        "Mira Halden came. “It rains,” the statement said.",
        "Mira Halden came. An earlier version of this article said “it rains in the whole town”.",
    ],
)
def test_what_fits_two_or_what_nobody_speaks_is_held(said, body):
    """No description of one of two, no paper whose writer is not told, and no retracted words are shown."""
    assert all(hold for _, _, hold in said(body))


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
    assert (attribution.hold, attribution.description.text) == (None, words)


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
    said = [a for a in found.attributions if a.hold is None]
    assert said
    assert all(a.description is None and not found.entities[a.entity].named for a in said)


def test_a_spokesman_in_the_lead_may_be_the_one_named_as_that_below(extract):
    """Whoever speaks for a body is named as its spokesman; others below are somebody else."""
    body = "A Tarn Air spokesman said on Monday that the old quay would close.\n\nIts spokesman Jonas Oke left early."
    assert extract(body).attributions[0].description.text == "A Tarn Air spokesman"


@pytest.mark.parametrize(("noun", "kind"), [("county", "organisation"), ("source", "person"), ("staffer", "person")])
def test_what_kind_of_source_a_noun_names(extract, noun, kind):
    """A county is no person, and a person of whom only that is told is no body."""
    found = extract(f"“It rains all day,” one {noun} said.")
    assert found.entities[found.attributions[0].entity].kind == kind


def test_a_described_one_who_only_might_act_is_no_speaker(said):
    """Somebody else says what the candidate could do, and goes on."""
    body = TWO + "But the candidate could change the subject.\n\n“It rains,” he said."
    assert all(hold for _, _, hold in said(body))


def test_an_office_of_two_means_the_one_at_hand(said):
    """Who spoke just before, where the other holder was not named for long and nobody else since."""
    start = "President Anna Oke met President Otto Vell in May." + " It rained." * 12
    near = start + " Oke said the quay was safe.\n\n“It rains,” the president said."
    assert said(near)[-1][1:] == ("Anna Oke", None)
    assert said(near.replace("quay was safe.", "quay was safe. Vell laughed."))[-1][2] is not None
    assert said(near.replace("quay was safe.", "quay was safe. Jonas Tey laughed."))[-1][2] is not None


def test_a_conjunction_is_no_part_of_a_description(said):
    """In “once, when my mother came,” it is “my mother” who is described."""
    body = TWO + "Once in spring, when my mother came to the quay, it snowed. “It is cold,” she said."
    assert said(body)[-1] == ("It is cold,", "my mother", None)


def test_the_rest_of_a_clause_describes_nobody(said):
    """What stands before a verb of speech, and is no noun phrase, is not shown as a speaker."""
    body = TWO + "You have to go back two years to see a farmer defending “the old way of the quay”."
    assert all(hold for _, _, hold in said(body))


@pytest.mark.parametrize(
    "body",
    [
        "Vice President Orvo Halden came. “It rains,” the former president said.",
        "Orvo Halden, head of the harbour board, came. “It rains,” said the deputy head of Elland’s delegation.",
        "Mira Halden, secretary of state, came. “It rains,” the Tarn secretary of state’s website said.",
        "Marwa Quell wept. Jonas Oke, a friend, left." + " It rained." * 8 + " “It rains,” her friend said.",
        "Dravec Marine was sued by the Halden League. It rained. “It rains,” the company said.",
        "The trade group for inns met. Tarn Health Group left it. “It rains,” the group said.",
    ],
)
def test_an_office_or_a_body_that_is_told_otherwise_is_somebody_else(said, body):
    """A rank, a seat, an owner or a body of its own in the description keeps the name away from it."""
    named = {"Orvo Halden", "Mira Halden", "Jonas Oke", "Halden League", "Tarn Health Group"}
    assert all(name not in named for _, name, _ in said(body))


def test_a_former_office_is_its_former_holder(said):
    """Where the article says so."""
    body = "Former president Orvo Halden came to Tarn. “It rains,” the former president said."
    assert said(body)[-1][1:] == ("Orvo Halden", None)
