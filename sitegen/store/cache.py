"""Extractions kept from one build to the next under the words they came from and the code that made them."""

import errno
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from pydantic import ValidationError

from sitegen.records import Article, Extraction

_SCHEMA: Final = 1
"""Raise it when the table or the form of its values changes: older files are then made anew."""
_BROKEN: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_UNWRITABLE: Final = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL})
_TABLE: Final = """
CREATE TABLE IF NOT EXISTS extraction (
    body_sha256 TEXT NOT NULL, article_id TEXT NOT NULL, extractor TEXT NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY (body_sha256, article_id, extractor)
) WITHOUT ROWID
"""


class ExtractionCache:
    """A cache that gives up rather than fail: what goes wrong is told once, and every look-up is then a miss.

    Several builds may use one file. Each entry is its own short transaction, so that none waits long for another; the
    file is not synced to disk, because losing it costs only time. There is no write-ahead log: it would leave two
    more files and does not work in a read-only folder.
    """

    def __init__(
        self,
        path: Path,
        on_trouble: Callable[[str], None] | None = None,
        *,
        busy_seconds: float = 10.0,
    ) -> None:
        """Name the file; nothing is opened before the ``with`` block.

        Args:
            path: the file; its folder is made.
            on_trouble: called with a sentence for the user when the cache cannot be used, or is started anew.
            busy_seconds: how long to wait for another build's write before doing without the cache.

        """
        self._path = path
        self._on_trouble = on_trouble
        self._busy_seconds = busy_seconds
        self._told: set[str] = set()
        self._db: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        """Open the file, making it where it is missing, of another version, or broken."""
        self._open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the file."""
        self._close()

    def get(self, article: Article, fingerprint: str) -> Extraction | None:
        """Return what was extracted from these words of this article by this code, or None."""
        key = (article.source.sha256, article.id, fingerprint)
        rows = self._run("SELECT value FROM extraction WHERE (body_sha256, article_id, extractor) = (?, ?, ?)", key)
        if not rows:
            return None
        with suppress(zlib.error, ValidationError, TypeError):
            found = Extraction.model_validate_json(zlib.decompress(rows[0][0]))
            if _key(found) == key:
                return found
        return None

    def put(self, extraction: Extraction) -> None:
        """Keep an extraction, in place of one with the same key."""
        value = zlib.compress(extraction.model_dump_json().encode(), level=1)
        self._run("INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?)", (*_key(extraction), value))

    def prune(self, keep: Iterable[Extraction]) -> None:
        """Drop every entry but those of the extractions that are in use."""
        used = {_key(extraction) for extraction in keep}
        rows = self._run("SELECT body_sha256, article_id, extractor FROM extraction")
        for key in {(str(a), str(b), str(c)) for a, b, c in rows} - used:
            self._run("DELETE FROM extraction WHERE (body_sha256, article_id, extractor) = (?, ?, ?)", key)

    def _run(self, statement: str, values: tuple[str | bytes, ...] = ()) -> list[tuple[Any, ...]]:
        """Run one statement; trouble makes its result empty."""
        if self._db is None:
            return []
        try:
            return self._db.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._recover(error)
            return []

    def _open(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.is_symlink():
                raise OSError(errno.ELOOP, "it is a link, which is not written through")  # noqa: TRY301 - as the others
            self._db = self._connect()
        except (sqlite3.Error, OSError) as error:
            self._recover(error)

    def _connect(self) -> sqlite3.Connection:
        """Open the file, emptied where another version of this class made it."""
        db = sqlite3.connect(self._path, timeout=self._busy_seconds, isolation_level=None)
        try:
            if _version(db) != _SCHEMA:
                db.execute("BEGIN IMMEDIATE")
                if _version(db) != _SCHEMA:  # else another build made the table while this one waited for the lock
                    db.execute("DROP TABLE IF EXISTS extraction")
                    db.execute(_TABLE)
                    db.execute(f"PRAGMA user_version = {_SCHEMA}")
                db.execute("COMMIT")
            db.execute("PRAGMA synchronous = OFF")
            db.execute("SELECT value FROM extraction LIMIT 1").fetchall()
        except BaseException:
            db.close()
            raise
        return db

    def _recover(self, error: Exception) -> None:
        """Start anew where the file is broken, only read where it cannot be written, and else do without it."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the extended codes add to the upper bits
        if code in _BROKEN and "anew" not in self._told:
            self._tell("anew", f"{self._path}: the cache is broken ({error}) and was started anew")
            self._close()
            self._remove()
            self._open()
        elif code in _UNWRITABLE and self._db:
            self._tell("unwritable", f"{self._path}: the cache cannot be written ({error}); nothing new is kept")
        else:
            self._close()
            self._tell("without", f"{self._path}: the cache cannot be used ({error}); articles are extracted again")

    def _remove(self) -> None:
        for name in (self._path.name, f"{self._path.name}-journal"):
            with suppress(OSError):
                self._path.with_name(name).unlink(missing_ok=True)

    def _close(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None

    def _tell(self, what: str, sentence: str) -> None:
        if what not in self._told:
            self._told.add(what)
            if self._on_trouble:
                self._on_trouble(sentence)


def _version(db: sqlite3.Connection) -> int:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)


def _key(extraction: Extraction) -> tuple[str, str, str]:
    return extraction.body_sha256, extraction.article_id, extraction.extractor
