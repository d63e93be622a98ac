"""All generated files of a site: those that would be as they are, are left, and the others are made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from sitegen.records import Facts
from sitegen.render.cards import Cards
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.charts.chart_views import ChartView, Plan
from sitegen.render.charts.make_charts import by_name
from sitegen.render.data import Lookup, MakeDatabase, citation_units, data_files, data_page, tabulate
from sitegen.render.feeds import feed_of, feed_units
from sitegen.render.former_addresses import former_addresses, former_folders
from sitegen.render.frame.site_page import SitePage, print_page
from sitegen.render.frame.unit import Press, Unit
from sitegen.render.item_pages import item_units
from sitegen.render.items.coverage_lines import outlet_rows
from sitegen.render.items.make_views import ItemViews
from sitegen.render.kept import Digests, KeptUnits, frame_of
from sitegen.render.linked_data import LinkedData
from sitegen.render.lists.corrections_log import corrections_page
from sitegen.render.lists.digests import digest_pages, home_page
from sitegen.render.lists.figure_ledger import figures_pages, measures_pages
from sitegen.render.lists.indexes import actors_pages, articles_pages, search_page, topics_page, unnamed_pages
from sitegen.render.sheets.actor_sheets import actor_pages
from sitegen.render.sheets.article_sheets import article_pages, gone_article_pages
from sitegen.render.sheets.topic_sheets import topic_pages
from sitegen.render.text.language import ENGLISH, gettext, speaking
from sitegen.render.text.site import Site
from sitegen.render.write import Writer, WriteReport

_ANYWHERE: Final = Site()


@dataclass(frozen=True, slots=True)
class Making:
    """What a site is made with, beside its facts."""

    templates: Path
    """Folder of the Jinja templates."""
    make_database: MakeDatabase | None = None
    """Makes facts.sqlite of the tables of what is published; without it there is none."""
    cards: Cards | None = None
    """Which items have a share card, and who draws it; None for none, as where the site has no address."""


def render_pages(  # noqa: PLR0913 - what a site is made of
    facts: Facts,
    *,
    templates: Path,
    site: Site = _ANYWHERE,
    make_database: MakeDatabase | None = None,
    items: ItemViews | None = None,
    cards: Cards | None = None,
) -> dict[str, str | bytes]:
    """Turn facts into the generated files of the site: posix path under docs/ -> text, or bytes of a data file.

    Args:
        facts: Everything that is known, checked against the articles; what is held back is counted but not shown.
        templates: Folder of the Jinja templates.
        site: What the site is called, and where it will stand.
        make_database: Makes facts.sqlite of the tables of what is published; without it there is none.
        items: The views of these facts on this site, where others have made them; see :func:`item_views`.
        cards: Which items have a share card, and who draws it; None for none, as where the site has no address.

    """
    with speaking(site.language):
        items = items or item_views(facts, site)
        press = _press(items, templates)
        return {
            path: content
            for unit in _all_units(items, press, make_database, cards)
            for path, content in unit.files(press)
        }


def write_site(items: ItemViews, making: Making, docs: Path, state: Path) -> WriteReport:
    """Make the generated part of the docs folder hold what :func:`render_pages` returns of the same.

    A unit is left where it would be made of the same as it was, and its files lie there as they were left.

    Args:
        items: The views of the facts; see :func:`item_views`.
        making: What the site is made with.
        docs: The docs folder.
        state: Where what is known of the last build is kept.

    Raises:
        PlaceError: a folder of generated pages is a link; nothing was written in it.
        OSError: the disk refuses.

    """
    with speaking(items.site.language):
        press = _press(items, making.templates, state / "templates")
        kept, digests = KeptUnits(docs, state, frame_of(press, making.templates)), Digests()
        writer = Writer(docs)
        for unit in _all_units(items, press, making.make_database, making.cards):
            digest = digests.of(unit.given)
            lying = kept.left(unit.name, digest)
            if lying is None:
                made = dict(unit.files(press))
                kept.made(unit.name, digest, made)
                writer.take(made)
            else:
                writer.leave(lying)
    written = writer.finish()
    kept.keep()
    return written


def _press(items: ItemViews, templates: Path, compiled: Path | None = None) -> Press:
    sample = any(items.outlet(article).invented for article in items.catalogue.articles)
    return Press.of(templates, items.site, sample=sample, compiled=compiled)


def _all_units(
    items: ItemViews, press: Press, make_database: MakeDatabase | None, cards: Cards | None
) -> Iterator[Unit]:
    catalogue = items.catalogue
    lookup = Lookup.of(catalogue, press.site)
    with speaking(ENGLISH):  # other programs read the data: they are the same whatever language the pages have
        tables = tabulate(lookup)
        files = data_files(lookup, tables, make_database)
    linked = LinkedData(catalogue, press.site, files)
    for page in make_pages(catalogue, items, data_page(lookup, tables, files)):
        yield Unit(page.file, _printed, (page, linked.of(page)))
    for file in files:  # large, and with a hash already: that is what tells one from another
        yield Unit(f"data/{file.name}", partial(_ready, content=file.content), (f"data/{file.name}", file.sha256))
    yield from citation_units(catalogue, items.citations)
    yield from feed_units(catalogue, items, press.site, former_folders(catalogue))
    yield from item_units(catalogue, items, linked, cards=cards)
    yield from former_addresses(catalogue)


def _printed(press: Press, page: SitePage, linked: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield page.file, print_page(page, press.env, sample=press.sample, feed=feed_of(page), linked_data=linked)
    yield from page.files.items()


def _ready(_press: Press, path: str, _sha256: str, *, content: str | bytes) -> Iterator[tuple[str, str | bytes]]:
    yield path, content


def item_views(facts: Facts, site: Site = _ANYWHERE) -> ItemViews:
    """Return what makes the views of the facts, each once for whatever is made of it: pages and search."""
    return ItemViews(Catalogue.of(facts), site)


def make_pages(catalogue: Catalogue, items: ItemViews, data: SitePage) -> tuple[SitePage, ...]:
    """Return every page with its view model, before it is printed; ``data`` is the page of downloads."""
    return (
        home_page(catalogue, items),
        *digest_pages(catalogue, items),
        *actors_pages(catalogue),
        *unnamed_pages(catalogue, items),
        topics_page(catalogue),
        *articles_pages(catalogue, items, _coverage_chart(catalogue, items, "articles/")),
        *figures_pages(catalogue, items),
        *measures_pages(catalogue, items),
        corrections_page(catalogue),
        search_page(),
        data,
        *actor_pages(catalogue, items),
        *topic_pages(catalogue, items),
        *article_pages(catalogue, items),
        *gone_article_pages(catalogue),
    )


def _coverage_chart(catalogue: Catalogue, items: ItemViews, url: str) -> ChartView | None:
    counts = [
        (str(row.outlet.name.striptags()), row.articles) for row in outlet_rows(catalogue.articles, catalogue, items)
    ]
    plan = Plan("articles-by-outlet", url, gettext("Articles read, by outlet"), "article")
    return by_name(counts, plan, "outlet")
