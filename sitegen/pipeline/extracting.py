"""The second stage: what each article says by itself, taken from the cache where it was drawn before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import tee
from pathlib import Path

from sitegen.build import place_of_setting
from sitegen.codes import Code
from sitegen.errors import BrokenRuleError, Fault, LanguageError, PipelineError, SettingsError
from sitegen.extract import Extractor, extract_with, load_extractor, workers_for
from sitegen.pipeline.law import check_law
from sitegen.pipeline.progress import Watch, silent
from sitegen.read import read_articles
from sitegen.records import Article, Extraction, Facts, Outline, PeopleWords
from sitegen.render import render_jsonl
from sitegen.resolve import resolve_article
from sitegen.settings import REPORTED_CONFIDENCE, Settings
from sitegen.store import ExtractionCache, KeptExtractions


@dataclass(frozen=True, slots=True)
class Extracted:
    """The extraction of each article, by the article's id."""

    by_id: Mapping[str, Extraction]
    """Each is read when it is asked for."""
    made: int
    """How many were not in the cache."""
    trouble: tuple[str, ...]
    """What was wrong with the cache, a sentence each; a broken cache costs time and nothing else."""
    broken: tuple[BrokenRuleError, ...] = ()
    """The articles on which a rule breaks, of which there is no extraction."""


def extract_articles(  # noqa: PLR0913 - what an extraction is given
    extractor: Extractor,
    articles: Sequence[Article],
    state: Path,
    *,
    watch: Watch | None = None,
    workers: int | None = 1,
    given: Iterable[Extraction] = (),
) -> tuple[Extracted, Mapping[str, Outline]]:
    """Extract what is neither given by this extractor nor in the cache; each is kept as soon as it is done.

    Returns:
        What was extracted, and the outlines of all of it, by the ids of the articles.

    """
    tell = watch or silent
    trouble: list[str] = []
    broken: list[BrokenRuleError] = []
    path, prints = state / "extractions.sqlite", [(a, extractor.fingerprint_of(a)) for a in articles]
    elsewhere = {(one.article_id, one.body_sha256, one.extractor): one for one in given}
    held = {a.id: one for a, by in prints if (one := elsewhere.get((a.id, a.source.sha256, by)))}
    with ExtractionCache(path, trouble.append) as cache:
        outlines = _outlines_at_hand(cache, prints, held)
        missing = [a for a in articles if a.id not in outlines]
        tell("Extracting", 0, len(missing))
        some = workers_for(len(missing), workers)
        for done, drawn in enumerate(extract_with(extractor, missing, workers=some), start=1):
            tell("Extracting", done, len(missing))
            if isinstance(drawn, BrokenRuleError):
                broken.append(drawn)
                continue
            _keep(drawn, cache, held)
            outlines[drawn.article_id] = Outline.of(drawn)
        cache.prune(prints)
    whole = [(article, by) for article, by in prints if article.id in outlines]
    by_id = KeptExtractions(path, whole, held=held, make=extractor.extract)
    return Extracted(by_id, len(missing), tuple(trouble), tuple(broken)), outlines


def _keep(extraction: Extraction, cache: ExtractionCache, held: dict[str, Extraction]) -> None:
    """Keep an extraction in the cache, or in memory where the cache cannot be written."""
    cache.put(extraction)
    if not cache.keeps(extraction):
        held[extraction.article_id] = extraction


def _outlines_at_hand(
    cache: ExtractionCache, articles: Iterable[tuple[Article, str]], held: Mapping[str, Extraction]
) -> dict[str, Outline]:
    """Return the outlines of what need not be extracted."""
    outlines = {identifier: Outline.of(one) for identifier, one in held.items()}
    for article, fingerprint in articles:
        if article.id not in held and (kept := cache.outline(article, fingerprint)):
            outlines[article.id] = kept
    return outlines


def extract_lines(paths: Sequence[Path], settings: Settings, *, watch: Watch | None = None) -> Iterator[str | Fault]:
    """Yield one line of JSON for each article in the order of the input, then the faults of the others."""
    tell = watch or silent
    read = read_articles(paths, max_bytes=settings.max_article_bytes)
    broken = []
    extractions = extractor_of(settings).try_many(read.articles)
    for done, (article, one) in enumerate(zip(read.articles, extractions, strict=True), start=1):
        tell("Extracting", done, len(read.articles))
        if isinstance(one, BrokenRuleError):
            broken.append(one.fault)
        else:
            yield render_jsonl(article, _resolved(article, one, settings.publish_confidence, settings.reported_from))
    yield from (*read.faults, *broken)


def extract_facts(
    articles: Iterable[Article],
    extractor: Extractor,
    *,
    publish_confidence: float,
    reported_from: float | None = REPORTED_CONFIDENCE,
) -> Iterator[Facts]:
    """Yield what each article says, resolved and checked by itself, in order, a few articles in memory at a time.

    Raises:
        SpanMismatchError: a record does not say what its article says.
        BrokenRuleError: a rule breaks on an article.

    """
    resolved, extracted = tee(articles)
    for article, extraction in zip(resolved, extractor.extract_many(extracted), strict=True):
        yield _resolved(article, extraction, publish_confidence, reported_from)


def _resolved(
    article: Article, extraction: Extraction, publish_confidence: float, reported_from: float | None
) -> Facts:
    """Return what one article says, checked."""
    facts = resolve_article(article, extraction, publish_confidence=publish_confidence, reported_from=reported_from)
    check_law(facts)
    return facts


def extractor_of(settings: Settings) -> Extractor:
    """Return the extractor that the settings ask for.

    Raises:
        SettingsError: its pipeline cannot be loaded, or is one of a language without a pack.

    """
    try:
        return load_extractor(settings.pipeline)
    except (LanguageError, PipelineError) as error:
        problem, _, fix = str(error).rstrip(".").partition(". Fix: ")
        field = "extra.sitegen.pipeline"
        file, line, column = place_of_setting(settings.config_file, field) or (settings.config_file, None, None)
        told = (settings.name_of(file), line, field, problem, fix or "name another one")
        raise SettingsError([Fault(*told, Code.NO_PIPELINE, column)]) from error


def lemmatize(settings: Settings, phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Reduce phrases to lemmas as articles are: phrase -> its lemmas."""
    return extractor_of(settings).lemmatize(phrases)


def stop_words(settings: Settings) -> set[str]:
    """Return the words of the language that say nothing of what a text is about, in small letters."""
    return set(extractor_of(settings).stop_words)


def people_words(settings: Settings) -> PeopleWords:
    """Return what the language of the site tells of names and offices."""
    return extractor_of(settings).people_words
