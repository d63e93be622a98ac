"""Words in marks that nobody says; every sentence is invented."""

import pytest

INTRO = "Mira Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn on Monday.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "The so-called “ferry tax” was dropped, and Mira Halden smiled.",
        "Mira Halden warned that the step would embolden “smugglers” in the strait.",
        "Mira Halden wrote a book called “Rivers Without Names”.",
        "“Harbour Night” host Jonas Oke showed a film.",
        "Visitors at the 'old quay' are few.",
        "A sign at the gate reads “No swimming here after dark”.",
        "Jonas Oke found it in a “dry bag,” Mira Halden said.",
        "Mira Halden calls for a “harbours for all” scheme.",
    ],
)
def test_scare_quotes_titles_and_signs_are_left_alone(said, sentence):
    """Words in marks that nobody says are no quotation."""
    assert said(INTRO + sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        # between a cue and a few words there is more than a verdict
        "Mira Halden called the man who had sold her the “second boat” that year.",
        "Mira Halden said that the crew would moor the “lucky find” in Tarn.",
        # a name of a thing, and a figure of fiction
        "Mira Halden’s letter, “the quay”, was lost.",
        "Mira Halden’s character Captain Moss says “the sea is a poor listener” on the first page.",
        # nobody's verb, and no name after it
        "“Here they come!” beamed the crowd.",
        "“The quay is closed” posters covered Tarn.",
        "Tilda Crane held up a sign saying “Open The Quay”.",
    ],
)
def test_what_only_looks_alike_is_left_alone(said, sentence):
    """The same marks where no clause says that the words were said."""
    assert said(INTRO + sentence) == []


def test_a_second_thing_in_marks_needs_a_verdict_of_its_own(said):
    """Only what "and" joins to the first verdict is one, too."""
    found = said(INTRO + "Jonas Oke called the quay “a long bathtub”, then sold his “blue skiff”.")
    assert found == [("a long bathtub", "Jonas Oke", None)]


@pytest.mark.parametrize(
    "body",
    [
        "The jar labelled “a taste of the marsh in a wet spring” stands on the shelf.",
        "Jonas Oke held a sign that read “Ask the eels, they were here first”.",
    ],
)
def test_nobody_says_what_is_only_named_or_held_up(said, body):
    """A participle names no speaker, and a sign is nobody's letter."""
    assert said(body) == []
