"""What a change does to the published site, in the words of the trade."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sitegen.maintain.groups import Regrouped, regrouped
from sitegen.maintain.snapshot import Shown, Snapshot

_ALIKE: Final = 0.6
"""Share of common letters above which two items of one article are one item whose words changed."""
_ASPECTS: Final = (
    ("by", "speaker"),
    ("words", "words"),
    ("value", "value"),
    ("upper", "upper end"),
    ("unit", "unit"),
    ("qualifier", "qualifier"),
    ("measures", "what it measures"),
    ("period", "period"),
    ("article", "article"),
)
"""What of an item may change, and what readers call it; most grave first."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing about an item that changed."""

    name: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Changed:
    """An item that is published before and after, and not as it was."""

    was: Shown
    now: Shown
    """Under another id where its words or its article changed."""
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """An item that is no longer published, with the reason."""

    item: Shown
    why: str


@dataclass(frozen=True, slots=True)
class Differences:
    """Everything that readers, or the reviewer, find changed."""

    new: tuple[Shown, ...]
    changed: tuple[Changed, ...]
    gone: tuple[Removed, ...]
    """Was published, and is not found any more."""
    held: tuple[Removed, ...]
    """Was published and is held now; and what is newly held, where what was held before is known."""
    corrected: tuple[tuple[str, str], ...]
    """Day and words of each correction that is new."""
    new_addresses: tuple[str, ...]
    lost_addresses: tuple[str, ...]
    """Sheets that were there and lead nowhere now."""
    regrouped: tuple[Regrouped, ...]
    """What stands under another topic, or in another series, than before."""
    titles: Mapping[str, str]
    """Headlines of all articles by id, to tell where an item stands."""

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return any(
            (
                self.new,
                self.changed,
                self.gone,
                self.held,
                self.corrected,
                self.new_addresses,
                self.lost_addresses,
                self.regrouped,
            )
        )


def compare(before: Snapshot, after: Snapshot) -> Differences:
    """Say what became of each item between two states of a site.

    The id of an item is made from its article and its words, so an item whose words change is a new one. Where one
    that is gone and one that is new are alike (the same words in another article, or much the same words in the same
    one) they are told as one that changed.
    """
    appeared, vanished = _without(after.items, before.items), _without(before.items, after.items)
    held_now = after.held or {}
    pairs = list(_pairs(_without(vanished, held_now), appeared))
    told = {item.id: item for pair in pairs for item in pair}
    removed = [Removed(item, _why(i, after)) for i, item in _without(vanished, told).items()]
    return Differences(
        new=_ordered(_without(appeared, told).values()),
        changed=tuple(sorted(_changed(before, after, pairs), key=lambda one: _place(one.now))),
        gone=_by_place(one for one in removed if one.item.id not in held_now),
        held=_by_place((*(one for one in removed if one.item.id in held_now), *_newly_held(before, held_now))),
        corrected=tuple(sorted(after.corrections - before.corrections)),
        new_addresses=tuple(sorted(after.addresses - before.addresses)),
        lost_addresses=tuple(sorted(before.addresses - after.addresses - after.former)),
        regrouped=tuple(regrouped(before.groups, after.groups, frozenset({*before.items} & {*after.items}))),
        titles={**before.titles, **after.titles},
    )


def _without(items: Mapping[str, Shown], others: Collection[str]) -> dict[str, Shown]:
    return {i: item for i, item in items.items() if i not in others}


def _changed(before: Snapshot, after: Snapshot, pairs: Iterable[tuple[Shown, Shown]]) -> Iterator[Changed]:
    kept = ((before.items[i], item) for i, item in after.items.items() if i in before.items)
    for was, now in (*kept, *pairs):
        if aspects := _aspects(was, now):
            yield Changed(was, now, aspects)


def _newly_held(before: Snapshot, held_now: Mapping[str, tuple[Shown, str]]) -> list[Removed]:
    """Return what is held now and was neither held nor published before; nothing where that is not known."""
    if before.held is None:
        return []
    return [Removed(item, why) for i, (item, why) in held_now.items() if i not in before.items and i not in before.held]


def _aspects(was: Shown, now: Shown) -> tuple[Aspect, ...]:
    return tuple(
        Aspect(name, getattr(was, field), getattr(now, field))
        for field, name in _ASPECTS
        if getattr(was, field) != getattr(now, field)
    )


def _why(item: str, after: Snapshot) -> str:
    if after.held and item in after.held:
        return after.held[item][1]
    return after.gone.get(item, "no article says so any more")


def _pairs(vanished: Mapping[str, Shown], appeared: Mapping[str, Shown]) -> Iterator[tuple[Shown, Shown]]:
    """Yield what is gone and what is new that are likely one item, each at most once, the most alike first."""
    rated = [
        (alike, was.id, now.id)
        for was in vanished.values()
        for now in _rivals(was, appeared.values())
        if (alike := _likeness(was, now)) >= _ALIKE
    ]
    used: set[str] = set()
    for _, was_id, now_id in sorted(rated, key=lambda one: (-one[0], one[1], one[2])):
        if not {was_id, now_id} & used:
            used |= {was_id, now_id}
            yield vanished[was_id], appeared[now_id]


def _rivals(was: Shown, appeared: Iterable[Shown]) -> Iterator[Shown]:
    for now in appeared:
        if now.kind == was.kind and (now.article == was.article or now.words == was.words):
            yield now


def _likeness(was: Shown, now: Shown) -> float:
    if was.words == now.words:
        return 2.0 if was.by == now.by else 1.0
    if was.kind == "figure" and was.measures and was.measures == now.measures and was.unit == now.unit:
        return 0.9
    return difflib.SequenceMatcher(None, was.words, now.words, autojunk=False).ratio()


def _place(item: Shown) -> tuple[str, bool, str]:
    return item.article, item.kind == "figure", item.id


def _ordered(items: Iterable[Shown]) -> tuple[Shown, ...]:
    return tuple(sorted(items, key=_place))


def _by_place(removed: Iterable[Removed]) -> tuple[Removed, ...]:
    return tuple(sorted(removed, key=lambda one: _place(one.item)))
