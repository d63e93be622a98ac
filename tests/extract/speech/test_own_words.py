"""Reported speech ends where the writer speaks again."""

import pytest


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "The leak could cost the town much this year, the central bank said on Tuesday, as it cut its forecast.",
            ["The leak could cost the town much this year"],
        ),
        (
            "Ada Quill said that forty tons had died, while Vell gave a figure of sixteen.",
            ["that forty tons had died"],
        ),
        (
            "Ada Quill said that she would pay half of the gauge, which the guild put at nine crowns.",
            ["that she would pay half of the gauge"],
        ),
        (
            "The keepers found that the pond held more than allowed, the clerks said: nearly nine tons, over six.",
            ["that the pond held more than allowed"],
        ),
        (
            "Ada Quill said that the boats would stay in port, as they had in May.",
            ["that the boats would stay in port, as they had in May"],
        ),
        (
            "Ada Quill said that her mill ran on, while others had closed.",
            ["that her mill ran on, while others had closed"],
        ),
        (
            "Ada Quill said that the gauge, which was old, would go.",
            ["that the gauge, which was old, would go"],
        ),
    ],
)
def test_a_clause_of_somebody_else_is_cut_off(extract, body, words):
    """And a clause that may well be the speaker's stays."""
    found = [[span.text for span in one.content_spans] for one in extract(body).attributions if not one.hold]
    assert words in found
