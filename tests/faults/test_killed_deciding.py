"""`review`, `correct`, `actors` and `build` killed at any moment: nothing is half-written, and the next run goes on."""

import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from sitegen.cli import app
from sitegen.pipeline import load_settings, make_digest
from sitegen.review import write_ledger
from tests.faults.house import tree
from tests.faults.tally import left_over
from tests.maintain.provoked import SETTINGS

WEIR = """---
title: Council keeps the weir open
url: https://wire.example/weir
---
Harbour master Ada Quill did not say whether the weir would stay open.

“We have spent €4.2 million on the gates,” Quill told reporters. “The road stays shut,” Bren Tolloway said.

Bren Tolloway, the county engineer, did not say when the road would open.
"""
DOUBLE = "“Nobody asked us,” said Brenn Tolloway, who runs the ferry.\n"
REVIEW = ("review", "--by", "Ed Orlo")
CORRECT = ("correct", "--all", "--kind", "outlet", "--reason", "The paper put its figures right.", "--by", "Ed Orlo")
MERGE = ("actors", "merge", "brenn-tolloway", "bren-tolloway")

pytestmark = pytest.mark.slow


@pytest.fixture(params=[(0, 2), (0, 25), (25, 50)], ids=["two", "first", "second"])
def moments(request):
    """Parts of the time that a command takes, at which it is killed: two, or half of fifty."""
    return [random.Random(number).random() for number in range(*request.param)]  # noqa: S311 - moments, no secrets


def site_in(folder: Path) -> Path:
    """Make a site with one article."""
    (folder / "content/articles").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (folder / "content/articles/weir.md").write_text(WEIR, "utf-8")
    return folder


def digest(site: Path):
    """Read the site anew."""
    return make_digest(load_settings(site / "mkdocs.yml"))


def run(site: Path, arguments: tuple[str, ...], kill_after: float | None = None) -> float:
    """Run a command in a process of its own, kill it after a while, and return the seconds that it took.

    The process is a fork of this one, so that none of the moments falls into the loading of libraries.
    """
    (site.parent / "keys").write_bytes(b"n\n" * 9)
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        _command(site, arguments)
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if kill_after is not None and time.monotonic() - began > kill_after:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            break
        time.sleep(0.001)
    return time.monotonic() - began


def _command(site: Path, arguments: tuple[str, ...]) -> None:
    """Be the command, and nothing after it."""
    try:
        os.chdir(site)
        for number, name, flags in ((0, site.parent / "keys", os.O_RDONLY), (1, os.devnull, os.O_WRONLY)):
            os.dup2(os.open(name, flags), number)
        os.dup2(1, 2)
        sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, mode) for number, mode in ((0, "r"), (1, "w"), (2, "w")))
        app(args=list(arguments))
    finally:
        os._exit(0)


def copied(site: Path, folder: Path) -> Path:
    """Return a copy of a site, in place of the last one."""
    shutil.rmtree(folder, ignore_errors=True)
    return Path(shutil.copytree(site, folder))


def test_a_killed_review_has_lost_nothing(tmp_path, moments):
    """Whatever is on disk can be read, and the next run settles what is left."""
    site = site_in(tmp_path / "site")
    held = {item.id for item in digest(site).facts.items if item.status == "held"}
    whole = run(copied(site, tmp_path / "tried"), REVIEW)
    for moment in moments:
        tried = copied(site, tmp_path / "tried")
        run(tried, REVIEW, kill_after=whole * moment)
        settled = {decision.item for decision in digest(tried).in_force}
        assert settled <= held
        run(tried, REVIEW)
        assert settled <= {decision.item for decision in digest(tried).in_force} == held


def test_a_killed_correction_stands_whole_or_not_at_all(tmp_path, moments):
    """Both items that changed are told of, or neither; the next run tells of what is left."""
    site = site_in(tmp_path / "site")
    write_ledger(site / "content/ledger.jsonl", digest(site).ledger)
    changed = WEIR.replace("€4.2 million", "€4.7 million").replace("stays shut", "stays closed")
    (site / "content/articles/weir.md").write_text(changed, "utf-8")
    pending = len(digest(site).changes)
    assert pending > 1
    whole = run(copied(site, tmp_path / "tried"), CORRECT)
    for moment in moments:
        tried = copied(site, tmp_path / "tried")
        run(tried, CORRECT, kill_after=whole * moment)
        assert len(digest(tried).changes) in {0, pending}
        run(tried, CORRECT)
        assert digest(tried).changes == ()


def test_a_killed_merge_stands_whole_or_not_at_all(tmp_path, moments):
    """The registry is what it was or what it becomes, comments included; the same command again makes it so."""
    site = site_in(tmp_path / "site")
    (site / "content/articles/ferry.md").write_text(DOUBLE, "utf-8")
    (site / "content/actors.yml").write_text("# Who may speak here.\nada-quill: {name: Ada Quill}\n", "utf-8")
    before = tree(site / "content")
    whole = run(copied(site, tmp_path / "tried"), MERGE)
    wanted = tree(tmp_path / "tried/content")
    assert wanted != before
    for moment in moments:
        tried = copied(site, tmp_path / "tried")
        run(tried, MERGE, kill_after=whole * moment)
        found = {name: held for name, held in tree(tried / "content").items() if not Path(name).name.startswith(".")}
        assert found in (before, wanted)
        run(tried, MERGE)
        assert tree(tried / "content") == wanted


def test_a_killed_build_leaves_one_site_or_the_other(tmp_path, moments):
    """The old site or the new one, never some pages of each; the next build makes the new one and clears the rest."""
    site = site_in(tmp_path / "site")
    (site / "mkdocs.yml").unlink()  # then the site is set up by sitegen's own, with its style and scripts
    run(site, ("build",))
    before = tree(site / "site")
    (site / "content/articles/ferry.md").write_text(DOUBLE, "utf-8")
    whole = run(copied(site, tmp_path / "tried"), ("build",))
    wanted, ledger = tree(tmp_path / "tried/site"), (tmp_path / "tried/content/ledger.jsonl").read_bytes()
    assert wanted != before
    for moment in moments:
        tried = copied(site, tmp_path / "tried")
        run(tried, ("build",), kill_after=whole * moment)
        assert tree(tried / "site") in (before, wanted)
        run(tried, ("build",))
        assert tree(tried / "site") == wanted
        assert (tried / "content/ledger.jsonl").read_bytes() == ledger
        assert left_over(tried) == []
