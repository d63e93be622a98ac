"""What belongs to an archive of records: written last, so that without it there is no archive."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from pydantic import ValidationError

from sitegen.cluster.addresses import Folder
from sitegen.cluster.parts import Made
from sitegen.codes import Code
from sitegen.errors import Fault, PlaceError
from sitegen.records.base import Record

NAME: Final = "records.json"
_OURS: Final = re.compile(r"part-\d{6,}\.parquet|\.(?:part-\d{6,}\.parquet|records\.json)\.new")
"""Parts, and what a death has left of one."""


class PartEntry(Record):
    """A file of records."""

    name: str
    sha256: str
    rows: int


class FaultEntry(Record):
    """An article that is not among the records, and why."""

    path: str
    line: int | None
    field: str | None
    problem: str
    fix: str
    code: str
    column: int | None


class Manifest(Record):
    """All files of an archive, and what is not in them."""

    extractor: str
    """Fingerprint of the program that made the records."""
    parts: tuple[PartEntry, ...]
    left_out: tuple[str, ...] = ()
    """Ids that articles of several parts have: none surely owns it, so their rows do not count."""
    faults: tuple[FaultEntry, ...] = ()


def manifest_of(made: Sequence[Made], found: Sequence[Fault]) -> Manifest:
    """Return the manifest of the parts that were made, and of what was wrong when articles were looked for.

    Raises:
        PlaceError: two programs made them, as where sitegen was upgraded meanwhile.

    """
    programs = {one.fingerprint for one in made}
    if len(programs) > 1:
        message = "sitegen or a library of it has changed while it ran. Fix: run it again."
        raise PlaceError(message)
    owners: dict[str, list[str]] = defaultdict(list)
    ordered = sorted(made, key=lambda one: one.number)
    for one in ordered:
        for article_id in one.ids:
            owners[article_id].append(one.name)
    shared = {article_id: names for article_id, names in owners.items() if len(names) > 1}
    faults = [*found, *(fault for one in ordered for fault in one.faults), *map(_clash, shared, shared.values())]
    return Manifest(
        extractor=programs.pop(),
        parts=tuple(PartEntry(name=one.name, sha256=one.sha256, rows=one.rows) for one in ordered),
        left_out=tuple(sorted(shared)),
        faults=tuple(map(_entry, sorted(faults, key=_order))),
    )


def faults_of(manifest: Manifest) -> tuple[Fault, ...]:
    """Return what a manifest says is wrong."""
    codes = {code.value: code for code in Code}
    return tuple(Fault(**{**entry.model_dump(), "code": codes[entry.code]}) for entry in manifest.faults)


def write_manifest(folder: Folder, manifest: Manifest) -> None:
    """Write a manifest: from now on the archive is there."""
    folder.write(NAME, f"{manifest.model_dump_json(indent=1)}\n".encode())


def read_manifest(folder: Folder) -> Manifest:
    """Return the manifest of an archive.

    Raises:
        PlaceError: there is none, or it is not one.

    """
    if NAME not in folder.names():
        problem = f"holds no {NAME}, so there are no records, or the run that writes them has not ended"
        raise PlaceError(f"{folder.address}: {problem}. Fix: sitegen extract SOURCE --records {folder.address}.")
    try:
        return Manifest.model_validate_json(folder.read(NAME))
    except ValidationError as error:
        fix = "write the records anew"
        raise PlaceError(
            f"{folder.address}: {NAME} cannot be read ({error.error_count()} faults). Fix: {fix}."
        ) from error


def make_room(folder: Folder) -> None:
    """Take away an archive of ours, or what a run left that has not ended; the manifest goes first.

    Raises:
        PlaceError: something else lies there.

    """
    names = folder.names()
    foreign = [name for name in names if name != NAME and not _OURS.fullmatch(name)]
    if foreign:
        problem = f"holds {foreign[0]!r}, which is no records of ours"
        raise PlaceError(f"{folder.address}: {problem}. Fix: name a folder that is empty or not there yet.")
    for name in sorted(names, key=lambda name: name != NAME):
        folder.remove(name)


def _clash(article_id: str, parts: Sequence[str]) -> Fault:
    problem = f"the id {article_id!r} is that of articles in {' and in '.join(parts)}"
    return Fault(parts[0], None, "id", problem, "rename one of the two files, or state another id", Code.SAME_ID)


def _entry(fault: Fault) -> FaultEntry:
    values: dict[str, Any] = {name: getattr(fault, name) for name in FaultEntry.model_fields}
    return FaultEntry(**{**values, "code": fault.code.value})


def _order(fault: Fault) -> tuple[str, int, int, str]:
    return fault.path, fault.line or 0, fault.column or 0, fault.problem
