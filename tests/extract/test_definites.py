"""Whom a description means; every sentence is invented."""

import pytest

TWO = "Karl Oke, the mayor, met Mira Halden, the pastor, in Tarn. It was a long day. "


def speakers(said, body):
    """List names and reasons only."""
    return [(name, hold) for _, name, hold in said(body)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Prime Minister Adela Oke met Mira Halden, the water minister. “It rains,” the minister said.", "Mira Halden"),
        ("Tarn Hydro said in a statement that it would pay. “It rains,” the company said.", "Tarn Hydro"),
        ("The Halvor Commission met. Nobody laughed. “It rains,” the commission said.", "Halvor Commission"),
        ("Mira Halden replied in a letter that it was over. “It rains,” the letter said.", "Mira Halden"),
        ("Mira Halden has driven a bus for years. “It rains,” the driver said.", "Mira Halden"),
        ("Mira Halden has driven a bus for years. “It rains,” the 61-year-old said.", "Mira Halden"),
    ],
)
def test_a_description_means_the_one_whom_it_fits(said, body, name):
    """An office, a kind of body, a paper and a new noun for the only person in view are resolved."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden came. That was denied by a tall diplomat. “It rains,” the diplomat said.", "a tall diplomat"),
        ("Mira Halden came. Asked about it, one biologist laughed. “It rains,” the biologist said.", "one biologist"),
        ("Mira Halden left early. “It rains,” her office said.", "Mira Halden’s office"),
        ("Mira Halden left early. “It rains,” said one official.", "one official"),
    ],
)
def test_who_is_not_named_keeps_the_words_of_the_article(said, extract, body, name):
    """What introduces somebody without a name is the label of that source; an owner is put in for a pronoun."""
    assert speakers(said, body) == [(name, None)]
    assert not any(entity.named for entity in extract(body).entities if entity.name == name)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden runs again. “It rains,” the Halden campaign said.", "Halden campaign"),
        ("Mira Halden runs again. “It rains,” Halden’s campaign said.", "Halden campaign"),
        ("Mira Halden runs again. “It rains,” her campaign said.", "Halden campaign"),
    ],
)
def test_a_campaign_has_one_name(said, body, name):
    """However an article calls somebody's campaign, it is one source."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    "body",
    [
        TWO + "“It rains,” the driver said.",
        TWO + "“It rains,” the company said. Tarn Hydro did not.",
        "Tarn Hydro and Pell Shipping met. “It rains,” the company said.",
        "Mira Halden came with a driver. It was late. “It rains,” the old man said.",
        "Mira Halden came. His brother left. “It rains,” the widow said.",
        "Mira Halden came. “It rains,” the statement said.",
        "Mira Halden came. “It rains,” said the aide.",
        "The Tarn Council met. “It rains,” its office said.",
        "Mira Halden came. An earlier version of this article said “it rains in the whole town”.",
    ],
)
def test_what_may_mean_somebody_named_is_held(said, body):
    """No source is shown as not named where the article may name it, and no retracted words are shown."""
    assert all(hold for _, _, hold in said(body))


def test_a_pronoun_does_not_stand_for_a_doubtful_description(said):
    """Where “the actor” may be somebody named, “he” may be, too."""
    body = TWO + "At noon the actor explained the play.\n\n“It rains,” he said."
    assert all(hold for _, _, hold in said(body))
