"""What was published under which id, and what became of it."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from sitegen.records import Correction, Facts, Item, LedgerEntry, Span
from sitegen.review.seen import Seen
from sitegen.review.taken_off import bare, taken_off

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
    seen = Seen(facts)
    gone = {entry.id: entry for entry in _gone(entries, facts, reasons)}
    kept = gone | {i.id: _entry(i, seen) for i in facts.items if i.status == "published"}
    kept |= _with_corrections(kept, facts.corrections)
    off = taken_off(facts.corrections)
    kept |= {
        i: bare(entry.model_copy(update={"gone": reasons.get(i, entry.gone)})) for i, entry in kept.items() if i in off
    }
    return tuple(sorted(kept.values(), key=lambda e: (e.article, e.id)))


def _gone(entries: Iterable[LedgerEntry], facts: Facts, reasons: Mapping[str, str]) -> Iterator[LedgerEntry]:
    """Yield a tombstone for each entry whose item is not published any more."""
    items = {item.id: item for item in facts.items}
    articles = {a.id for a in facts.articles}
    for entry in entries:
        item = items.get(entry.id)
        if item is None or item.status == "held":
            gone = entry.gone or reasons.get(entry.id) or _reason(entry, item, articles)
            yield entry.model_copy(update={"gone": gone})


def _with_corrections(entries: Mapping[str, LedgerEntry], corrections: Iterable[Correction]) -> dict[str, LedgerEntry]:
    """Return the entries of which readers are told corrections, each with how many."""
    told = Counter(item for correction in corrections for item in correction.items)
    return {i: entries[i].model_copy(update={"corrected": number}) for i, number in told.items() if i in entries}


def reasons_told(corrections: Iterable[Correction]) -> dict[str, str]:
    """Return why items are gone, by id, as readers were told when they went."""
    in_order = sorted(corrections, key=lambda correction: correction.on)
    told = {change.item: c.what for c in in_order for change in c.changes if change.now is None}
    return told | {item: c.what for c in in_order if c.without_words for item in c.items}


def with_tombstones(facts: Facts, entries: Iterable[LedgerEntry]) -> Facts:
    """Return the facts with what was published and is gone, by id."""
    gone = sorted((e for e in entries if e.gone), key=lambda e: e.id)
    return facts.model_copy(update={"tombstones": tuple(gone)})


def _entry(item: Item, seen: Seen) -> LedgerEntry:
    spans = item.spans()
    text = " … ".join(s.text for s in spans)
    fields = seen.beside_words(item)
    return LedgerEntry(id=item.id, article=item.article_id, digest=_digest(spans), text=text, **fields)


def _digest(spans: Iterable[Span]) -> str:
    parts = (f"{s.start}\x1f{s.end}\x1f{s.text}" for s in spans)
    return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()


def _reason(entry: LedgerEntry, item: Item | None, articles: set[str]) -> str:
    if item is not None:
        return f"held back: {item.reason or 'under review'}"
    if entry.article not in articles:
        return "the article is no longer part of the collection"
    return "the article no longer holds these words as they were published"
