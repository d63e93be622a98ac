"""A web page is read as its reader sees it: no word of a sentence is lost, and none comes in that nobody sees."""

import pytest

from sitegen.read.page import read_page
from tests.support.pages import ROAD, WEIR

BEFORE = "<p>The harbour of Norvale lies on the western shore, and its council meets there every second Thursday.</p>"
AFTER = "<p>The harbour of Osvik lies on the eastern shore, and its council meets there every third Friday.</p>"


def body_of(inner: str, title: str = "Harbour news") -> str:
    """Return what is read of an article with a part of its own between two paragraphs."""
    html = (
        f"<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>{BEFORE}{inner}{AFTER}"
    )
    return read_page(f"{html}</article></body></html>".encode(), "a.html").body


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        ("<p>“We will sell the pier,”<br>said Ada Quill of Norvale.</p>", "the pier,” said Ada Quill of Norvale."),
        ("<p>The council met.</p><hr><p>The pier is shut.</p>", "met.\n* * *\nThe pier is shut."),
        ("<p>It met. <span class='hidden'>It sold the pier.</span></p>", "It met. \ufffd It sold the pier."),
        ("<p class='hidden'>The council met and sold the pier.</p>", "\ufffd The council met and sold the pier."),
        ("<p class='hidden md:block'>The council met and sold.</p>", "month.\nThe council met"[6:]),
        ("<p>The council met.<br>It shut the pier.</p>", "met.\nIt shut the pier."),
        ("<div>Menu</div><hr><p>The pier is shut for the winter.</p>", "hear it.\nThe pier"[9:]),
        ("<p>“We will <noscript>never</noscript> sell the pier,” said Ada.</p>", "“We will \ufffd sell the pier,”"),
        ("<p>The pier rose <aside style='display:inline'>by under</aside> 4 percent.</p>", "rose by under 4 percent"),
        ("<p>“We will <fieldset>never</fieldset> sell the pier,” said Ada.</p>", "\ufffd sell the pier,”"),
        ("<p>“We will <aside>never</aside> sell the pier,” said Ada.</p>", "“We will \ufffd sell the pier,”"),
        ("<p>“We will <form>never</form> sell the pier,” said Ada.</p>", "“We will \ufffd sell the pier,”"),
        ("<p>The pier rose by <figure>under</figure> 4 percent in May.</p>", "by \ufffd 4 percent"),
        ("<p>The pier is shut. <aside>See the map</aside> It opens in May, they say.</p>", "It opens in May"),
        ("<p>The pier lost <bdo dir='rtl'>321</bdo> crowns a day.</p>", "lost \ufffd crowns"),
        ("<p>It cost <b class='price--was'>€7 million</b> €8 million in May.</p>", "It cost \ufffd €8 million"),
        ("<p>“We will <button>not</button> sell the pier,” said Ada Quill.</p>", "“We will not sell the pier,”"),
        ("<p>“We will <time>never</time> sell the pier,” said Ada Quill.</p>", "“We will never sell the pier,”"),
        ("<p>“We will <noindex>not</noindex> sell the pier,” said Ada.</p>", "“We will not sell the pier,”"),
        ("<p>Exports of the port fell <span class='rating'>under</span> 5 percent.</p>", "fell under 5 percent."),
        ("<p>At night it fell to <math><mo>−</mo></math>5 degrees Celsius.</p>", "fell to −5 degrees"),
        ("<p>The <abbr title='x'>KHL</abbr> closed the old pier on Monday.</p>", "The KHL closed"),
        ("<p>The lot of the yard covers 40 m<sup>2</sup> of land.</p>", "covers 40 m² of land"),
        ("<p>The yard makes some 10<sup>9</sup> bolts a year.</p>", "some 10⁹ bolts"),
        ("<p>“We will not<sup><a href='#n1'>1</a></sup> sell the pier,” said Ada.</p>", "“We will not sell the pier,”"),
        ("<p>The pier had cost €7<sup>[2]</sup> million by then.</p>", "had cost €7 million by then"),
        ("<p>The pier was closed<sup class='footnote'>12</sup> on Monday night.</p>", "was closed on Monday"),
        ("<p>On the 5<sup>th</sup> of May the pier was closed again.</p>", "On the 5th of May"),
        ("<p>The pier cost <s>$7 million</s> $8 million in the end.</p>", "The pier cost $8 million"),
        ("<p>The pier cost <del>$7m</del> <ins>$8 million</ins> so far.</p>", "The pier cost $8 million so far."),
        ("<p>“We will <input value='not'> sell the pier,” said Ada Quill.</p>", "“We will not sell the pier,”"),
        ("<p>“We will <select><option>not</option></select> sell,” said Ada Quill.</p>", "“We will not sell,”"),
        ("<p>“We will <textarea>not</textarea> sell the pier,” said Ada Quill.</p>", "“We will not sell the pier,”"),
        ("<p>The gate is 2<sup>1</sup>/<sub>2</sub> metres wide in the end.</p>", "is 2 1/2 metres wide"),
        ("<p>The mill of <ruby>Norvale<rt>nor-wahl</rt></ruby> was closed on Monday.</p>", "of Norvale was closed"),
        ("<p>It cost <span style='text-decoration: line-through'>€9m</span> €8m in the end.</p>", "It cost €8m in"),
        ("<style>.old { text-decoration: line-through }</style><p>It cost <i class='old'>€9m</i> €8m.</p>", "cost €8m"),
        ("<style>@media print { .k { display: none } }</style><p>It is <i class='k'>not</i> open.</p>", "is not open"),
        ("<style>.a .k { display: none }</style><p>The pier is <i class='k'>not</i> open.</p>", "is not open"),
        ("<p>The pier is <span style='opacity: 0.9'>not</span> open this year.</p>", "is not open this year"),
        ("<p style='opacity: 0'>The pier is not open this year, and it will not be.</p>", "is not open this year"),
        (
            "<figure class='q'><blockquote>We will not go.</blockquote><figcaption>— Ada Quill</figcaption></figure>",
            "“We will not go.” — Ada Quill",
        ),
        ("<p>The pier was <meter value='3'>not</meter> sold in the end.</p>", "was \ufffd sold in the end"),
        ("<p><q>They lied,</q> said Joris Dole of the council.</p>", "“They lied,” said Joris Dole"),
        ("<p><q>He told me <q>leave</q> twice,</q> said Joris Dole.</p>", "“He told me ‘leave’ twice,” said"),
        (
            "<blockquote><p>We will not go.</p><footer>— <cite>Ada Quill</cite></footer></blockquote>",
            "“We will not go.” — Ada Quill",
        ),
        ("<blockquote><p>“We will not go.”</p><cite>Ada Quill</cite></blockquote>", "“We will not go.” — Ada Quill"),
        ("<blockquote>We will not go.<br>- Ada Quill</blockquote>", "“We will not go.” — Ada Quill"),
        ("<blockquote>We go.<br>We stay.<br><br>— Ada Quill, mayor</blockquote>", "“We go. We stay.” — Ada Quill"),
        ("<blockquote><p>We will not go.</p><p>— <b>Ada Quill</b></p></blockquote>", "“We will not go.” — Ada Quill"),
        ("<p>Ada Quill said:</p><blockquote><p>We will not go.</p></blockquote>", "“We will not go.”"),
        ("<p>Ada Quill said:</p><blockquote>We will <em>not go.</em></blockquote>", "“We will not go.”"),
        ("<p>She said:</p><blockquote><p>We go.</p><p>We stay.</p></blockquote>", "“We go.\n“We stay.”"),
    ],
)  # fmt: skip
def test_what_is_seen_is_read(inner, seen):
    """Words within a sentence stay whatever their element; marks and raised figures are as a browser shows them."""
    assert seen in body_of(inner)


@pytest.mark.parametrize(
    "inner",
    [
        "<blockquote>Bread and salt<br>- Butter and jam</blockquote>",
        "<blockquote>Bread and salt<br>— Ada Quill</blockquote>",
        "<blockquote>We will not go.<br>— The end of it</blockquote>",
        "<blockquote>We will not go.<br>Ada Quill</blockquote>",
        "<p>Ada Quill spoke at noon.</p><blockquote><p>We will not go.</p></blockquote>",
        "<p>Two things were found:</p><blockquote><ul><li>A lamp.</li></ul></blockquote>",
        "<p>Two things were found:</p><blockquote><p>Bread and salt</p></blockquote>",
    ],
)
def test_a_line_of_a_block_that_signs_nothing_is_no_source(inner):
    """A signature stands behind a dash, is a name, and follows words that have ended."""
    assert "“" not in body_of(inner)


@pytest.mark.parametrize(
    "inner",
    [
        "<p hidden>Unseen words were said here.</p>",
        "<p style='display:none'>Unseen words were said here.</p>",
        "<p>The pier is closed. <span class='d-none'>Unseen words.</span></p>",
        "<p>The pier is closed. <span class='sr-only'>Unseen words.</span></p>",
        "<p>The pier <s>Unseen words</s> is closed on Mondays.</p>",
        "<p>The pier is closed. <span class='print-only'>Unseen words.</span></p>",
        "<p>The pier is closed. <noframes>Unseen words.</noframes></p>",
        "<style>/* a */ .x, .k { color: red; display: none }</style><p class='k'>Unseen words were said here.</p>",
        "<style>#k{visibility:hidden}</style><p>The pier is <b id='k'>Unseen words</b> closed on Mondays.</p>",
        "<p>The pier is <span style='font-size: 0'>Unseen words</span> closed on Mondays.</p>",
        "<p>The pier is <span style='position: absolute; left: -9999px'>Unseen words</span> closed on Mondays.</p>",
    ],
)
def test_what_is_not_seen_is_not_read(inner):
    """Hidden and struck-out words are no words of the article."""
    assert "Unseen" not in body_of(inner)


@pytest.mark.parametrize(
    "inner",
    [
        "<p>The pier is closed. <span class='d-none d-md-inline'>Seen words on wide screens.</span></p>",
        "<p>The pier is closed. <span class='hidden md:inline'>Seen words on wide screens.</span></p>",
        "<p class='hidden'>Seen words that a script shows, a whole paragraph of them.</p>",
        "<p>Seen words with a <b>bold</b> and an <em>italic</em> part in them.</p>",
        "<p>Seen words with <a href='/x'>a link of four words</a> in their midst.</p>",
        "<p>Seen words<br>in two lines of one paragraph.</p>",
        "<ul><li>Seen words of a list, a whole line.</li><li>And a second line of it.</li></ul>",
    ],
)
def test_what_may_be_seen_stays(inner):
    """A class that hides only on phones, or that a script takes away, loses no word; nor does emphasis or a link."""
    assert "Seen words" in body_of(inner)


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        ("<p>The ferry <span class='hide'>no longer</span> lands at the lower quay.</p>", "ferry \ufffd lands"),
        ("<p>The ferry can<span class='d-none'>not</span> land at the lower quay.</p>", "can\ufffd land"),
        ("<p>A <i>skiff <b class='tooltip-content'>a boat</b></i> lies at the quay.</p>", "skiff \ufffd lies"),
        ("<style>.hide { display: none }</style><p>The ferry <b class='hide'>ark</b> lands here.</p>", "ferry lands"),
        ("<style>.hide { display: inline }</style><p>The ferry <b class='hide'>ark</b> lands.</p>", "ferry ark lands"),
        ("<p>The ferry <span class='hidden'><svg></svg></span> lands at the lower quay.</p>", "ferry lands"),
        ("<p>The ferry <span class='tooltip'>ark</span> lands at the lower quay.</p>", "ferry ark lands"),
        ("<p>A <b>skiff <span class='tooltiptext'>a boat</span></b> lies at the quay.</p>", "skiff \ufffd lies"),
        ("<p>The lock<span class='gloss'>a gate for boats</span> opens at noon today.</p>", "lock \ufffd opens"),
        ("<p>The lock<span class='gloss'>s are open to</span> all boats from noon today.</p>", "lock \ufffd all"),
        ("<p>T<span class='opening'>he lock was</span> open to all boats from noon today.</p>", "The lock was open"),
        (
            "<p>The <span class='gloss'>lock and gate</span> open to all boats at noon today.</p>",
            "The lock and gate open",
        ),
        ("<p>The <a href='/f'>ferry<b class='sr-only'> (new tab)</b></a> lands at the quay.</p>", "ferry lands"),
    ],
)
def test_what_only_a_class_hides_within_a_sentence_leaves_a_sign(inner, read):
    """The sheet that would hide it is not at hand, so nothing is published across it; the page's own sheet is sure."""
    assert read in " ".join(body_of(inner).split(" "))


def test_another_story_on_the_page_is_left_out():
    """The story with the page's heading is the article; a second one with a heading of its own is not."""
    second = "</article><article><h2>Another story</h2><p>Mara Tovin spoke of her plans to 300 people on Monday.</p>"
    body = body_of(second)
    assert "Tovin" not in body
    assert "western shore" in body


def test_parts_of_one_story_stay():
    """An article in an article, and one without a heading, belong to the story."""
    part = "<article><p>The second part of the story tells of the eels that came back in May.</p></article>"
    assert "eels" in body_of(part)


def test_what_no_paragraph_can_hold_ends_its_line():
    """A browser sets a box in a block of its own; without it the words on both sides would be a sentence."""
    body = body_of("<p>“We will row.” <aside>They did not.</aside> The pier was sold by Ada Quill of the council.</p>")
    assert "not" not in body
    assert any(line.strip().startswith("The pier was") for line in body.split("\n"))


def test_a_story_that_only_a_script_shows_is_read():
    """Where the page's own style hides most of its prose, a script is going to show it."""
    words = "".join(
        f"<p>The harbour of Pell has {number} piers and {number} gates, said the clerk.</p>" for number in range(9)
    )
    assert "has 8 piers" in body_of(f"<style>.late {{ display: none }}</style><div class='late'>{words}</div>")


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        ("<p>“We will <svg><title>x</title><text>never</text></svg> sell it,” said Ada Quill.</p>", "will never sell"),
        ("<blockquote>“We <select><option>do<option selected>never</select> sell it,” said Ada.</blockquote>", "never"),
        ("<p>The moor of the town is <math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> of a mile.</p>", "is 1/3 of"),
        ("<p>The moor of it is 4<math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> miles wide.</p>", "is 4 1/3 miles"),
        ("<p>The moor holds <math><msup><mn>10</mn><mn>6</mn></msup></math> midges in May.</p>", "holds 10⁶ midges"),
        ("<p>The moor burned never<a role='doc-noteref' href='#k2'>2</a> in its years.</p>", "burned never in"),
        ("<p>The moor has 300<a href='#k2'>2</a> sheep on its slopes.</p>", "has 300 sheep"),
        ("<p>The moor has <a href='#k2'>2</a> gates on its long slopes.</p>", "has 2 gates on"),
        ("<p>The moor has <a href='/gates'>2</a> gates on its long slopes.</p>", "has 2 gates on"),
        ("<p style='transform: scale(0)'>The moor grows darker than the road to it.</p>", "darker than the road"),
        ("<p class='hidden md:block'>The moor grows darker than the road to it.</p>", "darker than the road"),
        ("<template shadowrootmode='open'><p>The moor grows darker than its road.</p></template>", "darker than its"),
    ],
)
def test_signs_within_a_sentence_are_read_as_they_are_drawn(inner, seen):
    """Drawn words, fields, fractions and powers stay in their sentence; the number of a note does not join a figure."""
    assert seen in body_of(inner)


@pytest.mark.parametrize(
    "inner",
    [
        "<template><p>{}</p></template>",
        "<p class='sr-only'>{}</p>",
        "<p class='screen-reader-text'>{}</p>",
        "<div class='visually-hidden'><p>{}</p></div>",
        "<p class='element-invisible'>{}</p>",
        "<p style='font-size: 0'>{}</p>",
        "<p style='position: absolute; left: -9999px'>{}</p>",
        "<p style='text-indent: -9999px'>{}</p>",
        "<p style='position: absolute; clip: rect(1px, 1px, 1px, 1px)'>{}</p>",
        "<p style='color: transparent'>{}</p>",
        "<p style='visibility: collapse'>{}</p>",
        "<style>.far {{ text-indent: -2000px }}</style><p class='far'>{}</p>",
    ],
)
def test_a_paragraph_out_of_sight_is_not_read(inner):
    """A paragraph that its page moves out of sight for good is nobody's words, whether by a style or a class."""
    assert "midges" not in body_of(inner.format("“The midges are back on the moor,” said Ada Quill."))


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        ("<p>The moor will <img alt='never' src='n.png'> burn again this year.</p>", "will \ufffd burn"),
        ("<p>The moor will <img alt='☀' src='s.png'> burn again this year.</p>", "will burn"),
        ("<p>The moor will <img alt='' src='s.png'> burn again this year.</p>", "will burn"),
        ("<p>The moor will <img alt='A path that leads up' src='s.png'> burn again.</p>", "will burn again"),
        ("<p><img alt='Moor' src='m.png'> It will burn again this year, they say.</p>", "It will burn again"),
    ],
)
def test_a_picture_for_a_word_leaves_its_mark(inner, seen):
    """Where a picture stands for a word of a sentence the loss is marked, as for any lost character; other ones go."""
    assert seen in " ".join(body_of(inner).split())
    assert ("\ufffd" in body_of(inner)) is ("\ufffd" in seen)


def test_a_style_within_another_element_holds_only_there():
    """A rule for a class within others strikes words there alone, and in that order of the elements around."""
    style = "<style>.wares .set .was { text-decoration: line-through }</style>"
    sold = "<p>The fell cost <b class='{}'><b class='{}'><i class='was'>€9m</i></b></b> €8m in the end.</p>"
    assert "€9m" not in body_of(style + sold.format("wares", "set"))
    assert "€9m" in body_of(style + sold.format("set", "wares"))
    assert "€9m" in body_of(style + sold.format("wares", "sets"))


def test_a_paragraph_that_a_page_fades_out_is_not_read():
    """Where it is a small part of the page; a script that lets a story appear fades all of it."""
    faded = "<p style='opacity: 0.0'>“We sell,” said Joris Dole.</p>"
    assert "We sell" not in body_of(f"{faded}{BEFORE}{AFTER}")
    story = "".join(f"<p style='opacity: 0'>{line}</p>" for line in (*WEIR, *ROAD))
    assert body_of(story).split("\n")[1:-1] == [*WEIR, *ROAD]
