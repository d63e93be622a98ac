"""The cache of extractions."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import pytest

from sitegen.records import Extraction, Lemma, Lemmas, Outline
from sitegen.store import ExtractionCache
from tests.support.extracted import Draft

PRINT = "written by hand"


def draft(identifier="late"):
    """Write an article with a quote and a figure."""
    made = Draft(identifier, "“We will sail,” Wessa Orlo said. It costs 40 crowns.")
    made.says("Wessa Orlo", "We will sail")
    made.counts("40 crowns", "40", "crowns", measures="It")
    return made


DRAFT = draft()


@pytest.fixture
def path(tmp_path):
    """Name a file in a folder that is not there yet."""
    return tmp_path / "state" / "cache.sqlite"


def test_what_was_kept_comes_back(path):
    """The same record, from one build to the next."""
    with ExtractionCache(path) as cache:
        assert cache.get(DRAFT.article, PRINT) is None
        cache.put(DRAFT.extraction)
        assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction
    with ExtractionCache(path) as cache:
        assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction
    assert [p.name for p in path.parent.iterdir()] == ["cache.sqlite"]


def test_other_words_another_article_or_other_code_is_a_miss(path):
    """Each part of the key counts."""
    with ExtractionCache(path) as cache:
        cache.put(DRAFT.extraction)
        assert cache.get(DRAFT.article, "newer code") is None
        assert cache.get(DRAFT.article.model_copy(update={"id": "other"}), PRINT) is None
        assert cache.get(Draft("late", "Other words").article, PRINT) is None


def test_a_newer_value_takes_the_place(path):
    """One entry a key."""
    newer = DRAFT.extraction.model_copy(update={"lemmas": Lemmas.of([Lemma(start=0, end=1, lemma="x")])})
    with ExtractionCache(path) as cache:
        cache.put(DRAFT.extraction)
        cache.put(newer)
        assert cache.get(DRAFT.article, PRINT) == newer


def test_an_outline_is_read_without_the_rest(path):
    """The rest is not even looked at; a broken outline, or one of other words, is a miss."""
    with ExtractionCache(path) as cache:
        assert cache.outline(DRAFT.article, PRINT) is None
        cache.put(DRAFT.extraction)
        stored(path, b"no zlib")
        assert cache.outline(DRAFT.article, PRINT) == Outline.of(DRAFT.extraction)
        assert cache.outline(DRAFT.article, "newer code") is None
        other = Outline.of(DRAFT.extraction.model_copy(update={"extractor": "newer code"}))
        for broken in (b"no zlib", "text", zlib.compress(b"{"), zlib.compress(other.model_dump_json().encode())):
            stored(path, broken, "outline")
            assert cache.outline(DRAFT.article, PRINT) is None


def test_pruning_keeps_what_is_in_use(path):
    """Everything else goes."""
    other = draft("other")
    with ExtractionCache(path) as cache:
        cache.put(DRAFT.extraction)
        cache.put(other.extraction)
        cache.put(DRAFT.extraction.model_copy(update={"extractor": "older code"}))
        cache.prune([(DRAFT.article, PRINT)])
        assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction
        assert cache.get(other.article, PRINT) is None
        assert cache.get(DRAFT.article, "older code") is None


def stored(path, value, column="value"):
    """Put a raw value in the place of the draft's extraction, or of its outline."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(f"UPDATE extraction SET {column} = ?", (value,))  # noqa: S608 - a name of ours


@pytest.mark.parametrize(
    "value",
    [
        b"no zlib",
        "text",
        zlib.compress(b"{"),
        zlib.compress(b'{"article_id": "late"}'),
        zlib.compress(DRAFT.extraction.model_dump_json().encode())[:-9],
        zlib.compress(DRAFT.extraction.model_copy(update={"extractor": "other"}).model_dump_json().encode()),
    ],
)
def test_a_value_that_is_no_extraction_of_these_words_is_a_miss(path, value):
    """Cut off, of another form, or of another key: it is extracted again."""
    told = []
    with ExtractionCache(path, told.append) as cache:
        cache.put(DRAFT.extraction)
        stored(path, value)
        assert cache.get(DRAFT.article, PRINT) is None
        cache.put(DRAFT.extraction)
        assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction
    assert told == []


@pytest.mark.parametrize("content", [b"no database at all, only words" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_started_anew(path, content):
    """And the user is told, once."""
    path.parent.mkdir()
    path.write_bytes(content)
    told = []
    with ExtractionCache(path, told.append) as cache:
        cache.put(DRAFT.extraction)
        assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction
    assert len(told) == 1
    assert "was started anew" in told[0]


def test_a_file_that_breaks_under_the_build_is_started_anew(path):
    """A damaged page is found only when it is read."""
    with ExtractionCache(path) as cache:
        for at in range(300):
            cache.put(draft(f"n{at}").extraction)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with ExtractionCache(path) as cache:
        assert cache.get(draft("n7").article, PRINT) is None
        cache.put(DRAFT.extraction)
        assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction


def test_a_file_of_another_version_is_emptied(path):
    """Its form may be any; nobody needs to be told."""
    path.parent.mkdir()
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript("CREATE TABLE extraction (old TEXT); PRAGMA user_version = 99")
    told = []
    with ExtractionCache(path, told.append) as cache:
        cache.put(DRAFT.extraction)
        assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction
    assert told == []


def test_without_a_place_the_build_goes_on(tmp_path):
    """A folder that cannot be made, or a file that is a folder: every look-up is a miss, and the user is told."""
    (tmp_path / "file").touch()
    for bad in (tmp_path / "file" / "cache.sqlite", tmp_path):
        told = []
        with ExtractionCache(bad, told.append) as cache:
            cache.put(DRAFT.extraction)
            assert cache.get(DRAFT.article, PRINT) is None
            cache.prune([])
        assert len(told) == 1
        assert "cannot be used" in told[0]
    with ExtractionCache(tmp_path) as cache:
        assert cache.get(DRAFT.article, PRINT) is None


def test_a_broken_file_that_cannot_be_removed_is_left_alone(tmp_path):
    """The build goes on without a cache; here a folder takes the place of the journal, so nothing can be opened."""
    path = tmp_path / "cache.sqlite"
    with ExtractionCache(path) as cache:
        cache.put(DRAFT.extraction)
    told = []
    with ExtractionCache(path, told.append) as cache:
        (tmp_path / "cache.sqlite-journal").mkdir()
        cache.put(draft("other").extraction)
        assert cache.get(DRAFT.article, PRINT) is None
    assert len(told) == 1


@contextlib.contextmanager
def nobody():
    """Take away root's right to write everywhere, where the tests have it."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="rights to a folder work otherwise there")
def test_a_read_only_folder_is_read():
    """What is there is used; nothing new is kept, and the user is told, once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cache.sqlite")
        with ExtractionCache(path) as cache:
            cache.put(DRAFT.extraction)
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        told = []
        with nobody(), ExtractionCache(path, told.append) as cache:
            assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction
            cache.put(draft("other").extraction)
            cache.put(draft("third").extraction)
            assert cache.get(DRAFT.article, PRINT) == DRAFT.extraction
            assert cache.get(draft("other").article, PRINT) is None
        assert len(told) == 1
        assert "nothing new is kept" in told[0]
        Path(folder).chmod(0o755)


def test_a_cache_that_stays_locked_is_done_without(path):
    """The wait happens once, not for every article."""
    with ExtractionCache(path) as cache:
        cache.put(DRAFT.extraction)
    told = []
    with (
        contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other,
        ExtractionCache(path, told.append, busy_seconds=0.01) as cache,
    ):
        other.execute("BEGIN EXCLUSIVE")
        cache.put(DRAFT.extraction)
        assert cache.get(DRAFT.article, PRINT) is None
    assert len(told) == 1
    assert "locked" in told[0]


_WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from tests.store.test_cache import PRINT, draft
from sitegen.store import ExtractionCache
with ExtractionCache(Path(sys.argv[1]), lambda told: sys.exit(told)) as cache:
    for at in range(100):
        cache.put(draft(f"n{at}").extraction)
        assert cache.get(draft(f"n{at}").article, PRINT)
"""


def test_builds_at_the_same_time_share_the_file(path):
    """None of them fails, is told of trouble, or loses what it kept."""
    root = str(Path(__file__).parents[2])
    started = [subprocess.Popen([sys.executable, "-c", _WRITER, str(path), root]) for _ in range(3)]
    assert [p.wait(timeout=60) for p in started] == [0, 0, 0]
    with ExtractionCache(path) as cache:
        assert all(cache.get(draft(f"n{at}").article, PRINT) for at in range(100))


def test_a_build_that_dies_leaves_a_cache_that_works(path):
    """Killed between two writes."""
    root = str(Path(__file__).parents[2])
    script = _WRITER + "    import os; os._exit(9)\n"
    assert subprocess.run([sys.executable, "-c", script, str(path), root], check=False).returncode == 9
    with ExtractionCache(path) as cache:
        assert cache.get(draft("n99").article, PRINT) == draft("n99").extraction
        assert isinstance(cache.get(draft("n0").article, PRINT), Extraction)
