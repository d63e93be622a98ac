"""What only the whole archive can tell of the items of one article: which names are nobody else's here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from sitegen.records import Article, Speaker
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.text.escape import plain_title


@dataclass(frozen=True, slots=True)
class Archive:
    """Names and addresses of all articles and actors, as far as those who ask need them."""

    addresses: frozenset[str]
    """Of the articles that have a page here."""
    alone: frozenset[str]
    """Last names that one actor bears and no other."""
    namesakes: frozenset[str]
    """Ids of actors who are called as another one is."""

    @classmethod
    def of(cls, catalogue: Catalogue) -> Self:
        """Ask all actors and articles."""
        actors = catalogue.actors.values()
        last_names = Counter(last for actor in actors for last in actor.name.split()[-1:])
        called = Counter(plain_title(actor.name) for actor in actors)
        return cls(
            addresses=frozenset(article.source.url for article in catalogue.articles if article.source.url),
            alone=frozenset(last for last, number in last_names.items() if number == 1),
            namesakes=frozenset(actor.id for actor in actors if called[plain_title(actor.name)] > 1),
        )

    def beside(self, article: Article, speakers: Iterable[Speaker]) -> "Archive":
        """Return what of it an article and those who speak in it can ask for."""
        who = tuple(speakers)
        return Archive(
            addresses=self.addresses & {carrier.url for carrier in article.carriers},
            alone=self.alone & {last for one in who for last in one.name.split()[-1:]},
            namesakes=self.namesakes & {one.id for one in who},
        )
