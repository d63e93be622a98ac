"""Files to records: articles with their bodies, and the registries beside them."""

from sitegen.read.articles import ReadResult, make_article, read_articles
from sitegen.read.discovery import Discovery, Found, article_paths, display_name
from sitegen.read.registry import RegistryResult, read_registry
from sitegen.read.registry_schemas import registry_schemas

__all__ = [
    "Discovery",
    "Found",
    "ReadResult",
    "RegistryResult",
    "article_paths",
    "display_name",
    "make_article",
    "read_articles",
    "read_registry",
    "registry_schemas",
]
