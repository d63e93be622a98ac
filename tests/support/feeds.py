"""Invented feeds and sitemaps, as newspapers' programs write them."""

from html import escape


def rss(*items: tuple[str, str, str]) -> str:
    """Return RSS 2.0 of address, headline and moment of each article."""
    written = "".join(
        f"<item><title>{escape(title)}</title><link>{escape(url)}</link><pubDate>{moment}</pubDate></item>"
        for url, title, moment in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{written}</channel></rss>'


def atom(*items: tuple[str, str, str]) -> str:
    """Return Atom of address, headline and moment of each article."""
    written = "".join(
        f'<entry><title>{escape(title)}</title><link href="{escape(url)}"/><updated>{moment}</updated>'
        "<author><name>Ines Falk</name></author></entry>"
        for url, title, moment in items
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>{written}</feed>'


def sitemap(*items: tuple[str, str], inner: str = "url") -> str:
    """Return a sitemap of addresses with their last change, or with ``inner="sitemap"`` an index of sitemaps."""
    root = {"url": "urlset", "sitemap": "sitemapindex"}[inner]
    written = "".join(f"<{inner}><loc>{escape(url)}</loc><lastmod>{day}</lastmod></{inner}>" for url, day in items)
    return f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{written}</{root}>'
