"""Records to pages and data files: the only Jinja of the house."""

from sitegen.render.all_pages import Making, render_pages, search_entries, site_parts, write_site
from sitegen.render.cards import Cards
from sitegen.render.data.jsonl import export_schemas, render_jsonl
from sitegen.render.text.language import language_of, languages
from sitegen.render.text.menu import menu_words
from sitegen.render.text.site import Site
from sitegen.render.write import GENERATED_FILES, GENERATED_FOLDERS, WriteReport, write_pages

__all__ = [
    "GENERATED_FILES",
    "GENERATED_FOLDERS",
    "Cards",
    "Making",
    "Site",
    "WriteReport",
    "export_schemas",
    "language_of",
    "languages",
    "menu_words",
    "render_jsonl",
    "render_pages",
    "search_entries",
    "site_parts",
    "write_pages",
    "write_site",
]
