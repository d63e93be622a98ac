"""Extractions kept from one build to the next under the words they came from and the code that made them."""

import zlib
from collections.abc import Iterable
from contextlib import suppress

from pydantic import ValidationError

from sitegen.records import Article, Extraction, Outline, Record
from sitegen.store.kept_table import KeptTable


class ExtractionCache(KeptTable):
    """Keeps what was extracted."""

    NAME = "extraction"
    COLUMNS = """
        body_sha256 TEXT NOT NULL, article_id TEXT NOT NULL, extractor TEXT NOT NULL, outline BLOB NOT NULL,
        value BLOB NOT NULL,
        PRIMARY KEY (body_sha256, article_id, extractor)
    """
    FORM = 2

    def get(self, article: Article, fingerprint: str) -> Extraction | None:
        """Return what was extracted from these words of this article by this code, or None."""
        key = _key_of(article, fingerprint)
        rows = self.run("SELECT value FROM extraction WHERE (body_sha256, article_id, extractor) = (?, ?, ?)", key)
        if not rows:
            return None
        with suppress(zlib.error, ValidationError, TypeError):
            found = Extraction.model_validate_json(zlib.decompress(rows[0][0]))
            if _key(found) == key:
                return found
        return None

    def outline(self, article: Article, fingerprint: str) -> Outline | None:
        """Return what is looked at across articles of that, or None; the rest of it is not read."""
        key = _key_of(article, fingerprint)
        rows = self.run("SELECT outline FROM extraction WHERE (body_sha256, article_id, extractor) = (?, ?, ?)", key)
        with suppress(zlib.error, ValidationError, TypeError):
            if rows and (found := Outline.model_validate_json(zlib.decompress(rows[0][0]))).drawn == key[::2]:
                return found
        return None

    def put(self, extraction: Extraction) -> None:
        """Keep an extraction, in place of one with the same key."""
        self.run(
            "INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?, ?)",
            (*_key(extraction), _packed(Outline.of(extraction)), _packed(extraction)),
        )

    def keeps(self, extraction: Extraction) -> bool:
        """Return whether there is an entry for an extraction: where the file cannot be written there is none."""
        statement = "SELECT 1 FROM extraction WHERE (body_sha256, article_id, extractor) = (?, ?, ?)"
        return bool(self.run(statement, _key(extraction)))

    def prune(self, keep: Iterable[tuple[Article, str]]) -> None:
        """Drop every entry but those of some articles, each given with the fingerprint of what has extracted it."""
        used = {_key_of(article, fingerprint) for article, fingerprint in keep}
        rows = self.run("SELECT body_sha256, article_id, extractor FROM extraction")
        for key in {(str(a), str(b), str(c)) for a, b, c in rows} - used:
            self.run("DELETE FROM extraction WHERE (body_sha256, article_id, extractor) = (?, ?, ?)", key)


def _packed(record: Record) -> bytes:
    return zlib.compress(record.model_dump_json().encode(), level=1)


def _key(extraction: Extraction) -> tuple[str, str, str]:
    return extraction.body_sha256, extraction.article_id, extraction.extractor


def _key_of(article: Article, fingerprint: str) -> tuple[str, str, str]:
    return article.source.sha256, article.id, fingerprint
