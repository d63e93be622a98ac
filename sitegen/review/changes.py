"""Whatever would change of what readers saw: nothing of it happens before somebody has told them why."""

import difflib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.records import Change, Correction, Facts, Figure, Item, LedgerEntry, Quote, Stated
from sitegen.review.passages import plain, words_of

KINDS: Final = "ours|outlet|extractor|withdrawn"
_APART_BY: Final = " (in “"
"""Stands in a name before the title of the one article in which it tells who is meant."""
_LIKE: Final = 0.6
"""How alike the words of two items must be for the one to stand in the other's place (difflib's ratio): its manual's
rule of thumb for a close match."""


class PendingChange(NamedTuple):
    """A change that no correction tells of yet."""

    change: Change
    path: str | None
    """The article's file; None where the item is gone, and the ledger is the file that tells of it."""
    line: int | None
    """Line of that file, counted from 1; None where an article stands in no file as it is."""
    column: int | None
    """Character in the line, counted from 1."""
    successor: str | None
    """Id of the item that seems to stand in its place; None where it is still published, or nothing does."""


def stated(item: Item) -> Stated:
    """Return what a reader sees of an item."""
    who = item.who
    if isinstance(item, Figure):
        return Stated(
            words=words_of(item),
            by=who.id if who else None,
            name=plain(who.name) if who else None,
            value=_digits(item.value),
            upper=None if item.upper is None else _digits(item.upper),
            unit=plain(item.unit),
            qualifier=item.qualifier,
        )
    name = item.credited if isinstance(item, Quote) else None
    return Stated(words=words_of(item), by=who.id if who else None, name=plain(name) if name else None)


def as_published(entry: LedgerEntry) -> Stated:
    """Return what readers saw of an item, as far as the ledger tells."""
    fields = {name: getattr(entry, name) for name in Stated.model_fields if name != "words"}
    return Stated(words=plain(entry.text), **fields)


def pending_changes(
    entries: Iterable[LedgerEntry], facts: Facts, corrections: Sequence[Correction]
) -> tuple[PendingChange, ...]:
    """Return how the facts differ from what was published, where the last correction on an item does not say so.

    Words, speaker, value, unit and qualifier count, and that an item is published at all. Of entries that were written
    before more than words was recorded only those are compared. A speaker who is renamed, or has another id than before
    (``formerly``), stays who they are, where the registry still has the name that readers saw among their names.

    Args:
        entries: the ledger of the last build, in the order of its file.
        facts: as a build would publish them now.
        corrections: in any order.

    """
    heirs = _heirs(facts)
    known = tuple(_led_on(entry, heirs) for entry in entries)
    shown = {item.id: item for item in facts.items if item.status == "published"}
    old = {entry.id for entry in known}
    new = tuple(item for item in shown.values() if item.id not in old)
    articles = {a.id: a for a in facts.articles}
    told = _last_told(corrections, heirs)
    registry = _Names(facts)
    found = []
    for line, entry in enumerate(known, 1):
        change = _change(entry, shown.get(entry.id), told, registry)
        if change is not None and (item := shown.get(entry.id)) is not None:
            article = articles[item.article_id]
            at, column = article.place_of(item.start)
            found.append(PendingChange(change, article.path, at, column, None))
        elif change is not None:
            found.append(PendingChange(change, None, line, 1, _successor(entry, new, articles)))
    return tuple(found)


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


class _Names:
    """The names of those whom the registry tells of: what a hand can change to somebody else's."""

    def __init__(self, facts: Facts) -> None:
        """Take the names of registered actors, as words."""
        self._of = {
            actor.id: tuple(_name_words(form) for form in (actor.name, *actor.aliases))
            for actor in facts.actors
            if actor.registered
        }

    def is_anothers(self, was: Stated, now: Stated | None) -> bool:
        """Return whether one id, or one that leads on, now has another's name: none of theirs has the old one's words.

        A bare surname of one article is led to somebody by hand, who may have another one.
        """
        forms = self._of.get((now and now.by) or "", ())
        known = now is None or was.name in {None, now.name} or any(_name_words(was.name) <= form for form in forms)
        return bool(forms) and not known


def _name_words(name: str | None) -> frozenset[str]:
    """Return the words of a name, without the article that an address tells it apart by."""
    return frozenset(re.findall(r"\w+", (name or "").partition(_APART_BY)[0].casefold()))


def _change(entry: LedgerEntry, item: Item | None, told: Mapping[str, Change], registry: _Names) -> Change | None:
    """Return what became of an item that is public, where nobody has told readers."""
    now, was, last = stated(item) if item else None, as_published(entry), told.get(entry.id)
    stays = _same(was, now, full=entry.is_full) and not registry.is_anothers(was, now)
    is_told = last is not None and _same(last.now, now, full=True)
    if is_told and last is not None and last.now is not None:
        is_told = not registry.is_anothers(last.now, now)
    return None if entry.gone or stays or is_told else Change(item=entry.id, was=was, now=now)


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


def told_change(change: Change) -> str:
    """Return what was and what is, in a line."""
    was, now = change.was, change.now
    if now is None:
        who = f" ({was.name})" if was.name else ""
        return f"“{was.words}”{who} would no longer be published"
    pairs = [
        ("words", f"“{was.words}”", f"“{now.words}”", was.words != now.words),
        ("speaker", *_speakers(was, now), _differ_in_speaker(was, now)),
        ("value", _amount(was), _amount(now), (was.value, was.upper) != (now.value, now.upper)),
        ("unit", str(was.unit), str(now.unit), was.unit != now.unit),
        ("qualifier", str(was.qualifier), str(now.qualifier), was.qualifier != now.qualifier),
    ]
    return "; ".join(f"{name} from {before} to {after}" for name, before, after, differs in pairs if differs)


def _last_told(corrections: Sequence[Correction], heirs: Mapping[str, str]) -> dict[str, Change]:
    """Return the last change of each item that readers were told of."""
    in_order = sorted(corrections, key=lambda correction: correction.on)
    return {change.item: _told_led_on(change, heirs) for correction in in_order for change in correction.changes}


def _same(was: Stated | None, now: Stated | None, *, full: bool) -> bool:
    if was is None or now is None:
        return was is now
    return _essence(was, full=full) == _essence(now, full=full)


def _essence(one: Stated, *, full: bool) -> tuple[str | None, ...]:
    return (one.words, _who(one), one.value, one.upper, one.unit, one.qualifier) if full else (one.words,)


def _speakers(was: Stated, now: Stated) -> tuple[str, str]:
    """Return who is told to have said it, before and after; with their ids where both have one name."""
    before, after = (one.name or "the article" for one in (was, now))
    return (f"{before} ({was.by})", f"{after} ({now.by})") if before == after else (before, after)


def _differ_in_speaker(was: Stated, now: Stated) -> bool:
    """Return whether readers find another speaker: another id, or under the same one a name with other words."""
    return _who(was) != _who(now) or not _name_words(was.name) <= _name_words(now.name)


def _who(one: Stated) -> str | None:
    return one.by or one.name


def _amount(one: Stated) -> str:
    return f"{one.value} to {one.upper}" if one.upper else str(one.value)


def _digits(value: Decimal) -> str:
    """Return a number as plain digits; ``normalize`` would round a long one."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


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
