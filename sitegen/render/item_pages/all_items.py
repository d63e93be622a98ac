"""The files of all item pages: of what is published, and of what was and is gone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from sitegen.records import Figure, LedgerEntry, Quote
from sitegen.render.cards import CARD, Cards
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.data import article_references
from sitegen.render.item_pages.cited import cited_tags, context_object, issued
from sitegen.render.item_pages.embeds import OEMBED, frame_height, iframe, oembed
from sitegen.render.item_pages.views import GonePageView, HeadView, ItemPageView, WayView
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.titles import figure_title, quote_title
from sitegen.render.items.tombstones import gone_view
from sitegen.render.linked_data import LinkedData
from sitegen.render.text import wording
from sitegen.render.text.addresses import item_page, item_url, way_to_root
from sitegen.render.text.escape import plain_title, script_json, shown
from sitegen.render.text.language import gettext
from sitegen.render.text.site import Site

_LONGEST = 700
"""Characters of a description; longer words are left out of it, and never cut."""
_BEGINNING = 90


def item_files(  # noqa: PLR0913 - what a page is made of
    catalogue: Catalogue,
    items: ItemViews,
    linked: LinkedData,
    env: Environment,
    site: Site,
    *,
    cards: Cards | None = None,
) -> Iterator[tuple[str, str | bytes]]:
    """Yield path under docs and content of each file: a page for each item, and beside it what other pages show of it.

    Args:
        catalogue: What is published.
        items: Makes the views of items.
        linked: Makes the linked data of pages.
        env: Where the templates are.
        site: What the site is called, and where it will stand.
        cards: Which items have a share card, and who draws it; None for none.

    """
    maker = _Maker(catalogue, items, linked, env, cards if site.url else None)
    for item in both(catalogue.quotes, catalogue.figures):
        yield from maker.item(item)
    for entry in catalogue.facts.tombstones:
        yield f"{item_page(entry.id)}index.html", maker.gone(entry)


class _Maker:
    """Makes the files of one item after the other."""

    def __init__(
        self, catalogue: Catalogue, items: ItemViews, linked: LinkedData, env: Environment, cards: Cards | None
    ) -> None:
        self._catalogue = catalogue
        self._items = items
        self._linked = linked
        self._page, self._gone = env.get_template("item/page.html"), env.get_template("item/gone.html")
        self._site = items.site
        self._cards = cards
        self._since = cards.since(catalogue.articles) if cards else date.max

    def item(self, item: Quote | Figure) -> Iterator[tuple[str, str | bytes]]:
        """Yield the files of a published item."""
        card, url = self._card(item), item_page(item.id)
        view = self._view(item, drawn=card is not None)
        base = way_to_root(f"{url}index.md")
        linked = script_json(node) if (node := self._linked.alone(item)) else None
        yield f"{url}index.html", _lean(self._page.render(view=view, base=base, site=self._site, linked_data=linked))
        if view.iframe is not None:
            yield f"{url}{OEMBED}", oembed(view, self._site)
        if card is not None:
            yield f"{url}{CARD}", card

    def _card(self, item: Quote | Figure) -> bytes | None:
        if self._cards is None:
            return None
        view = self._items.quote(item) if isinstance(item, Quote) else self._items.figure(item)
        return self._cards.of(view, self._catalogue.by_id[item.article_id], self._since, self._site.name)

    def gone(self, entry: LedgerEntry) -> str:
        """Return the page of an item that is gone."""
        sheet = item_url(entry.article, entry.id)
        view = GonePageView(gone_view(entry, self._catalogue), sheet, tuple(self._now(entry)))
        return _lean(self._gone.render(view=view, base=way_to_root(f"{item_page(entry.id)}index.md"), site=self._site))

    def _view(self, item: Quote | Figure, *, drawn: bool) -> ItemPageView:
        quote = self._items.quote(item) if isinstance(item, Quote) else None
        figure = self._items.figure(item) if isinstance(item, Figure) else None
        citation = self._items.citations.of(item)
        head, corrections = self._head(item, drawn=drawn), self._catalogue.corrections_by_item.get(item.id, ())
        height = frame_height(len(item.text), len(corrections))
        return ItemPageView(
            head=head,
            quote=quote,
            figure=figure,
            by=quote.speaker if quote else figure.stated_by if figure else None,
            citation=citation.text,
            references=article_references(item.article_id),
            iframe=iframe(head.url, head.title, height) if head.url else None,
            height=height,
            inside=tuple(self._inside(item)),
        )

    def _head(self, item: Quote | Figure, *, drawn: bool) -> HeadView:
        citation, url = self._items.citations.of(item), item_page(item.id)
        article = self._catalogue.by_id[item.article_id]
        outlet = self._items.citations.outlet(article) or gettext("outlet unknown")
        where = f"{outlet}, {wording.day(article.source.published)}"
        title = quote_title(item, where) if isinstance(item, Quote) else figure_title(item, where)
        told = f"{citation.said} {where}."
        return HeadView(
            title=title,
            description=told if len(told) <= _LONGEST else f"{title}.",
            url=self._site.address(url),
            published=issued(citation.csl, "-") or None,
            cited=tuple(cited_tags(citation.csl)),
            coins=context_object(citation.csl),
            oembed=self._site.address(f"{url}{OEMBED}"),
            card=self._site.address(f"{url}{CARD}") if drawn else None,
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

    def _now(self, entry: LedgerEntry) -> Iterator[WayView]:
        """Yield what is published now with the words of an item that is gone, or with some of them, in its article."""
        catalogue, article = self._catalogue, entry.article
        by_kind = catalogue.quotes_by_article if entry.id.startswith("q-") else catalogue.figures_by_article
        was = _plain(entry.text)
        for item in by_kind.get(article, ()):
            words = _plain(item.text)
            if was in words or words in was:
                yield WayView(_beginning(item.text), item_page(item.id))


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
