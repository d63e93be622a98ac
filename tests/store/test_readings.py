"""What files were read as is kept under their bytes; the words are those of the file, whatever is kept."""

import sqlite3
import zlib

import pytest

from sitegen.read import read_articles
from sitegen.records import Article, Reading
from sitegen.store import ReadingsCache

STATED = "---\ntitle: The weir holds\npublished: 2026-09-14\n---\n"
WORDS = "“The *weir* holds,” said Oda Varn, who minds it.\n\nSubscribe to our newsletter\n"
READING = Reading.of(
    Article.from_text(WORDS, id="weir", path="articles/weir.md", language="en"), len(STATED), {"title": (2, 1)}
)


class Counted(ReadingsCache):
    """Notes which files were read anew."""

    def __init__(self, path):
        """Take the file."""
        super().__init__(path)
        self.anew = []

    def put(self, file, made_of, reading):
        """Note the file, and keep it."""
        self.anew.append(file)
        super().put(file, made_of, reading)


@pytest.fixture
def path(tmp_path):
    """Name a file in a folder that is not there yet."""
    return tmp_path / "state" / "readings.sqlite"


@pytest.fixture
def folder(tmp_path):
    """Make a folder of three articles: with fields, without, and a page."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "weir.md").write_text(STATED + WORDS, "utf-8")
    (folder / "note.txt").write_text("\ufeff" + WORDS, "utf-8")
    (folder / "page.html").write_text(f"<html lang='en'><body><article><p>{WORDS * 9}</p></article></body></html>")
    return folder


def read(folder, path):
    """Read a folder with what is kept; return the articles, and which files were read anew."""
    with Counted(path) as kept:
        found = read_articles([folder], max_bytes=100_000, base=folder, kept=kept)
    assert not found.faults
    return found, kept.anew


def test_what_was_read_is_taken_as_it_would_be_read(folder, path):
    """Every field of an article and every place, with the words; a page is read each time."""
    plain = read_articles([folder], max_bytes=100_000, base=folder)
    first, anew = read(folder, path)
    again, taken = read(folder, path)
    assert anew == ["note.txt", "weir.md"]
    assert taken == []
    assert plain == first == again
    assert any(article.unseen for article in again.articles)


def test_a_file_that_changes_is_read_anew(folder, path):
    """Its words, its fields, or its name."""
    read(folder, path)
    (folder / "weir.md").write_text(STATED + WORDS.replace("holds", "leaks"), "utf-8")
    (folder / "note.txt").rename(folder / "other.txt")
    found, anew = read(folder, path)
    assert anew == ["other.txt", "weir.md"]
    assert found == read_articles([folder], max_bytes=100_000, base=folder)


def test_the_words_are_those_of_the_file(folder, path):
    """What is kept holds no word of an article, and where it does not fit the file it is not taken."""
    read(folder, path)
    with sqlite3.connect(path) as db:
        kept = {file: zlib.decompress(value).decode() for file, value in db.execute("SELECT file, value FROM reading")}
        assert "Oda Varn" not in "".join(kept.values())
        other = Reading.model_validate_json(kept["weir.md"]).model_copy(update={"start": len(STATED) + 4})
        value = zlib.compress(other.model_dump_json().encode())
        db.execute("UPDATE reading SET value = ? WHERE file = 'weir.md'", (value,))
    found, anew = read(folder, path)
    assert anew == ["weir.md"]
    assert found == read_articles([folder], max_bytes=100_000, base=folder)


def test_a_warning_is_told_each_time(folder, path):
    """A file with fields that nothing opens is read anew, so that nobody misses it."""
    (folder / "bare.md").write_text(f"title: The weir holds\npublished: 2026-09-14\n---\n{WORDS}", "utf-8")
    first, _ = read(folder, path)
    again, anew = read(folder, path)
    assert anew == []  # what has a warning is never kept
    assert first.warnings == again.warnings
    assert [warning.path for warning in again.warnings] == ["bare.md"]


@pytest.mark.parametrize("value", [b"no zlib", zlib.compress(b"{}"), "text"], ids=repr)
def test_what_cannot_be_read_is_none(path, value):
    """Broken, of another form, of another type."""
    with ReadingsCache(path) as kept:
        kept.put("weir.md", "these bytes", READING)
        assert kept.get("weir.md", "these bytes") == READING
        assert kept.get("weir.md", "other bytes") is None
    with sqlite3.connect(path) as db:
        db.execute("UPDATE reading SET value = ?", (value,))
    with ReadingsCache(path) as kept:
        assert kept.get("weir.md", "these bytes") is None


def test_what_no_json_can_hold_is_not_kept(path):
    """Half of a pair of surrogates, which a headline may hold."""
    odd = READING.model_copy(update={"article": READING.article.model_copy(update={"notices": ("\ud800",)})})
    with ReadingsCache(path) as kept:
        kept.put("weir.md", "these bytes", odd)
        assert kept.get("weir.md", "these bytes") is None


def test_files_that_are_gone_go_too(path):
    """The file grows no further than the archive."""
    with ReadingsCache(path) as kept:
        for file in ("weir.md", "note.txt"):
            kept.put(file, "these bytes", READING)
        kept.prune({"note.txt"})
        assert kept.get("weir.md", "these bytes") is None
        assert kept.get("note.txt", "these bytes") == READING
