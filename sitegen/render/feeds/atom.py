"""A feed as Atom (RFC 4287)."""

from xml.etree import ElementTree as ET  # writes only

from sitegen.render.feeds.feed import Entry, Feed, feed_id, timestamp
from sitegen.render.text.addresses import way_to_root
from sitegen.render.text.escape import xml_text
from sitegen.render.text.language import gettext
from sitegen.render.text.site import Site

_NAMESPACE = "http://www.w3.org/2005/Atom"
_RIGHTS = gettext("The words belong to those who said and published them.")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def atom_text(feed: Feed, site: Site) -> str:
    """Return the XML document. Where the address of the site is not settled, its links are relative to the feed."""
    root = ET.Element("feed", {"xmlns": _NAMESPACE, _LANG: "en"})
    _text(root, "id", feed_id(feed.identity, site))
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", timestamp(feed.updated))
    _text(ET.SubElement(root, "author"), "name", site.name)
    _text(root, "rights", _RIGHTS)
    address = site.address(f"{feed.path}.xml") or f"{feed.name}.xml"
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    page = site.address(feed.page or "./") or (f"{way_to_root(feed.folder)}{feed.followed}" if feed.followed else "./")
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": page})
    for entry in feed.entries:
        _entry(root, entry, feed, site)
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'


def _entry(root: ET.Element, entry: Entry, feed: Feed, site: Site) -> None:
    made = ET.SubElement(root, "entry")
    _text(made, "id", feed_id(entry.path, site))
    _text(made, "title", entry.title)
    if entry.published:
        _text(made, "published", timestamp(entry.published))
    _text(made, "updated", timestamp(entry.updated))
    page = site.address(entry.path) or f"{way_to_root(feed.folder)}{entry.path}"
    ET.SubElement(made, "link", {"rel": "alternate", "type": "text/html", "href": page})
    if entry.source:
        # The publication that the entry was drawn from, which is what "via" is for.
        ET.SubElement(made, "link", {"rel": "via", "type": "text/html", "href": xml_text(entry.source)})
    for identifier, name in entry.topics:
        ET.SubElement(made, "category", {"term": xml_text(identifier), "label": xml_text(name)})
    content = _text(made, "content", entry.html)
    content.set("type", "html")
    if entry.language:
        content.set(_LANG, xml_text(entry.language))


def _text(parent: ET.Element, tag: str, text: str) -> ET.Element:
    made = ET.SubElement(parent, tag)
    made.text = xml_text(text)
    return made
