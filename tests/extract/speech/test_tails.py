"""Where the writer goes on behind reported words, where only a parse finds what is reported."""

import pytest


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Wilma Tark promised to sweep the flue, then went on a long holiday.", "to sweep the flue"),
        ("Wilma Tark promised to sweep the flue and hammered on the door of the choir.", "to sweep the flue"),
        ("Wilma Tark promised to sweep the flue and to hammer on every door.", None),
    ],
)
def test_a_promise_ends_where_it_is_told_what_was_done(extract_parsing, body, words):
    """A verb in the past cannot go on with "to sweep"; another "to" can."""
    found = [one.content_spans[0].text for one in extract_parsing(body).attributions]
    assert found == [words or "to sweep the flue and to hammer on every door"]


@pytest.mark.parametrize(
    "body",
    [
        "Ada Quill asked Mira Vell about the wreck. “It was dark,” she said.",
        "Ada Quill called Mira Vell a miser. “I am no miser,” she said.",
        "Ada Quill was fined by Judge Mira Vell. “It was a mean trick,” she said.",
    ],
)
def test_the_one_whom_a_sentence_turns_to_may_speak_next(extract_parsing, body):
    """Its subject is then not surely the one that speaks, even where a parse finds it."""
    (said,) = [one for one in extract_parsing(body).attributions if one.kind == "direct"]
    assert said.hold
