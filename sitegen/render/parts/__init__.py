"""What is made of one article's facts alone: made once, and kept in the state folder for the builds to come."""

from sitegen.render.parts.article_lots import article_lots
from sitegen.render.parts.page_units import page_unit
from sitegen.render.parts.parts import Parts

__all__ = ["Parts", "article_lots", "page_unit"]
