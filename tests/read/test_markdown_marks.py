"""Markdown: what its reader does not see is known, character for character, and nothing else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.read.markdown_marks import unseen_in


def shown(markdown: str) -> str:
    """Return a text without what is not seen."""
    for start, end in reversed(unseen_in(markdown)):
        markdown = markdown[:start] + markdown[end:]
    return markdown


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("We **will** stay.", "We will stay."),
        ("The keeper wrote it down.\n\n```\n“We go.”\n```\n\nIt rose.", "The keeper wrote it down.\n\n\n\nIt rose."),
        (
            "The keeper wrote it down.\n\n~~~ text\nWe go.\n\nNow.\n~~~\nIt rose.",
            "The keeper wrote it down.\n\n\nIt rose.",
        ),
        ("The keeper wrote it down.\n\n    “We go.”\n\nIt rose.", "The keeper wrote it down.\n\n\nIt rose."),
        ("The keeper said so\n    twice.\n\nIt rose.", "The keeper said so\n    twice.\n\nIt rose."),
        (
            "- The weir held.\n\n    It rose.\n\nIt rained for nine days.",
            "- The weir held.\n\n    It rose.\n\nIt rained for nine days.",
        ),
        ("    We go.\n\n    It rose.\n\nIn May.", "    We go.\n\n    It rose.\n\nIn May."),
        ("It held.\n\n<hr>\n\n<b>It</b> rose.", "It held.\n\n<hr>\n\nIt rose."),
        ("We *will* stay.", "We will stay."),
        ("We __will__ and _must_ stay.", "We will and must stay."),
        ("We ***will*** stay.", "We will stay."),
        ("**The *old* weir**", "The old weir"),
        ("**Ada Quill:** “We stay.”", "Ada Quill: “We stay.”"),
        ("It cost ~~$5 million~~ $6 million.", "It cost  $6 million."),
        ("See [the weir](https://fjord.example/a) now.", "See the weir now."),
        ("See [the weir](https://fjord.example/a_(b)) now (all of it).", "See the weir now (all of it)."),
        ('See [the weir](https://fjord.example/a "The weir") now.', "See the weir now."),
        ("See [the weir][1] now.\n\n[1]: https://fjord.example/a", "See the weir now.\n\n"),
        ("It rose.[^1]\n\n[^1]: In May.", "It rose.\n\nIn May."),
        ("![“We stay,” said Ada Quill.](a.jpg) It rose.", " It rose."),
        ("A <!-- “We go,” said Ada Quill --> weir.", "A  weir."),
        ("A <b>large</b> weir.", "A large weir."),
        ("A <script>“We go,” said Ada Quill.</script>weir.", "A weir."),
        ("We stay\\, and it rose 5\\% in May.", "We stay, and it rose 5% in May."),
        ("## The weir\n\nIt rose.", " The weir\n\nIt rose."),
        ("> “We stay,” said Ada Quill.", "“We stay,” said Ada Quill."),
        ("The weir\n========\n\nIt rose.", "The weir\n\n\nIt rose."),
        ("It rose\\\nin May.", "It rose\nin May."),
        ("Five \\* three", "Five * three"),
        (r"It\'s \"here\".", 'It\'s "here".'),
        ("The `weir` rose.", "The weir rose."),
        ("It has <del>30</del> 40 gates.", "It has  40 gates."),
        ("It <s class='x'>sank</s> rose.", "It  rose."),
        ("<span hidden>It sank.</span> It rose.", " It rose."),
        ("<div style='display: none'>\nIt sank.\n\nTwice.\n</div>\n\nIt rose.", "\n\nIt rose."),
        ("<details><summary>More</summary>\nIt sank.\n</details>\n\nIt rose.", "\n\nIt rose."),
        ("<details open>\nIt rose.\n</details>", "\nIt rose.\n"),
        ("<span class='hidden-gem'>It rose.</span>", "It rose."),
    ],
)
def test_marks_are_not_seen(markdown, seen):
    """Emphasis, addresses, pictures, comments and what is struck out are no words of the article."""
    assert shown(markdown) == seen


@pytest.mark.parametrize(
    "plain",
    [
        "It rose 5 * 3 times.",
        "It rose.\n\n---\n\nIt fell.",
        "It rose.\n\n***\n\nIt fell.",
        "The price* rose.",
        "*Without tax.",
        "The file is called the_old_weir_plan here.",
        "He [the mayor] said so.",
        "“We will [not] stay,” she said.",
        "It fell to <5 percent, or >3.",
        "A -- dash and a - hyphen.",
        "It cost ~5 million, ~6 at most.",
        "The No. #5 boat.",
        "1. The weir\n2. The mill",
        "- The weir\n- The mill",
    ],
)
def test_plain_signs_are_seen(plain):
    """A star, a bracket or a low line that marks nothing belongs to the words."""
    assert shown(plain) == plain


@given(st.text(alphabet="ab *_~[]()<>!`\\#\n^:-", max_size=60))
def test_places_lie_in_the_text_and_apart(markdown):
    """Whatever stands in a file: each place lies in it, none is empty, none touches the next."""
    places = unseen_in(markdown)
    assert all(0 <= start < end <= len(markdown) for start, end in places)
    assert all(one[1] < other[0] for one, other in pairwise(places))
