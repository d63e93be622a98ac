"""What git, or the site of the last build, still knows of a ledger: what was published and stands there no more."""

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing
from typing import Final

from sitegen import pipeline
from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.settings import Settings

_LEDGER: Final = "ledger.jsonl"
_ID: Final = re.compile(rb'^\{"id": "([qf]-[a-z2-7]{10})"', re.MULTILINE)
_NAMED: Final = 3
"""Entries that a message names."""
_EVER_PUBLISHED: Final = "SELECT id FROM quotes UNION SELECT id FROM figures UNION SELECT id FROM withdrawn ORDER BY id"


def lost_entries(settings: Settings) -> tuple[Fault, ...]:
    """Return a fault where the ledger lacks entries that the one of the last commit has.

    Nothing else would know that they were published: their words could change, or go, without a word to readers. Where
    the ledger is in no commit, the site of the last build is asked in place of it: nobody can have changed branches
    under it, for a ledger that git does not know stays where it is. Where there is neither, nobody can tell.
    """
    path = settings.content / _LEDGER
    at_hand = path.read_bytes() if path.is_file() else b""
    committed = _committed(settings)
    if committed == at_hand:
        return ()
    known, whence = _of_last_build(settings), "the site of the last build has"
    if committed is not None:
        known, whence = [one.decode() for one in _ID.findall(committed)], "were committed"
    there = {one.decode() for one in _ID.findall(at_hand)}
    lost = [one for one in known if one not in there]
    if not lost:
        return ()
    named = ", ".join(lost[:_NAMED]) + (f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else "")
    problem = f"entries that {whence} are gone, and nothing else knows that they were published: {named}"
    back = "`git restore` the file" if committed is not None else "bring the file back"
    fix = f"{back}; or, where nobody has seen them, build with --allow-empty and commit the new ledger"
    return (Fault(settings.name_of(path), 1, None, problem, fix, Code.LEDGER_LOST, 1),)


def uncommitted_ledger(settings: Settings) -> tuple[Fault, ...]:
    """Return a warning where git cares for the folder, but not for its ledger."""
    path = settings.content / _LEDGER
    written = path.is_file() and path.stat().st_size > 0
    if not written or _git(settings, "rev-parse", "--git-dir") is None or _git(settings, "ls-files", _LEDGER) != b"":
        return ()
    problem = "is in no commit: whoever checks this out, or loses this copy, no longer knows what was published"
    fix = "`git add` it, and commit it with each build"
    return (Fault(settings.name_of(path), 1, None, problem, fix, Code.LEDGER_NOT_KEPT, 1),)


def stop_at_lost_entries(settings: Settings) -> None:
    """Refuse to go on where the ledger lacks entries that were published.

    Raises:
        FaultsError: it does.

    """
    faults = lost_entries(settings)
    if faults:
        raise FaultsError(faults)


def _committed(settings: Settings) -> bytes | None:
    """Return the ledger of the last commit; None where there is none."""
    return _git(settings, "show", f"HEAD:./{_LEDGER}")


def _git(settings: Settings, *words: str) -> bytes | None:
    """Return what git answers in the content folder; None where it has none, or refuses."""
    program = shutil.which("git")
    if program is None or not settings.content.is_dir():
        return None
    asked = [program, "-C", str(settings.content), *words]
    done = subprocess.run(asked, capture_output=True, check=False)  # noqa: S603 - arguments are ours
    return None if done.returncode else done.stdout


def _of_last_build(settings: Settings) -> Sequence[str]:
    """Return the ids of all that the last build published or kept a tombstone of; none where that cannot be told."""
    database = settings.site / "data" / "facts.sqlite"
    if not database.is_file() or not pipeline.is_publication(settings.content):
        return ()
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as db:
            return [identifier for (identifier,) in db.execute(_EVER_PUBLISHED)]
    except sqlite3.Error:
        return ()  # no site of ours, or a damaged one, which the build mends
