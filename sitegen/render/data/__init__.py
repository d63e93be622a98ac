"""The published facts for other programs: tables, JSON, CSV, a database, and the page that lists them."""

from sitegen.render.data.all_files import MakeDatabase, data_files
from sitegen.render.data.citation_files import article_references, citation_unit
from sitegen.render.data.data_file import DataFile
from sitegen.render.data.downloads_page import data_page
from sitegen.render.data.lookup import Lookup
from sitegen.render.data.statements import statements, statements_file
from sitegen.render.data.tables import tabulate

__all__ = [
    "DataFile",
    "Lookup",
    "MakeDatabase",
    "article_references",
    "citation_unit",
    "data_files",
    "data_page",
    "statements",
    "statements_file",
    "tabulate",
]
