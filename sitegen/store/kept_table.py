"""A table that is kept from one build to the next, in a file that is always safe to delete."""

import errno
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Final, Self

_BROKEN: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_UNWRITABLE: Final = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL})


class KeptTable:
    """A cache that gives up rather than fail: what goes wrong is told once, and every look-up is then a miss.

    Several builds may use one file. Each entry is its own short transaction, so that none waits long for another; the
    file is not synced to disk, because losing it costs only time. There is no write-ahead log: it would leave two
    more files and does not work in a read-only folder.
    """

    NAME: ClassVar[str]
    """Of the table."""
    COLUMNS: ClassVar[str]
    """Of the table, as SQL has them."""
    FORM: ClassVar[int]
    """Raise it when the table or the form of its values changes: older files are then made anew."""

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

    def run(self, statement: str, values: tuple[str | bytes, ...] = ()) -> list[tuple[Any, ...]]:
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
            if _version(db) != self.FORM:
                db.execute("BEGIN IMMEDIATE")
                if _version(db) != self.FORM:  # else another build made the table while this one waited for the lock
                    db.execute(f"DROP TABLE IF EXISTS {self.NAME}")
                    db.execute(f"CREATE TABLE IF NOT EXISTS {self.NAME} ({self.COLUMNS}) WITHOUT ROWID")
                    db.execute(f"PRAGMA user_version = {self.FORM}")
                db.execute("COMMIT")
            db.execute("PRAGMA synchronous = OFF")
            db.execute(f"SELECT * FROM {self.NAME} LIMIT 1").fetchall()  # noqa: S608 - a name of ours
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
