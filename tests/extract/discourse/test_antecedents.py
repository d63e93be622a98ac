"""Whom a pronoun means; every sentence is invented."""

import pytest

from tests.support.reported import held, speakers

TWO = "Anna Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn.\n\n"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (TWO + "“It rains,” she said.", "Anna Halden"),
        (TWO + "“It rains,” he said.", "Jonas Oke"),
        ("Mira Halden spoke at the quay. Halden said the work was done. “It rains,” she added.", "Mira Halden"),
        ("Jonas Oke mends nets. He has three boats.\n\n“It rains,” he said.", "Jonas Oke"),
        ("President Tilda Crane's words were few. “It rains,” she said.", "Tilda Crane"),
        ("A young mother wept at the gate. “He was nine,” she said.", "A young mother"),
        ("Jonas Oke said that Karl Brandt was late. “It rains,” he said.", "Jonas Oke"),
        ("Jonas Oke found that Karl Brandt was late. “It rains,” he said.", "Jonas Oke"),
        ("Jonas Oke found a lamp. “It rains,” he said.", "Jonas Oke"),
        ("Jonas Oke came late.\n\nTold that Brandt had left, he said: “It rains.”", "Jonas Oke"),
        ("Jonas Oke came late.\n\nAsked why Brandt had left, he said: “It rains.”", "Jonas Oke"),
    ],
)
def test_a_pronoun_means_the_one_it_fits(said, body, name):
    """Gender, the last speaker and the subject of the sentence before decide."""
    assert speakers(said, body)[-1] == (name, None)


@pytest.mark.parametrize(
    "body",
    [
        "Jonas Oke met Karl Brandt. “It rains,” he said.",
        "Jonas Oke was praised by coach Karl Brandt. “It rains,” he said.",
        "Anna Oke beat Farrah Lomond. “It was hot,” she said.",
        "Dr. Jonas Oke treated Karl Brandt for a week. “It rains,” he said.",
        "Reporter Jonas Oke found Karl Brandt at the mill. “It rains,” he said.",
        "Jonas Oke replaced Karl Brandt in May. “It rains,” he said.",
        "Captain Jonas Oke rescued Karl Brandt from the reef. “It rains,” he said.",
        "The weather was bad. “It rains,” she said.",
        "“It rains,” I said.",
    ],
)
def test_two_candidates_or_none_are_held(said, body):
    """A pronoun for two, for nobody or for the writer, is never guessed."""
    assert held(said, body)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Anna Oke asked Emma Halden how deep it is. “Four metres,” she told Oke.", "Emma Halden"),
        ("Rep. Anna Oke spoke up when introducing Farrah Lomond on Monday. “It was hot,” she said.", "Anna Oke"),
        ("The plan was backed by Anna Oke, who said Farrah Lomond drew it. “It was hot,” she said.", "Anna Oke"),
    ],
)
def test_whoever_is_turned_to_is_not_the_one_who_speaks(said, body, name):
    """“She told Oke” is not Oke; who reports in a relative clause goes on; who only is introduced does not."""
    assert speakers(said, body)[-1] == (name, None)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The plan of Jonas Oke is late, Karl Brandt said. “It rains,” he added.", "Karl Brandt"),
        ("Jonas Oke met Karl Brandt, said Emil Vane, a baker. “It rains,” he added.", "Emil Vane"),
    ],
)
def test_a_pronoun_goes_on_with_whoever_reports_in_the_sentence_before(said, body, name):
    """Who is named in what is reported is no rival of the one who reports it."""
    assert speakers(said, body)[-1] == (name, None)


def test_whoever_asks_is_answered(said):
    """Of two people, the one who asked is not the one who goes on to speak."""
    assert held(said, "Jonas Oke asked Karl Brandt how high the weir is. “Four metres,” he said.")


FAMILY = "Anna Halden, a doctor, and Jonas Halden, a baker, live in Tarn.\n\n"


def test_a_surname_of_two_and_a_pronoun_of_one(said):
    """A surname and "she" mean the woman of that name; where two women bear it, nobody."""
    assert speakers(said, FAMILY + "Halden smiled. “It rains,” she said.")[-1] == ("Anna Halden", None)
    assert held(said, FAMILY.replace("Jonas", "Tilda") + "Halden smiled. “It rains,” she said.")


@pytest.mark.parametrize(
    "body",
    [
        "Naira Quell keeps bees beside Mira Halden.\n\nMira Halden is a “storm in a small jar”, she said.",
        "Naira Quell spoke. Mira Halden would mend it in May, she said. “It rains,” she added.",
    ],
)
def test_whom_a_reported_clause_names_is_not_who_reports_it(said, body):
    """A name before "she said" stands in what she says."""
    assert all(name != "Mira Halden" for _, name, _ in said(body))


def test_a_name_before_a_colon_goes_on_to_speak(said):
    """What stands before a colon is no part of what is said."""
    assert said("Mira Halden smiled: “It rains on us,” she said.")[-1][1:] == ("Mira Halden", None)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        # No list has the first names; one ends as the word for a nation does.
        ("Vodran Prall lost to Nils Oberg. “I leave a clean desk,” he said.", "Vodran Prall"),
        ("Like Nils Oberg, Vodran Prall is a baker. “I bake at night,” he said.", "Vodran Prall"),
        ("Xoyen Prall, who beat Nils Oberg, opened the pier. “It is done,” he said.", "Xoyen Prall"),
        # A nation stands in the dictionary, or its body does.
        ("The Peruvian Ulmora hired Nils Oberg. “It is done,” he said.", "Nils Oberg"),
        ("The Orvian Guard hired Nils Oberg. “It is done,” he said.", "Nils Oberg"),
    ],
)
def test_whose_first_name_no_list_has_is_a_person_too(extract, body, name):
    """That only one of two is known to be a man does not make him the one who is meant."""
    extraction = extract(body)
    (said,) = extraction.attributions
    assert extraction.entities[said.entity].name == name
