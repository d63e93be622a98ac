"""Links into the very sentence."""

from urllib.parse import unquote

import pytest

from sitegen.render.text.text_fragments import text_fragment

BODY = (
    "The pier is old. It is ours.\n\n"
    "“Well-made, & so is the quay,” she said.\n\n"
    "“First we measure.\n\n“Then we mend.” The pier is old, they say, and the pier is wide.\n"
)


def link(words, nth=0, url="https://a.example/", body=BODY):
    """Return the link to the nth place of some words."""
    start = -1
    for _ in range(nth + 1):
        start = body.index(words, start + 1)
    return text_fragment(url, body, start, start + len(words))


def test_short_words_are_named_whole():
    """What means something in the directive is percent-encoded, the hyphen too."""
    assert link("Well-made, & so") == "https://a.example/#:~:text=Well%2Dmade%2C%20%26%20so"


def test_long_words_are_named_by_their_ends():
    """From the first to the last few, and an anchor in the address is kept."""
    body = " ".join(f"w{n:02}" for n in range(20))
    assert text_fragment("https://a.example/#top", body, 0, len(body)) == (
        "https://a.example/#top:~:text=w00%20w01%20w02%20w03%20w04%20w05,w14%20w15%20w16%20w17%20w18%20w19"
    )


def test_words_over_paragraphs_are_named_by_their_ends():
    """One term is looked for inside one paragraph, so even few words need two terms."""
    assert link("First we measure.\n\n“Then we mend.").endswith(
        "#:~:text=First%20we%20measure.,%E2%80%9CThen%20we%20mend."
    )


@pytest.mark.parametrize(
    ("words", "nth", "named"),
    [
        ("pier is old", 0, "The-,pier is old"),
        ("pier is old", 1, "we mend.” The-,pier is old"),
        ("pier is wide", 0, "pier is wide"),
        ("The pier", 0, "The pier"),
    ],
)
def test_words_that_stand_there_more_than_once_are_told_apart(words, nth, named):
    """By the words before them, as many as it takes; the first of all has none before it."""
    assert unquote(link(words, nth).partition(":~:text=")[2]) == named


def test_a_directive_that_is_there_is_replaced():
    """An address that was copied with a highlight in it keeps nothing of it."""
    assert link("quay", url="https://a.example/#:~:text=old") == "https://a.example/#:~:text=quay"


def test_no_words_need_no_directive():
    """White space alone is found nowhere."""
    assert text_fragment("https://a.example/", " \n ", 0, 3) == "https://a.example/"
