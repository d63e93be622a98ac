"""The files of item pages: of what is published, and of what was and is gone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from markupsafe import Markup

from sitegen.records import Figure, LedgerEntry, Quote
from sitegen.render.cards import CARD, Carding
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.data import article_references
from sitegen.render.frame.unit import Press, Unit
from sitegen.render.item_pages.cited import cited_tags, context_object, issued
from sitegen.render.item_pages.embeds import OEMBED, Words, frame_heights, iframe, oembed
from sitegen.render.item_pages.views import GonePageView, HeadView, ItemPageView, WayView
from sitegen.render.items.citations import Citation
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.titles import figure_title, quote_title
from sitegen.render.items.tombstones import gone_view
from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.linked_data import LinkedData
from sitegen.render.text import wording
from sitegen.render.text.addresses import item_page, item_url, way_to_root
from sitegen.render.text.escape import plain_title, script_json, shown
from sitegen.render.text.language import gettext
from sitegen.render.text.site import Site

_LONGEST = 700
"""Characters of a description; longer words are left out of it, and never cut."""
_BEGINNING = 90


@dataclass(frozen=True, slots=True)
class _Given:
    """All that the page of an item is made of."""

    item: Quote | Figure
    """The quote or the figure."""
    view: QuoteView | FigureView
    """The same, ready to print."""
    citation: Citation
    """How it is cited."""
    outlet: str
    """Who published its article; plain text, empty where that is unknown."""
    day: date | None
    """When; None where that is unknown."""
    inside: tuple[WayView, ...]
    """Of a quote the figures in it, of a figure the quote that holds it."""
    linked: Mapping[str, Any] | None
    """Its linked data; None where schema.org has no word for it."""
    card: bytes | None
    """Its share card; None where it has none."""


def item_units(
    shown: Iterable[Quote | Figure], items: ItemViews, linked: LinkedData, carding: Carding | None = None
) -> Iterator[Unit]:
    """Yield a page for each of some items, with what lies beside it and other pages show of it.

    Args:
        shown: The items.
        items: Makes the views of items.
        linked: Makes the linked data of pages.
        carding: Makes their share cards; None for none.

    """
    gatherer = _Gatherer(items, linked, carding if items.site.url else None)
    for item in shown:
        yield Unit(f"item {item.id}", _files, (gatherer.of(item),))


def gone_units(entries: Iterable[LedgerEntry], catalogue: Catalogue) -> Iterator[Unit]:
    """Yield a page for each of some items that were published and are gone."""
    for entry in entries:
        view = GonePageView(
            gone_view(entry, catalogue), item_url(entry.article, entry.id), tuple(_now(entry, catalogue))
        )
        yield Unit(f"gone {entry.id}", _gone, (entry.id, view))


class _Gatherer:
    """Gathers what the page of one item after the other is made of."""

    def __init__(self, items: ItemViews, linked: LinkedData, carding: Carding | None) -> None:
        self._catalogue = items.catalogue
        self._items = items
        self._linked = linked
        self._carding = carding

    def of(self, item: Quote | Figure) -> _Given:
        article = self._catalogue.by_id[item.article_id]
        view = self._items.quote(item) if isinstance(item, Quote) else self._items.figure(item)
        return _Given(
            item=item,
            view=view,
            citation=self._items.citations.of(item),
            outlet=self._items.citations.outlet(article),
            day=article.source.published,
            inside=tuple(self._inside(item)),
            linked=self._linked.alone(item),
            card=self._carding.of(view, article) if self._carding else None,
        )

    def _inside(self, item: Quote | Figure) -> Iterator[WayView]:
        """Yield the figures of a quote, or the quote of a figure."""
        if isinstance(item, Quote):
            for figure in self._figures_in.get(item.id, ()):
                yield WayView(shown(figure.span.text), item_page(figure.id))
        elif quote := self._catalogue.quote_of(item):
            yield WayView(_beginning(quote.content_spans[0].text), item_page(quote.id))

    @cached_property
    def _figures_in(self) -> Mapping[str, list[Figure]]:
        found: dict[str, list[Figure]] = defaultdict(list)
        for figure in self._catalogue.figures:
            if figure.quote_id:
                found[figure.quote_id].append(figure)
        return found


def _files(press: Press, given: _Given) -> Iterator[tuple[str, str | bytes]]:
    """Yield the files of a published item."""
    url, view = item_page(given.item.id), _view(given, press.site)
    base = way_to_root(f"{url}index.md")
    linked = script_json(given.linked) if given.linked else None
    page = press.env.get_template("item/page.html")
    yield f"{url}index.html", _lean(page.render(view=view, base=base, site=press.site, linked_data=linked))
    if view.iframe is not None:
        yield f"{url}{OEMBED}", oembed(view, press.site)
    if given.card is not None:
        yield f"{url}{CARD}", given.card


def _gone(press: Press, identifier: str, view: GonePageView) -> Iterator[tuple[str, str]]:
    """Yield the page of an item that is gone."""
    url, page = item_page(identifier), press.env.get_template("item/gone.html")
    yield f"{url}index.html", _lean(page.render(view=view, base=way_to_root(f"{url}index.md"), site=press.site))


def _framed(view: QuoteView | FigureView) -> Words:
    """Return how much of an item stands in a frame."""
    if isinstance(view, QuoteView):
        said: list[str | None] = [part.words for paragraph in view.paragraphs for part in paragraph]
        around, how = _length([view.lead, *said, view.tail]), _length([view.kind_words, view.how, *view.notes])
    else:
        around = _length([view.before, view.written, view.after])
        how = _length([view.normal, view.measures, view.period, view.stage, *view.notes])
    notes = len(view.warnings) + (not view.checkable)
    return Words(around, how, notes, len(view.corrections))


def _length(texts: Iterable[str | None]) -> int:
    """Return how many characters texts have as they are shown."""
    return sum(len(text.striptags() if isinstance(text, Markup) else text) + 1 for text in texts if text)


def _view(given: _Given, site: Site) -> ItemPageView:
    item, view, head = given.item, given.view, _head(given, site)
    heights = frame_heights(_framed(view))
    return ItemPageView(
        head=head,
        quote=view if isinstance(view, QuoteView) else None,
        figure=view if isinstance(view, FigureView) else None,
        by=view.speaker if isinstance(view, QuoteView) else view.stated_by,
        citation=given.citation.text,
        references=article_references(item.article_id),
        iframe=iframe(head.url, head.title, heights) if head.url else None,
        height=heights.wide,
        inside=given.inside,
    )


def _head(given: _Given, site: Site) -> HeadView:
    item, citation, url = given.item, given.citation, item_page(given.item.id)
    where = f"{given.outlet or gettext('outlet unknown')}, {wording.day(given.day)}"
    title = quote_title(item, where) if isinstance(item, Quote) else figure_title(item, where)
    told = f"{citation.said} {where}."
    return HeadView(
        title=title,
        description=told if len(told) <= _LONGEST else f"{title}.",
        url=site.address(url),
        published=issued(citation.csl, "-") or None,
        cited=tuple(cited_tags(citation.csl)),
        coins=context_object(citation.csl),
        oembed=site.address(f"{url}{OEMBED}"),
        card=site.address(f"{url}{CARD}") if given.card is not None else None,
    )


def _now(entry: LedgerEntry, catalogue: Catalogue) -> Iterator[WayView]:
    """Yield what is published now in the place of an item that is gone.

    What readers were told stands there, and what has its words, or some of them, in its article.
    """
    by_kind, by_id = (
        (catalogue.quotes_by_article, catalogue.quote_by_id)
        if entry.id.startswith("q-")
        else (catalogue.figures_by_article, catalogue.figure_by_id)
    )
    instead = [by_id[i] for i in catalogue.instead_of(entry.id) if i in by_id]
    was = _plain(entry.text)
    there = by_kind.get(entry.article, ()) if entry.text else ()
    alike = [item for item in there if _overlap(was, _plain(item.text))]
    for item in {item.id: item for item in (*instead, *alike)}.values():
        yield WayView(_beginning(item.text), item_page(item.id))


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def _plain(text: str) -> str:
    """Return words to compare: by single spaces, each with one before and after it."""
    return f" {' '.join(text.replace('…', ' ').split())} "


def _beginning(text: str) -> Markup:
    """Return the first words of an item, whole ones, with a sign where more follow."""
    line = plain_title(text)
    return shown(line if len(line) <= _BEGINNING else f"{line[:_BEGINNING].rpartition(' ')[0]} …")


def _lean(html: str) -> str:
    """Return a page without the white space that templates have for those who read them."""
    # Not splitlines and no bare strip: both know characters as ends of lines that are an article's own.
    lines = (line.strip(" \t") for line in html.split("\n"))
    return "\n".join([*(line for line in lines if line), ""])
