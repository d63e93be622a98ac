"""Figures of what is no news: steps of a recipe, and lines that belong to the page."""

import pytest

from sitegen.extract import reasons
from tests.support.english import find_figures


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Stir in 2 cups of oats.", reasons.RECIPE),
        ("Then bake for 40 minutes.", reasons.RECIPE),
        ("The keepers met.\n\n3 min read\n\nThey left.", reasons.LEADS_ELSEWHERE),
        ("The keepers met.\n\nShare this with 5 friends\n\nThey left.", reasons.LEADS_ELSEWHERE),
        ("The keepers met.\n\n12 comments\n\nThey left.", reasons.LEADS_ELSEWHERE),
    ],
)
def test_what_is_no_news_is_held(body: str, reason: str):
    """An imperative of the kitchen and a whole line of the page."""
    assert [reason in figure.hold for figure in find_figures(body)] == [True]


@pytest.mark.parametrize(
    "body",
    [
        "The keeper stirred 40 barrels of oats.",
        "Add 40 lamps to the quay.",
        "The guild got 12 comments on the plan.",
        "The guild will share 40 boats with Tarn.",
    ],
)
def test_prose_with_such_words_is_left_alone(body: str):
    """A verb in the past, an order that is none of a kitchen, a sentence about comments."""
    assert [figure.hold for figure in find_figures(body)] == [()]
