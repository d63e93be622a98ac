"""The items of one article after the other: made of it, of who is who in it, and of the topics, and of nothing else.

So what was made of the same before may be taken as it was: a new article touches the items of those articles in which
somebody now is somebody else, and no others.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sitegen.records import Article, Extraction, Figure, Outline, Quote, Topic
from sitegen.resolve.actors import EntityPlace
from sitegen.resolve.figures import make_figures
from sitegen.resolve.identity import Identity
from sitegen.resolve.quotes import ArticleView, make_quotes
from sitegen.resolve.topics import TopicIndex

Items = tuple[tuple[Quote, ...], tuple[Figure, ...]]
"""The quotes and the figures of one article, in text order."""
Drawn = Callable[[str], Extraction]
"""Returns what was extracted of an article, by its id."""
Keep = Callable[[str, str, Callable[[], Items]], Items]
"""Told an article's id, a digest of all that its items are made of, and what makes them: returns them."""


def made_anew(_article: str, _made_of: str, make: Callable[[], Items]) -> Items:
    """Keep nothing."""
    return make()


class ItemMaker:
    """Makes the items of articles."""

    def __init__(  # noqa: PLR0913 - what items are made of beside their articles
        self,
        identities: Mapping[EntityPlace, Identity],
        topics: Sequence[Topic],
        phrase_lemmas: Mapping[str, tuple[str, ...]],
        *,
        publish_confidence: float,
        reported_from: float | None,
        keep: Keep = made_anew,
    ) -> None:
        """Take what the items of all articles are made of.

        Args:
            identities: The identity of every entity that an attribution names.
            topics: The registered ones.
            phrase_lemmas: The lemmas of every phrase of every topic.
            publish_confidence: As for :func:`~sitegen.resolve.resolve_facts`, the others too.
            reported_from: The same.
            keep: Takes items that were made of the same before, and keeps those that are made now.

        """
        self._identities = identities
        self._topics = TopicIndex(topics, phrase_lemmas)
        self._publish_confidence = publish_confidence
        self._reported_from = reported_from
        self._keep = keep
        self._named: defaultdict[str, list[tuple[int, Identity]]] = defaultdict(list)
        for (article, index), identity in identities.items():
            self._named[article].append((index, identity))
        phrases = [(topic.id, topic.phrases) for topic in topics]
        self._shared = repr((phrases, sorted(phrase_lemmas.items()), publish_confidence, reported_from))

    def of(self, article: Article, outline: Outline, drawn: Drawn) -> Items:
        """Return the items of an article; what was extracted of it is asked for only where they are made now.

        Raises:
            SpanMismatchError: the extraction names a place where the article has other words.

        """
        return self._keep(article.id, self._made_of(article, outline), lambda: self._make(article, drawn(article.id)))

    def _made_of(self, article: Article, outline: Outline) -> str:
        """Return a digest: the words of the article and what was drawn from them are told by their own."""
        named = sorted(self._named.get(article.id, ()), key=lambda pair: pair[0])
        told = repr((article.model_dump_json(exclude={"body"}), outline.drawn, named, self._shared))
        return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def _make(self, article: Article, extraction: Extraction) -> Items:
        view = ArticleView(
            article,
            extraction,
            self._identities,
            self._topics.hits(article.body, extraction),
            self._publish_confidence,
            reported_from=self._reported_from,
        )
        quotes = make_quotes(view)
        return tuple(quotes.values()), make_figures(view, quotes)
