"""One run that forks before its operations: each branch fails there, in a copy that lies where the project does.

What went before an operation is so done once, and not once for each that fails. A branch is a process in a namespace
of its own, in which a copy of the project is mounted over the project; that needs Linux, and the right to mount.
"""

import ctypes
import os
import threading
from collections.abc import Callable, Collection
from pathlib import Path

from tests.faults.moments import Hook, copied

_OWN_MOUNTS = 0x20000
_BIND = 0x1000
_PRIVATE = 0x40000 | 0x4000
_ENDS = ".ended"


def can_branch() -> bool:
    """Whether this process may mount; tried in a child, which has the mounts to itself."""
    child = os.fork()
    if child == 0:
        os._exit(0 if _unshared() else 1)
    return os.waitpid(child, 0)[1] == 0


def brancher(folder: Path, wanted: Collection[int], goal: Path, failing: Callable[[int], Hook]) -> Hook:
    """Return what is told of each operation, and forks before those that are wanted.

    Where another thread runs, or a file of the project is open that a branch would share, none is made.

    Args:
        folder: The project.
        wanted: Operations by number.
        goal: Folder in which each branch leaves its project under its number, beside what it said and how it ended.
        failing: Given the number of an operation, the hook that fails it, told from this operation on.

    """
    done, fails = -1, list[Hook]()

    def branch(event: str, given: tuple[object, ...]) -> None:
        nonlocal done
        if fails:
            fails[0](event, given)
            return
        done += 1
        if done not in wanted or threading.active_count() > 1 or _holds_open(folder):
            return
        copy = copied(folder, goal / f"{done}")
        child = os.fork()
        if child:
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            (goal / f"{done}{_ENDS}").write_text(f"{code}", "utf-8")
            return
        _move_into(copy, folder)
        fails.append(failing(done))
        fails[0](event, given)

    return branch


def ended(goal: Path, number: int) -> tuple[Path, tuple[int, str]] | None:
    """Return the project of a branch, its exit code and what it said; None where there was no branch."""
    told = goal / f"{number}{_ENDS}"
    if not told.exists():
        return None
    return goal / f"{number}", (int(told.read_text("utf-8")), (goal / f"{number}.said").read_text("utf-8", "replace"))


def _move_into(copy: Path, folder: Path) -> None:
    """Let this process find a copy where the project lies, and say what it says into a file beside the copy."""
    out = os.open(copy.with_name(f"{copy.name}.said"), os.O_WRONLY | os.O_CREAT)
    os.dup2(out, 1)
    os.dup2(out, 2)
    within = Path.cwd()
    if not _unshared() or _mount(os.fsencode(copy), os.fsencode(folder), _BIND):
        os._exit(99)
    os.chdir(within)


def _unshared() -> bool:
    library = ctypes.CDLL(None, use_errno=True)
    return library.unshare(_OWN_MOUNTS) == 0 and _mount(None, b"/", _PRIVATE) == 0


def _mount(source: bytes | None, goal: bytes, how: int) -> int:
    return int(ctypes.CDLL(None, use_errno=True).mount(source, goal, None, ctypes.c_ulong(how), None))


def _holds_open(folder: Path) -> bool:
    """Whether a file of the project is open that is more than a lock."""
    for opened in Path("/proc/self/fd").iterdir():
        try:
            name = f"{opened.readlink()}"
        except OSError:
            continue  # that of the listing itself
        if name.startswith(f"{folder}{os.sep}") and not name.endswith(".lock"):
            return True
    return False
