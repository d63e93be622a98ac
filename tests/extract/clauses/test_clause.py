"""What an article does with a clause: one answer, whatever the rule that asks."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract.clauses.clause import ASSERTED, Clause, read_around, read_verb
from sitegen.extract.clauses.sentence import Told
from sitegen.extract.clauses.signs import Sign
from sitegen.extract.clauses.words import Part, Words
from sitegen.extract.languages import load_language
from sitegen.extract.text.text import read_text

ENGLISH = load_language("en")


def clause_of(body: str, verb: str) -> tuple[Clause, Words]:
    """Return what is told of the verb that stands in a sentence with its auxiliaries, and the sentence."""
    text = read_text(body, ENGLISH)
    words = Words(text.tokens, 0, len(text.tokens))
    starts = [token.start for token in text.tokens]
    first = starts.index(body.index(verb))
    past = next(at for at, token in enumerate(text.tokens) if token.end == body.index(verb) + len(verb)) + 1
    return read_verb(words, Part(first, past), past), words


def around(body: str, place: str) -> Clause:
    """Return what a sentence tells of some words in it whose verb is not known."""
    text = read_text(body, ENGLISH)
    at = next(n for n, token in enumerate(text.tokens) if token.start == body.index(place))
    words = Words(text.tokens, 0, len(text.tokens))
    return read_around(words, Part(at, at + 1), ASSERTED, Told(body, body[: body.index(place)], ENGLISH))


@pytest.mark.parametrize(
    ("body", "verb", "mood", "by"),
    [
        ("The guild paid.", "paid", "asserted", None),
        ("The guild did not pay.", "did not pay", "denied", "auxiliary"),
        ("The guild didn't pay.", "didn't pay", "denied", "auxiliary"),
        ("The guild failed to pay.", "to pay", "denied", "verb"),
        ("At no point had the guild paid.", "paid", "denied", "opening"),
        ("Nor has the guild paid.", "paid", "denied", "opening"),
        ("If the guild paid, it would sink.", "paid", "supposed", "condition"),
        ("The pier opens once the guild has paid.", "has paid", "supposed", "condition"),
        ("At once the guild paid.", "paid", "asserted", None),
        ("If the keeper was right about the weir when he spoke, it held.", "spoke", "asserted", None),
        ("The guild would pay.", "would pay", "supposed", "modal"),
        ("The guild can pay.", "can pay", "supposed", "ability"),
        ("The guild wanted to pay.", "to pay", "wished", "infinitive"),
        ("The guild is ready to pay.", "to pay", "supposed", "infinitive"),
        ("The guild stepped in to pay.", "to pay", "asserted", None),
        ("The guild stood up to pay.", "to pay", "asserted", None),
        ("The guild is gearing up to pay.", "to pay", "supposed", "infinitive"),
        ("The guild is poised to pay.", "to pay", "supposed", "infinitive"),
        ("The guild was slated to pay.", "to pay", "supposed", "infinitive"),
        ("The guild allegedly paid.", "allegedly paid", "reported", "adverb"),
    ],
)
def test_the_verb_and_what_helps_it_tell_the_mood(body, verb, mood, by):
    """What stands beside a verb says whether the article denies, supposes, wishes or passes on what it tells."""
    clause, _ = clause_of(body, verb)
    assert clause.mood == mood
    assert [sign.by for sign in clause.signs[:1]] == ([by] if by else [])


@pytest.mark.parametrize(
    ("body", "place", "mood", "by"),
    [
        ("The storm took 700 boats.", "700", "asserted", None),
        ("The storm did not wreck 700 boats.", "700", "denied", "negation"),
        ("The guild rents, rather than owns, 700 boats.", "700", "asserted", None),
        ("The guild rents rather than owns 700 boats.", "700", "denied", "negation"),
        ("The storm almost took 700 boats.", "700", "denied", "negation"),
        ("Not only did the storm take 700 boats.", "700", "asserted", None),
        ("He never said how the 700 boats sank.", "700", "asserted", None),
        ("The pier has not closed for 50 years.", "50", "asserted", None),
        ("Boats sank, and 700 were not.", "700", "denied", "auxiliary"),
        ("There is no evidence that 700 boats sank.", "700", "denied", "sentence"),
        ("The claim that 700 boats sank is false.", "700", "denied", "sentence"),
        ("Suppose 700 boats sank.", "700", "supposed", "opening"),
        ("Had the guild lost 700 boats it would have wept.", "700", "supposed", "opening"),
        ("Did the storm take 700 boats?", "700", "asked", "sentence"),
        ("The storm took 700 boats, did it?", "700", "asked", "sentence"),
    ],
)
def test_the_sentence_tells_the_mood_where_no_verb_is_known(body, place, mood, by):
    """A negation, a supposition, a question or a verdict anywhere in the sentence is told of the words it covers."""
    clause = around(body, place)
    assert clause.mood == mood
    assert [sign.by for sign in clause.signs[:1]] == ([by] if by else [])


@pytest.mark.parametrize(
    ("body", "verb", "time"),
    [
        ("The guild paid.", "paid", "past"),
        ("The guild has paid.", "has paid", "past"),
        ("The guild pays.", "pays", "present"),
        ("The guild is paying.", "is paying", "present"),
        ("The guild will pay.", "will pay", "planned"),
        ("The guild will not pay.", "will not pay", "planned"),
        ("The guild must pay.", "must pay", "planned"),
        ("The guild is expected to pay.", "is expected to pay", "planned"),
    ],
)
def test_a_clause_is_past_present_or_planned(body, verb, time):
    """Its auxiliaries tell when it is, and else its verb's own form; a denial changes no time."""
    assert clause_of(body, verb)[0].time == time


@pytest.mark.parametrize(
    ("body", "verb", "subject"),
    [
        ("The old guild paid.", "paid", "The old guild"),
        ("Boats sank, and the guild and its bank paid.", "paid", "the guild and its bank"),
        ("The pier that burned cost a fortune.", "burned", None),
        ("Paid in May, it was.", "Paid", None),
    ],
)
def test_the_words_before_a_verb_are_its_subject(body, verb, subject):
    """From the mark or the conjunction before; nothing where the verb follows that."""
    clause, words = clause_of(body, verb)
    found = clause.subject and " ".join(token.text for token in words.tokens[slice(*clause.subject)])
    assert (found or "").removeprefix("and ") == (subject or "")


def test_only_takes_the_denial_of_a_verb():
    """What was "not only" done was done."""
    clause, _ = clause_of("The guild did not only pay.", "did not only pay")
    assert not clause.negative
    assert clause.limited


def test_a_reader_adds_what_it_alone_knows_and_changes_nothing():
    """Who the subject is only a reader of names can say; the clause that it asks stays as it is."""
    clause, _ = clause_of("The guild paid.", "paid")
    denied = clause.denied_by("subject")
    assert (clause.mood, denied.mood, denied.denied_by("verb")) == ("asserted", "denied", denied)
    with pytest.raises(dataclasses.FrozenInstanceError):
        clause.signs = (Sign("denied", "verb"),)  # type: ignore[misc]


WORDS = [
    "the",
    "guild",
    "not",
    "never",
    "no",
    "if",
    "until",
    "would",
    "can",
    "to",
    "failed",
    "paid",
    "said",
    "that",
    ",",
    ";",
    "-",
    "700",
    "and",
    "who",
    "only",
    "has",
    "will",
    "is",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.data())
def test_any_run_of_words_has_an_answer(written, data):
    """Each sign is told once, the first tells the mood, and the subject lies before the verb without a mark in it."""
    text = read_text(" ".join(written), ENGLISH)
    words = Words(text.tokens, 0, len(text.tokens))
    first = data.draw(st.integers(0, len(text.tokens) - 1))
    past = data.draw(st.integers(first + 1, len(text.tokens)))
    verb = read_verb(words, Part(first, past), past)
    clause = read_around(words, Part(first, past), verb, Told(text.body, text.body[: text.at(first).start], ENGLISH))
    assert len(set(clause.signs)) == len(clause.signs)
    assert clause.signs[: len(verb.signs)] == verb.signs
    assert clause.mood == (clause.signs[0].mood if clause.signs else "asserted")
    if clause.subject is not None:
        assert clause.subject.past == first
        assert not any(words.is_mark(at) for at in range(*clause.subject))
