"""What a maintainer types to take articles in, and what they see."""

import json
import signal
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from tests.support.feeds import rss
from tests.support.interrupts import interruptible
from tests.support.pages import ROAD, WEIR, page_of
from tests.support.web import serving

NAME = "content/articles/2026/2026-09-14-council-keeps-the-weir-open.md"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, **more: CliRunner().invoke(app, [str(one) for one in arguments], **more)


def test_adding_says_what_it_did(run, write):
    """A line an article, what was not found, a line of numbers."""
    result = run("add", write("weir.html"), write("b.html", page_of(ROAD, title="Road", url=None, author="")))
    assert result.exit_code == 0, result.output
    assert f"added    {NAME} <- weir.html\n" in result.stdout
    assert "         not found: url, authors\n" in result.stdout
    assert result.stderr == "2 added\n"


def test_a_feed_without_its_reader_is_told(run, write, monkeypatch):
    """It comes with an extra; what else was named is taken."""
    monkeypatch.setitem(sys.modules, "feedparser", None)
    write("news.rss", rss(("https://courier.example/2026/09/weir", "Weir", "Mon, 14 Sep 2026 09:00:00 GMT")))
    result = run("add", "news.rss", write("weir.html"))
    assert result.exit_code == 1
    assert "news.rss: error SG221: reading feeds needs feedparser" in result.stderr
    assert "pip install 'sitegen[add]'" in result.stderr
    assert f"added    {NAME} <- weir.html\n" in result.stdout


def test_what_all_share_is_stated_once(run, tmp_path):
    """Where an article does not say it itself; the outlet by its id, where that is registered."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/outlets.yml").write_text("orlay-lantern: {name: The Orlay Lantern}\n", "utf-8")
    (tmp_path / "a.txt").write_text("The weir stays open\n\n" + " ".join(WEIR), "utf-8")
    (tmp_path / "b.md").write_text("---\npublished: 2026-05-02\n---\n" + " ".join(ROAD), "utf-8")
    added = run("add", "a.txt", "b.md", "--outlet", "The Orlay Lantern", "--published", "2026-05-04")
    assert added.exit_code == 0, added.output
    (first,) = tmp_path.rglob("2026-05-04-the-weir-stays-open.md")
    assert "outlet: orlay-lantern  # stated when it was added\n" in first.read_text("utf-8")
    assert "published: 2026-05-04  # stated when it was added\n" in first.read_text("utf-8")
    (second,) = tmp_path.rglob("2026-05-02-*.md")
    assert "published: 2026-05-02" in second.read_text("utf-8")
    assert run("add", "a.txt", "--published", "4 May").exit_code == 2


def test_the_same_again_adds_nothing(run, write):
    """It says which file it is."""
    run("add", write("weir.html"))
    result = run("add", "weir.html")
    assert (result.exit_code, result.stdout) == (0, f"known    {NAME} <- weir.html\n")


def test_what_is_stated_of_a_known_article_is_not_dropped_in_silence(run, write):
    """It is told that it stands in no file, and where to write it."""
    path = write("weir.html")
    run("add", path)
    told = run("add", path, "--outlet", "The Wire", "--published", "2026-09-20", "--update")
    assert told.stdout == (
        f"known    {NAME} <- weir.html: --outlet and --published are not written into what is there; edit it\n"
    )
    assert "--outlet is not written" in run("add", path, "--outlet", "The Wire").stdout


def test_a_newer_version_and_a_copy_are_told_with_what_can_be_done(run, write):
    """The option that takes them stands beside them."""
    run("add", write("weir.html"))
    newer = run("add", write("b.html", page_of((*WEIR, "It was eight to five."))))
    assert newer.stdout == (
        f"newer    {NAME} <- b.html: another version of it, 1 paragraph changed; --update takes it\n"
    )
    copy = run("add", write("c.html", page_of(url="https://post.example/weir")))
    assert copy.stdout == (
        f"copy     {NAME} <- c.html: the same story (100% of the words); noted there as also carried by it\n"
    )
    assert run("add", "c.html").stdout.startswith("known    ")


def test_what_is_refused_is_told_at_the_end_and_fails(run, write):
    """With the file, what is wrong and the fix; the good one is there."""
    result = run("add", write("gone.html", page_of(title="Page not found")), write("weir.html"))
    assert result.exit_code == 1
    assert result.stdout == f"added    {NAME} <- weir.html\n"
    assert result.stderr.startswith(
        "1 refused, 1 added\ngone.html: error SG220: this is an error page, no article. Fix: "
    )


def test_on_trial_the_sum_says_that_nothing_is_added(run, write):
    """What would be written is told as such, in its line and in the sum."""
    result = run("add", write("weir.html"), "--dry-run")
    assert result.stdout.startswith("would add ")
    assert result.stderr == "1 would be added\n"


def test_what_becomes_of_a_page_that_is_to_be_kept_is_said(run, write):
    """Of an article that is known, each time."""
    run("add", write("weir.html"))
    lines = [run("add", "weir.html", "--keep-page").stdout for _ in range(2)]
    assert [line.partition(" <- weir.html: ")[2] for line in lines] == [
        "its page is kept beside it\n",
        "its page was kept before\n",
    ]


def test_json_has_a_line_an_article(run, write):
    """All that was read of it, under the name of its source; nothing of what was refused."""
    result = run("add", write("weir.html"), write("gone.txt", " "), "--dry-run", "--format", "jsonl")
    (line,) = result.stdout.splitlines()
    read = json.loads(line)
    assert (read["path"], read["file"], read["status"]) == ("weir.html", NAME, "added")
    assert (read["title"], read["authors"]) == ("Council keeps the weir open", ["Ines Falk"])
    assert (read["published"], read["modified"], read["language"]) == ("2026-09-14", None, "en")
    assert read["body"].endswith("nine days.")
    assert read["where"]["published"] == "JSON-LD datePublished"


def test_what_was_added_is_built_word_for_word(run, write, tmp_path):
    """The build publishes a quotation of an added page."""
    run("add", write("weir.html"))
    result = run("extract", NAME)
    found = json.loads(result.stdout)
    (quote,) = [one for one in found["quotes"] if one["kind"] == "direct"]
    spans = [(span["start"], span["end"]) for span in quote["content_spans"]]
    body = (tmp_path / NAME).read_text("utf-8").split("\n---\n", 1)[1]
    assert [body[start:end] for start, end in spans] == [span["text"] for span in quote["content_spans"]]
    assert quote["status"] == "published"


def test_a_day_in_a_newsroom(run, write, tmp_path):
    """A feed gains a wire copy, a newer version and a door that stays shut: a line each, and a site of what is new."""
    with serving() as web:
        weir = web.serve("/weir", page_of(url=f"{web.base}/weir"))
        web.serve("/feed", rss((weir, "Weir", "Mon, 14 Sep 2026 09:00:00 GMT")), content_type="text/xml")
        write("mkdocs.yml", "site_name: Digest\nextra: {sitegen: {fetch_loopback: true}}\n")
        write("feeds.yml", f"- url: {web.base}/feed\n  outlet: norvale-courier\n")
        first = run("add", "--watch", "feeds.yml")
        assert (first.exit_code, first.stdout) == (0, f"added    {NAME} <- {weir}\n")
        assert run("add", "--watch", "feeds.yml").exit_code == 3

        copy = web.serve("/copy", page_of(WEIR[:3], title="Vote", url=f"{web.base}/copy"))
        web.serve("/weir", page_of((*WEIR, "The clerk corrected the sum."), url=weir))
        shut = web.serve("/shut", page_of((WEIR[0],), title="Subscribe to read", url=f"{web.base}/shut"))
        items = [(weir, "Weir", "Tue, 15 Sep 2026 09:00:00 GMT"), (copy, "Vote", ""), (shut, "Shut", "")]
        web.serve("/feed", rss(*items), content_type="text/xml")
        second = run("add", "--watch", "feeds.yml", "--update")
        assert second.exit_code == 0
        assert second.stdout == (
            f"updated  {NAME} <- {weir}: 1 paragraph changed\n"
            f"copy     {NAME} <- {copy}: the same story (100% of the words); noted there as also carried by it\n"
        )
        assert "this page only asks its reader to sign in or to subscribe, no article" in second.stderr
    (tmp_path / "mkdocs.yml").unlink()  # so that the pages of the package are built
    built = run("build")
    assert built.exit_code == 0, built.output
    assert "articles 1: 1 extracted" in built.output
    page = (tmp_path / "site/articles/2026-09-14-council-keeps-the-weir-open/index.html").read_text("utf-8")
    publication = page.partition('id="publication"')[2]
    assert "Also carried by" in publication
    assert f'<a href="{copy}" rel="noopener">' in publication
    assert page.count("Also carried by The Norvale Courier") + page.count('class="sg-carried"') >= 2
    assert "The clerk corrected the sum." in (tmp_path / NAME).read_text("utf-8")
    ledger = [json.loads(line) for line in (tmp_path / "content/ledger.jsonl").read_text("utf-8").splitlines()]
    touched = [entry["id"] for entry in ledger if "4.2 million" in entry["text"]]
    newest = run("add", write("newest.html", page_of((WEIR[0], *WEIR[2:], "The clerk corrected the sum."), url=weir)))
    said = newest.stdout.partition("another version of it, ")[2]
    assert said.startswith("0 paragraphs changed, ")
    assert touched
    assert all(item in said for item in touched)


def test_ctrl_c_keeps_what_was_added(run, write, tmp_path):
    """The program says so and leaves with 130; the same command goes on where it stopped."""
    with serving() as web:
        first = web.serve("/a", page_of(url=f"{web.base}/a"))
        second = web.serve("/b", page_of(ROAD, title="Road", url=f"{web.base}/b"))
        write("mkdocs.yml", "site_name: Digest\nextra: {sitegen: {fetch_loopback: true}}\n")
        web.held.add("/b")
        command = [sys.executable, "-m", "sitegen", "add", first, second]
        pipe = subprocess.PIPE
        with interruptible(command, stdout=pipe, stderr=pipe, cwd=tmp_path) as process:
            while "/b" not in web.paths:
                assert process.poll() is None
                time.sleep(0.01)
            process.send_signal(signal.SIGINT)
            said, told = process.communicate()
        assert process.returncode == 130
        assert said == f"added    {NAME} <- {first}\n"
        assert told == "stopped; what was added until then is kept (1); run the same again for the rest\n"
        web.held.clear()
        again = run("add", first, second)
        assert [line.split()[0] for line in again.stdout.splitlines() if not line.startswith(" ")] == ["known", "added"]


def test_a_list_of_feeds_is_checked_line_by_line(run, write):
    """A misspelt field and an address that is none are told with their line; nothing is fetched."""
    write("feeds.yml", "- url: https://courier.example/feed\n  outlit: x\n- courier.example\n")
    result = run("add", "--watch", "feeds.yml")
    assert result.exit_code == 1
    assert "feeds.yml:2:3: error SG401: outlit: there is no such field" in result.stderr
    assert "feeds.yml:3:3: error SG406: url: 'courier.example'" in result.stderr


def test_without_a_source_the_command_is_called_wrongly(run):
    """It says what to name."""
    result = run("add")
    assert result.exit_code == 2
    assert "name a source" in result.stderr
