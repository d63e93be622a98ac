"""What the first screen of a sheet answers."""

from pathlib import Path

import pytest
from markupsafe import Markup

from sitegen.records import Actor
from sitegen.render import render_pages
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.make_views import ItemViews
from sitegen.render.sheets.actor_sheets import actor_pages
from sitegen.render.sheets.topic_sheets import topic_pages
from sitegen.render.text.site import Site
from tests.support.invented import MAYOR, sample

TEMPLATES = Path(__file__).parents[3] / "templates"


def sheets(facts, make):
    """Return the views of the first pages of sheets by the id of what they are about."""
    catalogue = Catalogue.of(facts)
    items, abouts = ItemViews(catalogue, Site()), catalogue.actors if make is actor_pages else catalogue.topics
    return {about.id: next(iter(make(about, catalogue, items))).view for about in abouts.values()}


@pytest.fixture(scope="module")
def unregistered():
    """The sample, but nobody has an office on record."""
    actors = tuple(Actor(id=actor.id, name=actor.name, kind=actor.kind) for actor in sample().actors)
    return sheets(sample().model_copy(update={"actors": actors}), actor_pages)


def test_who_somebody_is_comes_from_the_newest_article_that_says_so(unregistered):
    """Its own words, with the article; offices on record go before them, and nothing is made up where neither tells."""
    described = unregistered["orla-vance"].described
    assert described.role == "mayor"
    assert described.place.article_url == "articles/ferry/"
    assert sheets(sample(), actor_pages)["orla-vance"].described is None
    silent = Actor(id="silent-bell", name="Silent Bell", kind="person", registered=True)
    facts = sample().model_copy(update={"actors": (*sample().actors, silent)})
    assert sheets(facts, actor_pages)["silent-bell"].described is None


def test_what_is_held_or_taken_back_is_not_told_as_never_said():
    """Whoever is on record and has nothing published may well be quoted: the pages speak of themselves."""
    facts = sample()
    held = {
        "quotes": tuple(quote.model_copy(update={"status": "held"}) for quote in facts.quotes),
        "figures": tuple(figure.model_copy(update={"status": "held"}) for figure in facts.figures),
    }
    pages = render_pages(facts.model_copy(update=held), templates=TEMPLATES)
    for place, told in (
        ("actors/orla-vance/index.md", "Nothing that they said is published here."),
        ("actors/orla-vance/index.md", "What Orla Vance is quoted as saying: nothing that is published here."),
        ("actors/index.md", "nothing published"),
        ("topics/ferry/index.md", "Nothing on this topic is published here."),
    ):
        assert told in pages[place]
        assert "article" not in pages[place].split('class="sg-coverage">')[1].split("</p>")[0]


def test_the_head_names_no_more_than_three_topics(unregistered):
    """The most quoted ones."""
    for view in unregistered.values():
        assert view.mostly == view.topics[:3]


def test_a_day_is_told_once_by_topic():
    """What else was said on it is led to by its number."""
    facts = sample()
    hers = tuple(
        q.model_copy(update={"speaker": MAYOR}) if q.text == "older than the pier" else q for q in facts.quotes
    )
    page = render_pages(facts.model_copy(update={"quotes": hers}), templates=TEMPLATES)["actors/orla-vance/index.md"]
    topics = Markup(page).striptags().partition("By topic")[2]  # noqa: S704 - what comes out is plain text
    assert topics.replace("\xa0", " ").count("2 quotes: 2 March 2026 (2)") == 1


def test_a_topic_names_who_spoke(unregistered):
    """Those quoted most often first, named speakers only."""
    assert unregistered
    for view in sheets(sample(), topic_pages).values():
        counts = [voice.count for voice in view.spoke]
        assert counts == sorted(counts, reverse=True)
        assert all(voice.speaker.named for voice in view.spoke)
        assert view.spoke_count >= len(counts)


def test_a_topic_counts_the_quotes_whose_source_is_not_named():
    """Each of its quotes is of somebody named or of somebody who is not; in the sample one source has no name."""
    facts = sample()
    told = tuple(quote.model_copy(update={"topics": ("ferry",)}) for quote in facts.quotes if quote.credited)
    view = sheets(facts.model_copy(update={"quotes": told}), topic_pages)["ferry"]
    assert len(view.spoke) == view.spoke_count
    assert view.unnamed == 1
    assert sum(voice.count for voice in view.spoke) + view.unnamed == view.count
