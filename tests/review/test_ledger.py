"""The ledger of what was published."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.records import LedgerEntry, Stated
from sitegen.review import update_ledger, with_tombstones
from tests.support.extracted import Draft, resolve


def draft(identifier="a", words="We will sail", shift="", **more):
    """Write an article with a quote, a quote of nobody and a figure."""
    made = Draft(identifier, f"{shift}“{words},” Wessa Orlo said. It costs 40 crowns. “No,” somebody said.")
    made.says("Wessa Orlo", words, **more)
    made.says(None, "No")
    made.counts("40 crowns", "40", "crowns")
    return made


def test_what_is_published_gets_an_entry():
    """Held items get none; entries stand by article, then id."""
    facts = resolve(draft("b"), draft("a"))
    entries = update_ledger((), facts)
    published = [i for i in (*facts.quotes, *facts.figures) if i.status == "published"]
    assert [(e.article, e.id) for e in entries] == sorted((i.article_id, i.id) for i in published)
    assert {e.text for e in entries} == {"We will sail", "40 crowns"}
    assert all(e.gone is None for e in entries)


def test_nothing_changes_where_nothing_changed():
    """The ledger of the same facts is the same."""
    facts = resolve(draft())
    entries = update_ledger((), facts)
    assert update_ledger(entries, facts) == entries


def test_what_is_gone_leaves_a_tombstone():
    """The reason tells a held item from changed words and from an article that left."""
    entries = update_ledger((), resolve(draft("a"), draft("b"), draft("c")))
    after = resolve(draft("a", confidence=0.1), draft("b", words="We shall sail"))
    reasons = {(e.article, e.text): e.gone for e in update_ledger(entries, after)}
    assert reasons == {
        ("a", "We will sail"): "held back: confidence 0.10 is below 0.80",
        ("a", "40 crowns"): None,
        ("b", "We will sail"): "the article no longer holds these words as they were published",
        ("b", "We shall sail"): None,
        ("b", "40 crowns"): None,
        ("c", "We will sail"): "the article is no longer part of the collection",
        ("c", "40 crowns"): "the article is no longer part of the collection",
    }


def test_a_tombstone_keeps_its_first_reason():
    """Which a maintainer may have put in better words."""
    entries = update_ledger((), resolve(draft("a")))
    held = [e.model_copy(update={"gone": "withdrawn at the speaker's request"}) for e in entries]
    assert {e.gone for e in update_ledger(held, resolve())} == {"withdrawn at the speaker's request"}


def test_an_item_that_comes_back_loses_its_tombstone():
    """It is published again under its id."""
    facts = resolve(draft("a"))
    entries = update_ledger((), facts)
    gone = update_ledger(entries, resolve())
    assert all(e.gone for e in gone)
    assert update_ledger(gone, facts) == entries


def test_the_digest_follows_the_place():
    """The id stays when the words move; the digest says that they did."""
    (before, *_), (after, *_) = (update_ledger((), resolve(draft(shift=s))) for s in ("", "Late. "))
    assert before.id == after.id
    assert before.digest != after.digest


def test_tombstones_are_facts():
    """By id, without what is still published."""
    facts = resolve(draft("a"))
    entries = (*update_ledger((), facts), LedgerEntry(id="f-aaaaaaaaaa", article="x", digest="0", text="1", gone="y"))
    assert [e.id for e in with_tombstones(facts, entries).tombstones] == ["f-aaaaaaaaaa"]


STEPS = st.lists(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(("Yes", "Nay"))), unique_by=lambda d: d[0]))


@given(STEPS)
@settings(deadline=None, max_examples=30)
def test_nothing_that_was_published_ever_vanishes(steps):
    """Through any history of builds, every id stays, and is gone exactly when it is not published."""
    entries = ()
    seen = set()
    for step in steps:
        facts = resolve(*(draft(i, words) for i, words in step))
        entries = update_ledger(entries, facts)
        published = {i.id for i in (*facts.quotes, *facts.figures) if i.status == "published"}
        seen |= published
        assert {e.id for e in entries} == seen
        assert {e.id for e in entries if not e.gone} == published


def test_the_ledger_keeps_all_that_is_compared():
    """The two records say the same of an item, in one order and the same types; see ADR 101."""
    seen = {name: field.annotation for name, field in Stated.model_fields.items() if name != "words"}
    kept = {name: field.annotation for name, field in LedgerEntry.model_fields.items() if name in seen}
    assert list(kept.items()) == list(seen.items())
