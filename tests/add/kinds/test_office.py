"""Documents of an office as people send them: tables, notes, raised figures, columns, lines that were parted."""

from datetime import date
from email.message import EmailMessage

import pytest

from sitegen.add.kinds.placed import Line, paragraphs_of
from tests.support.kinds import read, refused, said
from tests.support.offices import placed_pdf, run, word

UP, DOWN = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'


def styled(style, text):
    """Return a paragraph of Word in a style."""
    return f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(text)}'


def table(*rows):
    """Return what closes a paragraph, a table of Word, and what opens the next paragraph."""
    cells = ("".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in row) for row in rows)
    return f"</w:p><w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl><w:p>"


def test_raised_figures_of_a_word_document_are_no_digits_of_its_numbers():
    """A power stays raised, the mark of a note goes, a lowered digit stays in its formula."""
    price = run("It cost $5") + run("2", UP) + run(" million for 640 m") + run("2", UP)
    note = run("Nobody paid.") + run("3", UP) + run(" CO") + run("2", DOWN) + run(" fell on the 4") + run("th", UP)
    assert read("a.docx", word(price, note)).body == (
        "It cost $5\u00b2 million for 640 m\u00b2\nNobody paid. CO2 fell on the 4th"
    )


def test_what_nobody_can_read_of_a_word_document_is_marked():
    """A formula and a sign of a font of its own leave the sign for lost words, so that what is around them is held."""
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{math}"><m:r><m:t>3</m:t></m:r></m:oMath>'
    sign = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    body = read(
        "a.docx", word(run("A share of ") + formula + run(" was sold."), run("It was ") + sign + run("12."))
    ).body
    assert body == "A share of \ufffd was sold.\nIt was \ufffd12."


def test_the_head_of_a_word_document_is_read_and_is_no_part_of_its_words():
    """Its headline, its byline, its day and its table of contents; a heading within the story stays."""
    draft = read(
        "a.docx",
        word(
            styled("Title", "Looms fall silent in Brask"),
            run("By Tilde Marrow"),
            run("9 May 2025"),
            styled("TOC1", "The last shift"),
            styled("Heading1", "The last shift"),
            run("The mill closed on Friday."),
        ),
    )
    assert draft.body == "The last shift\nThe mill closed on Friday."
    assert said(draft) == {
        "title": "Looms fall silent in Brask",
        "authors": ("Tilde Marrow",),
        "published": date(2025, 5, 9),
    }
    assert draft.fields["title"].where == "style Title"


def test_a_heading_stands_for_a_missing_title_only_at_the_top():
    """A document without a title is named by the heading that it begins with, and by no other."""
    assert said(read("a.docx", word(styled("Heading1", "Looms fall silent"), run("The mill closed.")))) == {
        "title": "Looms fall silent"
    }
    assert said(read("a.docx", word(run("The mill closed."), styled("Heading1", "Looms")))) == {}


def test_a_table_of_numbers_is_left_out_and_one_of_prose_is_read():
    """Numbers without their columns tell nothing; letters and press releases are set in tables to place them."""
    numbers = read("a.docx", word(run("The count follows.") + table(("Mill", "2024"), ("Brask", "31"))))
    assert numbers.body == "The count follows."
    assert numbers.warnings == ("a table in it is left out",)
    prose = "The last of the looms fell silent on Friday at noon, and the hall was swept by two."
    assert read("a.docx", word(table((prose,)))).body == prose


def lines(*texts, x=50, top=700, step=14, size=11):
    """Return lines of a page, one below the other."""
    return [(x, top - step * number, size, text) for number, text in enumerate(texts)]


LEFT = ("The last of the looms fell silent", "on a Friday at noon, and the hall", "was swept by two of the oldest,")
RIGHT = ("who had begun there as girls. No", "buyer was found for the machines", "before the end of the winter.")


def test_a_pdf_gives_its_paragraphs():
    """A greater distance, another size of type and an indented line begin one; other lines follow each other."""
    apart = placed_pdf([(50, 750, 20, "Looms fall silent"), *lines(*LEFT), *lines(*RIGHT, top=640)])
    assert read("a.pdf", apart).body == "\n\n".join(("Looms fall silent", "\n".join(LEFT), "\n".join(RIGHT)))
    indented = placed_pdf([*lines(*LEFT), *lines(RIGHT[0], x=62, top=658), *lines(*RIGHT[1:], top=644)])
    assert read("a.pdf", indented).body == "\n\n".join(("\n".join(LEFT), "\n".join(RIGHT)))


def test_columns_of_a_pdf_are_read_one_after_the_other():
    """As the file has them; one that writes them line by line mixes their sentences, and is refused."""
    after = placed_pdf([*lines(*LEFT), *lines(*RIGHT, x=320)])
    assert read("a.pdf", after).body == "\n".join((*LEFT, *RIGHT))
    across = placed_pdf([part for row in zip(lines(*LEFT), lines(*RIGHT, x=320), strict=True) for part in row])
    assert "their sentences are mixed" in refused("a.pdf", across)


def test_a_table_of_a_pdf_is_left_out():
    """Its rows stand in parts far from each other; two parts that stand alone are lines."""
    rows = [*lines("Mill", "Brask", top=650), *lines("2024", "31", top=650, x=200)]
    draft = read(
        "a.pdf", placed_pdf([*lines(*LEFT), *sorted(rows, key=lambda part: -part[1]), *lines(*RIGHT, top=600)])
    )
    assert draft.body == "\n\n".join(("\n".join(LEFT), "\n".join(RIGHT)))
    assert "a table in it is left out" in draft.warnings
    head = placed_pdf([(50, 750, 11, "Press release"), (400, 750, 11, "9 May 2025"), *lines(*LEFT)])
    assert read("a.pdf", head).body == "Press release\n9 May 2025\n\n" + "\n".join(LEFT)


def test_what_stands_at_the_edge_of_each_page_of_a_pdf_is_no_part_of_it():
    """A running head and the number of the page would part a sentence; the same line amid a page stays."""
    first = [(50, 800, 9, "The Brask Letter"), *lines(*LEFT), (280, 30, 9, "Page 1 of 2")]
    second = [(50, 800, 9, "The Brask Letter"), *lines(*RIGHT), (280, 30, 9, "Page 2 of 2")]
    assert read("a.pdf", placed_pdf(first, second)).body == "\n".join((*LEFT, *RIGHT))


def test_raised_figures_of_a_pdf_are_no_digits_of_its_numbers():
    """They are written smaller and higher; behind a number they stay raised, behind a word they are notes."""
    cost = [(50, 700, 11, "It cost $5"), (105, 704, 6, "2"), (109, 700, 11, " million, he said."), (200, 704, 6, "3")]
    assert read("a.pdf", placed_pdf(cost)).body == "It cost $5\u00b2 million, he said."


@pytest.mark.parametrize(
    ("elsewhere", "shown"),
    [
        ("the looms", "looms\nthey spoke."),
        ("lo-oms", "lo-oms\nthey spoke."),
        ("the mill", "lo-\ufffd\noms they spoke."),
    ],
)
def test_a_word_that_a_line_parts_is_joined_as_it_stands_elsewhere(elsewhere, shown):
    """Where the text never has it whole nobody knows whether the hyphen is its own, and what is around it is held."""
    body = read("a.pdf", placed_pdf(lines(f"About {elsewhere}", "and all of the lo-", "oms they spoke."))).body
    assert body == f"About {elsewhere}\nand all of the {shown}"


def test_drawn_letters_of_a_pdf_are_letters():
    """Type joins f and i to one sign; a reader sees the letters of a word."""
    page = [Line(("the \ufb01rst o\ufb03ce",), 50, 700, 11)]
    assert paragraphs_of([page]).body == "the first office"


def flowed(body, more=""):
    """Return a message whose lines were parted as RFC 3676 says."""
    head = f"Subject: Looms\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed{more}\n\n"
    return (head + body).replace("\n", "\r\n").encode()


def test_lines_that_were_parted_to_be_sent_are_whole_again():
    """A blank at the end says that a line goes on; an empty line and a signature end it."""
    text = "The looms fell \nsilent on Friday.\n\nHeadline \n\n From noon on.\n-- \nPress office\n"
    assert read("a.eml", flowed(text)).body == "The looms fell silent on Friday.\n\nHeadline \n\nFrom noon on."
    assert read("a.eml", flowed("The loo \nms fell.", "; delsp=yes")).body == "The looms fell."


def test_a_message_that_is_attached_is_told():
    """What was passed on may be the story, and is not read in its place."""
    inner, outer = EmailMessage(), EmailMessage()
    inner["Subject"] = "Looms"
    inner.set_content("The looms fell silent.")
    outer.set_content("See below.")
    outer.add_attachment(inner)
    assert read("a.eml", outer.as_bytes()).warnings == ("a message, which is attached, is not read",)
