"""What is kept: SQLite for the caches of extractions and items and the published facts, a folder for drawings."""

from sitegen.store.cache import ExtractionCache
from sitegen.store.drawings import Drawings
from sitegen.store.facts import make_database
from sitegen.store.items import ItemsCache

__all__ = ["Drawings", "ExtractionCache", "ItemsCache", "make_database"]
