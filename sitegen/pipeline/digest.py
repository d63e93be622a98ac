"""The stages up to the law: read, extract, resolve, review, and what would change in silence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitegen.errors import Fault, FaultsError
from sitegen.extract import Extractor
from sitegen.garbage import seldom_collected
from sitegen.pipeline.content import Content, ledger_path, read_content, without_broken
from sitegen.pipeline.extracting import Extracted, extract_articles, extractor_of
from sitegen.pipeline.law import check_law
from sitegen.pipeline.progress import Watch, silent
from sitegen.read import display_name
from sitegen.records import Decision, Facts, Harvest, LedgerEntry, Outline
from sitegen.resolve import group_facts, resolve_facts
from sitegen.review import (
    Loss,
    PendingChange,
    StaleDecision,
    apply_decisions,
    change_fault,
    lost_corrections,
    pending_changes,
    reasons_told,
    regroup_series,
    update_ledger,
    with_tombstones,
)
from sitegen.settings import Settings
from sitegen.stamps import program
from sitegen.store import ItemsCache


@dataclass(frozen=True, slots=True)
class Digest:
    """The checked facts, and what it took to make them."""

    facts: Facts
    ledger: tuple[LedgerEntry, ...]
    refused: tuple[Fault, ...]
    """What of decisions and corrections cannot be carried out."""
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

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All that is wrong with the content."""
        return (*self.content.faults, *self.refused)


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
    tell = watch or silent
    content = read_content(settings, watch=tell, harvest=harvest)
    _stop_at(content.faults, keep_going=keep_going)
    extractor = extractor_of(settings)
    extracted, outlines = extract_articles(
        extractor, content.articles, settings.state, watch=tell, workers=workers, given=content.extractions
    )
    content = without_broken(content, extracted.broken)
    _stop_at(content.faults, keep_going=keep_going)
    tell("Resolving", 0, None)
    facts = _resolve(settings, content, extractor, extracted, outlines)
    reviewed = apply_decisions(
        facts,
        content.decisions,
        content.corrections,
        content.ledger,
        at=content.decided_at,
        corrected_at=content.corrected_at,
        unread=content.unread,
    )
    _stop_at(reviewed.faults, keep_going=keep_going)
    ledger = update_ledger(content.ledger, reviewed.facts, {**reviewed.rejected, **reasons_told(content.corrections)})
    changes = pending_changes(
        content.ledger, reviewed.facts, content.corrections, updated=ledger, unread=content.unread
    )
    grouped = group_facts(reviewed.facts, extractor.series_words, known=facts)
    final = with_tombstones(regroup_series(grouped, reviewed.in_force), ledger)
    return Digest(
        facts=final,
        ledger=ledger,
        refused=reviewed.faults,
        resolved=facts,
        stale=reviewed.stale,
        in_force=reviewed.in_force,
        content=content,
        changes=changes,
        extracted=extracted,
        loss=Loss.between(content.ledger, ledger),
        spans_checked=check_law(final),
    )


def _resolve(
    settings: Settings,
    content: Content,
    extractor: Extractor,
    extracted: Extracted,
    outlines: Mapping[str, Outline],
) -> Facts:
    """Resolve all articles; the items of those of which nothing has changed are taken as they were made."""
    phrases = [phrase for topic in content.registry.topics for phrase in topic.phrases]
    made_by = program()
    with ItemsCache(settings.state / "items.sqlite") as kept:
        facts = resolve_facts(
            content.articles,
            extracted.by_id,
            content.registry,
            outlines=outlines,
            phrase_lemmas=extractor.lemmatize(phrases),
            publish_confidence=settings.publish_confidence,
            reported_from=settings.reported_from,
            words=extractor.people_words,
            series_words=extractor.series_words,
            keep=lambda article, made_of, make: kept.take(article, f"{made_by} {made_of}", make),
        )
        kept.prune(extracted.by_id)
    return facts


def stop_at_changes(settings: Settings, digest: Digest) -> None:
    """Refuse to go on where something that is published would change in silence.

    Raises:
        FaultsError: it would; each message names the command that settles it. Or what :func:`stop_at_unread` does.

    """
    stop_at_unread(digest)
    _stop_at(change_faults(settings, digest), keep_going=False)


def stop_at_unread(digest: Digest) -> None:
    """Refuse to go on where what is published, or all there is, stands where nobody could read it.

    Raises:
        FaultsError: what is wrong with the content.

    """
    published = any(entry.article in digest.content.unread and not entry.gone for entry in digest.content.ledger)
    if published or not digest.content.articles:
        _stop_at(digest.content.faults, keep_going=False)


def change_faults(settings: Settings, digest: Digest) -> tuple[Fault, ...]:
    """Return a message for everything published that would change in silence, and for every correction that is gone."""
    ledger = display_name(ledger_path(settings), settings.root)
    changed = (change_fault(change, ledger, one_of=len(digest.changes)) for change in digest.changes)
    return (*changed, *lost_corrections(digest.content.ledger, digest.content.corrections, ledger))


def _stop_at(faults: Sequence[Fault], *, keep_going: bool) -> None:
    if faults and not keep_going:
        raise FaultsError(faults)
