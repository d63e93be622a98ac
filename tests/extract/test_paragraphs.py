"""What a paragraph is: a line, unless an editor broke the lines."""

import pytest

from sitegen.extract.pages.paragraphs import paragraphs_of


def cut(body):
    """Return the paragraphs of a text."""
    return [body[start:end] for start, end in paragraphs_of(body)]


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
    """A line of more characters than an editor's width is a paragraph, whatever the next begins with."""
    line = "The council met on Monday evening in the old hall " * 4
    assert len(cut(f"{line}\nand then\nit left")) == 3
