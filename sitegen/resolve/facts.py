"""Across articles: what each of them says, by whom, on what, and where it is said again."""

from collections.abc import Mapping, Sequence
from datetime import date

from sitegen.records import Article, Extraction, Facts, Figure, Outline, PeopleWords, Quote, Registry, SeriesWords
from sitegen.resolve.actors import identify
from sitegen.resolve.making import ItemMaker, Keep, made_anew
from sitegen.resolve.repeats import find_repeats
from sitegen.resolve.series import find_series
from sitegen.settings import REPORTED_CONFIDENCE


def resolve_facts(  # noqa: PLR0913 - all that facts depend on
    articles: Sequence[Article],
    extractions: Mapping[str, Extraction],
    registry: Registry,
    *,
    outlines: Mapping[str, Outline] | None = None,
    phrase_lemmas: Mapping[str, tuple[str, ...]],
    publish_confidence: float,
    reported_from: float | None = REPORTED_CONFIDENCE,
    words: PeopleWords | None = None,
    series_words: SeriesWords | None = None,
    keep: Keep = made_anew,
) -> Facts:
    """Resolve speakers, topics, repeats and series across all articles.

    Pure: the same articles give the same facts, in whatever order they come.

    Args:
        articles: with ids that no two of them share.
        extractions: by article id; an article without one yields no items.
        registry: what the maintainers know; may be empty.
        outlines: those of the extractions, where they are known; else all extractions are read for them.
        phrase_lemmas: the lemmas of every phrase of every topic.
        publish_confidence: quotations below it are held.
        reported_from: reported speech below it is held; None: all of it.
        words: what the language tells of names and offices; None where nothing is known of it.
        series_words: what the language tells of figures that measure the same thing; None: none are compared.
        keep: takes the items of an article that were made of the same before, and keeps those that are made now.

    Raises:
        SpanMismatchError: an extraction names a place where its article has other words.

    """
    ordered = sorted(articles, key=_by_date)
    registered = tuple(a.model_copy(update={"registered": True}) for a in registry.actors)
    known = outlines or {i: Outline.of(extraction) for i, extraction in extractions.items()}
    identities = identify(ordered, known, registered, words or PeopleWords())
    maker = ItemMaker(
        identities.of,
        registry.topics,
        phrase_lemmas,
        publish_confidence=publish_confidence,
        reported_from=reported_from,
        keep=keep,
    )
    drawn = tuple(article for article in ordered if article.id in known)
    quotes: list[Quote] = []
    figures: list[Figure] = []
    for article in drawn:
        said, counted = maker.of(article, known[article.id], extractions.__getitem__)
        quotes += said
        figures += counted
    facts = Facts(
        articles=tuple(ordered),
        sentences={article.id: known[article.id].sentences for article in drawn},
        actors=identities.actors,
        links=identities.links,
        topics=tuple(sorted(registry.topics, key=lambda t: t.id)),
        outlets=tuple(sorted(registry.outlets, key=lambda o: o.id)),
        quotes=tuple(quotes),
        figures=tuple(figures),
    )
    return group_facts(facts, series_words or SeriesWords())


def resolve_article(
    article: Article,
    extraction: Extraction,
    *,
    publish_confidence: float,
    reported_from: float | None = REPORTED_CONFIDENCE,
) -> Facts:
    """Resolve one article by itself, with no registry."""
    return resolve_facts(
        (article,),
        {article.id: extraction},
        Registry(),
        phrase_lemmas={},
        publish_confidence=publish_confidence,
        reported_from=reported_from,
    )


def group_facts(facts: Facts, words: SeriesWords, *, known: Facts | None = None) -> Facts:
    """Find the repeats and the series among what is published; again after decisions changed what that is.

    Args:
        facts: What was resolved.
        words: What the language tells of figures that measure the same thing.
        known: Facts of these articles that were grouped so; where the items are still the same, so are the groups.

    """
    if known is not None and (facts.quotes, facts.figures) == (known.quotes, known.figures):
        return facts.model_copy(update={"repeats": known.repeats, "series": known.series})
    repeats = find_repeats(facts.articles, facts.quotes)
    series = find_series(facts.articles, facts.figures, words)
    return facts.model_copy(update={"repeats": repeats, "series": series})


def _by_date(article: Article) -> tuple[bool, date, str]:
    day = article.source.published
    return day is None, day or date.min, article.id
