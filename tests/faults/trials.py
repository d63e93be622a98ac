"""Fails the file operations of a build in turn, each in a process of its own, and looks at what is left.

By hand: ``python -m tests.faults.trials FOLDER --kind kill full denied --every 1`` prints what came of it. The house is
made in a folder that should be empty; each trial works on a copy.
"""

import argparse
import errno
import json
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.faults.house import FOREIGN, change, make_house, tree

Looks = dict[str, dict[str, object]]
Hook = Callable[[str, tuple[object, ...]], None]
_WRITING = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.utime", "os.chmod")
_DEAD, _RAISED = 137, 70
_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT
KINDS = ("kill", "full", "denied")


@dataclass
class Tally:
    """What came of the trials of one kind; each list names the operations."""

    kind: str
    operations: int = 0
    """How many there are in a build."""
    tried: int = 0
    mixed: list[str] = field(default_factory=list)
    """Neither the old site nor the new one."""
    unrecorded: list[str] = field(default_factory=list)
    """Public, and in no ledger."""
    untold: list[str] = field(default_factory=list)
    """Ended in a traceback, or in no sentence with a fix."""
    said: list[str] = field(default_factory=list)
    """What each ended with, where that is kept."""
    unmended: list[str] = field(default_factory=list)
    """The next build fails, or makes another site than a build that nothing has befallen, or leaves something over."""

    def all_well(self) -> bool:
        """Whether nothing at all went wrong."""
        return self.tried > 0 and not (self.mixed or self.unrecorded or self.untold or self.unmended)


def run(kind: str, folder: Path, points: Callable[[list[str]], Iterable[int]]) -> Tally:
    """Try one kind of failure at some of the operations of a build that changes a site.

    Args:
        kind: ``kill``, ``full`` or ``denied``.
        folder: Where the house is; its site is built already.
        points: Given the operations, says which to fail, by number.

    """
    after = folder.with_name(f"{folder.name}-after")
    shutil.copytree(folder, after, symlinks=True)
    operations = operations_of(after, build_here)
    tally = Tally(kind, len(operations))
    before, wanted = looks(folder), looks(after)
    for point in points(operations):
        trial, (code, said) = fail_in_copy(folder, build_here, kind, point)
        named = f"{point}: {operations[point]}"
        tally.tried += 1
        judge(tally, named, (code, said), (before, wanted, looks(trial)))
        code, said = in_child(trial, build_here)
        if code != 0 or looks(trial) != wanted or left_over(trial):
            tally.unmended.append(f"{named} -> {code} {said[-300:]} {left_over(trial)}")
    return tally


def fail_in_copy(
    folder: Path, command: Callable[[Path], object], kind: str, point: int
) -> tuple[Path, tuple[int, str]]:
    """Fail one operation of a command in a fresh copy of a project; return the copy, how it ended and what it said."""
    trial = folder.with_name("trial")
    shutil.rmtree(trial, ignore_errors=True)
    shutil.copytree(folder, trial, symlinks=True)
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


def judge(tally: Tally, named: str, ended: tuple[int, str], looked: tuple[Looks, Looks, Looks]) -> None:
    """Put what a trial came to into the tally.

    Args:
        tally: Of the trials of this kind.
        named: The trial.
        ended: Its exit code, and what it said.
        looked: The project before, as a build makes it that nothing befalls, and as it was found.

    """
    code, said = ended
    before, wanted, found = looked
    if found["site"] not in (before["site"], wanted["site"]):
        tally.mixed.append(named)
    if found["site"] == wanted["site"] and found["content"] != wanted["content"]:
        tally.unrecorded.append(named)
    if not is_told(tally.kind, code, said):
        tally.untold.append(f"{named} -> {code} {said[-300:]}")


def is_told(kind: str, code: int, said: str) -> bool:
    """Whether a build ended as it should: well, or with a sentence that says what to do; killed it says nothing."""
    sentence = "Fix: " in said or "the old one still stands" in said
    return "Traceback" not in said and (code == 0 or (code == 1 and sentence) or (kind == "kill" and code == _DEAD))


def looks(folder: Path) -> Looks:
    """Return every file of the site and of the content of a project."""
    return {name: tree(folder / name) for name in ("site", "content")}


def left_over(folder: Path) -> list[str]:
    """Return what an unfinished build has left that no build has cleared."""
    found = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.name.endswith((".new", ".tmp"))]
    shop = folder / ".site.sitegen"
    return found + [name for name in ("new", "under-way") if (shop / name).exists()]


def in_child(folder: Path, build: Callable[[Path], object], hook: Hook | None = None) -> tuple[int, str]:
    """Build in a process of its own, with an audit hook; return its exit code and what it said."""
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
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), said.read_text("utf-8", "replace")


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
            os._exit(_DEAD)
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


def main() -> None:
    """Make a house, run the trials, and print what came of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", nargs="+", default=KINDS, choices=KINDS)
    parser.add_argument("--every", type=int, default=1, help="of the operations that only make or copy a page")
    parser.add_argument("--only", nargs="+", default=(), help="operations by name, as in `exchange`")
    given = parser.parse_args()
    house = given.folder.resolve() / "house"
    make_house(house)
    build_here(house)
    for name, text in FOREIGN.items():
        (house / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (house / "site" / name).write_text(text, "utf-8")
    change(house)
    for kind in given.kind:
        for name in ("house-after", "trial"):
            shutil.rmtree(house.with_name(name), ignore_errors=True)
        named = frozenset(given.only)
        tally = run(kind, house, lambda operations, named=named: chosen(operations, given.every, named))
        sys.stdout.write(json.dumps(asdict(tally)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
