"""A page that asks for more work than any page of news is refused, and what is done for it until then is bounded."""

import pytest

from sitegen.errors import FaultsError
from sitegen.read import page, steps
from tests.support.work import lines_run

STORY = (
    "<h1>Ferry returns</h1>"
    + "<p>The ferry left the quay at noon with forty people, said Lena Vos, who runs it.</p>" * 3
)


def page_of(styles: str = "", body: str = "") -> bytes:
    """Return a page with a story, and what is hostile in it."""
    return (
        f"<!DOCTYPE html><html lang=en><head><style>{styles}</style></head><body>{STORY}{body}</body></html>".encode()
    )


DEAR = {
    "rules that all fit all elements": page_of("*{color:red}" * 60, "<p>a</p>" * 200),
    "rules for one kind of element": page_of("p{color:red}" * 60, "<p>a</p>" * 200),
    "ancestors of ancestors": page_of("x b b b b b i{color:red}", "<b>" * 30 + "<i>a</i>" * 30),
    "siblings of siblings": page_of("x~p~p~p{color:red}", "<p>a</p>" * 60),
    "what an element has": page_of(":has(x){color:red}", "<b>" * 200 + "<p>a</p>" * 200),
    "siblings of a kind": page_of("p:nth-of-type(3){color:red}", "<p>a</p>" * 400),
    "a long attribute": page_of("[a*=bc]{color:red}" * 300, f"<p a='{'b' * 30_000}'>a</p>"),
    "selectors alone": page_of("p," * 2_000 + "p{color:red}"),
    "brackets that are not closed": page_of("[" * 1_000_000 + "{color:red}"),
    "a long selector": page_of(":not(i)" * 4_000 + "{color:red}"),
    "words within a sentence": page_of(body="<p>" + "go <span class=old-price>a</span> on " * 300 + "</p>"),
    "words that give up their tag": page_of(body="<p>" + "some words go <span>a</span> on " * 1_000 + "</p>"),
    "quotations set apart": page_of(body="<blockquote>Nobody said a word of it.</blockquote><p>No</p>" * 200),
}
CHEAP = {
    "hidden paragraphs": page_of(body="<div hidden><p>a</p></div>" * 300),
    "notes that are not closed": page_of("/*" * 1_000_000),
    "blocks within blocks": page_of("@media screen{" * 100_000 + "a{color:red}" * 1_000),
    "a rule that says one thing again": page_of("p{" + "color:red;" * 4_000 + "}", "<p>a</p>" * 100),
}


@pytest.mark.parametrize("data", DEAR.values(), ids=DEAR)
def test_a_page_that_asks_for_too_much_is_refused_in_a_sentence(data, monkeypatch):
    """Counted with a hundredth of what a page may ask for: the lines that run are bounded by that and by its length."""
    monkeypatch.setattr(steps, "MOST_STEPS", 10_000)

    def read():
        with pytest.raises(FaultsError) as refused:
            page.take_page(data, "ferry.html")
        assert "far more work than any page of news does. Fix: save" in str(refused.value.exceptions[0])

    assert lines_run(read) < 20 * 10_000 + 3 * len(data)


@pytest.mark.parametrize("data", CHEAP.values(), ids=CHEAP)
def test_what_is_not_closed_and_what_is_said_again_is_gone_over_once(data):
    """The story is read; gone over again at each of so many signs, it would not be in an hour."""
    assert "The ferry left the quay at noon" in page.take_page(data, "ferry.html").body


def test_a_story_is_far_from_what_may_be_asked(monkeypatch):
    """An ordinary page with an ordinary sheet asks for a thousandth of it."""
    monkeypatch.setattr(steps, "MOST_STEPS", 5_000)
    data = page_of(".lead{color:red}p.lead>b{display:none}", "<p class=lead>The line <b>said</b> so on Friday.</p>")
    assert "The line so on Friday." in page.take_page(data, "ferry.html").body
