"""What leads into a quotation without a verb of speech; every sentence is invented."""

import pytest

INTRO = "Mira Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn on Monday.\n\n"


def test_a_paragraph_below_signs_the_one_above(said):
    """A quotation alone in its paragraph is by whom the dash below names, and by nobody where it names nobody."""
    body = INTRO + "The rain came.\n\n“It leaks and nobody mends it.”\n\n— Jonas Oke, Tarn."
    assert ("It leaks and nobody mends it.", "Jonas Oke", None) in said(body)
    for below in ("— the end", "Jonas Oke left.", "— Jonas Oke left."):
        body = INTRO + "The rain came.\n\n“It leaks and nobody mends it.”\n\n" + below
        assert ("It leaks and nobody mends it.", "Jonas Oke", None) not in said(body)


def test_a_campaign_s_words_are_not_surely_those_of_whose_campaign_it_is(extract):
    """What stands behind the colon is left to a reviewer."""
    body = INTRO + "The Oke campaign, in a note on the bay, worded it well: “Patience is fishing.”"
    (found,) = extract(body).attributions
    assert found.confidence < 0.8


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Mayor Jonas Oke is painting the pier with a short message: “Keep off it.”",
            [("Keep off it.", "Jonas Oke", None)],
        ),
        ("It is, as the Tarn Post put it in May, “a puddle.”", [("a puddle.", "Tarn Post", None)]),
        (
            "A neighbour, Jonas Oke, likened the siren to “a goose with a cold”.",
            [("a goose with a cold", "Jonas Oke", None)],
        ),
        ("“Shut the lock,” came cries from the audience.", [("Shut the lock,", "the audience", None)]),
        (
            "Quoting “a rule of the house,” the bishop’s secretary told the radio that no bell would ring.",
            [("a rule of the house,", "the bishop’s secretary", None)],
        ),
        (
            "Here’s Mira Halden in May 2009: “The quay is not for sale, and it never will be.”",
            [("The quay is not for sale, and it never will be.", "Mira Halden", None)],
        ),
        (
            "More from the report: “The quay is not for sale, and it never will be.”",
            [("The quay is not for sale, and it never will be.", "the report", None)],
        ),
        (
            "Hoff’s letter makes a hard case: “A pump that nobody greases is a statue.”",
            [("A pump that nobody greases is a statue.", "Hoff’s letter", None)],
        ),
        (
            "Mira Halden released a video that said, “Every ferry will have a piano and a cook.”",
            [("Every ferry will have a piano and a cook.", "Mira Halden", None)],
        ),
        (
            "The Tarn Post leaned on the Elland report, which notes, “Two of the nine gauges were painted shut.”",
            [("Two of the nine gauges were painted shut.", "the Elland report", None)],
        ),
        (
            "Jonas Halden toured the mill — “I can hear bread,” he said, “I can hear it from here” — and left.",
            [("I can hear bread, / I can hear it from here", "Jonas Halden", None)],
        ),
        (
            "“We had no lamp,” said Jonas Bash. “It was the warden who rowed” and his sons “who sang all the way.”",
            [("We had no lamp, / It was the warden who rowed / who sang all the way.", "Jonas Bash", None)],
        ),
        (
            "“He was late again,” said Tilda Oke. Halden “keeps a goat in the signal box. It eats the timetables.”",
            [("He was late again, / keeps a goat in the signal box. It eats the timetables.", "Tilda Oke", None)],
        ),
    ],
)
def test_what_leads_to_the_speaker_without_a_plain_cue(said, body, found):
    """Nouns for the utterance, papers, dashes and words that go on after a cue."""
    assert said(body) == found


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("When the bell stopped, Jonas Oke sent out this short statement:\n\n“We are with the fishers.”", "Jonas Oke"),
        ("He quotes former mayor Jonas Oke:\n\n“We are with the fishers of this town.”", "Jonas Oke"),
    ],
)
def test_a_colon_at_the_end_of_a_paragraph_leads_into_the_next(said, body, name):
    """Who acts in the sentence that ends with the colon says what stands below it."""
    assert said(body)[-1][1:] == (name, None)
