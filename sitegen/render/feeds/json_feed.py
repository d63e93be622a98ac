"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from sitegen.render.feeds.feed import Entry, Feed, feed_id, timestamp
from sitegen.render.text.site import Site


def json_feed_text(feed: Feed, site: Site) -> str:
    """Return the JSON document. Addresses must be full ones here: while the site has none, they are left out."""
    fields = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site.address(feed.page or "./"),
        "feed_url": site.address(f"{feed.path}.json"),
        "description": feed.subtitle,
        "authors": [{"name": site.name}],
        "language": "en",
        "items": [_item(entry, site) for entry in feed.entries],
    }
    return json.dumps(_known(fields), ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry, site: Site) -> dict[str, Any]:
    fields = {
        "id": feed_id(entry.path, site),
        "url": site.address(entry.path),
        "external_url": entry.source,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": timestamp(entry.published) if entry.published else None,
        "date_modified": timestamp(entry.updated),
        "tags": [name for _, name in entry.topics] or None,
        "language": entry.language,
    }
    return _known(fields)


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
