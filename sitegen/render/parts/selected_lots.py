"""All files that are made of some items: those of one actor, topic or week, or of one page of a list of all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from sitegen.records import Actor, Figure, Quote, Topic
from sitegen.render.catalogue.catalogue import both
from sitegen.render.feeds import sheet_feed_unit
from sitegen.render.frame.site_page import SitePage
from sitegen.render.frame.unit import Lot, Unit
from sitegen.render.linked_data import LinkedData
from sitegen.render.lists.digests import Beside, Week, digest_page, weeks_beside
from sitegen.render.lists.figure_ledger import figures_pages
from sitegen.render.lists.indexes import unnamed_pages
from sitegen.render.parts.page_units import page_unit
from sitegen.render.parts.parts import Parts
from sitegen.render.parts.selection import Selection
from sitegen.render.sheets.actor_sheets import actor_pages
from sitegen.render.sheets.topic_sheets import topic_pages
from sitegen.render.text.addresses import page_url


def selected_lots(parts: Parts, former: Mapping[str, Sequence[str]]) -> Iterator[Lot]:
    """Yield the lot of each actor, topic and week, and of each page of the lists of figures and of sources not named.

    ``former`` names for a folder others in which its feed lies too.
    """
    yield from _actor_lots(parts, former)
    yield from _topic_lots(parts)
    yield from _week_lots(parts)
    for page, figures in figures_pages(parts.catalogue, parts.items):
        yield _list_lot(parts, page, figures=figures)
    for page, quotes in unnamed_pages(parts.catalogue):
        yield _list_lot(parts, page, quotes=quotes)


def _actor_lots(parts: Parts, former: Mapping[str, Sequence[str]]) -> Iterator[Lot]:
    quotes, figures = parts.catalogue.quotes_by_actor, parts.catalogue.figures_by_actor
    for actor in parts.catalogue.actors.values():
        selection = parts.select(quotes.get(actor.id, ()), figures.get(actor.id, ()), actors=(actor,))
        folders = tuple(former.get(page_url("actors", actor.id), ()))
        make = partial(_sheet, parts, actor, selection, folders)
        yield Lot(f"actor {actor.id}", parts.digest(selection, actor, folders), make)


def _topic_lots(parts: Parts) -> Iterator[Lot]:
    quotes, figures = parts.catalogue.quotes_by_topic, parts.catalogue.figures_by_topic
    for topic in parts.catalogue.topics.values():
        selection = parts.select(quotes.get(topic.id, ()), figures.get(topic.id, ()))
        yield Lot(f"topic {topic.id}", parts.digest(selection, topic), partial(_sheet, parts, topic, selection, ()))


def _week_lots(parts: Parts) -> Iterator[Lot]:
    quotes, figures = parts.catalogue.quotes_by_article, parts.catalogue.figures_by_article
    for week, beside in weeks_beside(parts.catalogue):
        said = [quote for article in week.articles for quote in quotes.get(article.id, ())]
        counted = [figure for article in week.articles for figure in figures.get(article.id, ())]
        selection = parts.select(said, counted, articles=week.articles)
        make = partial(_week, parts, week, beside, selection)
        yield Lot(f"week {week.id}", parts.digest(selection, week, beside), make)


def _list_lot(parts: Parts, page: SitePage, *, quotes: Sequence[Quote] = (), figures: Sequence[Figure] = ()) -> Lot:
    selection = parts.select(quotes, figures)
    told = (page, tuple(item.id for item in both(quotes, figures)))
    make = partial(_list, parts, page, selection, quotes=quotes, figures=figures)
    return Lot(f"list {page.file}", parts.digest(selection, *told), make)


def _sheet(parts: Parts, about: Actor | Topic, selection: Selection, former: Sequence[str]) -> Iterator[Unit]:
    catalogue = selection.catalogue()
    items = parts.items_of(catalogue)
    linked = LinkedData(catalogue, items.site)
    make = actor_pages(about, catalogue, items) if isinstance(about, Actor) else topic_pages(about, catalogue, items)
    for page in make:
        yield page_unit(page, linked.of(page))
    yield sheet_feed_unit(about, catalogue, items, newest=selection.newest, former=former)


def _list(
    parts: Parts, page: SitePage, selection: Selection, *, quotes: Sequence[Quote], figures: Sequence[Figure]
) -> Iterator[Unit]:
    catalogue = selection.catalogue()
    items = parts.items_of(catalogue)
    rows = (*map(items.quote, quotes), *map(items.figure, figures))
    filled = replace(page, view=replace(page.view, rows=rows))
    yield page_unit(filled, LinkedData(catalogue, parts.site).of(filled))


def _week(parts: Parts, week: Week, beside: Beside, selection: Selection) -> Iterator[Unit]:
    catalogue = selection.catalogue()
    page = digest_page(week, beside, catalogue, parts.items_of(catalogue))
    yield page_unit(page, LinkedData(catalogue, parts.site).of(page))
