"""Articles that were read and extracted elsewhere, as a build takes them in place of its own folder."""

from dataclasses import dataclass

from sitegen.errors import Fault
from sitegen.records.article import Article
from sitegen.records.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Harvest:
    """Articles in the order of their paths, what was extracted from each, and what is wrong with others."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    faults: tuple[Fault, ...] = ()
