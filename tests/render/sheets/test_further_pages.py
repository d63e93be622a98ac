"""The further pages of a long sheet."""

import re

import pytest

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.make_views import ItemViews
from sitegen.render.sheets.actor_sheets import actor_pages
from sitegen.render.sheets.further_pages import first_figures
from sitegen.render.text.site import Site
from tests.support.invented import article, figure, span
from tests.support.many import many


@pytest.fixture(scope="module")
def pages():
    """Return the pages of the sheet of who is quoted in every article, by file."""
    catalogue = Catalogue.of(many())
    made = actor_pages(catalogue.actors["marit-oxlade"], catalogue, ItemViews(catalogue, Site()))
    return {page.file: page for page in made}


def test_the_years_hold_every_quote_once(pages):
    """Those without a date too; the first page of the sheet shows the latest of them and leads to all years."""
    sheet = pages["actors/marit-oxlade/index.md"].view
    further = {file: page for file, page in pages.items() if page.template == "year.md"}
    held = [quote.id for page in further.values() for month in page.view.months for quote in month.quotes]
    assert len(held) == len(set(held)) == sheet.count
    assert {quote.id for quote in sheet.quotes} < set(held)
    assert [link.words for link in sheet.years] == ["2025", "2024", "Date unknown"]
    assert sum(int(re.match(r"\d+", link.gloss)[0]) for link in sheet.years) == sheet.count
    assert {link.url for link in sheet.years} == {
        file.removesuffix("index.md") for file in further if "/page/" not in file
    }


def test_months_run_backwards_and_stay_in_their_year(pages):
    """Across the pages of a year, and a month that begins on one page goes on on the next."""
    own = sorted((page for file, page in pages.items() if "/2024/" in file), key=lambda page: page.view.pages.number)
    assert len(own) > 1
    months = [month.id for page in own for month in page.view.months]
    assert months == sorted(months, reverse=True)
    assert all(month.startswith("2024-") for month in months)
    assert [page.title for page in own][:2] == ["Marit Oxlade, 2024", "Marit Oxlade, 2024, page 2"]


def test_a_reader_meets_money_before_lengths_of_time():
    """Kinds in the order that the method page tells; of each kind the newest first, as they are given."""
    body = article("pier-news", "In two months 40 boats paid 5 crowns each, 3 percent less than 9 crowns before.\n")
    given = [
        figure(body, "two months", "2", "month", "duration"),
        figure(body, "40 boats", "40", "boats", "count"),
        figure(body, "5 crowns", "5", "NOK", "currency"),
        figure(body, "3 percent", "3", "percent", "percent"),
        figure(body, "9 crowns", "9", "NOK", "currency"),
    ]
    told = [one.span.text for one in first_figures(given)]
    assert told == ["5 crowns", "9 crowns", "3 percent", "40 boats", "two months"]


def test_what_is_stated_again_stands_once():
    """Ahead of its kind, and where it was stated last; what tells nothing of what it measures repeats nothing."""
    new = article("new", "Repairs cost 5 crowns, a rope 2 crowns. The other bill was 7 crowns.\n")
    old = article("old", "Repairs cost 5 crowns. The other bill was 7 crowns.\n")
    rope = figure(new, "2 crowns", "2", "NOK", "currency", measures=span(new, "a rope"))
    again = [figure(of, "5 crowns", "5", "NOK", "currency", measures=span(of, "Repairs")) for of in (new, old)]
    bare = [figure(of, "7 crowns", "7", "NOK", "currency") for of in (new, old)]
    assert first_figures([rope, *again, *bare]) == (again[0], rope, *bare)
