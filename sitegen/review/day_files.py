"""Lists in YAML that people write beside programs: one file a day, person and branch, comments and order kept.

Two people, or one on two branches, so never write into one file, and a merge of them has nothing to settle. Every
change is written whole through a temporary file, or not at all.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.files import refuse_linked_content, write_whole
from sitegen.records import Correction, Decision, Record, slug

_WIDTH: Final = 100
"""Characters of a line; a value that is longer goes on in the next, which reads as one space."""

_ASIDE: Final = "--"
"""Stands before the name of a branch; a slug has no two dashes."""
_FIRST_BRANCHES: Final = frozenset({"", "main", "master", "trunk"})
"""Where a site is published from, as a rule; none where there is no git."""


class _Step(NamedTuple):
    """What one call wrote: so the next need not read the file again, and taking it back is exact."""

    before: str
    after: str
    put: tuple[str, ...]
    """The items of the entries that it added."""
    items: frozenset[str]
    """All items of the file after it."""


class DayFile:
    """The list that one person writes on one day: ``content/decisions/2026-03-09-j-dahl.yml``.

    On a branch other than the first one its name ends in that of the branch: ``2026-03-09-j-dahl--quay.yml``.
    """

    def __init__(self, folder: Path, by: str, on: date, branch: str = "") -> None:
        """Name the file; nothing is read or written."""
        self._of = folder, by, on
        self._stem = f"{on.isoformat()}-{slug(by)}"
        aside = "" if branch in _FIRST_BRANCHES else f"{_ASIDE}{slug(branch)}"
        self.path = folder / f"{self._stem}{aside}.yml"
        self._steps: list[_Step] = []

    def put(self, *entries: Mapping[str, Any]) -> None:
        """Add entries, all of them or none; one on the same item is replaced.

        Raises:
            FaultsError: the file is no list that can be read; it is left as it is.
            PlaceError: its folder, or the one around it, is a link, which is not written through.

        """
        text = text_of(self.path)
        items = tuple(entry["item"] for entry in entries if "item" in entry)
        known = self._steps[-1].items if self._steps and self._steps[-1].after == text else None
        if known is not None and known.isdisjoint(items):
            written = text + dumped([dict(entry) for entry in entries])
        else:
            written, known = self._joined(text, entries)
        refuse_linked_content(self.path.parent.parent)
        write_whole(self.path, written.encode())
        self._steps.append(_Step(text, written, items, known.union(items)))

    def drop(self, *items: str) -> bool:
        """Take the entries on some items out; a file of nothing is removed.

        Returns:
            Whether there was one.

        Raises:
            FaultsError: as for :meth:`put`.

        """
        text = text_of(self.path)
        if self._steps and (self._steps[-1].after, self._steps[-1].put) == (text, items):
            self._replace(self._steps.pop().before)
            return True
        known = entries_of(self.path, text)
        places = [] if known is None else [_place(known, {"item": item}) for item in items]
        found = sorted((place for place in places if place is not None), reverse=True)
        for place in found:
            text = _without(text, known, place)
        if found:
            self._replace(text if len(known) > len(found) else "")
        return bool(found)

    def drop_on_other_branches(self, *items: str) -> None:
        """Take the entries on some items out of what the same person wrote on the same day on other branches.

        Raises:
            FaultsError: as for :meth:`put`.

        """
        for path in sorted(self.path.parent.glob(f"{self._stem}*.yml")):
            own, _, branch = path.stem.partition(_ASIDE)
            if path != self.path and own == self._stem:
                DayFile(*self._of, branch).drop(*items)

    def _joined(self, text: str, entries: Sequence[Mapping[str, Any]]) -> tuple[str, frozenset[str]]:
        """Return the file with some entries more, and the items of those that it had."""
        known = entries_of(self.path, text)
        added = [dict(entry) for entry in entries]
        if known is None or not len(known):
            return text + dumped(added) if known is None else dumped(added), frozenset()
        items = frozenset(entry["item"] for entry in known if isinstance(entry, dict) and "item" in entry)
        if not _must_be_rewritten(known, entries):
            return (text if text.endswith("\n") else f"{text}\n") + dumped(added), items
        for entry in added:
            _put(known, entry)
        return dumped(known), items

    def _replace(self, text: str) -> None:
        refuse_linked_content(self.path.parent.parent)
        if text:
            write_whole(self.path, text.encode())
        else:
            self.path.unlink()


def text_of(path: Path) -> str:
    """Return the text of a list; an empty one where there is no file.

    Raises:
        FaultsError: it cannot be read.

    """
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeError) as error:
        raise _unusable(path, f"it cannot be read ({error})") from error


def entries_of(path: Path, text: str) -> Any:  # noqa: ANN401 - a list of ruamel with its comments, or None
    """Return what the text of a list holds; None where that is nothing.

    Raises:
        FaultsError: it is no list.

    """
    try:
        entries = _yaml().load(text)
    except YAMLError as error:
        raise _unusable(path, "it is no YAML") from error
    if entries is not None and not isinstance(entries, list):
        raise _unusable(path, "it is no list")
    return entries


def decision_file(content: Path, by: str, on: date, branch: str = "") -> DayFile:
    """Return the file for the decisions of a person and a day, on a branch."""
    return DayFile(content / "decisions", by, on, branch)


def correction_file(content: Path, by: str, on: date, branch: str = "") -> DayFile:
    """Return the file for the corrections of a person and a day, on a branch."""
    return DayFile(content / "corrections", by, on, branch)


def entry_of(record: Decision | Correction) -> dict[str, Any]:
    """Return a record as it is written: without what is empty."""
    return _filled(record)


def _filled(record: Record) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Record):
            value = _filled(value)
        elif isinstance(value, tuple):
            value = [_filled(part) if isinstance(part, Record) else part for part in value]
        if value not in (None, [], False):
            made[name] = value
    return made


def _without(text: str, known: Any, place: int) -> str:  # noqa: ANN401 - a list of ruamel
    """Return a text without the lines of one entry; comments and empty lines behind it stay."""
    if known.fa.flow_style() or known.lc.col:
        del known[place]
        return dumped(known)
    lines = text.splitlines(keepends=True)
    first = known.lc.item(place)[0]
    last = known.lc.item(place + 1)[0] if place + 1 < len(known) else len(lines)
    while last > first + 1 and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    return "".join(lines[:first] + lines[last:])


def _must_be_rewritten(known: Any, entries: Sequence[Mapping[str, Any]]) -> bool:  # noqa: ANN401 - a list of ruamel
    """Return whether entries cannot just be put behind the others: they replace one, or the list is no plain one."""
    return bool(known.fa.flow_style() or known.lc.col or any(_place(known, e) is not None for e in entries))


def _put(known: Any, entry: Mapping[str, Any]) -> None:  # noqa: ANN401 - a list of ruamel with its comments
    """Put an entry in the place of the one that it replaces, else at the end."""
    at = _place(known, entry)
    if at is None:
        known.append(entry)
    else:
        known[at] = entry


def _place(entries: Sequence[Any], entry: Mapping[str, Any]) -> int | None:
    """Return which entry is on the same item; corrections have none of one item alone, and are only added."""
    item = entry.get("item")
    if item is None:
        return None
    return next((n for n, known in enumerate(entries) if isinstance(known, dict) and known.get("item") == item), None)


def dumped(entries: Any) -> str:  # noqa: ANN401 - a plain list, or one of ruamel with its comments
    """Return the text of a list."""
    stream = io.StringIO()
    _yaml().dump(entries, stream)
    return stream.getvalue()


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.width = _WIDTH
    yaml.preserve_quotes = True
    yaml.representer.ignore_aliases = lambda _: True  # one day in two entries is no anchor, which the registries refuse
    return yaml


def _unusable(path: Path, why: str) -> FaultsError:
    problem = f"nothing can be added to this file: {why}"
    fault = Fault(path.as_posix(), None, None, problem, "run `sitegen check`, and mend the file", Code.REGISTRY_SHAPE)
    return FaultsError([fault])
