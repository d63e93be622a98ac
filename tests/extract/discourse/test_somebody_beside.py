"""A pronoun behind a sentence in which somebody described acts beside the one named; passages are invented."""

import itertools

import pytest

BESIDE = [
    "Ada Quill was praised by {who}.",
    "Ada Quill was found by {who} at noon.",
    "Ada Quill was given a cup by {who}.",
    "Ada Quill’s fall was seen by {who}.",
    "Praise for Ada Quill came from {who}.",
    "Ada Quill got a letter from {who}.",
    "Ada Quill is a rower, and so is {who}.",
]
ACTS_BESIDE = ["Ada Quill fell and {who} ran over.", "Ada Quill fell, but {who} ran over."]
WHO = ["a coach", "her coach", "the coach"]
WORDS = ["The race was long", "She never gives up"]


@pytest.mark.parametrize("frame", BESIDE)
def test_who_acts_beside_may_be_meant(extract, frame):
    """Whoever that is, the words may be hers."""
    bodies = [f"{frame.format(who=who)} “{words},” she said." for who, words in itertools.product(WHO, WORDS)]
    assert [body for body in bodies if not all(one.hold for one in extract(body).attributions)] == []


@pytest.mark.parametrize("frame", ACTS_BESIDE)
def test_who_goes_on_behind_and_may_be_meant(extract, frame):
    """Not by an office behind "the", which may take up the one named."""
    bodies = [f"{frame.format(who=who)} “{words},” she said." for who, words in itertools.product(WHO[:2], WORDS)]
    assert [body for body in bodies if not all(one.hold for one in extract(body).attributions)] == []


@pytest.mark.parametrize(
    "body",
    [
        "Ada Quill was asked by a keeper where she had been. “The race was long,” she said.",
        "Ada Quill was praised by the guild. “The race was long,” she said.",
        "Ada Quill was praised, and her boats sold out. “The race was long,” she said.",
        "Ada Quill, praised by her coach, won the cup. Then Ada Quill rose, and she said the race was long.",
        "Ada Quill got a letter from the bank. “The race was long,” she said.",
        "Ada Quill is a rower, and so is her brother. “The race was long,” she said.",
    ],
)
def test_who_cannot_be_meant_is_no_rival(extract, body):
    """A guild is no she, a brother neither, and who was asked answers."""
    assert [one.hold for one in extract(body).attributions if one.hold] == []


@pytest.mark.parametrize("told", ["heard from", "got a letter from", "took advice from", "asked"])
def test_a_body_heard_from_may_be_what_it_means(extract, told):
    """The one that was asked or wrote may well be the one that says something."""
    (attribution,) = extract(f"The council {told} the bank. It said the loan was late.").attributions
    assert attribution.hold
