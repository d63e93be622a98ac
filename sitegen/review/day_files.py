"""Lists in YAML that people write beside programs: one file a day and person, comments and order kept.

Two people, or two branches, so never write into one file, and a merge of them has nothing to settle. Every change is
written whole through a temporary file, or not at all.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.files import write_whole
from sitegen.records import Correction, Decision, Record, slug

_WIDTH: Final = 100
"""Characters of a line; a value that is longer goes on in the next, which reads as one space."""


class DayFile:
    """The list that one person writes on one day: ``content/decisions/2026-03-09-j-dahl.yml``."""

    def __init__(self, folder: Path, by: str, on: date) -> None:
        """Name the file; nothing is read or written."""
        self.path = folder / f"{on.isoformat()}-{slug(by)}.yml"

    def put(self, *entries: Mapping[str, Any]) -> None:
        """Add entries, all of them or none; one on the same item is replaced.

        Raises:
            FaultsError: the file is no list that can be read; it is left as it is.

        """
        text, known = self._load()
        if known is None or not len(known):
            written = _dumped([dict(entry) for entry in entries])
        elif _must_be_rewritten(known, entries):
            for entry in entries:
                at = _place(known, entry)
                known[len(known) if at is None else at : len(known) if at is None else at + 1] = [dict(entry)]
            written = _dumped(known)
        else:
            written = (text if text.endswith("\n") else f"{text}\n") + _dumped([dict(entry) for entry in entries])
        write_whole(self.path, written.encode())

    def drop(self, *items: str) -> bool:
        """Take the entries on some items out; a file of nothing is removed.

        Returns:
            Whether there was one.

        Raises:
            FaultsError: as for :meth:`put`.

        """
        _, known = self._load()
        places = [] if known is None else [_place(known, {"item": item}) for item in items]
        found = sorted((place for place in places if place is not None), reverse=True)
        for place in found:
            del known[place]
        if found and len(known):
            write_whole(self.path, _dumped(known).encode())
        elif found:
            self.path.unlink()
        return bool(found)

    def _load(self) -> tuple[str, Any]:
        """Return the text of the file and its list; None where there is no file."""
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return "", None
        except (OSError, UnicodeError) as error:
            raise _unusable(self.path, f"it cannot be read ({error})") from error
        try:
            entries = _yaml().load(text)
        except YAMLError as error:
            raise _unusable(self.path, "it is no YAML") from error
        if entries is not None and not isinstance(entries, list):
            raise _unusable(self.path, "it is no list")
        return text, entries


def decision_file(content: Path, by: str, on: date) -> DayFile:
    """Return the file for the decisions of a person and a day."""
    return DayFile(content / "decisions", by, on)


def correction_file(content: Path, by: str, on: date) -> DayFile:
    """Return the file for the corrections of a person and a day."""
    return DayFile(content / "corrections", by, on)


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
        if value not in (None, []):
            made[name] = value
    return made


def _must_be_rewritten(known: Any, entries: Sequence[Mapping[str, Any]]) -> bool:  # noqa: ANN401 - a list of ruamel
    """Return whether entries cannot just be put behind the others: they replace one, or the list is no plain one."""
    return bool(known.fa.flow_style() or known.lc.col or any(_place(known, e) is not None for e in entries))


def _place(entries: Sequence[Any], entry: Mapping[str, Any]) -> int | None:
    """Return which entry is on the same item; corrections have none of one item alone, and are only added."""
    item = entry.get("item")
    if item is None:
        return None
    return next((n for n, known in enumerate(entries) if isinstance(known, dict) and known.get("item") == item), None)


def _dumped(entries: Any) -> str:  # noqa: ANN401 - a plain list, or one of ruamel with its comments
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
