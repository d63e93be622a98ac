"""Across articles: actors and aliases, topics, repeated quotations, figures side by side. Sees records only."""

from sitegen.resolve.facts import group_facts, resolve_article, resolve_facts

__all__ = ["group_facts", "resolve_article", "resolve_facts"]
