"""What may be published, and in which order."""

from sitegen.records import Facts
from sitegen.render.catalogue.catalogue import Catalogue
from tests.support.invented import FERRY, KEEPER, MAYOR, PIER, figure, quote, sample, span


def test_held_items_are_counted_and_nothing_else():
    """What waits for a reviewer is in no catalogue."""
    catalogue = Catalogue.of(sample())
    assert "two possible speakers" not in {quote.reason for quote in catalogue.quotes}
    assert catalogue.held["pier"] == 1
    assert catalogue.held["ferry"] == 0


def test_the_newest_article_stands_first_and_unknown_dates_last():
    """Articles by date, items by place in the text."""
    catalogue = Catalogue.of(sample())
    assert [article.id for article in catalogue.articles] == ["pier", "ferry", "note"]
    assert [quote.article_id for quote in catalogue.quotes] == ["pier", "pier", "ferry", "ferry", "ferry"]


def test_the_order_of_the_facts_does_not_matter():
    """The same facts in another order make the same catalogue."""
    facts = sample()
    turned = facts.model_copy(
        update={name: tuple(reversed(getattr(facts, name))) for name in ("articles", "quotes", "figures")}
    )
    assert Catalogue.of(turned).quotes == Catalogue.of(facts).quotes
    assert Catalogue.of(turned).articles == Catalogue.of(facts).articles


def test_nothing_of_an_article_that_is_held_whole_is_published():
    """An article that must not be published takes its items along."""
    held = FERRY.model_copy(update={"held": "not in English"})
    catalogue = Catalogue.of(Facts(articles=(held,), quotes=(quote(FERRY, "older than the pier"),)))
    assert catalogue.articles == ()
    assert catalogue.quotes == ()


def test_a_repeated_quotation_is_shown_once():
    """The first of its places stands for all, but a list without it shows the next."""
    facts = sample()
    catalogue = Catalogue.of(facts)
    first, again = facts.repeats[0].quote_ids
    assert again not in {quote.id for quote in catalogue.shown_once(catalogue.quotes)}
    assert [q.id for q in catalogue.shown_once(q for q in catalogue.quotes if q.id == again)] == [again]
    assert [q.id for q in catalogue.places[again]] == [first]


def test_who_neither_speaks_nor_is_registered_has_no_page():
    """An actor with held items only is not shown, and neither is an unnamed source."""
    facts = sample()
    catalogue = Catalogue.of(facts.model_copy(update={"quotes": (), "figures": ()}))
    assert set(catalogue.actors) == {"orla-vance", "quiet-one"}
    assert not catalogue.has_page(KEEPER)
    assert catalogue.has_page(MAYOR)


def test_only_values_that_differ_are_set_side_by_side():
    """A series of one value, or with its other value held, is no disagreement."""
    facts = sample()
    catalogue = Catalogue.of(facts)
    assert [len(members) for _, members in catalogue.revised(catalogue.figures)] == [2]
    assert catalogue.revised(()) == ()
    held = facts.figures[1].model_copy(update={"status": "held"})
    alone = Catalogue.of(facts.model_copy(update={"figures": (facts.figures[0], held)}))
    assert alone.revised(alone.figures) == ()


def test_figures_are_grouped_by_who_states_them():
    """A figure that the article itself states belongs to nobody."""
    own = figure(PIER, "5.1 million crowns", "5100000", "crowns", "count", measures=span(PIER, "Repairs"))
    assert Catalogue.of(Facts(articles=(PIER,), figures=(own,))).figures_by_actor == {}
