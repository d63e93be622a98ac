"""The search of a built site, as a reader uses it."""

import pytest

from tests.support.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

WIDE = {"width": 1400, "height": 900}
SOLD = "“We will not sell the ferry,” mayor Orla Vance told reporters on the quay. “It is not ours to sell.”"


@pytest.fixture
def asking(visit, sample_site):
    """Return a function that types into the search box and gives the results: address from the root, and text."""
    page = visit(sample_site[0], viewport=WIDE)

    def type_whole(box, text, until):
        # The theme listens to keys that are let go, so a key that changes nothing ends what was pasted.
        box.fill(text)
        box.press("End")
        wait_until(
            page,
            "until => RegExp(until).test(document.querySelector('.md-search-result__meta').textContent)",
            arg=until,
        )

    def ask(query):
        box = page.locator(".md-search__input")
        box.click()
        type_whole(box, "", "^Type to start")
        type_whole(box, query, "result|^No matching|matching document")
        links = page.locator(".md-search-result__link")
        found = links.evaluate_all("links => links.map(a => [a.pathname.slice(1) + a.hash, a.textContent.trim()])")
        return [(address, " ".join(text.split())) for address, text in found]

    ask.page = page
    return ask


@pytest.mark.parametrize(
    "query",
    ["We will not sell the ferry", "“We will not sell the ferry”", '"we will not sell the ferry"', "sell quay Vance"],
)
def test_a_phrase_leads_to_the_very_quotation(asking, query):
    """With curly, straight or no marks; the words stand in the result, under their article, its outlet and its day."""
    found = asking(query)
    assert any(a.startswith("articles/ferry/#q-") and SOLD in text and "Orla Vance" in text for a, text in found)
    assert ("articles/ferry/", "Council puts off ferry vote – The Skerry Post, 2 March 2026") in found


def test_a_result_that_was_corrected_says_so(asking):
    """Before its words, with the day."""
    (told,) = (text for address, text in asking("sell quay Vance") if address.startswith("articles/ferry/#q-"))
    assert 0 <= told.find("Corrected on 12 April 2026") < told.find("We will not sell")


def test_a_quoted_phrase_is_taken_whole(asking):
    """Its words in another order are no match."""
    assert any("#q-" in address for address, _ in asking("“older than the pier”"))
    assert asking("“pier the than older”") == []


@pytest.mark.parametrize(
    "query", ["4.2 million", "4.2m", "4.2mn", "4,200,000", "4200000", "4.2 million crowns", "$4.2 million"]
)
def test_a_figure_is_found_however_it_is_written(asking, query):
    """The article writes "4.2 million crowns"; the other figure there is, 5.1 million, is no match."""
    found = asking(query)
    assert any(a.startswith("articles/ferry/#f-") and "4.2 million crowns" in text for a, text in found)
    assert not [text for _, text in found if "5.1 million" in text]


def test_a_speaker_is_found_by_another_name(asking):
    """The sheet of the speaker comes first, and says so; what was said follows."""
    found = asking("O. Vance")
    assert found[0][0] == "actors/orla-vance/"
    assert "O. Vance" in found[0][1]
    assert any("#q-" in address for address, _ in found)


def test_words_that_the_article_denies_are_not_shown_alone(asking):
    """The result says first that this was not said, and shows the whole sentence."""
    text = next(text for address, text in asking("pier would close") if "#q-" in address)
    assert "this was not said.She did not say that the pier would close." in text


def test_lists_are_no_results_and_pages_written_by_hand_are(asking):
    """The method page is found; indexes of actors or articles are not."""
    addresses = [address for address, _ in asking("how an item comes to be")]
    assert [a for a in addresses if a.startswith("method/")]
    assert not {"actors/", "articles/", "figures/", "topics/", ""} & set(addresses)


def test_a_word_begun_is_completed(asking):
    """The box shows the rest of a name in grey, and the arrow to the right takes it."""
    asking("Orla Van")
    box = asking.page.locator(".md-search__input")
    wait_until(asking.page, "() => document.querySelector('.md-search__suggest').textContent === 'Orla Vance'")
    box.press("ArrowRight")
    assert box.input_value() == "Orla Vance"


def test_a_click_opens_the_item_and_marks_the_words(asking):
    """The reader lands on the quotation itself."""
    asking("older than the pier")
    asking.page.locator(".md-search-result__link[href*='#q-']").first.click()
    asking.page.wait_for_url("**/articles/ferry/**#q-*")
    target = asking.page.locator(":target")
    assert target.evaluate("item => item.tagName") == "FIGURE"
    assert target.locator("mark").count() > 0


def test_nothing_found_is_said(asking):
    """No result is no error."""
    assert asking("zzyzx") == []
    assert asking.page.complaints == []


def test_searching_asks_for_little_and_for_nothing_elsewhere(asking, sample_site):
    """Before the first key nothing of the index is fetched but its empty head."""
    page = asking.page
    before = [url for url in page.asked if "/search/" in url]
    assert [url.rsplit("/", 1)[1] for url in before] == ["search_index.json"]
    asking("ferry")
    assert all(url.startswith(sample_site[0]) for url in page.asked)
    assert page.complaints == []
