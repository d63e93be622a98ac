"""What a publisher says of its own corrections is kept apart from the article, and shown; nothing is drawn from it."""

import tomllib
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.read import read_articles
from sitegen.read.notices import is_notice, notices_apart, notices_in
from sitegen.read.page import read_page
from tests.support.pages import WEIR, page_of

KINDS = tomllib.loads(resources.files("sitegen.read").joinpath("notices.toml").read_text("utf-8"))
NOTICE = "Correction: A previous version of this story said that the gates cost €9 million."


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_examples_of_notices_hold(kind):
    """Each line that an entry says it matches is a notice, each that it says it misses is a sentence of an article."""
    assert [line for line in kind["matches"] if not is_notice(line)] == []
    assert [line for line in kind["misses"] if is_notice(line)] == []


@pytest.mark.parametrize(
    "lines", [(NOTICE, *WEIR), (*WEIR, NOTICE), (*WEIR, NOTICE, "Tomas Brandt writes about rivers.")]
)
def test_a_notice_of_a_page_stands_beside_its_body(lines):
    """At its top, at its end, and before a line about the author."""
    page = read_page(page_of(lines).encode(), "a.html")
    assert page.notices == (NOTICE,)
    assert page.body.split("\n") == [line for line in lines if line != NOTICE]


@pytest.mark.parametrize("heading", ["CORRECTION", "Corrections & clarifications", "Clarification:"])
def test_a_line_below_its_heading_is_a_notice(heading):
    """A heading of its own makes the line below it a notice, at the edges of an article alone."""
    words = "The gates cost €9 million, said the clerk."
    assert notices_apart("\n".join((*WEIR, heading, words)))[1] == (heading, words)
    assert notices_apart("\n".join((*WEIR, heading.replace("C", "Sele"), words)))[1] == ()


def test_what_stands_in_the_middle_is_the_articles():
    """An article may tell of a correction; its own notice stands at its top or its end."""
    body = "\n".join([*WEIR, NOTICE, *WEIR, *WEIR])
    assert notices_apart(body) == (body, ())


def test_an_article_of_nothing_else_stays_as_it_is():
    """A page that only says what was wrong elsewhere is an article about that."""
    assert notices_apart(NOTICE) == (NOTICE, ())


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_nothing_is_drawn_from_a_notice_in_a_file(tmp_path, name):
    """The body stays as it stands, the notice is told, and its figures and words are not there."""
    said = "Editor’s note: This story was corrected. “We spent €9 million,” Ada Quill said."
    body = "\n\n".join([*WEIR, NOTICE, said])
    (tmp_path / name).write_text(body, "utf-8")
    (article,) = read_articles([tmp_path], max_bytes=10**6).articles
    assert (article.body, article.notices) == (body, (NOTICE, said))
    assert "9 million" not in article.shown
    assert len(article.shown) == len(body)


def test_the_front_matter_may_tell_a_notice(tmp_path):
    """As ``sitegen add`` writes it; the same notice in the body is told once."""
    (tmp_path / "a.md").write_text(
        f'---\nnotices: ["{NOTICE}", "Clarified: see above."]\n---\n{WEIR[0]}\n{NOTICE}\n', "utf-8"
    )
    (article,) = read_articles([tmp_path], max_bytes=10**6).articles
    assert article.notices == (NOTICE, "Clarified: see above.")


@given(st.lists(st.sampled_from([*WEIR, NOTICE, "", " "]), max_size=12).map("\n".join))
def test_only_whole_lines_are_kept_apart(body):
    """The places lie apart and in order, and what is left are lines of the body."""
    places = notices_in(body)
    assert all(body[start:end] == NOTICE for start, end in places)
    left, told = notices_apart(body)
    assert len(told) == len(places)
    rest = iter(body.split("\n"))
    assert all(line in rest for line in left.split("\n") if line)
