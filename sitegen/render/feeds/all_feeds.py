"""Which feeds there are, and what stands in them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from sitegen.render.items.citations import Citations
from sitegen.render.items.correction_views import correction_view
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.outlets_read import outlets_read
from sitegen.render.items.titles import figure_title, quote_title
from sitegen.render.text import wording
from sitegen.render.text.addresses import item_url, page_url, way_to_root
from sitegen.render.text.escape import iri, plain_title
from sitegen.render.text.language import gettext
from sitegen.render.text.site import Site

_AT_LEAST: Final = 50
"""A feed ends with the article or correction that brings it to so many entries; nothing of an article is cut off."""
_LONG_AGO: Final = date(1980, 1, 1)
"""The day of a site on which nothing is dated; also what the site's builder is told then."""


def feed_of(page: SitePage) -> str | None:
    """Return where the feed lies that follows what a page is about, without its ending; None where there is none."""
    if isinstance(page.about, Actor):
        return f"{page_url('actors', page.about.id)}{FEED_NAME}"
    if isinstance(page.about, Topic):
        return f"{page_url('topics', page.about.id)}{FEED_NAME}"
    return {"index.md": FEED_NAME, "corrections/index.md": f"corrections/{FEED_NAME}"}.get(page.file)


def feed_units(
    catalogue: Catalogue, items: ItemViews, site: Site, former: Mapping[str, Sequence[str]]
) -> Iterator[Unit]:
    """Yield the files of each feed; ``former`` names for its folder others in which they lie as well."""
    for feed in make_feeds(catalogue, items, site):
        yield Unit(f"feed {feed.path}", _files, (feed, (feed.folder, *former.get(feed.folder, ()))))


def _files(press: Press, feed: Feed, folders: Sequence[str]) -> Iterator[tuple[str, str]]:
    feed = replace(feed, entries=tuple(_with_html(entry, press) for entry in feed.entries))
    for ending, text in (("xml", atom_text(feed, press.site)), ("json", json_feed_text(feed, press.site))):
        for folder in folders:
            yield f"{folder}{feed.name}.{ending}", text


def _with_html(entry: Entry, press: Press) -> Entry:
    """Return an entry with its HTML, which is printed once for all feeds that hold it."""
    words = entry.words
    if words is None:
        return entry
    key = (entry.path, words.base)
    if key not in press.printed:
        page = press.env.get_template(f"feeds/{words.kind}.html")
        html = page.render(view=words.view, page=entry.path, base=words.base)
        press.printed[key] = "\n".join(line for line in html.split("\n") if line.strip(" \t"))
    return replace(entry, html=press.printed[key])


def make_feeds(catalogue: Catalogue, items: ItemViews, site: Site) -> Iterator[Feed]:
    """Yield the feeds of the site, of each actor, topic and outlet, and of corrections.

    A feed without entries is there as well, so that one can follow somebody who has not been quoted yet.
    """
    maker = _EntryMaker(catalogue, items, site)
    everything = both(catalogue.shown_once(catalogue.quotes), catalogue.figures)
    subtitle = gettext("Who said what, which figures were stated, and what was corrected; checked word for word.")
    yield maker.feed("", site.name, subtitle, [*maker.corrections(""), *maker.items(everything, "")])
    yield maker.added(everything)
    quotes, figures = catalogue.quotes_by_actor, catalogue.figures_by_actor
    for actor in catalogue.actors.values():
        own = both(catalogue.shown_once(quotes.get(actor.id, ())), figures.get(actor.id, ()))
        subtitle = gettext("What %(name)s is quoted as saying, and figures stated.", name=plain_title(actor.name))
        yield maker.sheet(page_url("actors", actor.id), actor.name, subtitle, own)
    quotes, figures = catalogue.quotes_by_topic, catalogue.figures_by_topic
    for topic in catalogue.topics.values():
        own = both(catalogue.shown_once(quotes.get(topic.id, ())), figures.get(topic.id, ()))
        subtitle = gettext("Who said what on %(topic)s, and the figures stated.", topic=plain_title(topic.name))
        yield maker.sheet(page_url("topics", topic.id), topic.name, subtitle, own)
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


class _EntryMaker:
    """Makes entries of items and corrections, each once for all feeds of the same depth."""

    def __init__(self, catalogue: Catalogue, items: ItemViews, site: Site) -> None:
        self._catalogue = catalogue
        self._items = items
        self._site = site
        self._citations = Citations(catalogue, site)
        self._newest_day = catalogue.facts.newest_day or _LONG_AGO
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
        entries = [_as_added(entry) for entry in self.items(items, "")]
        return replace(self.feed("", title, subtitle, [*self.corrections(""), *entries]), name=ADDED_NAME)

    def items(self, items: Iterable[Quote | Figure], folder: str) -> Iterator[Entry]:
        """Yield an entry for each item, the newest article first."""
        base = self._base(folder)
        for item in sorted(items, key=lambda item: self._catalogue.rank[item.article_id]):
            if (item.id, base) not in self._made:
                article = self._catalogue.by_id[item.article_id]
                told = (c.on for _, c in self._catalogue.corrections_by_item.get(item.id, ()))
                self._made[item.id, base] = self._item(item, article, max((_updated(article), *told)), base)
            yield self._made[item.id, base]

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
        outlet = self._citations.outlet(article) or gettext("an unknown outlet")
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
