"""Raised and lowered figures never make one number with the figures beside them."""

import pytest
from lxml import html

from sitegen.read.visible import show_what_is_seen

CSS = ".up { vertical-align: super; font-size: 60% } .down { vertical-align: -0.3em }"


def line(inner: str) -> str:
    """Return what is read of a sentence of a page."""
    tree = html.fromstring(
        f"<html><style>{CSS}</style><body><p>The tinsmith has {inner} on his shelf.</p></body></html>"
    )
    show_what_is_seen(tree)
    return " ".join(tree.find(".//p").text_content().split()).removeprefix("The tinsmith has ").partition(" on his")[0]


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        ("640<sup>4</sup> pots", "640⁴ pots"),
        ("640<sub>4</sub> pots", "640₄ pots"),
        ("640<span style='vertical-align: super'>4</span> pots", "640⁴ pots"),
        ("640<span class='up'>4</span> pots", "640⁴ pots"),
        ("640<b class='down'>4</b> pots", "640₄ pots"),
        ("640<small style='vertical-align: top'>4</small> pots", "640⁴ pots"),
        ("640<b style='position: relative; top: -.5em'>4</b> pots", "640⁴ pots"),
        ("640<sup>4,5</sup> pots", "640 pots"),
        ("640<sup>[4][5]</sup> pots", "640 pots"),
        ("640<sup>4–6</sup> pots", "640 pots"),
        ("640<sup>a, b</sup> pots", "640 pots"),
        ("640<sup>4.5x</sup> pots", "640^4.5x pots"),
        ("640<a class='ref' href='/n'>4</a> pots", "640 pots"),
        ("640<a href='/notes#4'>4</a> pots", "640 pots"),
        ("640<span class='footnote-ref'>4</span> pots", "640 pots"),
        ("640<span class='up'><a href='#n'>4</a></span> pots", "640 pots"),
        ("<sup>1</sup>2 pots", "¹2 pots"),
        ("<math><msub><mn>10</mn><mn>2</mn></msub></math> pots", "10₂ pots"),
    ],
)
def test_digits_at_another_height_stay_apart(inner, read):
    """A note goes, a power or an index stays what it is, whether a tag, a style or a class moves it."""
    assert line(inner) == read


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        ("$5<span class='cents'>99</span> of tin", "$5\ufffd99 of tin"),
        ("$5<a href='/tin'>99</a> of tin", "$5\ufffd99 of tin"),
        ("<span class='big'>5</span>99 pots", "5\ufffd99 pots"),
    ],
)
def test_a_number_in_parts_leaves_a_mark(inner, read):
    """Where a style sheet elsewhere may set the parts of a number apart, the sign for a lost character holds it."""
    assert line(inner) == read


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        ("$5<sup>.99</sup> of tin", "$5.99 of tin"),
        ("$5.<sup>99</sup> of tin", "$5.99 of tin"),
        ("a 12<sup>th</sup> pot", "a 12th pot"),
        ("CO<sub>2</sub> and H<sub>2</sub>O", "CO2 and H2O"),
        ("20<em>pots</em>", "20pots"),
        ("<span>5</span><span>6</span> pots", "56 pots"),
        ("<b>5</b>00 pots", "500 pots"),
        ("<span class='n'>500</span> pots", "500 pots"),
        ("pots <span class='up'>the best of the town</span>", "pots the best of the town"),
        ("20 <a href='/pots'>4-litre</a> pots", "20 4-litre pots"),
        ("20 pots<span style='vertical-align: middle'> of 4</span>", "20 pots of 4"),
        ("20 pots <span style='vertical-align: 0'>4</span>", "20 pots 4"),
    ],
)
def test_what_stands_in_its_line_is_left_alone(inner, read):
    """Decimals, ordinals, formulas, and numbers whose parts no style can move stay as they are."""
    assert line(inner) == read
