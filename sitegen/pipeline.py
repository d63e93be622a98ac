"""The stages in order: read -> extract -> resolve -> review -> render -> build. Begin here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sitegen.build import (
    SiteReport,
    build_site,
    config_sources,
    place_of_setting,
    read_settings,
    require_builder,
    workshop,
)
from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError, LanguageError, PipelineError, SettingsError
from sitegen.extract import Extractor, extract_with, workers_for
from sitegen.files import copy_tree, one_writer, refuse_linked_content
from sitegen.garbage import seldom_collected
from sitegen.last_build import Sources
from sitegen.read import ReadResult, display_name, read_articles, read_registry, without_address_held
from sitegen.records import (
    Article,
    Correction,
    Decision,
    Extraction,
    Facts,
    Harvest,
    LedgerEntry,
    PeopleWords,
    Registry,
    check_spans,
)
from sitegen.render import (
    GENERATED_FOLDERS,
    Cards,
    Making,
    Site,
    WriteReport,
    export_schemas,
    language_of,
    render_jsonl,
    site_parts,
    write_site,
)
from sitegen.resolve import group_facts, resolve_article, resolve_facts
from sitegen.review import (
    Loss,
    PendingChange,
    Place,
    StaleDecision,
    apply_decisions,
    change_fault,
    lost_corrections,
    pending_changes,
    read_ledger,
    reasons_told,
    regroup_series,
    stop_at_loss,
    update_ledger,
    with_tombstones,
    write_ledger,
)
from sitegen.settings import REPORTED_CONFIDENCE, Settings
from sitegen.store import Drawings, ExtractionCache, make_database

Watch = Callable[[str, int, int | None], None]
"""Told the stage at work, how many of its items are done, and how many there are (None where unknown)."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read, and what could not be."""

    articles: tuple[Article, ...]
    registry: Registry
    decisions: tuple[Decision, ...]
    decided_at: tuple[Place, ...]
    """Where each decision is written."""
    corrections: tuple[Correction, ...]
    corrected_at: tuple[Place, ...]
    """Where each correction is written."""
    ledger: tuple[LedgerEntry, ...]
    faults: tuple[Fault, ...]
    is_publication: bool
    """Whether what is published from it is kept in its ledger: a bare folder of articles has none."""
    extractions: tuple[Extraction, ...] = ()
    """What was extracted elsewhere, where the articles come from an archive of records."""
    warnings: tuple[Fault, ...] = ()
    """What is likely not meant as it is written, but stops nothing."""
    places: Mapping[str, Mapping[str, tuple[int, int]]] = field(default_factory=dict)
    """Where each article states its fields: article id -> field -> line and column."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The extraction of each article, by the article's id."""

    by_id: Mapping[str, Extraction]
    made: int
    """How many were not in the cache."""
    trouble: tuple[str, ...]
    """What was wrong with the cache, a sentence each; a broken cache costs time and nothing else."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The checked facts, and what it took to make them."""

    facts: Facts
    ledger: tuple[LedgerEntry, ...]
    faults: tuple[Fault, ...]
    resolved: Facts
    """As the machine read them, before any decision."""
    stale: tuple[StaleDecision, ...]
    """Decisions on words that have changed; they did nothing."""
    in_force: tuple[Decision, ...]
    """The decisions that were carried out."""
    content: Content
    """What the facts were made of."""
    changes: tuple[PendingChange, ...]
    """How this differs from what readers saw, where nobody has told them yet; no build goes on with any."""
    extracted: Extracted
    loss: Loss
    """How much of what is public this takes back."""
    spans_checked: int
    """Places of the articles at which the words of a record were compared."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one build made."""

    digest: Digest
    pages: WriteReport
    site: SiteReport

    def repeated(self) -> "Outcome":
        """Return what another build would come to where nothing has changed."""
        extracted = replace(self.digest.extracted, made=0, trouble=())
        pages, site = self.pages, self.site
        return Outcome(
            digest=replace(self.digest, extracted=extracted),
            pages=WriteReport(written=0, unchanged=pages.written + pages.unchanged, removed=0),
            site=replace(site, written=0, unchanged=site.written + site.unchanged, removed=0, skipped=True, changes=()),
        )


def load_settings(config_file: Path, **replaced: Any) -> Settings:  # noqa: ANN401 - any setting, checked there
    """Read the settings of one mkdocs.yml; keyword arguments that are not None replace what it says.

    Raises:
        SettingsError: the file cannot be read, or holds a setting that cannot be used.

    """
    return read_settings(config_file, **replaced)


def sources_of(settings: Settings) -> Sources:
    """Return where everything lies that a build with these settings reads and makes."""
    files, environment = config_sources(settings.config_file)
    beside = settings.config_file.with_name("zensical.yml")
    by_hand = settings.hand_written or settings.docs
    places = (*files, beside, settings.content, by_hand, settings.templates)
    others = (settings.overrides, Path(settings.pipeline).absolute())
    generated = [settings.docs / name for name in (*GENERATED_FOLDERS, "index.md")]
    pages = generated if settings.hand_written is None else [settings.docs]
    made = (_ledger_path(settings), settings.site, *pages)
    return Sources(
        read=tuple(str(place) for place in (*places, *others) if place is not None),
        both=tuple(str(place) for place in made),
        own=(str(settings.state), str(workshop(settings.site))),
        state=settings.state,
        environment=environment,
    )


@seldom_collected()
def build(  # noqa: PLR0913 - what a build is given
    settings: Settings,
    *,
    keep_going: bool = False,
    allow_empty: bool = False,
    watch: Watch | None = None,
    workers: int | None = 1,
    harvest: Harvest | None = None,
) -> Outcome:
    """Turn a folder of articles into a published site.

    Args:
        settings: Where everything lies.
        keep_going: Publish what is good beside faults, instead of stopping at them.
        allow_empty: Publish also from no article at all, or where much of what is published is taken back.
        watch: Told about progress.
        workers: As for :func:`make_digest`.
        harvest: As for :func:`make_digest`.

    Raises:
        BusyError: another build is at work; nothing was written.
        FaultsError: the content has faults and ``keep_going`` is off, or something that is published would change in
            silence, which is never gone over; nothing was written.
        LossError: there is no article, or much would be taken back, and ``allow_empty`` is off; nothing was written.
        SpanMismatchError: a record does not say what its article says; nothing was written.
        SettingsError: the builder of the site is not installed; nothing was written.
        PlaceError: the content folder, in which the ledger is kept, is a link; nothing was written.
        SiteBuildError: the site builder refused the pages; the site of the last build still stands.

    """
    tell = watch or _silent
    require_builder(settings)
    if harvest is not None or is_publication(settings.content):
        refuse_linked_content(settings.content)
    with one_writer(settings.state):
        digest = make_digest(settings, keep_going=keep_going, watch=tell, workers=workers, harvest=harvest)
        if not allow_empty:
            stop_at_loss(settings.content, digest.facts, digest.loss, at_most=settings.withdraw_at_most)
        stop_at_changes(settings, digest)
        return _publish(settings, digest, tell)


def _publish(settings: Settings, digest: Digest, tell: Watch) -> Outcome:
    """Write pages, ledger and site, in this order."""
    tell("Rendering", 0, None)
    if settings.hand_written is not None:
        copy_tree(settings.hand_written, settings.docs)
    published_as = Site(settings.site_name, settings.site_url, settings.language)
    parts = site_parts(digest.facts, published_as, settings.state)
    with _share_cards(settings) as cards:
        making = Making(settings.templates, make_database, cards)
        written = write_site(parts, making, settings.docs, settings.state)
    tell("Building the site", 0, None)
    entries = parts.entries()
    # Nothing may be public that is in no ledger, whenever a build dies: so the ledger is written first.
    record = partial(write_ledger, _ledger_path(settings), digest.ledger) if digest.content.is_publication else None
    site = build_site(
        settings,
        epoch=_epoch(digest.facts),
        entries=entries,
        generated=GENERATED_FOLDERS,
        before_public=record,
        words=language_of(settings.language).of_frame,
    )
    return Outcome(digest=digest, pages=written, site=site)


@contextmanager
def _share_cards(settings: Settings) -> Iterator[Cards | None]:
    """Yield who draws share cards, those of the last build taken from the state; None where none are asked for.

    Raises:
        SettingsError: what draws them is not installed.

    """
    if not settings.share_cards or settings.site_url is None:
        yield None
        return
    if not (find_spec("PIL") and find_spec("font_source_serif_pro")):
        message = (
            f"{settings.config_file}: extra.sitegen.share_cards: what draws them is not installed. "
            "Fix: install it with sitegen's extra, `pip install 'sitegen[cards]'`, or write 0."
        )
        raise SettingsError(message)
    from sitegen.render.cards.drawing import draw, hand  # noqa: PLC0415 - an extra, and slow to import

    kept, by = Drawings(settings.state / "cards"), hand()
    yield Cards(settings.share_cards, lambda card: kept.get(card.key(by), partial(draw, card)))
    kept.prune()


@seldom_collected()
def make_digest(
    settings: Settings,
    *,
    keep_going: bool = False,
    watch: Watch | None = None,
    workers: int | None = 1,
    harvest: Harvest | None = None,
) -> Digest:
    """Do everything but write pages: read, extract, resolve, review, and check every span.

    Args:
        settings: Where everything lies.
        keep_going: Go on with what is good beside faults, instead of stopping at them.
        watch: Told about progress.
        workers: How many processes may extract; None for one a core. A process that starts others must be one that
            can be started again: its main module does nothing when it is imported.
        harvest: Articles that were read and extracted elsewhere, in place of those of the content folder. What another
            version of the extractor has made of one is made anew.

    Raises:
        FaultsError: the content has faults and ``keep_going`` is off.
        SpanMismatchError: a record does not say what its article says.

    """
    tell = watch or _silent
    content = read_content(settings, watch=tell, harvest=harvest)
    _stop_at(content.faults, keep_going=keep_going)
    extractor = _extractor(settings)
    extracted = extract_articles(
        extractor, content.articles, settings.state, watch=tell, workers=workers, given=content.extractions
    )
    tell("Resolving", 0, None)
    phrases = [phrase for topic in content.registry.topics for phrase in topic.phrases]
    facts = resolve_facts(
        content.articles,
        extracted.by_id,
        content.registry,
        phrase_lemmas=extractor.lemmatize(phrases),
        publish_confidence=settings.publish_confidence,
        reported_from=settings.reported_from,
        words=extractor.people_words,
        series_words=extractor.series_words,
    )
    reviewed = apply_decisions(
        facts,
        content.decisions,
        content.corrections,
        content.ledger,
        at=content.decided_at,
        corrected_at=content.corrected_at,
    )
    _stop_at(reviewed.faults, keep_going=keep_going)
    changes = pending_changes(content.ledger, reviewed.facts, content.corrections)
    ledger = update_ledger(content.ledger, reviewed.facts, {**reviewed.rejected, **reasons_told(content.corrections)})
    grouped = group_facts(reviewed.facts, extractor.series_words, known=facts)
    final = with_tombstones(regroup_series(grouped, reviewed.in_force), ledger)
    return Digest(
        facts=final,
        ledger=ledger,
        faults=(*content.faults, *reviewed.faults),
        resolved=facts,
        stale=reviewed.stale,
        in_force=reviewed.in_force,
        content=content,
        changes=changes,
        extracted=extracted,
        loss=Loss.between(content.ledger, ledger),
        spans_checked=check_law(final),
    )


def stop_at_changes(settings: Settings, digest: Digest) -> None:
    """Refuse to go on where something that is published would change in silence.

    Raises:
        FaultsError: it would; each message names the command that settles it.

    """
    _stop_at(change_faults(settings, digest), keep_going=False)


def change_faults(settings: Settings, digest: Digest) -> tuple[Fault, ...]:
    """Return a message for everything published that would change in silence, and for every correction that is gone."""
    ledger = display_name(_ledger_path(settings), settings.root)
    changed = (change_fault(change, ledger, one_of=len(digest.changes)) for change in digest.changes)
    return (*changed, *lost_corrections(digest.content.ledger, digest.content.corrections, ledger))


def read_content(settings: Settings, *, watch: Watch | None = None, harvest: Harvest | None = None) -> Content:
    """Read articles and registries; faults are gathered, not raised. A harvest stands for the articles."""
    tell = watch or _silent
    done = 0

    def count(_path: Path) -> None:
        nonlocal done
        done += 1
        tell("Reading", done, None)

    base = settings.root
    registry = read_registry(settings.content, base=base)
    if harvest is None:
        articles = read_articles([settings.content], max_bytes=settings.max_article_bytes, on_read=count, base=base)
    else:
        articles = ReadResult(harvest.articles, harvest.faults)
    path, named = _ledger_path(settings), settings.name_of(_ledger_path(settings))
    publication = harvest is not None or is_publication(settings.content)
    ledger, ledger_faults = read_ledger(path) if publication else ((), ())
    return Content(
        articles=without_address_held(articles.articles) if settings.hold_without_address else articles.articles,
        registry=registry.registry,
        decisions=registry.decisions,
        decided_at=registry.decided_at,
        corrections=registry.corrections,
        corrected_at=registry.corrected_at,
        ledger=tuple(ledger),
        faults=(
            *articles.faults,
            *registry.faults,
            *(replace(fault, path=named) for fault in ledger_faults),
        ),
        is_publication=publication,
        extractions=() if harvest is None else harvest.extractions,
        warnings=articles.warnings,
        places=articles.places,
    )


def extract_articles(  # noqa: PLR0913 - what an extraction is given
    extractor: Extractor,
    articles: Sequence[Article],
    state: Path,
    *,
    watch: Watch | None = None,
    workers: int | None = 1,
    given: Iterable[Extraction] = (),
) -> Extracted:
    """Extract what is neither given by this extractor nor in the cache; each is kept as soon as it is done."""
    tell = watch or _silent
    trouble: list[str] = []
    with ExtractionCache(state / "extractions.sqlite", trouble.append) as cache:
        elsewhere = {(one.article_id, one.body_sha256, one.extractor): one for one in given}
        keys = {a.id: (a.id, a.source.sha256, extractor.fingerprint_of(a)) for a in articles}
        known = {a.id: hit for a in articles if (hit := elsewhere.get(keys[a.id]) or cache.get(a, keys[a.id][2]))}
        missing = [a for a in articles if a.id not in known]
        tell("Extracting", 0, len(missing))
        some = workers_for(len(missing), workers)
        for done, extraction in enumerate(extract_with(extractor, missing, workers=some), start=1):
            cache.put(extraction)
            known[extraction.article_id] = extraction
            tell("Extracting", done, len(missing))
        cache.prune(known.values())
    return Extracted({a.id: known[a.id] for a in articles}, len(missing), tuple(trouble))


def extract_lines(paths: Sequence[Path], settings: Settings, *, watch: Watch | None = None) -> Iterator[str | Fault]:
    """Yield one line of JSON for each article in the order of the input, then the faults of the others."""
    tell = watch or _silent
    read = read_articles(paths, max_bytes=settings.max_article_bytes)
    each = extract_facts(
        read.articles,
        _extractor(settings),
        publish_confidence=settings.publish_confidence,
        reported_from=settings.reported_from,
    )
    for done, (article, facts) in enumerate(zip(read.articles, each, strict=True), start=1):
        tell("Extracting", done, len(read.articles))
        yield render_jsonl(article, facts)
    yield from read.faults


def extract_facts(
    articles: Iterable[Article],
    extractor: Extractor,
    *,
    publish_confidence: float,
    reported_from: float | None = REPORTED_CONFIDENCE,
) -> Iterator[Facts]:
    """Yield what each article says, resolved and checked by itself, in order, an article in memory at a time.

    Raises:
        SpanMismatchError: a record does not say what its article says.

    """
    for article in articles:
        facts = resolve_article(
            article,
            extractor.extract(article),
            publish_confidence=publish_confidence,
            reported_from=reported_from,
        )
        check_law(facts)
        yield facts


def _extractor(settings: Settings) -> Extractor:
    """Make the extractor that the settings ask for.

    Raises:
        SettingsError: its pipeline cannot be loaded, or is one of a language without a pack.

    """
    try:
        return Extractor(settings.pipeline)
    except (LanguageError, PipelineError) as error:
        problem, _, fix = str(error).rstrip(".").partition(". Fix: ")
        field = "extra.sitegen.pipeline"
        file, line, column = place_of_setting(settings.config_file, field) or (settings.config_file, None, None)
        told = (settings.name_of(file), line, field, problem, fix or "name another one")
        raise SettingsError([Fault(*told, Code.NO_PIPELINE, column)]) from error


def lemmatize(settings: Settings, phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Reduce phrases to lemmas as articles are: phrase -> its lemmas."""
    return _extractor(settings).lemmatize(phrases)


def stop_words(settings: Settings) -> set[str]:
    """Return the words of the language that say nothing of what a text is about, in small letters."""
    return set(_extractor(settings).stop_words)


def people_words(settings: Settings) -> PeopleWords:
    """Return what the language of the site tells of names and offices."""
    return _extractor(settings).people_words


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schema of each kind of record into a folder, and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = export_schemas()
    for name, text in schemas.items():
        (folder / name).write_text(text, encoding="utf-8")
    return tuple(folder / name for name in schemas)


def check_law(facts: Facts) -> int:
    """Check that every span of every quote and figure holds the words of its article.

    Raises:
        SpanMismatchError: one does not.

    """
    by_id = {article.id: article for article in facts.articles}
    return sum(check_spans(by_id[item.article_id], item) for item in facts.items)


def is_publication(content: Path) -> bool:
    """Return whether the folder is a whole content folder, with a ledger, and not a bare folder of articles."""
    return (content / "articles").is_dir() or _ledger_in(content).is_file()


def _ledger_path(settings: Settings) -> Path:
    return _ledger_in(settings.content)


def _ledger_in(content: Path) -> Path:
    return content / "ledger.jsonl"


def _stop_at(faults: Sequence[Fault], *, keep_going: bool) -> None:
    if faults and not keep_going:
        raise FaultsError(faults)


def _epoch(facts: Facts) -> int:
    """Return the newest day that the articles tell of, in seconds since 1970: the same on any machine."""
    newest = facts.newest_day or date(1980, 1, 1)
    return int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp())


def _silent(_stage: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""
