"""Records to pages and data files: the only Jinja of the house."""

from sitegen.render.all_pages import Making, item_views, render_pages, write_site
from sitegen.render.cards import Cards
from sitegen.render.data.jsonl import export_schemas, render_jsonl
from sitegen.render.search import search_entries
from sitegen.render.text.language import language_of, languages
from sitegen.render.text.menu import menu_words
from sitegen.render.text.site import Site
from sitegen.render.write import GENERATED_FOLDERS, WriteReport, write_pages

__all__ = [
    "GENERATED_FOLDERS",
    "Cards",
    "Making",
    "Site",
    "WriteReport",
    "export_schemas",
    "item_views",
    "language_of",
    "languages",
    "menu_words",
    "render_jsonl",
    "render_pages",
    "search_entries",
    "write_pages",
    "write_site",
]
