"""Fails the file operations of a build in turn, each in a process of its own, and looks at what is left.

By hand: ``python -m tests.faults.trials FOLDER --kind kill full denied --every 1`` prints what came of it. The house is
made in a folder that should be empty; each trial works on a copy.
"""

import argparse
import errno
import json
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.faults.branches import brancher, can_branch, ended
from tests.faults.house import FOREIGN, change, make_house, tree
from tests.faults.moments import Hook, cleared, copied, keeper, load_once, state_of
from tests.faults.tally import DEAD, Looks, Tally, judge, left_over, looks

_WRITING = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.utime", "os.chmod")
_RAISED = 70
_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT
KINDS = ("kill", "full", "denied")


def run(kind: str, folder: Path, points: Callable[[list[str]], Iterable[int]]) -> Tally:
    """Try one kind of failure at some of the operations of a build that changes a site.

    Args:
        kind: ``kill``, ``full`` or ``denied``.
        folder: Where the house is; its site is built already.
        points: Given the operations, says which to fail, by number.

    """
    after = folder.with_name(f"{folder.name}-after")
    shutil.rmtree(after, ignore_errors=True)
    shutil.copytree(folder, after, symlinks=True)
    operations = operations_of(after, build_here)
    tally = Tally(kind, len(operations))
    before, wanted, around = looks(folder), looks(after), tree(folder)
    tries = _killed if kind == "kill" else _failed
    known = folder.with_name("mended")
    mended = dict.fromkeys(known.read_text("utf-8").split() if known.exists() else [], "")
    for point, trial, how in tries(folder, kind, list(points(operations))):
        named = f"{point}: {operations[point]}"
        tally.tried += 1
        judge(tally, named, how, (before, wanted, looks(trial)))
        state = state_of(trial, around)
        if state not in mended:
            mended[state] = _mended(trial, wanted)
            tally.states += 1
        if mended[state]:
            tally.unmended.append(f"{named} -> {mended[state]}")
    if tree(folder) != around:
        tally.outside.append("the project that was copied")
    known.write_text("\n".join(state for state, problem in mended.items() if not problem), "utf-8")
    return tally


def _mended(trial: Path, wanted: Looks) -> str:
    """Build again, and return what is wrong then."""
    code, said = in_child(trial, build_here)
    well = code == 0 and looks(trial) == wanted and not left_over(trial)
    return "" if well else f"{code} {said[-300:]} {left_over(trial)}"


def _failed(folder: Path, kind: str, points: list[int]) -> Iterator[tuple[int, Path, tuple[int, str]]]:
    """Yield each operation, the project in which it has failed, and how that ended."""
    kept, trial = cleared(folder.with_name("kept")), folder.with_name("trial")
    if can_branch():
        fresh_copy(folder)
        hook = brancher(trial, frozenset(points), kept, lambda _: _failer(trial, kind, 0))
        in_child(trial, build_here, _watching(trial, hook))
    for point in points:
        branch = ended(kept, point)
        if branch is None:
            yield point, *fail_in_copy(folder, build_here, kind, point)
            continue
        shutil.rmtree(trial)
        yield point, branch[0].rename(trial), branch[1]


def fresh_copy(folder: Path) -> Path:
    """Return a fresh copy of a project, in which a trial is made."""
    trial = folder.with_name("trial")
    shutil.rmtree(trial, ignore_errors=True)
    return Path(shutil.copytree(folder, trial, symlinks=True))


def _killed(folder: Path, _kind: str, points: list[int]) -> Iterator[tuple[int, Path, tuple[int, str]]]:
    """Yield each operation, and the project as a death before it leaves it."""
    kept, trial = cleared(folder.with_name("kept")), fresh_copy(folder)
    code, said = in_child(trial, build_here, _watching(trial, keeper(trial, frozenset(points), kept)))
    if code:
        raise RuntimeError(said)
    last = kept / "none"
    for point in points:
        # Where nothing has changed since the operation before, that copy stands for both.
        last = kept / f"{point}" if (kept / f"{point}").exists() else last
        shutil.rmtree(trial)
        yield point, copied(last, trial), (DEAD, "")


def fail_in_copy(
    folder: Path, command: Callable[[Path], object], kind: str, point: int
) -> tuple[Path, tuple[int, str]]:
    """Fail one operation of a command in a fresh copy of a project; return the copy, how it ended and what it said."""
    trial = fresh_copy(folder)
    return trial, in_child(trial, command, failing(trial, kind, point))


def operations_of(folder: Path, command: Callable[[Path], object]) -> list[str]:
    """Run a command in a project, and return the operations by which it writes there."""
    names = folder.with_name("names")
    code, said = in_child(folder, command, _watching(folder, _recorder(names)))
    if code != 0:
        raise RuntimeError(said)
    return names.read_text("utf-8").splitlines()


def failing(folder: Path, kind: str, point: int) -> Hook:
    """Return an audit hook that fails one of the operations by which a command writes in a project."""
    return _watching(folder, _failer(folder, kind, point))


def in_child(
    folder: Path, build: Callable[[Path], object], hook: Hook | None = None, *, kill_after: float | None = None
) -> tuple[int, str]:
    """Build in a process of its own, with an audit hook; return its exit code and what it said.

    With seconds after which it is killed, one that lived so long has the code of one that a trial has killed.
    """
    said = folder.with_name("said")
    child = os.fork()
    if child == 0:
        code = _RAISED
        try:
            with said.open("wb") as file:
                os.dup2(file.fileno(), 1)
                os.dup2(file.fileno(), 2)
            tempfile.tempdir = str(folder / "temporary")
            if hook is not None:
                sys.addaudithook(hook)
            build(folder)
            code = 0
        except SystemExit as ending:
            code = int(ending.code or 0)
        except BaseException:  # noqa: BLE001 - whatever it is, it is what the trial is about
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return DEAD if code == -signal.SIGKILL else code, said.read_text("utf-8", "replace")


def build_here(folder: Path) -> None:
    """Build in this process, as the command line does."""
    from sitegen.cli import app  # noqa: PLC0415 - loads spaCy and MkDocs, once for all that are forked

    os.chdir(folder)
    try:
        app(args=["build"], obj=["build"])
    except SystemExit as ending:
        if ending.code:
            raise


def _watching(folder: Path, tell: Hook) -> Hook:
    """Return an audit hook that tells of what is written under a folder, and of the call that exchanges two names."""
    inside = f"{folder}{os.sep}"

    def hook(event: str, given: tuple[object, ...]) -> None:
        if event == "ctypes.dlsym" and given[1] == "renameat2":
            tell("exchange", ())
        elif event in _WRITING or (event == "open" and is_writing(given)):
            path = os.fsdecode(given[0]) if isinstance(given[0], (str, bytes)) else ""
            if path.startswith(inside):
                tell(event, (path.removeprefix(inside),))

    return hook


def is_writing(given: tuple[object, ...]) -> bool:
    """Whether the audit event of an opened file is about writing."""
    flags = given[2]
    return isinstance(flags, int) and bool(flags & _FLAGS)


def _recorder(names: Path) -> Hook:
    names.write_bytes(b"")
    out = os.open(names, os.O_WRONLY | os.O_APPEND)
    return lambda event, given: os.write(out, f"{event} {' '.join(map(str, given))}\n".encode()) and None


def _failer(folder: Path, kind: str, point: int) -> Hook:
    done = 0

    def fail(_event: str, given: tuple[object, ...]) -> None:
        nonlocal done
        done += 1
        if done <= point:
            return
        if kind == "kill":
            os._exit(DEAD)
        code = errno.ENOSPC if kind == "full" else errno.EACCES
        if kind == "full" or done == point + 1:
            raise OSError(code, os.strerror(code), *(str(folder / str(name)) for name in given))

    return fail


def chosen(operations: list[str], every: int, only: frozenset[str] = frozenset()) -> list[int]:
    """Return the operations on which the state of the project hangs, and each so many of the others; or those named."""
    if only:
        return [number for number, named in enumerate(operations) if named.strip() in only]
    return [number for number, named in enumerate(operations) if decisive(named) or number % every == 0]


def decisive(named: str) -> bool:
    """Whether an operation is none of the many that make a page in a folder that nobody reads yet."""
    event, _, path = named.partition(" ")
    return event != "os.link" and not path.startswith(
        (".site.sitegen/new/", ".sitegen/docs/", "temporary/", "site/assets/")
    )


def _make(house: Path) -> None:
    """Make a house whose site is built and out of date, with files of somebody else in it."""
    make_house(house)
    build_here(house)
    for name, text in FOREIGN.items():
        (house / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (house / "site" / name).write_text(text, "utf-8")
    change(house)


def main() -> None:
    """Make a house, run the trials, and print what came of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", nargs="+", default=KINDS, choices=KINDS)
    parser.add_argument("--every", type=int, default=1, help="of the operations that only make or copy a page")
    parser.add_argument("--part", default="1/1", help="which part of the operations, as in `2/5`")
    parser.add_argument("--only", nargs="+", default=(), help="operations by name, as in `exchange`")
    given = parser.parse_args()
    house = given.folder.resolve() / "house"
    if not house.exists():
        _make(house)
    load_once(lambda: build_here(copied(house, cleared(house.with_name("loading")) / "house")))
    part, parts = map(int, given.part.split("/"))
    named = frozenset(given.only)
    for kind in given.kind:
        tally = run(kind, house, lambda operations: chosen(operations, given.every, named)[part - 1 :: parts])
        sys.stdout.write(json.dumps(asdict(tally)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
