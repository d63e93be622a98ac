"""Indirect speech; every sentence is invented."""

import pytest

from tests.support.reported import reported

MINISTER = "Mira Halden, the harbour minister, met Jonas Oke in Tarn.\n\n"


def indirect(extract, body):
    """List content, cue and local mention of indirect speech."""
    return reported(extract(body))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Mira Halden said that the quay would reopen in spring.",
            ("that the quay would reopen in spring", "said", "Mira Halden"),
        ),
        (
            "Halden told reporters the quay was safe for boats.",
            ("the quay was safe for boats", "told", "Halden"),
        ),
        (
            "Halden told Jonas Oke the quay was safe for boats.",
            ("the quay was safe for boats", "told", "Halden"),
        ),
        (
            "Halden told Jonas Oke’s clerk that the quay was safe for boats.",
            ("that the quay was safe for boats", "told", "Halden"),
        ),
        (
            "Halden told the whole council he was done with boats.",
            ("he was done with boats", "told", "Halden"),
        ),
        (
            "A survey of the council showed that most of the boats were old.",
            ("that most of the boats were old", "showed", "A survey of the council"),
        ),
        ("She argued the quay was safe for boats.", ("the quay was safe for boats", "argued", "She")),
        (
            "Halden told the council in Tarn that it had to pay for the quay.",
            ("that it had to pay for the quay", "told", "Halden"),
        ),
        (
            "The quay was safe for all boats, Mira Halden said.",
            ("The quay was safe for all boats", "said", "Mira Halden"),
        ),
        (
            "The quay, Halden said on Monday, was safe for all boats.",
            ("The quay / was safe for all boats", "said", "Halden"),
        ),
        (
            "According to Jonas Oke, the nets were empty all winter.",
            ("the nets were empty all winter", "According to", "Jonas Oke"),
        ),
        (
            "According to a survey, published in May, the nets were empty all winter.",
            ("the nets were empty all winter", "According to", "a survey"),
        ),
        (
            "According to Jonas Oke, a net maker from Tarn, the nets were empty all winter.",
            ("the nets were empty all winter", "According to", "Jonas Oke"),
        ),
        (
            "According to Jonas Oke, the council admitted the loss of two boats, which were old.",
            ("the council admitted the loss of two boats", "According to", "Jonas Oke"),
        ),
        (
            "Mira Halden said that the quay was safe; a second engineer, Jonas Oke, disagreed.",
            ("that the quay was safe", "said", "Mira Halden"),
        ),
        (
            "Mira Halden said that the quay was safe; that the mill was safer.",
            ("that the quay was safe; that the mill was safer", "said", "Mira Halden"),
        ),
        (
            "The nets were empty all winter, according to Jonas Oke.",
            ("The nets were empty all winter", "according to", "Jonas Oke"),
        ),
        (
            "Halden said on Monday the quay was safe for boats.",
            ("the quay was safe for boats", "said", "Halden"),
        ),
    ],
)
def test_a_reported_clause_is_found(extract, sentence, found):
    """The clause that a cue reports stands before it, after it, or on both sides."""
    assert found in indirect(extract, MINISTER + sentence)


@pytest.mark.parametrize("end", [", the engineer Jonas Oke said.", ", according to Jonas Oke."])
def test_a_dateline_is_no_part_of_what_is_said(extract, end):
    """Place and agency open the article; nobody says them."""
    body = f"TARN, Dec. 8 (Fjord Wire) — The nets were empty all winter{end}\n\nThe harbour stayed shut."
    assert [content for content, _, _ in indirect(extract, body)] == ["The nets were empty all winter"]


@pytest.mark.parametrize(
    "line",
    ["Tarn (Fjord Wire) —", "Tarn (TNA) –", "Tarn, Nov 3 (TNA) -", "Nord Elland, Dec 8 —", "Tarn (TNA/Fjord Press) –"],
)
def test_a_dateline_in_small_letters_is_no_part_of_what_is_said(extract, line):
    """Its brackets hold an agency, or a day ends it; one dash stands alone, and a sentence begins behind it."""
    body = f"{line} The nets were empty all winter, the engineer Jonas Oke said.\n\nThe harbour stayed shut."
    assert [content for content, _, _ in indirect(extract, body)] == ["The nets were empty all winter"]


@pytest.mark.parametrize(
    "words",
    [
        "Jonas Oke (Reform) – a maker of nets – was out all winter",
        "The nets (all of them) – they were empty all winter",
        "Two boats (the Ada) – and one barge – were empty all winter",
    ],
)
def test_a_bracket_before_a_dash_is_not_always_a_dateline(extract, words):
    """A party, an aside or what a boat is called belong to what is said."""
    body = f"{words}, the engineer Mira Halden said.\n\nThe harbour stayed shut."
    assert [content for content, _, _ in indirect(extract, body)] == [words]


def test_a_second_cue_ends_the_clause(extract):
    """“..., adding that ...” is an attribution of its own with the same speaker."""
    body = MINISTER + "Mira Halden said that the quay was safe, adding that the boats would be back by May."
    assert [content for content, _, _ in indirect(extract, body)] == [
        "that the quay was safe",
        "that the boats would be back by May",
    ]


def test_what_is_said_within_what_is_said_is_left_alone(extract):
    """A speaker inside reported speech is not reported by the article."""
    body = MINISTER + "Mira Halden recalled that Jonas Oke warned that the boats would sink."
    assert [source for _, _, source in indirect(extract, body)] == ["Mira Halden"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mira Halden holds two licences and a permit.",
        "In the same debate, Mira Halden asked Jonas Oke about his boat.",
        "The states that will vote in spring are small.",
        "Mira Halden was told that the quay was closed.",
        "Mira Halden hopes that the quay will open soon.",
        "Mira Halden reiterated that approach in Tarn.",
        "Mira Halden said so.",
        "The quay is the largest of the 27 claims that have been filed in Tarn.",
    ],
)
def test_what_is_no_speech_is_not_reported(extract, sentence):
    """Objects, listeners, nouns that look like verbs, and beliefs are no indirect speech."""
    assert indirect(extract, MINISTER + sentence) == []


def test_negated_and_hypothetical_reports_are_held(extract):
    """“Did not say that” and “would say that” are not published."""
    for verb in ("did not say", "would say", "never said"):
        (found,) = extract(MINISTER + f"Mira Halden {verb} that the quay was safe.").attributions
        assert found.hold
        assert found.manner


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm of that winter showed that most of the boats were old.",
        "Halden told Jonas Oke.",
        "Halden told the council a story of boats.",
    ],
)
def test_what_only_looks_like_indirect_speech_is_left_alone(extract, sentence):
    """Weather shows nothing in anybody's words, and a listener is no clause."""
    assert indirect(extract, MINISTER + sentence) == []


IN_TARN = "Mira Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn on Monday.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "If the minister says “trust me” once more, Mira Halden warned, the crews would walk out.",
        "Jonas Oke denied that he had ever told the harbour master “I own this quay”.",
    ],
)
def test_indirect_speech_does_not_carry_words_that_were_not_said(extract, sentence):
    """The words are found and held as a quotation, and not published as part of somebody's indirect speech."""
    start = (IN_TARN + sentence).index("“") + 1
    found = extract(IN_TARN + sentence).attributions
    holding = [a for a in found if any(s.start <= start < s.end for s in a.content_spans)]
    assert holding
    assert all(a.hold for a in holding)
