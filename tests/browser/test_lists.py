"""Lists of several pages, as a reader filters, sorts and reads them."""

import pytest

from tests.support.many import ARTICLES
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

WIDE = {"width": 1400, "height": 900}


@pytest.fixture
def filtering(visit, many_site):
    """Return a function that types into the filter of the articles and returns what it says and how many rows stand."""
    page = visit(f"{many_site}articles/page/1/", viewport=WIDE)

    def ask(words, until):
        page.get_by_label("Filter", exact=True).fill(words)
        wait_until(page, "until => document.querySelector('.sg-matches').textContent === until", arg=until)
        return page.locator("#articles tbody tr").count()

    ask.page = page
    return ask


def test_typing_narrows_the_rows_of_all_pages(filtering):
    """From whichever page; the rest of the list comes back when the words are taken away."""
    assert filtering("bridge 7:", f"20 of {ARTICLES}") == 20
    links = filtering.page.locator("#articles tbody a")
    numbers = [int(link.split()[1].strip(":")) for link in links.all_inner_texts()]
    assert sorted(numbers) == list(range(7, ARTICLES, 10))
    assert filtering("7: RADIO", f"3 of {ARTICLES}") == 3
    assert filtering("", f"{ARTICLES} of {ARTICLES}") == 200
    more = filtering.page.get_by_role("button", name="Show more (5)")
    more.click()
    assert filtering.page.locator("#articles tbody tr").count() == ARTICLES
    assert filtering.page.complaints == []


def test_a_figure_is_found_by_what_else_its_unit_is_called(visit, sample_site):
    """The name of a currency, say, which is shown by its code."""
    page = visit(f"{sample_site[0]}figures/")
    page.locator("#ledger tbody tr").first.evaluate("row => { row.dataset.also = 'Groats'; }")
    page.locator("[data-filter] input").first.fill("groat")
    wait_until(page, "document.querySelector('.sg-matches').textContent !== ''")
    assert page.locator("#ledger tbody tr").count() == 1


def test_nothing_found_is_said_to_those_who_listen(filtering):
    """In a live region, and without the pager that would lead to more of nothing."""
    assert filtering("no such lane", "Nothing matches") == 0
    assert filtering.page.locator(".sg-matches").get_attribute("role") == "status"
    assert not filtering.page.locator(".sg-pager").is_visible()


def test_rows_of_other_pages_lead_to_their_articles(filtering):
    """Their links are written from another folder."""
    filtering("204:", f"1 of {ARTICLES}")
    filtering.page.locator("#articles tbody a").click()
    filtering.page.wait_for_url("**/articles/a-204/")
    assert filtering.page.locator("h1").inner_text().startswith("Bridge 204")


def test_the_last_words_count_however_slow_the_pages_are(visit, many_site):
    """Words typed while the other pages are on their way are not overtaken by those before them."""
    page = visit(f"{many_site}articles/", viewport=WIDE)
    waiting = []
    page.route("**/articles/page/*/", lambda route: waiting.append(route))  # noqa: PLW0108 - it is given marks
    box = page.get_by_label("Filter", exact=True)
    for words in ("bridge 1:", "bridge 7:"):
        box.fill(words)
        page.wait_for_timeout(250)
    assert len(waiting) == 1
    for request in waiting:
        request.continue_()
    wait_until(page, "document.querySelector('.sg-matches').textContent.startsWith('20 of')")
    assert page.locator("#articles tbody tr").count() == 20


def test_a_choice_and_days_are_filters_too(visit, many_site):
    """An article without a date is in no stretch of days."""
    page = visit(f"{many_site}articles/", viewport=WIDE)
    page.get_by_label("To", exact=True).fill("2024-01-31")
    page.locator("select[name=outlet]").select_option("Nine Mile Post")
    rows = page.locator("#articles tbody tr")
    wait_until(page, "!document.querySelector('#articles tbody tr:not([data-outlet=\"Nine Mile Post\"])')")
    assert rows.count() > 1
    days = rows.evaluate_all("rows => rows.map(row => row.dataset.day)")
    assert all("2024-01-01" < day <= "2024-01-31" for day in days)


def test_sorting_by_keyboard_goes_over_all_pages(visit, many_site):
    """The smallest of all pages first, then the largest; the head says which, and keeps the focus."""
    page = visit(f"{many_site}figures/", viewport=WIDE)
    head = page.locator("#ledger th").nth(1)
    values = page.locator("#ledger tbody td data")
    head.locator("button").focus()
    page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('#ledger th[aria-sort=ascending]')")
    assert values.first.inner_text() == "18,000,000 crowns"
    page.keyboard.press("Space")
    wait_until(page, "document.querySelector('#ledger th[aria-sort=descending]')")
    assert values.first.inner_text() == f"{ARTICLES + 2} houses"
    assert page.locator("#ledger th[aria-sort]").count() == 1
    assert head.locator("button").evaluate("button => button === document.activeElement")


def test_without_scripts_the_pages_are_read_one_by_one(visit, many_site):
    """No filter and no buttons that do nothing; the pager leads through the list."""
    page = visit(f"{many_site}articles/", viewport=WIDE, java_script_enabled=False)
    seen = 0
    while True:
        assert not page.locator(".sg-filter").is_visible()
        assert page.locator("th button").count() == 0
        seen += page.locator("#articles tbody tr").count()
        if not page.locator(".sg-pager a[rel=next]").count():
            break
        page.locator(".sg-pager a[rel=next]").click()
    assert seen == ARTICLES


def test_actors_of_other_scripts_stand_under_the_letter_of_their_address(visit, many_site):
    """A name in another script stands where its romanised form does, so that no number sign is needed."""
    page = visit(f"{many_site}actors/", viewport=WIDE)
    letters = page.locator(".sg-letters a").all_inner_texts()
    assert letters[:2] == ["A", "B"]
    assert "#" not in letters


def test_filter_and_order_stand_in_the_address(filtering):
    """It opens as it was left, on whichever page of the list, and back and forward lead through what was picked."""
    page, first = filtering.page, "() => document.querySelector('#articles tbody a').textContent.split(':')[0]"
    filtering("bridge 7:", f"20 of {ARTICLES}")
    page.wait_for_url("**/articles/page/1/?words=bridge+7%3A")
    page.locator("#articles thead button").first.click()
    page.wait_for_url("**?words=bridge+7%3A&sort=1")
    page.locator("#articles thead button").first.click()
    page.wait_for_url("**?words=bridge+7%3A&sort=-1")
    last = page.evaluate(first)
    page.go_back()
    wait_until(page, f"last => ({first})() !== last", arg=last)
    assert page.locator("th[aria-sort=ascending]").count() == 1
    kept = page.evaluate(first)
    page.reload()
    wait_until(page, "until => document.querySelector('.sg-matches').textContent === until", arg=f"20 of {ARTICLES}")
    assert page.get_by_label("Filter", exact=True).input_value() == "bridge 7:"
    assert page.evaluate(first) == kept
    assert page.complaints == []
