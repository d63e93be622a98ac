"""Extractions that are read when they are asked for: all of them at once take more room than the site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from sitegen.records import Article, Extraction
from sitegen.store.cache import ExtractionCache


class KeptExtractions(Mapping[str, Extraction]):
    """What was extracted of each article, by its id; each look-up reads it anew."""

    def __init__(
        self,
        path: Path,
        articles: Iterable[tuple[Article, str]],
        *,
        held: Mapping[str, Extraction],
        make: Callable[[Article], Extraction],
    ) -> None:
        """Take where to find them.

        Args:
            path: The file of the cache.
            articles: Each article with the fingerprint of what has extracted it.
            held: Those that no cache keeps.
            make: Extracts an article again, for one that the cache has lost since.

        """
        self._path = path
        self._articles = {article.id: (article, fingerprint) for article, fingerprint in articles}
        self._held = held
        self._make = make

    def __getitem__(self, identifier: str) -> Extraction:
        """Return what was extracted of an article."""
        if identifier in self._held:
            return self._held[identifier]
        article, fingerprint = self._articles[identifier]
        with ExtractionCache(self._path) as cache:
            return cache.get(article, fingerprint) or self._make(article)

    def __contains__(self, identifier: object) -> bool:
        """Return whether there is such an article; nothing is read for that."""
        return identifier in self._articles

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the articles, in their order."""
        return iter(self._articles)

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self._articles)
