"""Who is the subject of a cue; every sentence is invented."""

import pytest

from tests.support.reported import name_of, speakers


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“It rains,” said Tarn’s water and energy minister, Mira Halden.", "Mira Halden"),
        ("“It rains,” Tarn’s minister of water and energy, Mira Halden, said.", "Mira Halden"),
        ("Mira Halden, who lost a boat in Tarn, Ohio, in July, said: “It rains.”", "Mira Halden"),
        ("“It rains,” read a statement from Mira Halden that was handed out.", "Mira Halden"),
        ("Mira Halden resigned. “It rains,” her letter said.", "Mira Halden"),
        ("“It rains,” Mira Halden’s letter said.", "Mira Halden"),
        ("Mira Halden came. According to her, “it rains every day in the town”.", "Mira Halden"),
        ("“It rains,” both teams shouted at the referee.", "both teams"),
        ("The bishop’s office issued a statement. “It rains,” it said.", "The bishop’s office"),
        ("Asked whether Karl Oke, the mayor, would go, Jonas Halden laughed. “It rains,” he said.", "Jonas Halden"),
    ],
)
def test_the_subject_is_found_around_what_stands_between(said, body, name):
    """Fields of an office, places in a relative clause, papers and openings do not hide who speaks."""
    assert speakers(said, body) == [(name, None)]


@pytest.fixture
def sources(extract):
    """List who is found to speak in a text, indirect speech included."""

    def found(body):
        extraction = extract(body)
        return [(name_of(extraction, a), "; ".join(a.hold) or None) for a in extraction.attributions]

    return found


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
