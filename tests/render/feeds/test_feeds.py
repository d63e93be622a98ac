"""Feeds as Atom and JSON Feed, read by programs that are not ours."""

import json
import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import atoma
import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.records import Actor, Facts, Outlet
from sitegen.render import Site, render_pages
from sitegen.render.feeds import Entry, Feed, atom_text, json_feed_text
from sitegen.render.text.escape import plain_title, shown
from tests.support.invented import FERRY, MAYOR, NOTE, article, figure, hostile, quote, sample

TEMPLATES = Path(__file__).parents[3] / "templates"
SITE = Site("Skerry digest", "https://digest.example/skerry/")
NOWHERE = Site("Skerry digest")
ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def feeds(facts, site=SITE):
    """Return the text of every feed."""
    pages = render_pages(facts, templates=TEMPLATES, site=site)
    return {
        name: text
        for name, text in pages.items()
        if name.split("/")[-1] in {"feed.xml", "feed.json", "added.xml", "added.json"}
    }


CASES = {
    f"{name}{' at an address' if site.url else ''}": feeds(facts, site)
    for name, facts in {"sample": sample(), "hostile": hostile(), "empty": Facts()}.items()
    for site in (SITE, NOWHERE)
}
ATOMS = [pytest.param(t, id=f"{c} {n}") for c, made in CASES.items() for n, t in made.items() if n.endswith("xml")]
JSONS = [pytest.param(t, id=f"{c} {n}") for c, made in CASES.items() for n, t in made.items() if n.endswith("json")]


class Text(HTMLParser):
    """Reads the tags and the text of an entry as a feed reader does."""

    def __init__(self, html):
        """Read it."""
        super().__init__()
        self.tags, self.names, self.text = set(), set(), ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Note a tag and its attributes."""
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data):
        """Gather the text."""
        self.text += data


def entries(text):
    """Return the titles and contents of an Atom feed as feedparser reads them, unsanitized."""
    root = ET.fromstring(text)  # noqa: S314 - made here
    return {e.findtext(f"{ATOM}title"): e.findtext(f"{ATOM}content") for e in root.iter(f"{ATOM}entry")}


@pytest.mark.parametrize("name", ["feed.xml", "feed.json", "actors/orla-vance/feed.xml", "corrections/feed.json"])
def test_golden_feed(golden, name):
    """A feed of each form is as it was when somebody last read it."""
    golden(f"feeds/{name.replace('/', '-')}", CASES["sample at an address"][name])


@pytest.mark.parametrize("case", CASES)
def test_everybody_and_everything_can_be_followed(case):
    """The site, what was added, each actor, topic and outlet, the corrections: in both forms, quoted so far or not."""
    made = set(CASES[case])
    assert {"feed.xml", "feed.json", "added.xml", "corrections/feed.xml", "corrections/feed.json"} <= made
    if case.startswith("sample"):
        assert {
            f"{page}/feed.xml"
            for page in ("actors/quiet-one", "actors/tomas-reyk", "topics/weather", "outlets/skerry-post")
        } <= made


@pytest.mark.parametrize("text", ATOMS)
def test_feedparser_reads_every_atom_feed(text):
    """No complaint, the right version, and as many entries as there are."""
    read = feedparser.parse(text.encode())
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert len(read.entries) == text.count("<entry>")
    assert all(entry.id and entry.title and entry.updated_parsed for entry in read.entries)


@pytest.mark.parametrize("text", ATOMS)
def test_atoma_reads_every_atom_feed(text):
    """A strict reader, which refuses a feed that lacks what RFC 4287 wants."""
    read = atoma.parse_atom_bytes(text.encode())
    assert len(read.entries) == text.count("<entry>")
    assert read.updated.tzinfo is not None


@pytest.mark.parametrize("text", JSONS)
def test_atoma_reads_every_json_feed(text):
    """And finds the items with their days."""
    read = atoma.parse_json_feed_bytes(text.encode())
    assert len(read.items) == len(json.loads(text)["items"])
    assert all(item.date_modified and item.content_html for item in read.items)


@pytest.mark.parametrize("text", ATOMS)
def test_an_atom_feed_keeps_the_musts_that_readers_pass_over(text):
    """RFC 4287, 4.1.1, 4.1.2 and 4.2: elements once, ids absolute and unlike, days in RFC 3339, one alternate link."""
    root = ET.fromstring(text)  # noqa: S314 - made here
    items = root.findall(f"{ATOM}entry")
    ids = [node.findtext(f"{ATOM}id") for node in items]
    assert len(set(ids)) == len(ids)
    for node in (root, *items):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"{ATOM}{name}")) == 1
        assert urlsplit(node.findtext(f"{ATOM}id")).scheme in {"https", "urn"}
        assert " " not in node.findtext(f"{ATOM}id")
        for name in ("updated", "published"):
            for day in node.findall(f"{ATOM}{name}"):
                assert RFC_3339.fullmatch(day.text)
        links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in node.findall(f"{ATOM}link")]
        assert len(links) == len(set(links))
        assert sum(rel == "alternate" for rel, *_ in links) == 1
    assert len([link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]) == 1
    assert root.find(f"{ATOM}author/{ATOM}name").text
    assert list(root)[-len(items) :] == items or not items


@pytest.mark.parametrize("text", JSONS)
def test_a_json_feed_keeps_the_musts_that_readers_pass_over(text):
    """JSON Feed 1.1: version, title, items with id and content, days in RFC 3339, addresses that are full ones."""
    feed = json.loads(text)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert "author" not in feed
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
    for node in (feed, *feed["items"]):
        for name in ("home_page_url", "feed_url", "url", "external_url"):
            assert urlsplit(node.get(name, "https://left.out/")).netloc
            assert not set(node.get(name, "")) & set('"<> {}|\\^`')
        for name in ("date_published", "date_modified"):
            assert RFC_3339.fullmatch(node.get(name, "2026-01-01T00:00:00Z"))
        assert None not in node.values()
    assert all(item["content_html"] for item in feed["items"])


def test_the_words_are_exact_and_in_their_sentence():
    """What stood between the halves stands there, and a denied utterance says so before its words."""
    made = entries(CASES["sample"]["actors/orla-vance/feed.xml"])
    sold = Text(made["Quotation: Orla Vance in The Skerry Post (invented outlet), 2 March 2026"]).text
    assert (
        "“We will not sell the ferry,” mayor Orla Vance told reporters on the quay. “It is not ours to sell.”" in sold
    )
    (close,) = [Text(html).text for title, html in made.items() if title.startswith("The article says that")]
    assert re.search(r"not said\..*Reported speech.*She did not say that the pier would close\.", close, re.DOTALL)


def test_a_title_has_words_only_where_it_has_all_of_them():
    """A short whole quotation is its own title; nothing is cut off or taken out of its sentence to make one."""
    titles = entries(CASES["sample"]["feed.xml"])
    assert "one official: “Nobody has read the report.”" in titles
    assert not [title for title in titles if "pier would close" in title or "older than" in title]


def test_lines_of_an_article_stay_lines():
    """A line break inside a quotation still parts two words."""
    body = article("any", "“One boat\nis enough,” she said.", published=date(2026, 1, 1))
    made = feeds(Facts(articles=(body,), quotes=(quote(body, "One boat\nis enough", speaker=MAYOR),)))
    (html,) = entries(made["feed.xml"]).values()
    assert "“One boat\nis enough,”" in Text(html).text


@pytest.mark.parametrize("name", [name for name in CASES["hostile"] if name.endswith("xml")])
def test_hostile_words_add_no_markup(name):
    """An entry has the tags and attributes of the templates, and no more."""
    for html in entries(CASES["hostile"][name]).values():
        read = Text(html)
        assert read.tags <= {"p", "strong", "em", "blockquote", "a", "bdi", "mark"}
        assert read.names <= {"dir", "cite", "href", "class", "title"}
        assert "<script>window.hit=1</script>" in read.text
    assert "href=&quot;javascript" not in CASES["hostile"][name]


def test_days_are_those_of_the_articles():
    """Published and changed as the publisher says; the feed is as new as its newest entry; no clock is asked."""
    read = atoma.parse_atom_bytes(CASES["sample"]["actors/tomas-reyk/feed.xml"].encode())
    days = {entry.title.value.split(":")[0]: (entry.published, entry.updated) for entry in read.entries}
    assert days["Partial quotation"] == (datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC))
    assert read.updated == datetime(2026, 4, 11, tzinfo=UTC)


def test_an_article_without_a_day_stands_after_the_others():
    """Nobody is told a day that is not known; an entry must have one, which is long ago and never changes."""
    bare = article("bare", "“So be it,” said Vance.")
    seen = article("seen", "“So it was,” said Vance.", retrieved=date(2026, 5, 1))
    facts = Facts(articles=(bare, seen), quotes=(quote(bare, "So be it"), quote(seen, "So it was")))
    was, be = json.loads(feeds(facts)["feed.json"])["items"]
    assert ("So it was" in was["content_html"], "So be it" in be["content_html"]) == (True, True)
    assert (was.get("date_published"), was["date_modified"]) == (None, "2026-05-01T00:00:00Z")
    assert (be.get("date_published"), be["date_modified"]) == (None, "1980-01-01T00:00:00Z")
    assert "date unknown" in be["content_html"]


def test_an_old_article_that_was_added_lately_comes_first_in_its_feed():
    """There the day of an entry is the one on which its article was read; in the others it stays the article's own."""
    old = article("old", "“It floats,” said Vance.", published=date(2019, 5, 1), retrieved=date(2026, 6, 2))
    new = article("new", "“It sank,” said Vance.", published=date(2026, 5, 30), retrieved=date(2026, 5, 31))
    made = feeds(Facts(articles=(old, new), quotes=(quote(old, "It floats"), quote(new, "It sank"))))
    added, dated = (feedparser.parse(made[name].encode()) for name in ("added.xml", "feed.xml"))
    assert [entry.published[:10] for entry in added.entries] == ["2026-06-02", "2026-05-31"]
    assert [entry.published[:10] for entry in dated.entries] == ["2026-05-30", "2019-05-01"]
    assert {entry.id for entry in added.entries} == {entry.id for entry in dated.entries}
    assert added.feed.id != dated.feed.id


def test_an_outlet_can_be_followed_registered_or_not():
    """Its feed has what was drawn from its articles alone, under the name that it is known by, and leads to them."""
    pier, star = (
        article("pier", "“It leans,” said Vance.", outlet="far-bell", published=date(2026, 1, 2)),
        article("star", "“It stands,” said Vance.", outlet="Höhn & Star", published=date(2026, 1, 3)),
    )
    registered = Outlet(id="far-bell", name="The Far Bell")
    bare = article("bare", "“It fell,” said Vance.")
    facts = Facts(
        articles=(pier, star, bare),
        quotes=(quote(pier, "It leans"), quote(star, "It stands"), quote(bare, "It fell")),
        outlets=(registered,),
    )
    read = {name: feedparser.parse(text.encode()) for name, text in feeds(facts).items() if name.startswith("outlets/")}
    titles = {name: (one.feed.title, one.feed.link, len(one.entries)) for name, one in read.items() if "xml" in name}
    (other,) = (name for name in titles if name != "outlets/far-bell/feed.xml")
    assert titles == {
        "outlets/far-bell/feed.xml": (
            "The Far Bell – Skerry digest",
            "https://digest.example/skerry/articles/?outlet=The+Far+Bell",
            1,
        ),
        other: ("Höhn & Star – Skerry digest", "https://digest.example/skerry/articles/?outlet=H%C3%B6hn+%26+Star", 1),
    }
    pages = render_pages(facts, templates=TEMPLATES, site=SITE)
    assert f"{other}" in pages["articles/index.md"]
    assert f"{other}" in pages["articles/star/index.md"]


def test_an_empty_feed_is_as_new_as_the_site():
    """Somebody who is not quoted yet can be followed; the day is the newest that the articles tell of."""
    facts = Facts(articles=(FERRY, NOTE), actors=(Actor(id="quiet-one", name="Quiet One", registered=True),))
    read = atoma.parse_atom_bytes(feeds(facts)["actors/quiet-one/feed.xml"].encode())
    assert (read.entries, read.updated) == ([], datetime(2026, 3, 4, tzinfo=UTC))
    assert "1980-01-01T00:00:00Z" in feeds(Facts())["feed.xml"]


def test_the_newest_come_first_and_no_article_is_cut():
    """A feed ends with the article that brings it to fifty entries, whole."""
    bodies = [
        article(f"a{n}", " ".join(f"“Word {n} {i},” she said." for i in range(30)), published=date(2026, 1, n))
        for n in range(1, 5)
    ]
    quotes = tuple(quote(body, f"Word {n} {i},") for n, body in enumerate(bodies, 1) for i in range(30))
    items = json.loads(feeds(Facts(articles=tuple(bodies), quotes=quotes))["feed.json"])["items"]
    assert [item["date_published"][:10] for item in items] == ["2026-01-04"] * 30 + ["2026-01-03"] * 30


def test_addresses_are_the_permanent_ones():
    """Where the site has an address, id and link are the item's; where it has none, the id is a URN that stays."""
    (item, *_) = json.loads(CASES["sample at an address"]["topics/pier/feed.json"])["items"]
    assert item["id"] == item["url"] == "https://digest.example/skerry/articles/pier/#q-hozyqz2pui"
    site, actor = (json.loads(CASES["sample"][name])["items"] for name in ("feed.json", "actors/orla-vance/feed.json"))
    assert {item["id"] for item in actor} < {item["id"] for item in site}
    assert all(item["id"].startswith("urn:uuid:") for item in site)


def test_pages_lead_to_their_feeds():
    """By a link that is seen, and by front matter from which the theme makes one for feed readers."""
    pages = render_pages(sample(), templates=TEMPLATES)
    for page, feed in (("index.md", "feed"), ("actors/orla-vance/index.md", "actors/orla-vance/feed")):
        assert f"\nfeed: {feed}\n" in pages[page].split("---")[1]
        assert f'{feed}.xml" type="application/atom+xml">' in pages[page]
    assert "\nfeed:" not in pages["articles/ferry/index.md"]


def test_a_figure_tells_what_must_be_read_before_it():
    """A figure that only might be says so first, in its title too."""
    made = figure(FERRY, "May", "5", "boats", "count", manner=("hypothetical",))
    ((title, html),) = entries(feeds(Facts(articles=(FERRY,), figures=(made,)))["feed.xml"]).items()
    assert title.startswith("Not told as a fact")
    assert html.startswith("<p><strong>Not told as a fact")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_words_make_a_feed_that_can_be_read(words):
    """Whatever is said, the XML is well-formed, and the words come out of it as they went in."""
    day = date(2026, 1, 1)
    entry = Entry("articles/any/", plain_title(words) or "none", str(shown(words)), day, day, None, (("any", words),))
    feed = Feed("", "Any", "Any words.", day, (entry,))
    (html,) = entries(atom_text(feed, SITE)).values()
    assert words.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") in Text(html).text
    assert words in Text(json.loads(json_feed_text(feed, SITE))["items"][0]["content_html"]).text
