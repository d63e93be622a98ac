"""content/ledger.jsonl: one entry a line, read with tolerance and written with care."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import ValidationError

from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.files import write_whole
from sitegen.records import LedgerEntry

_HIDDEN: Final = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Characters that a reviewer of a change cannot see, and some that make it read as something else."""
_LINE: Final = json.JSONEncoder(ensure_ascii=False)
"""Writes a line; made once, as to make it takes as long as to write one."""
_CONFLICT: Final = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


class LedgerRead(NamedTuple):
    """The entries of a ledger, and the lines that are none."""

    entries: tuple[LedgerEntry, ...]
    faults: tuple[Fault, ...]


def read_ledger(path: Path) -> LedgerRead:
    """Read a ledger; a missing one is empty, and every line that is no entry is a fault beside the others."""
    if path.is_symlink():
        # Written through it, somebody else's file would change; replaced, theirs and ours would part ways.
        problem, fix = "is a link, and a ledger is not written through one", "put the file itself there"
        return LedgerRead((), (Fault(path.as_posix(), None, None, problem, fix, Code.UNREADABLE),))
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return LedgerRead((), ())
    except OSError as error:
        fault = Fault(
            path.as_posix(), None, None, f"not readable: {error.strerror}", "make it a readable file", Code.UNREADABLE
        )
        return LedgerRead((), (fault,))
    entries: dict[str, LedgerEntry] = {}
    faults: list[Fault] = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            entry = _parse(path, number, line)
            if isinstance(entry, Fault):
                faults.append(entry)
            elif entry.id in entries:
                problem = f"{entry.id} has an entry already"
                faults.append(
                    Fault(path.as_posix(), number, "id", problem, "remove one of the two lines", Code.LEDGER_TWICE, 1)
                )
            else:
                entries[entry.id] = entry
    return LedgerRead(tuple(entries.values()), tuple(faults))


def write_ledger(path: Path, entries: Sequence[LedgerEntry]) -> bool:
    """Write a ledger through a temporary file, if its bytes change.

    Returns:
        Whether it was written.

    """
    content = "".join(f"{_line(entry)}\n" for entry in entries).encode()
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        if not content:
            return False
    write_whole(path, content, durable=True)
    return True


def _parse(path: Path, number: int, line: bytes) -> LedgerEntry | Fault:
    name = path.as_posix()
    if line.startswith(_CONFLICT):
        fix = "keep the lines of both sides, once each"
        return Fault(name, number, None, "a merge was left unfinished here", fix, Code.MERGE_UNFINISHED, 1)
    try:
        return LedgerEntry.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        field = ".".join(map(str, first["loc"])) or None
        fix = "restore the line from version control"
        return Fault(name, number, field, f"no ledger entry ({first['msg']})", fix, Code.LEDGER_LINE, 1)


def _line(entry: LedgerEntry) -> str:
    plain = _LINE.encode(entry.model_dump(mode="json", exclude_none=True))
    return _HIDDEN.sub(lambda m: json.dumps(m[0])[1:-1], plain)
