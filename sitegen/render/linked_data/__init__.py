"""JSON-LD in the words of schema.org: what a page shows, for programs that read pages."""

from sitegen.render.linked_data.page_graph import LinkedData

__all__ = ["LinkedData"]
