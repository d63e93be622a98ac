"""What files of articles were read as, kept from one build to the next under their bytes."""

import zlib
from collections.abc import Collection
from contextlib import suppress

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from sitegen.records import Reading
from sitegen.store.kept_table import KeptTable


class ReadingsCache(KeptTable):
    """Keeps what was read."""

    NAME = "reading"
    COLUMNS = "file TEXT PRIMARY KEY, made_of TEXT NOT NULL, value BLOB NOT NULL"
    FORM = 1

    def get(self, file: str, made_of: str) -> Reading | None:
        """Return what a file was read as that was made of the same, or None."""
        rows = self.run("SELECT value FROM reading WHERE (file, made_of) = (?, ?)", (file, made_of))
        with suppress(zlib.error, ValidationError, TypeError):
            if rows:
                return Reading.model_validate_json(zlib.decompress(rows[0][0]))
        return None

    def put(self, file: str, made_of: str, reading: Reading) -> None:
        """Keep what a file was read as, in place of what it was before; what no JSON can hold is read each time."""
        with suppress(PydanticSerializationError):
            value = zlib.compress(reading.model_dump_json().encode(), level=1)
            self.run("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", (file, made_of, value))

    def prune(self, files: Collection[str]) -> None:
        """Drop what was read of all files but these."""
        for (file,) in self.run("SELECT file FROM reading"):
            if file not in files:
                self.run("DELETE FROM reading WHERE file = ?", (file,))
