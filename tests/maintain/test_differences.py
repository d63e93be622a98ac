"""What became of each item between two states of a site, in the words of the trade."""

import json
from dataclasses import replace

from sitegen.maintain.difference_words import as_json, as_markdown, as_text
from sitegen.maintain.differences import compare
from sitegen.maintain.snapshot import Shown, Snapshot, snapshot_of
from sitegen.records import LedgerEntry
from tests.support.invented import sample

QUOTE = Shown("q-aaaaaaaaaa", "quote", "weir", "The weir will stay open.", "Ada Quill")
FIGURE = Shown("f-aaaaaaaaaa", "figure", "weir", "€4 million", None, "4000000", None, "EUR", "exact", "the gates")


def site(*items, held=None, gone=None, corrections=(), addresses=()):
    """Return a site that shows some items."""
    return Snapshot(
        {item.id: item for item in items},
        {"weir": "The weir"},
        frozenset(corrections),
        frozenset(addresses),
        held=held,
        gone=gone or {},
    )


def aspects(found):
    """Return what changed of each item, as (name, was, now)."""
    return [[(a.name, a.was, a.now) for a in one.aspects] for one in found.changed]


def test_nothing_differs_from_itself():
    """Neither items, nor addresses, nor corrections."""
    same = site(QUOTE, FIGURE, corrections=[("2026-10-01", "x")], addresses=["actors/ada-quill/"])
    assert not compare(same, same)
    assert as_text(compare(same, same), "itself").splitlines() == [
        "against itself:",
        "nothing that is published differs",
    ]


def test_another_speaker_of_the_same_words_is_a_change():
    """The gravest: it is told first, with both names."""
    found = compare(site(QUOTE), site(replace(QUOTE, by="Bo Tarn")))
    assert aspects(found) == [[("speaker", "Ada Quill", "Bo Tarn")]]
    assert "speaker was 'Ada Quill', is 'Bo Tarn'" in as_text(found, "it")


def test_a_figure_whose_value_or_qualifier_changes_is_a_change():
    """The words may be the same, as where the reading got better."""
    found = compare(site(FIGURE), site(replace(FIGURE, value="4000", qualifier="at_most")))
    assert aspects(found) == [[("value", "4000000", "4000"), ("qualifier", "exact", "at_most")]]


def test_words_that_change_a_little_are_one_item_under_a_new_id():
    """An edit in the article must not be told as one thing gone and another new."""
    edited = replace(QUOTE, id="q-bbbbbbbbbb", words="The weir will stay open all winter.")
    found = compare(site(QUOTE), site(edited))
    assert aspects(found) == [[("words", QUOTE.words, edited.words)]]
    assert not found.new
    assert not found.gone


def test_other_words_are_gone_and_new():
    """What has nothing in common is no edit."""
    other = replace(QUOTE, id="q-bbbbbbbbbb", words="Nobody asked the ferrymen.")
    found = compare(site(QUOTE), site(other))
    assert [one.item for one in found.gone] == [QUOTE]
    assert found.new == (other,)


def test_a_renamed_article_moves_its_items():
    """The same words by the same speaker in another article are told as moved, not as lost."""
    moved = replace(QUOTE, id="q-bbbbbbbbbb", article="the-weir")
    assert aspects(compare(site(QUOTE), site(moved))) == [[("article", "weir", "the-weir")]]


def test_what_was_published_and_is_held_says_why():
    """It is not called gone, and no newcomer takes its place."""
    found = compare(site(QUOTE), site(held={QUOTE.id: (QUOTE, "two may speak")}))
    assert [(one.item.id, one.why) for one in found.held] == [(QUOTE.id, "two may speak")]
    assert not found.gone


def test_what_is_newly_held_is_told_where_it_is_known_what_was_held():
    """A published database tells nothing of held items, so nothing is called new among them."""
    after = site(held={QUOTE.id: (QUOTE, "two may speak")})
    assert [one.item.id for one in compare(site(held={}), after).held] == [QUOTE.id]
    assert not compare(site(), after).held


def test_what_is_gone_says_why():
    """In the words of its tombstone."""
    found = compare(site(QUOTE), site(gone={QUOTE.id: "the article is no longer part of the collection"}))
    assert [one.why for one in found.gone] == ["the article is no longer part of the collection"]


def test_corrections_and_lost_addresses_are_told():
    """An address that readers may have kept must not vanish unseen."""
    found = compare(site(addresses=["actors/ada-quill/"]), site(corrections=[("2026-10-02", "It was another pier.")]))
    told = as_text(found, "it").splitlines()
    assert "lost      actors/ada-quill/" in told
    assert "corrected 2026-10-02: It was another pier." in told
    assert told[-1] == "1 corrected, 1 address leads nowhere now"


def test_an_address_that_leads_on_is_not_lost():
    """As that of an actor who was renamed or merged; nor is it a new sheet."""
    before, after = site(addresses=["actors/ada/"]), site(addresses=["actors/ada-quill/"])
    found = compare(before, replace(after, former=frozenset({"actors/ada/"})))
    assert (found.lost_addresses, found.new_addresses) == ((), ("actors/ada-quill/",))


def test_words_of_articles_mean_nothing_in_a_pull_request():
    """Markup, links, mentions and references to issues stay words."""
    words = "See [this](https://evil.example) @maintainer #1 <img src=x> **now**"
    told = as_markdown(compare(site(), site(replace(QUOTE, words=words, by="@all"))), "`main`")
    entry = next(line for line in told.splitlines() if line.startswith("- "))
    for sign in ("[", "](", "://", "@", "<", "**"):
        assert sign not in entry
    assert "&#64;maintainer" in entry


def test_a_long_section_is_cut_and_says_so():
    """A comment has a largest size."""
    many = [replace(QUOTE, id=f"q-{n:010}", words=f"{n} other things were said here.") for n in range(200)]
    told = as_markdown(compare(site(), site(*many)), "it")
    assert "<summary>New (200)</summary>" in told
    assert "- and 140 more" in told
    assert len(told) < 65_536


def test_what_stands_elsewhere_is_told():
    """An item under another topic, two figures in one series or no longer; not a series that only grows."""
    others = [replace(FIGURE, id=f"f-{letter}aaaaaaaaa") for letter in "bcd"]
    first, second, third = (one.id for one in (FIGURE, *others[:2]))
    topics = {"topics/weir": frozenset({QUOTE.id, first})}
    before = replace(site(QUOTE, FIGURE, *others[:2]), groups={**topics, "series/s-one": frozenset({first, second})})
    grown = {**topics, "series/s-one": frozenset({first, second, others[2].id})}
    assert not compare(before, replace(site(QUOTE, FIGURE, *others), groups=grown)).regrouped
    now = {"topics/weir": frozenset({first, third}), "series/s-two": frozenset({first, third})}
    found = compare(before, replace(before, groups=now))
    assert [(one.group, one.joined, one.left) for one in found.regrouped] == [
        ("series/s-one", (), (first, second)),
        ("series/s-two", (first, third), ()),
        ("topics/weir", (third,), (QUOTE.id,)),
    ]
    assert f"regrouped topics/weir: joined by 1, such as {third}; left by 1, such as {QUOTE.id}" in as_text(found, "it")
    assert "only sheets, topics or series differ" in as_text(found, "it")
    assert json.loads(as_json(found, "it"))["regrouped"][0]["left"] == [first, second]


def test_addresses_at_which_something_is_still_told_are_not_lost():
    """Of an article and of a speaker of whom all was taken back a page stays."""
    gone = LedgerEntry(id="q-dddddddddd", article="lost", digest="0" * 64, text="We burn it", by="ines-moor", gone="x")
    after = snapshot_of(sample().model_copy(update={"tombstones": (gone.model_copy(update={"name": "Ines Moor"}),)}))
    before = replace(after, addresses=after.addresses | {"articles/lost/", "actors/ines-moor/", "actors/nobody/"})
    assert compare(before, after).lost_addresses == ("actors/nobody/",)
