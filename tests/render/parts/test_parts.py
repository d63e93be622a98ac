"""What is made of one article's facts alone, and kept, is what would be made of all facts."""

import gc
import os
import pickle
import weakref
import zlib
from pathlib import Path

import pytest

from sitegen.records import Quote
from sitegen.render import Making, site_parts, write_site
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.items.make_views import ArticleViews, ItemViews
from sitegen.render.parts import Parts
from sitegen.render.text.site import Site
from sitegen.store import make_database
from tests.support.invented import FERRY, MAYOR, article, hostile, quote, sample
from tests.support.many import many

TEMPLATES = Path(__file__).parents[3] / "templates"
SITE = Site("Skerry digest", "https://digest.example/")


def digests(facts):
    """Return the digest of each article's part, by its id."""
    parts = Parts(Catalogue.of(facts), SITE)
    return {one.id: parts.of(one.id).digest for one in parts.catalogue.articles}


@pytest.mark.parametrize("facts", [sample(), hostile(), many(30)], ids=["sample", "hostile", "many"])
def test_an_article_alone_gives_what_the_whole_gives(facts, tmp_path):
    """Each view and each citation: when it is made, and when it comes back from the state folder."""
    catalogue = Catalogue.of(facts)
    whole, made = ItemViews(catalogue, SITE), Parts(catalogue, SITE, tmp_path)
    wanted = {one.id: whole.of_article(one) for one in catalogue.articles}
    assert {one.id: made.of(one.id).views for one in catalogue.articles} == wanted
    kept = Parts(catalogue, SITE, tmp_path)
    assert {one.id: kept.of(one.id).views for one in catalogue.articles} == wanted
    assert kept.entries() == made.entries() == Parts(catalogue, SITE).entries()


def test_a_few_articles_are_at_hand_and_the_others_read_again(tmp_path, monkeypatch):
    """However many there are, no more of them are in memory at once, and all are as if they were."""
    monkeypatch.setattr("sitegen.render.parts.parts._AT_HAND", 3)
    facts = many(30)
    catalogue = Catalogue.of(facts)
    whole, parts = ItemViews(catalogue, SITE), Parts(catalogue, SITE, tmp_path)
    before = alive()
    for item in both(catalogue.quotes, catalogue.figures):
        wanted = whole.quote(item) if isinstance(item, Quote) else whole.figure(item)
        assert (parts.items.quote(item) if isinstance(item, Quote) else parts.items.figure(item)) == wanted
        assert parts.items.citations.of(item) == whole.citations.of(item)
    assert len({item.article_id for item in both(catalogue.quotes, catalogue.figures)}) > 20
    assert alive() - before <= 3


def test_what_was_made_goes_without_a_look_for_garbage(tmp_path):
    """What builds the site takes the most memory; nothing that pages were made with is there beside it."""
    before = alive()
    gc.disable()
    try:
        parts = site_parts(many(30), SITE, tmp_path)
        catalogue, digests = weakref.ref(parts.catalogue), weakref.ref(parts.digests)
        entries = parts.entries()
        write_site(parts, Making(TEMPLATES, make_database, None), tmp_path / "docs", tmp_path)
        assert held() > before
        parts.let_go()
        assert (held(), catalogue(), digests()) == (before, None, None)
    finally:
        gc.enable()
    assert entries == site_parts(many(30), SITE).entries()


def held():
    """Return how many articles have views in memory, or lie there as garbage."""
    return sum(isinstance(one, ArticleViews) for one in gc.get_objects())


def alive():
    """Return how many articles have views in memory."""
    gc.collect()
    return held()


def test_a_part_changes_with_its_own_facts_and_with_no_others():
    """A new article changes the parts of none; another name of a speaker those in which it may be shown."""
    facts = sample()
    note = article("another", "“It is late,” Orla Vance said.", outlet="The Skerry Herald")
    said = quote(note, "It is late,", speaker=MAYOR, said_by="Orla Vance")
    before = digests(facts)
    more = facts.model_copy(update={"articles": (*facts.articles, note), "quotes": (*facts.quotes, said)})
    assert {**digests(more), "another": ""} == {**before, "another": ""}
    renamed = tuple(a.model_copy(update={"name": "Orla Vance-Holm"}) if a.id == MAYOR.id else a for a in facts.actors)
    after = digests(facts.model_copy(update={"actors": renamed}))
    assert after[FERRY.id] != before[FERRY.id]
    assert after["note"] == before["note"]


class Touch:
    """Something that acts when a careless reader unpacks it."""

    def __init__(self, path):
        """Take the folder to make."""
        self.path = path

    def __reduce__(self):
        """Ask for a folder to be made."""
        return os.mkdir, (str(self.path),)


def test_a_kept_file_makes_nothing_happen(tmp_path):
    """One that asks for more than views, or that cannot be read, is made again."""
    catalogue, state = Catalogue.of(sample()), tmp_path / "state"
    wanted = Parts(catalogue, SITE, state).of(FERRY.id).views
    (path,) = state.iterdir()
    for spoilt in (b"", b"x", zlib.compress(pickle.dumps(Touch(tmp_path / "made"))), zlib.compress(pickle.dumps(1))):
        path.write_bytes(spoilt)
        assert Parts(catalogue, SITE, state).of(FERRY.id).views == wanted
    assert not (tmp_path / "made").exists()


def test_what_is_of_no_article_any_more_is_not_kept(tmp_path):
    """Names are digests, so that an old file would never be asked for again."""
    (tmp_path / "0123.views").write_bytes(b"")
    parts = Parts(Catalogue.of(sample()), SITE, tmp_path)
    assert parts.entries()
    parts.keep()
    kept = {path.name.partition(".")[0] for path in tmp_path.iterdir()}
    assert kept == {parts.of(one.id).digest for one in parts.catalogue.articles}
