"""The rows of one sheet as CSV: what one actor said, what there is on one topic. The columns are those of the whole."""

from collections.abc import Iterable

from sitegen.records import Figure, Quote
from sitegen.render.data.csv_files import csv_text
from sitegen.render.data.figure_tables import figures_table
from sitegen.render.data.lookup import Lookup
from sitegen.render.data.quote_tables import quotes_table

QUOTES_FILE = "quotes.csv"
"""Name of the file of quotes, beside the page that it belongs to."""
FIGURES_FILE = "figures.csv"
"""Name of the file of figures, likewise."""


def quotes_csv(quotes: Iterable[Quote], lookup: Lookup) -> str:
    """Return some quotes as CSV, in their order; repeats are among them, as in the file of all."""
    return csv_text(quotes_table(quotes, lookup))


def figures_csv(figures: Iterable[Figure], lookup: Lookup) -> str:
    """Return some figures as CSV, in their order."""
    return csv_text(figures_table(figures, lookup))
