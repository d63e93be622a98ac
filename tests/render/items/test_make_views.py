"""The views of items."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from sitegen.records import Actor, Facts, Outlet, Role
from sitegen.render import render_pages
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.make_views import ItemViews
from sitegen.render.text.site import Site
from tests.support.invented import FERRY, KEEPER, MAYOR, PIER, article, figure, quote, sample, span

TEMPLATES = Path(__file__).parents[3] / "templates"


def views(facts):
    """Return the catalogue and the views of its items."""
    catalogue = Catalogue.of(facts)
    return catalogue, ItemViews(catalogue, Site())


def test_how_a_quote_is_attributed_is_told_in_the_words_of_the_article():
    """Each way of naming a speaker has its own sentence."""
    catalogue, items = views(sample())
    told = {q.text: str(items.quote(q).how) for q in catalogue.quotes}
    assert told["the pier would close"] == "By pronoun: “She” (“Vance”, in the paragraph before)"
    assert told["older than the pier"] == "By name: “Tomas Reyk”"
    assert told["Nobody has read the report."] == "Source not named here, only “One official”"


def test_a_quote_without_a_name_near_it_says_so():
    """A continuation names nobody; a quotation of nobody names nobody; an unnamed source may lack even a word."""
    hanging = quote(FERRY, "older than the pier", speaker=MAYOR, resolution="continuation")
    nobody = quote(FERRY, "It is not ours to sell.", resolution="none")
    unnamed = quote(FERRY, "We will not sell the ferry", speaker=KEEPER.model_copy(update={"named": False}))
    catalogue, items = views(Facts(articles=(FERRY,), quotes=(hanging, nobody, unnamed)))
    told = {q.text: items.quote(q) for q in catalogue.quotes}
    assert told["older than the pier"].how.startswith("Continues the words of the same speaker")
    assert told["It is not ours to sell."].how == "No speaker given"
    assert told["It is not ours to sell."].speaker is None
    assert told["We will not sell the ferry"].how == "Source not named here"


def test_who_is_only_described_has_no_name_and_no_page():
    """The words of the article stand in marks, also beside a figure that the words hold."""
    words = span(FERRY, "mayor Orla Vance")
    made = quote(FERRY, "We will not sell the ferry", description=words, said_by="mayor Orla Vance")
    counted = figure(FERRY, "about 4.2 million crowns", "4200000", "crowns", "count", quote_id=made.id)
    catalogue, items = views(Facts(articles=(FERRY,), quotes=(made,), figures=(counted,)))
    who = items.quote(catalogue.quotes[0]).speaker
    assert who is not None
    assert (who.name, who.url, who.named, who.described) == ("“mayor Orla Vance”", None, False, True)
    assert items.figure(catalogue.figures[0]).stated_by == who
    assert "(“mayor Orla Vance”, as the article describes the speaker)" in items.quote(catalogue.quotes[0]).citation
    assert "stated by “mayor Orla Vance”, as the article describes" in items.figure(catalogue.figures[0]).citation


def test_the_office_is_the_one_of_that_day():
    """The words of the article come first; else the office registered for the day of the article, told apart."""
    catalogue, items = views(sample())
    who = {q.text: items.quote(q).speaker for q in catalogue.quotes if q.speaker == MAYOR}
    assert (who["It is not ours to sell"].role, who["It is not ours to sell"].office) == (None, "Mayor, Skerry")
    whole = who["We will not sell the ferry It is not ours to sell."]
    assert (whole.role, whole.office) == ("mayor", None)


def test_no_office_is_guessed():
    """Outside an office's days, or with no day known, nobody holds it."""
    actor = Actor(id=MAYOR.id, name=MAYOR.name, roles=(Role(title="Mayor", until=date(2020, 1, 1)),), registered=True)
    undated = article("undated", "“So be it,” Orla Vance said.")
    facts = Facts(
        articles=(PIER, undated),
        actors=(actor,),
        quotes=(
            quote(PIER, "It is not ours to sell", speaker=MAYOR),
            quote(undated, "So be it", speaker=MAYOR),
        ),
    )
    catalogue, items = views(facts)
    assert [items.quote(q).speaker.office for q in catalogue.quotes] == [None, None]


def test_an_outlet_is_named_as_registered_and_marked_as_invented():
    """By id or by name, in any case; an unknown one says so."""
    outlets = (Outlet(id="bell", name="The Far Bell", invented=True),)
    _, items = views(Facts(outlets=outlets))
    by_id = items.outlet(article("a", "x", outlet="bell"))
    assert by_id == items.outlet(article("a", "x", outlet="the far bell"))
    assert by_id.invented
    assert items.outlet(article("a", "x", outlet="Other")).name == "<bdi>Other</bdi>"
    assert not items.outlet(article("a", "x")).known


@pytest.mark.parametrize(
    ("body", "written", "measures", "shown"),
    [
        ("The rowers want 40 lamps.", "40 lamps", "The rowers want", "The rowers want\u00a0…"),
        ("Some 40 percent had sunk.", "40 percent", "had sunk", "…\u00a0had sunk"),
        ("A crew of 40 rowers came.", "40 rowers", "A crew", "A crew"),
        ("They have €40 in coins.", "€40", "coins", "coins"),
    ],
)
def test_words_that_go_on_into_the_figure_are_shown_to(body, written, measures, shown):
    """An ellipsis stands where the figure does; a phrase of its own has none."""
    quay = article("quay", body)
    told = figure(quay, written, "40", "lamps", "count", measures=span(quay, measures))
    catalogue, items = views(Facts(articles=(quay,), figures=(told,)))
    assert items.figure(catalogue.figures[0]).measures == shown


def test_a_view_is_made_once():
    """All pages share the view of an item."""
    catalogue, items = views(sample())
    assert items.quote(catalogue.quotes[0]) is items.quote(catalogue.quotes[0])
    assert items.figure(catalogue.figures[0]) is items.figure(catalogue.figures[0])


@pytest.mark.parametrize(
    ("source", "checkable"),
    [
        ({"url": "https://post.example/ferry"}, True),
        ({"archive": "https://archive.example/ferry"}, True),
        ({}, False),
        ({"url": "ferry.pdf"}, False),
    ],
)
def test_only_what_a_reader_can_check_is_called_checked(source, checkable):
    """A page, an item's own page, a feed and the data say which it is: an item without an address has no tick."""
    told = article("bell", FERRY.body, **source)
    said = quote(told, "It is not ours to sell.", speaker=MAYOR)
    pages = render_pages(
        Facts(articles=(told,), quotes=(said,), actors=(Actor(id=MAYOR.id, name=MAYOR.name),)), templates=TEMPLATES
    )
    tick = "checked at this build" if checkable else "readers cannot check this"
    for name in ("index.md", "articles/bell/index.md", "actors/orla-vance/index.md", f"i/{said.id}/index.html"):
        assert (tick in pages[name], "Readers cannot check this" in pages[name]) == (True, not checkable), name
        assert ("sg-match" in pages[name]) == (checkable and name.endswith("md"))
        assert ("Check and cite" in pages[name]) == checkable
    assert tick in pages["feed.xml"]
    (row,) = csv.DictReader(io.StringIO(pages["data/quotes.csv"].decode()))
    assert row["checkable"] == str(int(checkable))
