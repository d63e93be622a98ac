"""Addresses that a site had: pages and feeds there that lead to where the actor stands now."""

from collections.abc import Iterator
from html import escape

from sitegen.records import Actor
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.frame.unit import Press, Unit
from sitegen.render.text.addresses import page_name, page_url
from sitegen.render.text.site import Site

_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"
"""What a browser may load on a page that only leads on: nothing (ADR 89)."""


def former_addresses(catalogue: Catalogue) -> Iterator[Unit]:
    """Yield a page that leads on for each id that an actor had; their feeds lie there too, see :func:`former_folders`.

    A page of plain HTML, which site builders copy as it is: a reader without scripts is led on as well, and a machine
    finds the new address as the canonical one.
    """
    for actor in catalogue.actors.values():
        for old in _former(actor, catalogue):
            yield Unit(f"former {old}", _page, (old, actor))


def former_folders(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return the folder of each actor who had others -> those, in which the feed lies as well.

    Readers of feeds follow no page, so they get the feed itself there, whose own address is the new one.
    """
    return {
        page_url("actors", actor.id): tuple(page_url("actors", old) for old in former)
        for actor in catalogue.actors.values()
        if (former := _former(actor, catalogue))
    }


def _former(actor: Actor, catalogue: Catalogue) -> list[str]:
    return [old for old in actor.formerly if old not in catalogue.actors]


def _page(press: Press, old: str, actor: Actor) -> Iterator[tuple[str, str]]:
    yield f"actors/{page_name(old)}/index.html", _leading_on(actor, press.site)


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
