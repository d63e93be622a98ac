"""Across articles: actors and aliases, topics, repeated quotations, figures side by side. Sees records only."""

from sitegen.resolve.facts import group_facts, resolve_article, resolve_facts
from sitegen.resolve.names import folded_key, is_local, name_key
from sitegen.resolve.outline import Outline

__all__ = ["Outline", "folded_key", "group_facts", "is_local", "name_key", "resolve_article", "resolve_facts"]
