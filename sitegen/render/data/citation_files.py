"""Citations as files: CSL-JSON of all articles, and beside each article's page, in three forms, of it and its items."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from sitegen.records import Article
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.data.data_file import DataFile
from sitegen.render.data.lookup import Lookup
from sitegen.render.frame.unit import Press, Unit
from sitegen.render.items.citations import Citation, Citations
from sitegen.render.items.references import bibtex, ris
from sitegen.render.text.addresses import page_url

_NAME: Final = "citations"
"""Name of each of these files without its ending."""
_FORMS: Final = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json"))
"""What the files of an article are called for readers, and their endings."""


def all_articles(lookup: Lookup) -> DataFile:
    """Return the file of all articles, for the library of a citation program."""
    citations = Citations(lookup.catalogue, lookup.site)
    rows = [citations.article(article) for article in lookup.catalogue.articles]
    return DataFile.of(f"{_NAME}.json", "CSL-JSON", _lines(rows), rows=len(rows))


def citation_unit(article: Article, catalogue: Catalogue, citations: Citations) -> Unit:
    """Return an article’s own files: the article, then its quotes and figures."""
    items = both(catalogue.quotes_by_article.get(article.id, ()), catalogue.figures_by_article.get(article.id, ()))
    cited = tuple(map(citations.of, items))
    return Unit(f"citations {article.id}", _of_article, (article.id, citations.article(article), cited))


def _of_article(
    _press: Press, article_id: str, article: Mapping[str, Any], cited: Sequence[Citation]
) -> Iterator[tuple[str, str]]:
    rows = [article, *(citation.csl for citation in cited)]
    yield _file(article_id, "bib"), "".join(map(bibtex, rows))
    yield _file(article_id, "ris"), "".join(map(ris, rows))
    yield _file(article_id, "json"), _lines(rows)


def article_references(article_id: str) -> tuple[tuple[str, str], ...]:
    """Return name and address of each of an article's own files."""
    return tuple((form, _file(article_id, ending)) for form, ending in _FORMS)


def _file(article_id: str, ending: str) -> str:
    return f"{page_url('articles', article_id)}{_NAME}.{ending}"


def _lines(rows: Iterable[Mapping[str, Any]]) -> str:
    inner = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{inner}\n]\n" if inner else "[]\n"
