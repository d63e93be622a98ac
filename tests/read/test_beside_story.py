"""What a page's own marks say stands beside its story goes; what only looks like it stays, and no sentence is cut."""

import re
import tomllib
from importlib import resources

import pytest
from lxml.html import document_fromstring

from sitegen.read.beside_story import take_out_what_stands_beside
from sitegen.read.page import read_page
from tests.support.pages import ROAD, WEIR

KINDS = tomllib.loads(resources.files("sitegen.read").joinpath("boxes.toml").read_text("utf-8"))
HARE = "“The hares ate the hedge,” said Lene Vock, who sells carts."
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


def test_pieces_of_a_paragraph_each_keep_their_order_and_their_headings():
    """In boxes of any name, the first of which has few words; a heading between two of them stays where it is."""
    lines = [f"{line} {number} boats waited." for number, line in enumerate((*WEIR, *ROAD))]
    pieces = [
        f"<div class='part'><p>{line}{f' {line}' if number > 3 else ''}</p></div>" for number, line in enumerate(lines)
    ]
    pieces[4] = f"<div class='part'><p>{' '.join(lines)}</p></div>"
    rest = "".join((*pieces[2:5], "<div class='sub'><h2>What comes of it</h2></div>", *pieces[5:]))
    first = f"<div class='teaser-content'>{pieces[0]}{pieces[1]}</div>"
    body = body_of(f"<div>{first}<div class='rest'>{rest}</div></div>")
    assert body_of(f"<div>{first}{rest}</div>") == body
    said = [*lines[:4], " ".join(lines), "What comes of it", *(f"{line} {line}" for line in lines[5:])]
    assert body.split("\n") == said


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
    """The name it hangs on stays, and a sign that words may stand there: the sheet that hides them is not at hand.

    A word whose own element has such a class is shown.
    """
    card = (
        "<span class='rollover-people'>Ada Quill<span class='rollover-people-block'>Ada Quill Mill opens</span></span>"
    )
    body = body_of(WEIR[0], f"<p>The clerk wrote to {card} before the vote of the council.</p>", *WEIR[2:])
    assert "The clerk wrote to Ada Quill \ufffd before the vote" in body
    hidden = (
        f"<style>.rollover-people-block {{ display: none }}</style><p>The clerk wrote to {card} before the vote.</p>"
    )
    assert "The clerk wrote to Ada Quill before the vote" in body_of(WEIR[0], hidden, *WEIR[2:])
    kept = "<p>The clerk has a <span class='tooltip'>weir licence</span> of her own since May.</p>"
    assert "has a weir licence of her own" in body_of(WEIR[0], kept, *WEIR[2:])


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_examples_of_boxes_hold(kind):
    """Each name that an entry says it matches is one of a box beside a story, each that it says it misses is not."""
    assert [name for name in kind["matches"] if not re.search(kind["name"], name)] == []
    assert [name for name in kind["misses"] if re.search(kind["name"], name)] == []


@pytest.mark.parametrize(
    "beside",
    [
        "<div role='complementary'><p>{}</p></div>",
        "<div role='dialog'><p>{}</p></div>",
        "<div aria-label='Related content'><p>{}</p></div>",
        "<section data-type='promo'><p>{}</p></section>",
        "<article class='comment'><p>{}</p></article>",
        "<div itemprop='comment'><p>{}</p></div>",
        "<blockquote class='related'><p>{}</p></blockquote>",
        "<div class='native-ad'><p>{}</p></div>",
        "<div class='cookie-banner'><p>{}</p></div>",
        "<p class='print-only'>{}</p>",
        "<p data-role='caption'>{}</p>",
        "<p class='photo-credit'>{}</p>",
        "<p><img src='h.png'><br><em>{}</em></p>",
        "<p><img src='h.png'></p><p><small>{}</small></p>",
        "<amp-ad type='x'><p>{}</p></amp-ad>",
        "<a href='/carts'><p>{}</p></a>",
        "<p>ALSO: <a href='/carts'>{}</a></p>",
        "<p>&gt;&gt; <a href='/carts'>{}</a></p>",
    ],
)
def test_a_quotation_beside_the_story_is_not_read(beside):
    """What a page calls beside its story goes by any of the names that it gives it, words of speakers too."""
    assert body_of(*WEIR[:2], beside.format(HARE), *WEIR[2:]).split("\n") == list(WEIR)


@pytest.mark.parametrize(
    "part",
    [
        "<div class='commentary'><p>{}</p></div>",
        "<div class='adverse'><p>{}</p></div>",
        "<p><em>{}</em></p>",
        "<p><img src='h.png'> {}</p>",
        "<p>“<a href='/carts'>The hares</a> ate the hedge,” said Lene Vock, who sells carts.</p>",
        "<p>Vock said: <a href='/carts'>“The hares ate the hedge.”</a> She sells carts.</p>",
        "<blockquote><p>{}</p></blockquote>",
        "<h3>Comments</h3><p>{}</p>",
    ],
)
def test_a_quotation_of_the_story_stays(part):
    """Names that only sound like those, italics, quotations set apart, and links within a sentence lose no word."""
    assert "ate the hedge" in body_of(*WEIR[:2], part.format(HARE), *WEIR[2:])


def test_what_readers_wrote_goes_with_its_heading():
    """A heading that counts answers opens what readers wrote; most of a story never stands below one."""
    replies = f"<h3>3 thoughts on “Weir”</h3><p>{HARE}</p>"
    assert "hedge" not in body_of(*WEIR, replies)
    assert WEIR[-1] in body_of(replies, *WEIR)


def test_a_quotation_set_apart_once_more_is_read_once():
    """A pulled quotation goes where its words stand in the story, and stays where they stand nowhere else."""
    pulled = "<blockquote class='pull-quote'>“The hares ate the hedge”</blockquote>"
    assert body_of(*WEIR[:2], pulled, HARE, *WEIR[2:]).count("ate the hedge") == 1
    assert body_of(*WEIR[:2], pulled, *WEIR[2:]).count("ate the hedge") == 1


@pytest.mark.parametrize("words", ["Lene Vock is a reporter at the Courier and keeps hares.", HARE])
def test_only_a_biography_in_italics_goes_at_the_end(words):
    """The last paragraph goes where all of it is in italics and it says what its author does."""
    assert (words in body_of(*WEIR, f"<p><em>{words}</em></p>")) is (words == HARE)
    assert words in body_of(*WEIR, f"<p>{words}</p>")


@pytest.mark.parametrize("name", ["correction", "article-corrections", "clarification-note"])
def test_a_box_of_corrections_is_a_notice(name):
    """A box that the page calls a correction stands beside the body, whatever its words are."""
    box = f"<div class='{name}'><p>{HARE}</p></div>"
    html = "".join(f"<p>{line}</p>" for line in WEIR)
    page = read_page(
        f"<!doctype html><title>Weir</title><article><h1>Weir</h1>{html}{box}</article>".encode(), "a.html"
    )
    assert page.notices == (HARE,)
    assert "hedge" not in page.body


def test_a_box_that_goes_leaves_the_end_of_its_line():
    """Words before and behind a box are two lines without it too."""
    words = body_of(
        *WEIR[:2], "<div>The keeper slept.<div class='ad'><p>Carts!</p></div>The gates were open.</div>", *WEIR[2:]
    )
    assert "slept.The" not in words


@pytest.mark.parametrize(
    ("before", "line", "stays"),
    [
        ("<p><img src='h.png'></p>", "The gate by night, seen from the mill", False),
        ("<figure><img src='h.png'></figure>", "The gate by night, seen from the mill", False),
        ("<p><img src='h.png'></p>", "“The gate was open,” she said.", True),
        ("<p><img src='h.png'></p>", " ".join(["The gate was open by night and shut by day."] * 5), True),
        ("<p>Nobody saw it.</p>", "The gate by night, seen from the mill", True),
    ],
)
def test_a_short_line_in_italics_right_behind_a_picture_tells_of_it(before, line, stays):
    """It is no part of the story; a quotation, a long text, and italics amid the story are."""
    body = body_of(*WEIR[:2], f"{before}<p><em>{line}</em></p>", *WEIR[2:])
    assert (line in body) is stays


@pytest.mark.parametrize(
    "beside",
    [
        "<div><h3>Our letter</h3><p>{}</p><form><input type='email'></form></div>",
        "<p>[ <a href='/carts'>{}</a> ]</p>",
        "<p><a href='/carts'>{}</a> »</p>",
        "<div class='article-dek'><p>{}</p></div>",
    ],
)
def test_what_asks_for_an_address_or_leads_away_is_left_out(beside):
    """A box with a field for mail, a link in brackets, and the lines that sum the story up."""
    assert "carts" not in body_of(WEIR[0], beside.format("Nine carts are drawn to the mill every morning"), *WEIR[1:])


@pytest.mark.parametrize(
    "within",
    [
        "<p><a href='/carts'>{}</a>.</p>",
        "<div><h2>{}</h2></div>",
        "<div class='index'><p>{}</p></div>",
    ],
)
def test_what_looks_like_it_stays(within):
    """A sentence that is a link up to its full stop, and a heading that stands in the story."""
    assert "carts" in body_of(WEIR[0], within.format("Nine carts are drawn to the mill every morning"), *WEIR[1:])


def test_a_heading_behind_the_main_one_in_its_header_sums_the_story_up():
    """It is no part of the article; a heading below the header is."""
    story = "".join(f"<p>{line}</p>" for line in WEIR)
    page = f"<article><header><h1>Weir</h1><h2>Nine carts a day</h2></header>{story}<h2>Carts</h2>{story}</article>"
    body = read_page(f"<html><body>{page}</body></html>".encode(), "a.html").body
    assert "Nine carts" not in body
    assert "Carts" in body
