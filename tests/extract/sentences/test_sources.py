"""Who is the subject of a cue; every sentence is invented."""

import pytest

from tests.support.reported import speakers


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


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Norwegian diver who found the boat argued that it was his.", "The Norwegian diver who found the boat"),
        ("Voters who know Mira Halden said the plan was weak.", "Voters who know Mira Halden"),
        (
            "Republicans who have toured his campaign warned that it was late.",
            "Republicans who have toured his campaign",
        ),
        ("A woman who sued former mayor Jonas Oke said the plan was weak.", "A woman who sued former mayor Jonas Oke"),
    ],
)
def test_the_object_of_a_relative_clause_does_not_speak(sources, body, name):
    """Who did it is told before "who", and printed with the clause that tells which of many is meant."""
    assert sources(body) == [(f"as described: {name}", None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "Mira Halden Oke, 59, of Marden, Md., who came, said the parade smelled of the kitchens of her aunts.",
            "Mira Halden Oke",
        ),
        ("The suit, filed in May, alleges a heap of small slips by him that were late.", ""),
    ],
)
def test_an_object_is_no_inverted_subject(sources, body, name):
    """What follows a verb of speech speaks only if it is somebody; half a phrase is nobody."""
    found = [n for n, hold in sources(body) if hold is None]
    assert found == ([name] if name else [])


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("More than 40 percent of bakers said that it had rained all night.", "More than 40 percent of bakers"),
        ("As many as 30 clerks said that it had rained all night.", "As many as 30 clerks"),
        ("About 40 percent of bakers said that it had rained all night.", "About 40 percent of bakers"),
        ("About 40 years ago Jonas Oke said that it had rained all night.", "Jonas Oke"),
        ("Over dinner Jonas Oke said that it had rained all night.", "Jonas Oke"),
    ],
)
def test_what_hedges_a_count_of_people_is_part_of_it(sources, body, name):
    """“More than 40 per cent” is not “40 per cent”."""
    assert [said for said, _ in sources(body)] == [name]


@pytest.mark.parametrize(
    "words", ["a post no baker has held", "a job her aunt has claimed", "a claim every baker has made"]
)
def test_what_opens_a_phrase_of_its_own_is_no_part_of_the_one_before(sources, words):
    """What somebody holds or claims is not who says something."""
    held = [name for name, doubts in sources(f"The guild has a steward, {words}, said Jonas Oke.") if not doubts]
    assert held == ["Jonas Oke"]
