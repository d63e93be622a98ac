"""Articles come in from files: frozen as they were read, never twice, and one that is bad loses no other."""

import gzip
from datetime import date

import pytest

from sitegen.add.folder import articles_folder
from sitegen.add.offers import sniffed
from sitegen.read import article_paths
from sitegen.read.page import read_page
from sitegen.records import Outlet
from tests.support.offices import pdf, word
from tests.support.pages import ROAD, WEIR, page_of

NAME = "content/articles/2026/2026-09-14-council-keeps-the-weir-open.md"


def statuses(outcomes):
    """Return what became of each source."""
    return [outcome.status for outcome in outcomes]


def test_a_page_becomes_an_article_with_the_same_words(add, write, articles):
    """The build reads from the file what the house's reader takes from the page, with all that the page states."""
    path = write("weir.html")
    (outcome,) = add(path)
    (article,) = articles()
    assert (outcome.status, outcome.path) == ("added", NAME)
    assert article.body == read_page(path.read_bytes(), "weir.html").body
    assert article.id == "2026-09-14-council-keeps-the-weir-open"
    source = article.source
    assert (source.title, source.url) == ("Council keeps the weir open", "https://courier.example/2026/09/weir")
    assert (source.outlet, source.authors, source.published) == (
        "The Norvale Courier",
        ("Ines Falk",),
        date(2026, 9, 14),
    )


def test_words_that_look_like_marks_are_published_as_they_stand(add, write, articles):
    """A page's ``*`` and ``&lt;`` are characters that its reader sees."""
    words = "The sign read *no* ~~boats~~ &lt;b&gt; &amp; [none] _today_, the harbour master of Orlay said on Monday."
    add(write("weir.html", page_of((words, *WEIR))))
    (article,) = articles()
    assert "The sign read *no* ~~boats~~ <b> & [none] _today_, the harbour master" in article.shown


def test_markdown_stays_markdown(add, write, articles):
    """A maintainer's file keeps its marks, its fields and its id."""
    add(write("weir.md", "---\nid: weir\ntitle: Weir\nretrieved: 2026-09-15\n---\nWe **will** stay.\n"))
    (article,) = articles()
    assert (article.id, article.body, article.unseen) == ("weir", "We **will** stay.\n", ((3, 5), (9, 11)))
    assert article.source.retrieved == date(2026, 9, 15)


def test_plain_text_is_no_markdown(add, write, articles):
    """Of a .txt file every character is a word's."""
    add(write("weir.txt", "We *will* stay.\r\nSo said Ada Quill.\r\n"))
    (article,) = articles()
    assert article.shown == "We *will* stay.\r\nSo said Ada Quill.\r\n"


def test_a_folder_is_read_whole_and_standard_input_by_its_look(add, write, articles, tmp_path):
    """Pages in sub-folders, hidden files left out; bytes without a name are a page when they look like one."""
    write("in/a/weir.html")
    write("in/.hidden.html", page_of(ROAD, url=None, title="Hidden"))
    assert statuses(add(tmp_path / "in")) == ["added"]
    assert statuses(add("-", stdin=page_of(ROAD, title="Road", url=None).encode())) == ["added"]
    assert statuses(add("-", stdin=b"---\ntitle: Mill\n---\nThe mill is shut.\n")) == ["added"]
    assert {article.source.title for article in articles()} == {"Council keeps the weir open", "Road", "Mill"}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf("The mill is shut."), "pdf"),
        (word("The mill is shut."), "word"),
        (b'{"headline": "Mill"}', "json"),
        (b'[ {"@type": "NewsArticle"}]', "json"),
        (b'<?xml version="1.0"?><newsItem/>', "newsml"),
        (b'\xef\xbb\xbf<rss version="2.0"/>', "newsml"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html><html></html>', "page"),
        (b"From: a@pell.example\r\nSubject: Mill\r\n\r\nIt is shut.\r\n", "mail"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=b\n\n--b\n", "archive"),
        (b"---\ntitle: Mill\n---\nIt is shut.\n", "markdown"),
        (b"Mill: it is shut.\nWeir: it is not.\n\nSo said Ada Quill.\n", "text"),
        (b"From: the mill\nTo: the weir\n\nA tale of two gates.\n", "text"),
        (b"{The mill} is shut.\n", "text"),
        (b"<Mill> is shut.\n", "text"),
    ],
)
def test_what_has_no_name_is_told_by_how_it_begins(data, kind):
    """Standard input, and answers of servers that do not say; words that only look like one are a text."""
    assert sniffed(data) == kind


def test_a_document_comes_in_by_standard_input_as_by_its_file(add, write):
    """The same bytes are the same article."""
    data = pdf("The mill of Pell is shut, the keeper said on Monday.")
    assert statuses(add(write("mill.pdf", data))) == ["added"]
    assert statuses(add("-", stdin=data)) == ["known"]


def test_what_is_there_is_not_added_again(add, write, content):
    """The same address with tracking, or the same words without an address, is known; no file changes."""
    add(write("weir.html"))
    before = {path: path.read_bytes() for path in content.rglob("*.md")}
    tracked = page_of(url="http://www.courier.example/2026/09/weir/?utm_source=mail#top")
    outcomes = [*add(write("b.html", tracked)), *add(write("c.html", page_of(url=None)))]
    assert statuses(outcomes) == ["known", "known"]
    assert {outcome.path for outcome in outcomes} == {NAME}
    assert {path: path.read_bytes() for path in content.rglob("*.md")} == before


def test_two_of_one_run_are_compared_with_each_other(add, write):
    """The second page of an address is known, also on trial."""
    assert statuses(add(write("a.html"), write("b.html"), dry_run=True)) == ["added", "known"]


def test_a_wire_story_under_another_headline_is_told(add, write, content):
    """It is named with the article that it copies and is not taken, unless it is asked for."""
    add(write("weir.html"))
    words = ("ORLAY (Quillon Wire) - A vote on Monday.", *WEIR[:3])
    copy = write("b.html", page_of(words, title="Weir vote", url="https://post.example/weir", outlet="The Post"))
    (outcome,) = add(copy)
    assert (outcome.status, outcome.path) == ("copy", NAME)
    assert outcome.match.shared > 0.8
    (taken,) = add(copy, copies=True)
    assert (taken.status, taken.match.path, len(list(content.rglob("*.md")))) == ("added", NAME, 2)


def test_another_story_of_the_same_day_is_new(add, write):
    """Sharing a quotation makes no copy."""
    add(write("weir.html"))
    other = page_of((WEIR[1], *ROAD), title="Road closed", url="https://post.example/road")
    assert statuses(add(write("b.html", other))) == ["added"]


def test_a_newer_version_is_told_and_taken_only_when_asked(add, write, articles):
    """It takes the place, the name and the id of the older one."""
    add(write("weir.html"))
    newer = write("b.html", page_of((*WEIR[:3], "The clerk later said that the vote was eight to five."), title="Vote"))
    (told,) = add(newer)
    assert (told.status, told.path, told.revision.changed) == ("revision", NAME, 1)
    assert "eight to five" not in articles()[0].body
    (taken,) = add(newer, update=True)
    (article,) = articles()
    assert (taken.status, taken.path) == ("updated", NAME)
    assert article.id == "2026-09-14-council-keeps-the-weir-open"
    assert "eight to five" in article.body


def test_what_was_put_right_by_hand_outlives_an_update(add, write, articles, content):
    """The outlet and the authors of the file stay; its headline and its words are those of the newer page."""
    add(write("weir.html"))
    (file,) = content.rglob("*.md")
    text = file.read_text("utf-8").replace("authors: [Ines Falk]  # JSON-LD author", "authors: [Ines Falk, Joris Dole]")
    file.write_text(text, "utf-8")
    (outcome,) = add(write("b.html", page_of((*WEIR, "It was eight to five."), title="Vote")), update=True)
    source = articles()[0].source
    assert (source.title, source.authors) == ("Vote", ("Ines Falk", "Joris Dole"))
    assert outcome.draft.warnings == ("authors: the older value is kept",)


def test_an_address_that_is_found_later_makes_no_copy(add, write):
    """The words came in from a file without an address."""
    add(write("weir.html", page_of(url=None)))
    assert statuses(add(write("b.html"))) == ["known"]


def test_what_is_no_article_is_refused_with_its_reason(add, write, content):
    """Unless it is forced in."""
    path = write("gone.html", page_of(title="Page not found"))
    (outcome,) = add(path)
    (fault,) = outcome.faults
    assert (outcome.status, fault.problem) == ("refused", "this is an error page, no article")
    assert "--force" in fault.fix
    assert not content.exists()
    assert statuses(add(path, force=True)) == ["added"]


def test_a_word_by_standard_input_is_no_article(add, content):
    """Such as what another program had to say of an error; three words may be a sentence."""
    assert statuses(add("-", stdin=b"hello\n")) == ["refused"]
    assert not content.exists()
    assert statuses(add("-", stdin=b"The mill burned.\n")) == ["added"]


def test_one_bad_source_loses_no_other(add, write, articles, tmp_path):
    """Each is told with the file, what is wrong and the fix; the others are there."""
    bad = [write("bad.txt", b"\xff\xfe\x00"), tmp_path / "none.html", write("empty.txt", " \n"), "ftp://x.example/a"]
    outcomes = add(write("a.html"), *bad, write("b.html", page_of(ROAD, title="Road", url=None)))
    assert statuses(outcomes) == ["added", "refused", "refused", "refused", "refused", "added"]
    assert all(fault.problem and fault.fix for outcome in outcomes for fault in outcome.faults)
    assert len(articles()) == 2


def test_on_trial_nothing_is_written(add, write, content):
    """All is read and told."""
    (outcome,) = add(write("weir.html"), dry_run=True, keep_page=True)
    assert (outcome.status, outcome.path) == ("added", NAME)
    assert not content.exists()


def test_the_page_is_kept_beside_its_article(add, write, content, articles):
    """Compressed, no article of its own, and nothing to warn of."""
    path = write("weir.html")
    add(path, keep_page=True)
    (kept,) = content.rglob("*.gz")
    assert gzip.decompress(kept.read_bytes()) == path.read_bytes()
    assert len(articles()) == 1
    assert article_paths([content]).warnings == []


def test_the_page_of_a_known_article_is_kept_when_it_is_asked_for_later(add, write, content):
    """Only the very page that the words are from; what became of it is told, and on trial nothing is written."""
    path = write("weir.html")
    add(path)
    (outcome,) = add(path, keep_page=True, dry_run=True)
    assert ((outcome.status, outcome.page), [*content.rglob("*.gz")]) == (("known", "kept"), [])
    assert [add(path, keep_page=True)[0].page for _ in range(2)] == ["kept", "there"]
    (kept,) = content.rglob("*.gz")
    assert gzip.decompress(kept.read_bytes()) == path.read_bytes()


def test_another_page_of_a_known_article_is_not_kept(add, write, content):
    """Its words are the same, its bytes are not those whose hash the article states."""
    add(write("weir.html"))
    (outcome,) = add(write("other.html", page_of() + "<!-- -->"), keep_page=True)
    assert ((outcome.status, outcome.page), [*content.rglob("*.gz")]) == (("known", "another"), [])


def test_a_kept_page_follows_its_article(add, write, content):
    """A newer version brings its page in the place of the older one, asked for or not, of whichever kind."""
    add(write("weir.html"), keep_page=True)
    newer = write("newer.xhtml", page_of((*WEIR, "The gates were shut at nine on Friday, the clerk of the weir said.")))
    assert statuses(add(newer, update=True)) == ["updated"]
    (kept,) = content.rglob("*.gz")
    assert (kept.name.endswith(".xhtml.gz"), gzip.decompress(kept.read_bytes())) == (True, newer.read_bytes())


def test_a_packed_page_is_read_like_the_page(add, write, content):
    """One that was kept may be named again; it is kept as what it was."""
    (outcome,) = add(write("weir.html.gz", gzip.compress(page_of().encode())), keep_page=True)
    assert (outcome.status, outcome.path) == ("added", NAME)
    assert [one.name for one in content.rglob("*.gz")] == [f"{NAME.rpartition('/')[2].removesuffix('.md')}.html.gz"]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("weir.gz", gzip.compress(page_of().encode()), "does not say what is packed"),
        ("weir.tar.gz", gzip.compress(b"x" * 99, mtime=0), "does not say what is packed"),
        ("weir.html.gz", gzip.compress(page_of().encode())[:-9], "ends too early"),
        ("weir.html.gz", b"\x1f\x8b\x08\x00 no deflate at all", "cannot be unpacked"),
        ("weir.html.gz", gzip.compress(b"<p>" * 10**6), "too large when it is unpacked"),
    ],
)
def test_a_packed_file_that_cannot_be_read_is_refused(add, write, name, data, problem):
    """Without an ending within, cut off, damaged, and one that is far larger than it looks."""
    (outcome,) = add(write(name, data))
    assert outcome.status == "refused"
    assert problem in outcome.faults[0].problem


def test_a_file_with_faults_is_never_written_over(add, write, content):
    """It is no known article, and its name is taken all the same."""
    broken = content.parent / NAME
    broken.parent.mkdir(parents=True)
    broken.write_text("---\ntitel: x\n---\nMine.\n", "utf-8")
    (outcome,) = add(write("weir.html"))
    assert outcome.path == NAME.replace(".md", "-2.md")
    assert "Mine." in broken.read_text("utf-8")


@pytest.mark.parametrize(("name", "url"), [("The Norvale Courier", None), ("", "https://www.courier.example/a")])
def test_the_outlet_is_the_registered_one(add, write, articles, name, url):
    """By the name that the page states, else by the host of its address."""
    outlet = Outlet(id="norvale-courier", name="The Norvale Courier", url="https://courier.example/")
    add(write("weir.html", page_of(outlet=name, url=url)), outlets=[outlet])
    assert articles()[0].source.outlet == "norvale-courier"


def test_days_that_cannot_be_are_left_out(add, write, articles):
    """No article is published next year; tomorrow may be today elsewhere."""
    (outcome,) = add(write("weir.html", page_of(published="2027-09-14")))
    assert outcome.draft.warnings == ("the published day 2027-09-14 cannot be and is left out",)
    add(write("b.html", page_of(ROAD, title="Road", url=None, published="2026-09-17")))
    assert {article.source.published for article in articles()} == {None, date(2026, 9, 17)}


def test_a_language_that_the_words_contradict_is_not_written(add, write, articles):
    """A template's tag does not publish a text in another language as English."""
    spanish = (
        "El consejo de Orlay votó el lunes a favor de mantener abierta la vieja presa durante otro año más.",
        "Los pescadores del río habían pedido un paso más ancho, pero el consejo lo aplazó hasta la primavera.",
        "La presa se construyó hace más de cien años y fue reparada por última vez después de la gran inundación.",
    )
    (outcome,) = add(write("weir.html", page_of(spanish)))
    assert outcome.draft.warnings == ("the page states the language en, its words are in another",)
    assert articles()[0].held is not None


def test_articles_go_where_the_folder_keeps_them(tmp_path):
    """Into ``articles``, but for a bare folder of articles, which stays one."""
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "a.txt").write_text("Words.", "utf-8")
    assert articles_folder(bare) == bare
    assert articles_folder(tmp_path / "none") == tmp_path / "none" / "articles"
    (tmp_path / "whole" / "articles").mkdir(parents=True)
    assert articles_folder(tmp_path / "whole") == tmp_path / "whole" / "articles"


def test_who_else_carries_a_story_is_noted_with_it(add, write, articles, content):
    """Once, with outlet, headline and day; every other byte of the file stays, and an update keeps it."""
    add(write("weir.html"))
    (file,) = content.rglob("*.md")
    before = file.read_text("utf-8")
    for number, outlet in enumerate(["The Post", "Vale Herald: Evening", "The Post"]):
        address = f"https://{outlet.split()[1].lower().strip(':')}.example/weir"
        page = page_of(WEIR[:3], title=f"Vote on “weir” #{outlet}", url=address, outlet=outlet)
        assert statuses(add(write(f"{number}.html", page))) == ["copy" if number < 2 else "known"]
    lines = file.read_text("utf-8").splitlines(keepends=True)
    noted = {"also_carried_by:\n"} | {line for line in lines if line.startswith(("  - ", "    "))}
    assert "".join(line for line in lines if line not in noted) == before
    (article,) = articles()
    assert {(one.outlet, one.url) for one in article.carriers} == {
        ("The Post", "https://post.example/weir"),
        ("Vale Herald: Evening", "https://herald.example/weir"),
    }
    assert all(
        one.published == date(2026, 9, 14) and one.title.startswith("Vote on “weir” #") for one in article.carriers
    )
    add(write("b.html", page_of((*WEIR, "It was eight to five."))), update=True)
    assert {one.outlet for one in articles()[0].carriers} == {"The Post", "Vale Herald: Evening"}


def test_a_copy_without_a_place_to_note_it_is_only_told(add, write, content):
    """A text has no front matter, a list in another form is the maintainer's, and on trial nothing is written."""
    (content / "articles").mkdir(parents=True)
    words = "\n".join(WEIR)
    copy = write("copy.html", page_of(url="https://post.example/weir"))
    for name, text in (("a.txt", words), ("a.md", f"---\nurl: https://a.example/\nalso_carried_by: []\n---\n{words}")):
        file = content / "articles" / name
        file.write_text(text, "utf-8")
        (outcome,) = add(copy, dry_run=name == "a.txt")
        assert outcome.noted is False
        assert file.read_text("utf-8") == text
        file.unlink()


def test_a_notice_of_correction_comes_in_beside_the_words(add, write, articles):
    """It stands in the front matter, and not among the words that figures are drawn from."""
    notice = "Correction: A previous version of this story gave the sum as €9 million."
    add(write("weir.html", page_of((*WEIR, notice))))
    (article,) = articles()
    assert article.notices == (notice,)
    assert "9 million" not in article.body
