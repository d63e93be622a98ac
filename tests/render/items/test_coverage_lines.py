"""How much a page rests on."""

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.coverage_lines import coverage, outlet_rows
from sitegen.render.items.make_views import ItemViews
from sitegen.render.text.site import Site
from tests.support.invented import FERRY, PIER, sample


def rows(facts):
    """Return the lines of the coverage, and what the head of the front page counts."""
    catalogue = Catalogue.of(facts)
    told = coverage(catalogue.shown_once(catalogue.quotes), catalogue.figures, catalogue)
    return outlet_rows(facts.articles, catalogue, ItemViews(catalogue, Site())), told


def test_an_outlet_that_prints_words_twice_has_them_once():
    """So where there is one outlet, its line and the head of the page tell the same number."""
    source = PIER.source.model_copy(update={"outlet": FERRY.source.outlet})
    facts = sample().model_copy(update={"articles": (FERRY, PIER.model_copy(update={"source": source}))})
    (line,), told = rows(facts)
    assert told.startswith(f"{line.quotes} quotes")


def test_words_that_two_outlets_print_are_counted_at_each():
    """Each of them did print them."""
    lines, told = rows(sample())
    assert told.startswith(f"{sum(line.quotes for line in lines) - 1} quotes")
