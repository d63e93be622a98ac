"""Across articles: actors and aliases, topics, repeated quotations, figures side by side. Sees records only."""

from sitegen.resolve.facts import group_facts, resolve_article, resolve_facts
from sitegen.resolve.names import folded_key, is_local, name_key

__all__ = ["folded_key", "group_facts", "is_local", "name_key", "resolve_article", "resolve_facts"]
