"""The page of results, whose address holds what was asked."""

import pytest

from tests.support.invented import sample
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

SOLD, OLDER, READ = (quote.id for quote in sample().quotes[:3])
COST, LATER = (figure.id for figure in sample().figures)


@pytest.fixture
def results(visit, sample_site):
    """Return a function that opens the page with parameters, and gives the items found and what is told of them."""
    page = visit(f"{sample_site[0]}search/", viewport={"width": 1280, "height": 900})

    def read():
        wait_until(page, "!document.querySelector('.sg-results').hasAttribute('aria-busy')")
        links = page.locator(".sg-results > li > a").evaluate_all("all => all.map(one => one.pathname)")
        return [path.strip("/").split("/")[-1] for path in links], page.locator(".sg-matches").text_content()

    def find(parameters):
        page.goto(f"{sample_site[0]}search/?{parameters}")
        return read()

    find.page, find.read = page, read
    return find


def test_the_address_holds_words_and_filters(results):
    """Speaker, outlet, topic, kind and days narrow what the words find; without words they find by themselves."""
    assert results("words=ferry+sell&kind=quotation")[0] == [SOLD]
    assert results("by=Tomas+Reyk&kind=figure&sort=oldest") == ([COST, LATER], "2 results")
    assert results("topic=The+ferry&from=2026-03-01&to=2026-03-31&kind=figure")[0] == [COST]
    assert set(results("outlet=The+Far+Bell&sort=newest")[0]) >= {LATER}
    assert results("words=ferry&by=nobody") == ([], "Nothing matches")
    assert results("words=ferry&from=2026-03-03&to=2026-03-31")[0] == []


def test_the_name_that_everybody_guesses_for_words_is_taken(results):
    """``q`` finds the same, and no box opens over the page; a program of another kind may write both."""
    assert results("q=ferry+sell&kind=quotation")[0] == [SOLD]
    assert results.page.locator(".sg-find [name=words]").input_value() == "ferry sell"
    assert not results.page.locator("#__search").is_checked()
    assert "q=" not in results.page.url.partition("search/")[2]
    assert results("q=report&words=ferry+sell&kind=quotation")[0] == [SOLD]


def test_a_run_of_words_is_taken_as_it_stands_and_a_minus_leaves_out(results):
    """Several of either can be asked for at once."""
    assert results('words="older+than"+"repairs+would"&kind=quotation')[0] == [OLDER]
    assert results('words="than+older"')[0] == []
    assert READ in results("words=report&kind=quotation")[0]
    assert READ not in results("words=report+-nobody&kind=quotation")[0]
    assert READ not in results('words=report+-"has+read"&kind=quotation')[0]


def test_what_is_not_quoted_is_shown_as_such(results):
    """A mark stands before reported speech, as on the sheets, and before nothing else."""
    told = results("kind=reported+speech")[0]
    assert told
    marks = results.page.locator(".sg-results > li > .sg-tag")
    assert marks.all_inner_texts() == ["reported, not quoted"] * len(told)
    assert results("kind=quotation")[0]
    assert marks.count() == 0


def test_what_is_picked_stands_in_the_address_and_can_be_gone_back_from(results):
    """Back and forward give the form and the results of then."""
    results("words=crowns")
    page = results.page
    page.locator("[name=kind]").select_option("figure")
    page.wait_for_url("**/search/?words=crowns&kind=figure")
    page.locator("[name=sort]").select_option("oldest")
    page.wait_for_url("**/search/?words=crowns&kind=figure&sort=oldest")
    assert results.read()[0] == [COST, LATER]
    page.go_back()
    page.go_back()
    assert page.url.endswith("/search/?words=crowns")
    assert page.locator("[name=kind]").input_value() == ""
    page.go_forward()
    assert page.locator("[name=kind]").input_value() == "figure"
    assert sorted(results.read()[0]) == sorted([COST, LATER])
    assert page.complaints == []


def test_the_box_leads_to_all_results(results, sample_site):
    """The last line under what it found keeps the words."""
    page = results.page
    page.goto(sample_site[0])
    box = page.locator(".md-search__input")
    box.click()
    box.fill("ferry")
    box.press("End")
    page.locator(".md-search-result__link", has_text="All results").click()
    page.wait_for_url("**/search/?words=ferry*")
    assert page.locator("[name=words]").input_value() == "ferry"
    assert SOLD in results.read()[0]


def test_without_scripts_the_page_says_so(visit, sample_site):
    """There is no form that does nothing; lists can be read."""
    page = visit(f"{sample_site[0]}search/", java_script_enabled=False)
    assert not page.locator(".sg-find").is_visible()
    assert page.locator("noscript p").is_visible()
