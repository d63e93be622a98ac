"""Feeds: what is new on the site, from each actor and outlet, on each topic, and what was corrected.

Each is written as Atom and as JSON Feed, from one ``Feed``.
"""

from sitegen.render.feeds.all_feeds import feed_of, feed_units, sheet_feed_unit
from sitegen.render.feeds.atom import atom_text
from sitegen.render.feeds.feed import FEED_NAME, Entry, Feed
from sitegen.render.feeds.json_feed import json_feed_text

__all__ = ["FEED_NAME", "Entry", "Feed", "atom_text", "feed_of", "feed_units", "json_feed_text", "sheet_feed_unit"]
