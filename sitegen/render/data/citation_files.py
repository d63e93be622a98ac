"""Citations as CSL-JSON files: one of all articles, and beside each article's page one of it and its items."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sitegen.render.catalogue.catalogue import both
from sitegen.render.data.data_file import DataFile
from sitegen.render.data.lookup import Lookup
from sitegen.render.items.citations import Citations
from sitegen.render.text.addresses import page_url

FILE_NAME = "citations.json"
"""Name of each of these files."""


def all_articles(lookup: Lookup) -> DataFile:
    """Return the file of all articles, for the library of a citation program."""
    citations = Citations(lookup.catalogue, lookup.site)
    rows = [citations.article(article) for article in lookup.catalogue.articles]
    return DataFile.of(FILE_NAME, "CSL-JSON", _lines(rows), rows=len(rows))


def by_article(lookup: Lookup, citations: Citations | None = None) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each article’s own file: the article, then its quotes and figures."""
    citations = citations or Citations(lookup.catalogue, lookup.site)
    quotes, figures = lookup.catalogue.quotes_by_article, lookup.catalogue.figures_by_article
    for article in lookup.catalogue.articles:
        items = both(lookup.catalogue.shown_once(quotes.get(article.id, ())), figures.get(article.id, ()))
        rows = [citations.article(article), *(citations.of(item).csl for item in items)]
        yield f"{page_url('articles', article.id)}{FILE_NAME}", _lines(rows)


def _lines(rows: Iterable[Mapping[str, Any]]) -> str:
    inner = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{inner}\n]\n" if inner else "[]\n"
