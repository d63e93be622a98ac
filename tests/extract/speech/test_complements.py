"""What a verb of speech takes after it, with our own parser to ask; every sentence is invented."""

import pytest

from tests.support.reported import reported

INTRO = "Mira Halden, the harbour minister, met Jonas Oke in Tarn.\n\n"


def told(extract, sentence):
    """List content, cue and local mention of what is published as indirect speech."""
    return reported(extract(INTRO + sentence), held=False)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Halden said they welcome the new quay.", "they welcome the new quay"),
        ("Halden announced he would leave Tarn.", "he would leave Tarn"),
        ("Halden said most visitors arrived by ferry from Marden.", "most visitors arrived by ferry from Marden"),
        ("Halden said boats would not leave Tarn.", "boats would not leave Tarn"),
        ("On Monday, Halden said nets cost more than boats.", "nets cost more than boats"),
        ("Halden said the quay cost $5 million.", "the quay cost $5 million"),
        ("Halden told reporters that the guild runs Tarn.", "that the guild runs Tarn"),
        ("Halden noted the fact that the weir was old.", "that the weir was old"),
        ("Halden noted the next day that the weir was old.", "that the weir was old"),
        ("Halden alleged the guild hid boats that had sunk.", "the guild hid boats that had sunk"),
        ("(Halden said the weir had leaked (badly).)", "the weir had leaked (badly)"),
        ("Halden reported that evening the weir would be sold to a guild.", "the weir would be sold to a guild"),
        ("Halden told the inquiry Oke had told her the weir was safe.", "Oke had told her the weir was safe"),
        ("Halden confirmed two people had died.", "two people had died"),
        ("Halden announced the weir would be shut in May.", "the weir would be shut in May"),
        ("Halden estimated the repairs would cost $5 million.", "the repairs would cost $5 million"),
        ("Halden told the court the weir had leaked since May.", "the weir had leaked since May"),
        ("Halden told the jury Oke’s boat had sunk.", "Oke’s boat had sunk"),
        ("Halden told the council repairs would cost $5 million.", "repairs would cost $5 million"),
        ("Halden told the court 48 boats had sunk.", "48 boats had sunk"),
        ("Halden told investors profit would rise 5%.", "profit would rise 5%"),
        ("Halden told shareholders the fee would be paid in May.", "the fee would be paid in May"),
        ("Halden has declared that he plans to sell much of the fleet.", "that he plans to sell much of the fleet"),
    ],
)
def test_a_clause_that_the_parse_knows(extract_parsing, sentence, content):
    """A subject pronoun opens one; where nothing shows it, the parse decides."""
    assert [c for c, _, _ in told(extract_parsing, sentence)] == [content]


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden said the evening prayers.",
        "Halden said the council motto twice.",
        "Halden told the man that runs the ferry.",
        "Halden told the jury the truth.",
        "Halden told",
        "Halden announced the plans it had made.",
        "A poll reported Halden leading Oke by five points.",
        "Halden reminded the council of the flood after Oke had left.",
        "Halden revealed the scars he had hidden.",
        "Halden noted the kiln that her father had built.",
        "Halden acknowledged the harm that the guild has done.",
        "Halden noted the words that were carved above the door.",
        "Halden said the word “leak” nine times.",
        "Halden confirmed the deaths of two people who had sailed.",
        "Halden answered the questions they had asked.",
        "Halden told the court the name of the man who had slept.",
        "Halden told investors the news and left.",
        "Halden told the council meeting plans were late.",
        "Halden warned the guild that owns the ferry.",
        "Boats are kept in Tarn and Marden, states that vote in March.",
        "Halden repeated that promise on Monday.",
    ],
)
def test_a_thing_that_is_said_is_no_clause(extract_parsing, sentence):
    """A noun before a noun is a subject only where the parse has a clause hang on the verb of speech."""
    assert not told(extract_parsing, sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Halden told the Weir News in a story that aired on Monday that the quay is old.", "that the quay is old"),
        ("Halden told the guild that it believed that the quay is old.", "that it believed that the quay is old"),
        ("Halden said in a speech that the boats that ended in Tarn that week are old.", "that the boats that ended"),
    ],
)
def test_that_of_a_place_opens_no_clause(extract_parsing, sentence, content):
    """What tells where it was said ("in a story that aired") is no part of what was said."""
    assert [c[: len(content)] for c, _, _ in told(extract_parsing, sentence)] == [content]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Halden vowed to keep the old quay open.",
            ("to keep the old quay open", "vowed", "Halden"),
        ),
        (
            "Halden has promised on Monday to repair all of the boats.",
            ("to repair all of the boats", "promised", "Halden"),
        ),
        (
            "Halden urged the council to open the quay before winter.",
            ("the council to open the quay before winter", "urged", "Halden"),
        ),
        (
            "Halden asked Oke to bring back the boats.",
            ("Oke to bring back the boats", "asked", "Halden"),
        ),
        (
            "Halden called on the council to open the quay.",
            ("the council to open the quay", "called", "Halden"),
        ),
        (
            "Halden called for a new harbour law in Tarn.",
            ("a new harbour law in Tarn", "called", "Halden"),
        ),
        (
            "The harbour ministry told its boats to stay in port, and the fish market did not open.",
            ("its boats to stay in port", "told", "The harbour ministry"),
        ),
        (
            "When Halden urged the council to pay for the quay, Oke laughed.",
            ("the council to pay for the quay", "urged", "Halden"),
        ),
        (
            "Halden vowed to fight on, while also suggesting that the council would pay.",
            ("that the council would pay", "suggesting", "Halden"),
        ),
    ],
)
def test_a_promise_and_a_request(extract_parsing, sentence, found):
    """What somebody vows "to" do or asks of others is reported speech, up to where it ends."""
    assert found in told(extract_parsing, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm threatens to wash away the old quay.",
        "Halden wants to urge the council to pay for the quay.",
        "Halden was asked to open the quay before winter.",
        "Halden did not promise to repair all of the boats.",
        "Halden would urge the council to pay for the quay.",
        "Halden asked not to be named because the talks were closed.",
        "Halden called Oke a friend of the harbour for years.",
        "Halden walked on without visitors asking him to stop for a talk.",
        "The plan calls for a new harbour law in Tarn.",
        "Halden ordered up a review of the harbour law.",
    ],
)
def test_what_nobody_promised_or_asked(extract_parsing, sentence):
    """Things, wishes, passives, what was not or would be said, and objects of other kinds are left alone."""
    assert told(extract_parsing, sentence) == []


def test_without_a_parser_nothing_is_read_from_to(extract):
    """The rules alone propose a promise; the parse has to agree."""
    assert extract(INTRO + "Halden vowed to keep the old quay open.").attributions == ()


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The old boats leak in winter, Halden said.", "The old boats leak in winter"),
        ("The old boats leak in winter, said Halden.", "The old boats leak in winter"),
        ("The town needs boats, Halden said on Monday.", "The town needs boats"),
        ("Halden said Friday that the guild needs boats.", "that the guild needs boats"),
        ("Halden acknowledged in a speech on Monday that the old boats leak.", "that the old boats leak"),
    ],
)
def test_a_verb_that_only_the_parse_knows(extract_parsing, sentence, content):
    """A verb in the present that no list has is one where it has a subject and heads what was said."""
    assert [c for c, _, _ in told(extract_parsing, sentence)] == [content]


@pytest.mark.parametrize(
    "sentence",
    [
        "On the quay in Tarn, where sailors need boats, Halden said no.",
        "Needing boats, Halden said no.",
        "The town needs boats, and Halden said so.",
        "You just take the cup, put it onto Tarn Press, and wait.",
    ],
)
def test_what_stands_before_somebody_who_says_something_else(extract_parsing, sentence):
    """Where it was said, and what somebody did, are no words of theirs."""
    assert not told(extract_parsing, sentence)
