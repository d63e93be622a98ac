"""What stays at the address of a speaker of whom nothing is published any more."""

from datetime import date
from pathlib import Path

import pytest
from lxml import html

from sitegen.records import Actor, Change, Correction, LedgerEntry, Stated
from sitegen.render import Site, render_pages
from tests.support.invented import sample

TEMPLATES = Path(__file__).parents[3] / "templates"
FACTS = sample()
KEPT = FACTS.quotes[0].id
STATED = LedgerEntry(id="q-dddddddddd", article="ferry", digest="0" * 64, text="We burn it", by="ines-moor")
GONE = STATED.model_copy(update={"name": "Ines Moor", "gone": "it was said in private"})
GIVEN_AWAY = Correction(
    items=(KEPT,),
    on=date(2026, 4, 13),
    what="It was the mayor who spoke.",
    changes=(Change(item=KEPT, was=Stated(words="We will not sell the ferry", by="pell-arden", name="Pell Arden")),),
)


def pages(**changed):
    """Return the pages of the sample with some of its facts replaced."""
    return render_pages(FACTS.model_copy(update=changed), templates=TEMPLATES, site=Site("Skerry digest"))


@pytest.fixture(scope="module")
def site():
    """The sample, with two people of whom nothing is left."""
    return pages(tombstones=(*FACTS.tombstones, GONE), corrections=(GIVEN_AWAY, *FACTS.corrections))


def test_who_was_taken_back_whole_keeps_a_page(site):
    """With the words, struck out, and why they went."""
    page = html.fromstring(site["actors/ines-moor/index.md"])
    assert page.xpath("string(//h1)") == "Ines Moor"
    (struck,) = page.xpath("//s")
    assert "We burn it" in struck.text_content()
    assert struck.xpath(".//a/@href") == ["../../i/q-dddddddddd/"]
    assert "It was said in private." in page.text_content()


def test_whose_words_were_another_s_keeps_a_page(site):
    """It tells of the correction, and leads to where the words stand now."""
    page = html.fromstring(site["actors/pell-arden/index.md"])
    assert "It was the mayor who spoke." in page.text_content()
    assert page.xpath("//a[contains(@href, 'corrections/#')]")
    assert not page.xpath("//s")


def test_who_has_a_page_or_leads_to_one_gets_no_other():
    """Neither an actor who is still quoted, nor one who is registered, nor an id that leads on."""
    still = GONE.model_copy(update={"by": "orla-vance", "name": "Orla Vance"})
    led_on = GONE.model_copy(update={"id": "q-eeeeeeeeee"})
    heir = Actor(id="ines-moor-lind", name="Ines Moor Lind", kind="person", registered=True, formerly=("ines-moor",))
    made = pages(tombstones=(still, led_on), actors=(*FACTS.actors, heir))
    assert "<s>" not in made["actors/orla-vance/index.md"]
    assert "actors/ines-moor/index.md" not in made
    assert "actors/ines-moor/index.html" in made


def test_who_was_only_described_had_no_page_and_gets_none():
    """Their words stand on the page of their article."""
    described = GONE.model_copy(update={"by": "the-ferryman", "name": "the ferryman"})
    assert "actors/the-ferryman/index.md" not in pages(tombstones=(described,))


def test_nobody_is_offered_to_the_search(site):
    """A name without words is no result."""
    assert "search:" in site["actors/ines-moor/index.md"]
