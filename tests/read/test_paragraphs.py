"""A line of a story is a paragraph of it in whatever element it stands."""

import pytest

from sitegen.read.page import read_page
from tests.support.pages import ROAD, WEIR, page_of

LINE = "The keeper of the ford has counted 300 boats since Easter, and nine of them were empty."


def body_with(part: str) -> str:
    """Return what is read of a page with a part between its paragraphs."""
    page = page_of((*WEIR, "@@", *ROAD), title="Ford", url=None)
    return read_page(page.replace("<p>@@</p>", part).encode(), "a.html").body


@pytest.mark.parametrize(
    "part",
    [
        f"<div>{LINE}</div>",
        f"<div class='article-paragraph'><span>{LINE}</span></div>",
        f"<text-block>{LINE}</text-block>",
        f"<p id='p-share-of-boats'>{LINE}</p>",
    ],
)
def test_a_line_between_paragraphs_is_one(part):
    """It keeps its place, in an element of the page's own making too, and under any name for links."""
    assert body_with(part).split("\n") == [*WEIR, LINE, *ROAD]


@pytest.mark.parametrize(
    "part",
    [
        f"<div><a href='/ford'>{LINE}</a></div>",
        "<div>Listen to this story</div>",
        f"<div><img src='a.jpg' alt=''></div><div class='legend'>{LINE}</div>",
        f"<div data-testid='related-content'><p>{LINE}</p></div>",
        f"<recirc-module><p>{LINE}</p></recirc-module>",
        f"<div class='video-box'><video src='a.mp4'></video><p>{LINE}</p></div>",
        f"<p class='photo-desc'>{LINE}</p>",
        f"<p><b>Opinion:</b> <a href='/ford'>{LINE}</a></p>",
    ],
)
def test_a_link_a_button_a_caption_and_a_box_are_none(part):
    """What stands beside a story stays beside it."""
    assert body_with(part).split("\n") == [*WEIR, *ROAD]


def test_a_story_in_a_cell_of_a_table_is_read():
    """Pages were once laid out so; the cell beside it holds a menu."""
    story = "".join(f"<p>{line}</p>" for line in (*WEIR, *ROAD))
    page = (
        f"<html><head><title>Ford</title></head><body><table><tr><td>Menu<td><h1>Ford</h1>{story}</table></body></html>"
    )
    assert read_page(page.encode(), "a.html").body.split("\n") == [*WEIR, *ROAD]


def test_a_table_beside_a_story_is_none_of_its_paragraphs():
    """Its cells are no sentences, however many there are."""
    table = "<table><tr><td><p>Boats of the ford in May</p></td><td><p>300 of them</p></td></tr></table>"
    assert body_with(table).split("\n") == [*WEIR, *ROAD]
