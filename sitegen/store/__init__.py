"""SQLite: the cache of extractions, always safe to delete, and the database of published facts."""

from sitegen.store.cache import ExtractionCache
from sitegen.store.facts import make_database

__all__ = ["ExtractionCache", "make_database"]
