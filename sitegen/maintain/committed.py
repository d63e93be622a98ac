"""What version control still knows of the ledger: entries that were committed and stand there no more."""

import re
import shutil
import subprocess
from typing import Final

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.settings import Settings

_LEDGER: Final = "ledger.jsonl"
_ID: Final = re.compile(rb'^\{"id": "([qf]-[a-z2-7]{10})"', re.MULTILINE)
_NAMED: Final = 3
"""Entries that a message names."""


def lost_entries(settings: Settings) -> tuple[Fault, ...]:
    """Return a fault where the ledger of the last commit has entries that the one in hand lacks.

    Nothing else would know that they were published: their words could change, or go, without a word to readers. Where
    there is no git, or the ledger is not under its care, nobody can tell.
    """
    path = settings.content / _LEDGER
    committed = _committed(settings)
    at_hand = path.read_bytes() if path.is_file() else b""
    if committed is None or committed == at_hand:
        return ()
    there = set(_ID.findall(at_hand))
    lost = [one.decode() for one in _ID.findall(committed) if one not in there]
    if not lost:
        return ()
    named = ", ".join(lost[:_NAMED]) + (f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else "")
    problem = f"entries that were committed are gone, and nothing else knows that they were published: {named}"
    fix = "`git restore` the file; or, where nobody has seen them, build with --allow-empty and commit the new ledger"
    return (Fault(settings.name_of(path), 1, None, problem, fix, Code.LEDGER_LOST, 1),)


def stop_at_lost_entries(settings: Settings) -> None:
    """Refuse to go on where the ledger lacks entries that were committed.

    Raises:
        FaultsError: it does.

    """
    faults = lost_entries(settings)
    if faults:
        raise FaultsError(faults)


def _committed(settings: Settings) -> bytes | None:
    """Return the ledger of the last commit; None where there is none."""
    program = shutil.which("git")
    if program is None or not settings.content.is_dir():
        return None
    asked = [program, "-C", str(settings.content), "show", f"HEAD:./{_LEDGER}"]
    done = subprocess.run(asked, capture_output=True, check=False)  # noqa: S603 - arguments are ours
    return None if done.returncode else done.stdout
