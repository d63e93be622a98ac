"""How far an amount has come, and whether it is asserted."""

import pytest

from tests.support.english import figure_at, find_figures


@pytest.mark.parametrize(
    ("verb", "stage"),
    [
        ("pledged", "pledged"),
        ("agreed to pay", "pledged"),
        ("approved", "approved"),
        ("set aside", "approved"),
        ("requested", "requested"),
        ("asked the board for", "requested"),
        ("urged the board to spend", "requested"),
        ("begged the board to spend", "requested"),
        ("was invited to spend", "requested"),
        ("was urged to spend", "requested"),
        ("handed out", "delivered"),
        ("spent", "spent"),
        ("will spend", "planned"),
        ("plans to spend", "planned"),
        ("is expected to lose", "expected"),
        ("lost", None),
    ],
)
def test_another_verb_is_another_stage(verb: str, stage: str | None):
    """The verb that governs the figure tells how far the amount has come, and nothing else does."""
    figure = figure_at(f"The guild {verb} €5 million.")
    assert figure.stage == stage
    assert figure.manner == ()


def test_who_does_not_do_something_is_counted_all_the_same():
    """A negation between a count and its verb is part of what is counted."""
    figures = find_figures("Orrey was preferred by 51 percent, with 10 percent not planning to vote.")
    assert [figure.hold for figure in figures] == [(), ()]


@pytest.mark.parametrize("verb", ["would spend", "allegedly spent", "has reportedly spent"])
def test_what_only_might_be_so_is_marked(verb: str):
    """A modal, and an adverb by which the article passes something on, leave the amount open: it has no stage."""
    figure = figure_at(f"The guild {verb} €5 million.")
    assert (figure.stage, figure.manner, figure.hold) == (None, ("hypothetical",), ())


@pytest.mark.parametrize(
    "body",
    [
        "The guild did not spend €5 million.",
        "The guild has never paid €5 million.",
        "The guild denied owing €5 million.",
        "The yard cost €7 million, not the €5 million announced.",
        "If rents rise by 5 percent, the guild will leave.",
        "Unless the state pays €5 million, the yard will close.",
        "Farmers planted 5 percent less wheat.",
        "Did the guild spend €5 million?",
        "The board asked whether the guild spent €5 million.",
        "Suppose the guild spent €5 million.",
        "The claim that the guild spent €5 million is false.",
    ],
)
def test_what_is_not_asserted_is_held(body: str):
    """A negated or supposed clause, or a difference, states no such amount."""
    assert next(f for f in find_figures(body) if f.value in {5, 5_000_000}).hold
