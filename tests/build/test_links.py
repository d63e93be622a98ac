"""Links are read as a browser reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.build import check_links
from sitegen.build.links import attributes

PIECES = st.sampled_from(
    [
        "<a", "<A", "<p", ">", "/>", " ", "\n", ' href="', " href='", " HREF=x", " id=y", "=", '"', "'", "a > b",
        "words", "<!--", "-->", "<script", "</script>", "<style>", "</style>", " src = 'z'", "</a>", "&amp;", "/",
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("""<a title="a > b" href="x">""", [("href", "x")]),
        ("""<a data-x="href=none" HREF = 'a&amp;b'>""", [("href", "a&b")]),
        ("<!-- <a href=x> --><a href=y>", [("href", "y")]),
        ("<!-- <a href=x>", []),
        ("""<script src="x">document.write("<a href=y>")</script><p id=z>""", [("src", "x"), ("id", "z")]),
        ("<title><a href=x></title><a href=y/>", [("href", "y/")]),
        ("<a href>a</a><a href=''>", [("href", "")]),
        ("1 <2 a href=x> < a href=y> </a href=z>", []),
        ("""<a title=5" href="x">a</a> it"s <a href=y>""", [("href", "x"), ("href", "y")]),
    ],
)
def test_what_is_no_tag_is_not_read_as_one(html, found):
    """Comments, scripts and values may hold anything; names of attributes are the same in capitals."""
    assert list(attributes(html)) == found


@given(st.lists(PIECES, max_size=400).map("".join))
def test_no_page_is_too_broken_to_be_read(html):
    """Whatever stands in a page is read to its end, and a whole tag behind it is found unless it swallows that."""
    assert all(name in {"id", "name", "href", "src"} for name, _ in attributes(html))
    assert [*attributes(f"{html}-->\"'></script></style><p id=last>")][-1:] == [("id", "last")]


def test_a_link_that_follows_a_mark_in_a_value_is_checked(tmp_path):
    """It was passed over once."""
    (tmp_path / "index.html").write_text(
        """<a title="to > from" href="gone/">x</a><!-- <a href="lost/"> -->""", "utf-8"
    )
    assert check_links(tmp_path) == ["index.html: the link 'gone/' leads to 'gone/index.html', which does not exist"]
