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
    assert all(hold for _, _, hold in said(INTRO + sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "If the minister says “trust me” once more, Mira Halden warned, the crews would walk out.",
        "Jonas Oke denied that he had ever told the harbour master “I own this quay”.",
    ],
)
def test_indirect_speech_does_not_carry_words_that_were_not_said(extract, sentence):
    """What is held as a quotation is not published as part of somebody's indirect speech."""
    start = (INTRO + sentence).index("“")
    published = [a for a in extract(INTRO + sentence).attributions if a.hold is None]
    assert not [a for a in published if any(s.start <= start < s.end for s in a.content_spans)]


def test_a_paragraph_below_signs_the_one_above(said):
    """A quotation alone in its paragraph is by whom the dash below names, and by nobody where it names nobody."""
    body = INTRO + "The rain came.\n\n“It leaks and nobody mends it.”\n\n— Jonas Oke, Tarn."
    assert ("It leaks and nobody mends it.", "Jonas Oke", None) in said(body)
    for below in ("— the end", "Jonas Oke left.", "— Jonas Oke left."):
        body = INTRO + "The rain came.\n\n“It leaks and nobody mends it.”\n\n" + below
        assert ("It leaks and nobody mends it.", "Jonas Oke", None) not in said(body)


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
        assert found.hold is None
        assert found.repairs == ("closing mark missing",)


def test_a_sentence_that_reports_nothing_gives_no_speaker_to_the_next(said):
    """A word that leads into a quotation does not make it the speech of the last one quoted."""
    assert said(INTRO + "The quay leaks. Now “we want to know who built it all.”") == []


def test_a_second_thing_in_marks_needs_a_verdict_of_its_own(said):
    """Only what "and" joins to the first verdict is one, too."""
    found = said(INTRO + "Jonas Oke called the quay “a long bathtub”, then sold his “blue skiff”.")
    assert found == [("a long bathtub", "Jonas Oke", None)]


def test_a_writer_who_labels_by_no_name_is_left_out(said):
    """A passive without "by" has no speaker."""
    assert said(INTRO + "The quay has been called “a bathtub with posts”.") == []


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
    "body",
    [
        "The jar labelled “a taste of the marsh in a wet spring” stands on the shelf.",
        "Jonas Oke held a sign that read “Ask the eels, they were here first”.",
    ],
)
def test_nobody_says_what_is_only_named_or_held_up(said, body):
    """A participle names no speaker, and a sign is nobody's letter."""
    assert all(name is None or hold for _, name, hold in said(body))


def test_a_pull_quote_does_not_hide_the_words_it_repeats(said):
    """The same words after a cue are found, though they stood alone further up."""
    words = "My first boat sank, and so did the second one."
    body = f"Mira Halden smiled.\n\n“{words}”\n\n“I love boats,” Halden said. “{words}”"
    assert (f"I love boats, / {words}", "Mira Halden", None) in said(body)


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
