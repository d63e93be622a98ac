"""Where reported words end because the parse ties what follows to the verb of saying, and not to what is said."""

import pytest


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Potters say the glaze is poor, and the guild has shut two kilns.", "the glaze is poor"),
        ("When Wilma Tark said it was good to be home, a potter shouted at her.", "it was good to be home"),
        (
            "On the same day that the Echo reports that the guild sold a kiln, the clerks did not ask about it.",
            "that the guild sold a kiln",
        ),
        (
            "Wilma Tark, though she liked the kiln and said potters should be heard, notably stopped short of one.",
            "potters should be heard",
        ),
        (
            "Contacted by the Echo, a terse Wilma Tark agreed that she was not in the Oke camp and had an abrupt word.",
            "that she was not in the Oke camp",
        ),
        (
            "Wilma Tark said she would sell no clay to Norway, a bitter slap for the guild.",
            "she would sell no clay to Norway",
        ),
        ("Wilma Tark said the vote was lost, a blow to the guild.", "the vote was lost"),
    ],
)
def test_a_clause_of_the_sentence_itself_is_cut_off(extract_parsing, body, words):
    """It hangs on the verb of saying, or that hangs on it: what stands before is said in either case."""
    found = [one.content_spans[0].text for one in extract_parsing(body).attributions]
    assert words in found


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "Wilma Tark said the rules were harsh, and the town had lost two potters over them.",
            "the rules were harsh, and the town had lost two potters over them",
        ),
        (
            "Wilma Tark said she would argue that with clay cheap and wages low, it no longer pays to sell.",
            "she would argue that with clay cheap and wages low, it no longer pays to sell",
        ),
        (
            "Wilma Tark said the kiln was sound, the shelves were new and the door was tight.",
            "the kiln was sound, the shelves were new and the door was tight",
        ),
        (
            "Wilma Tark said the guild had called on Oke, the mayor, to resign.",
            "the guild had called on Oke, the mayor, to resign",
        ),
        (
            "Wilma Tark says this job helped the guild see how even in a small town, clay is dear.",
            "this job helped the guild see how even in a small town, clay is dear",
        ),
        (
            "Wilma Tark said that if it rained, the fair would close.",
            "that if it rained, the fair would close",
        ),
        (
            "Wilma Tark said that the potters were tired and that the guild had sold the kiln.",
            "that the potters were tired and that the guild had sold the kiln",
        ),
    ],
)
def test_what_goes_on_with_the_words_stays(extract_parsing, body, words):
    """What somebody said in the past stands back in time, and so does what goes on with it."""
    (found,) = extract_parsing(body).attributions
    assert found.content_spans[0].text == words


def test_a_line_that_ends_with_an_adverb_and_no_full_stop_is_read(extract_parsing):
    """What joins is followed by nothing but a word that tells when."""
    (attribution,) = extract_parsing(
        "A ranger of Tarn said the kiln was cold and the roof was wet and today"
    ).attributions
    assert attribution.content_spans
