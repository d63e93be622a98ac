"""Who is the subject where places, nouns after names and relative clauses stand around it; all sentences invented."""

import pytest

from tests.extract.conftest import name_of


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
        ("“It rains,” Harry Oke, 30, of Marden, N.C., who was among those asked, said.", "Harry Oke"),
        ("Paul Oke, a driver from Marden, Mo., who is in the union, said he was paid late.", "Paul Oke"),
        ("Sen. Marlo Oke, R-Tenn., appearing after the speech, said the plan was weak.", "Marlo Oke"),
        ("Ilse Halden, a clerk from Marden, South Dakota, said the plan was weak.", "Ilse Halden"),
        ("Sen. Marlo Oke of Tarn, who mused that the plan was weak, left early.", "Marlo Oke"),
        ("Alan Oke, a baker from Marden, New Jersey, who said he was a friend, left.", "Alan Oke"),
        ("Armin Oke, the leader of the opposition in Nord Elland, who said the plan was weak, smiled.", "Armin Oke"),
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
        "The woman who drove along the Tarn Harbour Strip told police she was stressed.",
        "Biggest boosters in New Hampshire insisted that it was a dip.",
    ],
)
def test_a_place_that_only_stands_before_the_verb_is_not_published(sources, body):
    """Where the rules do not reach the subject, nobody is named."""
    assert all(name is None or hold is not None for name, hold in sources(body))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Party leaders are questioning the plan and demanding that the mayor lets go of it.", "Party leaders"),
        (
            "Marlo Oke wants it. The Florida senator is telling friends that he will have “a lot of delegates”.",
            "Marlo Oke",
        ),
        ("The square was full, with many marchers and guests chanting “We are the harbour now”.", "many marchers"),
        ("Mira Halden runs again. Her team is suggesting that the finish was late.", "Mira Halden’s team"),
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
        ("Republicans who have praised his campaign warned that it was late.", "Republicans"),
        ("A woman who sued former mayor Jonas Oke said the plan was weak.", "A woman"),
    ],
)
def test_the_object_of_a_relative_clause_does_not_speak(sources, body, name):
    """Who did it is told before "who"; what stands right before the verb belongs to the relative clause."""
    assert sources(body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("One early supporter, Representative Jonas Oke, gave it a whirl: “You can argue that he erred.”", "Jonas Oke"),
        ("The other man, his cousin Jonas Oke, 40, argued that it was late.", "Jonas Oke"),
        ("The magazine has been hostile to the board, arguing that it was late.", "The magazine"),
        ("As Mira Halden, the No. 2 in the council, put it: “This plan will not be confirmed.”", "Mira Halden"),
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
    assert sources("The race moves to states that come later and in the four states that vote on Saturday.") == []


def test_the_group_is_no_law_named_after_it(sources):
    """A body is looked for before the noun, and a law is none."""
    found = sources("The group asked whether candidates backed the Harbour Free Choice Act, which would help.")
    assert all(name != "Harbour Free Choice Act" for name, _ in found)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "Mira Halden Oke, 59, of Marden, Md., who watched it, said the event brought back memories of her father.",
            "Mira Halden Oke",
        ),
        ("The suit, filed in May, alleges a long list of faults against him that were late.", "The suit"),
    ],
)
def test_an_object_is_no_inverted_subject(sources, body, name):
    """What follows a verb of speech speaks only if it is somebody; half a phrase is nobody."""
    found = [n for n, hold in sources(body) if hold is None]
    assert found == ([name] if name else [])
