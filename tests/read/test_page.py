"""Web pages: the article's words, and only what the page states about itself."""

import os
import subprocess
import sys
from datetime import date

import pytest
import trafilatura

from sitegen.errors import FaultsError
from sitegen.read.page import read_page, take_page
from sitegen.read.page_metadata import PageMetadata
from tests.support.pages import page_of

WORDS = "<p>The ferry left the quay at noon, said the harbour master.</p><p>It came back at four.</p>"


def _page(head: str = "", body: str = WORDS, html: str = "<html>") -> bytes:
    return f"<!DOCTYPE html>{html}<head>{head}</head><body>{body}</body></html>".encode()


def _stated(head: str) -> PageMetadata:
    return read_page(_page(head), "a.html").stated


def _ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_body_is_the_article_alone(fixture_file):
    """Paragraphs stand a line each; the headline, menus, tables, comments and footers are left out."""
    body = read_page(fixture_file("harbour-strike.html").read_bytes(), "a.html").body
    assert body.startswith("Pilots in the port of Norvale went back")
    assert body.endswith("a plan for more pilots.")
    for words in ("Home", "Turned away", "First comment", "All rights reserved"):
        assert words not in body


def test_same_page_gives_the_same_body(fixture_file):
    """The body does not depend on the run: not on what was read before, nor on the order of hashes."""
    path = fixture_file("harbour-strike.html")
    bodies = {read_page(path.read_bytes(), "a.html").body for _ in range(3)}
    program = (
        "import sys; from pathlib import Path; from sitegen.read.page import read_page; "
        "sys.stdout.buffer.write(read_page(Path(sys.argv[1]).read_bytes(), 'a').body.encode())"
    )
    for seed in ("1", "2"):
        command = [sys.executable, "-c", program, str(path)]
        run = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        bodies.add(run.stdout.decode())
    assert len(bodies) == 1


def test_stated_metadata_is_read(fixture_file):
    """JSON-LD, Open Graph and links give the source; the site's name is cut from nothing but the title."""
    assert read_page(fixture_file("harbour-strike.html").read_bytes(), "a.html").stated == PageMetadata(
        title="Pilots end harbour strike after nine days",
        url="https://courier.example/2026/03/harbour-strike",
        outlet="The Norvale Courier",
        authors=("Ines Falk", "Tomas Brandt"),
        published=date(2026, 3, 9),
        modified=date(2026, 3, 10),
        language="en-GB",
        licence="https://creativecommons.org/licenses/by/4.0/",
    )


def test_page_that_states_nothing_leaves_everything_unknown():
    """No outlet from the address, no date from the text, no headline from large letters."""
    body = "<h2>Large letters</h2><p>It was 2026-03-09 then.</p>" + WORDS
    assert read_page(_page("", body), "a.html").stated == PageMetadata()


def test_half_a_character_is_shown_as_one_that_is_not_known():
    """Where a page's maker cut a text through an emoji; the rest of what the page states stays, whole ones too."""
    article = '{"@type": "NewsArticle", "headline": "Ferry \\ud83d", "publisher": {"name": "Courier \\ud83d\\ude00"}}'
    stated = _stated(_ld(article))
    assert (stated.title, stated.outlet) == ("Ferry \ufffd", "Courier \U0001f600")


def test_site_name_is_no_part_of_the_headline():
    """The title of a page loses the outlet's name at its end, when the page states that name."""
    head = '<title>Ferry sails | The Courier</title><meta property="og:site_name" content="The Courier">'
    assert _stated(head).title == "Ferry sails"
    assert _stated("<title>Ferry sails | The Courier</title>").title == "Ferry sails | The Courier"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="soon">',
        '<meta property="article:published_time" content="2026-02-30">',
        '<link rel="canonical" href="javascript:alert(1)">',
        '<link rel="canonical" href="/relative">',
        '<meta property="og:title" content="  ">',
        f'<meta property="og:title" content="{"x" * 501}">',
        '<meta property="article:author" content="https://social.example/ines">',
        _ld("{not json"),
        _ld("[" * 50_000),
        _ld('"words"'),
        _ld('{"@type": "NewsArticle", "headline": ["x"], "author": [{"name": 3}, 4], "url": {"@id": "x"}}'),
        _ld('{"@graph": "x", "@type": 3}'),
        _ld('{"@graph": [3, {"@type": "WebSite", "headline": "x"}]}'),
        _ld('[{"@type": "Article", "headline": "One"}, {"@type": "Article", "headline": "Two"}]'),
    ],
)
def test_what_cannot_be_understood_stays_unknown(head):
    """The maintainer did not write the page, so nonsense in it is no fault and no value."""
    assert _stated(head) == PageMetadata()


def test_citation_tags_are_read():
    """The tags that libraries read give title, authors and day, too."""
    head = (
        '<meta name="citation_title" content="Ferry sails"><meta name="citation_author" content="Ines Falk">'
        '<meta name="citation_author" content="Tomas Brandt">'
        '<meta name="citation_publication_date" content="2026/03/09">'
    )
    stated = _stated(head)
    assert (stated.title, stated.authors) == ("Ferry sails", ("Ines Falk", "Tomas Brandt"))
    assert stated.published == date(2026, 3, 9)


def test_change_before_publication_is_unknown():
    """A page that contradicts itself is not believed about the change."""
    head = _ld('{"@type": ["Thing", "NewsArticle"], "datePublished": "2026-03-09", "dateModified": "2026-03-08"}')
    assert (_stated(head).published, _stated(head).modified) == (date(2026, 3, 9), None)


def test_declared_encoding_is_used():
    """A page in an older encoding that it declares is read; ISO 8859-1 means Windows-1252, as in browsers."""
    text = '<html><head><meta charset="iso-8859-1"></head><body><p>“Née Dahl,” she said.</p><p>Yes.</p></body></html>'
    assert read_page(text.encode("cp1252"), "a.html").body == "“Née Dahl,” she said.\nYes."


@pytest.mark.parametrize("declared", ["", '<meta charset="no-such">', '<meta charset="hex">', '<meta charset="ascii">'])
def test_other_bytes_are_a_fault(declared):
    """A page in an encoding that it does not declare, or that nobody knows, is not guessed at."""
    data = f"<html><head>{declared}</head><body><p>Née Dahl</p></body></html>".encode("cp1252")
    with pytest.raises(FaultsError) as caught:
        read_page(data, "a.html")
    assert "not UTF-8" in caught.value.faults[0].problem


def test_references_are_resolved_as_browsers_do():
    """`&#147;` is a quotation mark; a reference to half a pair, to NUL or beyond Unicode is a lost character."""
    body = "<p>&#147;We sail,&#x94; she said; &amp; &#8217;</p><p>&#xD800; &#0; &#99999999; &#1; end.</p>"
    assert read_page(_page("", body), "a.html").body == "“We sail,” she said; & ’\n� � � end."


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<p>x</p>",
        b"no tags at all",
        b"<html><body></body></html>",
        b"<div>" * 50_000 + b"deep",
        b"<!--",
        b"<![CDATA[",
    ],
)
def test_page_without_an_article_is_a_fault(data):
    """A page in which no article can be found, or that no parser can take, is a fault with a way out."""
    with pytest.raises(FaultsError) as caught:
        read_page(data, "a.html")
    assert "no article" in caught.value.faults[0].problem


def test_parser_that_fails_is_a_fault(monkeypatch):
    """Whatever a parser raises on a page that nobody has seen before, the run goes on."""
    # Replaced by one that fails, because no page is known that makes this version fail.
    monkeypatch.setattr(trafilatura, "load_html", lambda _text: 1 // 0)
    with pytest.raises(FaultsError):
        read_page(_page(), "a.html")


@pytest.mark.parametrize("absent", ["trafilatura", "justext", "lxml_html_clean", "cssselect2"])
def test_without_the_extra_a_page_is_a_fault_that_names_it(tmp_path, absent):
    """Where trafilatura or what it stands on is not installed, the other articles are read and the fix is told."""
    for name in ("page.html", "other.html"):
        (tmp_path / name).write_text("<html><body><p>The weir is open.</p></body></html>", "utf-8")
    (tmp_path / "note.txt").write_text("The weir is open.", "utf-8")
    probe = (
        "import importlib.machinery, pathlib, sys\n"
        "class Hidden(importlib.machinery.PathFinder):\n"
        "    @classmethod\n"
        "    def find_spec(cls, name, path=None, target=None):\n"
        "        return None if name == sys.argv[2] else super().find_spec(name, path, target)\n"
        "sys.meta_path = [Hidden if f is importlib.machinery.PathFinder else f for f in sys.meta_path]\n"
        "from sitegen.read import read_articles\n"
        "read = read_articles([pathlib.Path(sys.argv[1])], max_bytes=9999)\n"
        "print([a.id for a in read.articles], *read.faults, sep='\\n')\n"
    )
    done = subprocess.run([sys.executable, "-c", probe, tmp_path, absent], capture_output=True, check=True, text=True)
    read, *faults = done.stdout.splitlines()
    assert read == "['note']"
    assert [line.split(":")[0] for line in faults] == [str(tmp_path / name) for name in ("other.html", "page.html")]
    assert all("pip install 'sitegen[html]'" in line and absent in line for line in faults)


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (_ld('{"@type":"NewsArticle","headline":"H","datePublished":"2026-03-01"}') * 2, "published", date(2026, 3, 1)),
        (
            _ld(
                '{"@graph":[{"@type":"NewsArticle","author":{"@id":"#p"}},'
                '{"@type":"Person","@id":"#p","name":"Ines Falk"}]}'
            ),
            "authors",
            ("Ines Falk",),
        ),
        (_ld('{"@type":"NewsArticle","author":"By Ines Falk and Tomas Brandt, Staff Writer"}'), "authors",
         ("Ines Falk", "Tomas Brandt")),
        (_ld('{"@type":"NewsArticle","author":{"name":"Ines Falk"},}'), "authors", ("Ines Falk",)),
        (_ld('{"@type":"NewsArticle","author":{"@list":[{"name":"Ines Falk"},{"name":"Ada Oke"}]}}'), "authors",
         ("Ines Falk", "Ada Oke")),
        (_ld('{"@type":"NewsArticle","headline":"The &#8216;old&#8217; weir"}'), "title", "The ‘old’ weir"),
        (_ld('{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}'), "published", None),
        (_ld('{"@type":"NewsArticle","datePublished":"2026-03-01"},'), "published", date(2026, 3, 1)),
        ('<meta property="og:site_name" content="undefined">', "outlet", None),
        ('<meta property="og:site_name" content="@tarnpost">', "outlet", None),
        ('<link rel="canonical" href="https://orlay.example/">', "url", None),
        (
            '<link rel="canonical" href="https://orlay.example/"><meta property="og:url" content="//orlay.example/a">',
            "url",
            "https://orlay.example/a",
        ),
        ('<meta name="author" content="ADA QUILL AND JORIS OKE">', "authors", ("ADA QUILL", "JORIS OKE")),
        (_ld('{"@type":"NewsArticle","datePublished":"1970-01-01T00:00:00Z"}'), "published", None),
        ('<base href="https://courier.example/"><link rel="canonical" href="/x">', "url", "https://courier.example/x"),
        ('<link rel="canonical" href="//courier.example/x">', "url", "https://courier.example/x"),
        ('<meta name="author" content="No Author">', "authors", ()),
        ('<meta name="author" content="(Image: X)"><meta name="byl" content="By Ada Oke">', "authors", ("Ada Oke",)),
        ('<meta name="dc.creator" content="Falk, Ines">', "authors", ("Ines Falk",)),
        ('<meta name="parsely-author" content="Ines Falk">', "authors", ("Ines Falk",)),
        (_ld('{"@type":"NewsArticle","creator":["Ines Falk"]}'), "authors", ("Ines Falk",)),
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ines Falk">', "authors",
         ("Ines Falk",)),
        ('<meta name="twitter:label1" content="Time to read"><meta name="twitter:data1" content="Ines Falk">',
         "authors", ()),
        ('<meta name="govuk:first-published-at" content="2026-03-09T08:00">', "published", date(2026, 3, 9)),
        ('<meta name="sailthru.date" content="2026-03-09 08:00:00">', "published", date(2026, 3, 9)),
        ('<meta name="dc.date.issued" content="2026-03-09">', "published", date(2026, 3, 9)),
        ('<meta property="og:site_name" content="https://www.courier.example">', "outlet", None),
    ],
)  # fmt: skip
def test_pages_state_themselves_in_many_forms(head, field, value):
    """Blocks that agree, references, other houses' tags and empty values are understood."""
    assert getattr(_stated(head), field) == value


def test_of_several_articles_the_one_that_the_page_shows_is_meant():
    """The headline that the page itself shows tells which; where none is shown, nothing is taken."""
    two = _ld(
        '[{"@type":"NewsArticle","headline":"Weir opens","author":"Ines Falk"},'
        '{"@type":"NewsArticle","headline":"Mill burns","author":"Tomas Brandt"}]'
    )
    assert _stated(two + "<title>Weir opens</title>").authors == ("Ines Falk",)
    assert _stated(two + "<title>Something else</title>").authors == ()


@pytest.mark.parametrize(
    ("stated", "people"),
    [
        ("Ines Falk", ("Ines Falk",)),
        ("Ines Falk; Tomas Brandt", ("Ines Falk", "Tomas Brandt")),
        ("Ines van der Falk & Tomas Brandt", ("Ines van der Falk", "Tomas Brandt")),
        ("Andrew Sandberg", ("Andrew Sandberg",)),
        ("Byrne Falk", ("Byrne Falk",)),
        ("Ines Falk/Tomas Brandt", ("Ines Falk", "Tomas Brandt")),
        ("N/A", ()),
        ("Ines Falk with Tomas Brandt", ("Ines Falk", "Tomas Brandt")),
        ("Ines Falk, Tomas Brandt", ("Ines Falk, Tomas Brandt",)),
        ("Ines Falk and agencies", ("Ines Falk",)),
        ("Ines Falk | Reporter", ("Ines Falk",)),
        ("Ines Falk - River Correspondent", ("Ines Falk",)),
        ("Ines Falk, Reuters", ("Ines Falk",)),
        ("Ines Falk, Pell Tribune", ("Ines Falk",)),
        ("Ines Falk, for the Tribune", ("Ines Falk",)),
        ("Ines Falk and Tomas Brandt, Staff Writers", ("Ines Falk", "Tomas Brandt")),
        ("Written by Ines Falk", ("Ines Falk",)),
        ("Ines Falk | River reporter", ("Ines Falk",)),
        ("Ines Falk | Tomas Brandt", ("Ines Falk", "Tomas Brandt")),
        ("Ines Falk,Tomas Brandt", ("Ines Falk", "Tomas Brandt")),
        ("INES FALK ifalk@tribune.example", ("INES FALK",)),
        ("Ines Falk &lt;ifalk@tribune.example&gt;", ("Ines Falk",)),
        ("&lt;a href=/f&gt;Ines Falk&lt;/a&gt;", ("Ines Falk",)),
        ("wpadmin", ()),
        ("Ines Falk in Orlay", ("Ines Falk",)),
        ("Ines de Falk - The Lantern", ("Ines de Falk",)),
        ("Ines Falk - Brandt", ("Ines Falk - Brandt",)),
        ("Fjord Wire", ("Fjord Wire",)),
        ("Staff Falk", ("Staff Falk",)),
        ("Ines Falk, Jr.", ("Ines Falk, Jr.",)),
    ],
)
def test_names_stay_whole(stated, people):
    """A byline is parted only where it names several, and a name that looks like a word of bylines stays.

    What stands behind a name goes where it is known to be an office, an agency, a paper, the site itself or a place.
    """
    site = '<meta property="og:site_name" content="The Lantern">'
    assert _stated(f'{site}<meta name="author" content="{stated}">').authors == people


def test_two_names_with_a_comma_are_two_people_where_the_page_shows_each_alone():
    """Else the second may be a place or a paper."""
    links = "".join(f"<a href='/{name[0]}'>{name}</a>" for name in ("Ines Falk", "Tomas Brandt"))
    page = _page('<meta name="author" content="Ines Falk, Tomas Brandt">').replace(b"<p>", links.encode() + b"<p>", 1)
    assert take_page(page, "a.html").stated.authors == ("Ines Falk", "Tomas Brandt")


def test_where_each_field_was_read_is_told():
    """Beside each value stands the tag that it comes from; a field that is unknown has none."""
    head = (
        _ld('{"@type": "NewsArticle", "headline": "Ferry sails", "publisher": {"name": "The Norvale Courier"}}')
        + '<meta name="citation_author" content="Ines Falk"><link rel="canonical" href="https://courier.example/ferry">'
    )
    assert _stated(head).where == {
        "title": "JSON-LD headline",
        "outlet": "JSON-LD publisher",
        "authors": "meta citation_author",
        "url": "link canonical",
    }


def test_a_page_that_holds_no_article_can_be_taken_all_the_same():
    """What it says is there, beside the reason why it is no article."""
    page = take_page(_page("<title>Page not found</title>"), "a.html")
    assert page.no_article == "this is an error page"
    assert page.body.startswith("The ferry left the quay")


@pytest.mark.parametrize(
    ("stated", "people"),
    [
        ('{"@type": "NewsArticle", "author": "Ada Quill, Joris van Dole, Ines Falk"}',
         ("Ada Quill", "Joris van Dole", "Ines Falk")),
        ('{"@type": "NewsArticle", "author": "Ada Quill, Harbour Wire"}', ("Ada Quill, Harbour Wire",)),
        ('{"@type": "NewsArticle", "author": "Ada Quill, in Orlay, at 9"}', ("Ada Quill, in Orlay, at 9",)),
        ('{"@type": "NewsArticle", "publisher": "The Courier", "author": {"name": "Courier"}}', ("Courier",)),
        ('[{"@type": "WebPage", "author": {"@id": "#p"}}, {"@type": "Person", "@id": "#p", "name": "Ada Quill"}]',
         ("Ada Quill",)),
    ],
)  # fmt: skip
def test_authors_are_people(stated, people):
    """A list of full names is several people; a page may name its author beside its article."""
    assert _stated(_ld(stated)).authors == people


def test_an_outlet_is_the_author_only_where_nobody_else_is_named():
    """What a program writes into every page goes behind a name that stands in this one alone."""
    thing = _ld('{"@type": "NewsArticle", "publisher": {"name": "The Courier"}, "author": {"name": "Courier"}}')
    assert _stated(thing + '<meta name="parsely-author" content="Ada Quill">').authors == ("Ada Quill",)


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/ld+json"><!--\n{}\n--></script>',
        '<script type="application/ld+json">/*<![CDATA[*/{}/*]]>*/</script>',
        '<script type="application/ld+json">//<![CDATA[\n{}\n//]]></script>',
        '<script type="application/ld+json; charset=utf-8">{};</script>',
    ],
)
def test_wrapped_data_is_read(script):
    """What old programs write around JSON-LD does not hide what it says."""
    said = '{"@type": "NewsArticle", "headline": "Moor fire", "author": {"name": "Wenna Tregarth"}}'
    assert _stated(script.replace("{}", said)).authors == ("Wenna Tregarth",)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="date" content="April 2, 2025">', date(2025, 4, 2)),
        ('<meta name="pubdate" content="Wed, 02 Apr 2025 22:30:00 GMT">', date(2025, 4, 2)),
        ('<meta name="pubdate" content="20250402">', date(2025, 4, 2)),
        ('<meta name="pubdate" content="20250402T1030Z">', date(2025, 4, 2)),
        ('<meta name="date" content="Apr. 2, 2025">', date(2025, 4, 2)),
        ('<meta name="date" content="2 Sept. 2025">', date(2025, 9, 2)),
        ('<meta name="date" content="31 April 2025">', None),
        ('<meta name="date" content="04/02/2025">', None),
        ('<meta name="date" content="three days ago">', None),
        ('<meta name="date" content="2 April 25">', None),
        ('<meta name="date" content="1 January 1970">', None),
    ],
)
def test_days_in_words_are_read_where_they_are_sure(head, day):
    """A month in letters or a day without hyphens is a day; what could be two days, or none, stays unknown."""
    assert _stated(head).published == day


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ('<i itemprop="author">Wenna Tregarth</i>', ("Wenna Tregarth",)),
        ('<i property="author" typeof="Person"><b property="name">Wenna Tregarth</b></i>', ("Wenna Tregarth",)),
        ('<div itemscope itemtype="https://schema.org/NewsArticle"><i itemprop="author">Wenna Tregarth</i></div>',
         ("Wenna Tregarth",)),
        ('<div itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Jory Angove</i></div>', ()),
        ('<div itemscope itemtype="https://schema.org/Review"><i itemprop="author">Jory Angove</i></div>', ()),
    ],
)  # fmt: skip
def test_authors_marked_in_the_text_are_read(text, people):
    """Microdata and RDFa name the author of an article; who wrote a comment did not write the article."""
    assert read_page(_page(body=text + WORDS), "a.html").stated.authors == people


def test_title_is_the_heading_where_the_page_adds_its_own_name():
    """A page without JSON-LD that gives out its main heading with a name behind it is called as the heading says."""
    head = '<title>x</title><meta property="og:title" content="Fire on the moor | TheFell">'
    assert read_page(_page(head, f"<h1>Fire on the moor</h1>{WORDS}"), "a.html").stated.title == "Fire on the moor"
    other = read_page(_page(head, f"<h1>Our pages</h1>{WORDS}"), "a.html").stated.title
    assert other == "Fire on the moor | TheFell"


@pytest.mark.parametrize(
    ("stated", "people"),
    [
        ("Wenna Tregarth, Jory Angove and Ines Falk", ("Wenna Tregarth", "Jory Angove", "Ines Falk")),
        ("Text: Wenna Tregarth", ("Wenna Tregarth",)),
        ("Wenna Tregarth / Reuters", ("Wenna Tregarth",)),
        ("Wenna Tregarth | Moor Courier", ("Wenna Tregarth",)),
        ("wenna@courier.example", ()),
        ("Wenna Tregarth and Moor Courier staff", ("Wenna Tregarth",)),
        ("Web Desk", ()),
        ("Reuters", ("Reuters",)),
        ("Moor Courier", ("Moor Courier",)),
        ("Text Oke", ("Text Oke",)),
    ],
)
def test_people_are_told_from_what_stands_beside_them(stated, people):
    """An agency, the outlet, a mail address and a desk beside a name are no authors; alone, the first two are."""
    site = '<meta property="og:site_name" content="Moor Courier">'
    assert _stated(f'{site}<meta name="author" content="{stated}">').authors == people


@pytest.mark.parametrize("stated", ["Wenna Tregarth | Moor Messenger", "Wenna Tregarth, Moor Messenger"])
def test_the_site_in_the_title_is_no_author(stated):
    """A page that states its outlet nowhere else has it behind its heading, in the title."""
    html = page_of(outlet="", author="", head=f'<meta name="author" content="{stated}">')
    told = html.replace("<title>Council keeps the weir open", "<title>Council keeps the weir open - Moor Messenger")
    assert read_page(told.encode(), "a.html").stated.authors == ("Wenna Tregarth",)


def test_a_name_in_two_parts_is_one():
    """Given and family name of a person in JSON-LD."""
    person = '{"@type": "NewsArticle", "author": {"givenName": "Wenna", "familyName": "Tregarth"}}'
    assert _stated(_ld(person)).authors == ("Wenna Tregarth",)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Moor Courier: Weir opens", "Weir opens"),
        ("Moor Courier | Weir opens", "Weir opens"),
        ("Weir opens :: Moor Courier", "Weir opens"),
        ("Weir opens • Moor Courier", "Weir opens"),
        ("Weir opens (Moor Courier)", "Weir opens"),
        ("Weir opens | News | Moor Courier", "Weir opens"),
        ("Weir &lt;em&gt;opens&lt;/em&gt;", "Weir opens"),
        ("Why the Moor Courier opens a weir", "Why the Moor Courier opens a weir"),
        ("Tarn | Weir opens", "Tarn | Weir opens"),
        ("Flow < 5 at the weir", "Flow < 5 at the weir"),
        ("Moor Courier", "Moor Courier"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_title(title, told):
    """Behind it, before it, in brackets, and with a section between; within a title it stays."""
    assert _stated(f'<title>{title}</title><meta property="og:site_name" content="Moor Courier">').title == told


@pytest.mark.parametrize(
    ("stated", "day"),
    [("4th March 2024", "2024-03-04"), ("2024-3-4", "2024-03-04"), ("2024-13-4", None), ("34th March 2024", None)],
)
def test_a_day_in_another_form_is_read(stated, day):
    """An ordinal and a month of one digit; what is no day stays unknown."""
    published = _stated(_ld(f'{{"@type": "NewsArticle", "datePublished": "{stated}"}}')).published
    assert (published.isoformat() if published else None) == day


@pytest.mark.parametrize(
    ("stated", "line", "people"),
    [
        ("Ada Oke", "By Ada Oke and Ines Falk", ("Ada Oke", "Ines Falk")),
        ("Ada Oke", "By Ines Falk", ("Ada Oke",)),
        ("Ada Oke, Ines Falk, Tor Brandt", "By Ada Oke", ("Ada Oke", "Ines Falk", "Tor Brandt")),
        ("aoke2", "By Ada Oke", ("Ada Oke",)),
        ("aoke2", "Gates", ("aoke2",)),
        ("Ada Oke, Professor of Weirs, Orlay Institute", "Gates", ("Ada Oke",)),
        ("ADA OKE Lantern Staff", "Gates", ("ADA OKE",)),
        ("ADA OKE", "Gates", ("ADA OKE",)),
        ("Ada OKE Lantern", "Gates", ("Ada OKE Lantern",)),
    ],
)
def test_what_is_stated_of_authors_is_set_beside_what_is_shown(stated, line, people):
    """A shown byline counts where it names all who are stated and more; an account is no name where there is one."""
    page = f'<meta name="author" content="{stated}"><body><h1>Weir opens</h1><p>{line}</p>{WORDS}</body>'
    assert _stated(page).authors == people


@pytest.mark.parametrize(
    ("stated", "people"),
    [
        ("Orlay Lantern Newsroom", ()),
        ("Lantern staff", ()),
        ("orlaylantern", ()),
        ("theorlaylantern", ("theorlaylantern",)),
        ("adaoke", ("adaoke",)),
        ("Ada Oke", ("Ada Oke",)),
        ("Ada Staffer", ("Ada Staffer",)),
        ("Associated Press", ("Associated Press",)),
    ],
)
def test_a_desk_and_the_account_of_a_site_are_nobody(stated, people):
    """A newsroom is nobody by name, and neither is what the paper itself logs in with; the title names the paper."""
    page = f'<title>Weir opens - Orlay Lantern</title><meta name="author" content="{stated}"><h1>Weir opens</h1>{WORDS}'
    assert _stated(page).authors == people


def test_a_headline_without_a_heading_is_told_by_the_title():
    """The longest line that the title element is, with the name of the site beside it; no short one."""
    lines = "<div>Orlay Lantern</div><div>New gates for the weir</div><div>By Ada Oke</div>"
    stated = _stated(f"<title>Orlay Lantern: New gates for the weir</title><body>{lines}{WORDS}</body>")
    assert (stated.title, stated.authors) == ("New gates for the weir", ("Ada Oke",))


def test_the_day_of_an_abbreviation_is_read():
    """The microformat of blogs: the day stands in the title of an element that shows the time."""
    assert (
        str(_stated(f'{WORDS}<abbr class="published" title="2026-01-23T09:12:00">9:12</abbr>').published)
        == "2026-01-23"
    )


@pytest.mark.parametrize(("kind", "authors"), [("NewsMediaOrganization", ("Sela Marsh",)), ("Person", ("Tidewire",))])
def test_whom_a_page_shows_stands_above_an_agency_that_it_states(kind, authors):
    """An organisation wrote nothing; a person whom the page states as the author did."""
    author = f'{{"@type": "{kind}", "name": "Tidewire"}}'
    head = _ld(f'{{"@type": "NewsArticle", "headline": "Ferry", "author": {author}}}')
    body = f"<h1>Ferry</h1><p class='byline'>By Sela Marsh, Tidewire</p>{WORDS}"
    assert read_page(_page(head, body), "a.html").stated.authors == authors


def test_the_day_of_the_page_itself_is_that_of_its_article():
    """Where its JSON-LD describes the page alone; of two pages neither is surely the one that is read."""
    page = '{"@type": "WebPage", "datePublished": "2026-03-04T07:00:00+00:00"}'
    assert _stated(_ld(page)).published == date(2026, 3, 4)
    assert _stated(_ld(f"[{page}, {page.replace('03-04', '03-05')}]")).published is None


def test_whom_a_page_shows_stands_above_a_paper_that_it_states():
    """A template may name the paper as the author of each page; where nobody is shown, it is all that is known."""
    head = '<meta name="author" content="Orlay Post">'
    byline = "<h1>Ferry</h1><p class='author-name'>Sela Marsh</p>"
    assert read_page(_page(head, f"{byline}{WORDS}"), "a.html").stated.authors == ("Sela Marsh",)
    assert read_page(_page(head, f"<h1>Ferry</h1>{WORDS}"), "a.html").stated.authors == ("Orlay Post",)
