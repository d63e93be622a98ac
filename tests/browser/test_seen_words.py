"""What is published of a page stands in what a real browser shows of it."""

from pathlib import Path

import pytest

from tests.browser.seen_words import unseen_of
from tests.support.pages import ROAD, WEIR, page_of

SAID = "“Nobody has <button>yet</button> asked for the <a href='/weir'>weir</a>,” said Ada Quill, who keeps it."
STYLE = "<style>.d-none, .rollover-block { display: none }</style>"
"""As the programs have it whose classes these are."""
PARTS = {
    "inline": f"<p>{SAID}</p>",
    "hidden": "<p hidden>“We will sell it,” Ada Quill said.</p><p>Boats paid <i class='d-none'>€9</i> €7 each.</p>",
    "list": "<ul><li>The first gate is 14 metres wide, the second one 12 metres.</li><li>It cost €3 million.</li></ul>",
    "card": "<p>The clerk told <b class='rollover'>Ada Quill<i class='rollover-block'>Quill: 9 gates</i></b> so.</p>",
    "caption": "<div class='image-box'><img alt=''><p>“It leaks,” said Bren Tolloway, 62, of Pell.</p></div>",
    "pieces": "</div><div class='part'><p>“The road is 30 kilometres long,” Bren Tolloway told the county.</p>",
    "breaks": "<p>“We waited nine days.<br>Nobody came,” Bren Tolloway told the county assembly on Tuesday.</p>",
}


def folder_of(path, parts):
    """Write a page for each part, between the paragraphs of an article, and return the folder."""
    for name, part in parts.items():
        page = page_of((*WEIR, "@@", *ROAD), title=f"{name} news", url=None)
        (path / f"{name}.html").write_text(page.replace("<p>@@</p>", f"{STYLE}{part}"), "utf-8")
    return path


def test_the_words_that_are_published_are_shown(chromium, tmp_path):
    """Those of every quote and figure, in a row, whatever stands around them on the page."""
    looked, missing = unseen_of(folder_of(tmp_path, {"all": "".join(PARTS.values())}), chromium)
    assert missing == []
    assert looked["quote"] >= len((SAID, WEIR[1], ROAD[1]))
    assert looked["figure"] > len(PARTS)


@pytest.mark.parametrize(
    ("part", "why", "right"),
    [
        (
            "<style>article{.k{display:none}}</style><p class='k'>“We will sell the mill,” Ada Quill said.</p>",
            "hidden by the page's style",
            False,
        ),
        (
            "<p>The gates cost 10<sup>9</sup> crowns, or €8 million, Ada Quill said on Tuesday.</p>",
            "a raised figure",
            True,
        ),
        ("<p>Boats paid €7<sup>[2]</sup> each in that year, the county said.</p>", "the mark of a note", True),
        (
            "<style>b{text-transform:lowercase}</style><p>Boats paid €7 to <b>KHL</b> that year, the county said.</p>",
            "the style writes their letters in another case",
            True,
        ),
    ],
)
def test_what_is_not_shown_is_told_with_its_reason(chromium, tmp_path, part, why, right):
    """A rule within a rule of a style sheet, which only a browser follows, and three whose words are right."""
    _, missing = unseen_of(folder_of(tmp_path, {"a": part}), chromium)
    assert [(one.why.startswith(why), one.right) for one in missing] == [(True, right)] * max(1, len(missing))


def test_a_figure_whose_own_words_stand_there_is_told_apart(chromium, tmp_path):
    """A mark of a note beside it takes nothing from it; one within it does."""
    parts = {
        "a": "<p>Boats paid €7 each<sup>[2]</sup> in that year.</p>",
        "b": "<p>Boats paid €7<sup>[2]</sup> million in that year.</p>",
    }
    _, missing = unseen_of(folder_of(tmp_path, parts), chromium)
    assert {(Path(one.page).stem, one.around) for one in missing} == {("a", True), ("b", False)}
