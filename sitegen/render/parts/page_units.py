"""A page as a unit: what it is printed of."""

from collections.abc import Iterator, Mapping
from typing import Any

from sitegen.render.feeds import feed_of
from sitegen.render.frame.site_page import SitePage, print_page
from sitegen.render.frame.unit import Press, Unit


def page_unit(page: SitePage, linked: Mapping[str, Any]) -> Unit:
    """Return the unit of a page, with its linked data and what lies beside it."""
    return Unit(page.file, _printed, (page, linked))


def _printed(press: Press, page: SitePage, linked: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield page.file, print_page(page, press.env, sample=press.sample, feed=feed_of(page), linked_data=linked)
    yield from page.files.items()
