"""What readers see of a site at one time, item by item: of facts in hand, or of a facts.sqlite that was published."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Literal

from sitegen.errors import SitegenError
from sitegen.maintain.groups import Groups, groups_of, read_groups
from sitegen.records import Facts, Figure, Quote

Kind = Literal["quote", "figure"]
_VERSION: Final = 1
"""Of the tables' form (``sitegen.store.facts``)."""


class SnapshotError(SitegenError):
    """What a site is to be compared with cannot be read."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as readers see it: all that must not change in silence."""

    id: str
    kind: Kind
    article: str
    """Id of the article."""
    words: str
    """The words said, or the figure as written; parts are joined by an ellipsis."""
    by: str | None
    """Who says so, as readers read it."""
    value: str | None = None
    """A figure's value as plain digits."""
    upper: str | None = None
    unit: str | None = None
    qualifier: str | None = None
    measures: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A site at one time."""

    items: Mapping[str, Shown]
    """What is published, by id."""
    titles: Mapping[str, str]
    """The headline of each article by its id; the id where there is none."""
    corrections: frozenset[tuple[str, str]]
    """Day and words of each."""
    addresses: frozenset[str]
    """The sheets that there are: ``actors/ada-quill/``."""
    former: frozenset[str] = frozenset()
    """Addresses that sheets had, which lead to where they are now, or to what is told of why nothing is there."""
    held: Mapping[str, tuple[Shown, str]] | None = None
    """What is held, with the reason; None where that is not told, as in what is published."""
    gone: Mapping[str, str] = field(default_factory=dict)
    """Why each item that was ever published is so no longer."""
    groups: Groups = field(default_factory=dict)
    """Which items stand under a topic, and which figures in one series."""


def snapshot_of(facts: Facts) -> Snapshot:
    """Return what facts would show, and what of them is held."""
    items: tuple[Quote | Figure, ...] = (*facts.quotes, *facts.figures)
    published = [item for item in items if item.status == "published"]
    return Snapshot(
        items={item.id: _shown(item) for item in published},
        titles={article.id: article.title or article.id for article in facts.articles},
        corrections=frozenset((c.on.isoformat(), c.what) for c in facts.corrections),
        addresses=frozenset(_addresses(facts)),
        former=frozenset(_former(facts)),
        held=_held(items),
        gone={entry.id: entry.gone for entry in facts.tombstones if entry.gone},
        groups=groups_of(facts, published),
    )


def _held(items: Iterable[Quote | Figure]) -> dict[str, tuple[Shown, str]]:
    return {item.id: (_shown(item), item.reason or "no reason given") for item in items if item.status == "held"}


def _addresses(facts: Facts) -> Iterator[str]:
    """Yield the sheets: of registered actors and of whoever is quoted by name, of topics and of articles."""
    yield from (f"actors/{actor}/" for actor in facts.heard)
    yield from (f"topics/{topic.id}/" for topic in facts.topics)
    yield from (f"articles/{article.id}/" for article in facts.articles)


def _former(facts: Facts) -> Iterator[str]:
    yield from (f"actors/{former}/" for actor in facts.actors for former in actor.formerly)
    yield from (f"actors/{departed}/" for departed in facts.departed)
    yield from (f"articles/{entry.article}/" for entry in facts.tombstones)


def read_snapshot(database: Path) -> Snapshot:
    """Return what a facts.sqlite shows.

    Raises:
        SnapshotError: there is no such file, or it is none that sitegen made.

    """
    if not database.is_file():
        message = f"{database}: there is no such file. Fix: build first, or name the facts.sqlite of the site."
        raise SnapshotError(message)
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version != _VERSION:
                message = f"{database}: its tables have another form ({version}). Fix: build that site again."
                raise SnapshotError(message)
            return _read(db)
    except sqlite3.Error as error:
        message = f"{database}: no facts.sqlite of a site ({error}). Fix: name another file."
        raise SnapshotError(message) from error


def _read(db: sqlite3.Connection) -> Snapshot:
    items = {item.id: item for item in (*_quotes(db), *_figures(db))}
    rooms = ("actors", "topics", "articles")
    ids = " UNION ".join(f"SELECT '{room}', id FROM {room}" for room in rooms)  # noqa: S608 - names are ours
    sheets = [f"{room}/{i}/" for room, i in db.execute(ids)]
    return Snapshot(
        items=items,
        titles={i: title or i for i, title in db.execute("SELECT id, title FROM articles")},
        corrections=frozenset(db.execute("SELECT day, what FROM corrections")),
        addresses=frozenset(sheets),
        gone=dict(db.execute("SELECT id, coalesce(reason, '') FROM withdrawn")),
        groups=read_groups(db),
    )


def _quotes(db: sqlite3.Connection) -> Iterator[Shown]:
    parts: dict[str, list[str]] = {}
    for quote, words in db.execute("SELECT quote_id, words FROM quote_spans ORDER BY quote_id, number"):
        parts.setdefault(quote, []).append(words)
    for quote, article, speaker in db.execute("SELECT id, article_id, speaker FROM quotes"):
        yield Shown(quote, "quote", article, _flat(" … ".join(parts[quote])), speaker)


def _figures(db: sqlite3.Connection) -> Iterator[Shown]:
    columns = "id, article_id, written, stated_by, value, upper, unit, qualifier, measures, period"
    for row in db.execute(f"SELECT {columns} FROM figures"):  # noqa: S608 - names are ours
        figure, article, written, by, *rest = row
        value, upper, unit, qualifier, measures, period = (_maybe_flat(part) for part in rest)
        yield Shown(figure, "figure", article, _flat(written), by, value, upper, unit, qualifier, measures, period)


def _shown(item: Quote | Figure) -> Shown:
    words = _flat(" … ".join(span.text for span in item.spans()))
    if isinstance(item, Quote):
        return Shown(item.id, "quote", item.article_id, words, item.credited)
    return Shown(
        item.id,
        "figure",
        item.article_id,
        words,
        item.stated_by.name if item.stated_by else None,
        _plain(item.value),
        None if item.upper is None else _plain(item.upper),
        item.unit,
        item.qualifier,
        None if item.measures is None else _flat(item.measures.text),
        None if item.period is None else _flat(item.period.text),
    )


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _flat(text: str) -> str:
    return " ".join(text.split())


def _maybe_flat(value: Any) -> str | None:  # noqa: ANN401 - a value of SQLite
    return None if value is None else _flat(str(value))
