"""Which cue reports a quotation, beyond the plain patterns; every sentence is invented."""

import pytest

INTRO = "Mira Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn on Monday.\n\n"


JOINED = [
    # a verb that no list holds, in the place of a cue
    ("“Here they come!” beamed Jonas Oke.", "Here they come!", "Jonas Oke"),
    ("“Here they come!” beamed Jonas Oke of Tarn.", "Here they come!", "Jonas Oke"),
    (
        "Jonas Oke demurred: “Whichever boat is mine at the moment.”",
        "Whichever boat is mine at the moment.",
        "Jonas Oke",
    ),
    # words before a title, which is where the name begins
    ("“It leaks,” state Sen. Jonas Oke said in a hearing.", "It leaks,", "Jonas Oke"),
    # who spoke to whom, turned round
    ("“I never owned a boat,” the court was told by Jonas Oke.", "I never owned a boat,", "Jonas Oke"),
    ("The quay has been called “a bathtub with posts” by Jonas Oke.", "a bathtub with posts", "Jonas Oke"),
    # a name before a colon, with a heading before it
    ("THE QUAY IS NOT SAFE - Jonas Oke: “Nobody should walk on it.”", "Nobody should walk on it.", "Jonas Oke"),
    ("More from Jonas Oke: “Nobody should walk on it.”", "Nobody should walk on it.", "Jonas Oke"),
    # a noun for the utterance, and whose it is
    ("Mira Halden’s response was: “Ask me again in spring.”", "Ask me again in spring.", "Mira Halden"),
    ("It is shut because, in Mira Halden’s words, “the sea asked for it.”", "the sea asked for it.", "Mira Halden"),
    # what a modal or "to" would leave open, and does not
    ("Mira Halden interjected to say: “They are both wrong.”", "They are both wrong.", "Mira Halden"),
    ("Mira Halden would say only this: “He was punctual.”", "He was punctual.", "Mira Halden"),
    ("This is what Mira Halden had to say: “He was punctual.”", "He was punctual.", "Mira Halden"),
    # who reads an advertisement aloud speaks for it; a figure of a novel does not (below)
    ("“The quay is not for sale,” a narrator says.", "The quay is not for sale,", "a narrator"),
    # documents speak at the end of their sentence, too
    ("“The quay is the town’s,” a letter reads.", "The quay is the town’s,", "a letter"),
    # a few words that say something of what the clause is about
    ("Mira Halden said they were “wet and grateful”.", "wet and grateful", "Mira Halden"),
    ("Mira Halden warned on Monday of “justice by queue” in Tarn.", "justice by queue", "Mira Halden"),
    (
        "Mira Halden called the plan to close both of the piers in Tarn “a disgrace”.",
        "a disgrace",
        "Mira Halden",
    ),
    ("Jonas Oke called the quay “a long bathtub” and the crowd “a choir”.", "a long bathtub / a choir", "Jonas Oke"),
    # a description after the cue, and the name before the comma
    (
        "Mira Halden, who came late, argued the levy on nets would be “a gift to the big yards”.",
        "a gift to the big yards",
        "Mira Halden",
    ),
    # the speaker goes on after a word of the writer's
    (
        "“It leaks,” Jonas Oke said. Now “we want to know who built it.”",
        "It leaks, / we want to know who built it.",
        "Jonas Oke",
    ),
    (
        "Jonas Oke said, “It leaks.” Indeed, “we told them in May.”",
        "It leaks. / we told them in May.",
        "Jonas Oke",
    ),
    # a description and a comma before the name
    ("“He mends nets,” another friend, Tilda Crane told the Wire.", "He mends nets,", "Tilda Crane"),
    # brackets and an apposition between the name and its verb
    ("“It leaks,” Rep. Jonas Oke (L-Tarn), a member of the panel, said.", "It leaks,", "Jonas Oke"),
    ("“How deep is it?” Jonas Oke, a member of the panel for the quay, said of it.", "How deep is it?", "Jonas Oke"),
    ("“How deep is it?” Jonas Oke said about the quay.", "How deep is it?", "Jonas Oke"),
    # a verdict behind "as", and a word or two behind a comma
    ("Jonas Oke dismissed the talk of a second quay in the bay as “harbour gossip”.", "harbour gossip", "Jonas Oke"),
    ("Jonas Oke sent an email saying, “done.”", "done.", "Jonas Oke"),
    # what somebody can be heard saying was said
    ("“Is it deep?” a reporter can be heard asking Mira Halden.", "Is it deep?", "a reporter"),
    # who chants is the group named last before
    ("Oke supporters answered with chants of “We want the quay” for an hour.", "We want the quay", "Oke supporters"),
    ("Hundreds of demonstrators marched, chanting “Open The Quay.”", "Open The Quay.", "Hundreds of demonstrators"),
    # verbs of speaking whose object holds a few words
    ("Mira Halden thanked the crews for “coming out in the dark”.", "coming out in the dark", "Mira Halden"),
    (
        "Mira Halden thanked him “for the compliment, if it was one”.",
        "for the compliment, if it was one",
        "Mira Halden",
    ),
    ("Mira Halden welcomed “the news that the quay will open”.", "the news that the quay will open", "Mira Halden"),
    ("Mira Halden pledged a “second quay”.", "second quay", "Mira Halden"),
    # somebody acts, and what they say stands behind the colon or a paper that they gave out
    (
        "Mira Halden, L-Tarn, delivered a blunt message to Oke: “It is time to sell.”",
        "It is time to sell.",
        "Mira Halden",
    ),
    (
        "On Monday, Mira Halden issued a statement, “We will not sell the quay.”",
        "We will not sell the quay.",
        "Mira Halden",
    ),
    # a sentence of its own after a question that was quoted
    ("“Would I sell it?” Jonas Oke asked. Oke put his boat up for sale.", "Would I sell it?", "Jonas Oke"),
]


@pytest.mark.parametrize(("sentence", "words", "speaker"), JOINED)
def test_words_go_to_the_subject_of_their_cue(said, sentence, words, speaker):
    """Each pattern gives the words, and the subject of the cue as speaker, with nothing against publishing it."""
    assert (words, speaker, None) in said(INTRO + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody in Tarn said the words “I am sorry for this”.",
        "No minister said: “The quay is safe.”",
        "Mira Halden wanted to say: “The quay is safe.”",
        "Mira Halden declined to say: “The quay is safe.”",
    ],
)
def test_what_nobody_said_is_not_published(said, sentence):
    """A subject that is nobody, and a wish to speak, are no speech."""
    found = said(f"{INTRO}{sentence} “It snows,” Jonas Oke said.")
    assert [(words, speaker) for words, speaker, hold in found if not hold] == [("It snows,", "Jonas Oke")]


def test_a_writer_who_labels_by_no_name_is_left_out(said):
    """A passive without "by" has no speaker."""
    assert said(INTRO + "The quay has been called “a bathtub with posts”.") == []


def test_who_is_thanked_behind_a_title_does_not_thank(said):
    """The words in marks before the verb then belong to what the subject is."""
    found = said(
        "Mira Elland met Joris Oke.\n\n"
        "Elland, star of the serial “Mud Flats,” thanked Oke for “lighting the first kiln of May.”"
    )
    assert [name for _, name, *_ in found] == ["Mira Elland"]


def test_dashes_close_over_words_with_a_cue_of_their_own(extract):
    """What stands behind them is not said by the one named between them."""
    body = "Mira Vell noted that the weir – what Joris Oke calls “a wreck” – is “central” to the plan."
    found = [[span.text for span in one.content_spans] for one in extract(body).attributions if one.kind == "mixed"]
    assert ["a wreck"] in found
    assert all("central" not in words or "a wreck" not in words for words in found)
