"""A small page for every quote and figure, at an address of its own: to share, to cite, to put into another page.

The pages are plain HTML, which the builder of the site copies as it is. See adr/0083.
"""

from sitegen.render.item_pages.all_items import gone_units, item_units

__all__ = ["gone_units", "item_units"]
