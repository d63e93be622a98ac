"""What a clause asserts whose verb is in no list: its words are asked all the same. Every sentence is invented."""

import pytest

from tests.extract.figures.test_settled import find_figures


@pytest.mark.parametrize(
    "sentence",
    [
        "If the storm wrecks 700 barns, the guild will meet.",
        "The guild will meet if 700 barns sink.",
        "Unless the storm wrecks 700 barns, nobody will come.",
        "If the clerk is right, the storm wrecked 700 barns.",
        "If the clerk is right, 700 barns have burned.",
        "If the guild bought boats in the spring and the town now owns 700 barns, nobody wrote it down.",
        "In case the storm wrecks 700 barns, boats are ready.",
        "The storm nearly wrecked 700 barns.",
        "The storm almost wrecked the 700 barns.",
        "The storm failed to wreck 700 barns.",
        "It is unlikely that 700 barns sank.",
        "Whether €7 million was lost is open.",
        "Rumours of 700 sunken barns went round.",
        "Let us say 700 barns sank.",
        "The guild was cleared of burning 700 barns.",
        "The guild joked about burning 700 barns.",
    ],
)
def test_what_did_not_come_true_is_held(sentence):
    """A condition, a near miss, and what an article leaves open, whatever the verb is."""
    assert all(figure.hold for figure in find_figures(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm may have wrecked 700 barns.",
        "The storm reportedly wrecked 700 barns.",
        "The guild is suspected of burning 700 barns.",
        "If the dike breaks, the storm will wreck 700 barns.",
    ],
)
def test_what_may_be_so_is_told_as_such(sentence):
    """Readers see that it is no plain statement."""
    (figure,) = find_figures(sentence)
    assert (figure.hold, figure.manner) == ((), ("hypothetical",))


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm wrecked 700 barns.",
        "Nearly spent, the crews saved 700 barns.",
        "The gale, which almost sank the ferry, wrecked 700 barns.",
        "There were once 700 barns here.",
        "Membership declined to 700 keepers.",
        "Before May, 700 barns sank.",
        "The keeper, once accused of theft, painted 700 barns.",
        "When the dike broke, 700 barns sank.",
    ],
)
def test_what_is_told_plainly_is_published(sentence):
    """What is said of another clause is left alone."""
    (figure,) = find_figures(sentence)
    assert (figure.hold, figure.manner) == ((), ())


def test_a_number_may_decline_to_another():
    """It is no infinitive that was not done."""
    assert not any(
        figure.hold for figure in find_figures("Fees declined to $2 million in 2014 from $3 million in 2011.")
    )


@pytest.mark.parametrize("verb", ["threatened to spend", "tried to spend", "considered spending", "proposed spending"])
def test_what_was_only_meant_is_not_spent(verb):
    """A verb that hangs on another does not say that it came true."""
    (figure,) = find_figures(f"The guild {verb} €7 million.")
    assert figure.stage is None
