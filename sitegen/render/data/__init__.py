"""The published facts for other programs: tables, JSON, CSV, and the page that lists them."""

from sitegen.render.data.tables import tabulate

__all__ = ["tabulate"]
