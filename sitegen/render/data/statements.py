"""The quotes and figures of one actor or one topic as a table to take along: CSV, a row for each as on the sheet."""

from collections.abc import Collection, Iterable
from typing import Final

from sitegen.records import Figure, Quote, Value
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.data.csv_files import csv_of
from sitegen.render.items.citations import Citations
from sitegen.render.text.addresses import item_page
from sitegen.render.text.escape import web_url
from sitegen.render.text.site import Site
from sitegen.render.text.wording import plain_number

_NAME: Final = "statements.csv"
_COLUMNS: Final = (
    *("id", "kind", "words", "in_sentence", "speaker", "manner"),
    *("value", "upper", "unit", "qualifier", "measures", "period", "stage"),
    *("published", "outlet", "title", "original", "page", "corrected"),
)
"""``in_sentence`` has the words in their sentence with what must be known of them, as a citation has; ``corrected`` the
day of the last correction."""


def statements_file(url: str, *items: Collection[Quote | Figure]) -> str | None:
    """Return where the table of a sheet lies, by the sheet's address; None where it has no items."""
    return f"{url}{_NAME}" if any(items) else None


def statements(items: Iterable[Quote | Figure], catalogue: Catalogue, citations: Citations, site: Site) -> str:
    """Return the table of some items, in their order."""
    return csv_of(_COLUMNS, [_row(item, catalogue, citations, site) for item in items])


def _row(item: Quote | Figure, catalogue: Catalogue, citations: Citations, site: Site) -> tuple[Value, ...]:
    article, cited = catalogue.by_id[item.article_id], citations.of(item)
    source, page = article.source, item_page(item.id)
    if isinstance(item, Quote):
        words = article.body[item.content_spans[0].start : item.content_spans[-1].end]
        told: tuple[Value, ...] = (item.kind, words, cited.said, item.credited, " ".join(item.manner) or None)
        counted: tuple[Value, ...] = (None,) * 7
    else:
        speaker = item.stated_by.name if item.stated_by else None
        told = ("figure", item.span.text, cited.said, speaker, " ".join(item.manner) or None)
        counted = _counted(item)
    day = source.published.isoformat() if source.published else None
    where = (day, citations.outlet(article) or None, source.title, web_url(source.url), site.address(page) or page)
    corrected = max((c.on for _, c in catalogue.corrections_by_item.get(item.id, ())), default=None)
    return (item.id, *told, *counted, *where, corrected.isoformat() if corrected else None)


def _counted(figure: Figure) -> tuple[Value, ...]:
    return (
        plain_number(figure.value),
        plain_number(figure.upper) if figure.upper is not None else None,
        figure.unit,
        figure.qualifier,
        figure.measures.text if figure.measures else None,
        figure.period.text if figure.period else None,
        figure.stage,
    )
