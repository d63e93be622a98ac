"""Pages that hold no article are told as what they are, and articles about such things are read."""

import json
import re
import tomllib
from importlib import resources

import pytest

from sitegen.errors import FaultsError
from sitegen.read.page import read_page, take_page
from tests.support.pages import WEIR, page_of

KINDS = tomllib.loads(resources.files("sitegen.read").joinpath("no_article.toml").read_text("utf-8"))
SHORT = "The weir at Orlay opens at noon, and the harbour master tells whoever asks why it was shut for so long."


def kind_of(html: str) -> str | None:
    """Return why a page is taken for no article."""
    return take_page(html.encode(), "a.html").no_article


def bare(*paragraphs: str, title: str = "Weir", head: str = "", body: str = "") -> str:
    """Return a page that states nothing but its title and what is given."""
    words = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    top = f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head>"
    return f"{top}<body><h1>{title}</h1>{words}{body}</body></html>"


def ld(**thing: object) -> str:
    """Return a block of JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def teasers(count: int) -> str:
    """Return headings that lead to stories, each with a line of them."""
    return "".join(f'<h2><a href="/{n}">Story {n} of Orlay</a></h2><p>Gate {n} was shut.</p>' for n in range(count))


SHOP = "the names of all who keep a gate. <a href='/a'>Get it on Google Play</a>"


def links(count: int) -> str:
    """Return a list of stories, a link and a day each."""
    return (
        "<ul>"
        + "".join(f'<li><a href="/{n}">Gate {n} shut</a> {n} May 2025</li>' for n in range(1, count + 1))
        + "</ul>"
    )


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Page not found", "this is an error page"),
        ("404 Errors", "this is an error page"),
        ("Error 503", "this is an error page"),
        ("Access denied", "this is an error page"),
        ("Just a moment...", "whether its reader is a person"),
        ("Verify you are human", "whether its reader is a person"),
        ("Before you continue to Norvale News", "only asks for consent"),
        ("Cookie consent", "only asks for consent"),
        ("We value your privacy", "only asks for consent"),
        ("Log in | The Norvale Courier", "sign in or to subscribe"),
        ("Subscribe to read", "sign in or to subscribe"),
    ],
)
def test_a_page_that_is_no_article_is_refused(title, reason):
    """The fault says what the page is, and what to do."""
    with pytest.raises(FaultsError) as caught:
        read_page(bare("Use the search, or read one of these five stories.", title=title).encode(), "a.html")
    (fault,) = caught.value.faults
    assert reason in fault.problem
    assert fault.fix.startswith("remove the file")


@pytest.mark.parametrize(
    "title",
    [
        "The town that was not found on a map",
        "Bus 404 runs again",
        "Judge finds error in 500 ballots",
        "A moment in the harbour",
        "Airport security checks take longer",
        "Cookie bakers strike",
        "Privacy law passes",
        "Subscribers leave the paper",
        "Sign in the harbour stolen",
        "Two men denied access to the pier",
    ],
)
def test_an_article_about_such_things_is_read(title):
    """Words of an error page in a headline refuse nothing."""
    assert kind_of(page_of(title=title)) is None


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_examples_of_pages_that_are_no_article_hold(kind):
    """Each kind's patterns match what its entry says they match, and nothing that it says they miss."""
    patterns = [re.compile(kind[key], re.IGNORECASE) for key in ("title", "words", "hints", "controls") if key in kind]
    assert bool(patterns) == bool(kind["matches"])
    assert [example for example in kind["matches"] if not any(one.search(example) for one in patterns)] == []
    assert [example for example in kind["misses"] if any(one.search(example) for one in patterns)] == []


PAGES = {
    "wall": page_of((SHORT,), head=ld(**{"@type": "WebPage", "isAccessibleForFree": False})),
    "wall, as its words say": page_of((SHORT, "Subscribe to continue reading.")),
    "ticker": page_of(head=ld(**{"@type": "LiveBlogPosting", "headline": "Vote"})),
    "ticker, as its title says": page_of(title="Flood on the Halvren: live updates"),
    "video": bare(SHORT, head='<meta property="og:type" content="video.other">'),
    "sound": bare(SHORT, head=ld(**{"@type": "PodcastEpisode"})),
    "pictures": bare(SHORT, head=ld(**{"@type": "ImageGallery"})),
    "list": bare(SHORT, head=ld(**{"@type": "CollectionPage"})),
    "list, as its headings show": bare(SHORT, body=teasers(12)),
    "list, as its title says": bare(SHORT, title="Tag: weir"),
    "gone": bare("This story is not here any longer.", "We moved it, and here is our home page.", title="Orlay"),
    "recipe": bare(SHORT, head=ld(**{"@type": "Recipe"})),
    "offer": bare(SHORT, head=ld(**{"@graph": [{"@type": "Product"}]})),
    "questions": bare(SHORT, title="Contact | The Norvale Courier"),
    "newsletter": bare(SHORT, title="Sign up for our newsletter"),
    "weather": bare(SHORT, title="Weather forecast for Norvale"),
    "place": bare("This content is not available in your region, and we are sorry for that.", SHORT),
    "script": bare("Please enable JavaScript to view this page, or use another program."),
    "closed": bare(SHORT, title="We’ll be back soon"),
    "consent": bare(SHORT, title="Before you continue to Norvale News"),
    "login": bare(SHORT, title="Log in | The Norvale Courier"),
    "check": bare(SHORT, title="Just a moment..."),
    "error": bare(SHORT, title="404 Not found"),
    "error, as its heading says": bare(SHORT, title="This article is no longer available"),
    "check, as its heading says": bare(SHORT, title="Please confirm you are not a robot"),
    "blocker": bare(SHORT, title="Please turn off your ad blocker"),
    "age": bare(SHORT, title="Are you over 18?"),
    "elsewhere": bare("You are sent to another page, where the weir is told of at length.", title="Redirecting..."),
    "notices": bare(SHORT, title="Funeral notices"),
    "account": bare(SHORT, title="Your basket"),
    "quiz": bare(SHORT, title="Quiz: how well do you know the weir?"),
    "sold": bare(SHORT, title="This domain is for sale"),
    "job": bare(SHORT, title="Vacancy: keeper of the weir"),
    "paper": bare(SHORT, title="E-edition - The Norvale Courier"),
    "replies": bare(SHORT, title="Comments on: The weir opens"),
    "list, as its few headings show": bare("News of the weir", body=teasers(5)),
    "weather, as a price": bare(SHORT, title="Norvale Mills (NVM) share price"),
    "ticker, as its capitals say": page_of(title="Flood LIVE: gates are shut"),
    "list, as a month": bare(SHORT, title="May 2026 - The Norvale Courier"),
    "sound, as an episode": bare(SHORT, title="Episode 12: The keeper"),
    "pictures, as its end says": bare(SHORT, title="The flood in pictures"),
    "dish": bare("Serves 4. Prep time: 10 minutes. Cook time: 30 minutes.", SHORT),
    "check, as its words say": bare("Something about your browser made us think you were a bot.", SHORT),
    "ticker, as its heading says": page_of(title="Flood live: latest updates"),
    "notices, as their words say": bare(
        SHORT, "In lieu of flowers, the family asks for gifts to the lifeboat of Pell."
    ),
    "place, as the law has it": bare("Unavailable due to legal reasons: we are sorry for that in every way.", SHORT),
    "password": bare("We can send you a link.", title="Norvale", body="<form><input type='password'></form>"),
    "basket": bare(SHORT, title="A mug with a weir", body="<button>Add to basket</button>"),
    "match": bare("67' Goal for Orlay!", "45' Half time.", "12' A free kick.", title="Orlay 2-1 Pell"),
    "consent, as its words say": bare("We and our 812 partners store cookies on your device.", title="Norvale"),
    "job, as its words say": bare(SHORT, "Send your CV and a letter to jobs@courier.example.", title="Keeper"),
    "job, as its title says": bare(SHORT, title="Keeper of the weir (m/f/d)"),
    "notices, as a name shows": bare(SHORT, title="PYKE, Edmund Arthur"),
    "notices, as the law has them": bare(SHORT, "Notice is hereby given that the mill is to close."),
    "error, in German": bare(SHORT, title="Diese Seite existiert nicht"),
    "video, as its element shows": bare(SHORT, body="<video src='a.mp4'></video>"),
    "video, as its end says": bare(SHORT, title="The weir opens | Norvale Courier Video"),
    "wall, as its price says": page_of((SHORT, "Keep reading for £1")),
    "video, as its frame shows": bare(SHORT, body="<iframe src='https://player.example/embed/1'></iframe>"),
    "replies, as its site says": bare(SHORT, title="Where do I get lamp oil? | Orlay Forum"),
    "talk": bare(SHORT, head=ld(**{"@type": "DiscussionForumPosting"})),
    "wall, in Spanish": page_of((SHORT, "Contenido exclusivo para suscriptores")),
    "letters": bare(SHORT, SHORT, title="What you said about the weir"),
    "glossary": bare(
        "Gate: a board that stops a river.", "Sill: what a gate stands on.", title="Glossary of weir terms"
    ),
    "error, as its words say": bare(
        "The page you asked for is not here, and nobody knows why.", SHORT, title="Courier"
    ),
    "error, in German words": bare("Die gewünschte Seite gibt es nicht, und das tut uns leid.", title="Blatt"),
    "closed, as its words say": bare(
        "We mend our pages tonight. Please come back after six in the morning.", title="A"
    ),
    "wall, in German": page_of((SHORT, "Testen Sie uns einen Monat für 1 Euro. Jederzeit kündbar.")),
    "replies, as they are counted": bare(SHORT, title="12 replies to “The weir opens”"),
    "login, in Spanish": bare(SHORT, title="Suscríbete a El Faro"),
    "questions, in German": bare(SHORT, title="Impressum | Norvaler Blatt"),
    "list, as lines of links show": bare("All that we have.", body=links(5), title="The moor"),
    "list, as headings with days show": bare(
        "All that we have.",
        body="".join(f"<h2><a href='/{n}'>Gate {n} is shut</a></h2><p>{n} May 2025</p>" for n in range(1, 6)),
        title="The moor",
    ),
    "list, as a life shows": bare(
        "Ada Quill is a reporter. " + "She likes eels. " * 9, body=links(5), title="Ada Quill"
    ),
    "weather, as a puzzle": bare(SHORT, title="Quick crossword No 12,300"),
}


@pytest.mark.parametrize("name", PAGES)
def test_each_kind_of_page_is_told_as_what_it_is(name):
    """By what it states of itself, by its title, its words, or its look."""
    assert kind_of(PAGES[name]) == KINDS[name.partition(",")[0]]["reason"]


def test_an_address_that_leads_nowhere_in_a_story_is_no_sign():
    """Only a few words that lead back to the first page are those of a page that is gone."""
    told = "The page of the old book was removed by somebody, the keeper of the library in Orlay said on Monday."
    assert kind_of(bare(told)) is None
    assert kind_of(bare(told, *WEIR, "Her search for it leads to the home page of a shop.")) is None


def test_every_kind_has_a_page():
    """None is only asserted."""
    assert {name.partition(",")[0] for name in PAGES} == set(KINDS)


@pytest.mark.parametrize(
    "html",
    [
        page_of(head=ld(**{"@type": "VideoObject"})),
        page_of(head=ld(**{"@type": "Product"}) + ld(**{"@type": "Event"})),
        page_of(head=ld(**{"@type": "WebPage", "isAccessibleForFree": "False"}), paragraphs=(*WEIR, *WEIR)),
        page_of((*WEIR, "Subscribe to continue reading, the mayor told the men at the gate. " * 9)),
        page_of().replace("</article>", f"</article>{teasers(20)}"),
        bare(*WEIR, body=teasers(12)),
        bare(*WEIR[:3], body=teasers(40)),
        bare(*WEIR, head='<meta property="og:type" content="article">' + ld(**{"@type": "Recipe"})),
    ],
)
def test_an_article_with_such_things_around_it_is_read(html):
    """A film beside it, a price behind which all of it stands, twenty teasers below it."""
    assert kind_of(html) is None


@pytest.mark.parametrize(
    "shown",
    [
        "".join(f"<figure><img src='{n}.png'><figcaption>The weir on day {n}.</figcaption></figure>" for n in range(8)),
        "".join(f"<div><img src='{n}.png'><p>{n}/8 The weir on day {n} of the flood.</p></div>" for n in range(8)),
    ],
)
def test_pictures_with_a_line_each_are_no_article(shown):
    """Many captions, or lines that count pictures, with next to no prose; beside prose they are a part of a story."""
    assert kind_of(bare(SHORT, body=shown)) == "this page shows pictures"
    assert kind_of(bare(*WEIR, body=shown)) is None
    assert kind_of(bare(SHORT, body=shown, head=ld(**{"@type": "NewsArticle", "headline": "Weir"}))) is None


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("You have read your last free article this month. Already a subscriber? Log in.", "behind a wall"),
        ("Unlock this article with a Courier pass.", "behind a wall"),
        ("Register for free to read this story in full.", "behind a wall"),
    ],
)
def test_a_beginning_with_an_offer_behind_it_is_no_article(words, reason):
    """The line that offers the rest tells it; a whole article may end with such a line."""
    assert reason in (kind_of(bare(SHORT, words)) or "")
    assert kind_of(page_of([*WEIR, *WEIR[1:], words])) is None


@pytest.mark.parametrize(
    "beside",
    [
        "<form><input type='password'><button>Log in</button></form>",
        "<button>Add to basket</button>",
        "<video src='a.mp4'></video>",
        "<iframe src='https://player.example/embed/1'></iframe>",
    ],
)
def test_an_article_with_a_field_a_button_or_a_film_beside_it_is_read(beside):
    """A page may ask for a password in its head, sell a book below a review, and show a film of what it tells."""
    page = page_of().replace("</body>", f"{beside}</body>")
    assert beside in page
    assert kind_of(page) is None


@pytest.mark.parametrize(
    "line", ["“Send your CV to nine mills by May,” said Ada Quill.", "Notice is hereby given, the letter began."]
)
def test_what_an_article_may_say_too_refuses_only_a_page_that_states_none(line):
    """Advertisements and notices state no article; a story about one does."""
    assert kind_of(bare(SHORT, line)) is not None
    assert kind_of(bare(SHORT, line, head=ld(**{"@type": "NewsArticle", "headline": "Weir"}))) is None


@pytest.mark.parametrize(
    "around",
    [
        links(3),
        links(9),
        f"<aside>{links(9)}</aside>",
        "<footer><a href='/a'>App Store</a> <a href='/d'>Donate now</a> <a href='/b'>Book now</a></footer>",
        "<h2>Ada Quill</h2><button>Reply</button><h2>Bo Dole</h2><button>Answer</button>",
        "<dl><dt>When</dt><dd>On Friday</dd></dl>",
    ],
)
def test_a_short_item_with_lists_and_offers_around_it_is_read(around):
    """Stories listed below it, shops and gifts in its footer, and replies to it are no sign."""
    item = "Nobody saw who shut the gate of the old weir in the night, and the keeper asks nobody. She opened it again."
    assert kind_of(bare(item, body=around, title="Gate shut")) is None


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        (
            "".join(
                f"<div><h3>{name}</h3><p>Mud and eels, on Fridays.</p><button>Add</button></div>" for name in "ABC"
            ),
            "to choose from",
        ),
        (
            f"<p>Our program shows what you like.</p><p>It has tides and gates and {SHOP}.</p>",
            "a program for telephones",
        ),
    ],
)
def test_a_page_that_offers_is_told_by_what_it_has_to_press(inner, reason):
    """The same button below several headings, or a link to a shop of programs."""
    assert reason in (kind_of(bare(body=inner, title="All of the Courier")) or "")


def test_a_page_that_sends_its_reader_on_is_no_article():
    """At once or after some seconds; one that is only loaded anew is read, and so is a story that is."""
    go = '<META HTTP-EQUIV="Refresh" content="0; URL=/weir">'
    assert kind_of(bare("One moment.", head=go)) == KINDS["elsewhere"]["reason"]
    assert kind_of(bare(SHORT, head='<meta http-equiv="refresh" content="300">')) is None
    assert kind_of(bare(*WEIR, head=go.replace("0;", "9;"))) is None


def test_an_index_that_states_an_article_is_read():
    """What a page states of itself stands above how it looks."""
    head = ld(**{"@type": "NewsArticle", "headline": "The moor"})
    assert kind_of(bare("All of it.", body=links(5), title="The moor", head=head)) is None
