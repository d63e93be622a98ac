"""A maintainer's day from the first article to the last correction: real files, real git, a terminal, a browser."""

import os
import re
import subprocess
import sys
import threading
from contextlib import contextmanager

import pexpect
import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.read import read_registry
from sitegen.review import read_ledger

QUARRY = """---
title: Quarry shuts on Sundays
url: https://gazette.example/quarry
published: 2026-10-05
---
The wall around the quarry cost nearly €2.6 million, mine inspector Runa Skaldi said on Monday.

“The dust is worse than the noise,” Skaldi told neighbours.

“We will go to court,” said Jorun Vale, who owns the quarry.
"""
BLASTING = """---
title: Blasting goes on
url: https://gazette.example/blasting
published: 2026-10-06
---
Mine inspector Runa Skaldi did not say whether the blasting would end.

“Nobody came to look,” said Jorunn Vale, who owns the quarry.
"""
MEETING = """---
title: Neighbours meet
url: https://gazette.example/meeting
published: 2026-10-07
---
Elvi Marsk and Tove Lind met in the parish hall.

“We have counted every crack in our walls.”
"""


class House:
    """A site in a folder under git, and the commands that are typed there."""

    def __init__(self, folder):
        """Take an empty folder."""
        self.folder = folder
        self.articles = folder / "content" / "articles"

    def type(self, *words, code=0):
        """Run a command in this process; what it prints is told."""
        done = CliRunner().invoke(app, list(words))
        assert done.exit_code == code, done.output
        return done.output

    def git(self, *words):
        """Run git."""
        names = ["-c", "user.name=Ines Orm", "-c", "user.email=ines@digest.example", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *names, *words], cwd=self.folder, capture_output=True, check=True)  # noqa: S607

    def keep(self, message):
        """Commit all that there is."""
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    @contextmanager
    def terminal(self, *words):
        """Start a command in a terminal of its own, and wait until it has ended by itself."""
        env = {**os.environ, "CI": "1", "BROWSER": "true", "TERM": "xterm"}
        program = ["-m", "sitegen", *words, "--by", "Ines Orm"]
        child = pexpect.spawn(
            sys.executable, program, cwd=self.folder, env=env, encoding="utf-8", timeout=200, dimensions=(40, 100)
        )
        yield child
        child.expect(pexpect.EOF)

    def page(self, address):
        """Read a file of the published site."""
        return (self.folder / "site" / address).read_text("utf-8")

    def published(self, words):
        """Return the id under which some words are in the ledger."""
        return next(e.id for e in read_ledger(self.folder / "content/ledger.jsonl").entries if words in e.text)


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A site with its first article."""
    made = House(tmp_path / "digest")
    made.folder.mkdir()
    monkeypatch.chdir(made.folder)
    made.type("init", ".", "--site-url", "https://digest.example/", "--contact", "desk@digest.example")
    (made.articles / "2026-01-05-a-sample-ferry.md").unlink()
    (made.articles / "quarry.md").write_text(QUARRY, "utf-8")
    made.git("init", "-q")
    made.keep("Begin")
    return made


@pytest.mark.browser
def test_one_day(house, visit, another_site, tmp_path):
    """What comes in is settled, put together, told of, corrected and taken back, and readers find all of it."""
    address, served = another_site
    take_in(house, tmp_path)
    settle_in_a_terminal(house)
    settle_in_a_browser(house, visit)
    assert [d.verdict for d in read_registry(house.folder / "content").decisions] == ["reject", "publish"]
    put_two_pages_together(house)
    house.keep("Two articles of the Gazette")
    house.git("switch", "-q", "main")
    house.git("merge", "-q", "--no-edit", "gazette")
    house.type("build")
    house.keep("Publish")
    correct_and_take_back(house)
    read_it_back(house)
    page = visit(f"{address}{house.folder.relative_to(served)}/site/actors/jorunn-vale/index.html")
    page.wait_for_url("**/actors/jorun-vale/")
    assert page.get_by_text("We will go to court").first.is_visible()


def take_in(house, outside):
    """Two articles arrive on a branch."""
    house.git("switch", "-qc", "gazette")
    for name, text in {"blasting": BLASTING, "meeting": MEETING}.items():
        (outside / f"{name}.md").write_text(text, "utf-8")
        assert "1 added" in house.type("add", str(outside / f"{name}.md"))


def settle_in_a_terminal(house):
    """One key, no Return: what was not said is no quote."""
    with house.terminal("review", "2026-10-06-blasting-goes-on") as child:
        child.expect("this was not said")
        child.expect(r"\[\? y n")
        child.send("n")
        child.expect("1 settled, 0 still wait")


def settle_in_a_browser(house, visit):
    """One click: it was the second of the two, who never spoke before and is registered with it."""
    with house.terminal("review", "--web") as child:
        child.expect(r"(http://127\.0\.0\.1:\d+/\?token=\S+) shows what is held")
        address = child.match[1]
        # What the command says meanwhile is read, or it would wait for its terminal.
        reading = threading.Thread(target=child.expect, args=("1 settled, 0 still wait",))
        reading.start()
        page = visit(address)
        assert page.locator("mark").inner_text() == "We have counted every crack in our walls."
        page.locator("#candidates button", has_text="Tove Lind").click()
        page.locator("#progress", has_text="1 of 1 settled").wait_for()
        page.keyboard.press("q")
        reading.join()
        assert page.complaints == []
    assert read_registry(house.folder / "content").registry.actors[0].name == "Tove Lind"


def put_two_pages_together(house):
    """One person under two spellings; `diff` says what readers will find."""
    assert "sitegen actors merge jorunn-vale jorun-vale" in house.type("actors")
    house.type("actors", "merge", "jorunn-vale", "jorun-vale")
    told = house.type("diff", "--against", "HEAD")
    assert "new       Tove Lind: “We have counted every crack in our walls.”" in told
    assert "new       Jorun Vale: “Nobody came to look,”" in told
    assert "changed" not in told


def correct_and_take_back(house):
    """The newspaper puts a figure right and withdraws an article: a build stops until readers are told."""
    (house.articles / "quarry.md").write_text(QUARRY.replace("€2.6 million", "€2.9 million"), "utf-8")
    (gone,) = house.articles.rglob("2026-10-06-blasting*.md")
    gone.unlink()
    assert "SG531" in house.type("build", code=1)
    figure = house.published("€2.6 million")
    changed = [line for line in house.type("correct", code=1).splitlines() if "“" in line]
    of_quarry = set(re.findall(r"SG531: (\S+) ", "\n".join(line for line in changed if "2.6" in line)))
    assert figure in of_quarry
    told = ("--by", "Ines Orm", "--reason")
    house.type("correct", *sorted(of_quarry), "--kind", "outlet", *told, "The Gazette counted again.")
    house.type("correct", "--all", "--kind", "withdrawn", *told, "The Gazette took it back.")
    assert "The Gazette counted again." in house.type("diff", "--against", "HEAD")
    house.type("build")


def read_it_back(house):
    """At the item's own address, on its pages, in the log and in the feeds; old addresses lead on."""
    assert "The outlet changed its text." in house.page("articles/quarry/index.html")
    assert "nearly €2.9 million" in house.page("articles/quarry/index.html")
    for address in ("articles/quarry/index.html", "corrections/index.html", "corrections/feed.xml"):
        assert "The Gazette counted again." in house.page(address), address
    gone = house.page(f"i/{house.published('Nobody came to look')}/index.html")
    assert "The Gazette took it back." in gone
    assert "Nobody came to look" in gone
    assert 'content="0; url=../jorun-vale/"' in house.page("actors/jorunn-vale/index.html")
    assert house.page("actors/jorunn-vale/feed.xml") == house.page("actors/jorun-vale/feed.xml")
    assert "We have counted every crack in our walls." in house.page("actors/tove-lind/feed.xml")
    assert "whether the blasting would end" not in house.page("articles/2026-10-06-blasting-goes-on/index.html")
