"""All generated pages at once, in memory."""

from pathlib import Path
from typing import Final

from sitegen.records import Facts
from sitegen.render.cards import Cards
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.charts.chart_views import ChartView, Plan
from sitegen.render.charts.make_charts import by_name
from sitegen.render.data import Lookup, MakeDatabase, citation_files, data_files, data_page, tabulate
from sitegen.render.feeds import atom_text, feed_of, json_feed_text, make_feeds
from sitegen.render.former_addresses import former_addresses
from sitegen.render.frame.site_page import SitePage, environment, print_page
from sitegen.render.item_pages import item_files
from sitegen.render.items.coverage_lines import outlet_rows
from sitegen.render.items.make_views import ItemViews
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

_ANYWHERE: Final = Site()


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
        return _print_all(items or item_views(facts, site), templates, site, make_database, cards)


def _print_all(
    items: ItemViews, templates: Path, site: Site, make_database: MakeDatabase | None, cards: Cards | None
) -> dict[str, str | bytes]:
    catalogue = items.catalogue
    lookup = Lookup.of(catalogue, site)
    with speaking(ENGLISH):  # other programs read the data: they are the same whatever language the pages have
        tables = tabulate(lookup)
        files = data_files(lookup, tables, make_database)
    pages = make_pages(catalogue, items, data_page(lookup, tables, files))
    sample = any(items.outlet(article).invented for article in catalogue.articles)
    env = environment(templates)
    linked = LinkedData(catalogue, site, files)
    printed = {
        page.file: print_page(page, env, sample=sample, feed=feed_of(page), linked_data=linked.of(page))
        for page in pages
    }
    made = tuple(make_feeds(catalogue, items, site, env))
    feeds = {f"{feed.path}.xml": atom_text(feed, site) for feed in made}
    feeds |= {f"{feed.path}.json": json_feed_text(feed, site) for feed in made}
    return {
        **printed,
        **{path: text for page in pages for path, text in page.files.items()},
        **{f"data/{file.name}": file.content for file in files},
        **dict(citation_files(lookup, items.citations)),
        **feeds,
        **dict(item_files(catalogue, items, linked, env, site, cards=cards)),
        **dict(former_addresses(catalogue, feeds, site)),
    }


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
