"""Of a page's style sheets that is believed which a browser on a wide screen would apply."""

import pytest
from lxml import html

from sitegen.read.sheets import sheets_of

MARKUP = "<p id='one' class='slate'>Tin</p><div class='shed'><p class='slate old' data-kind='x'><b>Zinc</b></p></div>"


def said(css: str, element: str, media: str = "") -> dict[str, str]:
    """Return what a style sheet says of the first element that a path finds."""
    tree = html.fromstring(f"<html><head><style media='{media}'>{css}</style></head><body>{MARKUP}</body></html>")
    return sheets_of(tree).own.get(tree.find(f".//{element}"), {})


@pytest.mark.parametrize(
    "css",
    [
        "p { display: none }",
        "p.slate{display:none}",
        ".shed > .slate { DISPLAY : NONE }",
        ".shed p.slate.old { display: none }",
        "[data-kind] { display: none }",
        "p:not(.new) { display: none }",
        "div.shed p:first-child { display: none }",
        ".lead, .shed .slate, .x { display: none !important }",
        "@media screen { .old { display: none } }",
        "@media (min-width: 600px) { .old { display: none } }",
        "@supports (display: grid) { .old { display: none } }",
        "@charset 'utf-8'; @import url(x.css); .old { display: none }",
        "/* .b { } */ .a { content: '}' } .old { color: red; display: none }",
        ".shed .old { display: none } .old { display: block }",
        ".old { display: none !important } .shed .old { display: block }",
    ],
)
def test_a_rule_that_holds_is_believed(css):
    """Selectors of every common form, rules within blocks that hold, and what is exact or important before the rest."""
    assert said(css, "div/p")["display"] == "none"


@pytest.mark.parametrize(
    "css",
    [
        ".slate.new { display: none }",
        ".barn .slate { display: none }",
        ".slate > .shed { display: none }",
        ".old:hover { display: none }",
        ".old:empty { display: none }",
        ".old::before { display: none }",
        ".no-js .old, .nojs .old { display: none }",
        "@media print { .old { display: none } }",
        "@media (max-width: 600px) { .old { display: none } }",
        "@media screen and (max-width: 40em) { .old { display: none } }",
        "@media (prefers-reduced-motion: reduce) { .old { display: none } }",
        "@container (width > 3px) { .old { display: none } }",
        "@keyframes fade { from { display: none } }",
        ".old { display: none } .old { display: block }",
        ".old { display: none } .shed .old { display: block }",
        ".old { display: none",
        "}} .old::part(x) { display: none } .o|ld { display: none } .old:unheard-of { display: none }",
    ],
)
def test_a_rule_for_others_is_not_believed(css):
    """What holds for other elements, states, media or where no script runs says nothing; broken sheets neither."""
    assert said(css, "div/p").get("display") != "none"


def test_a_style_attribute_comes_before_the_sheet():
    """An element's own style holds against each rule but an important one."""
    shown = "<style>#a {{ display: none{} }}</style><p id='a' style='display: block'>Tin</p>"
    for mark, display in (("", "block"), (" !important", "none")):
        tree = html.fromstring(f"<html><body>{shown.format(mark)}</body></html>")
        assert sheets_of(tree).own[tree.find(".//p")]["display"] == display


def test_a_sheet_for_paper_is_not_read():
    """The sheet's own media are asked as those of a block are."""
    assert not said(".old { display: none }", "div/p", "print")
    assert said(".old { display: none }", "div/p", "screen, print")


def test_drawn_words_are_told_apart():
    """What is drawn before and after an element says nothing of the element itself."""
    tree = html.fromstring("<html><style>b::before { content: 'not '; display: none }</style><p><b>Zinc</b></p></html>")
    sheets = sheets_of(tree)
    element = tree.find(".//b")
    assert element not in sheets.own
    assert sheets.drawn[element] == {"content": "'not '", "display": "none"}
