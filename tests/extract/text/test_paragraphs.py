"""What a paragraph is: a line, unless an editor broke the lines."""

import pytest

from sitegen.extract.text.paragraphs import paragraphs_of
from tests.support.english import ENGLISH


def cut(body):
    """Return the paragraphs of a text."""
    return [body[start:end] for start, end in paragraphs_of(body, ENGLISH)]


def test_each_line_is_a_paragraph():
    """As most articles are saved; empty lines count for nothing."""
    body = "A headline\n\nThe first paragraph ends here.\nThe second one, too.\n\nA third."
    assert cut(body) == ["A headline", "The first paragraph ends here.", "The second one, too.", "A third."]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_wrapped_lines_are_one_paragraph(newline):
    """Lines that break off within a sentence were wrapped by an editor; an empty line still ends the paragraph."""
    lines = ["The council met on Monday evening in the", "old hall, and the vote was close and loud", "to the last."]
    body = newline.join([*lines, "", "Nobody stayed for soup, which was cold", "and had no beans."])
    assert cut(body) == [newline.join(lines), f"Nobody stayed for soup, which was cold{newline}and had no beans."]


def test_a_list_in_wrapped_text_keeps_its_lines():
    """A marker at the beginning of a line starts a paragraph."""
    prose = "The council met on Monday evening in the\nold hall and decided three things that\nit had put off:"
    body = f"{prose}\n- one\n- two"
    assert cut(body)[1:] == ["- one", "- two"]


def test_long_lines_are_never_wrapped_ones():
    """A line of more characters than an editor's width is a paragraph, whatever the ones around it look like."""
    line = "The council met on Monday evening in the old hall " * 4
    assert len(cut(f"{line}\nAnd then\nIt left\nIn a boat")) == 4


@pytest.mark.parametrize(
    "body",
    [
        "The council met in the old hall, which was\ncold. Nobody stayed.",
        "The tolls rose by\n5 percent. Nobody paid.",
        "Nobody paid, and the council sold one boat for\n€40. Then it met.",
        "The fund set aside $75\nmillion for ferries.",
        "The council chose Mira Halden of the\nWeir Guild. Nobody spoke.",
    ],
)
def test_a_break_within_a_sentence_parts_no_paragraph(body):
    """Even where no other line of the text is wrapped: before a small letter, and after a word that ends no line."""
    headline, last = "Weir Guild Wins", "A paragraph that ends with a full stop."
    assert cut(f"{headline}\n{body}\n{last}") == [headline, body, last]


@pytest.mark.parametrize(
    "body",
    [
        "A boat for a song\nThe council sold one for €40.",
        "The rules ask for two things: one; and\nSetting out what a boat is.",
        "More under\nwww.weir.example/boats",
        "Halden stood on the weir she had looked for\nThe council had not.",
        "Boats sold\n40 of them went on Monday.",
    ],
)
def test_other_breaks_part_paragraphs(body):
    """Before a capital letter after a word that may end a headline, before an address, before a number alone."""
    assert cut(body) == body.split("\n")
