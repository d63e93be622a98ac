"""A page that is one block of HTML comes out as Markdown would have it, without Markdown."""

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.build.ready import leave_blocks, ready

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]
PIECES = st.sampled_from(
    [
        '<div class="sg">', "<div>", "</div>", "<p>", "</p>", "</p", "<br>", "<br/>", "<img alt='*a*' src=x>",
        "<ul><li>", "</ul>", "<table>", "</table>", "<pre>", "</pre>", "<script type='application/json'>", "</script>",
        '{"a": "b &c"}', "<em>", "words", "*words*", "# head", "    far in", "\n", "\n\n", "\n  \n", "\t", "&amp;",
        "&#8217;", "&", "<", ">", "<!-- a -->", "```", "[a](b.md)", "<div markdown='1'>", "| a | b |", "|---|---|",
        "- one", "{: .x }", "<h1 id='a'>", "</h1>", "\x02",
    ],
)  # fmt: skip


def read(text: str) -> str:
    """Return what Markdown makes of a text."""
    return markdown.Markdown(extensions=EXTENSIONS).convert(text)


@given(st.lists(PIECES, max_size=14).map("".join), st.booleans())
def test_what_goes_past_markdown_is_what_it_would_give(inner, whole):
    """Whatever stands in the block; what may come out otherwise is left to Markdown."""
    text = f'\n<div class="sg">\n{inner}\n</div>\n' if whole else f"\n{inner}\n"
    assert ready(text) in {None, read(text)}


def test_a_page_of_ours_goes_past():
    """Lists, tables, entities and data in scripts are no reason to read it."""
    page = (
        '\n<div class="sg sg-list">\n<h1>Gates &amp; roads</h1>\n\n<div><p>It’s *open*.</p></div>\n'
        '<script type="application/ld+json">{"name":"R&D \\u003cdiv"}</script>\n</div>\n'
    )
    assert ready(page) == page.strip() == read(page)


@pytest.mark.parametrize("behind", ["**More.**", "\n\n**More.**\n\n<div>end</div>", "</div>"])
def test_what_stands_behind_the_block_is_read(behind):
    """A template of a site's own may write Markdown."""
    assert ready(f"<div>\n<p>Weir</p>\n</div>{behind}") is None


def test_an_extension_may_look_into_blocks():
    """Only those are trusted that are known not to."""
    assert leave_blocks(EXTENSIONS)
    assert not leave_blocks([*EXTENSIONS, "md_in_html"])
