"""The same quotation printed in several places."""

from datetime import date

import pytest

from sitegen.resolve.repeats import find_repeats
from tests.support.extracted import Draft, resolve
from tests.support.work import growth

FULL = "We will keep the ferry running until the last passenger is home"
PART = "the ferry running until the last"


def story(identifier, *quotations, by="Wessa Orlo", on=None, **more):
    """Write an article in which one speaker says several things."""
    draft = Draft(identifier, " | ".join(f"“{q}”" for q in quotations), published=on)
    who = draft.who(by)
    for at, words in enumerate(quotations):
        draft.says(who, words, nth=sum(words in q for q in quotations[:at]), **more)
    return draft


def repeats(*drafts):
    """Return article and words of every group."""
    facts = resolve(*drafts)
    words = {q.id: (q.article_id, q.text) for q in facts.quotes}
    return [[words[i] for i in r.quote_ids] for r in facts.repeats]


def test_a_quotation_printed_twice_is_one():
    """Headline and body, or two outlets: the fullest first, then the earliest."""
    late = story("a", PART, FULL, on=date(2031, 3, 2))
    early = story("b", FULL, on=date(2031, 3, 1))
    assert repeats(late, early) == [[("b", FULL), ("a", FULL), ("a", PART)]]


@pytest.mark.parametrize(
    "again",
    [FULL.upper(), f"{FULL}.", FULL.replace(" ", "\n"), FULL.replace("keep", "‘keep’"), f"… {FULL}!"],
)
def test_marks_case_and_white_space_make_no_difference(again):
    """Two desks set the same words differently."""
    assert len(repeats(story("a", FULL), story("b", again))) == 1


@pytest.mark.parametrize(
    "other",
    [
        "We will keep it",
        "until the last passenger is",
        "They will not keep every ferry running until we are home",
        "the ferry until the last passenger",
        "We will keep the ferry running until the very last passenger is home",
    ],
)
def test_other_words_are_another_quotation(other):
    """Four words, or words with others between them, are not the same utterance."""
    assert repeats(story("a", FULL.replace("last passenger is", "last one is")), story("b", other)) == []


def test_figures_in_the_words_count():
    """2.5 million is not 25 million, and 40 % is not 40."""
    assert repeats(story("a", "it will cost us 2.5 million"), story("b", "it will cost us 2,5 million")) == []
    assert repeats(story("a", "we have sold 40 % of it all"), story("b", "we have sold 40 of it all")) == []


def test_only_one_voice_repeats_itself():
    """The same words by somebody else are another quotation, and a paraphrase repeats none."""
    assert repeats(story("a", FULL), story("b", FULL, by="Tam Brill")) == []
    assert repeats(story("a", FULL), story("b", FULL, kind="indirect")) == []


def test_held_words_stand_in_no_group():
    """What is not published has no place to show."""
    assert repeats(story("a", FULL), story("b", FULL, confidence=0.1)) == []


def test_short_words_repeat_only_inside_their_article():
    """Three words on two days is said twice; in a headline and its body it is printed twice."""
    assert repeats(story("a", "We will sail"), story("b", "We will sail")) == []
    assert repeats(story("a", "We will sail", "we will sail!")) == [[("a", "We will sail"), ("a", "we will sail!")]]
    assert repeats(story("a", "No never", "No never")) == []


def test_a_part_of_two_quotations_joins_the_one_of_its_article():
    """It does not make the two one quotation."""
    longer = f"Yes. {FULL}, all of them"
    own = f"{PART} one is ashore and dry"
    assert repeats(story("a", longer), story("b", own, PART)) == [[("b", own), ("b", PART)]]


def test_an_utterance_of_two_spans_is_one_run_of_words():
    """Both parts together hold what another outlet prints whole."""
    split = Draft("a", "“We will keep the ferry,” she said, “running until the end.”")
    split.says("Wessa Orlo", "We will keep the ferry", "running until the end")
    assert len(repeats(split, story("b", "keep the ferry running until"))) == 1


def test_many_alike_quotations_take_little_time():
    """Quotations that all begin alike are not compared with one another: three times as many, three times the work."""
    drafts = [story(f"n{i}", f"I would like to say that we are late by {i} days again") for i in range(600)]
    facts = resolve(*drafts)
    assert find_repeats(facts.articles, facts.quotes) == ()
    assert growth(lambda size: find_repeats(facts.articles, facts.quotes[:size]), 200, 600) < 3.3
