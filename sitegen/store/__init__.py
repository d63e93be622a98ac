"""What is kept: SQLite for what was read, extracted and made, and for the published facts; a folder for drawings."""

from sitegen.store.cache import ExtractionCache
from sitegen.store.drawings import Drawings
from sitegen.store.facts import make_database
from sitegen.store.items import ItemsCache
from sitegen.store.kept_extractions import KeptExtractions
from sitegen.store.readings import ReadingsCache

__all__ = ["Drawings", "ExtractionCache", "ItemsCache", "KeptExtractions", "ReadingsCache", "make_database"]
