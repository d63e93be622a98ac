"""What is new in each week."""

from datetime import date

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.make_views import ItemViews
from sitegen.render.lists.digests import weeks_of
from sitegen.render.sheets.series import changed
from sitegen.render.text.site import Site
from tests.support.invented import article, sample


def test_weeks_are_those_of_the_articles():
    """ISO weeks, newest first; the last days of a year may belong to the next, and those without a date come last."""
    days = (date(2024, 12, 30), date(2026, 11, 22), date(2026, 11, 16), None)
    articles = [article(f"a{n}", "x", published=day) for n, day in enumerate(days)]
    weeks = weeks_of(articles)
    assert [(week.id, len(week.articles)) for week in weeks] == [("2026-W47", 2), ("2025-W01", 1), ("undated", 1)]
    assert weeks[0].words == "16 to 22\u00a0November\u00a02026"
    assert weeks_of([article("end", "x", published=date.max)])[0].id == "9999-W52"
    assert weeks_of([]) == ()


def test_a_changed_figure_stands_beside_the_one_before_it():
    """Only what is new is told, and only against an earlier article."""
    catalogue = Catalogue.of(sample())
    items = ItemViews(catalogue, Site())
    (change,) = changed(catalogue.figures, catalogue, items)
    assert (change.before.sort_value, change.now.sort_value) == ("4200000", "5100000")
    assert changed([f for f in catalogue.figures if f.article_id == "ferry"], catalogue, items) == ()
