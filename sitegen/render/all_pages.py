"""All generated files of a site: those that would be as they are, are left, and the others are made."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from sitegen.records import Facts, SearchEntry
from sitegen.render.cards import Cards
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.charts.chart_views import ChartView, Plan
from sitegen.render.charts.make_charts import by_name
from sitegen.render.data import DataFile, Lookup, MakeDatabase, data_files, data_page, tabulate
from sitegen.render.feeds import feed_units
from sitegen.render.former_addresses import former_addresses, former_folders
from sitegen.render.frame.site_page import SitePage
from sitegen.render.frame.unit import Lot, Press, Unit
from sitegen.render.item_pages import gone_units
from sitegen.render.items.coverage_lines import outlet_rows
from sitegen.render.items.make_views import ItemViews
from sitegen.render.kept import Digests, KeptUnits, frame_of
from sitegen.render.linked_data import LinkedData
from sitegen.render.lists.corrections_log import corrections_page
from sitegen.render.lists.digests import digest_pages
from sitegen.render.lists.figure_ledger import measures_pages
from sitegen.render.lists.home import home_page
from sitegen.render.lists.indexes import actors_pages, articles_pages, search_page, topics_page
from sitegen.render.parts import Parts, article_lots, page_unit, selected_lots
from sitegen.render.sheets.article_sheets import gone_article_pages
from sitegen.render.sheets.gone_actors import gone_actor_pages
from sitegen.render.text.language import ENGLISH, gettext, speaking
from sitegen.render.text.site import Site
from sitegen.render.write import Writer, WriteReport
from sitegen.tree import walk

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


def render_pages(
    facts: Facts,
    *,
    templates: Path,
    site: Site = _ANYWHERE,
    make_database: MakeDatabase | None = None,
    cards: Cards | None = None,
) -> dict[str, str | bytes]:
    """Turn facts into the generated files of the site: posix path under docs/ -> text, or bytes of a data file.

    Args:
        facts: Everything that is known, checked against the articles; what is held back is counted but not shown.
        templates: Folder of the Jinja templates.
        site: What the site is called, and where it will stand.
        make_database: Makes facts.sqlite of the tables of what is published; without it there is none.
        cards: Which items have a share card, and who draws it; None for none, as where the site has no address.

    """
    with speaking(site.language):
        parts = site_parts(facts, site)
        press = _press(parts.items, templates)
        return {
            path: content
            for lot in all_lots(parts, Making(templates, make_database, cards))
            for unit in lot.units()
            for path, content in unit.files(press)
        }


def write_site(parts: Parts, making: Making, docs: Path, state: Path) -> WriteReport:
    """Make the generated part of the docs folder hold what :func:`render_pages` returns of the same.

    A unit is left where it would be made of the same as it was, and its files lie there as they were left.

    Args:
        parts: What the site is made of; see :func:`site_parts`.
        making: What the site is made with.
        docs: The docs folder.
        state: Where what is known of the last build is kept.

    Raises:
        PlaceError: a folder of generated pages is a link; nothing was written in it.
        OSError: the disk refuses.

    """
    with speaking(parts.site.language):
        press = _press(parts.items, making.templates, state / "templates")
        lying, digests = walk(docs), parts.digests
        kept, writer = KeptUnits(lying, state, frame_of(press, making.templates)), Writer(lying)
        for lot in all_lots(parts, making):
            left = kept.left_lot(lot.name, lot.digest)
            if left is None:
                kept.made_lot(
                    lot.name, lot.digest, [_write(unit, press, kept, digests, writer) for unit in lot.units()]
                )
            else:
                writer.leave(left)
    written = writer.finish()
    kept.keep(writer.docs)
    parts.keep()
    return written


def _write(unit: Unit, press: Press, kept: KeptUnits, digests: Digests, writer: Writer) -> str:
    """Make the files of a unit, or leave them; return its name."""
    digest = digests.of(unit.given)
    lying = kept.left(unit.name, digest)
    if lying is None:
        made = dict(unit.files(press))
        kept.made(unit.name, digest, made)
        writer.take(made)
    else:
        writer.leave(lying)
    return unit.name


def _press(items: ItemViews, templates: Path, compiled: Path | None = None) -> Press:
    sample = any(items.outlet(article).invented for article in items.catalogue.articles)
    return Press.of(templates, items.site, sample=sample, compiled=compiled)


def all_lots(parts: Parts, making: Making) -> Iterator[Lot]:
    """Yield all that a site is made of: what is made of many articles, and the lots of single ones and of some."""
    carding = making.cards.on(parts.catalogue.articles, parts.site.name) if making.cards else None
    yield Lot("of many articles", "", partial(_units_of_many, parts, making.make_database))
    yield from article_lots(parts, carding)
    yield from selected_lots(parts, former_folders(parts.catalogue))
    yield Lot("former addresses", "", partial(former_addresses, parts.catalogue))


def _units_of_many(parts: Parts, make_database: MakeDatabase | None) -> Iterator[Unit]:
    catalogue, items, site = parts.catalogue, parts.items, parts.site
    lookup = Lookup.of(catalogue, site)
    with speaking(ENGLISH):
        tables = tabulate(lookup)
    files: list[DataFile] = []
    for file in _in_english(data_files(lookup, tables, make_database)):
        files.append(file.without_content())
        # Large, and with a hash already: that is what tells one from another.
        yield Unit(f"data/{file.name}", partial(_ready, content=file.content), (f"data/{file.name}", file.sha256))
    linked = LinkedData(catalogue, site, files)
    for page in make_pages(catalogue, items, data_page(lookup, tables, files)):
        yield page_unit(page, linked.of(page))
    yield from feed_units(catalogue, items)
    gone = [entry for entry in catalogue.facts.tombstones if entry.article not in catalogue.by_id]
    yield from gone_units(gone, catalogue)


def _in_english(files: Iterator[DataFile]) -> Iterator[DataFile]:
    """Let files be made in English, one at a time: other programs read them, whatever language the pages have."""
    while True:
        with speaking(ENGLISH):
            file = next(files, None)
        if file is None:
            return
        yield file


def _ready(_press: Press, path: str, _sha256: str, *, content: str | bytes) -> Iterator[tuple[str, str | bytes]]:
    yield path, content


def site_parts(facts: Facts, site: Site = _ANYWHERE, state: Path | None = None) -> Parts:
    """Return what a site is made of, each thing once for whatever is made of it: pages and search.

    Args:
        facts: Everything that is known, checked against the articles.
        site: What the site is called, and where it will stand.
        state: Where what was made of an article is kept for the builds to come; None for nowhere.

    """
    return Parts(Catalogue.of(facts), site, state / "parts" if state else None)


def search_entries(facts: Facts, site: Site = _ANYWHERE) -> tuple[SearchEntry, ...]:
    """Return what a search of a site of some facts may lead to."""
    return site_parts(facts, site).entries()


def make_pages(catalogue: Catalogue, items: ItemViews, data: SitePage) -> tuple[SitePage, ...]:
    """Return the pages that list, but those of all figures and of sources not named; ``data`` is that of downloads."""
    return (
        home_page(catalogue, items),
        *digest_pages(catalogue),
        *actors_pages(catalogue),
        topics_page(catalogue),
        *articles_pages(catalogue, items, _coverage_chart(catalogue, items, "articles/")),
        *measures_pages(catalogue, items),
        corrections_page(catalogue),
        search_page(),
        data,
        *gone_article_pages(catalogue),
        *gone_actor_pages(catalogue),
    )


def _coverage_chart(catalogue: Catalogue, items: ItemViews, url: str) -> ChartView | None:
    counts = [
        (str(row.outlet.name.striptags()), row.articles) for row in outlet_rows(catalogue.articles, catalogue, items)
    ]
    plan = Plan("articles-by-outlet", url, gettext("Articles read, by outlet"), "article")
    return by_name(counts, plan, "outlet")
