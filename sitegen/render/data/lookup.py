"""What a data file may look up of what is published, besides the record that it holds."""

from dataclasses import dataclass
from typing import Self

from sitegen.records import Article, Speaker
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.text.addresses import item_url, page_url
from sitegen.render.text.site import Site


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a field may look up besides the record itself."""

    catalogue: Catalogue
    site: Site
    quotes: frozenset[str]
    """Ids of what is published."""
    figures: frozenset[str]

    @classmethod
    def of(cls, catalogue: Catalogue, site: Site) -> Self:
        """Take what a catalogue holds, and where the site stands."""
        return cls(
            catalogue, site, frozenset(q.id for q in catalogue.quotes), frozenset(f.id for f in catalogue.figures)
        )

    def address(self, path: str) -> str:
        """Return the full address of a path, or the path from the root where the site's address is not settled."""
        return self.site.address(path) or path

    def sheet(self, article: Article) -> str:
        """Return the address of an article's page."""
        return self.address(page_url("articles", article.id))

    def item(self, article_id: str, item_id: str) -> str:
        """Return the permanent address of a quote or figure."""
        return self.address(item_url(article_id, item_id))

    def outlet(self, article: Article) -> str | None:
        """Return the name of an outlet: as registered, else as the article states it."""
        registered = self.catalogue.outlet(article)
        return registered.name if registered else article.source.outlet

    def published(self, article_id: str) -> str | None:
        """Return the day on which an article was published."""
        day = self.catalogue.by_id[article_id].source.published
        return day.isoformat() if day else None

    def actor(self, speaker: Speaker | None) -> str | None:
        """Return the id of the actor that a speaker is; none for a source that is not named."""
        return speaker.id if speaker and self.catalogue.has_page(speaker) else None
