"""What a change does to the published site, in the words of the trade."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

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
            )
        )


def compare(before: Snapshot, after: Snapshot) -> Differences:
    """Say what became of each item between two states of a site.

    The id of an item is made from its article and its words, so an item whose words change is a new one. Where one
    that is gone and one that is new are alike (the same words in another article, or much the same words in the same
    one) they are told as one that changed.
    """
    appeared = {i: item for i, item in after.items.items() if i not in before.items}
    vanished = {i: item for i, item in before.items.items() if i not in after.items}
    held_now = after.held or {}
    pairs = list(_pairs({i: item for i, item in vanished.items() if i not in held_now}, appeared))
    kept = [(before.items[i], item) for i, item in after.items.items() if i in before.items]
    changed = [Changed(was, now, aspects) for was, now in (*kept, *pairs) if (aspects := _aspects(was, now))]
    told = {item.id for pair in pairs for item in pair}
    removed = [Removed(item, _why(i, after)) for i, item in vanished.items() if i not in told]
    known = {*before.items, *(held_now if before.held is None else before.held)}
    newly_held = [Removed(*held_now[i]) for i in held_now if i not in known]
    return Differences(
        new=_ordered(item for i, item in appeared.items() if i not in told),
        changed=tuple(sorted(changed, key=lambda one: _place(one.now))),
        gone=_by_place(one for one in removed if one.item.id not in held_now),
        held=_by_place((*(one for one in removed if one.item.id in held_now), *newly_held)),
        corrected=tuple(sorted(after.corrections - before.corrections)),
        new_addresses=tuple(sorted(after.addresses - before.addresses)),
        lost_addresses=tuple(sorted(before.addresses - after.addresses - after.former)),
        titles={**before.titles, **after.titles},
    )


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
