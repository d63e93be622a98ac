"""Files to records: articles with their bodies, and the registries beside them."""

from sitegen.read.articles import NO_ADDRESS, ReadResult, make_article, read_articles, without_address_held
from sitegen.read.discovery import Discovery, Found, article_paths, display_name
from sitegen.read.registry import RegistryResult, read_registry
from sitegen.read.registry_schemas import registry_schemas

__all__ = [
    "NO_ADDRESS",
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
    "without_address_held",
]
