"""All generated pages at once, in memory."""

from pathlib import Path
from typing import Final

from sitegen.records import Facts
from sitegen.render import lists, sheets
from sitegen.render.data import Desk, MakeDatabase, citation_files, data_files, data_page, tabulate
from sitegen.render.feeds import atom_text, feed_of, json_feed_text, make_feeds
from sitegen.render.items import Items
from sitegen.render.linked_data import LinkedData
from sitegen.render.page import environment, print_page
from sitegen.render.shelf import Shelf
from sitegen.render.site import Site

_ANYWHERE: Final = Site()


def render_pages(
    facts: Facts, *, templates: Path, site: Site = _ANYWHERE, make_database: MakeDatabase | None = None
) -> dict[str, str | bytes]:
    """Turn facts into the generated files of the site: posix path under docs/ -> text, or bytes of a data file.

    Args:
        facts: Everything that is known; what is held back is counted but not shown.
        templates: Folder of the Jinja templates.
        site: What the site is called, and where it will stand.
        make_database: Makes facts.sqlite of the tables of what is published; without it there is none.

    Raises:
        SpanMismatchError: an item claims words that do not stand at its place; nothing may be published then.

    """
    shelf = Shelf.of(facts)
    items = Items(shelf, site)
    desk = Desk.of(shelf, site)
    tables = tabulate(desk)
    files = data_files(desk, tables, make_database)
    pages = (
        lists.home_page(shelf, items),
        lists.actors_page(shelf, items),
        lists.topics_page(shelf),
        lists.articles_page(shelf, items),
        lists.figures_page(shelf, items),
        lists.corrections_page(shelf),
        data_page(desk, tables, files),
        *sheets.actor_pages(shelf, items),
        *sheets.topic_pages(shelf, items),
        *sheets.article_pages(shelf, items),
    )
    sample = any(items.outlet(article).invented for article in shelf.articles)
    env = environment(templates)
    linked = LinkedData(shelf, site, files)
    printed = {
        page.file: print_page(page, env, sample=sample, feed=feed_of(page), linked_data=linked.of(page))
        for page in pages
    }
    feeds = tuple(make_feeds(shelf, items, site, env))
    return {
        **printed,
        **{f"data/{file.name}": file.content for file in files},
        **dict(citation_files(desk)),
        **{f"{feed.path}.xml": atom_text(feed, site) for feed in feeds},
        **{f"{feed.path}.json": json_feed_text(feed, site) for feed in feeds},
    }
