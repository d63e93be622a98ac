"""Who is the subject where places, nouns after names and relative clauses stand around it; all sentences invented."""

import pytest

from tests.support.reported import name_of


@pytest.fixture
def sources(extract):
    """List who is found to speak in a text, indirect speech included."""

    def found(body):
        extraction = extract(body)
        return [(name_of(extraction, a), a.hold) for a in extraction.attributions]

    return found


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“It rains,” Harry Oke, 30, of Marden, N.C., who had been asked twice, said.", "Harry Oke"),
        ("Paul Oke, a driver from Marden, Mo., who is in the union, said he was paid late.", "Paul Oke"),
        ("Sen. Marlo Oke, R-Tenn., appearing after the speech, said the plan was weak.", "Marlo Oke"),
        ("Ilse Halden, a clerk from Marden, South Dakota, said the plan was weak.", "Ilse Halden"),
        ("Sen. Marlo Oke of Tarn, who mused that the plan was weak, left early.", "Marlo Oke"),
        ("Alan Oke, a baker from Marden, New Jersey, who said he was a friend, left.", "Alan Oke"),
        ("Armin Oke, the head of the water board in Nord Elland, who said the plan was weak, smiled.", "Armin Oke"),
        ("Mayor Jonas Oke (R-OH), said, “It rains.”", "Jonas Oke"),
        ("Monday at the Tarn Hall in Berea, OH, after the vote, Gov. Jonas Oke (R-OH), said, “It rains.”", "Jonas Oke"),
    ],
)
def test_a_place_or_a_seat_speaks_for_nobody(sources, body, name):
    """What says where somebody lives, or which seat they hold, is not taken for who speaks."""
    assert sources(body) == [(name, None)]


@pytest.mark.parametrize(
    "body",
    [
        "The man who rowed along the Tarn Harbour Strip told the crew he was lost.",
        "Old carvers in New Hampshire insisted that it was oak.",
    ],
)
def test_a_place_that_only_stands_before_the_verb_is_not_published(sources, body):
    """Where the rules do not reach the subject, nobody is named."""
    assert all(name is None or hold is not None for name, hold in sources(body))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Party leaders are counting the votes and demanding that the mayor reads them out.", "Party leaders"),
        (
            "Marlo Oke sails. The Florida senator is telling friends that he will have “a boat with a stove”.",
            "Marlo Oke",
        ),
        ("The square was full, with many marchers and guests chanting “Give us back the tide”.", "many marchers"),
        ("Mira Halden runs again. Her team is suggesting that the clock was late.", "Mira Halden’s team"),
        (
            "MARDEN, Dec. 8 (Fjord Wire) — A board put out a note on Monday, saying “the delay was a deep shame”.",
            "A board",
        ),
        ("The Norwegian diver was fined on Monday, admitting that he had sold it.", None),
    ],
)
def test_a_name_before_a_noun_only_describes(sources, body, name):
    """The noun after a name, and what stands behind the line of place and agency, is the subject."""
    assert sources(body) == ([(name, None)] if name else [])


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Norwegian diver who found the boat argued that it was his.", "The Norwegian diver"),
        ("Voters who know Mira Halden said the plan was weak.", "Voters"),
        ("Republicans who have toured his campaign warned that it was late.", "Republicans"),
        ("A woman who sued former mayor Jonas Oke said the plan was weak.", "A woman"),
    ],
)
def test_the_object_of_a_relative_clause_does_not_speak(sources, body, name):
    """Who did it is told before "who"; what stands right before the verb belongs to the relative clause."""
    assert sources(body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "One early supporter, Representative Jonas Oke, took the floor: “You can hear that he is hoarse.”",
            "Jonas Oke",
        ),
        ("The other man, his cousin Jonas Oke, 40, argued that it was late.", "Jonas Oke"),
        ("The magazine has been kind to the board, arguing that it was late.", "The magazine"),
        ("As Mira Halden, the No. 2 in the council, put it: “This soup will not be served.”", "Mira Halden"),
    ],
)
def test_what_stands_beside_a_description_is_read(sources, body, name):
    """A name beside a description is who speaks; an auxiliary ends the phrase of the subject."""
    assert sources(body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Jonas Oke is mayor. Outside Oke’s house, a clerk said it was late. “It rains,” Oke said.", "Jonas Oke"),
        ("Will Oke step down? Jonas Oke came. Oke said, “It rains.”", "Jonas Oke"),
        ("Jonas Oke came. (See Oke’s letter below.) Oke said, “It rains.”", "Jonas Oke"),
        ("Jonas Oke came. Interestingly Oke said, “It rains.”", "Jonas Oke"),
        ("Clerks Who Endorse Oke Are Few. Jonas Oke came. Oke said, “It rains.”", "Jonas Oke"),
        ("“It rains,” said Ahmed al Sadun. Al Sadun left.", "Ahmed al Sadun"),
        ("Fred Oke came. Mister Oke said, “It rains.”", "Fred Oke"),
        ("The Club for Harbour Growth said the plan was weak.", "Club for Harbour Growth"),
        ("General Electric said the plan was weak.", "General Electric"),
        ("The Jonas Oke Foundation said the plan was weak.", "Jonas Oke Foundation"),
        ("The Tarn County Executive Committee said the plan was weak.", "Tarn County Executive Committee"),
    ],
)
def test_a_word_with_a_capital_makes_no_second_person(sources, body, name):
    """Openings, verbs of headlines and ranks are no given names; a body keeps all of its name."""
    assert sources(body)[-1] == (name, None)


def test_the_swing_states_say_nothing(sources):
    """A noun that looks like a verb is none after a preposition or a number."""
    assert sources("The fair moves to states that have no sea and to the four states that have one.") == []


def test_the_group_is_no_law_named_after_it(sources):
    """A body is looked for before the noun, and a law is none."""
    found = sources("The group asked whether skippers knew the Harbour Quiet Hours Act, which was new.")
    assert all(name != "Harbour Quiet Hours Act" for name, _ in found)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "Mira Halden Oke, 59, of Marden, Md., who came, said the parade smelled of the kitchens of her aunts.",
            "Mira Halden Oke",
        ),
        ("The suit, filed in May, alleges a heap of small slips by him that were late.", "The suit"),
    ],
)
def test_an_object_is_no_inverted_subject(sources, body, name):
    """What follows a verb of speech speaks only if it is somebody; half a phrase is nobody."""
    found = [n for n, hold in sources(body) if hold is None]
    assert found == ([name] if name else [])
