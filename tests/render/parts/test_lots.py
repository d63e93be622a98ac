"""Pages that see a part of the facts are what they would be of all of them."""

from dataclasses import replace
from datetime import date

import pytest

from sitegen.records import Outlet, Topic
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.feeds import sheet_feed_unit
from sitegen.render.items.make_views import ItemViews
from sitegen.render.linked_data import LinkedData
from sitegen.render.lists.digests import digest_page, weeks_beside
from sitegen.render.lists.figure_ledger import figures_pages
from sitegen.render.lists.indexes import unnamed_pages
from sitegen.render.parts import Parts, article_lots, selected_lots
from sitegen.render.sheets.actor_sheets import actor_pages
from sitegen.render.sheets.article_sheets import article_pages
from sitegen.render.sheets.topic_sheets import topic_pages
from sitegen.render.text.site import Site
from tests.support.invented import MAYOR, article, hostile, quote, sample
from tests.support.many import many

SITES = (Site("Skerry digest", "https://digest.example/"), Site())


def lots(facts, site=SITES[0]):
    """Return all lots of some facts by name."""
    parts = Parts(Catalogue.of(facts), site)
    return {lot.name: lot for lot in (*article_lots(parts, None), *selected_lots(parts, {}))}


def pages_of_all(catalogue, items):
    """Yield each page as it is where nothing is kept from it."""
    for one in catalogue.articles:
        yield from article_pages(one, catalogue, items)
    for actor in catalogue.actors.values():
        yield from actor_pages(actor, catalogue, items)
    for topic in catalogue.topics.values():
        yield from topic_pages(topic, catalogue, items)
    for week, beside in weeks_beside(catalogue):
        yield digest_page(week, beside, catalogue, items)
    for page, figures in figures_pages(catalogue, items):
        yield replace(page, view=replace(page.view, rows=tuple(map(items.figure, figures))))
    for page, quotes in unnamed_pages(catalogue):
        yield replace(page, view=replace(page.view, rows=tuple(map(items.quote, quotes))))


@pytest.mark.parametrize("site", SITES, ids=["with an address", "without"])
@pytest.mark.parametrize("facts", [sample(), hostile(), many(30)], ids=["sample", "hostile", "many"])
def test_a_part_of_the_facts_gives_the_same_pages_and_feeds(facts, site):
    """Every view, all linked data, each entry of a feed."""
    catalogue = Catalogue.of(facts)
    items, linked = ItemViews(catalogue, site), LinkedData(catalogue, site)
    wanted = {page.file: (page, linked.of(page)) for page in pages_of_all(catalogue, items)}
    for about in (*catalogue.actors.values(), *catalogue.topics.values()):
        unit = sheet_feed_unit(about, catalogue, items, newest=facts.newest_day)
        wanted[unit.name] = unit.given
    made = {unit.name: unit.given for lot in lots(facts, site).values() for unit in lot.units()}
    assert {name: given for name, given in made.items() if name in wanted} == wanted


def test_a_new_article_leaves_the_lots_that_it_says_nothing_of():
    """The sheets of whom it quotes, its week and the two beside it change; all else stays."""
    facts = sample()
    note = article("another", "“It is late,” Orla Vance said.", published=date(2021, 2, 3))
    said = quote(note, "It is late,", speaker=MAYOR, said_by="Orla Vance")
    more = facts.model_copy(update={"articles": (*facts.articles, note), "quotes": (*facts.quotes, said)})
    before, after = lots(facts), lots(more)
    changed = {name for name, lot in after.items() if name not in before or before[name].digest != lot.digest}
    weeks = {"week 2026-W10", "week 2021-W05", "week undated"}
    assert changed == {"article another", "actor orla-vance", *weeks}
    assert {"actor tomas-reyk", "article ferry"} <= before.keys()


def test_a_topic_and_an_outlet_on_record_change_what_names_them():
    """One that no item is on, and one that no article comes from, change nothing; a name that is shown does."""
    facts = sample()
    (known, *others), before = facts.topics, lots(facts)

    def changed(**update):
        after = lots(facts.model_copy(update=update))
        return {name for name, lot in after.items() if name not in before or before[name].digest != lot.digest}

    unused = Topic(id="moorings", name="Moorings", phrases=("mooring",))
    assert changed(topics=(*facts.topics, unused)) == {"topic moorings"}
    assert changed(outlets=(*facts.outlets, Outlet(id="reed", name="The Reed Courier"))) == set()
    renamed = changed(topics=(known.model_copy(update={"name": "Ships"}), *others))
    on_it = {item.article_id for item in facts.items if item.status == "published" and known.id in item.topics}
    assert {f"topic {known.id}", *(f"article {one}" for one in on_it)} <= renamed < before.keys()


def test_a_newer_article_leaves_the_older_pages_of_a_list():
    """Its figures come to the newest page; an older one is told nothing of them."""
    before, after = lots(many(101)), lots(many(102))
    pages = {name for name in after if name.startswith("list figures/")}
    assert pages == {"list figures/index.md", "list figures/page/1/index.md"}
    assert {name for name in pages if before[name].digest != after[name].digest} == {"list figures/index.md"}
