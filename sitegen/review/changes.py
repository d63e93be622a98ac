"""Whatever would change of what readers saw: nothing of it happens before somebody has told them why."""

import difflib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.records import Article, Change, Correction, Facts, Item, LedgerEntry, Stated
from sitegen.review.passages import BETWEEN, plain, words_of
from sitegen.review.seen import Seen, as_published, name_words
from sitegen.review.taken_off import taken_off

KINDS: Final = "ours|outlet|extractor|withdrawn"
_LIKE: Final = 0.6
"""How alike the words of two items must be for the one to stand in the other's place (difflib's ratio): its manual's
rule of thumb for a close match."""
_UNKNOWN: Final = "unknown"
_TOLD: Final = {
    **{name: name for name in ("unit", "qualifier", "period", "manner", "outlet", "day")},
    "measures": "what it counts",
    "office": "office",
    "title": "headline",
    "url": "address",
    "authors": "by-line",
}
"""What else readers see of an item, and what a message calls it."""


class PendingChange(NamedTuple):
    """A change that no correction tells of yet."""

    change: Change
    path: str | None
    """The article's file; None where that is gone, and the ledger is the file that tells of the item."""
    line: int | None
    """Line of that file, counted from 1; None where an article stands in no file as it is."""
    column: int | None
    """Character in the line, counted from 1."""
    successor: str | None
    """Id of the item that seems to stand in its place; None where it is still published, or nothing does."""
    moved: bool = False
    """Whether that has the same words, and only stands in another article: one that was renamed."""


def pending_changes(
    entries: Iterable[LedgerEntry],
    facts: Facts,
    corrections: Sequence[Correction],
    *,
    updated: Iterable[LedgerEntry] = (),
    unread: Collection[str] = (),
) -> tuple[PendingChange, ...]:
    """Return how the facts differ from what was published, where the last correction on an item does not say so.

    Words, speaker, value, unit, qualifier and time count, whether the article asserts or denies it, who printed it and
    when, and that an item is published at all. Of entries that were written before more than words was recorded only
    those are compared. A speaker who is renamed, or has another id than before (``formerly``), stays who they are,
    where the registry still has the name that readers saw among their names.

    Args:
        entries: the ledger of the last build, in the order of its file.
        facts: as a build would publish them now.
        corrections: in any order.
        updated: the ledger as these facts would make it, where it is made already: of what has the same entry there
            readers see the same.
        unread: ids of articles that are there and could not be read: nobody knows yet what became of their items.

    """
    heirs = _heirs(facts)
    same = {entry.id: entry for entry in updated}
    known = tuple(_led_on(entry, heirs) for entry in entries)
    shown = {item.id: item for item in facts.items if item.status == "published"}
    told, seen, place = _last_told(corrections, heirs), Seen(facts), _places(facts, known, shown)
    off = taken_off(corrections)
    readable = ((line, entry) for line, entry in enumerate(known, 1) if entry.article not in unread)
    changed = ((line, entry) for line, entry in readable if same.get(entry.id) != entry)
    looked_at = ((line, entry, _change(entry, shown.get(entry.id), told, seen, off)) for line, entry in changed)
    return tuple(place(change, entry, line) for line, entry, change in looked_at if change is not None)


def _places(
    facts: Facts, known: Iterable[LedgerEntry], shown: Mapping[str, Item]
) -> Callable[[Change, LedgerEntry, int], PendingChange]:
    """Return what tells where a change is to be looked at: in the article, else in the line of the ledger."""
    articles, old = {a.id: a for a in facts.articles}, {entry.id for entry in known}
    new = tuple(item for item in shown.values() if item.id not in old)

    def place(change: Change, entry: LedgerEntry, line: int) -> PendingChange:
        item = shown.get(entry.id)
        if item is None:
            left = articles.get(entry.article)
            path = left.path if left else None
            at, column = _where(entry, left) if left else (line, 1)
            return PendingChange(change, path, at, column, _successor(entry, new, articles), moved=left is None)
        article = articles[item.article_id]
        at, column = article.place_of(item.start)
        return PendingChange(change, article.path, at, column, None)

    return place


def _where(entry: LedgerEntry, article: Article) -> tuple[int | None, int | None]:
    """Return where the words of an item stand that is published no more; where they are gone, the first line."""
    found = article.body.find(entry.text.partition(BETWEEN)[0])
    if found >= 0:
        return article.place_of(found)
    return article.first_line, article.first_line and 1


def lost_corrections(
    entries: Iterable[LedgerEntry], corrections: Iterable[Correction], ledger: str
) -> tuple[Fault, ...]:
    """Return a fault for each item of which readers were told more corrections than there are now.

    Args:
        entries: the ledger of the last build, in the order of its file.
        corrections: in any order.
        ledger: how messages name the ledger's file.

    """
    there = Counter(item for correction in corrections for item in correction.items)
    fix = "bring it back from version control; of a correction that is told only the words can be changed (`what`)"
    return tuple(
        Fault(
            ledger,
            line,
            None,
            f"readers were told a correction of {entry.id} that stands in no file any more",
            fix,
            Code.CORRECTION_GONE,
            1,
        )
        for line, entry in enumerate(entries, 1)
        if (entry.corrected or 0) > there[entry.id]
    )


def _heirs(facts: Facts) -> dict[str, str]:
    """Return who has each id that an actor had."""
    return {former: actor.id for actor in facts.actors for former in actor.formerly}


def _led_on(entry: LedgerEntry, heirs: Mapping[str, str]) -> LedgerEntry:
    """Return an entry with the id that its speaker has now."""
    heir = heirs.get(entry.by or "")
    return entry.model_copy(update={"by": heir}) if heir else entry


def _told_led_on(change: Change, heirs: Mapping[str, str]) -> Change:
    now = change.now
    heir = heirs.get((now and now.by) or "")
    return change.model_copy(update={"now": now.model_copy(update={"by": heir})}) if now and heir else change


def _change(
    entry: LedgerEntry, item: Item | None, told: Mapping[str, Change], seen: Seen, off: Collection[str]
) -> Change | None:
    """Return what became of an item that is public, where nobody has told readers; its words may be taken off."""
    if entry.gone or entry.id in off:
        return None
    was, now = as_published(entry), seen.of(item) if item else None
    last = told.get(entry.id)
    stays_as_it_was = seen.same(was, now, full=entry.is_full)
    is_as_told = last is not None and seen.same(last.now, now)
    return None if stays_as_it_was or is_as_told else Change(item=entry.id, was=was, now=now)


def change_fault(pending: PendingChange, ledger: str, *, one_of: int = 1) -> Fault:
    """Return the message about a change in silence, with the command that settles it.

    Args:
        pending: the change.
        ledger: how messages name the ledger's file, for items that are gone.
        one_of: how many changes wait: of several all can be settled at once.

    """
    change = pending.change
    problem = f"{change.item} is published, and this build would change it without a word: {told_change(change)}"
    if pending.successor:
        problem += f"; {pending.successor} seems to stand in its place"
    fix = f'undo that, or tell readers: sitegen correct {change.item} --kind {KINDS} --reason "..."'
    if one_of > 1:
        fix += f" (--all in place of the id: of all {one_of})"
    path, line, column = pending.path or ledger, pending.line, pending.column
    return Fault(path, line, None, problem, fix, Code.CHANGED_IN_SILENCE, column)


def told_change(change: Change, *, done: bool = False) -> str:
    """Return what was and what is, in a line; ``done``: whether readers have been told."""
    was, now = change.was, change.now
    if now is None:
        who = f" ({was.name})" if was.name else ""
        return f"“{was.words}”{who} {'is' if done else 'would'} no longer {'' if done else 'be '}published"
    pairs = [
        ("words", f"“{was.words}”", f"“{now.words}”", was.words != now.words),
        ("speaker", *_speakers(was, now), _differ_in_speaker(was, now)),
        ("value", _amount(was), _amount(now), (was.value, was.upper) != (now.value, now.upper)),
        *((told, *_both(name, was, now)) for name, told in _TOLD.items()),
    ]
    return "; ".join(f"{name} from {before} to {after}" for name, before, after, differs in pairs if differs)


def _both(name: str, was: Stated, now: Stated) -> tuple[str, str, bool]:
    """Return a part of two states in words, and whether what readers saw of it became another."""
    before, after = getattr(was, name), getattr(now, name)
    return str(before), str(after or _UNKNOWN), before is not None and before != after


def _last_told(corrections: Sequence[Correction], heirs: Mapping[str, str]) -> dict[str, Change]:
    """Return the last change of each item that readers were told of."""
    in_order = sorted(corrections, key=lambda correction: correction.on)
    return {change.item: _told_led_on(change, heirs) for correction in in_order for change in correction.changes}


def _speakers(was: Stated, now: Stated) -> tuple[str, str]:
    """Return who is told to have said it, before and after; with their ids where both have one name."""
    before, after = (one.name or "the article" for one in (was, now))
    return (f"{before} ({was.by})", f"{after} ({now.by})") if before == after else (before, after)


def _differ_in_speaker(was: Stated, now: Stated) -> bool:
    """Return whether readers find another speaker: another id, or under the same one a name with other words."""
    return (was.by or was.name) != (now.by or now.name) or not name_words(was.name) <= name_words(now.name)


def _amount(one: Stated) -> str:
    return f"{one.value} to {one.upper}" if one.upper else str(one.value)


def _successor(entry: LedgerEntry, new: Sequence[Item], articles: Collection[str]) -> str | None:
    """Return the new item that seems to stand where a published one is gone.

    The same words in another article, where its own is gone (it was renamed); else the words that are most like it in
    the same article.
    """
    alike = [item for item in new if item.id[0] == entry.id[0]]
    words = plain(entry.text)
    if entry.article not in articles:
        return next((item.id for item in alike if words_of(item) == words), None)
    here = {words_of(item): item.id for item in alike if item.article_id == entry.article}
    near = difflib.get_close_matches(words, here, n=1, cutoff=_LIKE)
    return here[near[0]] if near else None
