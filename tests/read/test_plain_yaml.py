"""The front matter that needs no parser."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.errors import FaultsError
from sitegen.read.plain_yaml import read_plain
from sitegen.read.strict_yaml import parse_any
from sitegen.read.text import Lines

PLAIN = """# Invented: nobody lives here.
title: Slow boats on the Weir #4
outlet: 'quay: the paper'
url: https://www.example.com/2026/09/14/boats
authors:
  - Mira Halden
  - ‘Tilda’ Oke
notices:
licence: null

published: 2026-09-14
""".replace(" #4", "")

PIECES = st.sampled_from(
    [
        "title",
        "authors",
        ":",
        ": ",
        "\n",
        "\n- ",
        "\n  - ",
        " #",
        "#",
        "null",
        "~",
        "'",
        "''",
        '"',
        "Weir",
        "2026-09-14",
        "10:30",
        "a: b",
        "://",
        "&",
        "*",
        "!x",
        ">",
        "-",
        "- ",
        "?",
        "%",
        "@",
        "`",
        "[",
        "{",
        ",",
        "\\",
        "\t",
        " ",
        "  ",
        "é",
        "“",
        "‘",
        "\u2028",
        "\x85",
        "\xa0",
        "\ufeff",
        "\u200b",
        "...",
        "---",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).map("".join),
    st.lists(PIECES, max_size=5).map(lambda some: "title: " + "".join(some) + "\nid: x"),
)


def parsed(text, start=0):
    """Return what the parser makes of a text: value and places, or None where it refuses it."""
    try:
        tree = parse_any(text, "a.md", start=start)
    except FaultsError:
        return None
    return tree.value, tree.places


def test_what_articles_begin_with_is_read_without_the_parser():
    """Words, quoted words, lists, comments and fields that say nothing."""
    text = f"---\n{PLAIN}"
    made = read_plain(text, Lines(text), 4, len(text))
    assert made is not None
    assert made[0]["authors"] == ["Mira Halden", "‘Tilda’ Oke"]
    assert made[0]["notices"] is made[0]["licence"] is None
    assert made == parsed(text, 4)


@given(TEXTS)
@example("title: a:\n")
@example("title:\n- a\n  - b\n")
@example("title: null\n- a\n")
@example("title: ''\n")
@example("title:  two\n")
@example("title: a \n")
@example("title: a\n\n  b\n")
@example("#c\ntitle: a\n#c\n- b")
@example("title:\n#c\n\n- b\n#c\n- c")
def test_whatever_is_read_is_what_the_parser_reads(text):
    """Values and places, whatever stands there; and it refuses nothing and lets nothing pass by itself."""
    made = read_plain(text, Lines(text), 0, len(text))
    if made is not None:
        assert made == parsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title",
        "title: a: b",
        "title: a\n  b",
        "title: &x a",
        "title: [a]",
        "a: 1\na: 2",
        'title: "a"',
        "title: a #b",
        "- a",
    ],
)
def test_anything_else_is_left_to_the_parser(text):
    """Which knows it, or tells what is wrong."""
    assert read_plain(text, Lines(text), 0, len(text)) is None
