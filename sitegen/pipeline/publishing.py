"""All stages: a digest written as pages, ledger and site, in this order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from sitegen.build import SiteReport, build_site, require_builder
from sitegen.errors import SettingsError
from sitegen.files import copy_tree, one_writer, refuse_linked_content
from sitegen.garbage import seldom_collected
from sitegen.pipeline.content import is_publication, ledger_path
from sitegen.pipeline.digest import Digest, make_digest, stop_at_changes, stop_at_unread
from sitegen.pipeline.progress import Watch, silent
from sitegen.records import Facts, Harvest, SearchEntry
from sitegen.render import (
    GENERATED_FOLDERS,
    Cards,
    Making,
    Site,
    WriteReport,
    export_schemas,
    language_of,
    site_parts,
    write_site,
)
from sitegen.review import stop_at_loss, write_ledger
from sitegen.settings import Settings
from sitegen.store import Drawings, make_database


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
    tell = watch or silent
    require_builder(settings)
    if harvest is not None or is_publication(settings.content):
        refuse_linked_content(settings.content)
    with one_writer(settings.state):
        digest = make_digest(settings, keep_going=keep_going, watch=tell, workers=workers, harvest=harvest)
        stop_at_unread(digest)
        if not allow_empty:
            stop_at_loss(settings.content, digest.facts, digest.loss, at_most=settings.withdraw_at_most)
        stop_at_changes(settings, digest)
        return _publish(settings, digest, tell)


def _publish(settings: Settings, digest: Digest, tell: Watch) -> Outcome:
    """Write pages, ledger and site, in this order."""
    tell("Rendering", 0, None)
    if settings.hand_written is not None:
        copy_tree(settings.hand_written, settings.docs)
    written, entries = _render(settings, digest)
    tell("Building the site", 0, None)
    # Nothing may be public that is in no ledger, whenever a build dies: so the ledger is written first.
    record = partial(write_ledger, ledger_path(settings), digest.ledger) if digest.content.is_publication else None
    site = build_site(
        settings,
        epoch=_epoch(digest.facts),
        entries=entries,
        generated=GENERATED_FOLDERS,
        before_public=record,
        words=language_of(settings.language).of_frame,
        docs=written.docs,
    )
    return Outcome(digest=digest, pages=replace(written, docs=None), site=site)


def _render(settings: Settings, digest: Digest) -> tuple[WriteReport, tuple[SearchEntry, ...]]:
    """Write all pages; what they were made with is let go of before the site is built, which takes the most memory."""
    published_as = Site(settings.site_name, settings.site_url, settings.language)
    parts = site_parts(digest.facts, published_as, settings.state)
    try:
        with _share_cards(settings) as cards:
            making = Making(settings.templates, make_database, cards)
            written = write_site(parts, making, settings.docs, settings.state)
        return written, parts.entries()
    finally:
        parts.let_go()


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


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schema of each kind of record into a folder, and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = export_schemas()
    for name, text in schemas.items():
        (folder / name).write_text(text, encoding="utf-8")
    return tuple(folder / name for name in schemas)


def _epoch(facts: Facts) -> int:
    """Return the newest day that the articles tell of, in seconds since 1970: the same on any machine."""
    newest = facts.newest_day or date(1980, 1, 1)
    return int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp())
