"""The first stage: articles, registries, decisions, corrections and ledger, read from a content folder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sitegen.errors import BrokenRuleError, Fault
from sitegen.pipeline.progress import Watch, silent
from sitegen.read import ReadResult, read_articles, read_registry, without_address_held
from sitegen.records import Article, Correction, Decision, Extraction, Harvest, LedgerEntry, Registry
from sitegen.review import Place, read_ledger
from sitegen.settings import Settings
from sitegen.store import ReadingsCache


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
    unread: frozenset[str] = frozenset()
    """Ids of articles that are there and could not be read."""
    registries_whole: bool = True
    """Whether all registries, decisions and corrections could be read."""


def without_broken(content: Content, broken: Sequence[BrokenRuleError]) -> Content:
    """Return content without the articles on which a rule breaks: they count as such that could not be read."""
    if not broken:
        return content
    out = {one.article_id for one in broken}
    return replace(
        content,
        articles=tuple(article for article in content.articles if article.id not in out),
        faults=(*content.faults, *(one.fault for one in broken)),
        unread=content.unread | out,
    )


def read_content(settings: Settings, *, watch: Watch | None = None, harvest: Harvest | None = None) -> Content:
    """Read articles and registries; faults are gathered, not raised. A harvest stands for the articles."""
    tell = watch or silent
    done = 0

    def count(_path: Path) -> None:
        nonlocal done
        done += 1
        tell("Reading", done, None)

    base = settings.root
    registry = read_registry(settings.content, base=base)
    if harvest is None:
        with ReadingsCache(settings.state / "readings.sqlite") as kept:
            articles = read_articles(
                [settings.content], max_bytes=settings.max_article_bytes, on_read=count, base=base, kept=kept
            )
            kept.prune({article.path for article in articles.articles})
    else:
        articles = ReadResult(harvest.articles, harvest.faults)
    path, named = ledger_path(settings), settings.name_of(ledger_path(settings))
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
        unread=articles.unread
        if articles.whole
        else articles.unread | _missing(articles, (*ledger, *registry.decisions)),
        registries_whole=not registry.faults,
    )


def _missing(read: ReadResult, known: Iterable[LedgerEntry | Decision]) -> frozenset[str]:
    """Return the ids of articles of which something was published or decided, and which were not found."""
    return frozenset(one.article for one in known if one.article) - {article.id for article in read.articles}


def is_publication(content: Path) -> bool:
    """Return whether the folder is a whole content folder, with a ledger, and not a bare folder of articles."""
    return (content / "articles").is_dir() or _ledger_in(content).is_file()


def ledger_path(settings: Settings) -> Path:
    """Return where the ledger lies, whether or not there is one."""
    return _ledger_in(settings.content)


def _ledger_in(content: Path) -> Path:
    return content / "ledger.jsonl"
