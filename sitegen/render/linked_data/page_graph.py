"""What kind of page each page is, and which nodes stand on it."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final

from sitegen.records import Actor, Article, Figure, Item, Quote, Topic
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.catalogue.correction_ids import with_ids
from sitegen.render.data.data_file import DataFile
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.linked_data.nodes import Node, Nodes, known
from sitegen.render.text.addresses import item_page, way_to_root
from sitegen.render.text.site import Site

_AT_MOST: Final = 40
"""Items of a page that are told of: the first ones, so that a long page does not grow by half."""
_MEDIA_TYPES: Final = {
    "CSV": "text/csv",
    "JSON": "application/json",
    "JSON Schema": "application/schema+json",
    "CSL-JSON": "application/vnd.citationstyles.csl+json",
    "SQLite": "application/vnd.sqlite3",
    "Checksums": "text/plain",
}


class LinkedData:
    """Tells in JSON-LD what a page is and what it shows."""

    def __init__(self, catalogue: Catalogue, site: Site, files: Sequence[DataFile] = ()) -> None:
        """Take the facts, where the site stands, and the data files that its data page lists."""
        self._catalogue = catalogue
        self._site = site
        self._files = files
        self._nodes: dict[str, Nodes] = {}
        self._items: dict[str, Quote | Figure] = {item.id: item for item in both(catalogue.quotes, catalogue.figures)}

    def of(self, page: SitePage) -> Node:
        """Return a document for a page: the page, what it is about, its first items, and what they refer to."""
        base = self._site.url or way_to_root(page.file)
        nodes = self._nodes.setdefault(base, Nodes(self._catalogue, base))
        shown = [self._items[i] for i in dict.fromkeys(_shown(page.view)) if i in self._items]
        told = [(item, node) for item in shown[:_AT_MOST] if (node := nodes.item(item))]
        parts = [node for _, node in told]
        if page.file == "corrections/index.md":
            parts = [nodes.correction(i, correction) for i, correction in with_ids(self._catalogue.facts.corrections)]
        head = {
            "@type": "WebPage",
            "@id": f"{base}{page.file.removesuffix('index.md')}",
            "name": page.title,
            "description": page.description,
            "isPartOf": {"@id": f"{base}#site"},
            **self._subject(page, nodes),
            "hasPart": [{"@id": node["@id"]} for node in parts],
        }
        site = {"@type": "WebSite", "@id": f"{base}#site", "name": self._site.name}
        referred = self._referred([item for item, _ in told], page, nodes)
        return {"@context": "https://schema.org", "@graph": [known(head), site, *referred, *parts]}

    def alone(self, item: Quote | Figure) -> Node | None:
        """Return a document for the page of one item, which is about it; None where schema.org has no word for it."""
        url = item_page(item.id)
        base = self._site.url or way_to_root(f"{url}index.md")
        node = self._nodes.setdefault(base, Nodes(self._catalogue, base)).alone(item)
        return node and {"@context": "https://schema.org", **node, "mainEntityOfPage": f"{base}{url}"}

    def _subject(self, page: SitePage, nodes: Nodes) -> Node:
        """Return the type of a page and what it is about."""
        match page.about:
            case Actor():
                return {"@type": "ProfilePage", "mainEntity": {"@id": nodes.actor_id(page.about.id)}}
            case Article():
                return {"mainEntity": {"@id": nodes.article_id(page.about)}}
            case Topic():
                return {"@type": "CollectionPage", "about": _topic(page.about)}
            case _ if page.file == "data/index.md":
                return {"@type": ["WebPage", "DataCatalog"], "dataset": self._dataset(nodes)}
            case _:
                return {"@type": "CollectionPage"}

    def _referred(self, told: Sequence[Item], page: SitePage, nodes: Nodes) -> Iterator[Node]:
        """Yield the articles and actors that the nodes of a page refer to, each once."""
        actors = {page.about.id: page.about} if isinstance(page.about, Actor) else {}
        articles = {page.about.id: page.about} if isinstance(page.about, Article) else {}
        for item in told:
            articles.setdefault(item.article_id, self._catalogue.by_id[item.article_id])
            if speaker := nodes.speaker(item):
                actors.setdefault(speaker.id, self._catalogue.actors[speaker.id])
        yield from map(nodes.article, articles.values())
        yield from map(nodes.actor, actors.values())

    def _dataset(self, nodes: Nodes) -> Node:
        newest = self._catalogue.facts.newest_day
        return known(
            {
                "@type": "Dataset",
                "@id": nodes.data_id("#dataset"),
                "name": f"{self._site.name}: quotes and figures",
                "description": "Quotes and figures drawn from news articles, each with its exact place in the text.",
                "dateModified": newest and newest.isoformat(),
                "isAccessibleForFree": True,
                "creditText": "The words belong to those who said and published them; each row names both.",
                "distribution": [_download(file, nodes) for file in self._files],
            },
        )


def _shown(view: Any) -> Iterator[str]:  # noqa: ANN401 - any view model, or what one holds
    """Yield the ids of the items that a view shows, in its order, however deep they lie."""
    kind = type(view)
    if kind is QuoteView or kind is FigureView:
        yield view.id
    elif kind is tuple or kind is list:
        for part in view:
            yield from _shown(part)
    elif is_dataclass(kind):
        for name in _names(kind):
            yield from _shown(getattr(view, name))


@cache
def _names(view: Any) -> tuple[str, ...]:  # noqa: ANN401 - the type of a view
    return tuple(field.name for field in fields(view))


def _topic(topic: Topic) -> Node:
    iptc = (topic.media_topic or "").removeprefix("medtop:")
    same = f"http://cv.iptc.org/newscodes/mediatopic/{iptc}" if iptc.isdigit() else None
    return known({"@type": "Thing", "name": topic.name, "description": topic.description, "sameAs": same})


def _download(file: DataFile, nodes: Nodes) -> Node:
    return {
        "@type": "DataDownload",
        "name": file.name,
        "encodingFormat": _MEDIA_TYPES[file.form],
        "contentUrl": nodes.data_id(file.name),
        "contentSize": file.size,
        "sha256": file.sha256,
    }
