"""The further pages of a long sheet."""

import re

import pytest

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.make_views import ItemViews
from sitegen.render.sheets.actor_sheets import actor_pages
from sitegen.render.text.site import Site
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
