"""Whole pages."""

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.html import fromstring

from sitegen.records import Facts
from sitegen.render import render_pages
from tests.support.invented import HOSTILE, MAYOR, article, hostile, quote, sample, span

TEMPLATES = Path(__file__).parents[2] / "templates"
SAFE = re.compile(
    r"(?:[a-z]+/)?[a-z0-9_-]+(?:\.schema)?\.(?:md|json|csv)|added\.xml|data/SHA256SUMS"
    r"|(?:[a-z]+/(?:[a-z0-9-]+/)?)?(?:feed\.(?:xml|json)|citations\.(?:json|bib|ris))"
    r"|i/[qf]-[a-z0-9]{10}/index\.html"
    r"|[a-z]+/[a-z0-9-]+/(?:page/)?[a-z0-9-]+(?:/index|/page/\d+)?\.(?:md|csv)|digest/\d{4}-W\d\d\.md"
)
VOID = {"br", "img", "hr", "input", "meta", "link"}


class Reader(HTMLParser):
    """Reads a page as a browser does: its tags, its attributes, its text."""

    def __init__(self, markdown):
        """Read the body of a page."""
        super().__init__()
        self.tags, self.names, self.text, self.open, self.ids = set(), set(), [], [], []
        _, self.front, body = markdown.split("---\n", 2)
        self.feed(body)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Note a tag and its attributes."""
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Hold each tag to its pair."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Gather the text."""
        self.text.append(data)


def as_text(pages):
    """Return pages and data files as they are read: none of them is a database here."""
    return {name: made if isinstance(made, str) else made.decode() for name, made in pages.items()}


@pytest.fixture(scope="module")
def pages():
    """Return the pages of the sample."""
    return as_text(render_pages(sample(), templates=TEMPLATES))


@pytest.fixture(scope="module")
def hostile_pages():
    """Return the pages of facts that are hostile in every field."""
    return as_text(render_pages(hostile(), templates=TEMPLATES))


@pytest.mark.parametrize(
    "name",
    [
        "index.md",
        "actors/index.md",
        "actors/orla-vance/index.md",
        "topics/index.md",
        "topics/ferry/index.md",
        "articles/index.md",
        "articles/ferry/index.md",
        "articles/pier/index.md",
        "articles/sold-out/index.md",
        "figures/index.md",
        "corrections/index.md",
        "data/quotes.json",
        "data/figures.json",
        "data/quotes.csv",
        "data/figures.csv",
    ],
)
def test_golden_page(pages, golden, name):
    """A page of each kind is as it was when somebody last read it."""
    golden(name, pages[name])


def test_every_page_is_one_block_of_html(pages, hostile_pages):
    """Tags are paired and no blank line ends the block: nothing is left for Markdown to read."""
    for name, text in (pages | hostile_pages).items():
        if name.endswith(".md"):
            reader = Reader(text)
            assert reader.open == []
            body = text.split("---\n", 2)[2].strip("\n")
            assert body.startswith("<div class=")
            assert body.endswith("</div>")
            assert "\n\n" not in body
            assert len(reader.ids) == len(set(reader.ids)), name


def test_hostile_words_are_only_words(pages, hostile_pages):
    """A hostile article adds no tag and no attribute to those that the templates use."""
    known = [Reader(text) for name, text in pages.items() if name.endswith(".md")]
    tags = set().union(*(reader.tags for reader in known)) | {"bdi", "s"}
    names = set().union(*(reader.names for reader in known))
    for name, text in hostile_pages.items():
        if name.endswith(".md"):
            reader = Reader(text)
            assert reader.tags <= tags
            assert reader.names <= names


def test_hostile_words_come_out_as_the_characters_they_are(hostile_pages):
    """Every one of them stands in the text of the article's page, whole."""
    name = next(name for name in hostile_pages if name.startswith("articles/con-"))
    text = "".join(Reader(hostile_pages[name]).text)
    for words in HOSTILE:
        assert re.sub("[\x02\x03]", "", words) in re.sub("[\x02\x03]", "", text)


def test_hostile_titles_stay_in_their_field(hostile_pages):
    """The front matter holds the fields that the template gave it, and no markup."""
    for name, text in hostile_pages.items():
        if name.endswith(".md"):
            front = yaml.safe_load(Reader(text).front)
            assert set(front) <= {"title", "description", "hide", "search", "feed"}
            assert "<" not in front["title"] + front["description"]


def test_hostile_names_make_safe_files(hostile_pages):
    """No page leaves its folder or takes a name that a file system keeps for itself."""
    for name in hostile_pages:
        assert SAFE.fullmatch(name), name
        assert Path(name).stem not in {"con", "nul"}


def test_only_web_addresses_are_links(hostile_pages):
    """A script in the place of an address is no link, nor is anything that stands in its own address."""
    links = {link for text in hostile_pages.values() for link in re.findall(r'href="([^"]*)"', text)}
    assert not [link for link in links if html.unescape(link).lower().startswith(("javascript:", "data:"))]


def test_what_is_held_is_counted_but_not_shown(pages):
    """The words, the id and the reason of a held item stand on no page and in no file."""
    held = next(quote for quote in sample().quotes if quote.status == "held")
    everything = "".join(pages.values())
    assert held.id not in everything
    assert held.reason not in everything
    assert "1 more item held back" in pages["articles/pier/index.md"]


def test_no_page_holds_the_article(pages):
    """Sentences that nobody said and that hold no figure are not republished."""
    everything = "".join(pages.values())
    assert "The council meets again in May." not in everything
    assert "A short note with nothing in it that anybody said" not in everything


def test_invented_outlets_are_marked_wherever_they_are_named(pages):
    """A banner on each page, and a mark at each name."""
    for name, text in pages.items():
        if name.endswith(".md"):
            assert "Sample content." in text
            named = len(re.findall(r"<bdi>The (?:Skerry Post|Far Bell)</bdi></span>", text))
            assert named == text.count('</bdi></span>&nbsp;<span class="sg-invented">')


def test_empty_states():
    """With nothing at all, each page still says what is the matter."""
    pages = render_pages(Facts(), templates=TEMPLATES)
    assert "Nothing is published yet" in pages["index.md"]
    assert "There are no topics yet" in pages["topics/index.md"]
    assert "Nobody is quoted so far" in pages["actors/index.md"]
    assert "No articles so far" in pages["articles/index.md"]
    assert "No figures so far" in pages["figures/index.md"]
    assert "Sample content." not in pages["index.md"]


def test_an_item_of_an_unknown_outlet_names_its_article():
    """By its opening words, with a sign that they go on: "outlet unknown" beside each would tell none from another."""
    told = article("x", "Nobody at the weir would say on Friday why it had been shut. “It leaks,” Orla Vance said.")
    leak = quote(told, "It leaks", speaker=MAYOR)
    page = render_pages(Facts(articles=(told,), quotes=(leak,), actors=sample().actors), templates=TEMPLATES)
    (where,) = fromstring(page["actors/orla-vance/index.md"]).xpath("//figcaption/p[@class='sg-where']")
    assert where.text_content() == "“Nobody at the weir would say on Friday why …”, date unknown"


def test_what_somebody_is_called_stands_where_it_changes():
    """Not beside each of a person's quotes; again where another description, or none, stood between."""
    told = article("x", "“One,” said mayor Orla Vance. “Two,” she said. “Three,” said Vance. “Four,” the mayor said.")
    mayor = span(told, "mayor")
    quotes = tuple(
        quote(told, word, speaker=MAYOR, role_span=role)
        for word, role in (("One", mayor), ("Two", mayor), ("Three", None), ("Four", mayor))
    )
    pages = render_pages(Facts(articles=(told,), quotes=quotes, actors=sample().actors), templates=TEMPLATES)
    items = fromstring(pages["actors/orla-vance/index.md"]).xpath("//figure[contains(@class, 'sg-item')]")
    called = {item.get("id"): len(item.xpath(".//*[@class='sg-role']")) for item in items}
    assert sum(called.values()) == 2
    assert called[quotes[2].id] == 0


def test_a_held_article_is_counted():
    """An article that may not be published has no page, and the index says that there is one."""
    held = article("held", "x").model_copy(update={"held": "not in English"})
    pages = render_pages(Facts(articles=(held,)), templates=TEMPLATES)
    assert "1 article is held back and not shown" in pages["articles/index.md"]
    assert "articles/held/index.md" not in pages


def test_the_same_facts_make_the_same_pages():
    """Rendering is a function."""
    assert render_pages(sample(), templates=TEMPLATES) == render_pages(sample(), templates=TEMPLATES)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1))
def test_no_words_ever_become_markup(words):
    """Whatever is said, the page has the tags that it has for harmless words."""
    body = article("any", f"He said: “{words}”.", title=words, outlet=words)
    facts = Facts(articles=(body,), quotes=(quote(body, words),))
    page = render_pages(facts, templates=TEMPLATES)["articles/any/index.md"]
    assert Reader(page).tags <= {
        *("div", "header", "p", "span", "bdi", "h1", "nav", "ul", "li", "a", "section", "h2", "figure", "blockquote"),
        *("figcaption", "dl", "dt", "dd", "code", "mark", "br", "details", "summary", "script"),
    }
