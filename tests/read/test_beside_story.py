"""What a page's own marks say stands beside its story goes; what only looks like it stays, and no sentence is cut."""

import pytest
from lxml.html import document_fromstring

from sitegen.read.beside_story import take_out_what_stands_beside
from sitegen.read.page import read_page
from tests.support.pages import ROAD, WEIR

BIOGRAPHY = "Ines Falk has written about rivers since she left the school of boat builders at Pell in 1998."


def body_of(*parts, head=""):
    """Return what is read of a page with these parts after its headline; a part without a tag is a paragraph."""
    html = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    title = "Council keeps the weir open"
    page = f"<!doctype html><title>{title}</title>{head}<body><main><article><h1>{title}</h1>{html}</article></main>"
    return read_page(page.encode(), "a.html").body


@pytest.mark.parametrize(
    "beside",
    [
        f"<div class='author__bio-wrapper'><p>{BIOGRAPHY}</p></div>",
        f"<section class='slice authorBio-x7'><p>{BIOGRAPHY}</p></section>",
        "<div class='latest-news-box'><ul><li>Mill opens <span>The wheel turns again</span></li></ul></div>",
        "<p><strong><a href='/mill'>MILL OPENS ITS DOORS AFTER NINE YEARS</a></strong></p>",
        "<ul><li><a href='/mill'>Mill opens its doors</a></li><li><a href='/ford'>A ford is found</a></li></ul>",
        "<a href='/mill'><h3>Mill opens its doors after nine years</h3></a>",
        "<div class='image_widget'><img src='a.jpg'><p>The clerk of the mill on her way to the vote.</p></div>",
        "<div class='plan-single-cta'><p>Stay with the Courier: its readers pay for what it finds out.</p></div>",
    ],
)
def test_what_stands_beside_a_story_goes(beside):
    """Boxes about the author, lists of other stories, teasers between two paragraphs, captions, calls to pay."""
    assert body_of(*WEIR[:2], beside, *WEIR[2:]).split("\n") == list(WEIR)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (f"<p class='author-bio'>{WEIR[0]}</p>", WEIR[0]),
        (f"<div class='image-left-text'><img src='a.jpg'>{''.join(f'<p>{line}</p>' for line in WEIR)}</div>", WEIR[3]),
        (f"<div class='post tag-other-articles'><p>{WEIR[0]}</p></div>", WEIR[0]),
        (
            "<p>The clerk read the <a href='/list'>list of the nine gates that were shut</a> aloud.</p>",
            "list of the nine",
        ),
        ("<h3><a href='/quill'>Ada Quill and her gates</a></h3><p>She keeps all nine.</p>", "Ada Quill and her gates"),
        (
            "<p>A <span class='related-term'>lock of two gates</span> was promised to the boatmen.</p>",
            "lock of two gates",
        ),
        (
            "<ul><li><a href='/a'>The first gate of the weir</a> was shut in May.</li><li>The second never.</li></ul>",
            "The first gate of the weir was shut in May.",
        ),
    ],
)
def test_what_only_looks_like_it_stays(part, words):
    """The story itself in a box of that name, a link within a sentence, a heading with a link."""
    story = (part,) if "author-bio" in part else (*WEIR[1:3], part, *ROAD)
    assert words in body_of(*story)


def test_a_story_in_pieces_is_read_whole():
    """Three elements of one make, with advertisements between them, are one story, in its order."""
    pieces = [
        "".join(f"<p>{line} {number} boats waited for part {number} of the vote.</p>" for line in WEIR)
        for number in range(3)
    ]
    chunks = (
        f"<div class='grid'><div class='body__inner'>{piece}</div></div><div class='ad'></div>" for piece in pieces
    )
    body = body_of(*chunks)
    assert [body.count(f"for part {number} of the vote") for number in range(3)] == [4, 4, 4]
    assert body.index("for part 0") < body.index("for part 1") < body.index("for part 2")


def test_a_second_story_of_the_same_make_is_no_piece():
    """It begins with a heading of its own, or is an article of its own."""
    weir, road = ("".join(f"<p>{line}</p>" for line in lines) for lines in (WEIR, ROAD))
    first = f"<div class='grid'><div class='body__inner'>{weir}</div></div>"
    for second in (
        f"<div class='grid'><h1>Road is shut</h1><div class='body__inner'>{road}</div></div>",
        f"<article class='grid'><div class='body__inner'>{road}</div></article>",
    ):
        tree = document_fromstring(f"<body><main><div><h1>Weir</h1>{first}</div>{second}</main>")
        take_out_what_stands_beside(tree)
        assert [len(piece) for piece in tree.xpath("//div[@class='body__inner']")] == [4, 4]


def test_what_shows_only_under_a_pointer_is_not_read():
    """The name it hangs on stays; so does a word whose own element has such a class."""
    card = (
        "<span class='rollover-people'>Ada Quill<span class='rollover-people-block'>Ada Quill Mill opens</span></span>"
    )
    body = body_of(WEIR[0], f"<p>The clerk wrote to {card} before the vote of the council.</p>", *WEIR[2:])
    assert "The clerk wrote to Ada Quill before the vote" in body
    kept = "<p>The clerk has a <span class='tooltip'>weir licence</span> of her own since May.</p>"
    assert "has a weir licence of her own" in body_of(WEIR[0], kept, *WEIR[2:])
