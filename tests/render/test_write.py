"""Pages onto the disk."""

import pytest

from sitegen.errors import PlaceError
from sitegen.render import WriteReport, write, write_pages
from sitegen.tree import walk


def test_only_what_changed_is_written(tmp_path):
    """A file with the right bytes is not touched."""
    write_pages(tmp_path, {"index.md": "a", "actors/x.md": "b"})
    before = (tmp_path / "index.md").stat().st_mtime_ns
    report = write_pages(tmp_path, {"index.md": "a", "actors/x.md": "c"})
    assert report == WriteReport(written=1, unchanged=1, removed=0)
    assert (tmp_path / "index.md").stat().st_mtime_ns == before
    assert (tmp_path / "actors" / "x.md").read_text() == "c"


def test_stale_files_go_from_generated_folders_only(tmp_path):
    """What was written by hand stays, and so does what lies behind a link."""
    (tmp_path / "method.md").write_text("by hand")
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.md").write_text("kept")
    (tmp_path / "topics").symlink_to(elsewhere)
    write_pages(tmp_path, {"actors/x.md": "b", "actors/y.md": "b"})
    report = write_pages(tmp_path, {"actors/y.md": "b"})
    assert report == WriteReport(written=0, unchanged=1, removed=1)
    assert not (tmp_path / "actors" / "x.md").exists()
    assert (tmp_path / "method.md").is_file()
    assert (elsewhere / "kept.md").is_file()


def test_a_folder_left_empty_goes_too(tmp_path):
    """Nothing generated leaves an empty folder behind."""
    write_pages(tmp_path, {"actors/deep/x.md": "b"})
    write_pages(tmp_path, {})
    assert not (tmp_path / "actors").exists()


@pytest.mark.parametrize("path", ["../x.md", "/etc/x", "a//b", "a/./b", "a\\b", ""])
def test_nothing_is_written_outside(tmp_path, path):
    """A path that leads out stops everything before anything is written."""
    with pytest.raises(ValueError, match="no path inside"):
        write_pages(tmp_path, {"index.md": "a", path: "b"})
    assert list(tmp_path.iterdir()) == []


def test_no_page_is_written_through_a_link(tmp_path):
    """A folder of pages that is a link stops the writing before it begins; a page that is one is replaced."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.md").write_text("theirs")
    docs = tmp_path / "docs"
    (docs / "topics").mkdir(parents=True)
    (docs / "actors").symlink_to(elsewhere)
    (docs / "topics" / "a.md").symlink_to(elsewhere / "a.md")
    with pytest.raises(PlaceError, match="actors: is a link"):
        write_pages(docs, {"topics/b.md": "b", "actors/a.md": "ours"})
    assert not (docs / "topics" / "b.md").exists()
    write_pages(docs, {"topics/a.md": "ours"})
    assert (docs / "topics" / "a.md").read_text() == "ours"
    assert (elsewhere / "a.md").read_text() == "theirs"


def test_many_pages_are_written_while_others_are_made(tmp_path, monkeypatch):
    """They need not fit into memory; what comes of it is the same."""
    monkeypatch.setattr(write, "_HEAVIEST", 3)
    for name in ("actors/old.md", "topics/kept.md", "topics/same.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("same", "utf-8")
    writer = write.Writer(walk(tmp_path))
    writer.take({"articles/a.md": "four", "topics/same.md": "same"})
    assert (tmp_path / "articles" / "a.md").read_text("utf-8") == "four"
    writer.take({"articles/b.md": b"b"})
    writer.leave(["topics/kept.md"])
    assert not (tmp_path / "articles" / "b.md").exists()
    assert writer.finish() == WriteReport(written=2, unchanged=2, removed=1)
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md"))
    assert left == ["articles/a.md", "articles/b.md", "topics/kept.md", "topics/same.md"]
