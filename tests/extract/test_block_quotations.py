"""A block quotation of Markdown needs no quotation marks: its layout stands for them. Every text is invented."""

import pytest

from sitegen.extract.block_quotations import marks_of_blocks
from sitegen.library import extract_facts, read_articles


@pytest.fixture(scope="module")
def quoted(tmp_path_factory):
    """Draw the quotations of a Markdown file: the words of each, who said them, and whether they are published."""
    folder = tmp_path_factory.mktemp("blocks")

    def _quoted(text):
        (folder / "a.md").write_text(f"The weir was shut in May.\n\n{text}\n\nThe mill is old.\n", "utf-8")
        (facts,) = extract_facts(read_articles(folder).articles)
        return [
            (" ".join(span.text for span in quote.content_spans), quote.speaker and quote.speaker.name, quote.status)
            for quote in facts.quotes
        ]

    return _quoted


@pytest.mark.parametrize(
    "text",
    [
        "> We will row.\n>\n> — Ada Quill, keeper of the weir",
        "> We will row.\n> — Ada Quill",
        "> We will row.\n> -- *Ada Quill*",
        "> We will row.\n\n— Ada Quill",
        "> We will row.\n\n*— Ada Quill, keeper*",
        "Ada Quill said:\n\n> We will row.",
        "Ada Quill told the guild on Monday:\n> We will row.",
    ],
)
def test_a_block_that_is_signed_or_led_to_is_said(quoted, text):
    """A dash and a name in its last line, or a colon above it, show whose words they are."""
    assert quoted(text) == [("We will row.", "Ada Quill", "published")]


def test_each_paragraph_of_a_block_is_told(quoted):
    """Only the last one closes, as in print."""
    assert quoted("Ada Quill said:\n\n> We will row.\n>\n> We will swim.") == [
        ("We will row. We will swim.", "Ada Quill", "published")
    ]


def test_words_that_a_mark_of_the_layout_parts_are_held(quoted):
    """They are not as a reader sees them."""
    (found,) = quoted("> We will\n> row.\n> — Ada Quill")
    assert found[1:] == ("Ada Quill", "held")


@pytest.mark.parametrize(
    "body",
    [
        "> We will row.\n\nAda Quill left.\n",
        "> We will row.\n\n— Ada Quill left. It rained.\n",
        "> We will row\n> — Ada Quill\n",
        "> We will row.\n> — the end of it\n",
        "> “We will row.”\n> — Ada Quill\n",
        "> [!NOTE]\n> We will row.\n> — Ada Quill\n",
        ">> We will row.\n>> — Ada Quill\n",
        "Ada Quill said it.\n\n> We will row.\n",
        "> — Ada Quill\n",
    ],
)
def test_no_marks_are_read_where_nothing_shows_whose_words_they_are(body):
    """Nor where a block has marks of its own, is a box, or stands within another."""
    assert list(marks_of_blocks(body)) == []
