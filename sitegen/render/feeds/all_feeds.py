"""Which feeds there are, and what stands in them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from sitegen.records import Actor, Article, Correction, Figure, Quote, Topic
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.catalogue.correction_ids import with_ids
from sitegen.render.feeds.atom import atom_text
from sitegen.render.feeds.feed import ADDED_NAME, FEED_NAME, Entry, Feed, Words
from sitegen.render.feeds.json_feed import json_feed_text
from sitegen.render.frame.site_page import SitePage
from sitegen.render.frame.unit import Press, Unit
from sitegen.render.items.correction_views import correction_view
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.outlets_read import outlets_read
from sitegen.render.items.titles import figure_title, quote_title
from sitegen.render.text import wording
from sitegen.render.text.addresses import item_url, page_url, way_to_root
from sitegen.render.text.escape import iri, plain_title
from sitegen.render.text.language import gettext

_AT_LEAST: Final = 50
"""A feed ends with the article or correction that brings it to so many entries; nothing of an article is cut off."""
_AT_HAND: Final = 8_000
"""Printed entries in memory at once; the feeds of one article's people come soon after one another."""
_LONG_AGO: Final = date(1980, 1, 1)
"""The day of a site on which nothing is dated; also what the site's builder is told then."""


def feed_of(page: SitePage) -> str | None:
    """Return where the feed lies that follows what a page is about, without its ending; None where there is none."""
    if isinstance(page.about, Actor):
        return f"{page_url('actors', page.about.id)}{FEED_NAME}"
    if isinstance(page.about, Topic):
        return f"{page_url('topics', page.about.id)}{FEED_NAME}"
    return {"index.md": FEED_NAME, "corrections/index.md": f"corrections/{FEED_NAME}"}.get(page.file)


def feed_units(catalogue: Catalogue, items: ItemViews) -> Iterator[Unit]:
    """Yield the files of the feeds of the site, of each outlet, and of corrections."""
    yield from map(_unit, make_feeds(catalogue, items))


def sheet_feed_unit(
    about: Actor | Topic,
    catalogue: Catalogue,
    items: ItemViews,
    *,
    newest: date | None = None,
    former: Sequence[str] = (),
) -> Unit:
    """Return the files of the feed of an actor or a topic.

    A feed without entries is there as well, so that one can follow somebody who has not been quoted yet.

    Args:
        about: Who or what it follows.
        catalogue: What is published, as far as it is needed here.
        items: Makes the views of items.
        newest: The day of a feed without entries.
        former: Other folders in which the feed lies as well.

    """
    return _unit(sheet_feed(about, catalogue, items, newest), former)


def _unit(feed: Feed, former: Sequence[str] = ()) -> Unit:
    return Unit(f"feed {feed.path}", _files, (feed, (feed.folder, *former)))


def _files(press: Press, feed: Feed, folders: Sequence[str]) -> Iterator[tuple[str, str]]:
    feed = replace(feed, entries=tuple(_with_html(entry, press) for entry in feed.entries))
    for ending, text in (("xml", atom_text(feed, press.site)), ("json", json_feed_text(feed, press.site))):
        for folder in folders:
            yield f"{folder}{feed.name}.{ending}", text


def _with_html(entry: Entry, press: Press) -> Entry:
    """Return an entry with its HTML, printed once for feeds that are made soon after one another."""
    words = entry.words
    if words is None:
        return entry
    key = (entry.path, words.base)
    if key not in press.printed:
        if len(press.printed) >= _AT_HAND:
            press.printed.clear()
        page = press.env.get_template(f"feeds/{words.kind}.html")
        html = page.render(view=words.view, page=entry.path, base=words.base)
        press.printed[key] = "\n".join(line for line in html.split("\n") if line.strip(" \t"))
    return replace(entry, html=press.printed[key])


def make_feeds(catalogue: Catalogue, items: ItemViews) -> Iterator[Feed]:
    """Yield the feeds of the site, of each outlet, and of corrections."""
    maker, site = _EntryMaker(catalogue, items, catalogue.facts.newest_day), items.site
    everything = both(catalogue.shown_once(catalogue.quotes), catalogue.figures)
    subtitle = gettext("Who said what, which figures were stated, and what was corrected; checked word for word.")
    yield maker.feed("", site.name, subtitle, [*maker.corrections(""), *maker.items(everything, "")])
    yield maker.added(everything)
    outlets = outlets_read(catalogue.articles, catalogue)
    homes = {article: outlet.folder for outlet in outlets for article in outlet.articles}
    theirs: defaultdict[str | None, list[Quote | Figure]] = defaultdict(list)
    for item in everything:
        theirs[homes.get(item.article_id)].append(item)
    for outlet in outlets:
        subtitle = gettext(
            "Quotes and figures from %(outlet)s, each checked word for word.", outlet=plain_title(outlet.name)
        )
        yield maker.sheet(outlet.folder, outlet.name, subtitle, theirs[outlet.folder], followed=outlet.page)
    folder, subtitle = "corrections/", gettext("What was published here and was wrong.")
    yield maker.feed(folder, f"{gettext('Corrections')} – {site.name}", subtitle, maker.corrections(folder))


def sheet_feed(about: Actor | Topic, catalogue: Catalogue, items: ItemViews, newest: date | None) -> Feed:
    """Return the feed of an actor or a topic; ``newest`` is the day of one without entries."""
    name = plain_title(about.name)
    if isinstance(about, Actor):
        folder = page_url("actors", about.id)
        quotes, figures = catalogue.quotes_by_actor, catalogue.figures_by_actor
        subtitle = gettext("What %(name)s is quoted as saying, and figures stated.", name=name)
    else:
        folder = page_url("topics", about.id)
        quotes, figures = catalogue.quotes_by_topic, catalogue.figures_by_topic
        subtitle = gettext("Who said what on %(topic)s, and the figures stated.", topic=name)
    own = both(catalogue.shown_once(quotes.get(about.id, ())), figures.get(about.id, ()))
    return _EntryMaker(catalogue, items, newest).sheet(folder, about.name, subtitle, own)


class _EntryMaker:
    """Makes entries of items and corrections, each once for all feeds of the same depth."""

    def __init__(self, catalogue: Catalogue, items: ItemViews, newest: date | None) -> None:
        self._catalogue = catalogue
        self._items = items
        self._site = items.site
        self._newest_day = newest or _LONG_AGO
        self._made: dict[tuple[str, str], Entry] = {}

    def sheet(
        self, folder: str, name: str, subtitle: str, items: Iterable[Quote | Figure], *, followed: str | None = None
    ) -> Feed:
        """Return the feed of an actor, a topic or an outlet."""
        feed = self.feed(folder, f"{name} – {self._site.name}", subtitle, self.items(items, folder))
        return replace(feed, followed=followed)

    def feed(self, folder: str, title: str, subtitle: str, entries: Iterable[Entry]) -> Feed:
        """Return the feed of some entries: the newest of them, newest first, and those without a day after them."""
        newest = _newest(sorted(entries, key=lambda entry: entry.published or entry.updated, reverse=True))
        updated = max((entry.updated for entry in newest), default=self._newest_day)
        return Feed(folder, plain_title(title), subtitle, updated, newest)

    def added(self, items: Iterable[Quote | Figure]) -> Feed:
        """Return the feed of what was added last: by the day on which an article was read, where that is known."""
        title = f"{gettext('Added lately')} – {self._site.name}"
        subtitle = gettext("What came in last, however old its article is, and what was corrected.")
        entries = [_as_added(entry) for entry in self.items(items, "", added=True)]
        return replace(self.feed("", title, subtitle, [*self.corrections(""), *entries]), name=ADDED_NAME)

    def items(self, items: Iterable[Quote | Figure], folder: str, *, added: bool = False) -> Iterator[Entry]:
        """Yield an entry for each item that a feed has room for, the newest article first, or the one added last."""
        base = self._base(folder)
        for item in self._newest_of(items, added=added):
            if (item.id, base) not in self._made:
                article = self._catalogue.by_id[item.article_id]
                self._made[item.id, base] = self._item(item, article, self._updated(item), base)
            yield self._made[item.id, base]

    def _newest_of(self, items: Iterable[Quote | Figure], *, added: bool) -> Iterator[Quote | Figure]:
        """Yield the items of all articles of which one is among the newest, in the order of the feed."""

        def day(item: Quote | Figure) -> date:
            source = self._catalogue.by_id[item.article_id].source
            return (source.retrieved if added else None) or source.published or self._updated(item)

        listed = sorted(items, key=lambda item: self._catalogue.rank[item.article_id])
        listed.sort(key=day, reverse=True)
        kept = {item.article_id for item in listed[:_AT_LEAST]}
        return (item for item in listed if item.article_id in kept)

    def _updated(self, item: Quote | Figure) -> date:
        """Return the day on which an item, or its article, last changed."""
        told = (c.on for _, c in self._catalogue.corrections_by_item.get(item.id, ()))
        return max((_updated(self._catalogue.by_id[item.article_id]), *told))

    def corrections(self, folder: str) -> Iterator[Entry]:
        """Yield an entry for each correction."""
        for identifier, correction in with_ids(self._catalogue.facts.corrections):
            yield self._correction(identifier, correction, folder)

    def _item(self, item: Quote | Figure, article: Article, updated: date, base: str) -> Entry:
        if isinstance(item, Quote):
            title = quote_title(item, self._where(article))
            words = Words("quote", self._items.quote(item), base)
        else:
            title = figure_title(item, self._where(article))
            words = Words("figure", self._items.figure(item), base)
        topics = (self._catalogue.topics[i] for i in item.topics if i in self._catalogue.topics)
        return Entry(
            path=item_url(article.id, item.id),
            title=title,
            html="",
            words=words,
            published=article.source.published,
            updated=updated,
            source=iri(article.source.url),
            topics=tuple((topic.id, plain_title(topic.name)) for topic in topics),
            language=article.source.language,
            read=article.source.retrieved,
        )

    def _where(self, article: Article) -> str:
        outlet = self._items.citations.outlet(article) or gettext("an unknown outlet")
        return f"{outlet}, {wording.day(article.source.published)}"

    def _correction(self, identifier: str, correction: Correction, folder: str) -> Entry:
        path = f"corrections/#{identifier}"
        view = correction_view(identifier, correction, self._catalogue)
        return Entry(
            path=path,
            title=gettext("Correction of %(day)s", day=wording.day(correction.on)),
            html="",
            words=Words("correction", view, self._base(folder)),
            published=correction.on,
            updated=correction.on,
            source=None,
        )

    def _base(self, folder: str) -> str:
        return self._site.url or way_to_root(folder)


def _updated(article: Article) -> date:
    """Return the day of the last change that the publisher states, else the newest other day that is known.

    An entry must have one: where nothing is known it is a day long ago, which puts the item after all others and never
    changes. Nobody is told that the article is of that day.
    """
    source = article.source
    told = [day for day in (source.published, source.modified) if day]
    return max(told) if told else source.retrieved or _LONG_AGO


def _as_added(entry: Entry) -> Entry:
    """Return an entry with the day on which its article was read as its own."""
    if entry.read is None:
        return entry
    return replace(entry, published=entry.read, updated=max(entry.updated, entry.read))


def _newest(entries: list[Entry]) -> tuple[Entry, ...]:
    """Return entries from the newest on until there are enough, and then the rest of the last article."""
    kept = entries[:_AT_LEAST]
    if kept:
        last = kept[-1].path.partition("#")[0]
        kept += [entry for entry in entries[_AT_LEAST:] if entry.path.partition("#")[0] == last]
    return tuple(kept)
