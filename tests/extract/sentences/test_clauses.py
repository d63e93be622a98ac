"""What is a cue, and what only looks like one; every sentence is invented."""

import pytest

from tests.support.reported import name_of


@pytest.fixture
def sources(extract):
    """List who is found to speak in a text, indirect speech included."""

    def found(body):
        extraction = extract(body)
        return [(name_of(extraction, a), "; ".join(a.hold) or None) for a in extraction.attributions]

    return found


def test_the_swing_states_say_nothing(sources):
    """A noun that looks like a verb is none after a preposition or a number."""
    assert sources("The fair moves to states that have no sea and to the four states that have one.") == []


def test_a_noun_owned_is_no_verb(said):
    """Nobody speaks in the words “Halden's email affair”."""
    body = (
        "Although few had heard of Mira Halden’s email club, Judge Anna Oke closed it in May."
        "\n\n“I met the clerks,” she said."
    )
    assert said(body)[-1][1:] == ("Anna Oke", None)


def test_am_helps_a_verb(sources):
    """Who says “I am told” reports nothing by it; the sentence has one speaker."""
    assert sources("I am told the mayor said that the weir was shut.") == [("the mayor", None)]
