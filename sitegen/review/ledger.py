"""What was published under which id, and what became of it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from sitegen.records import Correction, Facts, Item, LedgerEntry, Span
from sitegen.review.changes import stated

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


def update_ledger(
    entries: Sequence[LedgerEntry], facts: Facts, reasons: Mapping[str, str] = _NONE
) -> tuple[LedgerEntry, ...]:
    """Bring the ledger up to date: nothing that was published ever leaves it.

    What is published has an entry without a tombstone; what was and is no longer gets one with the reason, and keeps
    that reason, which a maintainer may have put in better words.

    Args:
        entries: as they were.
        facts: as reviewed.
        reasons: why items are gone, by id, where somebody said so.

    Returns:
        The entries by article, then id, so that a change touches few lines and two branches seldom the same ones.

    """
    items = {item.id: item for item in facts.items}
    articles = {a.id for a in facts.articles}
    kept = {e.id: e for e in entries}
    for entry in entries:
        item = items.get(entry.id)
        if item is None or item.status == "held":
            gone = entry.gone or reasons.get(entry.id) or _reason(entry, item, articles)
            kept[entry.id] = entry.model_copy(update={"gone": gone})
    kept |= {i.id: _entry(i) for i in items.values() if i.status == "published"}
    return tuple(sorted(kept.values(), key=lambda e: (e.article, e.id)))


def reasons_told(corrections: Iterable[Correction]) -> dict[str, str]:
    """Return why items are gone, by id, as readers were told when they went."""
    in_order = sorted(corrections, key=lambda correction: correction.on)
    return {change.item: c.what for c in in_order for change in c.changes if change.now is None}


def with_tombstones(facts: Facts, entries: Iterable[LedgerEntry]) -> Facts:
    """Return the facts with what was published and is gone, by id."""
    gone = sorted((e for e in entries if e.gone), key=lambda e: e.id)
    return facts.model_copy(update={"tombstones": tuple(gone)})


def _entry(item: Item) -> LedgerEntry:
    spans = item.spans()
    text = " … ".join(s.text for s in spans)
    seen = {name: value for name, value in stated(item) if name != "words"}
    return LedgerEntry(id=item.id, article=item.article_id, digest=_digest(spans), text=text, **seen)


def _digest(spans: Iterable[Span]) -> str:
    parts = (f"{s.start}\x1f{s.end}\x1f{s.text}" for s in spans)
    return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()


def _reason(entry: LedgerEntry, item: Item | None, articles: set[str]) -> str:
    if item is not None:
        return f"held back: {item.reason or 'under review'}"
    if entry.article not in articles:
        return "the article is no longer part of the collection"
    return "the article no longer holds these words as they were published"
