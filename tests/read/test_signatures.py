"""A name alone beside a story is its author only where it is set as a signature, and the page names nobody else."""

import pytest
from lxml import html

from sitegen.read.page_metadata import stated_metadata
from tests.support.pages import WEIR

STORY = "".join(f"<p>{line}</p>" for line in WEIR)


def stated(above: str = "", below: str = "", head: str = ""):
    """Return what a page states that has lines over and below its story."""
    page = f"<html><head>{head}</head><body><h1>Otters back</h1>{above}{STORY}{below}</body></html>"
    return stated_metadata(html.fromstring(page)).authors


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("<p style='text-align: right'><i>Sela Marsh</i></p>", ("Sela Marsh",)),
        ("<p align='right'>Sela Marsh<br>3rd May 2026</p>", ("Sela Marsh",)),
        ("<p class='has-text-align-right'>Sela Marsh and Odo van Riel</p>", ("Sela Marsh", "Odo van Riel")),
        ("<p>— Sela Marsh</p>", ("Sela Marsh",)),
        ("<p>— Sela Marsh, Orlay</p>", ("Sela Marsh",)),
        ("<p align='right'>Sela Marsh<br>Orlay<br>4 March 2026</p>", ("Sela Marsh",)),
        ("<p><em>Sela Marsh, Orlay</em></p>", ("Sela Marsh",)),
        ("<p><i>Sela Marsh</i></p>", ("Sela Marsh",)),
        ("<p>— Sela Marsh and Odo Riel</p>", ("Sela Marsh", "Odo Riel")),
        ("<p class='note'>Orlay, in May</p><p class='signature'>Sela Marsh</p>", ("Sela Marsh",)),
    ],
)
def test_a_signature_below_a_story_names_its_author(line, people):
    """At the right edge or behind a dash, right behind the last paragraph."""
    assert stated(below=line) == people


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>Sela Marsh</b></p>",
        "<p>Sela Marsh</p>",
        "<p style='text-align: right'>Orlay Courier</p>",
        "<p style='text-align: right'>Read More</p>",
        "<p style='text-align: right'>Sela Marsh keeps the gates</p>",
        "<p>Otters</p><p>Eels</p><p align='right'>Sela Marsh</p>",
        "<p>— the end</p>",
        "<p>— Sela Marsh, Odo Riel</p>",
        "<p><em>Ada Quill, Orlay</em></p>",
        "<p><em>Otters, Orlay</em></p>",
        "<p><em>Sela Marsh keeps the gates of Orlay</em></p>",
    ],
)
def test_what_is_not_set_as_a_signature_names_nobody(line):
    """A bold name may be a heading, a plain one a caption; papers and sentences are nobody.

    Nor is who is told of in the story and stands in italics, nor two full names with a comma: one may be a place.
    """
    assert stated(below=line) == ()


def test_names_with_slashes_over_a_story_are_its_authors():
    """A bold line of full names with slashes is a byline; one of other words is not."""
    assert stated(above="<p><strong>Sela Marsh/Odo Riel</strong></p>") == ("Sela Marsh", "Odo Riel")
    assert stated(above="<p><strong>Otters / Eels</strong></p>") == ()
    assert stated(above="<p>Sela Marsh/Odo Riel</p>") == ()


def test_names_with_slashes_of_which_the_story_tells_are_places():
    """A page may set the places of its story in the same way as those who wrote it."""
    told = "<p>Between Port Orlay and Saint Vell the otters were seen on both banks of the river all winter.</p>"
    assert stated(above="<p><b>Port Orlay/Saint Vell</b></p>", below=told) == ()


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("(Reporting by Sela Marsh in Orlay and Odo Riel; Editing by Ines Falk)", ("Sela Marsh", "Odo Riel")),
        ("Reporting by Sela Marsh", ("Sela Marsh",)),
        ("— Reporting by Sela Marsh; Editing by Ines Falk", ("Sela Marsh",)),
        ("(Reporting by Orlay newsroom; Editing by Ines Falk)", ()),
        ("(Additional reporting by Sela Marsh; Editing by Ines Falk)", ()),
        ("Reporting by Sela Marsh was praised.", ()),
        ("(Editing by Ines Falk)", ()),
    ],
)
def test_a_wire_names_in_brackets_who_reported(line, people):
    """Those who edited or helped are not its authors; a part that is no name leaves all open."""
    assert stated(below=f"<p>{line}</p>") == people


def test_a_signature_is_asked_only_where_a_page_names_nobody_else():
    """The paper itself is nobody else; an author whom the page states is."""
    signed = "<p align='right'>Sela Marsh</p>"
    assert stated(below=signed, head="<meta name='author' content='Odo Riel'>") == ("Odo Riel",)
    paper = "<meta name='author' content='Lantern'><meta property='og:site_name' content='Orlay Lantern'>"
    assert stated(below=signed, head=paper) == ("Sela Marsh",)
