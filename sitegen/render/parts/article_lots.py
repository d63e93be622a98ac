"""All files that are made of one article: its sheet, its citations, the pages of its items."""

from collections.abc import Iterator
from functools import partial

from sitegen.render.cards import Carding
from sitegen.render.catalogue.catalogue import both
from sitegen.render.data import citation_unit
from sitegen.render.frame.unit import Lot, Unit
from sitegen.render.item_pages import gone_units, item_units
from sitegen.render.linked_data import LinkedData
from sitegen.render.parts.page_units import page_unit
from sitegen.render.parts.parts import ArticlePart, Parts
from sitegen.render.sheets.article_sheets import article_pages


def article_lots(parts: Parts, carding: Carding | None) -> Iterator[Lot]:
    """Yield the lot of each article; one whose items may have share cards is looked at whole, so that they are kept."""
    for article in parts.catalogue.articles:
        part = parts.of(article.id)
        carded = carding is not None and carding.any_of(article)
        yield Lot(f"article {article.id}", "" if carded else part.digest, partial(_units, part, carding))


def _units(part: ArticlePart, carding: Carding | None) -> Iterator[Unit]:
    article, catalogue, items = part.article, part.catalogue, part.items
    linked = LinkedData(catalogue, items.site)
    for page in article_pages(article, catalogue, items):
        yield page_unit(page, linked.of(page))
    yield citation_unit(article, catalogue, items.citations)
    quotes, figures = catalogue.quotes_by_article, catalogue.figures_by_article
    yield from item_units(both(quotes.get(article.id, ()), figures.get(article.id, ())), items, linked, carding)
    part.keep()
    yield from gone_units(catalogue.tombstones_by_article.get(article.id, ()), catalogue)
