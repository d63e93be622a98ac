"""The site is the same to the byte wherever and by whomever it is built."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.house import ROAD, WEIR, make_house, tree

HOUSE = Path(__file__).parents[2]
HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "LANG": "C.UTF-8", "USER": "ada"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8", "USER": "somebody"}


def build(folder, surroundings, umask):
    """Build in a process of its own, with an environment and a mask of rights."""
    environment = {**os.environ, "PYTHONPATH": str(HOUSE), **surroundings}
    command = [sys.executable, "-m", "sitegen", "build"]
    subprocess.run(command, cwd=folder, env=environment, umask=umask, capture_output=True, check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="has no mask of rights")
def test_the_same_input_gives_the_same_bytes_anywhere(tmp_path):
    """Varied: user, umask, time zone, locale, seed of hashes, folder, order and times of the files; no cache."""
    one, other = tmp_path / "one", tmp_path / "some" / "deeper" / "place with blanks"
    make_house(one)
    articles = one / "content" / "articles"
    (articles / "road.txt").write_text(ROAD, "utf-8")
    other.joinpath("content", "articles").mkdir(parents=True)
    for name, text in (("road.txt", ROAD), ("weir.md", WEIR)):
        (other / "content" / "articles" / name).write_text(text, "utf-8")
        os.utime(other / "content" / "articles" / name, (7, 7))
    build(one, HERE, 0o022)
    build(other, THERE, 0o077)
    assert tree(one / "site") == tree(other / "site")
    assert tree(one / "content") == tree(other / "content")


def test_what_is_varied_is_what_the_page_says():
    """The first table of dev/anywhere.md names each of the surroundings that differ here, and no other."""
    page = (HOUSE / "dev" / "anywhere.md").read_text("utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == {*HERE, "umask"}
    assert set(HERE) == {name for name in THERE if HERE[name] != THERE[name]}
