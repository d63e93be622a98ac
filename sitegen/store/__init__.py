"""What is kept: SQLite for the cache of extractions and the published facts, a folder for drawings."""

from sitegen.store.cache import ExtractionCache
from sitegen.store.drawings import Drawings
from sitegen.store.facts import make_database

__all__ = ["Drawings", "ExtractionCache", "make_database"]
