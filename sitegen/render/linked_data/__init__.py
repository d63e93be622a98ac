"""JSON-LD in the words of schema.org: what a page shows, for programs that read pages."""

from sitegen.render.linked_data.pages import LinkedData

__all__ = ["LinkedData"]
