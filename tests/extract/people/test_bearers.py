"""Whose surname it is: parts of a name, titles, and who was introduced last."""

import pytest

from tests.support.reported import SHARED_NAME, held, speakers, voices


def test_the_one_whom_the_sentence_before_is_about_keeps_the_surname(said):
    """Two bearers, one of them introduced in full as the subject right before."""
    start = "Mira Halden and Otto Halden run for the same seat."
    assert voices(said, f"{start}\n\nOtto Halden spoke first. “I am older,” Halden said.") == ["Otto Halden"]
    assert voices(said, f"{start}\n\nThe chair greeted Otto Halden. “I am older,” Halden said.") == [SHARED_NAME]


def test_a_courtesy_title_means_the_one_named_so_far(said):
    """A daughter who is named further down is not meant by "Mrs. Halden" above, nor is her father."""
    start = "Emma Halden and Otto Halden ran for mayor. Mrs. Halden laughed.\n\n"
    body = start + "“It was close,” Mrs. Halden said.\n\nLater, Anna Halden came."
    assert voices(said, body) == ["Emma Halden"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "Jonas Halden spoke. Halden thanked a baker, Anne Halden, who was late.\n\n“It rains,” Halden said.",
            "Jonas Halden",
        ),
        (
            "Jonas Halden met Tilda Halden in May.\n\n“It rains,” Halden wrote of Tilda Halden.",
            "Jonas Halden",
        ),
        (
            "Orvo Halden ruled.\n\nTilda Halden, 50, rowed. She will race Anna Oke in May.\n\n“It rains,” Halden said.",
            "Tilda Halden",
        ),
        (
            "In Tarn, Tilda Halden, mother of the late guide Orvo Halden, shrugged.\n\n“It rains,” Halden said.",
            "Tilda Halden",
        ),
    ],
)
def test_a_surname_stays_with_whom_the_text_is_about(said, body, name):
    """Who comes up in passing, or inside the words about another, does not take the surname."""
    assert said(body)[-1][1:] == (name, None)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden came. “It rains,” Halden said.", "Mira Halden"),
        ("“It rains,” Halden said. It was the first time that Mira Halden came.", "Mira Halden"),
        ("Willem van den Akker came. “It rains,” Van den Akker said.", "Willem van den Akker"),
        ("Ana-Lucía Núñez-O’Dell came. “It rains,” Núñez-O’Dell said.", "Ana-Lucía Núñez-O’Dell"),
        ("Harry B. Tolland Jr. came. “It rains,” Mr. Tolland said.", "Harry B. Tolland Jr."),
        ("Secretary of State John Merrow came. “It rains,” he said.", "John Merrow"),
        ("Violinist Sunniva Gale came. “It rains,” Gale said.", "Sunniva Gale"),
        ("Mira Halden’s plan is new. “It rains,” Halden said.", "Mira Halden"),
        ("Minister Gao Weilan came. “It rains,” Mr. Gao said.", "Gao Weilan"),
        ("Minister Kim Dae-suk came. “It rains,” Ms. Kim said.", "Kim Dae-suk"),
        ("Kim Halden came. “It rains,” said Mr. Kim, a baker.", "Kim"),
    ],
)
def test_a_name_is_known_by_its_parts(said, body, name):
    """A surname after or before the full name, with particles, hyphens, initials or titles, means its bearer."""
    assert speakers(said, body) == [(name, None)]


def test_two_bearers_of_a_surname_are_held(said):
    """A surname alone is nobody's where two people bear it."""
    assert held(said, "Mira Halden and Karl Halden met. “It rains,” Halden said.")


@pytest.mark.parametrize(
    "body",
    [
        "Minister Gao Weilan met Gao Lifan. “It rains,” Mr. Gao said.",
        "Minister Gao Weilan met his brother, Gao Lifan. “It rains,” Mr. Gao said.",
        "Minister Voss Halden met his brother, Tom Halden. “It rains,” Mr. Halden said.",
    ],
)
def test_a_relative_does_not_take_the_surname_by_a_title(said, body):
    """“Mr.” fits the brother of whom it is known that he is a man, and the one of whom it is not known."""
    assert held(said, body)


def test_a_title_tells_two_bearers_apart(said):
    """“Mrs.” leaves only one of a couple."""
    assert speakers(said, "Anna Brandt met Karl Brandt. “It rains,” Mrs. Brandt said.") == [("Anna Brandt", None)]


def test_house_style_binds_a_surname_before_another_bearer_comes(said):
    """A surname that stood alone for one person keeps meaning that person, far from the other's full name."""
    lines = ["Mira Halden came.", "Halden was early.", "Karl Halden is her son.", "It rained.", "Nobody left."]
    body = "\n\n".join([*lines, "“We stay,” Halden said."])
    assert speakers(said, body) == [("Mira Halden", None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Halden Museum opened in May. Halden said: “It rains.”", "Halden"),
        ("The Halden Prize is ten years old. “It rains,” Halden said.", "Halden"),
        ("The Halden Group opened in May. “It rains,” Halden said.", "Halden Group"),
    ],
)
def test_what_bears_a_persons_name_is_not_called_by_it(said, body, name):
    """A firm is; a museum, a prize or a school is not, and the name alone is its founder's."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“It is full,” Pilot Inn said.", "Pilot Inn"),
        ("“It was full,” the Baker Hotel said.", "Baker Hotel"),
        ("“It was full,” Captain Orlo said.", "Orlo"),
        ("“It was full,” Doctors for Clean Air said.", "Doctors for Clean Air"),
        ("“It was full,” said Orvo Delk alias the Reef.", "Orvo Delk"),
        ("“It was full,” said Orvo Delk alias Reef.", "Orvo Delk"),
        ("“It was full,” An Minh Delk said.", "An Minh Delk"),
        ("“It was full,” said an Orlay Delk of Tarn.", "Orlay Delk"),
    ],
)
def test_a_name_is_whole(said, body, name):
    """An office opens the name of an inn, a plural that of a body; what somebody is called besides is no name apart."""
    assert speakers(said, body) == [(name, None)]
