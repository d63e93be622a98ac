"""The cache of extractions, on SQLite: always safe to delete, never needed for a right result."""

from sitegen.store.cache import ExtractionCache

__all__ = ["ExtractionCache"]
