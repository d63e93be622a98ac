"""What stands together on a site: the items of a topic, the figures of a series, and who joined or left between two."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sitegen.records import Facts, Figure, Quote

Groups = Mapping[str, frozenset[str]]
"""Ids of items by the topic ("topics/harbour") or the series ("series/s-abcdefgh23") that they stand in."""
_SERIES: Final = "series/"
_TABLES: Final = (
    ("topics/", "quote_topics", "topic", "quote"),
    ("topics/", "figure_topics", "topic", "figure"),
    (_SERIES, "series_figures", "series", "figure"),
)
"""Of a facts.sqlite: what the group is, then the table that tells of it, and its columns for group and item."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """What joined or left a topic or a series of all that is published before and after."""

    group: str
    joined: tuple[str, ...]
    left: tuple[str, ...]


def groups_of(facts: Facts, published: Iterable[Quote | Figure]) -> Groups:
    """Return the groups that facts would show."""
    items = tuple(published)
    shown = {item.id for item in items}
    topics = {topic.id for topic in facts.topics}
    pairs = [(f"topics/{topic}", item.id) for item in items for topic in item.topics if topic in topics]
    pairs += [(f"{_SERIES}{one.id}", i) for one in facts.series for i in one.figure_ids if i in shown]
    return _gathered(pairs)


def read_groups(db: sqlite3.Connection) -> Groups:
    """Return the groups that a facts.sqlite shows."""
    return _gathered(
        (f"{kind}{group}", item)
        for kind, table, group_column, item_column in _TABLES
        for group, item in db.execute(f"SELECT {group_column}_id, {item_column}_id FROM {table}")  # noqa: S608 - ours
    )


def regrouped(before: Groups, after: Groups, stayed: frozenset[str]) -> Iterator[Regrouped]:
    """Yield what became of each group, as far as its items were there before and are there now.

    A series that grows by what is new is none of it: only two figures of before that stand together now, or no longer.

    Args:
        before: as readers find them.
        after: as they would find them.
        stayed: ids of what is published before and after.

    """
    was, now = _of(before, stayed), _of(after, stayed)
    for group in sorted({*was, *now}):
        old, new = was.get(group, frozenset()), now.get(group, frozenset())
        if old != new:
            yield Regrouped(group, tuple(sorted(new - old)), tuple(sorted(old - new)))


def _of(groups: Groups, stayed: frozenset[str]) -> Groups:
    kept = {group: items & stayed for group, items in groups.items()}
    return {group: items for group, items in kept.items() if len(items) > group.startswith(_SERIES)}


def _gathered(pairs: Iterable[tuple[str, str]]) -> Groups:
    found: dict[str, set[str]] = {}
    for group, item in pairs:
        found.setdefault(group, set()).add(item)
    return {group: frozenset(items) for group, items in found.items() if len(items) > group.startswith(_SERIES)}
