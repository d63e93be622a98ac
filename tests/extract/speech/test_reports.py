"""Which words belong to which cue and speaker; every sentence is invented."""

import pytest

INTRO = "Mira Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn on Monday.\n\n"


ONE_SPEAKER = [
    # cue after
    ("“The quay is closed,” Mira Halden said.", "The quay is closed,", "Mira Halden"),
    ("''The quay is closed,'' Mira Halden told reporters on Friday.", "The quay is closed,", "Mira Halden"),
    ("“Is the quay closed?” Jonas Oke asked.", "Is the quay closed?", "Jonas Oke"),
    ("“Close the quay!” Jonas Oke told the crowd.", "Close the quay!", "Jonas Oke"),
    # inverted
    ("“The quay is closed,” said Mira Halden.", "The quay is closed,", "Mira Halden"),
    ("“It leaks,” said Jonas Oke, who replaced Ada Brandt at the yard.", "It leaks,", "Jonas Oke"),
    # a description between name and cue
    ("“It leaks,” Jonas Oke, a fisherman, said.", "It leaks,", "Jonas Oke"),
    ("“It leaks,” Jonas Oke, who mends nets in Tarn, told the paper.", "It leaks,", "Jonas Oke"),
    ("“It leaks,” Mira Halden (Reform) said.", "It leaks,", "Mira Halden"),
    ("“It leaks,” the minister, Mira Halden, said.", "It leaks,", "Mira Halden"),
    ("“It leaks,” said another resident, Tilda Crane.", "It leaks,", "Tilda Crane"),
    # cue before
    ("Mira Halden said: “The quay is closed.”", "The quay is closed.", "Mira Halden"),
    ("On sanctions, Mira Halden said, “They will hurt.”", "They will hurt.", "Mira Halden"),
    ("Jonas Oke told Mira Halden: “You never came.”", "You never came.", "Jonas Oke"),
    ("According to Jonas Oke, “The nets are empty.”", "The nets are empty.", "Jonas Oke"),
    ("Jonas Oke: “The nets are empty.”", "The nets are empty.", "Jonas Oke"),
    ("Added Jonas Oke: “The nets are empty.”", "The nets are empty.", "Jonas Oke"),
    (
        "The letter was described by Mira Halden as “a long way from an apology”.",
        "a long way from an apology",
        "Mira Halden",
    ),
    # split by the cue, and going on after it
    ("“The quay,” Mira Halden said, “is closed.”", "The quay, / is closed.", "Mira Halden"),
    ("“Yes,” Mira Halden said. “And soon.”", "Yes, / And soon.", "Mira Halden"),
    ("“Yes,” Mira Halden said. Then, “Very soon.”", "Yes, / Very soon.", "Mira Halden"),
    # a clause of somebody's words inside a reporting sentence
    ("Mira Halden said the quay “will not open before spring.”", "will not open before spring.", "Mira Halden"),
    ("Mira Halden called the letter “a farce”.", "a farce", "Mira Halden"),
    ("Mira Halden said that Captain Ole Brask “has no licence to sail.”", "has no licence to sail.", "Mira Halden"),
    ("The quay “will stay shut all winter,” Mira Halden said.", "will stay shut all winter,", "Mira Halden"),
    (
        "Jonas Oke, who called the plan “a gift to the owners of the yard”, left.",
        "a gift to the owners of the yard",
        "Jonas Oke",
    ),
    ("Mira Halden left early, saying: “My boat is waiting.”", "My boat is waiting.", "Mira Halden"),
    # any verb that stands where a cue stands
    ("“It leaks,” Jonas Oke deadpanned.", "It leaks,", "Jonas Oke"),
    # one verb, marks of the British kind, a headline
    ("‘It leaks,’ Jonas Oke said.", "It leaks,", "Jonas Oke"),
    (
        "After a week of storms, Halden says 'the quay will be open by spring'",
        "the quay will be open by spring",
        "Mira Halden",
    ),
    # a signature
    ("“It leaks and nobody mends it.” ― Jonas Oke", "It leaks and nobody mends it.", "Jonas Oke"),
]


@pytest.mark.parametrize(("sentence", "words", "speaker"), ONE_SPEAKER)
def test_words_go_to_the_subject_of_their_cue(said, sentence, words, speaker):
    """Each pattern gives the words without their outer marks, and the subject of the cue as speaker."""
    assert (words, speaker, None) in said(INTRO + sentence)


def test_two_speakers_in_one_paragraph_stay_apart(said):
    """Each quotation keeps its own cue."""
    found = said(INTRO + "“It leaks,” Jonas Oke said. “It does not,” Mira Halden replied.")
    assert found == [("It leaks,", "Jonas Oke", None), ("It does not,", "Mira Halden", None)]


def test_a_quotation_over_paragraphs_is_one_attribution(said):
    """Three paragraphs with reopened marks are one utterance of three spans."""
    body = INTRO + "“First we dug,” Mira Halden said. “Then it rained.\n\n“Then we dug again.\n\n“Then we stopped.”"
    assert said(body) == [
        ("First we dug, / Then it rained. / Then we dug again. / Then we stopped.", "Mira Halden", None)
    ]


def test_the_cue_in_a_later_paragraph_speaks_for_the_earlier_ones(said):
    """A quotation that opens without a cue takes the one in its second paragraph."""
    body = INTRO + "The rain came.\n\n“First we dug in the sand.\n\n“Then it rained,” Jonas Oke said."
    assert said(body) == [("First we dug in the sand. / Then it rained,", "Jonas Oke", None)]


@pytest.mark.parametrize(
    ("sentence", "manner"),
    [
        ("Mira Halden did not say “the quay is safe for children”.", "negated"),
        ("Mira Halden never said: “The quay is safe.”", "negated"),
        ("Jonas Oke denied that he had ever told the harbour master “you are a thief and a liar”.", "negated"),
        ("At no point did Mira Halden say “the quay is safe”.", "negated"),
        ("Mira Halden would say: “The quay is safe.”", "hypothetical"),
        ("Mira Halden reportedly said: “The quay is safe.”", "hypothetical"),
        ("Mira Halden has allegedly told her crew: “The quay is safe.”", "hypothetical"),
        ("If Mira Halden says “the quay is safe again”, nobody will believe it.", "hypothetical"),
        ("Mira Halden refused to say “the quay is safe”.", "negated"),
    ],
)
def test_what_was_not_said_is_marked_and_held(extract, sentence, manner):
    """A negated or hypothetical utterance carries its manner, and is not published."""
    found = [a for a in extract(INTRO + sentence).attributions if a.kind != "indirect"]
    assert [a.manner for a in found if manner in a.manner]
    assert all(a.hold for a in found)


def test_what_was_not_only_said_was_said(extract):
    """The words “not only” lead on to more; they take nothing back."""
    (found,) = extract(INTRO + "Mira Halden did not only say “the quay is safe”, she slept there.").attributions
    assert found.manner == ()
    assert "the article says that this was not said" not in found.hold


def test_the_person_named_inside_the_words_never_speaks(extract):
    """Somebody mentioned in the words, or as the object of the cue, is no speaker."""
    body = "Mira Halden said that President Ole Brask “has no wish to talk.” “Brask will not come,” she said."
    extraction = extract(body)
    assert {extraction.entities[a.entity].name for a in extraction.attributions} == {"Mira Halden"}


def test_an_outlet_that_hands_words_on_does_not_speak(said):
    """“..., the Post reported” after somebody's words leaves them with that somebody."""
    found = said(INTRO + "Jonas Oke said at the yard that he was “very tired of all these letters,” the Post reported.")
    assert found == [("very tired of all these letters,", "Jonas Oke", None)]


def test_an_open_quotation_leaves_the_closed_one_before_it(said):
    """The part that is sure is published; only what lacks its mark is held."""
    found = said(INTRO + "“It leaks,” Jonas Oke said. “It has leaked since spring. He left the room.")
    assert found[0] == ("It leaks,", "Jonas Oke", None)
    assert found[1][0] == "It has leaked since spring. He left the room."
    assert found[1][2]


def test_an_open_quotation_of_one_sentence_ends_with_its_paragraph(extract):
    """Nobody else's words can stand in it; the record says that the mark was missing."""
    for words in ("Jonas Oke said: “It has leaked since spring.", "“It leaks,” Jonas Oke said. “It leaks badly."):
        (found,) = extract(f"{INTRO}{words}\n\nThe quay is shut.").attributions
        assert not found.hold
        assert found.repairs == ("closing mark missing",)


def test_a_sentence_that_reports_nothing_gives_no_speaker_to_the_next(said):
    """A word that leads into a quotation does not make it the speech of the last one quoted."""
    assert said(INTRO + "The quay leaks. Now “we want to know who built it all.”") == []


def test_a_pull_quote_does_not_hide_the_words_it_repeats(said):
    """The same words after a cue are found, though they stood alone further up."""
    words = "My first boat sank, and so did the second one."
    body = f"Mira Halden smiled.\n\n“{words}”\n\n“I love boats,” Halden said. “{words}”"
    assert (f"I love boats, / {words}", "Mira Halden", None) in said(body)
