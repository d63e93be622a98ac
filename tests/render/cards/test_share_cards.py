"""Share cards: who has one, what stands on it, and that it is the same picture each time."""

import io
from datetime import date
from pathlib import Path

import extruct
import pytest
from PIL import Image

from sitegen.records import Facts
from sitegen.render import Cards, Site, render_pages
from sitegen.render.cards import Card
from sitegen.render.cards.drawing import draw, hand
from tests.support.invented import HOSTILE, MAYOR, article, quote, sample

TEMPLATES = Path(__file__).parents[3] / "templates"
SITE = Site("Skerry digest", "https://digest.example/")
FACTS = sample()
SOLD, OLDER, READ, AGAIN, CLOSE = (quote.id for quote in FACTS.quotes[:5])
COST, LATER = (figure.id for figure in FACTS.figures)
WHOLE = Card(
    label="",
    runs=(("The keeper called it ", "rest"), ("“a slow boat”", "said"), (".", "rest")),
    who="Tomas Reyk",
    where="The Far Bell, 11 April 2026",
    note="",
    site="Skerry digest",
)


def cards_of(facts, days=3_650, site=SITE):
    """Return what each card shows by its item, and all files of the site."""
    shown = []

    def note(card):
        shown.append(card)
        return repr(card).encode()

    files = render_pages(facts, templates=TEMPLATES, site=site, cards=Cards(days, note))
    by_text = {repr(card).encode(): card for card in shown}
    return {path.split("/")[1]: by_text[data] for path, data in files.items() if path.endswith("card.png")}, files


CARDS, FILES = cards_of(FACTS)


def words(card):
    """Return what a reader reads in the middle of a card."""
    return "".join(text for text, _ in card.runs)


def test_a_card_has_the_words_in_their_sentence_and_who_where_and_when():
    """The words said apart from the article's, and what kind of words they are."""
    card = CARDS[OLDER]
    assert words(card).startswith("Harbour keeper Tomas Reyk called the boat “older than the pier”, and said")
    assert "".join(text for text, ink in card.runs if ink == "said") == "“older than the pier”"
    assert (card.label, card.who) == ("Part of a sentence", "Tomas Reyk")
    assert (card.where, card.site) == ("The Skerry Post (invented outlet), 2 March 2026", "Skerry digest")


def test_a_figure_is_marked_in_its_sentence():
    """The sentence is whole, and the figure alone is marked."""
    card = CARDS[COST]
    assert "".join(text for text, ink in card.runs if ink == "mark") == "about 4.2 million crowns"
    assert words(card).startswith("Harbour keeper Tomas Reyk called the boat")


def test_a_correction_stands_on_the_card():
    """Who sees the picture alone still sees that something was mended."""
    assert CARDS[SOLD].note == "Corrected on 12 April 2026"
    assert CARDS[OLDER].note == ""


def test_what_was_not_said_has_no_card():
    """Words that the article denies may not stand on a picture that goes its own ways."""
    assert CLOSE not in CARDS
    page = FILES[f"i/{CLOSE}/index.html"]
    assert "og:image" not in page
    assert '<meta name="twitter:card" content="summary">' in page


def test_a_reader_of_open_graph_finds_the_picture_and_its_words():
    """The full address of a file that is there, its size, and all its words as text."""
    (found,) = extruct.extract(FILES[f"i/{OLDER}/index.html"], syntaxes=["opengraph"])["opengraph"]
    told = dict(found["properties"])
    assert told["og:image"] == f"https://digest.example/i/{OLDER}/card.png"
    assert told["og:image"].removeprefix("https://digest.example/") in FILES
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert "“older than the pier”" in told["og:image:alt"]
    assert '<meta name="twitter:card" content="summary_large_image">' in FILES[f"i/{OLDER}/index.html"]


def test_only_the_newest_days_have_cards():
    """Counted back from the newest article; no clock is asked."""
    newest, _ = cards_of(FACTS, days=1)
    assert AGAIN in newest
    assert not {SOLD, OLDER} & set(newest)


def test_a_site_without_an_address_has_none():
    """A picture must be named by its full address, so there would be no use for one."""
    shown, files = cards_of(FACTS, site=Site("Skerry digest"))
    assert not shown
    assert not [path for path in files if path.endswith(".png")]


def test_a_card_is_the_same_picture_each_time():
    """1,200 by 630 pixels, a few thousand bytes, and the same ones when it is drawn again."""
    drawn = draw(WHOLE)
    image = Image.open(io.BytesIO(drawn))
    assert (image.size, image.mode) == ((1200, 630), "P")
    assert len(drawn) < 30_000
    assert draw(WHOLE) == drawn
    assert WHOLE.key(hand()) == WHOLE.key(hand())


@pytest.mark.parametrize(
    "said",
    ["ὁ λόγος 船", "هذا قول", "e\u0301te", "x" * 120, "word " * 200, "a\u202eb"],
    ids=["no sign for it", "from right to left", "signs put together", "no line holds it", "too long", "a control"],
)
def test_what_cannot_be_drawn_right_is_not_drawn(said):
    """No empty boxes, no words in the wrong order, no words cut off."""
    assert draw(Card("", ((said, "said"),), "Tomas Reyk", "The Far Bell", "", "Skerry digest")) is None


def test_hostile_words_are_drawn_as_they_are_or_not_at_all():
    """No entity and no tag of the page stands on a card, and none is made of words with controls in them."""
    told = [
        (words, article(f"no-{at}", f"“{words},” said Vance.", published=date(2026, 1, 1)))
        for at, words in enumerate(HOSTILE)
    ]
    quotes = [quote(of, f"{words},", speaker=MAYOR) for words, of in told]
    shown, _ = cards_of(Facts(articles=tuple(of for _, of in told), quotes=tuple(quotes)))
    kept = {made.id: words for made, (words, _) in zip(quotes, told, strict=True) if words.isprintable()}
    assert 10 < len(kept) < len(HOSTILE)
    assert {item: words(card) for item, card in shown.items()} == {
        item: f"“{hostile},”" for item, hostile in kept.items()
    }


def test_marks_of_html_in_the_words_are_drawn_as_they_were_written():
    """An ampersand is an ampersand."""
    body = article("any", "“Salt & <b>rope</b>,” said Vance.", published=date(2026, 1, 1))
    facts = Facts(articles=(body,), quotes=(quote(body, "Salt & <b>rope</b>,", speaker=MAYOR),))
    shown, _ = cards_of(facts)
    (card,) = shown.values()
    assert "Salt & <b>rope</b>," in words(card)
