"""The ledger on disk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.records import LedgerEntry
from sitegen.review import read_ledger, write_ledger


def entry(identifier="q-aaaaaaaaaa", text="We will sail", **more):
    """Make an entry."""
    return LedgerEntry(id=identifier, article="late", digest="0" * 64, text=text, **more)


def test_a_missing_ledger_is_empty(tmp_path):
    """And an empty one is not written."""
    path = tmp_path / "ledger.jsonl"
    assert read_ledger(path) == ((), ())
    assert not write_ledger(path, ())
    assert not path.exists()


def test_entries_come_back_as_they_were(tmp_path):
    """One a line, tombstones with their reason; the folder is made, and nothing else is left in it."""
    path = tmp_path / "content" / "ledger.jsonl"
    entries = (entry(), entry("f-aaaaaaaaaa", "“40\ncrowns”", gone="held back"))
    assert write_ledger(path, entries)
    assert read_ledger(path) == (entries, ())
    assert path.read_bytes().count(b"\n") == 2
    assert [p.name for p in path.parent.iterdir()] == ["ledger.jsonl"]


def test_the_same_bytes_are_not_written_again(tmp_path):
    """The file keeps its time; other bytes replace it."""
    path = tmp_path / "ledger.jsonl"
    write_ledger(path, [entry()])
    before = path.stat().st_mtime_ns
    assert not write_ledger(path, [entry()])
    assert path.stat().st_mtime_ns == before
    assert write_ledger(path, [])
    assert path.read_bytes() == b""


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_words_come_back(tmp_path_factory, text):
    """Whatever characters they hold."""
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    write_ledger(path, [entry(text=text)])
    assert read_ledger(path).entries == (entry(text=text),)


def test_characters_that_hide_are_written_as_escapes(tmp_path):
    """A reviewer of the change sees them; letters stay letters."""
    path = tmp_path / "ledger.jsonl"
    write_ledger(path, [entry(text="é\u202e\u2028\u200b\U000e0041")])
    assert r"é\u202e\u2028\u200b\udb40\udc41" in path.read_text(encoding="utf-8")


def test_a_link_is_not_written_through(tmp_path):
    """It is a fault that says so; a ledger that is written takes its place, and what it led to stays."""
    target, link = tmp_path / "real.jsonl", tmp_path / "ledger.jsonl"
    write_ledger(target, [entry()])
    link.symlink_to(target)
    (fault,) = read_ledger(link).faults
    assert "is a link" in fault.problem
    write_ledger(link, [])
    assert not link.is_symlink()
    assert read_ledger(link).entries == ()
    assert len(read_ledger(target).entries) == 1


def test_a_failed_write_leaves_the_old_ledger(tmp_path):
    """And no temporary file."""
    path = tmp_path / "ledger.jsonl"
    path.mkdir()
    with pytest.raises(OSError, match="ledger"):
        write_ledger(path, [entry()])
    assert [p.name for p in tmp_path.iterdir()] == ["ledger.jsonl"]
    (fault,) = read_ledger(path).faults
    assert fault.problem.startswith("not readable")


def test_every_broken_line_is_a_fault_and_the_others_are_read(tmp_path):
    """With its line and field: a conflict, no JSON, a missing and a wrong field, other encodings, an id twice."""
    good = entry().model_dump_json(exclude_none=True).encode()
    lines = [
        b"\xef\xbb\xbf" + good + b"\r",
        b"<<<<<<< ours",
        b"{",
        b'{"id": "q-bbbbbbbbbb"}',
        good.replace(b"q-aaaaaaaaaa", b"late"),
        b'{"text": "\xff"}',
        b"[" * 100_000,
        b"",
        good,
        good.replace(b"q-a", b"q-b"),
    ]
    path = tmp_path / "ledger.jsonl"
    path.write_bytes(b"\n".join(lines))
    entries, faults = read_ledger(path)
    assert [e.id for e in entries] == ["q-aaaaaaaaaa", "q-baaaaaaaaa"]
    assert [(f.line, f.field) for f in faults] == [
        (2, None),
        (3, None),
        (4, "article"),
        (5, "id"),
        (6, None),
        (7, None),
        (9, "id"),
    ]
    assert "a merge was left unfinished" in faults[0].problem
    assert all(f.path == path.as_posix() for f in faults)
