"""The parts of a site that are made of one article each, and what all pages take from them."""

from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Final, TypeVar

from sitegen.records import Article, SearchEntry
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.archive import Archive
from sitegen.render.items.make_views import ArticleViews, ItemViews
from sitegen.render.kept import Digests
from sitegen.render.parts.article_facts import ArticleFacts, FactsByArticle
from sitegen.render.parts.crossings import Crossings
from sitegen.render.parts.kept_parts import KeptParts, packed_entries, packed_views, read_entries, read_views
from sitegen.render.parts.selection import Selections
from sitegen.render.search import article_entries, sheet_entries
from sitegen.render.text.language import speaking
from sitegen.render.text.site import Site
from sitegen.stamps import program

_Any = TypeVar("_Any")
_NOTHING: Final = Archive(frozenset(), frozenset(), frozenset())
"""What is asked of the whole archive where nothing is made of an item."""
_AT_HAND: Final = 500
"""Articles whose views are in memory at once where the others can be read again: of ten thousand not all find room."""


class ArticlePart:
    """What is made of one article; what was made of the same facts before is taken as it was."""

    def __init__(
        self, article: Article, facts: Callable[[], ArticleFacts], site: Site, digest: str, kept: KeptParts | None
    ) -> None:
        """Take what gathers the facts, with a digest of them and of all else that views are made with."""
        self.article = article
        self.digest = digest
        """Equal where all that is made of the article is."""
        self._gather = facts
        self._site = site
        self._kept = kept

    @cached_property
    def catalogue(self) -> Catalogue:
        """What may be published, as far as the article may tell of it."""
        return self._facts.catalogue()

    @cached_property
    def _facts(self) -> ArticleFacts:
        return self._gather()

    @cached_property
    def items(self) -> ItemViews:
        """Makes the views of its items of these facts alone."""
        return ItemViews(self.catalogue, self._site, self._facts.archive)

    @cached_property
    def views(self) -> ArticleViews:
        """Its items, ready to print."""
        return self._taken("views", read_views, packed_views, lambda: self.items.of_article(self.article))

    @cached_property
    def entries(self) -> tuple[SearchEntry, ...]:
        """What a search finds of it."""
        return self._taken(
            "entries", read_entries, packed_entries, lambda: tuple(article_entries(self.article, self.items))
        )

    def keep(self) -> None:
        """Make views and entries for others to read, while all that they are made of is at hand."""
        if self._kept:
            _ = self.views, self.entries

    def _taken(
        self, kind: str, read: Callable[[bytes], _Any], packed: Callable[[_Any], bytes], make: Callable[[], _Any]
    ) -> _Any:
        name = f"{self.digest}.{kind}"
        known = self._kept.read(name, read) if self._kept else None
        if known is None:
            known = make()
            if self._kept:
                self._kept.write(name, packed(known))
        return known


class Parts:
    """The parts of all articles, and the views of their items for pages that show many."""

    def __init__(self, catalogue: Catalogue, site: Site, folder: Path | None = None) -> None:
        """Take what is published, where the site stands, and where parts are kept; None to make all of them."""
        self.catalogue = catalogue
        self.site = site
        archive = Archive.of(catalogue)
        crossings = Crossings(catalogue)
        self._facts = FactsByArticle(catalogue, archive, crossings)
        self.select = Selections(catalogue, crossings, self._digest_of).of
        """Gathers the facts of some items."""
        self.digests = Digests()
        """Of all that anything is made of, each taken once."""
        self._frame = self.digests.of((program(), site))
        self._kept = KeptParts(folder) if folder else None
        self._told: dict[str, str] = {}
        self._views = lru_cache(_AT_HAND if folder else None)(self._views_of)
        self.items = ItemViews(catalogue, site, archive, made=self._views)
        """Views of all items, each from the part of its article."""

    def of(self, identifier: str) -> ArticlePart:
        """Return the part of an article by its id; whoever is done with it lets go of what was made of it."""
        article = self.catalogue.by_id[identifier]
        return ArticlePart(
            article, partial(self._facts.of, article), self.site, self._digest_of(identifier), self._kept
        )

    def _digest_of(self, identifier: str) -> str:
        if identifier not in self._told:
            self._told[identifier] = self.digest(self._facts.of(self.catalogue.by_id[identifier]))
        return self._told[identifier]

    def items_of(self, catalogue: Catalogue) -> ItemViews:
        """Return what gives the views of items, to pages that see a part of the facts."""
        return ItemViews(catalogue, self.site, _NOTHING, made=self._views)

    def digest(self, *given: object) -> str:
        """Return a digest of what files are made of, and of all else that they are made with but the templates."""
        return self.digests.of((self._frame, *given))

    def _views_of(self, identifier: str) -> ArticleViews:
        return self.of(identifier).views

    def entries(self) -> tuple[SearchEntry, ...]:
        """Return an entry for each actor, topic and article with a page, and for each published quote and figure."""
        with speaking(self.site.language):
            return tuple(self._entries())

    def let_go(self) -> None:
        """Let go of all that was made, when nothing is asked of the parts any more.

        What is made holds on to the parts that it was made by, so without this it would stay until Python looks for
        garbage, and a build has it look seldom.
        """
        vars(self).clear()

    def keep(self) -> None:
        """Forget what was kept of articles that are gone or have changed."""
        if self._kept:
            self._kept.prune({self._digest_of(article.id) for article in self.catalogue.articles})

    def _entries(self) -> Iterator[SearchEntry]:
        yield from sheet_entries(self.items)
        for article in self.catalogue.articles:
            yield from self.of(article.id).entries
