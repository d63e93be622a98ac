"""What a project keeps, however broken, is read or is a fault: front matter, the ledger, the settings."""

from random import Random

import pytest

from sitegen.build.settings import read_settings
from sitegen.errors import SitegenError
from sitegen.messages import visible
from sitegen.read import read_articles
from sitegen.review.ledger_file import read_ledger, write_ledger
from sitegen.settings import MAX_ARTICLE_BYTES
from tests.faults.mutants import ARTICLES, LEDGER, SETTINGS, mutant

MANY = [60, pytest.param(10_000, marks=pytest.mark.slow)]


def assert_shown(faults, name):
    """See that each names its file, and can be printed."""
    for fault in faults:
        assert visible(line := str(fault)) == line
        assert name in line


@pytest.mark.parametrize("number", MANY)
def test_a_mutated_ledger_is_read_or_is_a_fault(tmp_path, number):
    """No line is lost without a fault, and what is read comes back from what is written of it."""
    random, read = Random(number), 0  # noqa: S311 - the same mutants on every run
    path, again = tmp_path / "ledger.jsonl", tmp_path / "again.jsonl"
    for _ in range(number):
        data = mutant(LEDGER, random)
        path.write_bytes(data)
        found = read_ledger(path)
        lines = [line for line in data.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()]
        assert len(found.entries) + len(found.faults) == len(lines)
        assert_shown(found.faults, "ledger.jsonl")
        write_ledger(again, found.entries)
        assert read_ledger(again).entries == found.entries
        read += len(found.entries)
    assert 0 < read < 2 * number


@pytest.mark.parametrize("number", MANY)
def test_mutated_front_matter_is_read_or_is_a_fault(tmp_path, number):
    """The article behind it is as good as ever, so that all of what is changed is what the YAML says."""
    random = Random(number)  # noqa: S311 - the same mutants on every run
    front, body = ARTICLES[".md"].removeprefix("---\n").split("---\n", 1)
    for name in range(number):
        changed = mutant(front, random)
        (tmp_path / f"{name:05d}.md").write_bytes(b"---\n" + changed + b"\n---\n" + body.encode())
    found = read_articles([tmp_path], max_bytes=MAX_ARTICLE_BYTES)
    assert {a.id for a in found.articles} | {f.path.rsplit("/")[-1].partition(".")[0] for f in found.faults} == {
        f"{name:05d}" for name in range(number)
    }
    assert_shown(found.faults, ".md")
    assert found.articles
    assert found.faults


def refusal(path):
    """Return why settings are refused; nothing where they are read."""
    try:
        read_settings(path)
    except SitegenError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("number", MANY)
def test_mutated_settings_are_read_or_are_a_fault(tmp_path, number):
    """And their file is named, whatever stands in it."""
    random, refused = Random(number), 0  # noqa: S311 - the same mutants on every run
    path = tmp_path / "mkdocs.yml"
    for _ in range(number):
        path.write_bytes(mutant(SETTINGS, random))
        told = refusal(path)
        assert not told or "mkdocs.yml" in told
        assert all(visible(line) == line for line in told.splitlines())
        refused += bool(told)
    assert 0 < refused <= number
