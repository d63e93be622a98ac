"""`review` and `correct` killed at any moment: what was settled stays whole, and the next run goes on."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitegen.pipeline import load_settings, make_digest
from sitegen.review import write_ledger
from tests.maintain.provoked import SETTINGS

WEIR = """---
title: Council keeps the weir open
url: https://wire.example/weir
---
Harbour master Ada Quill did not say whether the weir would stay open.

“We have spent €4.2 million on the gates,” Quill told reporters. “The road stays shut,” Bren Tolloway said.

Bren Tolloway, the county engineer, did not say when the road would open.
"""
REVIEW = ("review", "--by", "Ed Orlo")
CORRECT = ("correct", "--all", "--kind", "outlet", "--reason", "The paper put its figures right.", "--by", "Ed Orlo")


pytestmark = pytest.mark.slow


@pytest.fixture(params=[2, 100])
def moments(request):
    """Parts of the time that a command takes, at which it is killed."""
    return [random.Random(number).random() for number in range(request.param)]  # noqa: S311 - moments, no secrets


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
    """Run a command, kill it after a while, and return the seconds that it took."""
    began = time.monotonic()
    program = [sys.executable, "-m", "sitegen", *arguments]
    with subprocess.Popen(program, cwd=site, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        process.stdin.write(b"n\n" * 9)
        process.stdin.close()
        try:
            process.wait(kill_after)
        except subprocess.TimeoutExpired:
            process.kill()
    return time.monotonic() - began


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
