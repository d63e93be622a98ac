"""Pieces: a part of a text is cut as if nothing stood around it, and where nothing reaches over its bounds, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract.text.pieces import cut

PARTS = [*"ab1.,'’”\\/:- \n", "www.", "http://", "'s", "7.1", ".5", "U.S."]
AROUND = st.lists(st.sampled_from(PARTS), max_size=20).map("".join)


@given(before=AROUND, part=AROUND, behind=AROUND)
def test_a_part_is_cut_as_it_stands(before: str, part: str, behind: str):
    """Whatever reaches over the bounds of a part, its pieces are those that the pattern finds between them."""
    body, start, end = f"{before}{part}{behind}", len(before), len(before) + len(part)
    alone = [(piece.kind, piece.text, piece.start, piece.end) for piece in cut(body[:end], start, end)]
    assert [(piece.kind, piece.text, piece.start, piece.end) for piece in cut(body, start, end)] == alone
    assert all(body[piece.start : piece.end] == piece.text for piece in cut(body, start, end))


@pytest.mark.parametrize(
    ("start", "end", "pieces"),
    [
        (0, 9, ["see", "‘", "weir"]),
        (0, 10, ["see", "‘", "weir", "’"]),
        (5, 11, ["weir’s"]),
        (7, 17, ["ir’s", "www.a"]),
    ],
)
def test_a_piece_that_reaches_over_a_bound_is_cut_there(start: int, end: int, pieces: list[str]):
    """A quotation may end within what would be one word or one address of the whole text."""
    body = "see ‘weir’s www.a”b.example"
    assert [piece.text for piece in cut(body, start, end)] == pieces
