"""What is out of sight, struck out or set apart by a style is read so, and the plain rest is left alone."""

import pytest
from lxml import html

from sitegen.read.visible import show_what_is_seen

STORY = (
    "<p>The tinsmith of Quarle keeps his shop at the lower bridge, where he has mended kettles since he was a boy.</p>"
)


def seen(inner: str, css: str = "") -> str:
    """Return the words that are left of a page, blanks as one."""
    tree = html.fromstring(f"<html><head><style>{css}</style></head><body>{STORY}{inner}{STORY}</body></html>")
    show_what_is_seen(tree)
    for line in tree.iter("br"):
        line.tail = f" {line.tail or ''}"
    return " ".join(tree.find("body").text_content().split()).replace(" ".join(STORY[3:-4].split()), "|")


@pytest.mark.parametrize(
    "inner",
    [
        "<details><summary>Kettles</summary><p>{}</p></details>",
        "<dialog><p>{}</p></dialog>",
        "<div popover><p>{}</p></div>",
        "<p style='height: 0; overflow: hidden'>{}</p>",
        "<div style='max-height:0;overflow:hidden'><p>{}</p></div>",
        "<p style='position:absolute; width:1px; overflow:hidden'>{}</p>",
        "<p class='flat'>{}</p>",
        "<p style='content-visibility: hidden'>{}</p>",
        "<p style='color: #fff; background: #fff'>{}</p>",
        "<p style='position: fixed; right: -5000px'>{}</p>",
        "<p style='margin-left: -9999px'>{}</p>",
        "<p style='transform: translateX(-9999px)'>{}</p>",
        "<p style='clip-path: circle(0)'>{}</p>",
        "<p class='govuk-visually-hidden'>{}</p>",
        "<p class='assistive-text'>{}</p>",
        "<p class='accessibly-hidden'>{}</p>",
        "<p>He mends pots. <span style='filter: blur(0) opacity(0%)'>{}</span></p>",
        "<p style='max-width: 0; overflow: hidden'>{}</p>",
        "<p>He mends pots. <span class='u-hidden'>{}</span></p>",
        "<p>He mends pots. <span style='scale: 0'>{}</span></p>",
    ],
)
def test_what_takes_no_room_is_not_read(inner):
    """Closed boxes, boxes without height, what has the colour of its ground, and what stands beyond the edge."""
    css = ".flat { height: 0; overflow-y: clip }"
    assert "solder" not in seen(inner.format("“The solder was bad,” said Ivo Tarn."), css)


@pytest.mark.parametrize(
    "inner",
    [
        "<details open><summary>Kettles</summary><p>{}</p></details>",
        "<dialog open><p>{}</p></dialog>",
        "<p style='height: 0'>{}</p>",
        "<p style='max-height: 9em; overflow: hidden'>{}</p>",
        "<div style='font-size: 0'><p style='font-size: 16px'>{}</p></div>",
        "<div style='visibility: hidden'><p style='visibility: visible'>{}</p></div>",
        "<p style='margin-left: -12px; top: -4px'>{}</p>",
        "<p style='color: #fff; background: #000'>{}</p>",
        "<p style='transform: translateX(-50%)'>{}</p>",
        "<p>He mends pots. <span style='filter: opacity(0.5)'>{}</span></p>",
        "<p style='max-width: 40em; overflow: hidden'>{}</p>",
        "<p class='hide-on-phones'>{}</p>",
        "<p>He mends pots. <span class='hidden-print'>{}</span></p>",
    ],
)
def test_what_is_only_smaller_or_moved_stays(inner):
    """Open boxes, and what is given back to the words within."""
    assert "solder" in seen(inner.format("“The solder was bad,” said Ivo Tarn."))


def test_of_a_closed_box_within_a_sentence_its_line_is_read():
    """The line that offers a closed box is a part of its sentence; what the box holds is not."""
    inner = "<p>He will <details><summary>never</summary>maybe</details> mend pots of tin again, he said.</p>"
    assert "will never mend" in seen(f"<div>{inner[3:-4]}</div>")


@pytest.mark.parametrize("name", ["line-through", "text-decoration-line-through", "strikethrough", "struck"])
def test_a_class_that_says_struck_is_believed(name):
    """Classes that frameworks have for struck words are believed without their sheet."""
    assert "cost €8 in" in seen(f"<p>The kettle cost <span class='{name}'>€9</span> €8 in the end.</p>")


@pytest.mark.parametrize("name", ["strike", "old-price", "price-was"])
def test_a_class_that_may_strike_leaves_a_mark(name):
    """Where only a sheet elsewhere could tell whether words are struck, the sign for lost ones holds what is around."""
    inner = f"<p>The kettle cost <span class='{name}'>€9</span> €8 in the end.</p>"
    assert "cost \ufffd €8" in seen(inner)
    assert "cost €9 €8" in seen(inner, f".{name} {{ text-decoration: none }}")
    assert "cost €8" in seen(inner, f".{name} {{ text-decoration: line-through }}")


@pytest.mark.parametrize(
    ("css", "read"),
    [
        (".k::before { content: 'not ' }", "will \ufffd mend pots"),
        (".k::after { content: attr(title) }", "will \ufffd mend pots"),
        (".k::before { content: '\\f101' }", "will gladly mend pots"),
        (".k::before { content: '→' }", "will gladly mend pots"),
        (".k::before { content: '' }", "will gladly mend pots"),
        (".k::before { content: 'new'; display: none }", "will gladly mend pots"),
    ],
)
def test_words_that_a_style_draws_leave_a_mark(css, read):
    """A word of a sentence that stands in the style alone is lost to whoever reads the page; an icon is no word."""
    assert read in seen("<p>He will <span class='k'>gladly</span> mend pots of tin again.</p>", css)


@pytest.mark.parametrize("style", ["display: block", "position: absolute; top: 4px", "display: flex"])
def test_what_stands_in_lines_of_its_own_joins_no_number(style):
    """A part of a line that its style sets apart is read apart."""
    words = seen(f"<p>The kettle holds 300<span style='{style}'>4</span> drops of milk.</p>")
    assert "holds 300 4 drops" in words


@pytest.mark.parametrize(
    "inner",
    [
        "<a href='/x'><img alt='not' src='n.png'></a>",
        "<picture><source><img alt='not' src='n.png'></picture>",
        "<b><i><img alt='not' src='n.png'></i></b>",
    ],
)
def test_a_picture_for_a_word_within_other_elements_leaves_its_mark(inner):
    """What is around a picture that stands for a word changes nothing of the loss."""
    assert "will \ufffd mend" in seen(f"<p>He will {inner} mend pots of tin again.</p>")


def test_an_object_without_data_shows_its_words():
    """An object that has nothing to show shows the words within it; with data these are shown to nobody."""
    assert "will not mend" in seen("<p>He will <object>not</object> mend pots of tin again.</p>")
