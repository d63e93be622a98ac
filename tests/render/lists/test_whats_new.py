"""What the newest articles brought, by topic and by person."""

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.make_views import ItemViews
from sitegen.render.lists.home import home_page
from sitegen.render.lists.whats_new import NewOf
from sitegen.render.text.site import Site
from tests.support.invented import sample


def home(facts):
    """Return the view of the front page of some facts."""
    catalogue = Catalogue.of(facts)
    return home_page(catalogue, ItemViews(catalogue, Site())).view


def test_the_front_page_begins_with_the_newest_week():
    """Its topics and speakers with how much is new of each, and nothing of earlier weeks."""
    new = home(sample()).new
    assert (new.words, new.url, new.articles) == ("6 to 12\u00a0April\u00a02026", "digest/2026-W15/", 1)
    assert all(isinstance(line, NewOf) and line.quotes + line.figures for line in (*new.topics, *new.people))
    assert "topics/pier/" in [line.url for line in new.topics]
    assert [line.url for line in new.people] == ["actors/orla-vance/", "actors/tomas-reyk/"]


def test_without_an_article_nothing_is_new():
    """The front page of a site that has not begun does without the list."""
    assert home(sample().model_copy(update={"articles": (), "quotes": (), "figures": (), "series": ()})).new is None
