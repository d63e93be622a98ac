"""Articles come in from a web: addresses, feeds and sitemaps, each once, also when a run is cut off."""

import contextlib
import gzip
import json
import os
import random
import shutil
import signal
import time
from datetime import date

import pytest

from sitegen.codes import Code
from tests.support.feeds import atom, rss, sitemap
from tests.support.pages import ROAD, WEIR, page_of
from tests.support.web import serving

MONDAY, TUESDAY = "Mon, 14 Sep 2026 09:30:00 +0200", "Tue, 15 Sep 2026 23:30:00 -0500"


@pytest.fixture
def web():
    """An invented host."""
    with serving() as web:
        yield web


@pytest.fixture
def story(web):
    """Serve a page about something of its own, and return its address."""

    def _story(path, number=0, paragraphs=None, **stated):
        n = number + 100
        gates = (f"Gate {n} is {n} feet wide, and {n} men shut {n} of {part} weirs in {n} days." for part in range(30))
        made = {"title": f"Story {number}", "url": None, "author": "", **stated}
        return web.serve(path, page_of(paragraphs or tuple(gates), **made))

    return _story


def statuses(outcomes):
    """Return what became of each source."""
    return [outcome.status for outcome in outcomes]


def test_a_page_comes_in_from_its_address(add, web, articles):
    """With the day on which it was fetched, and the address that the page states as its own."""
    (outcome,) = add(web.serve("/weir", page_of()))
    (article,) = articles()
    assert (outcome.status, outcome.name) == ("added", f"{web.base}/weir")
    assert article.source.url == "https://courier.example/2026/09/weir"
    assert article.source.retrieved == date(2026, 9, 16)


def test_the_server_says_what_encoding_a_page_is_in(add, web, articles):
    """Where the page itself does not."""
    page = page_of((f"Née Dahl said so. {WEIR[0]}", *WEIR[1:])).replace('<meta charset="utf-8">', "").replace("€", "")
    page = page.replace("“", '"').replace("”", '"')
    add(web.serve("/weir", page.encode("latin-1"), content_type="text/html; charset=ISO-8859-1"))
    assert "Née Dahl" in articles()[0].body


def test_a_page_in_utf_8_is_read_as_such_whatever_its_server_says(add, web, articles):
    """Servers call everything ISO 8859-1 that nobody told them about."""
    add(web.serve("/weir", page_of(("Née Dahl said so.", *WEIR)), content_type="text/html; charset=ISO-8859-1"))
    assert "Née Dahl" in articles()[0].body


def test_an_address_that_is_there_is_asked_only_whether_it_changed(add, web):
    """The server gives nothing the second time, and a newer version is told."""
    address = web.serve("/weir", page_of(), etag='"1"')
    add(address)
    assert statuses(add(address)) == ["known"]
    assert web.asked[-1][1]["If-None-Match"] == '"1"'
    web.serve("/weir", page_of((*WEIR, "The clerk corrected the sum.")), etag='"2"')
    assert statuses(add(address)) == ["revision"]


def test_a_feed_brings_its_articles_in_once(add, web, story, articles):
    """The second run is told that the feed has not changed, and fetches nothing."""
    items = [(story("/a", 1), "Story 1", MONDAY), (story("/b", 2), "Story 2", TUESDAY)]
    feed = web.serve("/feed", rss(*items), content_type="application/rss+xml", etag='"f"')
    assert statuses(add(feed)) == ["added", "added"]
    before = len(web.asked)
    assert add(feed) == []
    assert web.paths[before:] == ["/feed"]
    assert len(articles()) == 2


def test_what_the_page_does_not_say_the_feed_may(add, web, story, articles):
    """Its headline and its day, in the zone of whoever wrote it; each is marked as the feed's."""
    address = story("/a", 1, title="", published="")
    (outcome,) = add(web.serve("/feed", rss((address, "Late story", TUESDAY)), content_type="text/xml"))
    assert outcome.draft.fields["title"] == ("Late story", "its feed")
    assert articles()[0].source.published == date(2026, 9, 15)


def test_atom_json_feed_and_sitemaps_are_read(add, web, story):
    """With relative addresses, packed, and through an index; a sitemap lists only its own host."""
    for number in range(6):
        story(f"/{number}", number)
    web.serve("/atom", atom(("/0", "Story 0", "2026-09-14T10:00:00Z")), content_type="application/atom+xml")
    listed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"url": "/1", "authors": [{"name": "Ines Falk"}]}],
    }
    web.serve("/json", json.dumps(listed), content_type="application/feed+json")
    there = [(f"{web.base}/2", "2026-09-14"), ("https://other.example/x", "2026-09-15")]
    web.serve("/map.xml", sitemap(*there), content_type="application/xml")
    packed = gzip.compress(sitemap((f"{web.base}/3", "2026-09-14")).encode())
    web.serve("/map.xml.gz", packed, content_type="application/gzip")
    index = sitemap((f"{web.base}/map.xml", "2026-09-14"), (f"{web.base}/map.xml.gz", "2026-09-15"), inner="sitemap")
    web.serve("/index.xml", index, content_type="application/xml")
    outcomes = add(*(f"{web.base}{path}" for path in ("/atom", "/json", "/index.xml")))
    assert [(one.status, one.name.removeprefix(web.base)) for one in outcomes] == [
        ("added", "/0"), ("added", "/1"), ("added", "/3"), ("added", "/2"),
    ]  # fmt: skip
    assert outcomes[1].draft.fields["authors"] == (("Ines Falk",), "its feed")


def test_a_sitemap_tells_of_its_pages_and_not_of_their_pictures(add, web, story):
    """The address, title and day of a page are its own; what it says for news readers names the outlet."""
    news, image = "http://www.google.com/schemas/sitemap-news/0.9", "http://www.google.com/schemas/sitemap-image/1.1"
    address = story("/a", 1, title="", published="", outlet="")
    picture = f"<i:image><i:loc>{web.base}/a.jpg</i:loc><i:title>A gate</i:title></i:image>"
    told = "<n:publication><n:name>Brask Letter</n:name><n:language>en</n:language></n:publication>"
    told += "<n:publication_date>2026-09-13</n:publication_date><n:title>Gates of Brask</n:title>"
    part = f"<url><loc> {address}\n</loc>{picture}<n:news>{told}</n:news>{picture}</url>"
    whole = f'<urlset xmlns:n="{news}" xmlns:i="{image}">{part}</urlset>'
    (outcome,) = add(web.serve("/map.xml", whole, content_type="application/xml"))
    fields = {name: outcome.draft.get(name) for name in ("title", "published", "outlet")}
    assert fields == {"title": "Gates of Brask", "published": date(2026, 9, 13), "outlet": "Brask Letter"}


def test_a_sitemap_of_plain_text_is_followed(add, web, story):
    """An address a line, on its own host; a text that says anything else is an article."""
    listed = f"{story('/a', 1)}\n{story('/b', 2)}\nhttps://other.example/c\n"
    assert statuses(add(web.serve("/map.txt", listed, content_type="text/plain"))) == ["added", "added"]
    text = f"The list of Brask.\n{web.base}/a\n"
    assert statuses(add(web.serve("/text.txt", text, content_type="text/plain"))) == ["added"]


def test_entries_that_lead_to_no_page_are_left(add, web, story):
    """An address of mail is nothing that went wrong; the others come, by the author whom an older JSON Feed names."""
    feed = rss(("mailto:desk@courier.example", "Write", MONDAY), (story("/a", 1), "Story 1", MONDAY))
    assert statuses(add(web.serve("/feed", feed, content_type="text/xml"))) == ["added"]
    items = [{"url": "tel:5550134"}, {"url": story("/b", 2), "author": {"name": "Tilde Marrow"}}]
    listed = json.dumps({"version": "https://jsonfeed.org/version/1", "items": items})
    (outcome,) = add(web.serve("/json", listed, content_type="application/json"))
    assert outcome.draft.get("authors") == ("Tilde Marrow",)


def test_a_feed_that_was_saved_is_followed(add, web, story, write):
    """Atom, JSON Feed, RSS and a sitemap as files, and a feed on standard input: their whole addresses are fetched."""
    for number in range(5):
        story(f"/{number}", number)
    at = [f"{web.base}/{number}" for number in range(5)]
    version = "https://jsonfeed.org/version/1.1"
    saved = (
        write("a.atom", atom((at[0], "Story 0", "2026-09-14T10:00:00Z"))),
        write("b.json", json.dumps({"version": version, "items": [{"url": at[1]}]})),
        write("c.rss", rss((at[2], "Story 2", MONDAY))),
        write("d.xml.gz", gzip.compress(sitemap((at[3], "2026-09-14")).encode())),
    )
    outcomes = add(*saved, "-", stdin=rss((at[4], "Story 4", MONDAY)).encode())
    assert [(one.status, one.name) for one in outcomes] == [("added", address) for address in at]
    assert statuses(add(*saved)) == ["known"]  # those that say when they changed are not asked for again


CROWD = "b{}='>'"
"""An attribute."""


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.atom", atom(("/0", "Story 0", "2026-09-14T10:00:00Z")), "no whole addresses"),
        ("a.rss", '<!DOCTYPE x [<!ENTITY a "b">]><rss><channel>&a;</channel></rss>', "entities"),
        ("a.rss", f"<rss {' '.join(map(CROWD.format, range(1_100)))}><channel></channel></rss>", "1,000 attributes"),
        ("a.xml", "<urlset><url>", "cannot be read"),
        ("a.rss", "<html><body>no feed</body></html>", "no news items"),
    ],
)
def test_a_saved_feed_that_leads_nowhere_is_refused(add, write, name, data, problem):
    """One with addresses within its site, two that are not safe, one that is cut off, and what is none."""
    (outcome,) = add(write(name, data))
    assert outcome.status == "refused"
    assert problem in outcome.faults[0].problem


def test_of_a_long_sitemap_the_newest_are_taken(add, web, story):
    """As many as are wanted."""
    items = [(story(f"/{number}", number), f"2026-09-{number + 10}") for number in range(5)]
    outcomes = add(web.serve("/map", sitemap(*items), content_type="text/xml"), most=2)
    assert [one.name.removeprefix(web.base) for one in outcomes] == ["/4", "/3"]


@pytest.mark.parametrize("root", ["rss", "feed", "urlset"])
def test_a_feed_that_declares_entities_is_refused(add, web, root):
    """Ten lines of them could fill the memory; no parser sees them."""
    bomb = f'<!DOCTYPE x [<!ENTITY a "{"x" * 99}"><!ENTITY b "&a;&a;&a;&a;">]><{root} >&b;</{root}>'
    (outcome,) = add(web.serve("/feed", bomb, content_type="application/xml"))
    assert "entities" in outcome.faults[0].problem
    assert outcome.faults[0].code is Code.NOT_FETCHED


def test_no_feed_leads_to_another_feed(add, web):
    """Nor a sitemap's index to an index without end."""
    web.serve("/a", rss((f"{web.base}/b", "B", MONDAY)), content_type="text/xml")
    web.serve("/b", rss((f"{web.base}/a", "A", MONDAY)), content_type="text/xml")
    web.serve("/i", sitemap((f"{web.base}/i", "2026-09-14"), inner="sitemap"), content_type="text/xml")
    assert statuses(add(f"{web.base}/a")) == ["refused"]
    assert statuses(add(f"{web.base}/i")) == ["refused"]
    assert len(web.asked) < 8


def test_what_failed_is_tried_again_and_the_rest_is_not(add, web, story, articles):
    """A feed counts as read only when each of its articles was dealt with."""
    items = [(story("/a", 1), "Story 1", MONDAY), (web.serve("/b", status=500), "Story 2", TUESDAY)]
    feed = web.serve("/feed", rss(*items), content_type="text/xml", etag='"f"')
    assert statuses(add(feed)) == ["added", "refused"]
    story("/b", 2)
    before = len(web.asked)
    assert statuses(add(feed)) == ["added"]
    assert web.paths[before:] == ["/feed", "/b"]
    assert len(articles()) == 2


def test_an_entry_that_changed_is_looked_at_again(add, web, story):
    """Its feed says so; what came in before is told as such, and replaced when it is asked for."""
    address = story("/a", 1)
    web.serve("/feed", rss((address, "Story 1", MONDAY)), content_type="text/xml")
    add(f"{web.base}/feed")
    story("/a", 1, (*ROAD, *WEIR, "The county corrected the sum on Tuesday."))
    web.serve("/feed", rss((address, "Story 1", TUESDAY)), content_type="text/xml")
    assert statuses(add(f"{web.base}/feed", update=True)) == ["updated"]


def test_what_was_told_and_left_is_taken_when_it_is_asked_for(add, web, story):
    """A newer version, a copy and a forced page come in by their feed or address, though nothing changed since."""
    pages = {"Story 1": story("/a", 1), "Copy": story("/b", 1), "Oops": story("/c", 3, WEIR, title="Oops")}
    items = [(url, title, MONDAY) for title, url in pages.items()]
    feed = web.serve("/feed", rss(*items), content_type="text/xml", etag='"f"')
    assert statuses(add(feed)) == ["added", "copy", "refused"]
    web.serve("/a", page_of(ROAD, title="Story 1", url=None), etag='"2"')
    assert statuses(add(items[0][0])) == ["revision"]
    assert statuses(add(items[0][0], update=True)) == ["updated"]
    assert statuses(add(items[0][0])) == ["known"]
    assert statuses(add(feed, copies=True, force=True)) == ["added", "added"]
    assert add(feed) == []


def test_a_list_of_addresses_is_gone_through(add, web, story, write):
    """A text of addresses alone, with remarks; a text with one line of words is an article."""
    listed = write("list.txt", f"# today\n{story('/a', 1)}\n\n{story('/b', 2)}\n")
    assert statuses(add(listed)) == ["added", "added"]
    assert statuses(add(write("note.txt", f"Ada Quill said so.\n{web.base}/a\n"))) == ["added"]


def test_a_line_of_a_list_that_is_no_address_is_told_with_its_number(add, story, write):
    """The others are gone through; a list by its name is one whatever it holds beside an address."""
    outcomes = add(write("list.txt", f"{story('/a', 1)}\n\nthe other one\n{story('/b', 2)}\n"))
    assert statuses(outcomes) == ["added", "refused", "added"]
    assert str(outcomes[1].faults[0]).startswith("list.txt:3: error SG220: this line of a list of addresses is none")
    more = write("list.urls", f"mine\nand hers\n{story('/c', 3)}\n")
    assert statuses(add(more)) == ["refused", "refused", "added"]


def test_nothing_is_remembered_on_trial(add, web, story, tmp_path):
    """The next run does it all."""
    feed = web.serve("/feed", rss((story("/a", 1), "Story 1", MONDAY)), content_type="text/xml", etag='"f"')
    assert statuses(add(feed, dry_run=True)) == ["added"]
    assert not (tmp_path / ".sitegen").exists()
    assert statuses(add(feed)) == ["added"]


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # of fork, from Python 3.12 on
@pytest.mark.parametrize("seed", [*range(6), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(6, 100))])
def test_a_kill_at_any_moment_loses_nothing_and_doubles_nothing(add, web, story, articles, seed):
    """However often the program is killed, at the end each article is there once, and no half of one."""
    draw = random.Random(seed)  # noqa: S311 - it draws moments, no secrets
    items = [(story(f"/{number}", number), f"Story {number}", MONDAY) for number in range(8)]
    feed = web.serve("/feed", rss(*items), content_type="text/xml", etag='"f"')
    for _ in range(3):
        child = os.fork()
        if child == 0:
            with contextlib.suppress(BaseException):
                add(feed)
            os._exit(0)
        time.sleep(draw.uniform(0.0, 0.25))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    add(feed)
    assert sorted(article.source.title for article in articles()) == sorted(title for _, title, _ in items)
    assert add(feed) == []


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_a_hundred_kills_of_fifty_addresses_lose_nothing_and_double_nothing(add, story, articles, write, content):
    """After each kill no half of an article is there and none twice; at the end there are all, each once."""
    draw = random.Random(50)  # noqa: S311 - it draws moments, no secrets
    listed = write("list.txt", "\n".join(story(f"/{number}", number) for number in range(50)))
    for _ in range(100):
        child = os.fork()
        if child == 0:
            with contextlib.suppress(BaseException):
                add(listed)
            os._exit(0)
        time.sleep(draw.uniform(0.0, 0.3))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        titles = [article.source.title for article in articles()] if content.is_dir() else []
        assert len(titles) == len(set(titles))
        if len(titles) == 50:  # begin anew, so that kills go on meeting articles that are new
            shutil.rmtree(content)
            shutil.rmtree(content.parent / ".sitegen")
    add(listed)
    assert sorted(article.source.title for article in articles()) == sorted(f"Story {number}" for number in range(50))
    assert set(statuses(add(listed))) == {"known"}
