"""What is written is read back: every word, every field, whatever characters they are made of."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.add.drafts import Draft, Stated
from sitegen.add.writing import article_id, clean, file_text, place
from sitegen.read import read_articles

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
MARKS = st.text("ab *_~[]()<>!`\\#&;-.\r\n^:>|=’“\u2028\ufeff1", max_size=80)
NOT_STORED = re.compile("\x00")


def draft_of(body="The weir stays open.", **fields):
    """Make a draft with fields that a page stated."""
    stated = {name: Stated(value, "the page") for name, value in fields.items()}
    return Draft("a.html", body, b"<p>The weir stays open.</p>", "sitegen 0", stated)


def read_back(draft, made="weir"):
    """Write a draft, and read it as the build does."""
    with TemporaryDirectory() as folder:
        Path(folder, f"{made}.md").write_bytes(file_text(draft, made).encode())
        result = read_articles([Path(folder)], max_bytes=10**6)
    assert result.faults == ()
    (article,) = result.articles
    return article


@given(MARKS | TEXTS)
def test_words_are_read_back_character_for_character(body):
    """Stars, tags, ampersands, line ends of any kind: the body is what was taken, and all of it is seen."""
    body = "a" + NOT_STORED.sub("", body)
    article = read_back(draft_of(body))
    assert article.body == body
    assert article.shown == body
    assert article.unseen == ()


@given(MARKS | TEXTS, st.lists(MARKS | TEXTS, max_size=3), TEXTS | MARKS)
def test_fields_are_read_back(title, authors, where):
    """A headline with a colon, an author named null, a note with a hash: YAML takes none of them for something else."""
    title, authors = clean(title), tuple(dict.fromkeys(filter(None, map(clean, authors))))
    fields = {"title": Stated(title, where)} if title else {}
    if authors:
        fields["authors"] = Stated(authors, where)
    source = read_back(Draft("a", "Words.", b"", "sitegen 0", fields)).source
    assert source.title == (title or None)
    assert source.authors == authors


@pytest.mark.parametrize("title", ["NO", "null", "Null", "~", "1984", "2026-09-14", "a: b", "- a", "[a]", "a #b"])
def test_a_headline_that_looks_like_yaml_stays_a_headline(title):
    """Each of them is text to the reader of front matter."""
    assert read_back(draft_of(title=title)).source.title == title


def test_front_matter_says_where_each_field_comes_from():
    """The source stands beside the value, and what was not found is named."""
    draft = draft_of(title="Weir: open", url="https://courier.example/a", published=date(2026, 9, 14))
    assert file_text(draft, "weir") == (
        "---\n"
        "id: weir\n"
        'title: "Weir: open"  # the page\n'
        "url: https://courier.example/a  # the page\n"
        "published: 2026-09-14  # the page\n"
        "markup: none  # the words below are plain text\n"
        f"page_sha256: {draft.page_sha256}\n"
        "read_with: sitegen 0\n"
        "# Not found: outlet, authors\n"
        "---\n"
        "The weir stays open."
    )


def test_an_article_is_named_by_its_day_and_headline():
    """Its id is a slug; the second of the same day and headline gets a number."""
    draft = draft_of(title="Council keeps the weir open", published=date(2026, 9, 14))
    first = article_id(draft, set())
    assert first == "2026-09-14-council-keeps-the-weir-open"
    assert article_id(draft, {first}) == f"{first}-2"
    assert article_id(draft, {first, f"{first}-2"}) == f"{first}-3"
    assert place(draft, first) == f"2026/{first}.md"


def test_a_long_headline_is_cut_between_words():
    """So that its address can be read; the second of two that are cut alike gets a number."""
    draft = draft_of(title="Council " + "keeps the weir open " * 9, published=date(2026, 9, 14))
    first = article_id(draft, set())
    assert first == "2026-09-14-council-keeps-the-weir-open-keeps-the-weir-open-keeps-the"
    assert article_id(draft, {first}) == f"{first}-2"


def test_an_article_without_day_and_headline_is_named_by_its_words():
    """No day is made up for it."""
    draft = draft_of("The weir at Orlay will stay open for another year.")
    assert article_id(draft, set()) == "the-weir-at-orlay-will-stay-open-for"
    assert place(draft, "the-weir") == "undated/the-weir.md"


@given(TEXTS, st.integers(0, 12))
def test_an_id_is_never_given_twice(title, times):
    """However often the same headline comes."""
    draft = draft_of(title=title)
    taken = set()
    for _ in range(times):
        taken.add(article_id(draft, taken))
    assert len(taken) == times
