"""What is made of a part of the facts alone, such as those of one article: left as a whole where they are the same."""

from sitegen.render.parts.article_lots import article_lots
from sitegen.render.parts.page_units import page_unit
from sitegen.render.parts.parts import Parts
from sitegen.render.parts.selected_lots import selected_lots

__all__ = ["Parts", "article_lots", "page_unit", "selected_lots"]
