"""Addresses that a site had: pages and feeds there that lead to where the actor stands now."""

from collections.abc import Iterator, Mapping
from html import escape

from sitegen.records import Actor
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.feeds.feed import FEED_NAME
from sitegen.render.text.addresses import page_name, page_url
from sitegen.render.text.site import Site

_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"
"""What a browser may load on a page that only leads on: nothing (ADR 89)."""


def former_addresses(catalogue: Catalogue, feeds: Mapping[str, str], site: Site) -> Iterator[tuple[str, str]]:
    """Yield a page that leads on, and the actor's feeds, for each id that an actor had.

    A page of plain HTML, which site builders copy as it is: a reader without scripts is led on as well, and a machine
    finds the new address as the canonical one. Readers of feeds follow no page, so they get the feed itself, whose own
    address is the new one.

    Args:
        catalogue: Who has a page now.
        feeds: All feeds by their paths under docs.
        site: Where the site will stand.

    """
    for actor in catalogue.actors.values():
        for old in actor.formerly:
            if old not in catalogue.actors:
                yield f"actors/{page_name(old)}/index.html", _leading_on(actor, site)
                for ending in ("xml", "json"):
                    feed = f"{page_url('actors', actor.id)}{FEED_NAME}.{ending}"
                    yield f"{page_url('actors', old)}{FEED_NAME}.{ending}", feeds[feed]


def _leading_on(actor: Actor, site: Site) -> str:
    # One step out of the old page's folder, as both lie side by side.
    way, name = f"../{page_name(actor.id)}/", escape(actor.name)
    canonical = f"{site.url}{page_url('actors', actor.id)}" if site.url else way
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n<title>{name}</title>\n'
        f'<meta http-equiv="refresh" content="0; url={way}">\n<link rel="canonical" href="{escape(canonical)}">\n'
        f'<meta name="robots" content="noindex">\n</head>\n<body>\n'
        f'<p>This page has moved: <a href="{way}">{name}</a></p>\n</body>\n</html>\n'
    )
