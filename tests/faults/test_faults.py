"""Whatever befalls a build: the old site or the new one, a ledger that knows it, and a next build as ever."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
SWAP = ("exchange", "os.rename .site.sitegen/new")


def tallies(program, folder, *options):
    """Run one of the programs of this folder, and return what it counted."""
    command = [sys.executable, "-m", f"tests.faults.{program}", str(folder), *options]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def assert_well(found, tried):
    """See that something was tried, and that nothing came out as it must not."""
    assert sum(tally["tried"] for tally in found) >= tried
    for tally in found:
        assert not any(tally[kind] for kind in ("mixed", "unrecorded", "untold", "unmended", "lost", "outside")), tally


@pytest.mark.skipif(sys.platform != "linux", reason="forks, and knows the calls of Linux")
def test_a_death_at_the_swap_is_survived(tmp_path):
    """Killed just before the two sites change places and just after, when most hangs on it."""
    assert_well(tallies("trials", tmp_path, "--kind", "kill", "--only", *SWAP), 2)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="forks, and knows the calls of Linux")
def test_every_decisive_operation_may_fail(tmp_path):
    """Killed, refused, or without room; of the many that make a page each ninth."""
    assert_well(tallies("trials", tmp_path, "--every", "9"), 300)


@pytest.mark.skipif(sys.platform != "linux", reason="forks, and knows the calls of Linux")
def test_an_article_is_taken_in_whole_or_not_at_all(tmp_path):
    """Killed at each operation of `add`: the same command again comes to what it would have come to."""
    assert_well(tallies("commands", tmp_path, "--command", "add", "--kind", "kill", "--no-site"), 5)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="forks, and knows the calls of Linux")
def test_what_people_do_may_fail_at_every_operation(tmp_path):
    """Taking in, deciding and correcting: killed, refused, without room; mended by the same again and a build."""
    assert_well(tallies("commands", tmp_path), 60)


@pytest.mark.skipif(sys.platform != "linux", reason="forks, and knows the calls of Linux")
def test_content_that_is_gone_takes_no_site_away(tmp_path):
    """Mistyped, moved away or empty, also with ``--keep-going``: the site stays, and the build says so."""
    assert_well(tallies("rows", tmp_path, "--only", "gone"), 8)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("row", "tried"), [("killed", 8), ("foreign", 4), ("at-once", 8), ("hostile", 9), ("caches", 8), ("small-disk", 8)]
)
@pytest.mark.skipif(sys.platform != "linux", reason="forks, and knows the calls of Linux")
def test_what_else_befell_builds(tmp_path, row, tried):
    """Random deaths, foreign files, two at once, hostile names, damaged caches, disks that are small."""
    assert_well(tallies("rows", tmp_path, "--only", row, "--times", "8"), tried)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="forks, and knows the calls of Linux")
def test_anything_may_stand_anywhere(tmp_path):
    """Links, loops, files for folders, no rights: in every place of a project."""
    assert_well(tallies("places", tmp_path), 100)
