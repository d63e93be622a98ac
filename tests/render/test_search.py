"""What a search may lead to: the very item, by every name and spelling, and never words without their sentence."""

import pytest
from markupsafe import Markup

from sitegen.records import Facts
from sitegen.render import search, search_entries
from tests.support.invented import FERRY, figure, hostile, sample


@pytest.fixture(scope="module")
def entries():
    """Return the entries of the sample by their addresses."""
    return {entry.url: entry for entry in search_entries(sample())}


def plain(html):
    """Return the text of HTML."""
    return Markup(html).striptags()  # noqa: S704 - what comes out is plain text


def item(entries, words):
    """Return the entry of the item that shows some words."""
    return next(e for url, e in entries.items() if "#" in url and words in plain(e.shown))


def test_every_item_has_an_entry_at_its_anchor(entries):
    """One each for quotes and figures that are published, for articles, actors and topics; none for a list."""
    facts = sample()
    published = [i for i in (*facts.quotes, *facts.figures) if i.status == "published"]
    anchors = {url.partition("#")[2] for url in entries if "#" in url}
    assert anchors <= {i.id for i in published}
    assert {f.id for f in facts.figures if f.status == "published"} <= anchors
    assert {"actors/orla-vance/", "topics/ferry/", "articles/ferry/", "articles/note/"} <= set(entries)
    assert not {"", "actors/", "topics/", "articles/", "figures/"} & set(entries)


def test_a_speaker_leads_to_what_was_said_by_every_name(entries):
    """The registered other name stands in each entry, though the article does not use it."""
    entry = item(entries, "We will not sell the ferry")
    assert "O. Vance" in entry.found_by
    assert "O. Vance" not in entry.shown
    assert "O. Vance" in entries["actors/orla-vance/"].shown


def test_words_stand_in_their_sentence_and_after_their_warning(entries):
    """A denied utterance is never shown as one."""
    shown = item(entries, "the pier would close").shown
    assert shown.startswith("<b>The article says that this was not said.</b><br>She did not say that")


def test_an_item_names_its_article_outlet_and_day(entries):
    """So a list of results can be read without opening one."""
    page = plain(item(entries, "older than the pier").page)
    assert page == "Council puts off ferry vote – The Skerry Post, 2 March 2026"


def test_a_headline_that_is_a_sentence_has_no_dash_behind_its_full_stop():
    """Its full stop parts it from the outlet."""
    source = FERRY.source.model_copy(update={"title": "The ferry stays."})
    facts = sample()
    others = tuple(one for one in facts.articles if one.id != FERRY.id)
    changed = facts.model_copy(update={"articles": (FERRY.model_copy(update={"source": source}), *others)})
    pages = {plain(entry.page) for entry in search_entries(changed) if entry.url.startswith("articles/ferry/#")}
    assert pages == {"The ferry stays. The Skerry Post, 2 March 2026"}


@pytest.mark.parametrize(
    ("value", "unit", "kind", "spellings"),
    [
        ("4200000", "crowns", "count", ["4200000", "4.2 million", "4,200,000 crowns"]),
        ("169000000000", "EUR", "currency", ["169000000000", "169 billion", "EUR\u00a0169,000,000,000", "euros"]),
        ("1500", "boats", "count", ["1500", "1.5 thousand", "1,500 boats"]),
        ("12", "percent", "percent", ["12", "12\u00a0%"]),
    ],
)
def test_a_figure_is_found_by_its_other_spellings(value, unit, kind, spellings):
    """Its digits, its magnitude in a word, its normal form, and a currency's name."""
    made = figure(FERRY, "4.2 million crowns", value, unit, kind)
    (entry,) = [e for e in search_entries(Facts(articles=(FERRY,), figures=(made,))) if "#" in e.url]
    assert all(spelling in entry.found_by for spelling in spellings)


def test_hostile_words_stay_words():
    """What is HTML in an entry holds no markup of an article."""
    for entry in search_entries(hostile()):
        for html in (entry.page, entry.title, entry.shown):
            assert not {"<script", "<img", "<iframe"} & {html[i : i + 7] for i in range(len(html))}
            assert "<img" not in html


def test_results_can_be_narrowed_by_kind_speaker_outlet_topic_and_day(entries):
    """What is reported without marks is a kind of its own; a source without a page has no name to narrow by."""
    sold = item(entries, "We will not sell the ferry")
    assert (sold.day, sold.month) == ("2026-03-02", "2026-03")
    assert set(sold.facets) == {
        *(("kind", "quotation"), ("outlet", "The Skerry Post"), ("speaker", "Orla Vance"), ("topic", "The ferry")),
    }
    assert ("kind", "reported speech") in item(entries, "the pier would close").facets
    assert not [value for name, value in item(entries, "Nobody has read").facets if name == "speaker"]
    assert entries["topics/ferry/"].facets == (("kind", "topic"), ("topic", "The ferry"))
    assert entries["articles/note/"].facets == (("kind", "article"),)
    assert entries["articles/note/"].day == "0000-00-00"


def test_an_actor_lies_with_the_month_of_the_first_words(entries, monkeypatch):
    """So an article leaves the index of other months as it is; whom every other article names belongs to none."""
    assert entries["actors/orla-vance/"].lies_with == "2026-03"
    assert not any(entry.lies_with for url, entry in entries.items() if not url.startswith("actors/"))
    monkeypatch.setattr(search, "_BUSY", 1)
    assert not any(entry.lies_with for entry in search_entries(sample()))


def test_two_of_one_name_are_told_apart():
    """A name that two actors share is followed by the id of each."""
    facts = sample()
    twin = facts.actors[2].model_copy(update={"id": "tomas-reyk-2", "name": "Orla Vance", "registered": True})
    entries = search_entries(facts.model_copy(update={"actors": (*facts.actors, twin)}))
    named = {value for entry in entries for name, value in entry.facets if name == "speaker" and "#" in entry.url}
    assert "Orla Vance (orla-vance)" in named
