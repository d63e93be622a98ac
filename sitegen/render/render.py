"""All generated pages at once, in memory."""

from pathlib import Path
from typing import Final

from sitegen.records import Facts
from sitegen.render import lists, sheets
from sitegen.render.items import Items
from sitegen.render.jsonl import export_schemas, render_facts
from sitegen.render.page import environment, print_page
from sitegen.render.shelf import Shelf
from sitegen.render.site import Site

_ANYWHERE: Final = Site()


def render_pages(facts: Facts, *, templates: Path, site: Site = _ANYWHERE) -> dict[str, str]:
    """Turn facts into the generated files of the site: posix path under docs/ -> text.

    Args:
        facts: Everything that is known; what is held back is counted but not shown.
        templates: Folder of the Jinja templates.
        site: What the site is called, and where it will stand.

    Raises:
        SpanMismatchError: an item claims words that do not stand at its place; nothing may be published then.

    """
    shelf = Shelf.of(facts)
    items = Items(shelf, site)
    schemas = {f"data/{name}": text for name, text in export_schemas().items()}
    pages = (
        lists.home_page(shelf, items),
        lists.actors_page(shelf, items),
        lists.topics_page(shelf),
        lists.articles_page(shelf, items),
        lists.figures_page(shelf, items),
        lists.corrections_page(shelf),
        lists.data_page(shelf, (name.removeprefix("data/") for name in schemas)),
        *sheets.actor_pages(shelf, items),
        *sheets.topic_pages(shelf, items),
        *sheets.article_pages(shelf, items),
    )
    sample = any(items.outlet(article).invented for article in shelf.articles)
    env = environment(templates)
    printed = {page.file: print_page(page, env, sample=sample) for page in pages}
    return {**printed, **schemas, "data/facts.json": render_facts(shelf)}
