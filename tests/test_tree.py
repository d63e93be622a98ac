"""A folder is told as it lies there, and only what is not as it was seen is read."""

import pytest

from sitegen import tree
from sitegen.tree import Seen, hash_of, walk, walk_again


@pytest.fixture
def folder(tmp_path):
    """A folder with a page further down, an empty folder and a link out of it."""
    (tmp_path / "in" / "a" / "b").mkdir(parents=True)
    (tmp_path / "in" / "empty").mkdir()
    (tmp_path / "in" / "a" / "b" / "index.html").write_text("weir", "utf-8")
    (tmp_path / "in" / "link").symlink_to(tmp_path)
    return tmp_path / "in"


def test_files_folders_and_links(folder):
    """A link is a file that is not plain, and is not followed; where there is no folder there is nothing."""
    found = walk(folder)
    assert {name: at.plain for name, at in found.files.items()} == {"a/b/index.html": True, "link": False}
    assert found.folders == ("a", "a/b", "empty")
    assert not walk(folder / "gone").files


def test_what_was_seen_is_not_read(folder, monkeypatch):
    """Size and time tell; another time makes it be read, and what is no plain file has no hash."""
    found = walk(folder)
    at = found.files["a/b/index.html"]
    known = hash_of(folder / "a/b/index.html")
    assert found.digest("a/b/index.html", Seen("other", at.size, at.time + 1)) == known
    monkeypatch.setattr(tree, "hash_of", None)
    assert found.digest("a/b/index.html", Seen("as seen", at.size, at.time)) == "as seen"
    assert found.digest("link", None) is found.digest("gone", None) is None


def test_another_look_finds_what_came_and_what_went(folder):
    """What was there is told as it was seen, and not asked again."""
    seen = walk(folder)
    page = folder / "a" / "b" / "index.html"
    page.write_text("another weir", "utf-8")
    (folder / "new").mkdir()
    (folder / "new" / "note").write_text("came", "utf-8")
    (folder / "link").unlink()
    again = walk_again(seen)
    assert list(again.files) == ["a/b/index.html", "new/note"]
    assert again.files["a/b/index.html"] == seen.files["a/b/index.html"] != walk(folder).files["a/b/index.html"]
    assert again.files["new/note"] == walk(folder).files["new/note"]
    assert again.folders == ("a", "a/b", "empty", "new")
