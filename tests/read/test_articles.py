"""Articles as read: bodies code point for code point, and what is known of them."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.read import read_articles
from sitegen.records import slug

ENGLISH = "The harbour council of Norvale met on Monday to talk about the ferry and the price of a crossing. " * 3


def test_front_matter_becomes_the_source(read, fixture_file):
    """Every field of the front matter arrives in the source; a datetime is reduced to its day as written."""
    article = read(fixture_file("quay-talks.md")).articles[0]
    source = article.source
    assert (article.id, article.title, article.held) == ("quay-talks", "Quay talks: both sides stay", None)
    assert source.authors == ("Ines Falk", "Tomas Brandt")
    assert (source.published, source.modified, source.retrieved) == (
        date(2026, 3, 9),
        date(2026, 3, 10),
        date(2026, 3, 12),
    )
    assert (source.outlet, source.language, source.licence) == ("norvale-courier", "en", "CC BY 4.0")
    assert source.url == "https://courier.example/2026/03/quay-talks"
    assert source.archive == "https://archive.example/2026/quay-talks"


def test_body_is_the_file_after_its_front_matter(read, fixture_file):
    """The body is the rest of the file, with the empty line after the front matter, and the hash is over it."""
    path = fixture_file("quay-talks.md")
    article = read(path).articles[0]
    whole = path.read_bytes().decode()
    assert article.body == whole[whole.index("\n---\n") + 5 :]
    assert article.body.startswith("\nTalks over")
    assert article.source.sha256 == hashlib.sha256(article.body.encode()).hexdigest()


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_breaks_are_kept(write, read, newline):
    """LF, CRLF and lone CR stay what they are in the body, and front matter is found with each of them."""
    body = newline.join(["", "“One,” said Mira Solheim.", "", "Two.", ""])
    article = read(write("a.md", newline.join(["---", "title: Talks", "---", ""]) + body)).articles[0]
    assert article.body == body
    assert article.title == "Talks"


def test_byte_order_mark_is_no_part_of_the_body(write, read):
    """A BOM at the start of a file is dropped, with front matter and without; U+FEFF elsewhere is kept."""
    bom = b"\xef\xbb\xbf"
    write("a.md", bom + b"---\ntitle: Talks\n---\nWords.")
    write("b.txt", bom + "Words\ufeff here.".encode())
    assert [article.body for article in read().articles] == ["Words.", "Words\ufeff here."]


def test_text_file_is_all_body_and_nothing_is_guessed(write, read):
    """A .txt file has no front matter and no headline: what is unknown stays None."""
    text = "\nA first line that may be a headline\n---\ntitle: no field here\n---\n"
    article = read(write("a.txt", text)).articles[0]
    assert article.body == text
    known = article.source.model_dump(exclude={"sha256"})
    assert set(known.values()) == {None, ()}


def test_markdown_without_front_matter_is_all_body(write, read):
    """A Markdown file that does not begin with a fence is an article of which nothing is known."""
    article = read(write("a.md", "# A line\n\n---\n\nWords.\n")).articles[0]
    assert article.body == "# A line\n\n---\n\nWords.\n"
    assert article.title is None


@pytest.mark.parametrize("front", ["---\n---\n", "---\n# nothing yet\n...\n", "---  \ntitle:\nauthors: ~\n---\t\n"])
def test_empty_front_matter_is_none(write, read, front):
    """Front matter that says nothing, in any of its forms, leaves everything unknown."""
    article = read(write("a.md", front + "Words.")).articles[0]
    assert (article.body, article.title, article.source.authors) == ("Words.", None, ())


def test_values_mean_what_is_written(write, read):
    """YAML's own ideas about numbers, truth values and times do not reach a headline."""
    front = "---\ntitle: 1984\noutlet: NO\nauthors: 12:30\nlanguage: no\n---\n"
    source = read(write("a.md", front + "Words.")).articles[0].source
    assert (source.title, source.outlet, source.authors, source.language) == ("1984", "NO", ("12:30",), "no")


def test_days_in_the_future_are_allowed(write, read):
    """Whether a day lies in the future depends on when the site is built, so it is no fault."""
    assert not read(write("a.md", "---\npublished: 2999-12-31\n---\nWords.")).faults


def test_id_comes_from_the_path_or_the_front_matter(write, read):
    """An id is the slug of the path inside the articles folder, unless the front matter states another."""
    write("articles/2026/03 Quay & Köln.md", "Words.")
    write("articles/CON.txt", "Words.")
    write("articles/own.md", "---\nid: my-own-id\n---\nWords.")
    ids = [article.id for article in read().articles]
    assert ids == ["2026-03-quay-koln", slug("CON"), "my-own-id"]


def test_articles_with_one_id_are_all_left_out(write, read):
    """Two articles with one id are a fault that names both files, and neither is published."""
    write("a b.md", "Words.")
    write("a-b.txt", "Words.")
    write("other.md", "---\ntitle: x\nid: a-b\n---\nWords.")
    write("z.md", "Words.")
    result = read()
    assert [article.id for article in result.articles] == ["z"]
    assert [(fault.path, fault.line, fault.field) for fault in result.faults] == [
        ("a-b.txt", None, "id"),
        ("other.md", 3, "id"),
    ]
    assert all("a b.md" in fault.problem for fault in result.faults)


def test_all_faults_of_all_files_are_reported_together(write, read):
    """One run names everything that is wrong, and still reads the files that are not."""
    write("a.md", "---\ntitel: x\nurl: javascript:alert(1)\npublished: 2026-02-30\n---\nWords.")
    write("b.md", "---\n- x\n---\nWords.")
    write("c.txt", b"\xff\xfe")
    write("d.txt", "Words.")
    result = read()
    assert [article.id for article in result.articles] == ["d"]
    places = {(fault.path, fault.line, fault.field) for fault in result.faults}
    assert places == {
        ("a.md", 2, "titel"),
        ("a.md", 3, "url"),
        ("a.md", 4, "published"),
        ("b.md", 2, None),
        ("c.txt", 1, None),
    }


@pytest.mark.parametrize("content", ["", "\n \t\r\n", "\ufeff", "---\ntitle: x\n---\n\n…\n"])
def test_article_without_words_is_a_fault(fault_of, content):
    """A file that is empty, or holds nothing but space and marks, is no article."""
    fault = fault_of("a.md", content)
    assert "no words" in fault.problem
    assert fault.line == (4 if "title" in content else None)


def test_odd_characters_are_kept(write, read):
    """Controls, line separators and lost characters are read as they are; what is drawn from them is another matter."""
    body = "Words \x83 \u202e \u2028 \u00ad \x1b \x0c \uffff \ufffd here."
    article = read(write("a.txt", body)).articles[0]
    assert (article.body, article.held) == (body, None)


def test_article_in_another_language_is_held(read, fixture_file):
    """An article that is surely not in English is said to be so and held back, and that is no fault."""
    result = read(fixture_file("fahre.txt"))
    assert not result.faults
    assert result.articles[0].source.language == "de"
    assert "German (de)" in (result.articles[0].held or "")


def test_stated_english_wins_over_the_detector(write, read, fixture_file):
    """A maintainer who states `language: en` is believed."""
    german = fixture_file("fahre.txt").read_text(encoding="utf-8")
    article = read(write("a.md", f"---\nlanguage: en-GB\n---\n{german}")).articles[0]
    assert (article.source.language, article.held) == ("en-GB", None)


def test_stated_other_language_holds(write, read):
    """A maintainer who states another language is believed too, also about one without a name here."""
    write("a.md", f"---\nlanguage: fr-CA\n---\n{ENGLISH}")
    write("b.md", f"---\nlanguage: gsw\n---\n{ENGLISH}")
    reasons = [article.held for article in read().articles]
    assert reasons == [
        "the article is in French (fr-CA), and only English is read",
        "the article is in the language 'gsw', and only English is read",
    ]


def test_page_is_read(read, fixture_file):
    """A web page gives its article's words and what its head states; its furniture is left out."""
    article = read(fixture_file("harbour-strike.html")).articles[0]
    assert article.title == "Pilots end harbour strike after nine days"
    assert article.source.outlet == "The Norvale Courier"
    assert article.source.language == "en"
    assert article.source.retrieved is None
    assert "“We have what we came for,” said Mira Solheim" in article.body
    assert article.source.sha256 == hashlib.sha256(article.body.encode()).hexdigest()
    assert article.held is None


def test_page_with_little_text_has_the_language_it_states(write, read):
    """The page's own tag counts where there is too little text for the detector."""
    write("a.html", '<html lang="de"><body><p>Die Fähre liegt im Hafen.</p><p>Ja.</p></body></html>')
    write("b.html", "<html><body><p>The ferry &#0; is in the harbour.</p><p>Yes.</p></body></html>")
    german, odd = read().articles
    assert german.held == "the article is in German (de), and only English is read"
    assert (odd.held, "\ufffd" in odd.body) == (None, True)


def test_long_line_is_read(write, read):
    """One line of a megabyte is an article like any other."""
    body = "The ferry left. " * 65_536
    assert read(write("a.txt", body), max_bytes=2_000_000).articles[0].body == body


def test_progress_is_told_for_every_file(write, tmp_path):
    """Whoever shows progress hears of each file once, good or bad, in order."""
    paths = [write("a.txt", "Words."), write("b.txt", "")]
    told: list[Path] = []
    read_articles([tmp_path], max_bytes=1_000, on_read=told.append)
    assert told == paths


def test_paths_are_as_the_user_names_them(write, tmp_path, monkeypatch):
    """Without a base a file is named as the arguments name it, with forward slashes."""
    write("news/2026/a.txt", "Words.")
    monkeypatch.chdir(tmp_path)
    assert read_articles([Path("news")], max_bytes=1_000).articles[0].path == "news/2026/a.txt"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(body=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80))
def test_any_text_survives_code_point_for_code_point(tmp_path, body):
    """Whatever stands after the front matter or in a text file is the body, or the file is a fault; nothing raises."""
    (tmp_path / "a.md").write_bytes(f"---\ntitle: x\n---\n{body}".encode())
    (tmp_path / "b.txt").write_bytes(f"x{body}".encode())
    result = read_articles([tmp_path], max_bytes=1_000)
    by_id = {article.id: article.body for article in result.articles}
    assert by_id["b"] == f"x{body}"
    assert by_id.get("a", body) == body


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(data=st.binary(max_size=60), suffix=st.sampled_from(["md", "txt", "html"]), fence=st.booleans())
def test_nothing_that_a_file_holds_raises(tmp_path, data, suffix, fence):
    """Any bytes give an article or a fault that names the file, never an exception."""
    for old in tmp_path.iterdir():
        old.unlink()
    (tmp_path / f"a.{suffix}").write_bytes((b"---\n" if fence else b"") + data)
    result = read_articles([tmp_path], max_bytes=1_000, base=tmp_path)
    assert len(result.articles) + len({fault.path for fault in result.faults}) == 1


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(front=st.text(st.sampled_from("ab:-[]{}&*!|>'\"%@#, \n\t\\x0?title"), max_size=40))
def test_no_front_matter_raises(tmp_path, front):
    """Any front matter gives an article or faults, never an exception."""
    (tmp_path / "a.md").write_bytes(f"---\n{front}\n---\nWords.".encode())
    result = read_articles([tmp_path], max_bytes=1_000)
    assert bool(result.articles) != bool(result.faults)


def test_words_that_are_no_markdown_are_seen_whole(write, read):
    """Where the front matter says that there is no markup, stars, tags and tildes are words of the article."""
    body = "It cost *five* <million> and ~~six~~.\n"
    (plain,) = read(write("plain.md", f"---\nmarkup: none\n---\n{body}")).articles
    (marked,) = read(write("marked.md", f"---\nmarkup: markdown\n---\n{body}")).articles
    assert (plain.body, plain.shown, plain.unseen) == (body, body, ())
    assert marked.body == body
    assert marked.unseen != ()
