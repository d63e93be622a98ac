"""How much a page rests on, in a sentence or a line of a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sitegen.records import Article, Figure, Quote
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.places import OutletView
from sitegen.render.text import wording
from sitegen.render.text.language import gettext


@dataclass(frozen=True, slots=True)
class OutletRow:
    """What one outlet contributes: a line of the coverage."""

    outlet: OutletView
    """Who published it."""
    articles: int
    """How many of its articles were read."""
    quotes: int
    """How many quotes were drawn from them; the same words in several of its articles once."""
    figures: int
    """How many figures."""
    days: str
    """From when to when: "3 to 21 March 2026", or "dates unknown"."""


def coverage(quotes: Iterable[Quote], figures: Iterable[Figure], catalogue: Catalogue) -> str:
    """Return "34 quotes and 6 figures in 21 articles, 3 to 21 March 2026"; empty where there is nothing."""
    items = both(quotes, figures)
    spoken = sum(isinstance(item, Quote) for item in items)
    numbers = ((spoken, "quote"), (len(items) - spoken, "figure"))
    counts = [wording.counted(number, noun) for number, noun in numbers if number]
    if not counts:
        return ""
    articles = [catalogue.by_id[i] for i in {item.article_id for item in items}]
    days = days_of(articles)
    told = gettext(
        "%(counted)s in %(articles)s", counted=both_of(counts), articles=wording.counted(len(articles), "article")
    )
    return f"{told}, {days}" if days else told


def both_of(counts: Sequence[str]) -> str:
    """Return one thing, or two joined: "3 quotes and 2 figures"."""
    first, *rest = counts
    return gettext("%(one)s and %(other)s", one=first, other=rest[0]) if rest else first


def days_of(articles: Iterable[Article]) -> str:
    """Return the time from the oldest article to the newest; empty where no date is known."""
    days = [article.source.published for article in articles if article.source.published]
    return wording.between_days(min(days), max(days)) if days else ""


def outlet_rows(articles: Sequence[Article], catalogue: Catalogue, items: ItemViews) -> tuple[OutletRow, ...]:
    """Return what each outlet contributes, the most articles first, unknown outlets last."""
    return tuple(sorted(_outlet_rows(articles, catalogue, items), key=_most_first))


def _outlet_rows(articles: Sequence[Article], catalogue: Catalogue, items: ItemViews) -> Iterator[OutletRow]:
    groups: dict[OutletView, list[Article]] = {}
    for article in articles:
        groups.setdefault(items.outlet(article), []).append(article)
    quotes, figures = catalogue.quotes_by_article, catalogue.figures_by_article
    for outlet, own in groups.items():
        yield OutletRow(
            outlet=outlet,
            articles=len(own),
            quotes=len(catalogue.shown_once(quote for article in own for quote in quotes.get(article.id, ()))),
            figures=sum(len(figures.get(article.id, ())) for article in own),
            days=days_of(own) or gettext("dates unknown"),
        )


def _most_first(row: OutletRow) -> tuple[bool, int, str]:
    return (not row.outlet.known, -row.articles, row.outlet.name)
